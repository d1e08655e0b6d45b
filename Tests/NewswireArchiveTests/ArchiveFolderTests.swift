import Foundation
import Glibc
import NewswireModel
import TestSupport
import Testing

@testable import NewswireArchive

/// Nobody but its owner may enter an archive, and nothing of somebody else's is touched.
@Suite struct ArchiveFolderTests {
  let folder: TemporaryFolder
  var directory: String { folder.file("archive") }

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `files and folder are the owner's alone, whatever they were`() async throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    for _ in 0..<2 {
      let archive = try Archive(directory: directory, logger: quiet)
      _ = try await archive.importText(record("One", "text \(Int.random(in: 0...Int.max))"))
      #expect(try mode(directory) == 0o700)
      for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
        #expect(try mode(directory + "/" + name) & 0o077 == 0, "\(name)")
      }
      try await archive.close()
      // As an earlier version left them.
      unsafe chmod(directory, 0o755)
      for name in ["newswire.sqlite", "lock"] { unsafe chmod(directory + "/" + name, 0o644) }
    }
  }

  @Test func `a folder of other things is neither tightened nor used`() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try Data("mine".utf8).write(to: URL(filePath: directory + "/letter.txt"))
    let error = #expect(throws: NewswireError.self) { try Archive(directory: directory, logger: quiet) }
    #expect(error?.code == .failedPrecondition)
    #expect(try mode(directory) == 0o755)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["letter.txt"])
  }

  @Test(arguments: ["lock", "newswire.sqlite", "newswire.sqlite-tail"])
  func `a link in the place of a file is not followed`(name: String) throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let victim = folder.file("victim")
    try Data("precious".utf8).write(to: URL(filePath: victim))
    try FileManager.default.createSymbolicLink(atPath: directory + "/" + name, withDestinationPath: victim)
    let error = #expect(throws: NewswireError.self) { try Archive(directory: directory, logger: quiet) }
    #expect(error?.code == .failedPrecondition)
    #expect(try Data(contentsOf: URL(filePath: victim)) == Data("precious".utf8))
  }

  @Test func `a lock file with a second name is not written to`() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let victim = folder.file("victim")
    try Data("precious".utf8).write(to: URL(filePath: victim))
    try FileManager.default.linkItem(atPath: victim, toPath: directory + "/lock")
    let error = #expect(throws: NewswireError.self) { try Archive(directory: directory, logger: quiet) }
    #expect(error?.code == .failedPrecondition)
    #expect(try Data(contentsOf: URL(filePath: victim)) == Data("precious".utf8))
  }
}
