import Foundation
import GRDB
import NewswireArchive
import NewswireModel
import TestSupport
import Testing

@Suite struct ArchiveMaintenanceTests {
  let folder: TemporaryFolder
  var directory: String { folder.file("archive") }

  /// An archive of twenty articles, one revised and one deleted, closed.
  init() async throws {
    folder = try TemporaryFolder()
    let archive = try Archive(directory: folder.file("archive"), logger: quiet)
    for i in 0..<20 {
      _ = try await archive.importText(record("Storm \(i)", "storm number\(i)", url: "https://example.org/\(i)"))
    }
    _ = try await archive.importText(record("Calm", "no wind", url: "https://example.org/3"))
    let id = try archive.search(archive.prepare(SearchRequest(query: .text("number4")))).hits[0]
      .articleID
    try await archive.deleteArticle(id: id)
    try await archive.close()
  }

  private func report() throws -> ArchiveMaintenance.Report {
    let maintenance = try ArchiveMaintenance(directory: directory, logger: quiet)
    let report = try maintenance.verify()
    return report
  }

  private func damageStore(_ sql: String) throws {
    let queue = try DatabaseQueue(path: directory + "/newswire.sqlite")
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `a sound archive has no problems`() throws {
    let report = try report()
    #expect(report.problems == [])
    #expect(report.pages == 21)
    #expect(report.articles == 19)
  }

  @Test func `a page whose bytes were changed is named`() throws {
    try damageStore("UPDATE page SET sha256 = zeroblob(32) WHERE key = 7")
    #expect(try report().problems.count == 1)
    try damageStore("UPDATE page SET content = zeroblob(10) WHERE key = 8")
    #expect(try report().problems.count == 2)
  }

  @Test func `an article that cannot be read is named`() throws {
    try damageStore("UPDATE article SET message = x'FF' WHERE key = 9")
    #expect(try report().problems.filter { $0.contains("article 9") }.count == 1)
  }

  @Test func `an index that lacks an article is found out, and mended by a rebuild`() throws {
    // The store deletes an article behind the index's back.
    try damageStore("UPDATE article SET state = 3 WHERE key = 10")
    #expect(try report().problems.filter { $0.hasPrefix("index:") }.count == 1)
    let maintenance = try ArchiveMaintenance(directory: directory, logger: quiet)
    _ = try maintenance.rebuildIndex()
  }

  @Test func `every damaged byte of the index is found out`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let index = URL(filePath: directory + "/index")
    let names = try FileManager.default.contentsOfDirectory(atPath: index.path).sorted()
    for _ in 0..<30 {
      let url = index.appending(path: random.pick(names))
      let sound = try Data(contentsOf: url)
      guard !sound.isEmpty else { continue }
      var damaged = sound
      let position = Int.random(in: 0..<damaged.count, using: &random)
      damaged[position] ^= UInt8(1) << UInt8(random.next() % 8)
      try damaged.write(to: url)
      #expect(try report().problems.count == 1, "byte \(position) of \(url.lastPathComponent), seed \(seed)")
      try sound.write(to: url)
    }
    #expect(try report().problems == [])
  }

  @Test func `a rebuilt index answers as before`() async throws {
    let maintenance = try ArchiveMaintenance(directory: directory, logger: quiet)
    #expect(try maintenance.rebuildIndex() == 19)
    let archive = try Archive(directory: directory, logger: quiet)
    #expect(try archive.headlines("number5") == ["Storm 5"])
    #expect(try archive.headlines("number4") == [])
    #expect(try archive.headlines("number3") == [])
    #expect(try report(of: archive) == .failedPrecondition)
    try await archive.close()
  }

  /// What a check says of an archive that is open.
  private func report(of archive: Archive) throws -> ErrorCode? {
    failure { try ArchiveMaintenance(directory: archive.directory, logger: quiet).verify() }?.code
  }

  @Test func `an article that is brought back is found again, also after a restart and by a rebuilt index`()
    async throws
  {
    let archive = try Archive(directory: directory, logger: quiet)
    let id = try archive.search(archive.prepare(SearchRequest(query: .text("number5")))).hits[0].articleID
    let before = try archive.packedArticle(id: id)
    for round in 0..<3 {
      try await archive.deleteArticle(id: id)
      #expect(try archive.headlines("number5") == [], "round \(round)")
      try await archive.undeleteArticle(id: id)
      #expect(try archive.headlines("number5") == ["Storm 5"], "round \(round)")
      #expect(try archive.count(archive.prepare(.text("storm"))) == 18, "round \(round)")
    }
    #expect(try archive.packedArticle(id: id) == before)
    try await archive.close()
    #expect(try report().problems == [])
    let maintenance = try ArchiveMaintenance(directory: directory, logger: quiet)
    #expect(try maintenance.rebuildIndex() == 19)
    let again = try Archive(directory: directory, logger: quiet)
    #expect(try again.headlines("number5") == ["Storm 5"])
    try await again.close()
    #expect(try report().problems == [])
  }

  @Test func `a folder without an archive is refused`() throws {
    let error = #expect(throws: NewswireError.self) {
      try ArchiveMaintenance(directory: folder.file("nothing"), logger: quiet)
    }
    #expect(error?.code == .notFound)
  }
}
