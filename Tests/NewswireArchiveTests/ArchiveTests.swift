import Foundation
import Logging
import NewswireArchive
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

/// A JSON lines record.
func record(_ headline: String, _ text: String, url: String = "", published: String = "") -> String {
  #"{"headline":"\#(headline)","text":"\#(text)","url":"\#(url)","published":"\#(published)"}"#
}

let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

extension Archive {
  func importText(_ text: String, name: String = "page.jsonl") async throws -> [PageResult] {
    try await importPages([Page(name: name, content: Array(text.utf8))])
  }

  func headlines(_ query: String) throws -> [String] {
    try search(prepare(SearchRequest(query: .text(query)))).hits.map(\.headline)
  }
}

@Suite struct ArchiveTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(directory: folder.file("archive"), logger: quiet)
  }

  private func reopened() async throws -> Archive {
    try await archive.close()
    return try Archive(directory: archive.directory, logger: quiet)
  }

  /// Both edges of Limits.relatedWords.
  @Test func `articles are related by as many words as the limit says`() async throws {
    for count in [Limits.relatedWords, Limits.relatedWords + 1] {
      let words = (0..<count).map { "zu\(String(UnicodeScalar(UInt8(97 + $0 % 26))))ko\(count)" }.joined(separator: " ")
      let results = try await archive.importText(
        (0..<2).map { record("", words, url: "https://a.example/\(count)/\($0)") }
          .joined(separator: "\n"))
      let related = try archive.related(to: try #require(results.first?.articleIDs.first), pageSize: 5)
      #expect(related.words.count == Limits.relatedWords)
    }
  }

  @Test func `what is acknowledged is found by the next search`() async throws {
    for i in 0..<30 {
      let results = try await archive.importText(record("Storm \(i)", "The number\(i) storm hit the coast."))
      #expect(results.map(\.outcome) == [.imported])
      #expect(try archive.headlines("number\(i)") == ["Storm \(i)"])
    }
    #expect(try archive.count(archive.prepare(.text("storm"))).count == 30)
  }

  @Test func `a page of many records is stored in batches, whose results come in order`() async throws {
    let lines = (0..<1200).map { record("Storm \($0)", "The number\($0) storm hit the coast.") }.joined(separator: "\n")
    var batches: [[PageResult]] = []
    try await archive.importPages([Page(name: "page.jsonl", content: Array(lines.utf8))]) { batches.append($0) }
    #expect(batches.count > 1)
    #expect(batches.flatMap { $0 }.map(\.record?.number) == (1...1200).map { $0 })
    #expect(try archive.status().articles == 1200)
  }

  @Test func `an import that is cancelled ends before its next batch, and what was handed on stays`() async throws {
    let lines = (0..<3000).map { record("Storm \($0)", "The number\($0) storm hit the coast.") }.joined(separator: "\n")
    let archive = archive
    let importing = Task {
      var stored = 0
      do {
        try await archive.importPages([Page(name: "page.jsonl", content: Array(lines.utf8))]) { results in
          stored += results.count
          unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
        }
        return (stored, false)
      } catch is CancellationError {
        return (stored, true)
      }
    }
    let (stored, wasCancelled) = try await importing.value
    #expect(wasCancelled)
    #expect(stored < 3000)
    #expect(try archive.status().articles == Int64(stored))
  }

  @Test func `importing again changes nothing and says so`() async throws {
    let text = record("One", "First text.") + "\n" + record("Two", "Second text.")
    let first = try await archive.importText(text)
    let second = try await archive.importText(text, name: "other.jsonl")
    #expect(first.map(\.outcome) == [.imported, .imported])
    #expect(second.map(\.outcome) == [.unchanged, .unchanged])
    #expect(second.map(\.articleIDs) == first.map(\.articleIDs))
    #expect(try archive.status().articles == 2)
  }

  @Test func `a record that cannot be read is rejected with its place and the rest is taken in`() async throws {
    let text = [record("One", "First text."), "{\"headline\": broken", record("Two", "Second text.")]
    let results = try await archive.importText(text.joined(separator: "\n"))
    #expect(results.map(\.outcome) == [.imported, .rejected, .imported])
    #expect(results[1].error?.code == .invalidArgument)
    #expect(results[1].record?.number == 2)
    #expect(try archive.headlines("text").sorted() == ["One", "Two"])
  }

  @Test func `a changed article takes the place of the old one in searches`() async throws {
    _ = try await archive.importText(record("Old", "harbour", url: "https://example.org/a"))
    let results = try await archive.importText(record("New", "reservoir", url: "https://example.org/a"))
    #expect(results.map(\.outcome) == [.revised])
    #expect(try archive.headlines("harbour") == [])
    #expect(try archive.headlines("reservoir") == ["New"])
  }

  @Test func `facets and timelines follow imports, revisions and deletions`() async throws {
    func story(_ number: Int, source: String, published: String) -> String {
      #"{"headline":"Storm \#(number)","text":"A storm.","source":"\#(source)","published":"\#(published)","url":"https://example.org/\#(number)"}"#
    }
    func counts(_ query: String) throws -> [String: Int64] {
      var request = CountFacetsRequest(query: .text(query))
      request.fields = [.source]
      let facets = try archive.facets(request, archive.prepare(request.query)).facets
      return Dictionary(uniqueKeysWithValues: facets.flatMap(\.values).map { ($0.value, $0.count) })
    }
    func months(_ query: String) throws -> [String] {
      let request = CountTimelineRequest(query: .text(query))
      return try archive.timeline(request, archive.prepare(request.query)).buckets
        .map { "\($0.start) \($0.count)/\($0.coverage)" }
    }
    let first = try await archive.importText(
      [
        story(1, source: "Courier", published: "2025-04-14"), story(2, source: "Courier", published: "2025-04-30"),
        story(3, source: "Post", published: "2025-06-01"),
      ].joined(separator: "\n"))
    #expect(try counts("storm") == ["Courier": 2, "Post": 1])
    #expect(try months("source:courier") == ["2025-04-01 2/2"])
    #expect(try months("storm") == ["2025-04-01 2/2", "2025-05-01 0/0", "2025-06-01 1/1"])
    _ = try await archive.importText(story(2, source: "Post", published: "2025-06-02"))
    #expect(try counts("storm") == ["Courier": 1, "Post": 2])
    // A revision keeps the first time of publication.
    #expect(try months("source:post") == ["2025-04-01 1/2", "2025-05-01 0/0", "2025-06-01 1/1"])
    try await archive.deleteArticle(id: first[0].articleIDs[0])
    #expect(try counts("storm") == ["Post": 2])
    #expect(try counts("calm") == [:])
  }

  @Test func `what was misspelt is corrected only where nothing was found`() async throws {
    _ = try await archive.importText(
      record("Storm", "The harbour was closed.") + "\n" + record("Calm", "harbours open"))
    func didYouMean(_ query: String) throws -> String {
      let search = try archive.prepare(SearchRequest(query: .text(query)))
      return try archive.search(search).hits.isEmpty ? archive.didYouMean(search) : ""
    }
    #expect(try didYouMean("harbuor") == "harbour")
    #expect(try didYouMean("harbuor sort:newest") == "harbour sort:newest")
    #expect(try didYouMean("harbour") == "")
    #expect(try didYouMean("harbuor OR storm") == "")
    #expect(try didYouMean("qqqqqq") == "")
    #expect(try archive.suggestions(for: "harb", limit: 0).map(\.word) == ["harbour", "harbours"])
  }

  @Test func `related articles share words, and are not the article itself`() async throws {
    let texts = [
      "The zeppelin crossed the Alps.", "A zeppelin crossed the sea.", "A harbour was closed.", "Prices fell.",
    ]
    let ids = try await archive.importText(texts.map { record("", $0) }.joined(separator: "\n")).flatMap(\.articleIDs)
    let related = try archive.related(to: ids[0], pageSize: 1)
    #expect(related.hits.map(\.articleID) == [ids[1]])
    #expect(Set(related.words).isSuperset(of: ["zeppelin", "crossed"]))
    #expect(failure { try archive.related(to: "nobody", pageSize: 1) } == .articleNotFound)
    try await archive.deleteArticle(id: ids[1])
    #expect(try !archive.related(to: ids[0], pageSize: 0).hits.map(\.articleID).contains(ids[1]))
  }

  @Test func `a deleted article is found no more, now and after opening again`() async throws {
    let id = try await archive.importText(record("Gone", "harbour"))[0].articleIDs[0]
    _ = try await archive.importText(record("Stays", "harbour"))
    try await archive.deleteArticle(id: id)
    #expect(try archive.headlines("harbour") == ["Stays"])
    #expect(
      await failure { try await archive.deleteArticle(id: id) }
        == ErrorSignature(.notFound, "ARTICLE_DELETED", field: "id"))
    let again = try await reopened()
    #expect(try again.headlines("harbour") == ["Stays"])
  }

  @Test func `an archive opened again answers as before`() async throws {
    for i in 0..<50 { _ = try await archive.importText(record("Storm \(i)", "storm number\(i) and harbour \(i % 3)")) }
    let before = try archive.headlines("harbour storm")
    let again = try await reopened()
    #expect(try again.headlines("harbour storm") == before)
    #expect(try again.status().indexedChange == 50)
  }

  @Test(arguments: ["missing", "garbage", "truncated"])
  func `an index that is missing or damaged is built anew from the store`(damage: String) async throws {
    for i in 0..<20 { _ = try await archive.importText(record("Storm \(i)", "storm number\(i)")) }
    let before = try archive.headlines("storm")
    try await archive.close()
    let index = URL(filePath: archive.directory).appending(path: "index")
    for file in try FileManager.default.contentsOfDirectory(at: index, includingPropertiesForKeys: nil) {
      switch damage {
      case "missing": try FileManager.default.removeItem(at: file)
      case "garbage": try Data(repeating: 0x5A, count: 4000).write(to: file)
      default: try Data(contentsOf: file).dropLast(5).write(to: file)
      }
    }
    let again = try Archive(directory: archive.directory, logger: quiet)
    #expect(try again.headlines("storm") == before)
    #expect(try again.headlines("number7") == ["Storm 7"])
  }

  @Test func `many imports at once are all taken in, each found when it is acknowledged`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for i in 0..<20 {
            _ = try await archive.importText(record("T\(task)-\(i)", "task\(task)x\(i) storm"))
            #expect(try archive.headlines("task\(task)x\(i)") == ["T\(task)-\(i)"])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try archive.count(archive.prepare(.text("storm"))).count == 160)
  }

  @Test func `a second opening of the same archive is refused, and allowed once the first has closed`() async throws {
    let error = #expect(throws: NewswireError.self) { try Archive(directory: archive.directory, logger: quiet) }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.message.contains("pid") == true)
    _ = try await reopened()
  }

  @Test func `lists go page by page through all that matches while articles come and go`() async throws {
    for i in 0..<25 { _ = try await archive.importText(record("Storm \(i)", "storm number\(i)")) }
    var seen: [String] = []
    var key: Int64?
    repeat {
      let page = try archive.packedArticles(
        archive.listing(of: archive.prepare(.text("storm"))), after: key, limit: 4, bytes: 1 << 20)
      seen += try page.articles.map { try Article(decoding: $0).headline }
      key = page.next
      _ = try await archive.importText(record("Calm \(seen.count)", "no wind"))
    } while key != nil
    #expect(seen == (0..<25).map { "Storm \($0)" })
  }

  @Test func `a list knows its end, also where that is the end of a page`() async throws {
    for i in 0..<4 { _ = try await archive.importText(record("Storm \(i)", "storm number\(i)")) }
    let query = try archive.listing(of: archive.prepare(.text("storm")))
    #expect(try archive.packedArticles(query, after: nil, limit: 3, bytes: 1 << 20).next != nil)
    #expect(try archive.packedArticles(query, after: nil, limit: 4, bytes: 1 << 20).next == nil)
  }

  @Test func `a list of articles fits the bytes it may have, with what stands before each article`() async throws {
    for i in 0..<40 { _ = try await archive.importText(record("Storm \(i)", "storm number\(i)")) }
    let query = try archive.listing(of: archive.prepare(.text("storm")))
    let size = { (articles: [[UInt8]]) in
      articles.reduce(0) { $0 + PackedArticle.prefix(size: $1.count).count + $1.count }
    }
    let all = try archive.packedArticles(query, after: nil, limit: 40, bytes: 1 << 20)
    #expect(all.articles.count == 40)
    let exact = try archive.packedArticles(query, after: nil, limit: 40, bytes: size(all.articles))
    #expect(exact.articles.count == 40)
    #expect(exact.next == nil)
    let less = try archive.packedArticles(query, after: nil, limit: 40, bytes: size(all.articles) - 1)
    #expect(less.articles.count == 39)
    #expect(less.next != nil)
  }

  /// Both edges of Limits.queryText.
  @Test func `a query over the limit is refused by name, one at the limit is not`() throws {
    #expect(throws: Never.self) { try archive.prepare(.text(String(repeating: "a", count: Limits.queryText))) }
    let error = #expect(throws: NewswireError.self) {
      try archive.prepare(.text(String(repeating: "a", count: Limits.queryText + 1)))
    }
    #expect(error?.message.contains("limit queryText") == true)
  }

  @Test(arguments: [-1, 1001])
  func `a page size outside its bounds is refused`(size: Int32) {
    #expect(failure { try Archive.pageSize(size) } == .exceeds("pageSize", field: "page_size"))
  }

  @Test func `closing waits for what is queued`() async throws {
    let texts = (0..<40).map { record("Storm \($0)", "storm number\($0)") }
    try await withThrowingTaskGroup(of: [PageResult].self) { group in
      for text in texts { group.addTask { try await archive.importText(text) } }
      var acknowledged = 0
      for try await result in group { acknowledged += result.count }
      #expect(acknowledged == 40)
    }
    let again = try await reopened()
    #expect(try again.status().articles == 40)
  }
}
