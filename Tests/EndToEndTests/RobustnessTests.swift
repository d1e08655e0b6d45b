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
    // Sixteen clients in, memory has found its level, give or take what the allocator keeps.
    #expect(after.residentBytes - (warm?.residentBytes ?? 0) < 8 << 20)
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
}
