import Foundation
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

@testable import NewswireArchive

/// Purging articles that are known by several ids, because they have one canonical URL.
@Suite struct JoinedPurgeTests {
  let folder: TemporaryFolder
  private var directory: String { folder.file("archive") }
  private static let actor = Deed.Actor(uid: 12, user: "alice", pid: 34, role: "administrator")

  /// An archive of format 3, in which `ferry` stands at two addresses with two texts.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let fixture = checkout.appending(path: "Tests/NewswireStoreTests/Fixtures/store-3/newswire.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: directory + "/newswire.sqlite")
  }

  private static let ferry = ["82fe6fd58465a0106bd8", "ebde925bd0714206c690"]

  private func open() async throws -> Archive {
    let archive = try Archive(directory: directory, logger: quiet)
    await archive.finishAddresses()
    return archive
  }

  /// Files, and pages unpacked, that have a word.
  private func places(_ word: String) throws -> [String] {
    var places: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
      let bytes = FileManager.default.contents(atPath: directory + "/" + name)
      if bytes?.range(of: Data(word.utf8)) != nil { places.append(name) }
    }
    let store = try SQLiteStore(path: directory + "/newswire.sqlite", access: .readOnly)
    try store.forEachPage { _, page in
      guard case .success(let page) = page, Data(page.content).range(of: Data(word.utf8)) != nil else { return }
      places.append("page \(page.name)")
    }
    try store.close()
    return places
  }

  @Test(arguments: ferry)
  func `all revisions at all addresses go, whichever id was given, and none is taken in again`(id: String) async throws
  {
    let archive = try await open()
    #expect(try archive.revisions(of: id).count == 3)
    let report = try await archive.purge([id], by: Self.actor, reason: "order 9")
    #expect(report.articles.map(\.id) == [id])
    #expect(report.articles.map(\.revisions) == [3] && report.articles.map(\.emptiedPages) == [2])
    #expect(report.proof.remains == [])
    for id in Self.ferry {
      let gone = ErrorSignature(.notFound, "ARTICLE_PURGED", field: "id")
      #expect(failure { _ = try archive.packedArticle(id: id) } == gone)
      #expect(await failure { try await archive.undeleteArticle(id: id) }?.reason == "ARTICLE_PURGED")
      #expect(
        await failure { _ = try await archive.purge([id], by: Self.actor, reason: "") }
          == ErrorSignature(.failedPrecondition, "ARTICLE_PURGED", field: "id"))
    }
    for address in [
      "http://www.courier.example/news/night-ferry/", "https://m.courier.example/news/night-ferry?utm_id=1",
    ] {
      let again = try await archive.importText(record("Night ferry is back", "It sails.", url: address))
      #expect(again.map(\.outcome) == [.rejected] && again[0].error?.info?.reason == "ARTICLE_PURGED")
    }
    #expect(try archive.count(archive.prepare(.text("ferry OR night"))).count == 0)
    #expect(try archive.status().articles == 2)
    try await archive.close()
    #expect(try places("ferry") == [])
    #expect(try places("islands") == [])
    #expect(try ArchiveMaintenance(directory: directory, logger: quiet).verify().problems == [])
    let reopened = try await open()
    #expect(try reopened.headlines("signs OR mill").count == 2)
    try await reopened.close()
  }

  @Test func `two ids of one article are purged once`() async throws {
    let archive = try await open()
    let report = try await archive.purge(Self.ferry, by: Self.actor, reason: "")
    #expect(report.articles.map(\.id) == [Self.ferry[0]])
    #expect(try archive.audit.deeds().filter { $0.deed.action == "purge" }.map(\.outcome) == ["OK", "OK"])
    try await archive.close()
    #expect(try ArchiveMaintenance(directory: directory, logger: quiet).verify().problems == [])
  }

  @Test func `articles that are not joined yet are found by their canonical URL`() throws {
    let store = try SQLiteStore(path: directory + "/newswire.sqlite")
    for id in Self.ferry {
      let target = try #require(try PurgeTargets([id], in: store).all.first)
      #expect(target.id == id && Set(target.ids).isSuperset(of: Self.ferry))
      #expect(target.remains.keys.sorted() == [1, 2] && target.remains.pages.count == 2)
    }
    let mill = try PurgeTargets(["e931799f8b503bb9dc3c"], in: store)
    #expect(Set(mill.own) == ["e931799f8b503bb9dc3c", "c2952b50d011f9a03da5"])
    try store.close()
  }
}
