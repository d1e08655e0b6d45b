import NewswireMessages
import NewswireModel
import Synchronization
import TestSupport
import Testing

@testable import NewswireStore

@Suite struct ReadCacheTests {
  @Test func `what is kept is found until it is removed`() {
    let cache = ReadCache<Int, String>(bytes: 100)
    let stamp = cache.find(1).stamp
    cache.keep("one", bytes: 10, for: 1, since: stamp)
    cache.keep("two", bytes: 10, for: 2, since: stamp)
    #expect(cache.find(1).value == "one")
    cache.remove([1])
    #expect(cache.find(1).value == nil)
    #expect(cache.find(2).value == "two")
  }

  @Test func `what was read before a removal is not kept`() {
    let cache = ReadCache<Int, String>(bytes: 100)
    let stamp = cache.find(1).stamp
    cache.remove([7])
    cache.keep("old", bytes: 10, for: 1, since: stamp)
    #expect(cache.find(1).value == nil)
  }

  @Test func `what alone would fill a generation is not kept, and what just fits is`() {
    let cache = ReadCache<Int, String>(bytes: 100)
    let stamp = cache.find(1).stamp
    cache.keep("just", bytes: 50, for: 1, since: stamp)
    cache.keep("over", bytes: 51, for: 2, since: stamp)
    #expect(cache.find(1).value == "just")
    #expect(cache.find(2).value == nil)
  }

  @Test func `it never holds more than is allowed, and keeps what is used`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let cache = ReadCache<Int, Int>(bytes: 1000)
    var sizes: [Int: Int] = [:]
    for _ in 0..<5000 {
      let key = Int.random(in: 1..<200, using: &random)
      let (value, stamp) = cache.find(key)
      if let value {
        #expect(value == key, "seed \(seed)")
      } else {
        sizes[key] = Int.random(in: 1...40, using: &random)
        cache.keep(key, bytes: sizes[key] ?? 0, for: key, since: stamp)
      }
      if key % 50 == 0 { cache.remove([key]) }
      // In use all the time, so it must outlive the rest.
      if cache.find(0).value == nil {
        #expect(sizes[0] == nil, "seed \(seed)")
        sizes[0] = 10
        cache.keep(0, bytes: 10, for: 0, since: cache.find(0).stamp)
      }
    }
    // Looking moves entries between generations but adds none.
    let held = (0..<200).filter { cache.find($0).value != nil }.reduce(0) { $0 + (sizes[$1] ?? 0) }
    // Each generation may pass its half by the entry that turned it.
    #expect(held <= 1000 + 80, "seed \(seed)")
  }
}

@Suite struct StoreCacheTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("newswire.sqlite"))
  }

  private func headline(_ id: String) throws -> String { try Article(decoding: store.packedArticle(id: id)).headline }

  @Test func `a new revision and a deletion are seen at once, by id and by key`() throws {
    let first = try store.store([page("1", articles: [article("a", "One")])], at: 1)[0].added[0]
    #expect(try headline("a") == "One")
    #expect(try store.texts(keys: [first]).map { $0.value?.headline } == ["One"])
    let second = try store.store([page("2", articles: [article("a", "Two")])], at: 2)[0].added[0]
    #expect(try headline("a") == "Two")
    #expect(try store.texts(keys: [first, second, first]).map { $0.value?.headline } == [nil, "Two", nil])
    _ = try store.deleteArticle(id: "a")
    #expect(failure { try store.packedArticle(id: "a") }?.reason == "ARTICLE_DELETED")
    #expect(try store.texts(keys: [second]).map { $0.value?.headline } == [nil])
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).headline == "One")
  }

  @Test func `articles that are cached and articles that are not come in the order of their keys`() throws {
    let articles = (0..<20).map { article("id\($0)", "Headline \($0)") }
    let keys = try store.store([page("1", articles: articles)], at: 1)[0].added
    _ = try store.texts(keys: [keys[3], keys[8]])
    let wanted = [8, 0, 3, 19, 8].map { keys[$0] } + [12_345]
    #expect(
      try store.texts(keys: wanted).map { $0.value?.headline }
        == ["Headline 8", "Headline 0", "Headline 3", "Headline 19", "Headline 8", nil])
  }

  @Test func `readers never see an article older than what was acknowledged before they asked`() async throws {
    let store = store
    let acknowledged = Acknowledged()
    _ = try store.store([page("0", articles: [article("a", "0")])], at: 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 1...100 {
          _ = try store.store([page("\(number)", articles: [article("a", "\(number)")])], at: 1)
          acknowledged.number.store(number, ordering: .sequentiallyConsistent)
        }
      }
      for _ in 0..<2 {
        group.addTask {
          while true {
            let least = acknowledged.number.load(ordering: .sequentiallyConsistent)
            let headline = try Article(decoding: store.packedArticle(id: "a")).headline
            #expect((Int(headline) ?? -1) >= least)
            if least == 100 { return }
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// The last revision that was acknowledged.
private final class Acknowledged: Sendable {
  let number = Atomic<Int>(0)
}
