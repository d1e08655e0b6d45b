import NIOCore
import NewswireMessages
import NewswireRPC
import TestSupport

/// What a client says on one connection, frame by frame; first as it should be said, then mutated.
struct Conversation {
  /// The stream of the call that is made last, to see whether the server still answers.
  static let probe: UInt32 = 0x7FFF_FFF1

  private(set) var frames: [[UInt8]] = []
  /// Streams of calls that must end in a good answer, unless something is mutated.
  private(set) var good: Set<UInt32> = []
  /// Streams of calls that must end at all.
  private(set) var ending: Set<UInt32> = []
  private(set) var isMutated = false

  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary, _ random: inout SeededGenerator) {
    self.vocabulary = vocabulary
    let isAnnounced = random.chance(40)
    if isAnnounced {
      frames.append(Self.frame(type: 0xE0, stream: 1, [0, 0, 0, 3] + random.pick([[0, 4, 0, 0], [0, 0, 0, 9]])))
    }
    var calls: [[[UInt8]]] = []
    for number in 0..<Int.random(in: 1...12, using: &random) {
      calls.append(call(UInt32(2 * number + 1), isAnnounced, &random))
    }
    // The calls' frames, mixed, each call's in their order.
    while !calls.isEmpty {
      let index = Int.random(in: 0..<calls.count, using: &random)
      frames.append(calls[index].removeFirst())
      if calls[index].isEmpty { calls.remove(at: index) }
    }
  }

  /// All bytes, with the probe behind them.
  var bytes: [UInt8] {
    frames.reduce(into: []) { $0 += $1 }
      + Self.request(vocabulary.probe, Self.probe, flags: [], payload: [], timeout: 0)
  }

  // MARK: As it should be

  private mutating func call(
    _ stream: UInt32, _ isAnnounced: Bool, _ random: inout SeededGenerator
  ) -> [[UInt8]] {
    let method = random.pick(vocabulary.methods)
    let timeout: Int64 = random.chance(10) ? random.pick([1, 1_000_000, 3_600_000_000_000] + Boundary.far) : 0
    let message = random.pick(method.messages)
    var frames: [[UInt8]] = []
    switch method.kind {
    case .unary, .serverStream:
      frames.append(Self.request(method, stream, flags: [], payload: message, timeout: timeout))
    case .clientStream, .bidirectional:
      frames.append(Self.request(method, stream, flags: .remoteOpen, payload: [], timeout: timeout))
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        frames.append(Self.frame(type: 3, stream: stream, random.pick(method.messages)))
      }
      frames.append(Self.frame(type: 3, stream: stream, flags: 5, []))
    }
    if isAnnounced, method.kind != .unary {
      for _ in 0..<3 { frames.append(Self.frame(type: 0xE2, stream: stream, [0, 1, 0, 0])) }
    }
    let isCancelled = isAnnounced && random.chance(15)
    if isCancelled { frames.append(Self.frame(type: 0xE1, stream: stream, [])) }
    let ends = !method.isEndless || isCancelled || timeout < 0 || (1...1_000_000).contains(timeout)
    // A stream whose credit is used up waits for more.
    let waits = isAnnounced && method.kind != .unary && method.kind != .clientStream
    if ends, !waits { ending.insert(stream) }
    if ends, !waits, !isCancelled, timeout == 0, !method.mayFail { good.insert(stream) }
    return frames
  }

  static func request(
    _ method: Vocabulary.Method, _ stream: UInt32, flags: FrameFlags, payload: [UInt8], timeout: Int64
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeRequestHead(
      stream: stream, flags: flags, service: method.service, method: method.name, timeout: timeout,
      metadata: timeout == 1 ? ["key": "value"] : [:], payload: payload.count)
    return Array(buffer.readableBytesView) + payload
  }

  /// A unary call of the archive's service, or one that is answered by a stream.
  static func call(_ name: String, _ stream: Int, _ message: some Message) -> [UInt8] {
    let method = Vocabulary.Method(service: Vocabulary.archiveService, name: name, kind: .unary, messages: [])
    let payload = Array(message.payload.readableBytesView)
    return request(method, UInt32(stream), flags: [], payload: payload, timeout: 0)
  }

  private static func frame(type: UInt8, stream: UInt32, flags: UInt8 = 0, _ data: [UInt8]) -> [UInt8] {
    [UInt32(data.count), stream].flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
      + [type, flags] + data
  }

  // MARK: As it should not be

  mutating func mutate(_ random: inout SeededGenerator) {
    isMutated = true
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutateOnce(&random) }
  }

  private mutating func mutateOnce(_ random: inout SeededGenerator) {
    guard !frames.isEmpty else { return }
    let at = Int.random(in: 0..<frames.count, using: &random)
    let other = Int.random(in: 0..<frames.count, using: &random)
    switch Int.random(in: 0..<13, using: &random) {
    case 0: frames.insert(frames[at], at: other)
    case 1: frames.remove(at: at)
    case 2: frames.swapAt(at, other)
    case 3: frames[at] = Array(frames[at].prefix(Int.random(in: 0...frames[at].count, using: &random)))
    case 4: set(at, Int.random(in: 4..<8, using: &random), random.pick([0, 1, 2, 3, 255]))
    case 5: set(at, 8, random.pick([0, 1, 2, 3, 4, 0xE0, 0xE1, 0xE2, 0xE3, 255]))
    case 6: set(at, 9, UInt8.random(in: 0...255, using: &random))
    case 7: set(at, 9, UInt8.random(in: 0...7, using: &random))
    case 8: lengthen(at, &random)
    // Within the limit mostly, or the rest of the conversation is swallowed or the connection closed.
    case 9:
      set(at, random.chance(80) ? 3 : Int.random(in: 0..<4, using: &random), UInt8.random(in: 0...255, using: &random))
    case 10:
      frames.insert(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }, at: at)
    default:
      // Bytes of the data: the envelope, the message in it, or a stream's message.
      guard frames[at].count > 10 else { return }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        set(at, Int.random(in: 10..<frames[at].count, using: &random), UInt8.random(in: 0...255, using: &random))
      }
    }
  }

  private mutating func set(_ frame: Int, _ offset: Int, _ value: UInt8) {
    if offset < frames[frame].count { frames[frame][offset] = value }
  }

  /// Numbers at the edges of what a message can hold.
  private enum Boundary {
    /// Deadlines that have passed or never will.
    static let far: [Int64] = [-1, 1 << 31, -(1 << 31), .max, .max - 1, .min, .min + 1]
    static let all: [Int64] = far + [(1 << 31) - 1, -(1 << 31) - 1, 1 << 32, 1 << 53]

    /// The fields of an envelope, each with such a number: a timeout, an unknown varint, and the length of a payload.
    static func field(_ random: inout SeededGenerator) -> [UInt8] {
      var buffer = ByteBuffer()
      let number = UInt64(bitPattern: random.pick(all))
      buffer.writeVarintField(random.pick([4, 4, 1, 15]), number)
      let bytes = Array(buffer.readableBytesView)
      return random.chance(30) ? [0x1A] + bytes.dropFirst() : bytes
    }
  }

  /// Puts more data into a frame, with its length kept right: fields that nobody knows, a field again, or any bytes.
  private mutating func lengthen(_ at: Int, _ random: inout SeededGenerator) {
    guard frames[at].count >= 10 else { return }
    let more: [UInt8] = random.pick([
      [0x7A, 1, 0], [0x0A, 0], [0x12, 1, 0xFF], [0x20, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
      [0x1A, 0xFF, 0xFF, 0xFF, 0x7F], [0xFF], [0x2A, 2, 0x0A, 0], [0x0B, 0x0C],
      [UInt8](repeating: 0x0A, count: random.pick([1, 100, 70_000])), Boundary.field(&random),
      // NaN and 1e300 where a fixed64 may be.
      [0x21, 0, 0, 0, 0, 0, 0, 0xF8, 0x7F], [0x21, 0x9C, 0x75, 0, 0x88, 0x3C, 0xE4, 0x37, 0x7E],
    ])
    let data = frames[at].dropFirst(10) + more
    frames[at] = Self.frame(type: frames[at][8], stream: 0, flags: frames[at][9], Array(data)).enumerated().map {
      (4..<8).contains($0) ? frames[at][$0] : $1
    }
  }
}
