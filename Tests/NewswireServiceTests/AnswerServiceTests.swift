import NewswireCore
import NewswireClient
import NewswireModel
import TestSupport
import Testing

@Suite struct AnswerServiceTests {
  private func talk(_ number: Int, _ text: String) -> Page {
    let json = #"{"headline":"Talk \#(number)","text":"\#(text)","source":"Courier","published":"2025-04-1\#(number)"}"#
    return Page(name: "t\(number).jsonl", content: Array(json.utf8))
  }

  private func expect(_ code: ErrorCode, reason: String, _ body: () async throws -> Void) async {
    let error = await #expect(throws: NewswireError.self) { try await body() }
    #expect(error?.code == code)
    #expect(error?.info?.reason == reason)
  }

  private func talks(_ client: ArchiveClient) async throws {
    _ = try await client.importPages([
      talk(1, "“We need more energy,” Lena Sommer said on Monday. “The harbour is cold,” Peter Novak said."),
      talk(2, "The energy ran out. “It was dark,” Lena Sommer said in the evening."),
    ])
  }

  @Test func `quotes are found page by page and counted`() async throws {
    try await TestDaemon.with { _, client in
      try await talks(client)
      var request = SearchQuotesRequest(query: .text("speaker:sommer energy"))
      #expect(try await client.quotes(request).quotes.map(\.text) == ["We need more energy"])
      request.query = .text("speaker:sommer AND energy sort:oldest")
      request.pageSize = 1
      let first = try await client.quotes(request)
      #expect((first.count, first.quotes.map(\.text)) == (2, ["We need more energy"]))
      request.pageToken = first.nextPageToken
      let second = try await client.quotes(request)
      #expect((second.nextPageToken, second.quotes.map(\.text)) == ("", ["It was dark"]))
      let hit = try #require(second.quotes.first)
      #expect((hit.speaker, hit.source, hit.headline, hit.speakerBasis) == ("Lena Sommer", "Courier", "Talk 2", .named))

      let words = try await client.quotes(SearchQuotesRequest(query: .text("energy")))
      #expect(words.quotes.map(\.text) == ["We need more energy"])
      #expect(words.parsed.canonical == "quote:energy")
      #expect(words.parsed.warnings.map(\.severity) == [.note])

      var count = CountQuotesRequest(query: .text("quote:*"))
      count.interval = .day
      let counted = try await client.countQuotes(count)
      #expect(
        counted.speakers == [FacetValue(value: "Lena Sommer", count: 2), FacetValue(value: "Peter Novak", count: 1)])
      #expect(counted.buckets.map { "\($0.start) \($0.count)" } == ["2025-04-11 2", "2025-04-12 1"])
      count.zone = "Nowhere/City"
      await expect(.invalidArgument, reason: "FIELD_INVALID") { [count] in _ = try await client.countQuotes(count) }
    }
  }

  /// Both edges of Limits.comparedQueries.
  @Test func `timelines are compared, at both edges of their limit`() async throws {
    try await TestDaemon.with { _, client in
      try await talks(client)
      var request = CompareTimelinesRequest(queries: [.text("harbour"), .text("evening")], interval: .day)
      let response = try await client.compareTimelines(request)
      #expect(response.series.map(\.count) == [1, 1])
      #expect(response.buckets.map(\.counts) == [[1, 0], [0, 1]])
      #expect(response.buckets.map(\.start) == ["2025-04-11", "2025-04-12"])
      request.queries = Array(repeating: .text("harbour"), count: Limits.comparedQueries)
      #expect(try await client.compareTimelines(request).series.count == Limits.comparedQueries)
      for count in [0, Limits.comparedQueries + 1] {
        request.queries = Array(repeating: .text("harbour"), count: count)
        await expect(.invalidArgument, reason: "LIMIT_EXCEEDED") { [request] in
          _ = try await client.compareTimelines(request)
        }
      }
    }
  }

  private func answers(_ request: BatchSearchRequest, _ client: ArchiveClient) async throws -> [BatchSearchResponse] {
    var answers: [BatchSearchResponse] = []
    for try await answer in try await client.batchSearch(request) { answers.append(answer) }
    return answers
  }

  /// Both edges of Limits.batchQueries.
  @Test func `a batch answers each query, and says of one that is refused why`() async throws {
    try await TestDaemon.with { _, client in
      try await talks(client)
      let long = String(repeating: "a", count: Limits.queryText + 1)
      var request = BatchSearchRequest(queries: [.text("energy"), .text(long), .text("zeppelin")])
      (request.pageSize, request.sort, request.sourceLimit) = (1, .newest, 2)
      let all = try await answers(request, client)
      #expect(all.map(\.index) == [0, 1, 2])
      #expect(all.map(\.count) == [2, 0, 0])
      #expect(all[0].hits.map(\.headline) == ["Talk 2"])
      #expect(all[0].sources == [FacetValue(value: "Courier", count: 2)])
      #expect(all[0].first?.time.description == "2025-04-11T00:00:00Z")
      #expect(all[0].last?.time.description == "2025-04-12T00:00:00Z")
      #expect(all[1].error?.info?.reason == "LIMIT_EXCEEDED")
      #expect(all[2].first == nil)
      request = BatchSearchRequest(queries: Array(repeating: .text("energy"), count: Limits.batchQueries))
      #expect(try await answers(request, client).count == Limits.batchQueries)
      for count in [0, Limits.batchQueries + 1] {
        request.queries = Array(repeating: .text("energy"), count: count)
        await expect(.invalidArgument, reason: "LIMIT_EXCEEDED") { [request] in
          _ = try await answers(request, client)
        }
      }
    }
  }

  @Test func `what no article has is told in counts of every kind, with what comes near`() async throws {
    try await TestDaemon.with { _, client in
      try await talks(client)
      let query = QueryInput.text("source:Couriers")
      let told = "no article has source:Couriers; the nearest: \"courier\""
      #expect(try await client.count(query).parsed.warnings.map(\.message) == [told])
      #expect(try await client.facets(CountFacetsRequest(query: query)).parsed.warnings.map(\.message) == [told])
      #expect(try await client.timeline(CountTimelineRequest(query: query)).parsed.warnings.map(\.message) == [told])
      let compared = try await client.compareTimelines(CompareTimelinesRequest(queries: [.text("talk"), query]))
      #expect(compared.series.map { $0.parsed.warnings.map(\.message) } == [[], [told]])
      #expect(
        try await client.quotes(SearchQuotesRequest(query: .text("quote:* source:Couriers"))).parsed.warnings.map(
          \.message)
          == [told])
      #expect(
        try await answers(BatchSearchRequest(queries: [query]), client)[0].parsed?.warnings.map(\.message) == [told])
    }
  }

  @Test func `articles are counted by agency, site, country, author, speaker and story`() async throws {
    try await TestDaemon.with { _, client in
      let json =
        #"{"headline":"Rain","text":"DAMASCUS — “It rained,” Lena Sommer said.","byline":"Rosa Lind","url":"https://www.courier.example/1"}"#
      let id = try await client.importPages([Page(name: "p.jsonl", content: Array(json.utf8))])[0].articleIDs[0]
      var request = CountFacetsRequest(query: .tree(.all))
      request.fields = [.story, .author, .site, .speaker]
      let facets = try await client.facets(request).facets
      #expect(facets.map(\.field) == request.fields)
      #expect(facets.map { $0.values.map(\.value) } == [[id], ["Rosa Lind"], ["courier.example"], ["Lena Sommer"]])
    }
  }
}
