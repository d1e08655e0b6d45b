import Foundation
import NewswireArchive
import NewswireModel
import TestSupport
import Testing

/// The record of who did what.
@Suite struct AuditLogTests {
  let folder: TemporaryFolder
  let audit: AuditLog

  init() throws {
    folder = try TemporaryFolder()
    audit = AuditLog(directory: folder.path)
  }

  private func deed(_ subject: String, reason: String = "") -> Deed {
    Deed(
      "delete", subject, by: Deed.Actor(uid: 7, user: "al\"ice\n", pid: 8, role: "administrator"), reason: reason)
  }

  @Test func `deeds are read back with their ends, whatever their texts hold`() async throws {
    #expect(try audit.deeds() == [])
    let reasons = [
      "", "a \"reason\"", #","chain":"\#(String(repeating: "0", count: 64))"}"#, "line\nfeed", "žluťoučký",
    ]
    for (place, reason) in reasons.enumerated() {
      _ = try await audit.recording(deed("a\(place)", reason: reason), detail: { ["result": "\($0)"] }) { place }
    }
    try? await audit.recording(deed("b")) { throw NewswireError(.notFound, "no") }
    _ = try audit.begin(deed("c"))
    let deeds = try audit.deeds()
    #expect(deeds.map(\.deed.reason) == reasons + ["", ""])
    #expect(deeds.map(\.outcome) == ["OK", "OK", "OK", "OK", "OK", "NOT_FOUND", ""])
    #expect(deeds.map { $0.detail["result"] } == ["0", "1", "2", "3", "4", nil, nil])
    #expect(deeds.allSatisfy { $0.deed.actor == deed("").actor })
    #expect(deeds.last?.endTime == nil && deeds.first?.endTime != nil)
    #expect(try audit.deeds(after: deeds[1].number, limit: 2).map(\.deed.subject) == ["a2", "a3"])
    #expect(try audit.deeds(since: .max) == [])
    #expect(audit.problem() == nil)
  }

  @Test func `a deed is not done unless it is on record`() async throws {
    try FileManager.default.createDirectory(atPath: audit.path, withIntermediateDirectories: false)
    var isDone = false
    do {
      try await audit.recording(deed("a")) { isDone = true }
    } catch {}
    #expect(!isDone)
  }

  @Test func `a line that is changed, left out or put in shows`() throws {
    for place in 0..<6 { try audit.note(deed("a\(place)")) }
    let sound = try Data(contentsOf: URL(filePath: audit.path))
    let lines = sound.split(separator: 0x0A)
    for (what, changed) in [
      ("changed", lines.map { Data(String(decoding: $0, as: UTF8.self).replacing("a3", with: "a9").utf8) }),
      ("left out", Array(lines[..<2] + lines[3...])), ("swapped", [lines[1], lines[0]] + lines[2...]),
      ("put in", lines[...2] + [lines[2]] + lines[3...]),
    ] {
      try Data(changed.joined(separator: [0x0A]) + [0x0A]).write(to: URL(filePath: audit.path))
      #expect(audit.problem()?.code == .dataLoss, "\(what)")
    }
    try sound.write(to: URL(filePath: audit.path))
    #expect(audit.problem() == nil)
  }

  @Test func `a line that was cut off at any byte was never there, and the next one takes its place`() throws {
    try audit.note(deed("first"))
    let whole = try Data(contentsOf: URL(filePath: audit.path))
    try audit.note(deed("second"))
    let both = try Data(contentsOf: URL(filePath: audit.path))
    for count in stride(from: whole.count, to: both.count, by: 7) {
      try both.prefix(count).write(to: URL(filePath: audit.path))
      #expect(try audit.deeds().map(\.deed.subject) == ["first"], "\(count)")
      try audit.note(deed("third"))
      #expect(try audit.deeds().map(\.deed.subject) == ["first", "third"], "\(count)")
      #expect(audit.problem() == nil, "\(count)")
    }
  }

  @Test func `several writers take turns`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { for place in 0..<20 { try audit.note(deed("\(writer) \(place)")) } }
      }
      try await group.waitForAll()
    }
    #expect(try Set(audit.deeds().map(\.deed.subject)).count == 160)
    #expect(audit.problem() == nil)
  }
}
