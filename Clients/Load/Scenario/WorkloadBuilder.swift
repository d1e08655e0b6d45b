import NewswireContainers
import Foundation
import NIOCore
import NewswireExtraction
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireReflection

/// Makes a scenario's calls ready: reads the files it names, and asks the server for what only the server knows.
struct WorkloadBuilder {
  private static let archive = "newswire.v1.ArchiveService"

  let scenario: Scenario
  let socket: String
  private var connection: RPCClient?

  init(_ scenario: Scenario, socket: String) {
    self.scenario = scenario
    self.socket = socket
  }

  /// - Throws: INVALID_ARGUMENT for a call that is not described well, NOT_FOUND for a file that cannot be read or a method that the
  ///   server lacks, UNAVAILABLE where the server is asked and does not answer.
  mutating func build() async throws -> Workload {
    var kinds: [(Workload.Kind, Double)] = []
    for call in scenario.calls where call.weight ?? 1 > 0 {
      kinds.append((try await kind(call), call.weight ?? 1))
    }
    await connection?.close()
    return Workload(kinds)
  }

  private mutating func kind(_ call: Scenario.Call) async throws -> Workload.Kind {
    let targets = [
      call.method != nil, call.search != nil, call.searchFile != nil, call.articles != nil,
      call.articlesMatching != nil, call.import != nil,
    ]
    guard targets.count(where: { $0 }) == 1 else {
      throw NewswireError(
        .invalidArgument,
        "a call needs exactly one of method, search, searchFile, articles, articlesMatching and import")
    }
    guard call.method != nil || call.payload == nil && call.payloadFile == nil && call.json == nil else {
      throw NewswireError(.invalidArgument, "payload, payloadFile and json go with method")
    }
    var kind: Workload.Kind
    if let method = call.method {
      kind = Workload.Kind(name: method, requests: try await requests(method, call))
    } else if let queries = try call.searchFile.map(Self.lines) ?? call.search {
      kind = Workload.Kind(
        name: "\(Self.archive)/Search",
        requests: try queries.map {
          try frame(Self.archive, "Search", SearchRequest(query: .text($0)).payload, call)
        })
    } else if let path = call.import {
      kind = Workload.Kind(name: "\(Self.archive)/ImportPages", requests: try imports(path, call), isImport: true)
    } else {
      let ids = if let ids = call.articles { ids } else { try await draw(call) }
      kind = Workload.Kind(
        name: "\(Self.archive)/GetArticle",
        requests: try ids.map { try frame(Self.archive, "GetArticle", GetArticleRequest(id: $0).payload, call) })
    }
    guard !kind.requests.isEmpty else {
      throw NewswireError(.invalidArgument, "\(call.name ?? kind.name) has nothing to send: its list or file is empty")
    }
    kind.name = call.name ?? kind.name
    kind.order = call.order ?? .turn
    return kind
  }

  // MARK: Any method

