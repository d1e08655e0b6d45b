import Foundation
import NewswireArchive
import NewswireModel
import TestSupport
import Testing

@Suite struct ArchiveBackupTests {
  let folder: TemporaryFolder
  var archive: String { folder.file("archive") }
  var backup: String { folder.file("backup") }

  init() throws { folder = try TemporaryFolder() }

  private func makeArchive(articles: Int) async throws {
    let archive = try Archive(directory: self.archive, logger: quiet)
    for i in 0..<articles { _ = try await archive.importText(record("Storm \(i)", "storm number\(i)")) }
    try await archive.close()
  }

  private func count(_ directory: String) async throws -> Int64 {
    let archive = try Archive(directory: directory, logger: quiet)
    let count = try archive.count(archive.prepare(.text("storm"))).count
    try await archive.close()
    return count
  }

  @Test func `a backup made while articles come in is whole, and is restored as it was`() async throws {
    let open = try Archive(directory: archive, logger: quiet)
    for i in 0..<20 { _ = try await open.importText(record("Storm \(i)", "storm number\(i)")) }
    let importing = Task {
      for i in 20..<60 { _ = try await open.importText(record("Storm \(i)", "storm number\(i)")) }
    }
    let manifest = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    try await importing.value
    try await open.close()

    #expect((20...60).contains(manifest.articles))
    #expect(try ArchiveBackup.problems(in: backup) == [])
    let restored = folder.file("restored")
    #expect(try ArchiveBackup.restore(from: backup, to: restored) { _ in } == manifest)
    #expect(try await count(restored) == manifest.articles)
    #expect(try await count(archive) == 60)
  }

  @Test func `the audit of a restored backup says that the backup ended, wherever it lay`() async throws {
    try await makeArchive(articles: 3)
    // A backup that was cut off stays unfinished.
    let cutOff = Deed("backup", "/elsewhere", by: Deed.Actor(uid: 0, user: "root", pid: 1, role: "owner"))
    _ = try AuditLog(directory: archive).begin(cutOff)
    _ = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    let moved = folder.file("moved")
    for (source, target) in [(backup, "restored"), (moved, "restored again")] {
      if source == moved { try FileManager.default.moveItem(atPath: backup, toPath: moved) }
      let restored = folder.file(target)
      _ = try ArchiveBackup.restore(from: source, to: restored) { _ in }
      let audit = AuditLog(directory: restored)
      #expect(audit.problem() == nil)
      let deeds = try audit.deeds()
      #expect(deeds.map(\.deed.action) == ["backup", "backup", "restore"])
      #expect(deeds.map(\.outcome) == ["", "OK", "OK"])
      #expect(deeds[1].deed.subject == backup)
      #expect(deeds[1].detail["articles"] == "3")
    }
  }

  @Test func `an audit beside which a backup is restored goes on as it is`() async throws {
    try await makeArchive(articles: 1)
    _ = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    let restored = folder.file("restored")
    try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: false)
    let cutOff = Deed("backup", "/elsewhere", by: Deed.Actor(uid: 0, user: "root", pid: 1, role: "owner"))
    _ = try AuditLog(directory: restored).begin(cutOff)
    _ = try ArchiveBackup.restore(from: backup, to: restored) { _ in }
    let deeds = try AuditLog(directory: restored).deeds()
    #expect(deeds.map(\.deed.action) == ["backup", "restore"])
    #expect(deeds.map(\.outcome) == ["", "OK"])
  }

  @Test func `nobody else can read a backup`() async throws {
    try await makeArchive(articles: 1)
    let manifest = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    let paths = [backup] + (manifest.files.map(\.name) + ["BACKUP.json"]).map { backup + "/" + $0 }
    for path in paths {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o077 == 0, "\(path)")
    }
  }

  @Test func `a backup takes a folder of its own, and an archive`() async throws {
    let missing = #expect(throws: NewswireError.self) { try ArchiveBackup.make(of: archive, in: backup) { _ in } }
    #expect(missing?.code == .notFound)
    try await makeArchive(articles: 1)
    let full = #expect(throws: NewswireError.self) { try ArchiveBackup.make(of: archive, in: archive) { _ in } }
    #expect(full?.code == .alreadyExists)
    #expect(try await count(archive) == 1)
  }

  @Test func `restoring never touches an archive that is there`() async throws {
    try await makeArchive(articles: 2)
    _ = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    let error = #expect(throws: NewswireError.self) { try ArchiveBackup.restore(from: backup, to: archive) { _ in } }
    #expect(error?.code == .alreadyExists)
    #expect(try await count(archive) == 2)
  }

  @Test func `a damaged backup is found out, and nothing is restored of it`() async throws {
    try await makeArchive(articles: 2)
    let manifest = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    for file in manifest.files {
      let path = backup + "/" + file.name
      let sound = try Data(contentsOf: URL(filePath: path))
      var damaged = sound
      damaged[damaged.count / 2] ^= 1
      try damaged.write(to: URL(filePath: path))
      // Damage to what is read first ends the check with an error.
      let problems = (try? ArchiveBackup.problems(in: backup)) ?? ["it cannot be opened"]
      #expect(!problems.isEmpty)
      let target = folder.file("restored")
      let error = #expect(throws: NewswireError.self) { try ArchiveBackup.restore(from: backup, to: target) { _ in } }
      #expect(error?.code == .dataLoss)
      #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
      try sound.write(to: URL(filePath: path))
    }
  }

  @Test func `a folder without a manifest is not a backup`() async throws {
    try await makeArchive(articles: 1)
    _ = try ArchiveBackup.make(of: archive, in: backup) { _ in }
    try FileManager.default.removeItem(atPath: backup + "/BACKUP.json")
    let error = #expect(throws: NewswireError.self) {
      try ArchiveBackup.restore(from: backup, to: folder.file("restored")) { _ in }
    }
    #expect(error?.code == .notFound)
  }
}
