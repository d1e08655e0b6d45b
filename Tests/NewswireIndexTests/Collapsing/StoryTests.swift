import NewswireQuery
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

/// An index of articles some of which tell the stories of others, and what is known of it.
private struct StoryIndex {
  let folder: TemporaryFolder
  var index: SearchIndex
  var stories: [Int64: Int64] = [:]
  var ids: [Int64: String] = [:]
  var samples: Samples
  private var change: Int64 = 0

  init(_ name: String) throws {
    folder = try TemporaryFolder()
    index = try SearchIndex(directory: folder.path)
    samples = Samples(SeededGenerator(for: name))
  }

  /// Adds articles, a third of which tell the story of one before, and deletes some.
  mutating func change(adding count: Int, deleting share: Int) throws {
    var changes: [IndexChange] = []
    for _ in 0..<count {
      let key = Int64(ids.count) + 1
      let article = samples.article()
      let story = samples.random.chance(33) ? stories.values.randomElement(using: &samples.random) ?? key : key
      (stories[key], ids[key]) = (story, article.id)
      changes.append(.add(key: key, article: article, story: story))
    }
    for key in stories.keys.sorted() where samples.random.chance(share) {
      stories[key] = nil
      changes.append(.delete(key: key))
    }
    change += 1
    try index.apply(changes, through: change)
  }

  func page(_ query: Query, _ sort: SortOrder, _ limit: Int, after cursor: SearchCursor?) throws -> SearchResults {
    let snapshot = index.snapshot()
    let search = try RankedSearch(snapshot, query, sort: sort, after: cursor, isCollapsed: true)
    return try snapshot.search(search, limit: limit, exactTotal: true)
  }

  /// What a collapsed search must find: of all results the first of each story, and how many others there are.
  func collapsed(_ query: Query, _ sort: SortOrder) throws -> [SearchHit] {
    let all = try index.snapshot().search(query, sort: sort, limit: 100_000).hits
    var hits: [SearchHit] = []
    for hit in all {
      if let place = hits.firstIndex(where: { stories[$0.key] == stories[hit.key] }) {
        hits[place].others += 1
      } else {
        hits.append(hit)
      }
    }
    return hits
  }
}

struct StoryTests {
  @Test(arguments: [SortOrder.relevance, .newest, .oldest, .imported])
  func aCollapsedSearchIsTheWholeSearchCollapsed(sort: SortOrder) throws {
    var twin = try StoryIndex("collapsed \(sort)")
    for round in 0..<6 {
      try twin.change(adding: 60, deleting: 4)
      if round == 2 { try twin.index.flush() }
      if round == 4 { try twin.index.compact() }
      for _ in 0..<25 {
        let query = twin.samples.query(2)
        let expected = try twin.collapsed(query, sort)
        let limit = twin.samples.random.number(1...12)
        var found: [SearchHit] = []
        var cursor: SearchCursor?
        repeat {
          let page = try twin.page(query, sort, limit, after: cursor.map { try SearchCursor(decoding: $0.encoded()) })
          if cursor == nil {
            let whole = try twin.index.snapshot().count(query)
            #expect(page.total == Total(count: whole, isExact: true), "\(query)")
            #expect(page.stories == Total(count: Int64(expected.count), isExact: true), "\(query)")
          }
          #expect(page.hits.count <= limit)
          found += page.hits
          cursor = page.next
        } while cursor != nil
        #expect(found == expected, "\(QueryParser.canonical(query)) by \(limit)")
      }
    }
  }

  @Test func aStoryIsFoundByAnyOfItsArticles() throws {
    var twin = try StoryIndex("by id")
    for _ in 0..<5 { try twin.change(adding: 50, deleting: 5) }
    try twin.index.compact()
    try twin.change(adding: 50, deleting: 5)
    for (key, id) in twin.ids {
      let query = Query.keyword(KeywordQuery(field: .story, value: id))
      let members = twin.stories.filter { $0.value == twin.stories[key] }.keys.sorted()
      let expected = twin.stories[key] == nil ? [] : members
      #expect(try twin.index.snapshot().matches(query, limit: .max) == expected)
      #expect(try twin.index.snapshot().count(query) == Int64(expected.count))
      let words = Query.word(WordQuery(text: "the", match: .exact))
      let both = try twin.index.snapshot().search(.and([words, query]), sort: .relevance, limit: 1000).hits.map(\.key)
      let any = Set(try twin.index.snapshot().matches(words, limit: .max))
      #expect(both.sorted() == expected.filter(any.contains))
    }
    #expect(try QueryParser.parse("story:abc").tree == .keyword(KeywordQuery(field: .story, value: "abc")))
  }

  @Test func aTokenOfAPlainSearchIsNoneOfACollapsedOne() throws {
    var twin = try StoryIndex("tokens")
    try twin.change(adding: 60, deleting: 0)
    let query = Query.word(WordQuery(text: "the"))
    let plain = try twin.index.snapshot().search(query, sort: .relevance, limit: 2)
    #expect(
      failure { try twin.page(query, .relevance, 2, after: plain.next) }
        == ErrorSignature(.invalidArgument, "INVALID_PAGE_TOKEN", field: "page_token"))
  }
}
