import NewswireModel
import TestSupport

/// Holds conversations with a server, three of four mutated, and checks what comes back:
///
/// - Nothing is heard on streams that were not used, and no extension without an announcement.
/// - Where frames are still frames, a call made last is answered.
/// - Where the bytes are not ttrpc, the connection is closed; where the client has said all, it is closed when all is answered.
/// - Calls that nobody has tampered with end well, once.
struct Conversations: Sendable {
  let path: String
  let vocabulary: Vocabulary

  func run(_ campaign: Campaign) async throws -> Outcome {
    let process = try Peer(path: path).process
    return await campaign.run("frames", watching: process) { try hold(&$0) }
  }

  /// Returns the number of frames sent.
  private func hold(_ random: inout SeededGenerator) throws -> Int {
    var conversation = Conversation(vocabulary, &random)
    if random.chance(75) { conversation.mutate(&random) }
    let bytes = conversation.bytes
    let framing = Framing(bytes)
    let count = framing.headers.count
    let peer = try Peer(path: path)
    guard try send(bytes, to: peer, &random) else { return count }
    let isProbed =
      framing.headers.count { $0.stream == Conversation.probe } == 1
      && framing.headers.last?.stream == Conversation.probe
      && framing.end == .whole
    var listener = Listener(framing)
    // A client that goes without hearing.
    if random.chance(8) { return count }
    if isProbed {
      while listener.endings[Conversation.probe] == nil {
        guard try listener.take(peer) else {
          throw Failure("the connection was closed before the last call was answered")
        }
      }
      guard listener.good.contains(Conversation.probe) else { throw Failure("the last call was not answered well") }
    }
    if conversation.isMutated {
      // What does not end by itself may be going on.
      if framing.end == .notTTRPC { while try listener.take(peer) {} }
      return count
    }
    while !conversation.ending.isSubset(of: listener.endings.keys) {
      guard try listener.take(peer) else { throw Failure("the connection was closed before all calls had ended") }
    }
    let bad = conversation.good.subtracting(listener.good)
    guard bad.isEmpty else { throw Failure("no good answer on streams \(bad.sorted())") }
    if conversation.ending.count == framing.headers.count(where: { $0.type == 1 }) - 1 {
      peer.finishSending()
      while try listener.take(peer) {}
    }
    if let twice = listener.endings.first(where: { $0.value > 1 }) {
      throw Failure("the call on stream \(twice.key) was ended \(twice.value) times")
    }
    return count
  }

  /// Sends all in one write or in several, cut anywhere; sometimes leaves in the middle.
  /// - Returns: whether the server took all.
  private func send(_ bytes: [UInt8], to peer: Peer, _ random: inout SeededGenerator) throws -> Bool {
    if random.chance(70) { return peer.send(bytes[...]) }
    let stop = random.chance(10) ? Int.random(in: 0...bytes.count, using: &random) : bytes.count
    var at = 0
    while at < stop {
      let end = min(stop, at + Int.random(in: 1...max(1, bytes.count / 3), using: &random))
      guard peer.send(bytes[at..<end]) else { return false }
      at = end
    }
    return stop == bytes.count
  }
}

/// Hears what the server says, and whether it may.
private struct Listener {
  /// Last frames by stream.
  private(set) var endings: [UInt32: Int] = [:]
  /// Streams that ended well.
  private(set) var good: Set<UInt32> = []
  private let streams: Set<UInt32>
  private let isAnnounced: Bool

  init(_ framing: Framing) {
    streams = Set(framing.headers.map(\.stream))
    isAnnounced = framing.headers.contains { $0.type == 0xE0 }
  }

  /// Takes a frame; returns false at the end of the connection.
  mutating func take(_ peer: Peer) throws -> Bool {
    guard let (header, data) = try peer.next() else { return false }
    switch header.type {
    case 2:
      guard header.flags == 0 else { throw Failure("a Response with flags \(header.flags)") }
      endings[header.stream, default: 0] += 1
      if data.first != 0x0A { good.insert(header.stream) }
    case 3:
      if header.flags & 1 != 0 {
        endings[header.stream, default: 0] += 1
        good.insert(header.stream)
      }
    case 0xE0...0xE2:
      guard isAnnounced else { throw Failure("an extension frame to a client that has announced nothing") }
      return true
    default: throw Failure("a frame of type \(header.type)")
    }
    guard streams.contains(header.stream) else {
      throw Failure("a frame on stream \(header.stream), which was not used")
    }
    return true
  }
}
