import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC

/// The calls of a scenario, encoded once, so that making one is a copy and a number.
struct Workload: Sendable {
  struct Kind: Sendable {
    var name: String
    /// Whole Request frames, of which the stream id is still to be set; taken in turn.
    var frames: [[UInt8]]
  }

  let kinds: [Kind]
  /// Sums of the weights up to and with each kind.
  private let bounds: [Double]

  init(_ scenario: Scenario) throws(NewswireError) {
    var kinds: [Kind] = []
    var bounds: [Double] = []
    for call in scenario.calls where call.weight ?? 1 > 0 {
      kinds.append(try Self.kind(call))
      bounds.append((bounds.last ?? 0) + (call.weight ?? 1))
    }
    self.kinds = kinds
    self.bounds = bounds
  }

  /// Which kind comes at `point`, a number from 0 up to 1 that chance has chosen.
  func kind(at point: Double) -> Int {
    guard bounds.count > 1, let total = bounds.last else { return 0 }
    return bounds.firstIndex { point * total < $0 } ?? bounds.count - 1
  }

  private static func kind(_ call: Scenario.Call) throws(NewswireError) -> Kind {
    let archive = "newswire.v1.ArchiveService"
    switch (call.method, call.search, call.articles) {
    case (let method?, nil, nil):
      let parts = method.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw NewswireError(.invalidArgument, "\"\(method)\" is no method; write SERVICE/METHOD")
      }
      return Kind(
        name: call.name ?? method, frames: [try frame(parts[0], parts[1], try bytes(call.payload ?? ""), call)])
    case (nil, let queries?, nil) where !queries.isEmpty:
      var frames: [[UInt8]] = []
      for query in queries {
        frames.append(try frame(archive, "Search", SearchRequest(query: .text(query)).payload, call))
      }
      return Kind(name: call.name ?? "\(archive)/Search", frames: frames)
    case (nil, nil, let ids?) where !ids.isEmpty:
      var frames: [[UInt8]] = []
      for id in ids { frames.append(try frame(archive, "GetArticle", GetArticleRequest(id: id).payload, call)) }
      return Kind(name: call.name ?? "\(archive)/GetArticle", frames: frames)
    default:
      throw NewswireError(
        .invalidArgument, "a call needs exactly one of method, search and articles, and not an empty one")
    }
  }

  private static func frame(
    _ service: String, _ method: String, _ payload: ByteBuffer, _ call: Scenario.Call
  ) throws(NewswireError) -> [UInt8] {
    guard payload.readableBytes <= Limits.message else {
      throw NewswireError(
        .resourceExhausted, "a payload of \(payload.readableBytes) bytes is over \(Limits.message) (message)")
    }
    var buffer = ByteBuffer()
    buffer.writeRequestHead(
      stream: 0, flags: [], service: service, method: method, timeout: Int64((call.timeoutSeconds ?? 0) * 1e9),
      metadata: [:], payload: payload.readableBytes)
    buffer.writeImmutableBuffer(payload)
    return Array(buffer.readableBytesView)
  }

  private static func bytes(_ hexadecimal: String) throws(NewswireError) -> ByteBuffer {
    let digits = hexadecimal.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == hexadecimal.utf8.count, digits.count % 2 == 0 else {
      throw NewswireError(.invalidArgument, "the payload is not hexadecimal: \(hexadecimal.prefix(40))")
    }
    return ByteBuffer(bytes: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
