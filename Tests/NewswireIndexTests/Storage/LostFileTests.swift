import Glibc
import NewswireIndex
import NewswireModel
import TestSupport
import Testing

/// Files that are cut short, or cannot be read any more, while the index has them mapped.
struct LostFileTests {
  private let folder: TemporaryFolder
  private let random: SeededGenerator

  init() throws {
    folder = try TemporaryFolder()
    var samples = Samples(SeededGenerator(for: "lost files"))
    let index = try SearchIndex(directory: folder.path)
    // More than a chunk of the file that is verified at a time.
    let changes = (1...400).map {
      IndexChange.add(key: Int64($0), article: samples.article(), story: Int64($0 / 3 + 1))
    }
    try index.apply(changes, through: 400)
    try index.close()
    random = samples.random
  }

  /// One question of each kind, and what came of it as text.
  private struct Question: Sendable {
    let name: String
    let ask: @Sendable (IndexSnapshot) throws -> String
  }

  private static func questions(_ samples: inout Samples) -> [Question] {
    var questions: [Question] = []
    for sort in [SortOrder.relevance, .newest, .oldest] {
      for _ in 0..<8 {
        let query = samples.query(2)
        questions.append(
          Question(name: "search \(sort) \(query)") {
            "\(try $0.search(query, sort: sort, limit: 10, exactTotal: true).hits)"
          })
      }
    }
    let query = samples.query(2)
    let article = samples.article()
    questions += [
      Question(name: "stories") { snapshot in
        let search = try RankedSearch(snapshot, .all, sort: .newest, isCollapsed: true)
        return "\(try snapshot.search(search, limit: 20).hits)"
      },
      Question(name: "count") { "\(try $0.count(query))" },
      Question(name: "listing") { "\(try $0.matches(query, limit: .max))" },
      Question(name: "facets") { "\(try $0.facets(.all, fields: FacetField.allCases, limit: 20))" },
      Question(name: "few facets") {
        "\(try $0.facets(query, fields: FacetField.allCases, limit: 20, exactTotals: true))"
      },
      Question(name: "timeline") { "\(try $0.timeline(.all, by: TimelinePeriods(.day)))" },
      Question(name: "completions") { "\(try $0.completions(of: "s", limit: 10))" },
      Question(name: "correction") {
        "\(String(describing: try $0.correction(of: .word(WordQuery(text: "ministre")))))"
      },
      Question(name: "significant words") { "\(try $0.significantTerms(of: article, limit: 10))" },
    ]
    return questions
  }

  private func copy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in folder.files { try copy.write(name, folder.read(name)) }
    return copy
  }

  private static func answer(_ question: Question, _ index: SearchIndex) -> Result<String, NewswireError> {
    do {
      return .success(try question.ask(index.snapshot()))
    } catch {
      return .failure(NewswireError(error, while: question.name))
    }
  }

  @Test func `a file that is cut short under the index gives no wrong answer, ends no process, and is reported`() throws
  {
    var samples = Samples(random)
    let questions = Self.questions(&samples)
    let name = try #require(folder.files.first { $0.hasSuffix(".segment") })
    let pages = try folder.read(name).count / 4096
    var losses = 0
    for page in 0...pages {
      let copy = try copy()
      let heard = Heard()
      var options = IndexOptions()
      options.onDamage = { heard.append($0) }
      let index = try SearchIndex(directory: copy.path, options: options)
      let before = questions.map { Self.answer($0, index) }
      for bytes in [page * 4096 + 1, page * 4096] where bytes < pages * 4096 {
        #expect(truncate(copy.path + "/" + name, off_t(bytes)) == 0)
        for place in questions.indices.shuffled(using: &samples.random) {
          let comment: Comment = "\(questions[place].name), cut to \(bytes) bytes"
          switch Self.answer(questions[place], index) {
          case .success(let answer): #expect(try answer == before[place].get(), comment)
          case .failure(let error):
            losses += 1
            #expect(error.code == .dataLoss && error.message.contains(name), comment)
          }
        }
        #expect(index.damage?.code == .dataLoss && !heard.errors.isEmpty)
        #expect(failure { try index.compact() } == ErrorSignature(.dataLoss))
      }
    }
    #expect(losses > pages)
  }

  @Test
  func `an index that has lost a file takes changes in, writes nothing that is wrong, and is replaced by a draft`()
    throws
  {
    var samples = Samples(random)
    let name = try #require(folder.files.first { $0.hasSuffix(".segment") })
    let index = try SearchIndex(directory: folder.path)
    #expect(truncate(folder.path + "/" + name, 4096) == 0)
    let changes: [IndexChange] = (1...400).map { .add(key: Int64($0), article: samples.article()) }
    let later: [IndexChange] = [.delete(key: 7), .add(key: 401, article: samples.article())]
    try? index.apply(later, through: 402)
    #expect(failure { try index.flush() } == ErrorSignature(.dataLoss))
    #expect(index.failure?.code == .dataLoss)
    let draft = index.draft()
    try draft.apply(changes, through: 400)
    try draft.apply(later, through: 402)
    #expect(try index.adopt(draft))
    #expect(try index.snapshot().count(.all) == 400)
    try index.close()
    #expect(try SearchIndex(directory: folder.path).snapshot().count(.all) == 400)
  }

  /// Errors that a handler heard.
  private final class Heard: @unchecked Sendable {
    private(set) var errors: [NewswireError] = []

    func append(_ error: NewswireError) { errors.append(error) }
  }
}