  private mutating func requests(_ method: String, _ call: Scenario.Call) async throws -> [[UInt8]] {
    let parts = method.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw NewswireError(.invalidArgument, "\"\(method)\" is no method; write SERVICE/METHOD")
    }
    switch (call.payload, call.payloadFile, call.json) {
    case (nil, nil, let json?): return try await requests(parts[0], parts[1], json, call)
    case (nil, let path?, nil): return [try frame(parts[0], parts[1], ByteBuffer(bytes: try Self.contents(path)), call)]
    case (let payload, nil, nil): return [try frame(parts[0], parts[1], try Self.bytes(payload ?? ""), call)]
    default:
      throw NewswireError(.invalidArgument, "give \(method) one of payload, payloadFile and json")
    }
  }

  private mutating func requests(
    _ service: String, _ method: String, _ json: JSONValue, _ call: Scenario.Call
  ) async throws -> [[UInt8]] {
    let types = try await ReflectionClient(try await client()).types(declaring: service)
    guard let description = try types.service(service).methods.first(where: { $0.name == method }) else {
      throw NewswireError(.notFound, "\(service) has no method \(method)")
    }
    return try json.elements.map { element in
      let payload = ByteBuffer(bytes: try types.encode(json: element.text(), as: description.input))
      return description.clientStreams
        ? try stream(service, method, [payload], call) : try frame(service, method, payload, call)
    }
  }

  private mutating func client() async throws -> RPCClient {
    if let connection { return connection }
    let new = try await RPCClient.connect(path: socket)
    connection = new
    return new
  }

  // MARK: The archive's methods

  /// Ids of articles, drawn by chance.
  private mutating func draw(_ call: Scenario.Call) async throws -> [String] {
    let client = try await client()
    var ids: [String] = []
    let query: QueryInput = call.articlesMatching.flatMap { $0.isEmpty ? nil : .text($0) } ?? .tree(.all)
    var request = ListArticlesRequest(query: query, pageSize: Limits.pageSize)
    repeat {
      let response = try ListArticlesResponse(
        payload: try await client.unary(Self.archive, "ListArticles", request.payload))
      ids += response.articles.map(\.id)
      request.pageToken = response.nextPageToken
    } while !request.pageToken.isEmpty
    var random = SplitMix(state: scenario.seed ?? 1)
    ids.shuffle(using: &random)
    return Array(ids.prefix(call.articleCount ?? 10_000))
  }

  private func imports(_ path: String, _ call: Scenario.Call) throws -> [[UInt8]] {
    var splitter = RecordSplitter(name: path)
    splitter.feed(try Self.contents(path))
    splitter.finish()
    var pages: [Page] = []
    while let event = splitter.next() {
      if case .page(let page) = event { pages.append(page) }
    }
    let size = call.pagesPerCall ?? 1
    return try stride(from: 0, to: pages.count, by: size).map { start in
      let parts = pages[start..<min(start + size, pages.count)].flatMap { ImportPagesRequest.parts(of: $0) }
      return try stream(Self.archive, "ImportPages", parts.map(\.payload), call)
    }
  }

  // MARK: Frames

  private func frame(
    _ service: String, _ method: String, _ payload: ByteBuffer, _ call: Scenario.Call
  ) throws(NewswireError) -> [UInt8] {
    try Self.check(payload)
    var buffer = ByteBuffer()
    buffer.writeRequestHead(
      stream: 0, flags: [], service: service, method: method, timeout: Self.timeout(call), metadata: [:],
      payload: payload.readableBytes)
    buffer.writeImmutableBuffer(payload)
    return Array(buffer.readableBytesView)
  }

  /// A call that sends a stream of messages: opened, fed and closed at once.
  private func stream(
    _ service: String, _ method: String, _ messages: [ByteBuffer], _ call: Scenario.Call
  ) throws(NewswireError) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeRequestHead(
      stream: 0, flags: .remoteOpen, service: service, method: method, timeout: Self.timeout(call), metadata: [:],
      payload: 0)
    for message in messages {
      try Self.check(message)
      buffer.writeFrame(.data, stream: 0, data: message)
    }
    buffer.writeFrame(.data, stream: 0, flags: [.remoteClosed, .noData])
    return Array(buffer.readableBytesView)
  }

  private static func timeout(_ call: Scenario.Call) -> Int64 { Int64((call.timeoutSeconds ?? 0) * 1e9) }

  private static func check(_ payload: ByteBuffer) throws(NewswireError) {
    guard payload.readableBytes <= Limits.message else {
      throw NewswireError(
        .resourceExhausted, "a payload of \(payload.readableBytes) bytes is over \(Limits.message) (message)")
    }
  }

  // MARK: Files

  private static func contents(_ path: String) throws(NewswireError) -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NewswireError(.notFound, "cannot read \(path)")
    }
    return data
  }

  /// The lines of a file that are not empty.
  private static func lines(_ path: String) throws(NewswireError) -> [String] {
    String(decoding: try contents(path), as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func bytes(_ hexadecimal: String) throws(NewswireError) -> ByteBuffer {
    let digits = hexadecimal.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == hexadecimal.utf8.count, digits.count % 2 == 0 else {
      throw NewswireError(.invalidArgument, "the payload is not hexadecimal: \(hexadecimal.prefix(40))")
    }
    return ByteBuffer(bytes: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
