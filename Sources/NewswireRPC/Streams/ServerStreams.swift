import NIOCore
import NewswireModel

/// The streams of one connection as a server sees them. Does no I/O: takes the headers of frames, and says what is to be done.
///
///                 Request, remote-open                 Request
///                        │                                │
///                        ▼                                ▼
///      ┌────────────── open ── Data, remote-closed ──► closed by the client ──┐
///      │  answered                                                  answered  │
///      ▼                                                                      ▼
///     late (what still comes is ignored) ── Data, remote-closed ──────────► gone
///
/// `Call` is what the transport keeps of a stream; the table holds it so that there is one lookup for a frame.
struct ServerStreams<Call> {
  /// What a frame asks for.
  enum Action {
    /// A Request that may begin a call: decode it, and call `begin`.
    case decode
    /// A message for a call under way, if `hasMessage`; the client's last word on it, if `ends`.
    case deliver(Call, hasMessage: Bool, ends: Bool)
    /// Answer with an error; no call is touched.
    case refuse(NewswireError)
    /// The client broke the rules on the stream of a call under way: the call is over, answer with the error.
    case fail(Call, NewswireError)
    case cancel(Call)
    case credit(Call)
    case announcement
    case ignore
  }

  private struct Stream {
    var call: Call
    var isOpen: Bool
  }

  private var streams: [UInt32: Stream] = [:]
  private var late = LateStreams()
  /// Whether new calls are refused, since the server is about to stop.
  var isDraining = false

  var count: Int { streams.count }
  var isEmpty: Bool { streams.isEmpty }
  var calls: some Sequence<(UInt32, Call)> { streams.lazy.map { ($0.key, $0.value.call) } }

  subscript(id: UInt32) -> Call? { streams[id]?.call }

  /// Whether the client may still send messages on the stream.
  func isOpen(_ id: UInt32) -> Bool { streams[id]?.isOpen ?? false }

  /// Takes a frame.
  mutating func receive(_ header: FrameHeader) -> Action {
    switch header.type {
    case .request: return request(header.stream)
    case .data: return data(header)
    case .cancel:
      guard let stream = streams[header.stream] else { return .ignore }
      return .cancel(stream.call)
    case .credit:
      guard let stream = streams[header.stream] else { return .ignore }
      return .credit(stream.call)
    case .announce: return .announcement
    default: return .ignore
    }
  }

  /// Takes the header of a frame that is over the limit and whose data is lost.
  mutating func receiveOversized(_ header: FrameHeader) -> Action {
    receiveDiscarded(
      header,
      NewswireError(
        .resourceExhausted,
        "a frame of \(header.length) bytes is over the limit of \(Limits.frameData) (frameData); send it in parts",
        info: .limit("frameData", Limits.frameData)))
  }

  /// Takes the header of a frame whose data is lost.
  ///
  /// - Parameter error: why it was discarded.
  mutating func receiveDiscarded(_ header: FrameHeader, _ error: NewswireError) -> Action {
    guard header.type == .request || header.type == .data else { return .ignore }
    if let stream = streams[header.stream] { return .fail(stream.call, error) }
    return header.type == .data && late.contains(header.stream) ? .ignore : .refuse(error)
  }

  /// A call has begun. `isOpen` if the client will send messages on it.
  mutating func begin(_ id: UInt32, _ call: Call, isOpen: Bool) {
    streams[id] = Stream(call: call, isOpen: isOpen)
  }

  /// The Request on `id` was refused. What the client still sends on it, not having read that, is ignored.
  mutating func refused(_ id: UInt32, isOpen: Bool) {
    if isOpen, streams[id] == nil, id % 2 == 1 { late.insert(id) }
  }

  /// The call on `id` has its last frame. What the client still sends on it, not having read that, is ignored.
  mutating func end(_ id: UInt32) {
    guard let stream = streams.removeValue(forKey: id) else { return }
    if stream.isOpen { late.insert(id) }
  }

  private mutating func request(_ id: UInt32) -> Action {
    guard id % 2 == 1 else {
      return .refuse(NewswireError(.invalidArgument, "stream id \(id) is even; a client's ids are odd"))
    }
    if !streams.isEmpty, let stream = streams[id] {
      return .fail(stream.call, NewswireError(.invalidArgument, "stream id \(id) is in use; give each call its own"))
    }
    if isDraining { return .refuse(CancellationReason.shutdown.error) }
    guard streams.count < Limits.streamsPerConnection else {
      return .refuse(
        NewswireError(
          .resourceExhausted,
          "over the limit of \(Limits.streamsPerConnection) calls at once on a connection (streamsPerConnection)",
          info: .limit("streamsPerConnection", Limits.streamsPerConnection)))
    }
    late.remove(id)
    return .decode
  }

  private mutating func data(_ header: FrameHeader) -> Action {
    let id = header.stream
    let ends = header.flags.contains(.remoteClosed)
    guard let stream = streams[id] else {
      if late.contains(id) {
        if ends { late.remove(id) }
        return .ignore
      }
      return .refuse(NewswireError(.invalidArgument, "Data on stream \(id), which no Request has opened"))
    }
    guard stream.isOpen else {
      return .fail(
        stream.call, NewswireError(.invalidArgument, "Data on stream \(id), on which the client has already said all"))
    }
    let hasMessage = !header.flags.contains(.noData)
    if ends { streams[id]?.isOpen = false }
    return .deliver(stream.call, hasMessage: hasMessage, ends: ends)
  }
}

/// Streams the server ended while the client was still sending: a bounded number, the oldest forgotten first.
struct LateStreams {
  static let capacity = Limits.streamsPerConnection

  private var ids: Set<UInt32> = []
  private var order = CircularBuffer<UInt32>(initialCapacity: 1)

  func contains(_ id: UInt32) -> Bool {
    !ids.isEmpty && ids.contains(id)
  }

  mutating func insert(_ id: UInt32) {
    guard ids.insert(id).inserted else { return }
    order.append(id)
    // An id that was removed is still in the order; it goes when its turn comes.
    while order.count > Self.capacity { ids.remove(order.removeFirst()) }
  }

  mutating func remove(_ id: UInt32) {
    if !ids.isEmpty { ids.remove(id) }
  }
}
