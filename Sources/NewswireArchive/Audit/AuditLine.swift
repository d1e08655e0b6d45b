internal import Foundation
internal import NewswireCore
internal import NewswireExtraction
internal import NewswireModel

/// Something that somebody does, as far as it is known before it is done.
package struct Deed: Sendable, Hashable {
  /// One word: delete, undelete, purge, backup, restore, rights.
  package var action: String
  /// What it is done to: an article's id, or a folder.
  package var subject: String
  package var actor: Actor
  /// In the actor's words; empty if none was given.
  package var reason: String

  package init(_ action: String, _ subject: String, by actor: Actor, reason: String = "") {
    self.action = action
    self.subject = subject
    self.actor = actor
    self.reason = reason
  }

  /// Who does it, as the kernel vouches for it.
  package struct Actor: Sendable, Hashable {
    package var uid: UInt32
    /// The user's name; empty if the system knows none.
    package var user: String
    package var pid: Int32
    /// By which they may: a role of the service, or "owner" for a program that works on the files themselves.
    package var role: String

    package init(uid: UInt32, user: String, pid: Int32, role: String) {
      self.uid = uid
      self.user = user
      self.pid = pid
      self.role = role
    }
  }
}

/// A deed with its end.
package struct AuditedDeed: Sendable, Hashable {
  package var number: Int64
  /// When it began, and ended, in seconds since 1970; nil if it has not ended, or its process did before.
  package var time: Int64
  package var endTime: Int64?
  package var deed: Deed
  /// The name of a google.rpc.Code; empty while it has not ended.
  package var outcome: String
  package var detail: [String: String]

  init(_ line: AuditLine) {
    number = line.number
    time = line.seconds
    deed = Deed(
      line.action, line.subject,
      by: Deed.Actor(uid: line.uid, user: line.user, pid: line.pid, role: line.role), reason: line.reason)
    outcome = line.outcome == AuditLine.begun ? "" : line.outcome
    endTime = outcome.isEmpty ? nil : time
    detail = line.detail
  }

  mutating func end(_ line: AuditLine) {
    outcome = line.outcome
    endTime = line.seconds
    detail.merge(line.detail) { $1 }
  }
}

/// A line of the audit.
struct AuditLine: Codable {
  static let begun = "BEGUN"
  /// What follows the other members.
  private static let chainPrefix = Array(#","chain":""#.utf8)
  private static let chainSuffix = Array("\"}".utf8)
  private static let chainDigits = 64

  /// From 1, without gaps.
  var number: Int64 = 0
  /// RFC 3339.
  var time = ""
  var action: String
  var subject: String
  var uid: UInt32
  var user: String
  var pid: Int32
  var role: String
  var reason: String
  var outcome = ""
  /// The number of the line that says that the deed begins; nil on that line.
  var of: Int64?
  var detail: [String: String] = [:]

  init(_ deed: Deed) {
    action = deed.action
    subject = deed.subject
    uid = deed.actor.uid
    user = deed.actor.user
    pid = deed.actor.pid
    role = deed.actor.role
    reason = deed.reason
  }

  var seconds: Int64 { RFC3339.parse(time)?.0.seconds ?? 0 }

  /// The line with its chain and a line feed.
  func encoded(after chain: String) throws(NewswireError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let object: [UInt8]
    do {
      object = [UInt8](try encoder.encode(self))
    } catch {
      throw NewswireError(error, while: "writing a line of the audit")
    }
    var line = Array(object.dropLast())
    let next = SHA256Digest(of: Array(chain.utf8) + line).hexadecimal()
    line += Self.chainPrefix
    line += Array(next.utf8)
    line += Self.chainSuffix
    line.append(0x0A)
    return line
  }

  /// Reads a line without its line feed; nil if it is not one.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (line: AuditLine, chain: String)? {
    let tail = chainPrefix.count + chainDigits + chainSuffix.count
    guard bytes.count > tail, bytes.suffix(tail).starts(with: chainPrefix),
      let line = try? JSONDecoder().decode(AuditLine.self, from: Data(bytes))
    else { return nil }
    let chain = String(decoding: bytes.suffix(chainDigits + chainSuffix.count).prefix(chainDigits), as: UTF8.self)
    return (line, chain)
  }

  /// The chain that a line should have.
  static func chain(of bytes: ArraySlice<UInt8>, after chain: String) -> String {
    let tail = chainPrefix.count + chainDigits + chainSuffix.count
    return SHA256Digest(of: Array(chain.utf8) + bytes.dropLast(tail)).hexadecimal()
  }
}
