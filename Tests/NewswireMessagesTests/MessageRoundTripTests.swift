import NewswireCore
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@Suite struct MessageRoundTripTests {
  @Test func `articles and queries come back as they were`() throws {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<300 {
      var article = random.article()
      article.story = random.text(words: 1)
      article.canonicalURL = random.text(words: 1)
      article.changes = RevisionChange.allCases
      article.revised = article.published
      article.release = Release(.embargoed, until: Timestamp(clamping: 5), note: random.text(words: 2))
      article.marks = ArticleMarks(
        tags: [ArticleTag(name: "t", author: "a", time: 7)], note: ArticleNote(text: "n", author: "b", time: 8))
      #expect(try Article(decoding: article.encoded) == article, "seed \(seed)")
      let query = random.query(depth: 6)
      #expect(try Query(decoding: query.encoded) == query, "seed \(seed)")
    }
  }

  @Test func `requests and responses come back as they were`() throws {
    var random = RandomArticles(seed: 7)
    try roundTrip(GetArticleRequest(id: "ab", revision: 3))
    try roundTrip(BatchGetArticlesRequest(ids: ["a", "", "b"]))
    try roundTrip(BatchGetArticlesResponse(articles: [random.article()], missingIDs: ["x"]))
    try roundTrip(ListArticlesRequest(query: .text("storm"), pageSize: 3, pageToken: "t"))
    try roundTrip(ListArticlesResponse(articles: [random.article(), random.article()], nextPageToken: "n"))
    try roundTrip(ExportArticlesRequest(query: .tree(.not(.all))))
    try roundTrip(ListRevisionsRequest(id: "a", from: Timestamp(clamping: 1), pageSize: 3, pageToken: "t"))
    var revision = Revision()
    (revision.articleID, revision.number, revision.headline, revision.importedAt) = ("a", 2, "h", 9)
    (revision.state, revision.changes) = (.killed, [.headline, .quotes])
    try roundTrip(ListRevisionsResponse(revisions: [revision], nextPageToken: "n"))
    try roundTrip(TagArticlesRequest(ids: ["a"], query: .text("storm"), tag: "t"))
    try roundTrip(TagArticlesResponse(articles: 3, changed: 2, missingIDs: ["b"]))
    try roundTrip(UntagArticlesRequest(query: .text("storm"), tag: "t"))
    try roundTrip(UntagArticlesResponse(articles: 3, changed: 2, missingIDs: ["b"]))
    try roundTrip(SetNoteRequest(id: "a", text: "n"))
    var collection = TagCollection()
    (collection.tag, collection.articles, collection.firstTagged, collection.lastTagged) = ("t", 4, 1, 2)
    collection.authors = ["a", "b"]
    try roundTrip(ListCollectionsResponse(collections: [collection]))
    var status = ArchiveStatus()
    status.addresses = AddressStatus(done: 1, total: 2, joined: 3)
    try roundTrip(status)
    try roundTrip(CountRequest(query: .tree(random.query(depth: 4))))
    try roundTrip(CountResponse(count: .max, parsed: ParsedQuery(tree: .all, sort: .oldest, canonical: "*")))
    try roundTrip(HealthCheckResponse(status: .notServing))
    try roundTrip(HealthListResponse(statuses: ["": .init(status: .serving), "x": .init(status: .unknown)]))
    var search = SearchRequest(query: .text("a"))
    (search.sort, search.pageSize, search.pageToken, search.exactTotal) = (.newest, 7, "t", true)
    search.omitPassages = true
    try roundTrip(search)
    var page = ImportPagesRequest()
    (page.explain, page.page, page.content, page.continues) = (true, "p", [0, 1, 255], true)
    page.record = RecordPosition(number: 4, byteOffset: 1 << 40)
    try roundTrip(page)
  }

  @Test func `results of imports and searches come back as they were`() throws {
    var result = PageResult(page: "p", outcome: .rejected)
    result.error = NewswireError(.invalidArgument, "no", cause: "why", info: .limit("page", 7))
    result.verdicts = [LineVerdict(line: 4, fate: .duplicate, article: 1, duplicateOf: 3, reason: "caption")]
    result.verdictsOmitted = true
    try roundTrip(ImportPagesResponse(results: [result]))

    var hit = Hit()
    (hit.articleID, hit.score, hit.headline) = ("id", 1.5, "h")
    hit.published = PublicationTime(seconds: 0, precision: .day, basis: .inferred)
    let span = Span(section: .paragraph, index: 2, start: 0, end: 5)
    hit.passages = [Passage(span: span, text: "storm", highlights: [0..<5])]
    hit.matchedFields = MatchedField.allCases
    var response = SearchResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    response.hits = [hit]
    response.total = Total(count: 12, isExact: false)
    response.parsed.warnings = [QueryWarning(start: 1, end: 2, message: "m")]
    try roundTrip(response)

    var status = ArchiveStatus()
    (status.version, status.articles, status.startedAt) = ("1", 5, 1_700_000_000)
    var segment = SegmentStatus()
    (segment.name, segment.inMemory) = ("s", true)
    status.segments = [segment]
    try roundTrip(status)
  }

  @Test func `facets and timelines come back as they were`() throws {
    var facets = CountFacetsRequest(query: .text("storm"))
    (facets.fields, facets.limit, facets.exactTotals) = ([.person, .source, .person], 7, true)
    try roundTrip(facets)
    var counted = CountFacetsResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    counted.count = 9
    counted.facets = [
      Facet(field: .label, values: [FacetValue(value: "World", count: 4)], total: Total(count: 12, isExact: true))
    ]
    try roundTrip(counted)
    try roundTrip(CountTimelineRequest(query: .tree(.all), interval: .week))
    try roundTrip(CountTimelineRequest(query: .tree(.all)))
    var timeline = CountTimelineResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    (timeline.count, timeline.undated) = (5, 1)
    timeline.buckets = [-719_162, -1, 0, 20_192].map {
      TimelineBucket(start: "\(CivilDate(daysSince1970: $0))", count: 2, coverage: 3)
    }
    try roundTrip(timeline)
  }

  private func hit() -> QuoteHit {
    var quote = QuoteHit()
    (quote.articleID, quote.number, quote.text, quote.speaker) = ("ab", 2, "It rained … all night", "Ida Holm")
    let span = Span(section: .paragraph, index: 1, start: 3, end: 12)
    quote.parts = [QuotePart(span: span, text: "It rained")]
    (quote.cue, quote.kind, quote.speakerBasis, quote.confidence) = ("Holm said", .partial, .pronoun, 0.5)
    quote.context = Passage(span: span, text: "“It rained”", highlights: [3..<12])
    (quote.headline, quote.source, quote.url, quote.score) = ("Rain", "Courier", "https://a.example/1", 1.5)
    quote.published = PublicationTime(seconds: 86_400, precision: .day, basis: .metadata)
    return quote
  }

  @Test func `quotes come back as they were`() throws {
    var request = SearchQuotesRequest(query: .text("speaker:holm", zone: "+02:00"))
    (request.sort, request.pageSize, request.pageToken) = (.oldest, 7, "a.1.2")
    try roundTrip(request)
    var response = SearchQuotesResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    (response.quotes, response.nextPageToken, response.count) = ([hit(), QuoteHit()], "b", 1 << 40)
    try roundTrip(response)
    var count = CountQuotesRequest(query: .text("quote:*"))
    (count.limit, count.interval, count.zone, count.omitEmpty) = (3, .hour, "Europe/Berlin", true)
    try roundTrip(count)
    var counted = CountQuotesResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    counted.speakers = [FacetValue(value: "Ida Holm", count: 4)]
    (counted.count, counted.speakerCount, counted.unattributed, counted.undated) = (9, 5, 2, 1)
    counted.buckets = [TimelineBucket(start: "2025-04-14T09:00:00+02:00", count: 2, coverage: 3)]
    try roundTrip(counted)
    let kinds = SpeakerBasis.allCases.map { basis in
      Quote(text: "a", speaker: "b", kind: .full, span: hit().parts[0].span, speakerBasis: basis)
    }
    for quote in kinds { try roundTrip(quote) }
  }

  @Test func `compared timelines and batches come back as they were`() throws {
    var compare = CompareTimelinesRequest(queries: [.text("a"), .tree(.all)], interval: .hour)
    (compare.zone, compare.omitEmpty) = ("-03:30", true)
    try roundTrip(compare)
    var compared = CompareTimelinesResponse()
    compared.series = [
      TimelineSeries(count: 5, undated: 1, parsed: ParsedQuery(tree: .all, canonical: "*")),
      TimelineSeries(count: 0, undated: 0, parsed: ParsedQuery(tree: .all, canonical: "*")),
    ]
    compared.buckets = [ComparedBucket(start: "2025-04-14", counts: [4, 0], coverage: 9)]
    try roundTrip(compared)
    var batch = BatchSearchRequest(queries: [.text("a"), .text("b")])
    (batch.pageSize, batch.sort, batch.sourceLimit, batch.omitPassages) = (3, .newest, 4, true)
    try roundTrip(batch)
    var answer = BatchSearchResponse(index: 1)
    (answer.count, answer.sources) = (7, [FacetValue(value: "Courier", count: 2)])
    answer.first = PublicationTime(seconds: 86_400, precision: .day, basis: .metadata)
    answer.parsed = ParsedQuery(tree: .all, canonical: "*")
    try roundTrip(answer)
    answer.error = NewswireError(.invalidArgument, "too long", info: .limit("queryText", 9))
    try roundTrip(answer)
  }

  @Test func `suggestions, explanations and profiles come back as they were`() throws {
    try roundTrip(SuggestWordsRequest(text: "maximum pres", limit: 3))
    try roundTrip(SuggestWordsResponse(words: [WordSuggestion(word: "pressure", count: 1 << 40)]))
    try roundTrip(FindRelatedRequest(id: "ab", pageSize: 9))
    var hit = Hit()
    hit.articleID = "ab"
    hit.explanation = ScoreExplanation(
      terms: [TermScore(term: "storm", score: 1.5, idf: 0.25, frequency: 4)], length: 300, averageLength: 412.5)
    try roundTrip(FindRelatedResponse(hits: [hit], words: ["storm", "coast"]))
    var request = SearchRequest(query: .text("storm"))
    (request.explain, request.profile, request.collapse) = (true, true, true)
    try roundTrip(request)
    var response = SearchResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    response.didYouMean = "storm"
    response.stories = Total(count: 7, isExact: false)
    hit.otherArticles = 6
    response.hits = [hit]
    var profile = SearchProfile()
    (profile.segments, profile.postings, profile.candidates) = (3, 1 << 33, 20)
    (profile.searchMicroseconds, profile.readMicroseconds) = (45, 67)
    (profile.blocksDecoded, profile.blocksSkipped) = (8, 9)
    (profile.postingsDecoded, profile.positions) = (1 << 34, 10)
    response.profile = profile
    try roundTrip(response)
  }

  private func roundTrip<M: Message & Equatable>(_ message: M) throws {
    #expect(try M(decoding: message.encoded) == message)
    #expect(try M(payload: message.payload) == message)
  }

  @Test func `a string ends at no NUL that was left in it`() throws {
    var article = Article()
    article.headline = "Storm\0 hits"
    #expect(try Article(decoding: article.encoded).headline == "Storm hits")
  }

  @Test func `a packed article written as a field is the response that holds it`() throws {
    var random = RandomArticles(seed: 11)
    for _ in 0..<20 {
      let article = random.article()
      var payload = PackedArticle.prefix(size: article.encoded.count)
      payload += article.encoded
      #expect(try GetArticleResponse(decoding: payload).article == article)
      #expect(try ExportArticlesResponse(decoding: payload).article == article)
      #expect(try ListArticlesResponse(decoding: payload + payload).articles == [article, article])
    }
  }
}
