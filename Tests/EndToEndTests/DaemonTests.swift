import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport
import Testing

@Suite struct DaemonTests {
  @Test func `without a daemon the error says how to start one`() throws {
    let folder = try TemporaryFolder()
    let result = try Programs.run(Programs.path("newswire"), ["status", "--socket", folder.file("none.sock")])
    #expect(result.status == 2)
    #expect(result.errors.contains("newswire serve"))
  }

  @Test func `a second daemon takes neither archive nor socket`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let sameArchive = try Programs.run(
      Programs.path("newswired"), ["--archive", daemon.archive, "--socket", daemon.folder.file("other.sock")])
    #expect(sameArchive.status == 2)
    #expect(sameArchive.errors.contains("pid \(daemon.process.processIdentifier)"))
    let sameSocket = try Programs.run(
      Programs.path("newswired"), ["--archive", daemon.folder.file("other"), "--socket", daemon.socket])
    #expect(sameSocket.status == 2)
    #expect(sameSocket.errors.contains(daemon.socket))
    #expect(try daemon.newswire("status").status == 0)
  }

  @Test func `newswire serve is the daemon too`() throws {
    let folder = try TemporaryFolder()
    let result = try Programs.run(
      Programs.path("newswire"), ["serve", "--archive", "/dev/null/x", "--socket", folder.file("s.sock")])
    #expect(result.status == 2)
    #expect(result.errors.contains("/dev/null/x"))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends the daemon well, with everything written and the socket gone`(signal: Int32) throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    _ = try daemon.newswire("import", input: record(1))
    #expect(daemon.stop(signal) == 0)
    #expect(!FileManager.default.fileExists(atPath: daemon.socket))
    let again = try DaemonProcess(in: daemon.folder)
    #expect(try again.newswire("count", "storm").output == "1\n")
  }

  @Test func `what was acknowledged survives a kill in the middle of an import, and searches answer as before`()
    async throws
  {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var acknowledged: [String: Int] = [:]
    for round in 0..<3 {
      let daemon = try DaemonProcess(in: folder)
      let client = try await ArchiveClient.connect(socket: daemon.socket)
      let limit = Int.random(in: 20..<150, using: &random)
      let processID = daemon.process.processIdentifier
      // Imports go on beside the one whose answer triggers the kill.
      await withTaskGroup(of: [(String, Int)].self) { group in
        for task in 0..<4 {
          group.addTask {
            var mine: [(String, Int)] = []
            for i in 0..<limit {
              let number = round * 100_000 + task * 10_000 + i
              let page = Page(name: "p\(number)", content: Array(record(number).utf8))
              guard let results = try? await client.importPages([page]) else { break }
              mine += results.flatMap(\.articleIDs).map { ($0, number) }
              if task == 0, i == limit - 1 { kill(processID, SIGKILL) }
            }
            return mine
          }
        }
        for await mine in group { for (id, number) in mine { acknowledged[id] = number } }
      }
      daemon.process.waitUntilExit()
      await client.close()
    }
    let daemon = try DaemonProcess(in: folder)
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    for (id, number) in acknowledged {
      #expect(try await client.article(id: id).headline == "Storm \(number)", "seed \(seed)")
      let hits = try await client.search(SearchRequest(query: .text("number\(number)"))).hits
      #expect(hits.map(\.articleID) == [id], "seed \(seed)")
    }
    let count = try await client.count(.text("storm")).count
    #expect(count >= acknowledged.count, "seed \(seed)")
    #expect(try await client.status().articles == count)
    await client.close()
  }

  @Test func `after a kill no more than a bounded number of changes is applied to the index again`() throws {
    let count = Limits.replayedChanges * 3 / 2
    let folder = try TemporaryFolder()
    let daemon = try DaemonProcess(in: folder)
    _ = try daemon.newswire("import", input: (1...count).map { record($0) }.joined(separator: "\n"))
    _ = daemon.stop(SIGKILL)
    let again = try DaemonProcess(in: folder)
    let replayed = again.startLog.firstMatch(of: /caught up.*changes=([0-9]+)/).flatMap { Int($0.1) } ?? 0
    #expect(replayed <= Limits.replayedChanges, "\(again.startLog)")
    #expect(try again.newswire("count", "storm").output == "\(count)\n")
  }

  @Test func `a client goes on with the daemon's next run, and hears at once while there is none`() async throws {
    let folder = try TemporaryFolder()
    var daemon = try DaemonProcess(in: folder)
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    _ = try await client.importPages([Page(name: "p", content: Array(record(1).utf8))])
    _ = daemon.stop()
    for _ in 0..<2 {
      #expect(await failure { try await client.count(.text("storm")) } == ErrorSignature(.unavailable))
    }
    daemon = try DaemonProcess(in: folder)
    #expect(try await client.count(.text("storm")).count == 1)
    await client.close()
    #expect(await failure { try await client.count(.text("storm")) } == ErrorSignature(.unavailable))
  }

  @Test func `accepting goes on after descriptors ran out`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder(), setup: "ulimit -n 60")
    for _ in 0..<3 {
      let sockets = (0..<90).map { _ in connect(to: daemon.socket) }
      #expect(sockets.contains { $0 >= 0 })
      for socket in sockets where socket >= 0 { close(socket) }
      #expect(try daemon.newswire("status").status == 0)
    }
    #expect(daemon.stop() == 0)
  }

  /// A descriptor of a connection that sends nothing; -1 where it cannot be had.
  private func connect(to path: String) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if result == 0 { return descriptor }
    close(descriptor)
    return -1
  }
}
