import Foundation
import GRDB
import NewswireArchive
import NewswireCore
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

/// One article, one identity; tags; and what publishers want.
@Suite struct ArchiveHistoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String = "archive") throws -> Archive {
    try Archive(directory: folder.file(name), logger: quiet)
  }

  private func ids(_ archive: Archive, _ query: String) throws -> [String] {
    try archive.search(archive.prepare(SearchRequest(query: .text(query)))).hits.map(\.articleID).sorted()
  }

  @Test func `addresses of one article give one article with revisions`() async throws {
    let archive = try open()
    let first = try await archive.importText(
      record("Storm", "The storm came.", url: "http://www.courier.example/storm/?utm_source=a", published: "2025-03-03")
    )
    let second = try await archive.importText(
      record("Storm over", "The storm went.", url: "https://m.courier.example/storm#top", published: "2025-03-05"))
    #expect(first[0].articleIDs == second[0].articleIDs)
    #expect(second[0].outcome == .revised)
    let id = try #require(first[0].articleIDs.first)
    let article = try Article(decoding: archive.packedArticle(id: id))
    #expect(article.url == "https://m.courier.example/storm#top")
    #expect(article.canonicalURL == "https://courier.example/storm")
    #expect(article.published.map { "\($0.time)".prefix(10) } == "2025-03-03")
    #expect(article.revised.map { "\($0.time)".prefix(10) } == "2025-03-05")
    #expect(try archive.headlines("url:\"https://courier.example/storm\"") == ["Storm over"])
    #expect(try archive.headlines("changed:headline") == ["Storm over"])
    #expect(try archive.headlines("changed:numbers").isEmpty)
    #expect(try archive.headlines("changed:1d imported:1d") == ["Storm over"])
    #expect(try archive.revisions(of: id).map(\.changes) == [[], [.headline, .text]])
    try await archive.close()
  }

  /// An archive of format 3, whose ids are those of addresses as given.
  private func oldArchive(_ name: String) throws -> String {
    let directory = folder.file(name)
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let fixture = checkout.appending(path: "Tests/NewswireStoreTests/Fixtures/store-3/newswire.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: directory + "/newswire.sqlite")
    return directory
  }

  private func expectJoined(_ archive: Archive) async throws {
    await archive.finishAddresses()
    #expect(try archive.status().addresses == AddressStatus(done: 6, total: 6, joined: 2))
    #expect(try archive.status().articles == 3)
    #expect(try ids(archive, "*") == ["82fe6fd58465a0106bd8", "b5f51f9eb7859bd70467", "c2952b50d011f9a03da5"])
    #expect(try ids(archive, "id:ebde925bd0714206c690") == ["82fe6fd58465a0106bd8"])
    #expect(try ids(archive, "story:e931799f8b503bb9dc3c") == ["c2952b50d011f9a03da5"])
    let ferry = try Article(decoding: archive.packedArticle(id: "ebde925bd0714206c690"))
    #expect(ferry.headline == "Night ferry to the islands ends in November" && ferry.revision == 2)
    #expect(ferry.changes == [.headline, .text])
    #expect(try archive.revisions(of: ferry.id).count == 3)
    // What comes in now is known by any of its addresses.
    let signs = try await archive.importText(
      record("Council keeps all signs", "The signs stay.", url: "https://www.courier.example/signs"))
    #expect(signs[0].articleIDs == ["b5f51f9eb7859bd70467"])
    #expect(signs[0].outcome == .revised)
  }

  @Test func `an archive of before knows each article by its canonical URL, and says what it joined`() async throws {
    let archive = try Archive(directory: oldArchive("old"), logger: quiet)
    try await expectJoined(archive)
    try await archive.close()
    let report = try ArchiveMaintenance(directory: folder.file("old"), logger: quiet).verify()
    #expect(report.problems == [])
  }

  @Test(arguments: 0...6)
  func `the work goes on where it was, whenever it ended`(position: Int64) async throws {
    let directory = try oldArchive("cut")
    // As much of it as a step does, in the transaction that says so.
    let archive = try Archive(directory: directory, logger: quiet)
    await archive.finishAddresses()
    try await archive.close()
    // Done once more from anywhere it changes nothing.
    let queue = try DatabaseQueue(path: directory + "/newswire.sqlite")
    try await queue.write { try $0.execute(sql: "UPDATE address_task SET position = ?", arguments: [position]) }
    try queue.close()
    let again = try Archive(directory: directory, logger: quiet)
    try await expectJoined(again)
    try await again.close()
  }

  @Test func `a notice of its agency takes a story out of searches, and says why`() async throws {
    let archive = try open()
    func wire(_ headline: String, _ text: String, _ source: String, _ published: String) -> String {
      #"{"headline":"\#(headline)","text":"\#(text)","source":"\#(source)","published":"\#(published)"}"#
    }
    let lines = [
      wire("Mayor resigns after audit", "The mayor of Norvik resigned on Monday.", "Wire One", "2025-03-03T10:00:00Z"),
      wire("Mayor resigns after audit", "The mayor resigned, the city said.", "Evening Post", "2025-03-03T11:00:00Z"),
      wire("Mayor resigns after audit in south", "Another mayor resigned.", "Wire One", "2025-03-03T12:00:00Z"),
    ]
    _ = try await archive.importText(lines.joined(separator: "\n"))
    let killed = try #require(try ids(archive, "source:\"wire one\" norvik").first)
    let notice = wire(
      "KILL: Mayor resigns after audit", "Editors, please kill the story. The mayor has not resigned.", "Wire One",
      "2025-03-03T13:00:00Z")
    _ = try await archive.importText(notice)
    #expect(try archive.headlines("norvik").isEmpty)
    #expect(try ids(archive, "headline:\"mayor resigns\"").count == 3)
    let article = try Article(decoding: archive.packedArticle(id: killed))
    #expect(article.release?.status == .killed)
    #expect(article.release?.note.contains("has not resigned") == true)
    // The same again, as another client sends it.
    _ = try await archive.importText(lines[0] + "\n")
    #expect(try archive.headlines("norvik").isEmpty)
    try await archive.close()
  }

  @Test(arguments: [
    #"{"headline":"Budget","text":"The budget grows.","uri":"urn:x:1","pubstatus":"usable","embargoed":"2999-01-01T00:00:00Z"}"#,
    #"{"headline":"Budget","text":"The budget grows.","uri":"urn:x:1","pubstatus":"withheld"}"#,
    #"{"headline":"Budget","text":"EMBARGOED UNTIL 00:01 GMT 1 January 2150\n\nThe budget grows.","uri":"urn:x:1"}"#,
  ])
  func `what is under embargo is found only by those who ask for it`(record: String) async throws {
    let archive = try open()
    let id = try #require(try await archive.importText(record)[0].articleIDs.first)
    #expect(try archive.headlines("budget").isEmpty)
    #expect(try archive.count(archive.prepare(.text("*"))).count == 0)
    #expect(try archive.headlines("budget status:embargoed") == ["Budget"])
    #expect(try archive.headlines("budget status:any") == ["Budget"])
    #expect(try Article(decoding: archive.packedArticle(id: id)).release?.status == .embargoed)
    let released = #"{"headline":"Budget","text":"The budget grows.","uri":"urn:x:1","pubstatus":"usable"}"#
    _ = try await archive.importText(released)
    #expect(try archive.headlines("budget") == ["Budget"])
    try await archive.close()
    let report = try ArchiveMaintenance(directory: folder.file("archive"), logger: quiet).verify()
    #expect(report.problems == [])
  }

  @Test func `a canceled item of a wire is withdrawn, with or without its text`() async throws {
    let archive = try open()
    _ = try await archive.importText(
      #"{"headline":"Budget","text":"The budget grows.","uri":"urn:x:1","versioncreated":"2025-03-03T10:00:00Z"}"#)
    #expect(try archive.headlines("budget") == ["Budget"])
    let results = try await archive.importText(
      #"{"uri":"urn:x:1","pubstatus":"canceled","versioncreated":"2025-03-03T11:00:00Z","ednote":"wrong year"}"#)
    #expect(results.map(\.outcome) == [.revised])
    #expect(try archive.headlines("budget").isEmpty)
    let id = try #require(results[0].articleIDs.first)
    #expect(try Article(decoding: archive.packedArticle(id: id)).release == Release(.killed, note: "wrong year"))
    try await archive.close()
  }

  /// Both edges of Limits.taggedArticles, Limits.tag, Limits.note.
  @Test func `tags reach all that a query matches, within their limits`() async throws {
    let archive = try open()
    let lines = (0..<40).map { record("Storm \($0)", "The number\($0) storm hit the coast.") }.joined(separator: "\n")
    let all = try await archive.importText(lines).flatMap(\.articleIDs)
    let done = try await archive.tag(
      [all[0], "none"], matching: .text("number1 OR number2"), " two  words ", isRemoved: false, author: "ana")
    #expect(done.articles == 3 && done.changed == 3 && done.missing == ["none"])
    #expect(try ids(archive, "tag:\"two words\"") == [all[0], all[1], all[2]].sorted())
    let again = try await archive.tag([], matching: .text("storm"), "two words", isRemoved: false, author: "ben")
    #expect(again.articles == 40 && again.changed == 37)
    let collections = try archive.collections()
    #expect(collections.map(\.tag) == ["two words"] && collections.map(\.articles) == [40])
    #expect(collections.map(\.authors) == [["ana", "ben"]])
    let tag = String(repeating: "t", count: Limits.tag)
    _ = try await archive.tag([all[0]], matching: nil, tag, isRemoved: false, author: "ana")
    for wrong in [tag + "t", " ", "\u{7}x", "-"] {
      let error = await failure {
        try await archive.tag([all[0]], matching: nil, wrong, isRemoved: false, author: "ana")
      }
      #expect(error?.code == .invalidArgument, "\(wrong.debugDescription)")
    }
    let many = (0..<Limits.taggedArticles).map { "none\($0)" }
    #expect(
      try await archive.tag(many, matching: nil, "x", isRemoved: false, author: "ana").missing.count == many.count)
    let error = await failure { try await archive.tag(many + ["a"], matching: nil, "x", isRemoved: false, author: "") }
    #expect(error == .exceeds("taggedArticles", field: "ids"))
    try await archive.setNote(of: all[0], String(repeating: "n", count: Limits.note), author: "ana")
    let long = await failure {
      try await archive.setNote(of: all[0], String(repeating: "n", count: Limits.note + 1), author: "")
    }
    #expect(long == .exceeds("note", field: "text"))
    #expect(await failure { try await archive.setNote(of: "none", "n", author: "") }?.code == .notFound)
    try await archive.close()
  }

  /// Both edges of Limits.tagsPerArticle.
  @Test func `an article brings so many tags and no more`() async throws {
    let archive = try open()
    for count in [Limits.tagsPerArticle, Limits.tagsPerArticle + 1] {
      let tags = (0..<count).map { #"{"name":"t\#($0)","author":"ana","time":"2025-03-03T10:00:00Z"}"# }
      let results = try await archive.importText(
        #"{"headline":"Storm \#(count)","text":"It came.","marks":{"tags":[\#(tags.joined(separator: ","))]}}"#)
      let id = try #require(results[0].articleIDs.first)
      #expect(try Article(decoding: archive.packedArticle(id: id)).marks.tags.count == Limits.tagsPerArticle)
    }
    try await archive.close()
  }

  /// Both edges of Limits.aliasName.
  @Test func `a name is counted as another for as long as its users want`() async throws {
    var archive = try open()
    func add(_ form: String, _ name: String) async throws -> Bool {
      try await archive.addAlias(NameAlias(kind: .organisation, form: form, name: name, author: "ana"))
    }
    #expect(try await add("BBC", "The Corporation"))
    #expect(try await add("bbc", "The Corporation") == false)
    // What a name counts as is never an alias itself.
    #expect(try await add("Beeb", "BBC"))
    #expect(try await add("The Corporation", "British Broadcasting Corporation"))
    let all = try archive.aliases().map { "\($0.form) \($0.name) \($0.author)" }
    #expect(all == ["bbc", "beeb", "the corporation"].map { "\($0) British Broadcasting Corporation ana" })
    try await archive.close()
    archive = try open()
    #expect(try archive.aliases().count == 3)
    try await archive.removeAlias(.organisation, form: "BBC")
    #expect(await failure { try await archive.removeAlias(.organisation, form: "BBC") }?.code == .notFound)
    #expect(try archive.aliases().map(\.form) == ["beeb", "the corporation"])
    let long = String(repeating: "n", count: Limits.aliasName)
    #expect(try await add(long, "x"))
    #expect(await failure { try await add(long + "n", "x") } == .exceeds("aliasName", field: "form"))
    #expect(await failure { try await add("x", long + "n") } == .exceeds("aliasName", field: "name"))
    try await archive.close()
    let report = try ArchiveMaintenance(directory: folder.file("archive"), logger: quiet).verify()
    #expect(report.problems == [])
  }

  @Test func `what an archive exports brings its tags and its note to another`() async throws {
    let archive = try open()
    let id = try #require(
      try await archive.importText(
        record("Storm", "The storm came.", url: "https://a.example/1", published: "2025-03-03"))[0].articleIDs.first)
    _ = try await archive.tag([id], matching: nil, "coast", isRemoved: false, author: "ana")
    try await archive.setNote(of: id, "Ask the harbour master.", author: "ben")
    let article = try Article(decoding: archive.packedArticle(id: id))
    let other = try open("other")
    _ = try await other.importText(article.json)
    let copy = try Article(decoding: other.packedArticle(id: id))
    #expect(copy.marks == article.marks)
    #expect(copy.published?.seconds == article.published?.seconds)
    #expect(try other.headlines("tag:coast note:harbour") == ["Storm"])
    try await archive.close()
    try await other.close()
    // And they are there when the archive is opened again, whatever became of the index.
    try FileManager.default.removeItem(atPath: folder.file("archive") + "/index")
    let reopened = try open()
    #expect(try reopened.headlines("tag:coast note:harbour") == ["Storm"])
    try await reopened.close()
  }
}
