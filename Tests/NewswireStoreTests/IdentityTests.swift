import NewswireCore
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireStore

/// One article under several ids, its first publication, and what its publisher wants, in every kind of store.
@Suite struct IdentityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func settle(_ store: any ArticleStore, _ pairs: [(String, String)]) throws -> [JoinedArticle] {
    let addresses = pairs.map { SettledAddress(id: $0.0, canonicalID: $0.1) }
    guard case .settled(let joined, _) = try store.commit([.settle(addresses, through: 9)], at: 9)[0].get() else {
      return []
    }
    return joined
  }

  @Test(arguments: StoreKind.allCases)
  func `an id of another address leads to the article`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    #expect(try settle(store, [("a", "canonical")]) == [])
    #expect(try store.articleID(of: "canonical") == "a")
    #expect(try store.headline("canonical") == "One")
    let revised = try store.store([page("2", articles: [article("canonical", "Two")])], at: 2)[0]
    #expect(revised.articleIDs == ["a"])
    #expect(try store.headline("a") == "Two")
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `an article that is another is joined to it, with its text, its revisions and its tags`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    _ = try store.store([page("2", articles: [article("b", "Two")])], at: 2)
    _ = try store.commit([.mark([MarkRequest(id: "b", .tag("x"), author: "ana")])], at: 3)[0].get()
    #expect(try settle(store, [("a", "c"), ("b", "c")]) == [JoinedArticle(id: "b", article: "a")])
    for id in ["a", "b", "c"] {
      let article = try Article(decoding: store.packedArticle(id: id))
      #expect(article.id == "a" && article.headline == "Two" && article.revision == 2)
      #expect(article.marks.tags.map(\.name) == ["x"])
    }
    #expect(try store.revisions(of: "b").map { "\($0.articleID)\($0.number)" } == ["a1", "b1", "a2"])
    #expect(try store.counts().articles == 1)
    #expect(store.problems() == [])
    // Doing it again changes nothing.
    let before = try store.counts()
    #expect(try settle(store, [("a", "c"), ("b", "c")]) == [])
    #expect(try store.counts() == before)
  }

  @Test(arguments: StoreKind.allCases)
  func `of two that are one the later text counts, and the same text is no revision`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("old", "One")])], at: 1)
    _ = try store.store([page("2", articles: [article("c", "Two")])], at: 2)
    _ = try store.store([page("3", articles: [article("same", "Two")])], at: 3)
    #expect(try settle(store, [("old", "c"), ("same", "c")]).map(\.id) == ["old", "same"])
    #expect(try Article(decoding: store.packedArticle(id: "old")).headline == "Two")
    #expect(try Article(decoding: store.packedArticle(id: "same")).revision == 1)
    #expect(try store.counts().articles == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `the first time of publication stays, and a later one is that of the revision`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    func version(_ headline: String, _ day: Int64, _ precision: TimePrecision = .day) -> Article {
      var article = article("a", headline)
      article.published = PublicationTime(seconds: day * 86_400, precision: precision, basis: .metadata)
      return article
    }
    _ = try store.store([page("1", articles: [version("One", 10)])], at: 1)
    _ = try store.store([page("2", articles: [version("Two", 12)])], at: 2)
    var stored = try Article(decoding: store.packedArticle(id: "a"))
    #expect(stored.published?.seconds == 864_000)
    #expect(stored.revised?.seconds == Int64(1_036_800))
    // An exact time in the same day, and an earlier one, are better.
    var exact = version("Three", 10, .minute)
    exact.published = PublicationTime(seconds: 864_000 + 3600, precision: .minute, basis: .metadata)
    _ = try store.store([page("3", articles: [exact])], at: 3)
    stored = try Article(decoding: store.packedArticle(id: "a"))
    #expect(stored.published?.seconds == 867_600 && stored.revised == nil)
    var none = article("a", "Four")
    none.published = nil
    _ = try store.store([page("4", articles: [none])], at: 4)
    #expect(try Article(decoding: store.packedArticle(id: "a")).published?.seconds == 867_600)
  }

  @Test(arguments: StoreKind.allCases)
  func `a killed article is gone from sight, says why, and comes back by a later version only`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    func version(_ headline: String, _ time: Int64, killed: Bool = false) -> Article {
      var article = article("a", headline)
      article.published = PublicationTime(seconds: time, precision: .second, basis: .metadata)
      article.release = killed ? Release(.killed, note: "wrong name") : nil
      return article
    }
    _ = try store.store([page("1", articles: [version("One", 100)])], at: 1)
    let killing = try store.store([page("2", articles: [version("One", 200, killed: true)])], at: 2)[0]
    #expect(killing.outcome == .revised)
    #expect(try store.counts().articles == 0)
    #expect(try store.currentKeys() == [])
    let killed = try Article(decoding: store.packedArticle(id: "a"))
    #expect(killed.release == Release(.killed, note: "wrong name"))
    #expect(try store.revisions(of: "a").map(\.state) == [.superseded, .killed])
    // The same story from a copy of the wire.
    #expect(try store.store([page("3", articles: [version("One", 100)])], at: 3)[0].outcome == .unchanged)
    #expect(try store.store([page("4", articles: [version("One", 200, killed: true)])], at: 4)[0].outcome == .unchanged)
    #expect(try store.counts().articles == 0)
    _ = try store.store([page("5", articles: [version("One, corrected", 300)])], at: 5)
    #expect(try store.headline("a") == "One, corrected")
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `a revision says in what it differs, and a list of a period has it`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    var first = article("a", "One")
    first.paragraphs = [Paragraph(text: "At least 14 people died, Lind said.")]
    first.numbers = [
      NumberReference(
        text: "14", value: 14, upper: 14, kind: .count, unit: "people", bound: .exact,
        span: Span(section: .paragraph, index: 0, start: 9, end: 11))
    ]
    first.mentions = [Mention(name: "Lind", kind: .person, forms: ["Lind"])]
    _ = try store.store([page("1", articles: [first, article("b", "Other")])], at: 10)
    var second = first
    second.numbers[0].value = 15
    second.paragraphs[0].text = "At least 15 people died, Lind said."
    _ = try store.store([page("2", articles: [second])], at: 20)
    second.headline = "Two"
    second.mentions[0].name = "Anna Lind"
    _ = try store.store([page("3", articles: [second])], at: 30)
    second.labels = ["World"]
    _ = try store.store([page("4", articles: [second])], at: 40)
    let changes = try store.revisions(of: "a").map(\.changes)
    #expect(changes == [[], [.text, .numbers], [.headline, .names], [.details]])
    #expect(try store.laterRevisions(importedIn: 20..<40, after: 0, limit: 9).map(\.revision.number) == [2, 3])
    let page = try store.laterRevisions(importedIn: .min..<Int64.max, after: 0, limit: 2)
    #expect(page.map(\.revision.number) == [2, 3])
    let rest = try store.laterRevisions(importedIn: .min..<Int64.max, after: page[1].key, limit: 2)
    #expect(rest.map(\.revision.number) == [4])
    #expect(failure { try store.revisions(of: "none") }?.code == .notFound)
  }
}
