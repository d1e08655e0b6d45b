internal import NIOCore
internal import NewswireMessages
public import NewswireModel
internal import NewswireRPC

/// A connection to a Newswire daemon, for any number of calls at once.
///
///     let client = try await ArchiveClient.connect()
///     for hit in try await client.search(SearchRequest(query: .text("border w/5 syria"))).hits {
///       print(hit.headline)
///     }
///     await client.close()
///
/// Every call throws a `NewswireError`: the daemon's own, `unavailable` where it cannot be reached, `deadlineExceeded` after
/// `timeout`, or `cancelled` when the calling task is cancelled. When the daemon goes away the calls under way fail, and the next
/// one connects again, at once.
public final class ArchiveClient: Sendable {
  private static let service = "newswire.v1.ArchiveService"

  private let connection: Connection
  private let timeout: Duration?

  private init(connection: Connection, timeout: Duration?) {
    self.connection = connection
    self.timeout = timeout
  }

  /// Connects to the daemon.
  /// - Parameters:
  ///   - socket: the socket's path; nil for the standard one: `$NEWSWIRE_SOCKET`, `$XDG_RUNTIME_DIR/newswire/newswire.sock` or
  ///     `/run/newswire/newswire.sock`.
  ///   - daemonUser: the user that the daemon runs as, by name or uid, if that is neither the caller, root, nor the owner of the
  ///     socket's folder; nil for the one that `$NEWSWIRE_DAEMON_USER` names, if it does.
  ///   - timeout: how long each unary call may take, at least a nanosecond; nil for as long as it takes.
  ///   - traceParent: the trace that the calls are part of, as W3C Trace Context writes it in `traceparent`, for the daemon's log; nil for
  ///     the one that `$TRACEPARENT` names, if it does. One that is not valid is not sent.
  /// - Throws: `unavailable` if nobody answers, `permissionDenied` for a daemon of another user's, `cancelled` if the task is.
  public static func connect(
    socket: String? = nil, daemonUser: String? = nil, timeout: Duration? = nil, traceParent: String? = nil
  ) async throws -> ArchiveClient {
    let trace = traceParent.map(TraceParent.init) ?? TraceParent.ofEnvironment
    let connection = try await Connection(
      path: socket ?? SocketPath.standard, trusting: try TrustedServers.named(daemonUser),
      metadata: trace?.metadata ?? [:])
    return ArchiveClient(connection: connection, timeout: timeout)
  }

  /// Ends every call and closes the connection.
  public func close() async { await connection.close() }

  // MARK: Articles

  /// An article.
  /// - Parameters:
  ///   - id: as searches give it.
  ///   - revision: nil for the current one.
  /// - Throws: `notFound` if there is none.
  public func article(id: String, revision: Int32? = nil) async throws -> Article {
    let request = GetArticleRequest(id: id, revision: revision ?? 0)
    return try await call("GetArticle", request, GetArticleResponse.self).article
  }

  /// Articles by id.
  /// - Parameter ids: at most `Limits.batchGet`.
  /// - Returns: those that there are, in the order asked for, and the ids of the rest.
  public func articles(ids: [String]) async throws -> (found: [Article], missing: [String]) {
    let response = try await call("BatchGetArticles", BatchGetArticlesRequest(ids: ids), BatchGetArticlesResponse.self)
    return (response.articles, response.missingIDs)
  }

  /// A page of the articles that match, whole, in the order of their import.
  /// - Parameters:
  ///   - query: all articles if none is given.
  ///   - pageSize: at most `Limits.pageSize`; a page may hold fewer.
  ///   - pageToken: empty for the first page, else what the page before gave.
  /// - Returns: the articles, and the token of the next page; empty at the end.
  public func listArticles(
    matching query: QueryInput = .tree(.all), pageSize: Int32 = Limits.defaultPageSize, pageToken: String = ""
  ) async throws -> (articles: [Article], nextPageToken: String) {
    let request = ListArticlesRequest(query: query, pageSize: pageSize, pageToken: pageToken)
    let response = try await call("ListArticles", request, ListArticlesResponse.self)
    return (response.articles, response.nextPageToken)
  }

