import Foundation
import Glibc
import Logging
import NewswireArchive
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// Removing articles for good.
@Suite struct PurgeTests {
  let folder: TemporaryFolder
  var directory: String { folder.file("archive") }

  init() throws { folder = try TemporaryFolder() }

  private static let actor = Deed.Actor(uid: 12, user: "alice", pid: 34, role: "administrator")

  private func open() throws -> Archive { try Archive(directory: directory, logger: quiet) }

  /// The page of two stories, each of which it prints with its caption twice.
  private func samplePage() throws -> Page {
    let path = checkout.appending(path: "Scripts/sample/page.txt")
    return Page(name: "sample page", content: [UInt8](try Data(contentsOf: path)))
  }

  /// Words of an article that nothing else on the sample page has, in small letters.
  private func words(of article: Article, besides other: Article) -> [String] {
    func words(_ article: Article) -> Set<String> {
      let texts = [article.headline] + article.paragraphs.map(\.text) + article.captions.map(\.text)
      return Set(
        texts.flatMap { $0.lowercased().split { !$0.isASCII || !$0.isLetter }.map(String.init) }.filter { $0.count > 5 }
      )
    }
    // The line "Related" of the page stays; the audit and the schema have words of their own.
    return words(article).subtracting(words(other)).subtracting(["strike", "before", "number", "written"]).sorted()
  }

