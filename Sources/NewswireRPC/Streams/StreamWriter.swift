import NIOCore
import NewswireModel

/// Decides which stream's message a connection writes next: the streams with something to say take turns, and a stream whose peer
/// has not granted credit is passed over. Does no I/O.
struct StreamWriter {
  enum Output {
    case message(UInt32, ByteBuffer)
    /// All messages of the stream are out and it has been forgotten: write its last frame.
    case ending(UInt32, NewswireError?)
  }

  private struct Stream {
    var queue: OutboundQueue
    /// What the peer still takes; nil if it does not grant credit.
    var credit: Int?
    /// What has been sent so far, for a peer whose window becomes known later.
    var sent = 0
    var hasTurn = false
    var isEnding = false
    var error: NewswireError?
  }

  /// What a stream may write before it is the next one's turn.
  private static let quantum = 16 << 10

  private var streams: [UInt32: Stream] = [:]
  private var turns = CircularBuffer<UInt32>(initialCapacity: 1)
  private var writtenInTurn = 0

  var isEmpty: Bool { streams.isEmpty }

  mutating func add(_ id: UInt32, _ queue: OutboundQueue, credit: Int?) {
    streams[id] = Stream(queue: queue, credit: credit)
  }

  /// The queue of `id` has something to take.
  mutating func ready(_ id: UInt32) {
    guard let stream = streams[id], !stream.hasTurn else { return }
    streams[id]?.hasTurn = true
    turns.append(id)
  }

  /// The peer takes `credit` more on `id`.
  mutating func grant(_ id: UInt32, _ credit: Int) {
    guard let held = streams[id]?.credit else { return }
    // A peer may grant without end; the sum must not overflow for it.
    streams[id]?.credit = min(held, Int(Int32.max)) + credit
    ready(id)
  }

  /// It has become known how the peer grants credit: each stream began with `window`, or may write without end if that is nil.
  mutating func setWindow(_ window: Int?) {
    for (id, stream) in streams {
      streams[id]?.credit = window.map { $0 - stream.sent }
      ready(id)
    }
  }

  /// Ends `id` once its queued messages are out.
  mutating func finish(_ id: UInt32, _ error: NewswireError? = nil) {
    streams[id]?.isEnding = true
    streams[id]?.error = error
    ready(id)
  }

  /// Forgets `id` and what it has queued.
  mutating func remove(_ id: UInt32) {
    streams[id] = nil
  }

  /// What to write next; nil if nobody has anything that may be written.
  mutating func next() -> Output? {
    while let id = turns.first {
      guard let stream = streams[id], stream.hasTurn else {
        pass()
        continue
      }
      if stream.credit ?? 1 > 0, let message = stream.queue.take() {
        let cost = FlowControl.cost(ofMessage: message.readableBytes)
        streams[id]?.sent += cost
        if let credit = stream.credit { streams[id]?.credit = credit - cost }
        writtenInTurn += message.readableBytes + FrameHeader.size
        if writtenInTurn >= Self.quantum {
          pass()
          turns.append(id)
        }
        return .message(id, message)
      }
      pass()
      streams[id]?.hasTurn = false
      if stream.isEnding, stream.queue.isEmpty {
        streams[id] = nil
        return .ending(id, stream.error)
      }
    }
    return nil
  }

  private mutating func pass() {
    turns.removeFirst()
    writtenInTurn = 0
  }
}
