import Foundation
import NewswireCore
import NewswireModel
import NewswireQuery
import Synchronization
import TestSupport
import Testing

@testable import NewswireIndex

/// What people have added, and what may not be read yet.
struct MarkSetsTests {
  private static func article(_ id: String, url: String = "") -> Article {
    var article = Article()
    (article.id, article.headline, article.url) = (id, "common", url)
    return article
  }

  private static func tags(_ names: [String], note: String? = nil) -> ArticleMarks {
    ArticleMarks(tags: names.map { ArticleTag(name: $0) }, note: note.map { ArticleNote(text: $0) })
  }

  private func find(_ index: SearchIndex, _ text: String) throws -> [Int64] {
    let tree = try QueryParser.parse(text).tree
    let snapshot = index.snapshot()
    let found = try snapshot.matches(tree, limit: .max)
    #expect(try snapshot.count(tree) == Int64(found.count), "\(text)")
    #expect(try snapshot.search(tree, sort: .newest, limit: 100).hits.map(\.key).sorted() == found, "\(text)")
    return found
  }

  /// The tags of the articles that match, with their counts; those of one tag at most with a limit of one.
  private func counted(_ index: SearchIndex, _ text: String) throws -> [String] {
    let tree = try QueryParser.parse(text).tree
    let facet = try index.snapshot().tags(tree, limit: 10)
    let first = try index.snapshot().tags(tree, limit: 1)
    #expect(first.values == Array(facet.values.prefix(1)) && first.total == facet.total)
    #expect(facet.total == Total(count: Int64(facet.values.count), isExact: true))
    return facet.values.map { "\($0.value) \($0.count)" }
  }

  @Test func tagsAndNotesAreFoundAtOnceAndFollowTheArticle() throws {
    let directory = MemoryDirectory()
    var index = try SearchIndex(in: directory)
    try index.apply((1...3).map { .add(key: $0, article: Self.article("a\($0)")) }, through: 3)
    try index.apply([.mark(id: "a2", key: 2, marks: Self.tags(["Follow up"], note: "Call the ministry."))], through: 4)
    try index.apply([.mark(id: "a3", key: 3, marks: Self.tags(["follow UP", "new"]))], through: 5)
    #expect(try find(index, "tag:\"follow up\"") == [2, 3])
    #expect(try find(index, "tag:fol*") == [2, 3])
    #expect(try find(index, "tag:new common") == [3])
    #expect(try find(index, "common NOT tag:new") == [1, 2])
    #expect(try find(index, "tag:new OR note:call") == [2, 3])
    #expect(try find(index, "note:\"the ministry\"") == [2])
    #expect(try find(index, "note:minis*") == [2])
    #expect(try find(index, "note:*") == [2])
    #expect(try find(index, "note:\"ministry the\"") == [])
    #expect(try counted(index, "common") == ["Follow up 2", "new 1"])
    #expect(try counted(index, "id:a3") == ["Follow up 1", "new 1"])
    #expect(try counted(index, "id:a1") == [])
    // A new revision has another key, and the marks.
    try index.apply([.delete(key: 2), .add(key: 4, article: Self.article("a2"))], through: 7)
    #expect(try find(index, "tag:\"follow up\"") == [3, 4])
    #expect(try counted(index, "common") == ["Follow up 2", "new 1"])
    try index.apply([.delete(key: 3)], through: 8)
    #expect(try counted(index, "common") == ["Follow up 1"])
    #expect(try find(index, "tag:\"follow up\"") == [4])
    try index.apply([.mark(id: "a2", key: 4, marks: ArticleMarks())], through: 9)
    #expect(try find(index, "tag:*") == [])
    #expect(try find(index, "note:call") == [])
    try index.close()
    // The index keeps none of it itself.
    index = try SearchIndex(in: directory)
    #expect(try find(index, "tag:new") == [])
    index.load([.mark(id: "a1", key: 1, marks: Self.tags(["new"]))])
    #expect(try find(index, "tag:new") == [1])
  }

  @Test func aSnapshotKeepsTheTagsThatItWasTakenWith() throws {
    let index = try SearchIndex(in: MemoryDirectory())
    try index.apply([.add(key: 1, article: Self.article("a"))], through: 1)
    try index.apply([.mark(id: "a", key: 1, marks: Self.tags(["x"]))], through: 2)
    let before = index.snapshot()
    try index.apply([.mark(id: "a", key: 1, marks: ArticleMarks())], through: 3)
    let tag = try QueryParser.parse("tag:x").tree
    #expect(try before.matches(tag, limit: 9) == [1])
    #expect(try index.snapshot().matches(tag, limit: 9) == [])
    let missing = try index.snapshot().search(tag, sort: .relevance, limit: 1)
    #expect(missing.warnings == ["no article has tag:x"])
  }