  /// Places in the archive's files, as they are and unpacked, that have one of some words.
  private func places(_ words: [String]) throws -> [String] {
    var places: [String] = []
    func look(_ bytes: Data, _ name: String) {
      let text = Data(bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
      for word in words where text.range(of: Data(word.utf8)) != nil { places.append("\(word) in \(name)") }
    }
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
      if let bytes = FileManager.default.contents(atPath: directory + "/" + name) { look(bytes, name) }
    }
    let copy = try TemporaryFolder()
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: directory + "/newswire.sqlite" + suffix) {
      try FileManager.default.copyItem(
        atPath: directory + "/newswire.sqlite" + suffix, toPath: copy.file("newswire.sqlite" + suffix))
    }
    let store = try SQLiteStore(path: copy.file("newswire.sqlite"))
    try store.forEachPage { _, page in
      if case .success(let page) = page { look(Data(page.content), "page \(page.name)") }
    }
    try store.close()
    return places
  }

  private func problems() throws -> [String] {
    try ArchiveMaintenance(directory: directory, logger: quiet).verify().problems
  }

  @Test func `nothing of a purged article is left in any byte, and the other article of its page is as it was`()
    async throws
  {
    let archive = try open()
    let page = try samplePage()
    let ids = try await archive.importPages([page])[0].articleIDs
    _ = try await archive.importText(record("Calm at sea", "No wind at all", url: "https://example.org/calm"))
    let gone = try Article(decoding: archive.packedArticle(id: ids[0]))
    let other = try archive.packedArticle(id: ids[1])
    let words = words(of: gone, besides: try Article(decoding: other))
    #expect(words.count > 20)
    #expect(try !places(words).isEmpty)

    let report = try await archive.purge([ids[0]], by: Self.actor, reason: "order 7")
    #expect(report.articles[0].revisions == 1 && report.articles[0].pages == 1)
    #expect(report.articles[0].lines > 10 && report.articles[0].emptiedPages == 0)
    #expect(report.proof.windows > 500 && report.proof.files > 3 && report.proof.pages == 2)
    #expect(report.proof.remains == [] && report.proof.elsewhere == [])
    #expect(try places(words) == [])
    #expect(try archive.packedArticle(id: ids[1]) == other)
    #expect(try archive.headlines("mansouri") == [])
    #expect(try archive.count(archive.prepare(.tree(.all))).count == 2)
    let error = #expect(throws: NewswireError.self) { try archive.packedArticle(id: ids[0]) }
    #expect(error?.code == .notFound && error?.info?.reason == "ARTICLE_PURGED")

    // The page as it came is refused in part, and so is another one with the article.
    let again = try await archive.importPages([page])[0]
    #expect(again.outcome == .unchanged && again.articleIDs == [ids[1]] && again.purgedArticleIDs == [ids[0]])
    #expect(
      await failure { try await archive.undeleteArticle(id: ids[0]) }
        == ErrorSignature(.failedPrecondition, "ARTICLE_PURGED", field: "id"))
    try await archive.close()
    #expect(try places(words) == [])
    #expect(try problems() == [])
    _ = try ArchiveMaintenance(directory: directory, logger: quiet).rebuildIndex()
    #expect(try problems() == [])
    let reopened = try open()
    #expect(try reopened.packedArticle(id: ids[1]) == other)
    #expect(try reopened.headlines("reservoirs") == [try Article(decoding: other).headline])
    try await reopened.close()
  }

  @Test func `every revision goes, from every page, also from those where it was found once more, and deleted before`()
    async throws
  {
    let archive = try open()
    let url = "https://example.org/zeppelin"
    for (name, word) in [("a", "zanzibarine"), ("b", "quixotically")] {
      _ = try await archive.importText(
        record("The \(word) airship", "An airship of the \(word) kind flew over the town hall at noon today", url: url),
        name: name)
    }
    // The same words on a page of other bytes bring no revision.
    let copy = record(
      "The quixotically airship", "An airship of the quixotically kind flew over the town hall at noon today", url: url)
    #expect(try await archive.importText(copy.dropLast() + #","extra":1}"#, name: "c")[0].outcome == .unchanged)
    let id = try archive.search(archive.prepare(SearchRequest(query: .text("quixotically")))).hits[0].articleID
    for i in 0..<40 { _ = try await archive.importText(record("Storm \(i)", "number\(i) of the storms hit the coast")) }
    try await archive.deleteArticle(id: id)
    let report = try await archive.purge([id], by: Self.actor, reason: "")
    #expect(report.articles.map(\.revisions) == [2])
    #expect(report.articles.map(\.pages) == [3] && report.articles.map(\.emptiedPages) == [3])
    #expect(try places(["zanzibarine", "quixotically", "zeppelin", "airship"]) == [])
    #expect(try archive.count(archive.prepare(.text("storm"))).count == 40)
    // A later version is refused with the reason, and what is beside it is taken.
    let results = try await archive.importText(
      record("A new airship", "Another text about it", url: url) + "\n" + record("Rain", "It rained"))
    #expect(results.map(\.outcome) == [.rejected, .imported])
    #expect(results[0].error?.info?.reason == "ARTICLE_PURGED")
    #expect(try archive.headlines("another") == [])
    try await archive.close()
    #expect(try places(["airship", "zeppelin"]) == [])
    #expect(try problems() == [])
  }

  @Test func `a purge of what there is not changes nothing`() async throws {
    let archive = try open()
    let id = try await archive.importText(record("Calm", "No wind"))[0].articleIDs[0]
    #expect(
      await failure { _ = try await archive.purge([id, "nobody"], by: Self.actor, reason: "") }
        == ErrorSignature(.notFound, "ARTICLE_NOT_FOUND", field: "id"))
    #expect(try archive.headlines("wind") == ["Calm"])
    _ = try await archive.purge([id], by: Self.actor, reason: "")
    #expect(
      await failure { _ = try await archive.purge([id], by: Self.actor, reason: "") }
        == ErrorSignature(.failedPrecondition, "ARTICLE_PURGED", field: "id"))
    #expect(try archive.audit.deeds().map(\.outcome) == ["NOT_FOUND", "NOT_FOUND", "OK", "FAILED_PRECONDITION"])
    try await archive.close()
    #expect(try problems() == [])
  }

  @Test(arguments: [EIO, ENOSPC])
  func `whichever call fails during a purge, it is not begun or is finished at the next opening`(
    error: Int32
  ) async throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    // The index by itself is tried at every call in its own tests.
    let stride = environment("NEWSWIRE_TRY_ALL") == nil ? 12 : 1
    var nth = Int.random(in: 1...stride, using: &random)
    while true {
      let folder = try TemporaryFolder(isInMemory: true)
      let (directory, comment) = (folder.file("archive"), Comment("call \(nth), error \(error), seed \(seed)"))
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let disk = try #require(FaultyDisk(folder: directory))
      let archive = try Archive(directory: directory, logger: quiet)
      let id = try await archive.importText(record("The zanzibarine airship", "It flew over the town hall at noon"))[0]
        .articleIDs[0]
      _ = try await archive.importText(record("Calm", "No wind"))
      disk.arm(error == EIO ? .all : [.write, .truncate, .sync], nth: nth, error: error, sticky: random.chance(50))
      _ = try? await archive.purge([id], by: Self.actor, reason: "")
      let hasFailed = disk.disarm()
      try? await archive.close()
      let reopened = try Archive(directory: directory, logger: quiet)
      #expect(try reopened.headlines("wind") == ["Calm"], comment)
      let isThere = (try? reopened.packedArticle(id: id)) != nil
      #expect(try reopened.headlines("zanzibarine").count == (isThere ? 1 : 0), comment)
      #expect(try reopened.status().problems == [], comment)
      try await reopened.close()
      if !isThere {
        for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
          let bytes = FileManager.default.contents(atPath: directory + "/" + name)
          #expect(bytes?.range(of: Data("zanzibarine".utf8)) == nil, "\(name), \(comment)")
        }
      }
      #expect(try ArchiveMaintenance(directory: directory, logger: quiet).verify().problems == [], comment)
      if !hasFailed { break }
      nth += stride
    }
    #expect(nth > 36)
  }

  @Test func `an older copy of the store is purged again, and a backup that may hold the article is named`()
    async throws
  {
    let archive = try open()
    let id = try await archive.importText(record("The zanzibarine airship", "It flew over the town hall at noon"))[0]
      .articleIDs[0]
    let backup = folder.file("backup")
    _ = try ArchiveBackup.make(of: directory, in: backup) { _ in }
    let report = try await archive.purge([id], by: Self.actor, reason: "order 8")
    #expect(report.backups.map(\.folder) == [backup])
    try await archive.close()
    for name in try FileManager.default.contentsOfDirectory(atPath: directory) where name != AuditLog.fileName {
      try FileManager.default.removeItem(atPath: directory + "/" + name)
    }
    _ = try ArchiveBackup.restore(from: backup, to: directory) { _ in }
    let restored = try open()
    #expect(try restored.headlines("zanzibarine") == [])
    #expect(try places(["zanzibarine"]) == [])
    let deeds = try restored.audit.deeds()
    #expect(deeds.map(\.deed.action) == ["backup", "purge", "restore", "purge"])
    #expect(deeds.map(\.outcome) == ["OK", "OK", "OK", "OK"])
    #expect(deeds.last?.deed.actor == Self.actor)
    try await restored.close()
    #expect(try problems() == [])
  }

  @Test func `copies of a story are named and stay`() async throws {
    let archive = try open()
    let text = (0..<40).map { "word\($0)" }.joined(separator: " ")
    let first = try await archive.importText(record("One", text, url: "https://a.example/1"))[0].articleIDs[0]
    let second = try await archive.importText(record("Two", text, url: "https://b.example/2"))[0].articleIDs[0]
    let before = try archive.packedArticle(id: second)
    let report = try await archive.purge([first], by: Self.actor, reason: "")
    #expect(report.articles[0].story == [second])
    #expect(report.proof.elsewhere.contains { $0.contains(second) })
    #expect(try archive.packedArticle(id: second) == before)
    #expect(try archive.headlines("word7") == ["Two"])
    try await archive.close()
    #expect(try problems() == [])
  }
}
