import Foundation
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// A store that an earlier program made.
func copyOfFixture(_ name: String, in folder: TemporaryFolder) throws -> String {
  let source = checkout.appending(path: "Tests/NewswireStoreTests/Fixtures/\(name)/newswire.sqlite")
  let path = folder.file("newswire.sqlite")
  try FileManager.default.copyItem(atPath: source.path, toPath: path)
  return path
}

@Suite struct FixtureTests {
  @Test(arguments: ["store-2"])
  func `a store of an earlier format answers as the program that made it did`(name: String) throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: copyOfFixture(name, in: folder))
    #expect(store.problems() == [])
    #expect(try store.counts() == StoreCounts(articles: 6, pages: 8, lastChange: 10))
    let headlines = try store.texts(keys: Array(1...9)).map { $0.value?.headline }
    #expect(
      headlines == [
        "Night ferry to the islands ends in October", nil, "Workers buy their mill", "Islands to lose their night boat",
        nil, "Karsa dam: crack is longer than thought", "Dam operator starts repairs", "HARBOUR SIGNS RETURN TO NORVIK",
        nil,
      ])
    let first = try Article(decoding: store.packedArticle(id: "af73bec3bf4990e547ee", revision: 1))
    #expect(first.headline == "Karsa dam lowered after crack is found")
    let error = #expect(throws: NewswireError.self) { try store.packedArticle(id: "4e96e7ce426609f5f55f") }
    #expect(error?.code == .notFound)
    let stories = try store.changes(after: 0, limit: 20).compactMap { change in
      if case .added(let key, _, let story) = change.event { [key, story] } else { nil }
    }
    #expect(stories == [[1, 1], [2, 2], [3, 3], [4, 1], [5, 5], [6, 2], [7, 2], [8, 8]])
    var pages = 0
    try store.forEachPage { _, page in if case .success = page { pages += 1 } }
    #expect(pages == 8)
    try store.close()
  }
}

extension FixtureTests {
  @Test func `a store of format 3 knows that its addresses are to be looked at`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: copyOfFixture("store-3", in: folder))
    #expect(store.problems() == [])
    #expect(try store.counts() == StoreCounts(articles: 5, pages: 6, lastChange: 7))
    #expect(try store.addressTask() == AddressTask(position: 0, last: 6, joined: 0))
    #expect(
      try store.addresses(after: 4, limit: 9).map(\.url) == [
        "https://m.post.example/dam", "HTTPS://Courier.example:443/signs#top",
      ])
    #expect(try store.markedArticles() == [])
    try store.close()
  }

  @Test func `a store of format 5 has its marks, its aliases and its purge`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: copyOfFixture("store-5", in: folder))
    #expect(store.problems() == [])
    #expect(try store.counts() == StoreCounts(articles: 3, pages: 6, lastChange: 11))
    let marked = try store.markedArticles()
    #expect(marked.map(\.id) == ["7366654bb82d6e3b2377", "e0fd434e6803586a6216"])
    #expect(marked.map { $0.marks.note?.text } == [nil, "ask the union"])
    #expect(marked.map { $0.marks.tags.map(\.name) } == [["harbour"], []])
    #expect(try store.nameAliases().map { [$0.form, $0.name] } == [["director holm", "Ida Holm"]])
    #expect(try store.headline("1ee7a6b4a329d3fec4b6") == "Night ferry keeps sailing until summer")
    #expect(try store.purges().map(\.id) == ["a2b0e2fa63689afe292b"])
    for (id, reason) in [("a2b0e2fa63689afe292b", "ARTICLE_PURGED"), ("1c12bf396e9b9bf743ff", "ARTICLE_DELETED")] {
      #expect(failure { _ = try store.packedArticle(id: id) } == ErrorSignature(.notFound, reason, field: "id"))
    }
    try store.close()
  }
}