  @Test func marksOfManyArticlesAreThoseOfAPlainScan() throws {
    var random = SeededGenerator(for: "marks")
    let index = try SearchIndex(in: MemoryDirectory())
    var (change, nextKey): (Int64, Int64) = (0, 1)
    var articles: [String: (key: Int64?, tags: Set<String>)] = [:]
    for _ in 0..<60 {
      var changes: [IndexChange] = []
      for _ in 0..<random.number(1...12) {
        let id = "a\(random.number(0...30))"
        let old = articles[id]?.key
        switch random.number(0...5) {
        case 0:
          if let old { changes.append(.delete(key: old)) }
          articles[id]?.key = nil
        case 1, 2:
          if let old { changes.append(.delete(key: old)) }
          changes.append(.add(key: nextKey, article: Self.article(id)))
          articles[id, default: (nil, [])].key = nextKey
          nextKey += 1
        default:
          guard articles[id] != nil else { continue }
          let tags = ["x", "y", "z"].filter { _ in random.chance(40) }
          articles[id]?.tags = Set(tags)
          changes.append(.mark(id: id, key: old, marks: Self.tags(tags)))
        }
      }
      change += Int64(changes.count)
      try index.apply(changes, through: change)
      if random.chance(20) { try index.flush() }
      if random.chance(10) { try index.compact() }
      for tag in ["x", "y", "z"] {
        let expected = articles.values.compactMap { $0.tags.contains(tag) ? $0.key : nil }.sorted()
        #expect(try find(index, "tag:\(tag)") == expected)
      }
    }
  }

  @Test func anEmbargoLiftsAtItsTime() throws {
    var options = IndexOptions()
    let clock = Clock()
    options.clock = { clock.now.withLock { $0 } }
    let directory = MemoryDirectory()
    let index = try SearchIndex(in: directory, options: options)
    func held(_ id: String, until time: Int64?) -> Article {
      var article = Self.article(id)
      article.release = Release(.embargoed, until: time.map { Timestamp(clamping: $0) })
      return article
    }
    try index.apply(
      [
        .add(key: 1, article: Self.article("a")), .add(key: 2, article: held("b", until: 2000)),
        .add(key: 3, article: held("c", until: 3000)), .add(key: 4, article: held("d", until: nil)),
        .add(key: 5, article: held("e", until: 900)),
      ], through: 5)
    for pass in 0..<3 {
      clock.now.withLock { $0 = 1000 }
      // The clock of a computer may be put back, and what is out stays so until something changes.
      if pass > 0 { try index.apply([], through: Int64(5 + pass)) }
      #expect(try find(index, "common") == [1, 5])
      #expect(index.snapshot().documentCount == 2)
      let whole = index.snapshot(includesWithheld: true)
      #expect(try whole.matches(QueryParser.parse("status:embargoed").tree, limit: 9) == [2, 3, 4])
      #expect(try whole.matches(QueryParser.parse("status:any common").tree, limit: 9) == [1, 2, 3, 4, 5])
      clock.now.withLock { $0 = 2000 }
      #expect(try find(index, "common") == [1, 2, 5])
      clock.now.withLock { $0 = 3001 }
      #expect(try find(index, "common") == [1, 2, 3, 5])
      if pass == 0 { try index.flush() } else { try index.compact() }
    }
  }

  private final class Clock: Sendable {
    let now = Mutex<Int64>(1000)
  }

  @Test func anAddressIsFoundInAnyOfItsForms() throws {
    let index = try SearchIndex(in: MemoryDirectory())
    try index.apply(
      [.add(key: 1, article: Self.article("a", url: "http://m.News.example/storm/?utm_source=x"))], through: 1)
    for url in [
      "https://www.news.example/storm", "http://m.News.example/storm/?utm_source=x", "https://news.example/storm#top",
    ] {
      #expect(try find(index, "url:\"\(url)\"") == [1], "\(url)")
    }
    for site in ["news.example", "m.news.example"] { #expect(try find(index, "site:\(site)") == [1], "\(site)") }
    #expect(try find(index, "url:\"https://news.example/rain\"") == [])
  }
}
