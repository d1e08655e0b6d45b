import Foundation
import NewswireModel
import NewswireStore
import Synchronization
import TestSupport
import Testing

@testable import NewswireArchive

/// The one writer: who fails, who waits, and what happens when the index cannot follow.
@Suite struct ArchiveWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func archive(on store: any ArticleStore) throws -> Archive {
    try Archive(directory: folder.file("archive"), logger: quiet) { _ in store }
  }

  /// A page of so many articles, with text of their own.
  private func page(_ name: String, articles count: Int = 1) -> PreparedPage {
    let articles = (0..<count).map { i in
      var article = Article()
      article.id = "\(name)-\(i)"
      article.headline = "Storm \(name) \(i)"
      return article
    }
    var digest = Array(name.utf8.prefix(32))
    digest += [UInt8](repeating: 0, count: 32 - digest.count)
    return PreparedPage(page: Page(name: name, content: Array(name.utf8)), digest: digest, articles: articles)
  }

  @Test func `a deletion that fails does not touch the imports beside it`() async throws {
    let archive = try archive(on: SQLiteStore(path: folder.file("store.sqlite")))
    let outcomes = await withTaskGroup(of: Result<[ImportOutcome], any Error>.self) { group in
      for i in 0..<60 {
        let page = page("p\(i)")
        group.addTask {
          do {
            if i % 3 > 0 { return .success(try await archive.writer.store([page]).map(\.outcome)) }
            try await archive.deleteArticle(id: "nobody\(i)")
            return .success([])
          } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { (try? $0.get()) == [.imported] } == 40)
    let failures = outcomes.compactMap { outcome in
      if case .failure(let error as NewswireError) = outcome { error.info?.reason } else { nil }
    }
    #expect(failures == Array(repeating: "ARTICLE_NOT_FOUND", count: 20))
    #expect(try archive.count(archive.prepare(.text("storm"))).count == 40)
    #expect(archive.health == ArchiveHealth())
    try await archive.close()
  }

  @Test func `a caller that is cancelled while it waits is gone at once, and what it brought is not stored`()
    async throws
  {
    let gate = DispatchSemaphore(value: 0)
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let store = MemoryStore(beforeCommit: { _ in
      begin.yield()
      gate.wait()
    })
    let archive = try archive(on: store)
    let first = Task { try await archive.writer.store([page("first")]) }
    for await _ in begun { break }
    // The writer is busy now. One more than the queue holds waits for room.
    let queued = (0...Limits.writerQueue).map { i in Task { try await archive.writer.store([page("queued\(i)")]) } }
    for task in queued {
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
    gate.signal()
    #expect(try await first.value.map(\.outcome) == [.imported])
    for _ in 0..<2 { gate.signal() }
    #expect(try await archive.writer.store([page("last")]).map(\.outcome) == [.imported])
    #expect(store.counts().pages == 2)
    try await archive.close()
  }

  @Test func `a store that cannot write is said so, and serves again when it can`() async throws {
    let isFull = Mutex(true)
    let store = MemoryStore(beforeCommit: { _ throws(NewswireError) in
      if isFull.withLock({ $0 }) { throw NewswireError(.resourceExhausted, "the disk is full") }
    })
    let archive = try archive(on: store)
    let error = await #expect(throws: NewswireError.self) { try await archive.writer.store([page("a")]) }
    #expect(error?.code == .resourceExhausted)
    #expect(!archive.health.isServing)
    #expect(try archive.status().problems == ["imports fail: the disk is full"])
    isFull.withLock { $0 = false }
    #expect(try await archive.writer.store([page("a")]).map(\.outcome) == [.imported])
    #expect(archive.health.isServing)
    #expect(try archive.status().problems == [])
    try await archive.close()
  }

  @Test func `nothing is stored that the index cannot take to disk, and all is found once it can`() async throws {
    let archive = try archive(on: MemoryStore())
    let index = folder.file("archive/index")
    try FileManager.default.moveItem(atPath: index, toPath: index + ".away")
    var stored = 0
    var refusal: NewswireError?
    for i in 0..<12 {
      do {
        _ = try await archive.writer.store([page("p\(i)", articles: 500)])
        stored += 500
      } catch let error as NewswireError {
        refusal = error
        break
      }
    }
    #expect(refusal?.code == .unavailable)
    #expect(refusal?.message.contains("nothing was stored") == true)
    #expect(!archive.health.isServing)
    #expect(stored <= Limits.replayedChanges)
    #expect(try archive.count(archive.prepare(.text("storm"))).count == Int64(stored))
    try FileManager.default.moveItem(atPath: index + ".away", toPath: index)
    _ = try await archive.writer.store([page("again", articles: 500)])
    #expect(archive.health.isServing)
    #expect(try archive.count(archive.prepare(.text("storm"))).count == Int64(stored + 500))
    try await archive.close()
  }

  @Test func `commits, flushes and caches are counted`() async throws {
    let archive = try archive(on: SQLiteStore(path: folder.file("store.sqlite")))
    func cache(_ name: String) -> [Int]? { archive.work.caches.first { $0.name == name }.map { [$0.hits, $0.misses] } }
    #expect(archive.work.commits == 0 && cache("articles") == [0, 0])
    for name in ["a", "b"] { _ = try await archive.writer.store([page(name)]) }
    #expect(archive.work.commits == 2 && archive.work.commitSeconds > 0)
    for _ in 0..<3 { _ = try archive.packedArticle(id: "a-0") }
    #expect(cache("articles") == [2, 1])
    for _ in 0..<2 { _ = try archive.search(archive.prepare(SearchRequest(query: .text("storm")))) }
    #expect(cache("texts") == [2, 2])
    #expect(archive.work.flushes == 0)
    try await archive.close()
    #expect(archive.work.flushes == 1 && archive.work.flushSeconds > 0)
  }

  /// Both edges of Limits.replayedChanges.
  @Test func `changes that are not in the index's files yet are as many as the limit, and not one more`() async throws {
    let archive = try archive(on: MemoryStore())
    let index = folder.file("archive/index")
    try FileManager.default.moveItem(atPath: index, toPath: index + ".away")
    // An article counts as two changes until it is stored, because it may take the place of one.
    var left = Limits.replayedChanges
    for (number, count) in [1000, 1000, 1000, 500, 250].enumerated() {
      _ = try await archive.writer.store([page("p\(number)", articles: count)])
      left -= count
    }
    let error = await #expect(throws: NewswireError.self) {
      try await archive.writer.store([page("one too many", articles: left / 2 + 1)])
    }
    #expect(error?.code == .unavailable && error?.message.contains("nothing was stored") == true)
    #expect(try await archive.writer.store([page("as many as fit", articles: left / 2)]).map(\.outcome) == [.imported])
    try FileManager.default.moveItem(atPath: index + ".away", toPath: index)
    try await archive.close()
  }
}
