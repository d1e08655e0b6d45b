package import CoreMetrics
internal import Glibc
package import Logging
internal import NIOCore
package import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC

/// The methods of newswire.v1.ArchiveService, over an archive.
///
/// What is cheap is answered on the event loop that read the request: a wake-up of another thread costs more than most searches.
package struct ArchiveHandlers: Sendable {
  package static let service = "newswire.v1.ArchiveService"

  /// Postings beyond which a search goes to the workers: about a nanosecond each.
  static let inlineCost = 100_000
  /// What finding the passages of one hit costs, in postings.
  static let hitCost = 3_000
  /// Bytes of a query's text beyond which even reading it goes to the workers.
  static let inlineQueryText = 4 << 10
  /// Words of a query that `hitCost` has in mind.
  static let usualWords = 4
  /// Bytes of articles that an export reads at once.
  private static let exportedBytes = Limits.streamWindow
  /// Articles beyond which reading them goes to the workers.
  static let inlineArticles = 16

  let archive: Archive
  let startedAt: Int64
  let logger: Logger
  let importMetrics: ImportMetrics

  /// - Parameters:
  ///   - startedAt: seconds since 1970, for the status.
  ///   - metrics: where imports are counted.
  package init(
    archive: Archive, startedAt: Int64, logger: Logger, metrics: any MetricsFactory = NOOPMetricsHandler.instance
  ) {
    self.archive = archive
    self.startedAt = startedAt
    self.logger = logger
    importMetrics = ImportMetrics(factory: metrics)
  }

  package func register(in methods: inout MethodTable) {
    let service = Self.service
    methods.register(service, "ImportPages", needs: .importer, .clientStream { try await importPages($0, $1).payload })
    methods.register(service, "GetArticle", needs: .reader, .unary { try getArticle(GetArticleRequest(payload: $1)) })
    methods.register(
      service, "BatchGetArticles", needs: .reader, .unary { try batchGetArticles(BatchGetArticlesRequest(payload: $1)) }
    )
    methods.register(service, "Search", needs: .reader, .unary { try search(SearchRequest(payload: $1), $0) })
    methods.register(service, "Count", needs: .reader, .unary { try count(CountRequest(payload: $1), $0) })
    methods.register(
      service, "CountFacets", needs: .reader, .unary { try countFacets(CountFacetsRequest(payload: $1), $0) })
    methods.register(
      service, "CountTimeline", needs: .reader, .unary { try countTimeline(CountTimelineRequest(payload: $1), $0) })
    registerAnswers(in: &methods)
    methods.register(
      service, "SuggestWords", needs: .reader, .unary { try suggestWords(SuggestWordsRequest(payload: $1), $0) })
    methods.register(
      service, "FindRelated", needs: .reader, .unary { try findRelated(FindRelatedRequest(payload: $1), $0) })
    methods.register(
      service, "ListArticles", needs: .reader, .unary { try listArticles(ListArticlesRequest(payload: $1), $0) })
    methods.register(
      service, "ExportArticles", needs: .reader,
      .serverStream { try await exportArticles(ExportArticlesRequest(payload: $1), $0, to: $2) })
    methods.register(
      service, "ListRevisions", needs: .reader,
      .unary { try listRevisions(ListRevisionsRequest(payload: $1), $0) })
    methods.register(
      service, "DeleteArticle", needs: .administrator,
      .unary { try deleteArticle(DeleteArticleRequest(payload: $1), $0) })
    methods.register(
      service, "UndeleteArticle", needs: .administrator,
      .unary { try undeleteArticle(UndeleteArticleRequest(payload: $1), $0) })
    methods.register(
      service, "PurgeArticles", needs: .administrator,
      .unary { try purgeArticles(PurgeArticlesRequest(payload: $1), $0) })
    methods.register(
      service, "GetStatus",
      .unary {
        _ = try GetStatusRequest(payload: $1); return getStatus()
      })
  }

  // MARK: Articles

  private func getArticle(_ request: GetArticleRequest) throws -> UnaryAnswer {
    let article = try archive.packedArticle(id: request.id, revision: request.revision == 0 ? nil : request.revision)
    var payload = ByteBufferAllocator().buffer(capacity: article.count + 8)
    payload.write(packedArticle: article)
    return .now(payload)
  }

  private func batchGetArticles(_ request: BatchGetArticlesRequest) throws -> UnaryAnswer {
    guard request.ids.count <= Limits.batchGet else {
      throw NewswireError(
        .invalidArgument,
        "\(request.ids.count) ids were asked for; a call takes at most \(Limits.batchGet) (limit batchGet)",
        info: .limit("batchGet", Limits.batchGet), field: "ids")
    }
    let work: @Sendable () throws -> ByteBuffer = {
      var payload = ByteBuffer()
      var missing = BatchGetArticlesResponse(articles: [], missingIDs: [])
      for id in request.ids {
        do throws(NewswireError) {
          payload.write(packedArticle: try archive.packedArticle(id: id))
        } catch {
          guard error.code == .notFound else { throw error }
          missing.missingIDs.append(id)
        }
      }
      // Fields may come in any order, so the rest of the message can follow its articles.
      payload.writeImmutableBuffer(missing.payload)
      return payload
    }
    return request.ids.count <= Self.inlineArticles ? .now(try work()) : .later { try work() }
  }

  private func listArticles(_ request: ListArticlesRequest, _ call: CallContext) throws -> UnaryAnswer {
    let limit = try Archive.pageSize(request.pageSize)
    let key = try ListToken.key(request.pageToken)
    return .later {
      let query = try archive.prepare(request.query)
      // The token and the envelope need room too.
      let page = try archive.packedArticles(
        archive.listing(of: query, isCancelled: { call.isCancelled }), after: key, limit: limit,
        bytes: Limits.message - 1024, isCancelled: { call.isCancelled })
      var payload = ByteBuffer()
      for article in page.articles { payload.write(packedArticle: article) }
      let rest = ListArticlesResponse(
        articles: [], nextPageToken: page.next.map(ListToken.token) ?? "", damaged: Int32(clamping: page.damaged))
      payload.writeImmutableBuffer(rest.payload)
      return payload
    }
  }

  private func exportArticles(
    _ request: ExportArticlesRequest, _ call: CallContext, to messages: OutboundMessages
  ) async throws {
    let listing = try archive.listing(of: archive.prepare(request.query), isCancelled: { call.isCancelled })
    // Articles that have been read and not been sent.
    try call.memory?.reserve(Self.exportedBytes)
    var key: Int64?
    var damaged = 0
    repeat {
      try call.checkCancelled()
      let page = try archive.packedArticles(
        listing, after: key, limit: 32, bytes: Self.exportedBytes, isCancelled: { call.isCancelled })
      for article in page.articles {
        var payload = ByteBufferAllocator().buffer(capacity: article.count + 8)
        payload.write(packedArticle: article)
        try await messages.send(payload)
      }
      damaged += page.damaged
      key = page.next
    } while key != nil
    // Everything else has been sent; the end of the stream says that something is missing.
    guard damaged == 0 else {
      throw NewswireError(
        .dataLoss,
        "\(damaged) matching articles are damaged in the store and were left out, all others were sent; `newswire verify` names "
          + "them")
    }
  }

  // MARK: Searches

  private func search(_ request: SearchRequest, _ call: CallContext) throws -> UnaryAnswer {
    guard isShort(request.query) else { return searchLater(request, nil, call) }
    let query = try archive.prepare(request.query)
    // Patterns walk the dictionary, at a price that is known before they do.
    guard query.preparationCost <= Self.inlineCost else { return searchLater(request, query, call) }
    let search = try archive.prepare(request, query)
    let hits = min(search.limit, search.estimatedCost)
    let hitCost = Self.hitCost * max(1, query.wordCount / Self.usualWords)
    let cost = search.estimatedCost + (request.omitPassages ? 0 : hits * hitCost)
    guard cost <= Self.inlineCost else { return searchLater(request, query, call) }
    let response = try archive.search(search, isCancelled: { call.isCancelled })
    // What was meant is found by a walk over the dictionary.
    if response.hits.isEmpty && request.pageToken.isEmpty { return correctLater(response, search, call) }
    return .now(response.payload)
  }

  /// Whether a query is short enough to be read at once.
  private func isShort(_ query: QueryInput) -> Bool {
    if case .text(let text, _) = query { return text.utf8.count <= Self.inlineQueryText }
    return true
  }

  /// - Parameter query: that of the request, if it is understood already.
  private func searchLater(
    _ request: SearchRequest, _ query: Archive.PreparedQuery?, _ call: CallContext
  ) -> UnaryAnswer {
    .later {
      let search = try archive.prepare(request, query, isCancelled: { call.isCancelled })
      var response = try archive.search(search, isCancelled: { call.isCancelled })
      if response.hits.isEmpty {
        response.didYouMean = try archive.didYouMean(search, isCancelled: { call.isCancelled })
      }
      return response.payload
    }
  }

  private func correctLater(
    _ response: SearchResponse, _ search: Archive.PreparedSearch, _ call: CallContext
  ) -> UnaryAnswer {
    .later {
      var response = response
      response.didYouMean = try archive.didYouMean(search, isCancelled: { call.isCancelled })
      return response.payload
    }
  }

  private func count(_ request: CountRequest, _ call: CallContext) throws -> UnaryAnswer {
    let count: @Sendable (Archive.PreparedQuery) throws -> ByteBuffer = { query in
      let (count, parsed) = try archive.count(query, isCancelled: { call.isCancelled })
      return CountResponse(count: count, parsed: parsed).payload
    }
    guard isShort(request.query) else { return .later { try count(archive.prepare(request.query)) } }
    let query = try archive.prepare(request.query)
    let isCheap = query.preparationCost <= Self.inlineCost && query.estimatedCost <= Self.inlineCost
    return isCheap ? .now(try count(query)) : .later { try count(query) }
  }

  private func countFacets(_ request: CountFacetsRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      try archive.facets(request, archive.prepare(request.query), isCancelled: { call.isCancelled }).payload
    }
  }

  private func countTimeline(_ request: CountTimelineRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      try archive.timeline(request, archive.prepare(request.query), isCancelled: { call.isCancelled }).payload
    }
  }

  private func suggestWords(_ request: SuggestWordsRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      let words = try archive.suggestions(
        for: request.text, limit: request.limit, isCancelled: { call.isCancelled })
      return SuggestWordsResponse(words: words).payload
    }
  }

  private func findRelated(_ request: FindRelatedRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      let related = try archive.related(
        to: request.id, pageSize: request.pageSize, isCancelled: { call.isCancelled })
      return FindRelatedResponse(hits: related.hits, words: related.words).payload
    }
  }

  // MARK: The archive

  private func getStatus() -> UnaryAnswer {
    .later {
      var status = try archive.status()
      status.version = Newswire.version
      status.processID = getpid()
      status.startedAt = startedAt
      return status.payload
    }
  }
}