  /// All articles that match, one by one, in the order of their import. Reading slowly slows the daemon's sending and nothing else.
  public func exportArticles(matching query: QueryInput = .tree(.all)) async throws -> ArticleSequence {
    ArticleSequence(
      messages: try await connection.client().serverStream(
        Self.service, "ExportArticles", ExportArticlesRequest(query: query).payload))
  }

  /// Takes an article out of searches and listings.
  /// - Throws: `notFound` if there is none.
  public func deleteArticle(id: String) async throws {
    _ = try await call("DeleteArticle", DeleteArticleRequest(id: id), DeleteArticleResponse.self)
  }

  /// Brings a deleted article back as it was, with its revisions and its story.
  /// - Throws: `notFound` if there is none, `failedPrecondition` if it is not deleted.
  public func undeleteArticle(id: String) async throws {
    _ = try await call("UndeleteArticle", UndeleteArticleRequest(id: id), UndeleteArticleResponse.self)
  }

  /// Removes articles for good: all revisions, their part of the pages, and every byte of them in the archive's files.
  /// - Parameters:
  ///   - ids: at most `Limits.purgedArticles`, each once.
  ///   - reason: kept on record; at most `Limits.purgeReason` bytes.
  /// - Returns: what was removed, where its remains were looked for, and the backups that may still hold it.
  /// - Throws: `notFound` if there is no such article, `failedPrecondition` if one is purged already; nothing is changed then.
  public func purgeArticles(ids: [String], reason: String) async throws -> PurgeReport {
    try await call("PurgeArticles", PurgeArticlesRequest(ids: ids, reason: reason), PurgeReport.self)
  }

  // MARK: Searches

  /// The best articles for a query.
  public func search(_ request: SearchRequest) async throws -> SearchResponse {
    try await call("Search", request, SearchResponse.self)
  }

  /// How many articles match.
  public func count(_ query: QueryInput) async throws -> (count: Int64, parsed: ParsedQuery) {
    let response = try await call("Count", CountRequest(query: query), CountResponse.self)
    return (response.count, response.parsed)
  }

  /// The most frequent sources, people, places and so on of the articles that match.
  public func facets(_ request: CountFacetsRequest) async throws -> CountFacetsResponse {
    try await call("CountFacets", request, CountFacetsResponse.self)
  }

  /// The articles that match by hour, day, week, month or year.
  public func timeline(_ request: CountTimelineRequest) async throws -> CountTimelineResponse {
    try await call("CountTimeline", request, CountTimelineResponse.self)
  }

  /// The articles that match each of several queries, over the same time.
  public func compareTimelines(_ request: CompareTimelinesRequest) async throws -> CompareTimelinesResponse {
    try await call("CompareTimelines", request, CompareTimelinesResponse.self)
  }

  /// The answers to many queries, one after the other, in their order.
  public func batchSearch(_ request: BatchSearchRequest) async throws -> BatchAnswerSequence {
    BatchAnswerSequence(
      messages: try await connection.client().serverStream(Self.service, "BatchSearch", request.payload))
  }

  /// Quotes: what the query asks of speakers and quoted words is asked of each quote, all else of its article.
  public func quotes(_ request: SearchQuotesRequest) async throws -> SearchQuotesResponse {
    try await call("SearchQuotes", request, SearchQuotesResponse.self)
  }

  /// The quotes that answer, by speaker and over time.
  public func countQuotes(_ request: CountQuotesRequest) async throws -> CountQuotesResponse {
    try await call("CountQuotes", request, CountQuotesResponse.self)
  }

  /// The most frequent words that begin as the last word of a text, case and diacritics aside.
  /// - Parameters:
  ///   - text: any text; its last word is completed.
  ///   - limit: at most `Limits.pageSize`.
  public func suggestions(for text: String, limit: Int32 = Limits.defaultPageSize) async throws -> [WordSuggestion] {
    try await call("SuggestWords", SuggestWordsRequest(text: text, limit: limit), SuggestWordsResponse.self).words
  }

