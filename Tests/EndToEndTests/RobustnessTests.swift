import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport
import Testing

@testable import newswire_fuzz

/// What clients do to a daemon by dying, dawdling or talking nonsense, and what its end does to them.
@Suite(.timeLimit(.minutes(3)))
struct RobustnessTests {
  @Test(arguments: StuckClient.State.allCases)
  func `clients that are killed leave nothing behind`(state: StuckClient.State) throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    _ = try daemon.newswire("import", input: (1...50).map { record($0) }.joined(separator: "\n"))
    try settle(daemon)
    let before = ProcessState(daemon.process.processIdentifier)
    var warm: ProcessState?
    for round in 0..<5 {
      try kill(clients: 8, in: state, of: daemon)
      try settle(daemon, to: before.sockets)
      if round == 1 { warm = ProcessState(daemon.process.processIdentifier) }
    }
    let after = ProcessState(daemon.process.processIdentifier)
    #expect(after.sockets == before.sockets)
    // Sixteen clients in, memory has found its level, give or take what the allocator keeps. The 24 that follow
    // would leave 8 MB each if what waits to be sent to them stayed.
    #expect(after.residentBytes - (warm?.residentBytes ?? 0) < 48 << 20)
    #expect(try daemon.newswire("count", "storm").output == "50\n")
    #expect(daemon.stop() == 0)
  }

  private func kill(clients count: Int, in state: StuckClient.State, of daemon: DaemonProcess) throws {
    let clients = try (0..<count).map { _ in
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: Programs.path("newswire-fuzz"))
      process.arguments = ["stuck", "--socket", daemon.socket, state.rawValue]
      process.standardOutput = output
      try process.run()
      return (process, output)
    }
    for (_, output) in clients {
      #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n")
    }
    for (process, _) in clients { Glibc.kill(process.processIdentifier, SIGKILL) }
    for (process, _) in clients { process.waitUntilExit() }
  }

  /// Asks the daemon until it has no more sockets than given, as often as it may need.
  private func settle(_ daemon: DaemonProcess, to sockets: Int = .max) throws {
    for _ in 0..<200 {
      #expect(try daemon.newswire("status").status == 0)
      if ProcessState(daemon.process.processIdentifier).sockets <= sockets { return }
    }
  }

  @Test func `calls a byte at a time are answered, and delay nobody`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    var random = SeededGenerator(seed: 1)
    let bytes = Conversation(Vocabulary(methods: [Vocabulary.archive.probe], probe: Vocabulary.archive.probe), &random)
      .bytes
    let peers = try (0..<50).map { _ in try Peer(path: daemon.socket) }
    for (index, byte) in bytes.enumerated() {
      for peer in peers { #expect(peer.send([byte])) }
      if index % 50 == 0 { #expect(try daemon.newswire("status").status == 0) }
    }
    for peer in peers {
      var last: UInt32 = 0
      while last != Conversation.probe { last = try #require(try peer.next()).header.stream }
    }
  }

  @Test func `mutated conversations leave a daemon as it was`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let seed = SeededGenerator.seed()
    let outcome = try await Conversations(path: daemon.socket, vocabulary: .archive).run(
      Campaign(seed: seed, first: 0, cases: 300, jobs: 2))
    #expect(outcome.failures == [])
    try settle(daemon, to: outcome.start.sockets)
    #expect(ProcessState(daemon.process.processIdentifier).sockets <= outcome.start.sockets, "seed \(seed)")
    #expect(daemon.stop() == 0)
  }

  /// A connection's calls are begun in the order in which they were sent; so if one was not answered, none that was sent after it
  /// may have been.
  @Test func `a daemon told to end under load answers every call it has begun, or refuses it`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    _ = try daemon.newswire("import", input: (1...50).map { record($0) }.joined(separator: "\n"))
    let clients = try (0..<8).map { _ in try BusyClient(daemon.socket) }
    var isTold = false
    while clients.contains(where: { !$0.isDone }) {
      for client in clients where !client.isDone { try client.step() }
      if !isTold, clients.reduce(0, { $0 + $1.ended.count }) >= 1000 {
        isTold = true
        Glibc.kill(daemon.process.processIdentifier, SIGTERM)
      }
    }
    daemon.process.waitUntilExit()
    #expect(isTold && daemon.process.terminationStatus == 0)
    for client in clients {
      let lost = client.order.firstIndex { !client.ended.contains($0) } ?? client.order.count
      #expect(
        client.order[lost...].allSatisfy { !client.ended.contains($0) },
        "a call was lost, though later ones were answered")
    }
  }
}

/// Keeps calls of several kinds under way on a connection, until the daemon hangs up.
private final class BusyClient {
  private static let methods = Vocabulary.archive.methods.filter {
    ["Check", "Search", "Count", "GetStatus"].contains($0.name)
  }

  private let peer: Peer
  /// Streams of the calls, in the order in which they were sent.
  private(set) var order: [UInt32] = []
  /// Streams of those that have had their last frame.
  private(set) var ended: Set<UInt32> = []
  private(set) var isDone = false
  private var isOpen = true

  init(_ socket: String) throws { peer = try Peer(path: socket) }

  /// Fills up the calls under way and waits for one answer.
  func step() throws {
    while isOpen, order.count - ended.count < 32 {
      let stream = UInt32(2 * order.count + 1)
      let method = Self.methods[order.count % Self.methods.count]
      isOpen = peer.send(
        Conversation.request(method, stream, flags: [], payload: method.messages[0], timeout: 0)[...])
      if isOpen { order.append(stream) }
    }
    if let (header, _) = try peer.next() {
      #expect(ended.insert(header.stream).inserted, "stream \(header.stream) was ended twice")
    } else {
      isDone = true
    }
  }
}
