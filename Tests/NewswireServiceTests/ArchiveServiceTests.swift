import NewswireCore
import NewswireClient
import NewswireModel
import TestSupport
import Testing

@Suite struct ArchiveServiceTests {
  @Test func `articles go in by a client stream and come out by every method`() async throws {
    try await TestDaemon.with { _, client in
      let results = try await client.importPages((0..<25).map { page($0) })
      #expect(results.allSatisfy { $0.outcome == .imported && $0.articleIDs.count == 1 })
      let ids = results.flatMap(\.articleIDs)

      #expect(try await client.article(id: ids[3]).headline == "Storm 3")
      let batch = try await client.articles(ids: [ids[5], "nobody", ids[1]])
      #expect(batch.found.map(\.headline) == ["Storm 5", "Storm 1"])
      #expect(batch.missing == ["nobody"])
      #expect(try await client.count(.text("storm")).count == 25)
      #expect(try await client.search(SearchRequest(query: .text("number7"))).hits.map(\.articleID) == [ids[7]])

      var exported: [String] = []
      for try await article in try await client.exportArticles() { exported.append(article.id) }
      #expect(exported == ids)

      var listed: [String] = []
      var token = ""
      repeat {
        let list = try await client.listArticles(pageSize: 4, pageToken: token)
        listed += list.articles.map(\.id)
        token = list.nextPageToken
      } while !token.isEmpty
      #expect(listed == ids)

      try await client.deleteArticle(id: ids[0])
      #expect(try await client.count(.text("storm")).count == 24)
      #expect(try await client.status().articles == 24)
    }
  }

