import NIOCore
import NewswireMessages
import NewswireModel

/// The methods that conversations are about.
struct Vocabulary: Sendable {
  enum Kind { case unary, serverStream, clientStream, bidirectional }

  struct Method: Sendable {
    var service: String
    var name: String
    var kind: Kind
    /// Payloads of its messages.
    var messages: [[UInt8]]
    /// Whether a good call may end with an error.
    var mayFail = false
    /// Whether its answer does not end by itself.
    var isEndless = false
  }

  var methods: [Method]
  /// A unary method that answers anything well.
  var probe: Method

  /// The methods of `TestServer`.
  static let test: Vocabulary = {
    let small = [[], Array("17".utf8), [UInt8](repeating: 7, count: 300)]
    let service = TestServer.service
    let methods = [
      Method(service: service, name: "Echo", kind: .unary, messages: small + [[UInt8](repeating: 1, count: 20_000)]),
      Method(service: service, name: "EchoLater", kind: .unary, messages: small),
      Method(service: service, name: "Fail", kind: .unary, messages: small, mayFail: true),
      Method(service: service, name: "Count", kind: .serverStream, messages: [Array("3".utf8), Array("200".utf8)]),
      Method(service: service, name: "Sum", kind: .clientStream, messages: small),
      Method(service: service, name: "Chat", kind: .bidirectional, messages: small),
      Method(service: service, name: "Hang", kind: .unary, messages: [[]], mayFail: true, isEndless: true),
      Method(service: service, name: "Nothing", kind: .unary, messages: small, mayFail: true),
    ]
    return Vocabulary(methods: methods, probe: methods[0])
  }()

  static let archiveService = "newswire.v1.ArchiveService"

  /// The methods of a daemon.
  static let archive: Vocabulary = {
    let archive = archiveService
    func unary(_ name: String, _ messages: [any Message], mayFail: Bool = false) -> Method {
      Method(service: archive, name: name, kind: .unary, messages: messages.map(packed), mayFail: mayFail)
    }
    func marking(_ name: String, _ messages: [any Message], mayFail: Bool = false) -> Method {
      Method(
        service: "newswire.v1.MarkService", name: name, kind: .unary, messages: messages.map(packed), mayFail: mayFail)
    }
    let queries = Queries.seeds.prefix(12).map { QueryInput.text($0) }
    let pages = [
      "", "Harbour reopens\n\nThe harbour reopened on Monday, the port said.\n", #"{"headline":"h","text":"t"}"#,
    ]
    let imports = pages.flatMap { text in
      ImportPagesRequest.parts(of: Page(name: "fuzz", content: Array(text.utf8)), options: ImportOptions(explain: true))
        .map(packed)
    }
    let boundaries =
      [Int32.max, .min, -1].map { ListArticlesRequest(query: queries[0], pageSize: $0) }
      + ["a-1", "a0", "a+1", "a1y2p0ij32e8e7", "a1y2p0ij32e8e8"].map {
        ListArticlesRequest(query: queries[0], pageSize: 1, pageToken: $0)
      }
    let check = Method(service: "grpc.health.v1.Health", name: "Check", kind: .unary, messages: [[]])
    return Vocabulary(
      methods: [
        check,
        Method(service: "grpc.health.v1.Health", name: "Watch", kind: .serverStream, messages: [[]], isEndless: true),
        Method(
          service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional,
          messages: [[0x3A, 0], [0x22, 26] + Array(archive.utf8)], mayFail: true),
        unary("Search", queries.map { SearchRequest(query: $0) }),
        unary("Count", queries.map { CountRequest(query: $0) }),
        unary("CountFacets", queries.prefix(3).map { CountFacetsRequest(query: $0) }),
        unary("CountTimeline", queries.prefix(3).map { CountTimelineRequest(query: $0) }),
        unary("CompareTimelines", [CompareTimelinesRequest(queries: Array(queries.prefix(2)))]),
        unary("SearchQuotes", queries.map { SearchQuotesRequest(query: $0) }),
        unary("CountQuotes", queries.prefix(3).map { CountQuotesRequest(query: $0) }),
        Method(
          service: archive, name: "BatchSearch", kind: .serverStream,
          messages: [packed(BatchSearchRequest(queries: Array(queries)))]),
        unary("SuggestWords", [SuggestWordsRequest(text: "har", limit: 3)]),
        unary("GetArticle", [GetArticleRequest(id: "0123456789abcdef")], mayFail: true),
        unary("FindRelated", [FindRelatedRequest(id: "0123456789abcdef", pageSize: 3)], mayFail: true),
        unary("DeleteArticle", [DeleteArticleRequest(id: "0123456789abcdef")], mayFail: true),
        unary("PurgeArticles", [PurgeArticlesRequest(ids: ["0123456789abcdef"], reason: "none")], mayFail: true),
        unary("UndeleteArticle", [UndeleteArticleRequest(id: "0123456789abcdef")], mayFail: true),
        unary("ListArticles", [ListArticlesRequest(query: queries[0], pageSize: 2)]),
        unary("ListArticles", boundaries, mayFail: true),
        unary("ListRevisions", [ListRevisionsRequest(), ListRevisionsRequest(pageSize: 1, pageToken: "a1")]),
        unary("ListRevisions", [ListRevisionsRequest(id: "0123456789abcdef")], mayFail: true),
        marking("TagArticles", [TagArticlesRequest(query: queries[0], tag: "fuzz")], mayFail: true),
        marking("UntagArticles", [UntagArticlesRequest(ids: ["0123456789abcdef"], tag: "fuzz")]),
        marking("SetNote", [SetNoteRequest(id: "0123456789abcdef", text: "n")], mayFail: true),
        marking("ListCollections", [ListCollectionsRequest()]),
        marking("AddNameAlias", [AddNameAliasRequest(kind: .person, form: "f", name: "fuzz")]),
        marking("RemoveNameAlias", [RemoveNameAliasRequest(kind: .person, form: "f")], mayFail: true),
        marking("ListNameAliases", [ListNameAliasesRequest()]),
        unary("GetStatus", [GetStatusRequest()]),
        Method(
          service: archive, name: "ExportArticles", kind: .serverStream,
          messages: [packed(ExportArticlesRequest(query: queries[1]))]),
        Method(service: archive, name: "ImportPages", kind: .clientStream, messages: imports, mayFail: true),
      ], probe: check)
  }()

  private static func packed(_ message: any Message) -> [UInt8] { Array(message.payload.readableBytesView) }
}
