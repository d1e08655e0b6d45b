import Foundation
import GRDB
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// Flipped bits and foreign values in the database.
@Suite struct DamageTests {
  let folder: TemporaryFolder
  var path: String { folder.file("newswire.sqlite") }

  /// A closed store with revisions, a deletion, stories and a page that overflows.
  init() throws {
    folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("newswire.sqlite"))
    var random = RandomArticles(seed: 7)
    for i in 0..<12 {
      var article = random.article()
      article.id = "id\(i % 9)"
      article.paragraphs = [Paragraph(text: random.text(words: i == 3 ? 2000 : 60))]
      _ = try store.store([page(random.text(words: 40) + "\(i)", articles: [article])], at: Int64(i))
    }
    _ = try store.deleteArticle(id: "id4")
    try store.close()
  }

  /// Everything that a store answers.
  private func answers(_ store: SQLiteStore) throws -> [String] {
    var lines = ["\(try store.counts())", "\(try store.currentKeys())"]
    for text in try store.texts(keys: Array(1...13)) {
      lines.append(text.isDamaged ? "damaged" : "\(text.value?.bytes ?? [])")
    }
    for i in 0..<10 {
      for revision in [nil, 1, 2] as [Int32?] {
        do throws(NewswireError) {
          lines.append("\(try store.packedArticle(id: "id\(i)", revision: revision))")
        } catch {
          lines.append("\(error.code)")
        }
      }
    }
    lines += try store.changes(after: 0, limit: 100).map { "\($0.number) \($0.event)" }
    try store.forEachPage { digest, page in lines.append("\(digest) \((try? page.get())?.content ?? [])") }
    return lines
  }

  private func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
    try queue.close()
  }

  private func problems() throws -> [String] {
    let store = try SQLiteStore(path: path, access: .readOnly)
    var problems = store.problems()
    try store.forEachPage { _, page in if case .failure(let error) = page { problems.append(error.message) } }
    try store.close()
    return problems
  }

  @Test func `a flipped bit anywhere changes no answer, or is found out`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let url = URL(filePath: path)
    let sound = try Data(contentsOf: url)
    let store = try SQLiteStore(path: path, access: .readOnly)
    let wanted = try answers(store)
    try store.close()
    var found = 0
    for _ in 0..<100 {
      let place = Int.random(in: 0..<sound.count, using: &random)
      var damaged = sound
      damaged[place] ^= 1 << UInt8(random.next() % 8)
      try damaged.write(to: url)
      let findings: [String]
      do {
        findings = try problems()
      } catch let error as NewswireError {
        // Refused at opening, with a reason.
        #expect(error.code != .internal, "byte \(place), seed \(seed): \(error)")
        found += 1
        continue
      }
      if !findings.isEmpty {
        found += 1
        continue
      }
      let store = try SQLiteStore(path: path, access: .readOnly)
      #expect((try? answers(store)) == wanted, "byte \(place), seed \(seed)")
      try store.close()
    }
    #expect(found > 10, "seed \(seed)")
    try sound.write(to: url)
    #expect(try problems() == [])
  }

  @Test(arguments: [
    "article SET message = x'00'", "article SET message = 5", "article SET id = x'FF'",
    "article SET revision = 'one'", "article SET revision = 9223372036854775807", "article SET page = -1",
    "article SET page = 'x'", "article SET state = 3", "article SET state = 99", "article SET state = 'x'",
    "article SET checksum = NULL", "article SET checksum = 'x'", "page SET size = -1",
    "page SET size = 1152921504606846976",
    "page SET size = 'x'", "page SET content = zeroblob(3)", "page SET content = 1", "page SET name = x'FFFE'",
    "page SET record_number = 'x'", "page SET imported_at = 1.5", "page SET sha256 = zeroblob(32)",
    "page SET checksum = 0",
    "story SET story = 3", "story SET story = 'x'", "story SET sketch = x'01'", "story SET checksum = NULL",
    "change SET kind = 9", "change SET kind = 'x'", "change SET article = 99", "change SET digest = 0",
    "change SET digest = 'x'", "archive SET identity = zeroblob(16)", "archive SET created_at = 0",
  ])
  func `a value that was not written is named, and the rest is served`(change: String) throws {
    let (table, rest) = (change.prefix { $0 != " " }, change.drop { $0 != " " })
    let key = table == "change" ? "number" : table == "story" ? "article" : table == "archive" ? "one" : "key"
    try execute("UPDATE \(table)\(rest) WHERE \(key) = \(table == "archive" ? 1 : 2)")
    if table == "archive" {
      #expect(failure { try SQLiteStore(path: path) }?.code == .dataLoss)
      return
    }
    #expect(try !problems().isEmpty)
    let store = try SQLiteStore(path: path)
    // Every article but the damaged one is read, and new ones are taken.
    _ = try store.counts()
    let texts = try store.texts(keys: [1, 3, 6, 7])
    #expect(texts.allSatisfy { !$0.isDamaged })
    _ = try? store.changes(after: 0, limit: 100)
    #expect(try store.store([page("new", articles: [article("new", "New")])], at: 9)[0].outcome == .imported)
    #expect(try store.headline("new") == "New")
    try store.close()
  }
}