  /// Both edges of Limits.revisionsPerPage.
  @Test func `revisions, tags and notes are served, with who made them`() async throws {
    try await TestDaemon.with { _, client in
      func page(_ text: String) -> Page {
        Page(name: text, content: Array(#"{"headline":"\#(text)","text":"\#(text)","url":"https://a.example/1"}"#.utf8))
      }
      let id = try #require(try await client.importPages([page("One")])[0].articleIDs.first)
      for text in ["Two", "Three"] { _ = try await client.importPages([page(text)]) }
      #expect(try await client.revisions(of: id).map(\.headline) == ["One", "Two", "Three"])
      let first = try await client.revisions(importedFrom: nil, until: nil, pageSize: 1)
      #expect(first.revisions.map(\.headline) == ["Two"])
      let rest = try await client.revisions(
        importedFrom: nil, until: nil, pageSize: Limits.revisionsPerPage, pageToken: first.nextPageToken)
      #expect(rest.revisions.map(\.headline) == ["Three"] && rest.nextPageToken.isEmpty)
      for size in [-1, Limits.revisionsPerPage + 1] {
        let error = await failure { try await client.revisions(importedFrom: nil, until: nil, pageSize: size) }
        #expect(error == .exceeds("revisionsPerPage", field: "page_size"))
      }
      let tagged = try await client.tag("x", articles: [id, "none"], matching: .text("three"))
      #expect(tagged.articles == 1 && tagged.changed == 1 && tagged.missing == ["none"])
      try await client.setNote(of: id, "a note")
      let marks = try await client.article(id: id).marks
      #expect(marks.tags.map(\.name) == ["x"] && marks.note?.text == "a note")
      #expect(marks.tags[0].author == marks.note?.author && !marks.tags[0].author.isEmpty && marks.tags[0].time > 0)
      #expect(try await client.collections().map(\.tag) == ["x"])
      #expect(try await client.untag("x", articles: [id]).changed == 1)
      #expect(try await client.collections() == [])
    }
  }

  @Test func `a tree and its text find the same`() async throws {
    try await TestDaemon.with { _, client in
      _ = try await client.importPages((0..<5).map { page($0) })
      let text = try await client.search(SearchRequest(query: .text("storm number3")))
      let tree = try await client.search(SearchRequest(query: .tree(text.parsed.tree)))
      #expect(tree.hits.map(\.articleID) == text.hits.map(\.articleID))
      #expect(tree.hits.count == 1)
    }
  }

  @Test func `pages of results follow each other without gap or repeat while articles arrive`() async throws {
    try await TestDaemon.with { _, client in
      let ids = Set(try await client.importPages((0..<40).map { page($0) }).flatMap(\.articleIDs))
      for sort in [SortOrder.relevance, .newest, .oldest] {
        var request = SearchRequest(query: .text("storm"))
        (request.pageSize, request.sort) = (7, sort)
        var seen: [String] = []
        repeat {
          let response = try await client.search(request)
          seen += response.hits.map(\.articleID)
          request.pageToken = response.nextPageToken
          _ = try await client.importPages([page(1000 + seen.count + Int(sort.rawValue) * 1000, text: "storm storm")])
        } while !request.pageToken.isEmpty
        #expect(Set(seen).count == seen.count, "\(sort)")
        #expect(ids.isSubset(of: seen), "\(sort)")
      }
    }
  }

  /// Both edges of Limits.facetValues.
  @Test func `facets and timelines count over all that matches, at both edges of their limits`() async throws {
    try await TestDaemon.with { _, client in
      _ = try await client.importPages((0..<25).map { page($0) })
      let timeline = try await client.timeline(CountTimelineRequest(query: .text("storm"), interval: .day))
      #expect(timeline.buckets == [TimelineBucket(start: "2025-04-14", count: 25, coverage: 25)])
      #expect(timeline.parsed.canonical == "storm")
      var request = CountFacetsRequest(query: .text("storm"))
      let all = try await client.facets(request)
      #expect(all.count == 25)
      #expect(all.facets.map(\.field) == FacetField.usual)
      let sourced = #"{"headline":"Storm","text":"A storm.","source":"The Courier"}"#
      _ = try await client.importPages([Page(name: "s.jsonl", content: Array(sourced.utf8))])
      (request.fields, request.limit) = ([.source, .source], Limits.facetValues)
      let one = try await client.facets(request)
      #expect(
        one.facets == [
          Facet(
            field: .source, values: [FacetValue(value: "The Courier", count: 1)], total: Total(count: 1, isExact: true))
        ])
      for limit in [-1, Limits.facetValues + 1] {
        request.limit = limit
        await expect(.invalidArgument) { [request] in _ = try await client.facets(request) }
      }
    }
  }

  @Test func `searches explain themselves where asked, and suggest what was meant`() async throws {
    try await TestDaemon.with { _, client in
      let ids = try await client.importPages((0..<25).map { page($0) }).flatMap(\.articleIDs)
      var request = SearchRequest(query: .text("storm number7"))
      let plain = try await client.search(request)
      #expect(plain.hits[0].explanation == nil && plain.profile == nil && plain.didYouMean == "")
      (request.explain, request.profile) = (true, true)
      let explained = try await client.search(request)
      let explanation = try #require(explained.hits[0].explanation)
      #expect(explanation.terms.map(\.term) == ["storm", "number7"])
      #expect(explanation.nearness > 0 && explanation.typedForms > 0)
      let sum = explanation.terms.reduce(explanation.nearness + explanation.typedForms) { $0 + $1.score }
      #expect(abs(sum - explained.hits[0].score) < 1e-3)
      #expect(explained.profile.map { $0.segments >= 1 && $0.postings >= 26 && $0.candidates >= 1 } == true)
      #expect(try await client.search(SearchRequest(query: .text("strom"))).didYouMean == "storm")
      #expect(try await client.suggestions(for: "sto").map(\.word) == ["storm"])
      let related = try await client.related(to: ids[3], limit: 4)
      #expect(related.hits.count == 4 && !related.hits.map(\.articleID).contains(ids[3]))
      await expect(.notFound) { _ = try await client.related(to: "nobody") }
      await expect(.invalidArgument) { _ = try await client.suggestions(for: "s", limit: Limits.pageSize + 1) }
    }
  }

  @Test func `a page larger than a frame is put together`() async throws {
    try await TestDaemon.with { _, client in
      let words = (0..<1_200_000).map { "w\($0 % 5000)" }.joined(separator: " ")
      let results = try await client.importPages([page(1, text: words), page(2)])
      #expect(results.map(\.outcome) == [.imported, .imported])
      #expect(try await client.count(.text("storm")).count == 2)
    }
  }

  @Test func `a page at the limit is read and one over it is refused by name`() async throws {
    try await TestDaemon.with { _, client in
      let line = Array("The storm came and went again over the hills.\n".utf8)
      let content = Array(repeatElement(line, count: Limits.page / line.count + 1).joined())
      let results = try await client.importPages([Page(name: "big", content: Array(content.prefix(Limits.page)))])
      #expect(results.first?.error?.code != .resourceExhausted)
      let error = await #expect(throws: NewswireError.self) {
        try await client.importPages([Page(name: "big", content: Array(content.prefix(Limits.page + 1)))])
      }
      #expect(error?.code == .resourceExhausted)
      #expect(error?.message.contains("limit page") == true)
    }
  }

