import NewswireIndex
import NewswireModel
import NewswireQuery
import Testing
import TestSupport

/// What hits show without a look at the store.
struct HitCardTests {
  private func hits(_ index: SearchIndex, _ query: Query, collapsed: Bool = false) throws -> [SearchHit] {
    let snapshot = index.snapshot()
    let search = try RankedSearch(snapshot, query, sort: .relevance, isCollapsed: collapsed)
    return try snapshot.search(search, limit: 1000, showsCards: true).hits
  }

  @Test func everyHitShowsItsArticle() throws {
    var samples = Samples(SeededGenerator(for: "cards"))
    var twin = try TwinIndex()
    for round in 0..<6 {
      try twin.apply((0..<40).map { _ in samples.article() })
      if round % 2 == 1 { try twin.index.compact() }
      for isCollapsed in [false, true] {
        let hits = try hits(twin.index, .all, collapsed: isCollapsed)
        #expect(hits.count == twin.oracle.documents.count)
        for hit in hits {
          let article = try #require(twin.oracle.documents[hit.key]?.article)
          let card = try #require(hit.card)
          #expect(card.id == article.id && card.headline == article.headline && card.source == article.source)
          #expect(card.published == article.published)
        }
      }
    }
    try twin.reopen()
    #expect(try hits(twin.index, .all).allSatisfy { $0.card != nil })
  }

  @Test(arguments: [4096, 4097])
  func anArticleThatShowsVeryMuchHasNoCard(bytes: Int) throws {
    var twin = try TwinIndex()
    var article = Article()
    (article.id, article.source) = ("id", "Daily Courier")
    article.headline = String(repeating: "é", count: 1000) + String(repeating: "x", count: bytes - 2000 - 15)
    try twin.apply([article])
    let card = try hits(twin.index, .all)[0].card
    #expect(card?.headline == (bytes > 4096 ? nil : article.headline))
  }

  @Test func hitsHaveNoCardsUnlessAskedFor() throws {
    var samples = Samples(SeededGenerator(for: "no cards"))
    var twin = try TwinIndex()
    try twin.apply([samples.article()])
    #expect(try twin.index.snapshot().search(.all, sort: .newest, limit: 1).hits[0].card == nil)
  }
}
