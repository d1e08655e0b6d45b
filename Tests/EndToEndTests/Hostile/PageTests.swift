import Foundation
import Glibc
import NewswireClient
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import newswire_fuzz

/// Pages that are made to cost as much time and memory as possible.
@Suite(.timeLimit(.minutes(5)))
struct PageTests {
  /// Resident bytes that one import may bring a daemon to: what it takes itself, and a page with all that is made of it.
  private static let memory = 700 << 20

  @Test(arguments: CostlyShape.all)
  func `a page of any shape is read within its budget`(shape: CostlyShape) throws {
    let folder = try TemporaryFolder()
    let file = folder.file(shape.file)
    try Data(shape.bytes(120_000)).write(to: URL(filePath: file))
    // Of processor time, which does not depend on what else the machine does; far more than it takes. What only costs too much is
    // seen by `newswire-fuzz shapes`.
    let script = "ulimit -t 20; exec '\(Programs.path("newswire"))' extract --json '\(file)'"
    let result = try Programs.run("/bin/bash", ["-c", script])
    #expect(result.hasExited, "ended by signal \(result.status)")
  }

  @Test func `compressed records by the million are refused or flow through, and the daemon stays small`()
    async throws
  {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let folder = try TemporaryFolder()
    let script = """
      import gzip
      line = b'{"x": "%s"}\\n' % (b'a' * 40)
      with gzip.open('\(folder.file("bomb.jsonl.gz"))', 'wb') as out:
          for _ in range(100): out.write(line * 20000)
      """
    #expect(try Programs.run("/usr/bin/env", ["python3", "-c", script]).status == 0)
    let bomb = try Array(Data(contentsOf: URL(filePath: folder.file("bomb.jsonl.gz"))))
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    try await expectRefusal { try await client.importPages([Page(name: "bomb.jsonl.gz", content: bomb)]) }
    #expect(daemon.peakBytes < Self.memory, "\(daemon.peakBytes >> 20) MB")
    await client.close()
    #expect(daemon.stop() == 0)
  }

  @Test func `a client that leaves takes its import along`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let records = (0..<20_000).map { record($0, String(repeating: "The harbour reopened, the port said. ", count: 8)) }
    let page = Page(name: "many.jsonl", content: Array(records.joined(separator: "\n").utf8))
    do {
      let peer = try Peer(path: daemon.socket)
      #expect(peer.send(Importing.stream(1, pages: [page])[...]))
    }
    // Its connection is closed. What was begun is not finished, so the daemon can end at once.
    #expect(daemon.stop() == 0)
    let again = try DaemonProcess(in: daemon.folder)
    #expect(try #require(Int(again.newswire("count", "*").output.dropLast())) < records.count)
  }

  @Test func `an archive of large files takes no more memory than one of them`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let folder = try TemporaryFolder()
    let script = """
      import zipfile
      with zipfile.ZipFile('\(folder.file("bomb.zip"))', 'w', zipfile.ZIP_DEFLATED) as out:
          for number in range(24): out.writestr(f'{number}.txt', b'storm ' * 4_000_000)
      """
    #expect(try Programs.run("/usr/bin/env", ["python3", "-c", script]).status == 0)
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    let bomb = try Array(Data(contentsOf: URL(filePath: folder.file("bomb.zip"))))
    try await expectRefusal { try await client.importPages([Page(name: "bomb.zip", content: bomb)]) }
    #expect(daemon.peakBytes < Self.memory, "\(daemon.peakBytes >> 20) MB")
    await client.close()
  }

  @Test func `a chain of empty compressed members is refused`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let bytes = [UInt8]((0..<200_000).map { _ in member }.joined())
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    try await expectRefusal { try await client.importPages([Page(name: "chain.gz", content: bytes)]) }
    #expect(daemon.peakBytes < Self.memory, "\(daemon.peakBytes >> 20) MB")
    await client.close()
  }

  /// Each page must be rejected with a reason, or the call be refused with one; none may be told to be imported.
  private func expectRefusal(_ imports: () async throws -> [PageResult]) async throws {
    do {
      let results = try await imports()
      #expect(results.allSatisfy { $0.outcome == .rejected && $0.error != nil })
    } catch let error as NewswireError {
      #expect(error.code == .resourceExhausted || error.code == .invalidArgument, "\(error)")
    }
  }

  @Test func `pages that are never finished are held up to a budget`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let peer = try Peer(path: daemon.socket)
    let part = Page(name: "unfinished", content: [UInt8](repeating: 65, count: 1 << 20))
    // A budget may be kept by an error on the stream or by not reading on.
    var sent = 0
    for number in 0..<400 {
      let bytes = Importing.unfinished(UInt32(2 * number + 1), part, parts: 4)
      guard peer.offer(bytes) else { break }
      sent += bytes.count
    }
    #expect(daemon.peakBytes < Self.memory, "\(daemon.peakBytes >> 20) MB after \(sent >> 20) MB were sent")
    #expect(try daemon.newswire("count", "storm").status == 1)
  }

  @Test func `exports that nobody reads are held up to a budget`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let long = String(repeating: "The harbour reopened, the port said. ", count: 2_000)
    _ = try daemon.newswire("import", input: (0..<40).map { record($0, long) }.joined(separator: "\n"))
    let peers = try (0..<4).map { _ in try Peer(path: daemon.socket) }
    for peer in peers {
      for number in 0..<200 {
        let bytes = Conversation.call("ExportArticles", 2 * number + 1, ExportArticlesRequest(query: .tree(.all)))
        _ = peer.offer(bytes)
      }
    }
    for _ in 0..<20 { #expect(try daemon.newswire("count", "storm").output == "40\n") }
    // The budget, what the allocator keeps beside it, and the program.
    #expect(daemon.peakBytes < 2 * Limits.memory, "\(daemon.peakBytes >> 20) MB")
  }
}