  /// Both edges of Limits.pageName, Limits.batchGet, Limits.pageSize.
  @Test func `limits of requests are kept at both edges`() async throws {
    try await TestDaemon.with { _, client in
      let names = [String(repeating: "n", count: Limits.pageName), String(repeating: "n", count: Limits.pageName + 1)]
      let accepted = try await client.importPages([Page(name: names[0], content: page(1).content)])
      #expect(accepted.count == 1)
      #expect(
        await failure { try await client.importPages([Page(name: names[1], content: [65])]) }
          == .exceeds("pageName", field: "page"))

      let ids = (0...Limits.batchGet).map { "id\($0)" }
      let missing = try await client.articles(ids: Array(ids.dropLast())).missing
      #expect(missing.count == Limits.batchGet)
      #expect(await failure { try await client.articles(ids: ids) } == .exceeds("batchGet", field: "ids"))

      var request = SearchRequest(query: .text("storm"))
      request.pageSize = Limits.pageSize
      let hits = try await client.search(request).hits
      #expect(hits.count == 1)
      request.pageSize += 1
      #expect(await failure { try await client.search(request) } == .exceeds("pageSize", field: "page_size"))
    }
  }

  @Test func `errors say what was wrong by the codes of google.rpc`() async throws {
    try await TestDaemon.with { _, client in
      await expect(.notFound) { _ = try await client.article(id: "nobody") }
      await expect(.notFound) { try await client.deleteArticle(id: "nobody") }
      await expect(.invalidArgument) { _ = try await client.listArticles(pageToken: "nonsense") }
      var request = SearchRequest(query: .text("storm"))
      request.pageToken = "nonsense"
      await expect(.invalidArgument) { [request] in _ = try await client.search(request) }
      let results = try await client.importPages([Page(name: "empty", content: []), page(1)])
      #expect(results.map(\.outcome) == [.rejected, .imported])
      #expect(results[0].error?.code == .invalidArgument)
    }
  }

  @Test func `what is refused for a field or a limit names it to programs`() async throws {
    try await TestDaemon.with { _, client in
      let results = try await client.importPages([page(1), Page(name: "long", content: longLine)])
      let id = try #require(results[0].articleIDs.first)
      #expect(results[1].error?.info == .limit("line", Limits.line))

      await expect(.limit("pageSize", Limits.pageSize), "page_size") {
        _ = try await client.listArticles(pageSize: Limits.pageSize + 1)
      }
      await expect(.invalidPageToken, "page_token") { _ = try await client.listArticles(pageToken: "nonsense") }
      for token in ["nonsense", "AQAA"] {
        var request = SearchRequest(query: .text("storm"))
        request.pageToken = token
        await expect(.invalidPageToken, "page_token") { [request] in _ = try await client.search(request) }
      }
      await expect(.limit("queryText", Limits.queryText), "query.text") {
        _ = try await client.count(.text(String(repeating: "q", count: Limits.queryText + 1)))
      }
      let words = PhraseQuery(words: Array(repeating: "w", count: Limits.phraseWords + 1))
      await expect(.limit("phraseWords", Limits.phraseWords), "query") {
        _ = try await client.count(.tree(.phrase(words)))
      }
      await expect(.limit("batchGet", Limits.batchGet), "ids") {
        _ = try await client.articles(ids: Array(repeating: "x", count: Limits.batchGet + 1))
      }
      await expect(.articleNotFound("nobody"), "id") { _ = try await client.article(id: "nobody") }
      await expect(.revisionNotFound(9, of: id), "revision") { _ = try await client.article(id: id, revision: 9) }
      await expect(.limit("pageName", Limits.pageName), "page") {
        _ = try await client.importPages([Page(name: String(repeating: "n", count: Limits.pageName + 1), content: [65])]
        )
      }
    }
  }

  private let longLine = Array("A headline\n\n".utf8) + [UInt8](repeating: 0x61, count: Limits.line + 1)

  private func expect(_ info: ErrorInfo, _ field: String, _ body: () async throws -> Void) async {
    let error = await #expect(throws: NewswireError.self) { try await body() }
    #expect(error?.info == info)
    #expect(error?.violations == [FieldViolation(field: field, description: error?.message ?? "")])
  }

  private func expect(_ code: ErrorCode, _ body: () async throws -> Void) async {
    do {
      try await body()
      Issue.record("nothing was thrown, where \(code) was expected")
    } catch {
      #expect((error as? NewswireError)?.code == code)
    }
  }

  @Test func `a page is read anew by a field map, and an article that comes out otherwise is a revision`() async throws
  {
    try await TestDaemon.with { _, client in
      let page = Page(
        name: "r", content: Array(#"{"title": "Tram", "inhalt": "The tram opened.", "text": "Not this."}"#.utf8))
      let mapped = ImportOptions(fieldMap: [FieldMapping(field: .text, member: "inhalt")])
      let first = try await client.importPages([page])[0]
      let second = try await client.importPages([page], options: mapped)[0]
      let third = try await client.importPages([page], options: mapped)[0]
      #expect([first, second, third].map(\.outcome) == [.imported, .revised, .unchanged])
      #expect(second.articleIDs == first.articleIDs && third.articleIDs == first.articleIDs)
      let article = try await client.article(id: first.articleIDs[0])
      #expect(article.revision == 2 && article.paragraphs.map(\.text) == ["The tram opened."])
      #expect(try await client.status().pages == 1)
    }
  }

  /// Both edges of Limits.fieldMappings, Limits.fieldMember.
  @Test func `limits of a field map hold at both edges`() async throws {
    try await TestDaemon.with { _, client in
      let page = Page(name: "r", content: Array(#"{"text": "The tram opened."}"#.utf8))
      func options(_ count: Int, _ bytes: Int) -> ImportOptions {
        let mapping = FieldMapping(field: .headline, member: String(repeating: "m", count: bytes))
        return ImportOptions(fieldMap: Array(repeating: mapping, count: count))
      }
      let allowed = options(Limits.fieldMappings, Limits.fieldMember)
      let results = try await client.importPages([page], options: allowed)
      #expect(results.map(\.outcome) == [.imported])
      for refused in [options(Limits.fieldMappings + 1, 1), options(1, Limits.fieldMember + 1), options(1, 0)] {
        await expect(.invalidArgument) { _ = try await client.importPages([page], options: refused) }
      }
    }
  }

  @Test func `verdicts come where asked for, and are left out where they would not fit`() async throws {
    try await TestDaemon.with { _, client in
      let small = Page(name: "small.txt", content: Array("A headline here\n\nA storm came to the coast today.\n".utf8))
      #expect(
        try await client.importPages([small], options: ImportOptions(explain: true))[0].verdicts.map(\.line) == [1, 3])
      #expect(try await client.importPages([small])[0].verdicts.isEmpty)
      let lines = (0..<200_000).map { "Line number \($0) of the page." }.joined(separator: "\n")
      let result = try await client.importPages(
        [Page(name: "large.txt", content: Array(lines.utf8))], options: ImportOptions(explain: true))[0]
      #expect(result.verdicts.isEmpty)
      #expect(result.verdictsOmitted || result.error != nil)
    }
  }
}