  /// The articles that are most like one.
  /// - Parameters:
  ///   - id: of the article, as searches give it.
  ///   - limit: at most `Limits.pageSize`.
  /// - Returns: the articles, the most alike first, without passages; and the words they were searched by.
  /// - Throws: `notFound` if there is no such article.
  public func related(
    to id: String, limit: Int32 = Limits.defaultPageSize
  ) async throws -> (hits: [Hit], words: [String]) {
    let response = try await call("FindRelated", FindRelatedRequest(id: id, pageSize: limit), FindRelatedResponse.self)
    return (response.hits, response.words)
  }

  // MARK: The archive

  /// The state of the daemon and its archive.
  public func status() async throws -> ArchiveStatus {
    try await call("GetStatus", GetStatusRequest(), ArchiveStatus.self)
  }

  /// What the daemon counts and measures, in Prometheus's text format.
  public func metrics() async throws -> String {
    let payload = try await connection.client().unary(
      "newswire.v1.AdminService", "GetMetrics", GetMetricsRequest().payload, timeout: timeout)
    return try GetMetricsResponse(payload: payload).text
  }

  /// Who did what that importing again does not undo, the first one first. For administrators.
  /// - Parameters:
  ///   - since: only what began from then on, in seconds since 1970; nil for all.
  ///   - pageSize: at most `Limits.pageSize`.
  ///   - pageToken: empty for the first page, else what the page before gave.
  /// - Returns: the entries, and the token of the next page; empty at the end.
  public func auditEntries(
    since: Int64? = nil, pageSize: Int32 = Limits.defaultPageSize, pageToken: String = ""
  ) async throws -> (entries: [AuditEntry], nextPageToken: String) {
    let request = ListAuditEntriesRequest(since: since, pageSize: pageSize, pageToken: pageToken)
    let payload = try await connection.client().unary(
      "newswire.v1.AdminService", "ListAuditEntries", request.payload, timeout: timeout)
    let response = try ListAuditEntriesResponse(payload: payload)
    return (response.entries, response.nextPageToken)
  }

  /// Imports pages in one call.
  /// - Parameters:
  ///   - pages: at most `Limits.pagesPerImport`, each at most `Limits.page` bytes.
  ///   - options: how to read them, and what to report about them.
  /// - Returns: a result for each page or record, once all of them are on disk or rejected.
  public func importPages(
    _ pages: [Page], options: ImportOptions = ImportOptions()
  ) async throws -> [PageResult] {
    let call = try await connection.client().clientStream(Self.service, "ImportPages")
    do {
      for page in pages {
        for request in ImportPagesRequest.parts(of: page, options: options) { try await call.send(request.payload) }
      }
    } catch let error as NewswireError where error.code != .cancelled {
      // The daemon ended the call; its answer says why.
      _ = try await call.finish()
      throw error
    }
    return try ImportPagesResponse(payload: try await call.finish()).results
  }

  func call<Response: Message>(
    _ method: String, _ request: some Message, _ type: Response.Type
  ) async throws -> Response {
    try await call(Self.service, method, request, type)
  }

  func call<Response: Message>(
    _ service: String, _ method: String, _ request: some Message, _ type: Response.Type
  ) async throws -> Response {
    try Response(payload: try await connection.client().unary(service, method, request.payload, timeout: timeout))
  }
}

/// The articles of an export. Leaving it early ends the call.
public struct ArticleSequence: AsyncSequence, Sendable {
  public typealias Element = Article

  let messages: InboundMessages

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(messages: messages.makeAsyncIterator())
  }

  /// Reads one article at a time.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var messages: InboundMessages.AsyncIterator

    /// The next article; nil at the end.
    public mutating func next() async throws -> Article? {
      guard let payload = try await messages.next() else { return nil }
      return try ExportArticlesResponse(payload: payload).article
    }
  }
}

/// The answers of a batch. Leaving it early ends the call.
public struct BatchAnswerSequence: AsyncSequence, Sendable {
  public typealias Element = BatchSearchResponse

  let messages: InboundMessages

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(messages: messages.makeAsyncIterator())
  }

  /// Reads one answer at a time.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var messages: InboundMessages.AsyncIterator

    /// The next answer; nil at the end.
    public mutating func next() async throws -> BatchSearchResponse? {
      guard let payload = try await messages.next() else { return nil }
      return try BatchSearchResponse(payload: payload)
    }
  }
}
