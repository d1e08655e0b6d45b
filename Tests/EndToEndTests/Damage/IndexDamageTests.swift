import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport
import Testing

/// An index that is damaged, or cannot be written, costs no article and gives no wrong answer.
@Suite(.timeLimit(.minutes(5)))
struct IndexDamageTests {
  private let archive: ArchiveFolder

  init() throws {
    archive = try ArchiveFolder()
    let daemon = try archive.daemon()
    // Words enough that the index has more than a few kilobytes.
    var random = SeededGenerator(seed: 3)
    let records = (1...200).map { number in
      record(number, (0..<60).map { _ in String(random.next() >> 24, radix: 36) }.joined(separator: " "))
    }
    #expect(try daemon.newswire("import", input: records.joined(separator: "\n")).status == 0)
    #expect(daemon.stop() == 0)
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }.filter {
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  @Test func `files of the index that are cut short or empty heal at the next start`() throws {
    for file in try files(in: archive.index) {
      for size in [0, 1] {
        let copy = try archive.copy()
        unsafe #expect(truncate(copy.path + file.dropFirst(archive.path.count), off_t(size)) == 0)
        let daemon = try copy.daemon()
        #expect(try daemon.newswire("count", "storm").output == "200\n", "\(file) cut to \(size)")
        #expect(daemon.stop() == 0)
      }
    }
  }

  /// The kernel answers a read of what the file has lost with SIGBUS, like that of a sector that cannot be read.
  @Test func `a file of the index that loses its end under the daemon does not end it`() throws {
    for file in try files(in: archive.index) {
      let copy = try archive.copy()
      let daemon = try copy.daemon()
      unsafe #expect(truncate(copy.path + file.dropFirst(archive.path.count), 1) == 0)
      for query in ["storm", "number17", "coast AND number3", "publ*"] { _ = try daemon.newswire("search", query) }
      #expect(daemon.process.isRunning, "\(file)")
      _ = daemon.stop()
      #expect(daemon.process.terminationReason == .exit, "\(file)")
      let again = try copy.daemon()
      #expect(try again.newswire("count", "storm").output == "200\n", "\(file)")
    }
  }

  @Test
  func `what is imported while the index cannot be written is refused or said not to be searchable, and found later`()
    async throws
  {
    let copy = try archive.copy()
    let daemon = try copy.daemon()
    let aside = copy.path + "/aside"
    try FileManager.default.moveItem(atPath: copy.index, toPath: aside)
    try Data().write(to: URL(filePath: copy.index))
    // More than the index keeps in memory before it writes.
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    var acknowledged: [Int] = []
    for batch in 1...5 {
      let numbers = Array((batch * 10_000)..<(batch * 10_000 + 1200))
      let page = Page(name: "b.jsonl", content: Array(numbers.map { record($0) }.joined(separator: "\n").utf8))
      guard let results = try? await client.importPages([page]) else { continue }
      let taken = zip(numbers, results).filter { $0.1.outcome == .imported }.map(\.0)
      acknowledged += taken
      if let last = taken.last {
        let isFound = try await client.count(.text("number\(last)")).count == 1
        #expect(isFound || "\(results)".contains("searchable"), "acknowledged, not found, and not said")
      }
    }
    try FileManager.default.removeItem(atPath: copy.index)
    try FileManager.default.moveItem(atPath: aside, toPath: copy.index)
    #expect(try daemon.newswire("import", input: record(2000)).status == 0)
    #expect(try await client.count(.text("number2000")).count == 1)
    #expect(try await client.count(.text("storm")).count == acknowledged.count + 201)
    await client.close()
    #expect(daemon.stop() == 0)
    let again = try copy.daemon()
    #expect(try again.newswire("count", "storm").output == "\(acknowledged.count + 201)\n")
  }

  @Test func `a rebuild for which there is no room leaves the index as it was`() throws {
    let copy = try archive.copy()
    let before = try files(in: copy.index).map { try Data(contentsOf: URL(filePath: $0)) }
    let result = try Programs.run(
      "/bin/bash",
      [
        "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "bash", Programs.path("newswire"), "rebuild", "--archive",
        copy.path,
      ])
    #expect(result.hasExited && result.status == 2)
    #expect(try files(in: copy.index).map { try Data(contentsOf: URL(filePath: $0)) } == before)
    let daemon = try copy.daemon()
    #expect(!daemon.startLog.contains("rebuil") && !daemon.startLog.contains("anew"), "\(daemon.startLog)")
    #expect(try daemon.newswire("count", "storm").output == "200\n")
  }

  @Test func `verify changes nothing, and needs no right to`() throws {
    let copy = try archive.copy()
    func state() throws -> [String] {
      try files(in: copy.path).map { file in
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        let digest = try Data(contentsOf: URL(filePath: file)).reduce(UInt64(14_695_981_039_346_656_037)) {
          ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        return "\(file) \(attributes[.modificationDate] ?? "") \(attributes[.size] ?? "") \(digest)"
      }
    }
    let before = try state()
    #expect(try copy.verify().status == 0)
    #expect(try state() == before)
  }

  /// Only root can mount.
  @Test(.enabled(if: geteuid() == 0))
  func `an archive on a medium that cannot be written is verified`() throws {
    let copy = try archive.copy()
    let script = """
      set -e
      mount --bind '\(copy.path)' '\(copy.path)'
      mount -o remount,bind,ro '\(copy.path)'
      exec '\(Programs.path("newswire"))' verify --archive '\(copy.path)'
      """
    let result = try Programs.run("/usr/bin/env", ["unshare", "-m", "bash", "-c", script])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a daemon on a medium that cannot be written says so, and speaks of no full disk`() throws {
    let copy = try archive.copy()
    let script = """
      set -e
      mount --bind '\(copy.path)' '\(copy.path)'
      mount -o remount,bind,ro '\(copy.path)'
      exec '\(Programs.path("newswired"))' --archive '\(copy.path)' --socket '\(copy.folder.file("s/n.sock"))'
      """
    let result = try Programs.run("/usr/bin/env", ["unshare", "-m", "bash", "-c", script])
    #expect(result.status == 2)
    #expect(result.errors.contains("read-only") || result.errors.contains("Read-only"), "\(result.errors)")
    #expect(!result.errors.contains("full"), "\(result.errors)")
  }
}
