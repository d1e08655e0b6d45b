import NIOCore
import NewswireModel

/// The streams of one connection as a client sees them. Does no I/O: takes the headers of frames, and says what is to be done.
///
///     Request ──► waiting ── Response ──────────────► gone
///     Request ──► reading ── Data, remote-closed ───► gone
///                         ── Response (an error) ───► gone
///
/// A frame for a stream that is gone is late, not wrong: the server had not read yet that the call was given up.
struct ClientStreams<Call> {
  /// What a frame asks for.
  enum Action {
    /// The last frame of a call, a Response to decode.
    case answer(Call)
    /// A message for a call under way, if `hasMessage`; its last frame, if `ends`.
    case deliver(Call, hasMessage: Bool, ends: Bool)
    /// The server broke the rules, or a limit, on the stream of a call: the call is over.
    case fail(Call, NewswireError)
    case credit(Call)
    case ignore
  }

  private struct Stream {
    var call: Call
    var readsMany: Bool
  }

  private var streams: [UInt32: Stream] = [:]
  /// Odd ids, in the order of the Requests: Go's server refuses any other.
  private var next: UInt32 = 1

  var isEmpty: Bool { streams.isEmpty }
  var calls: some Sequence<Call> { streams.values.lazy.map(\.call) }

  subscript(id: UInt32) -> Call? { streams[id]?.call }

  /// Begins a call.
  ///
  /// - Parameter readsMany: whether the server may answer with any number of messages.
  /// - Returns: its stream's id; nil if the connection has none left.
  mutating func open(_ call: Call, readsMany: Bool) -> UInt32? {
    let id = skip()
    if let id { streams[id] = Stream(call: call, readsMany: readsMany) }
    return id
  }

  /// Takes an id for a request whose answer is of no interest.
  mutating func skip() -> UInt32? {
    guard next < UInt32.max else { return nil }
    defer { next += 2 }
    return next
  }

  /// The call on `id` is over for this side.
  mutating func end(_ id: UInt32) {
    streams[id] = nil
  }

  /// Takes a frame.
  mutating func receive(_ header: FrameHeader) -> Action {
    guard let stream = streams[header.stream] else { return .ignore }
    switch header.type {
    case .response:
      streams[header.stream] = nil
      return .answer(stream.call)
    case .data:
      guard stream.readsMany else {
        streams[header.stream] = nil
        return .fail(stream.call, NewswireError(.internal, "the server sent Data on a call that has a single answer"))
      }
      let ends = header.flags.contains(.remoteClosed)
      if ends { streams[header.stream] = nil }
      return .deliver(stream.call, hasMessage: !header.flags.contains(.noData), ends: ends)
    case .credit: return .credit(stream.call)
    default: return .ignore
    }
  }

  /// Takes the header of a frame that is over the limit and whose data is lost.
  mutating func receiveOversized(_ header: FrameHeader) -> Action {
    guard header.type == .response || header.type == .data, let stream = streams.removeValue(forKey: header.stream)
    else {
      return .ignore
    }
    return .fail(
      stream.call,
      NewswireError(
        .resourceExhausted,
        "the answer's frame of \(header.length) bytes is over the limit of \(Limits.frameData) (frameData); ask for less",
        info: .limit("frameData", Limits.frameData)))
  }
}
