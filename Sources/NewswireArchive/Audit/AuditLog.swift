internal import Foundation
internal import Glibc
internal import NewswireCore
internal import NewswireExtraction
package import NewswireModel
internal import NewswireStore

/// Who did what cannot be undone by importing again, when, and why: one file beside the store, which only grows.
///
/// It is not in the store, because the store can be replaced by an older copy of it, and who did that has to stay on record; and because
/// backups are made by a process of their own while a daemon holds the store.
///
/// Each line is a JSON object that ends with `chain`: SHA-256 over the chain of the line before and the line's own bytes up to there. So a
/// line that is changed, left out or put in shows. A deed has a line before it begins, without which it is not done, and one when it has
/// ended. Several processes write, in turn: each holds a lock on the file (flock) while it does. A line that was cut off was never
/// acknowledged, and the next writer removes it.
package struct AuditLog: Sendable {
  package static let fileName = "audit.log"
  /// Bytes read from the end to find the last line; far more than one has.
  private static let tailBytes = 1 << 20

  package let path: String

  /// - Parameter directory: the archive's folder.
  package init(directory: String) { path = directory + "/" + Self.fileName }

  // MARK: Writing

  /// Puts on record that a deed begins. It must not be done if this throws.
  /// - Returns: its number, for `end`.
  package func begin(_ deed: Deed) throws(NewswireError) -> Int64 {
    var line = AuditLine(deed)
    line.outcome = AuditLine.begun
    return try append(line)
  }

  /// Puts on record how a deed ended.
  /// - Parameters:
  ///   - number: what `begin` returned.
  ///   - error: nil if it was done.
  ///   - detail: what is to be remembered of it.
  package func end(
    _ number: Int64, _ deed: Deed, error: NewswireError? = nil, detail: [String: String] = [:]
  ) throws(NewswireError) {
    var line = AuditLine(deed)
    line.of = number
    line.outcome = "\(error?.code ?? .ok)"
    line.detail.merge(detail) { $1 }
    _ = try append(line)
  }

  /// Puts on record something that is done already.
  package func note(_ deed: Deed, detail: [String: String] = [:]) throws(NewswireError) {
    var line = AuditLine(deed)
    line.outcome = "\(ErrorCode.ok)"
    line.detail.merge(detail) { $1 }
    _ = try append(line)
  }

  /// Does a deed between its two lines.
  package func recording<Result>(
    _ deed: Deed, detail: (Result) -> [String: String] = { _ in [:] }, _ body: () async throws -> Result
  ) async throws -> Result {
    let number = try begin(deed)
    let result: Result
    do {
      result = try await body()
    } catch {
      try end(number, deed, error: NewswireError(error, while: deed.action))
      throw error
    }
    try end(number, deed, detail: detail(result))
    return result
  }

  private func append(_ line: AuditLine) throws(NewswireError) -> Int64 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw NewswireError(system: errno, while: "opening the audit \(path)") }
    defer { close(descriptor) }
    guard SystemCall.retrying({ flock(descriptor, LOCK_EX) }) == 0 else {
      throw NewswireError(system: errno, while: "locking the audit \(path)")
    }
    giveToOwner(descriptor)
    let (last, end) = try lastLine(descriptor)
    guard ftruncate(descriptor, end) == 0 else {
      throw NewswireError(system: errno, while: "writing the audit \(path)")
    }
    var line = line
    line.number = (last?.line.number ?? 0) + 1
    line.time = RFC3339.string(Timestamp(clamping: Int64(Date().timeIntervalSince1970)))
    let bytes = try line.encoded(after: last?.chain ?? "")
    let written = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, end) }
    guard written == bytes.count, fdatasync(descriptor) == 0 else {
      let code = written < 0 || written == bytes.count ? errno : ENOSPC
      _ = ftruncate(descriptor, end)
      throw NewswireError(system: code, while: "writing the audit \(path)")
    }
    return line.number
  }

  /// Root writes for the archive's owner.
  private func giveToOwner(_ descriptor: Int32) {
    var (file, folder) = (stat(), stat())
    guard geteuid() == 0, unsafe fstat(descriptor, &file) == 0,
      unsafe stat(URL(filePath: path).deletingLastPathComponent().path, &folder) == 0, file.st_uid != folder.st_uid
    else { return }
    _ = fchown(descriptor, folder.st_uid, folder.st_gid)
  }

  /// - Returns: the last whole line with its chain, nil if there is none; and where it ends.
  private func lastLine(
    _ descriptor: Int32
  ) throws(NewswireError) -> (last: (line: AuditLine, chain: String)?, end: off_t) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw NewswireError(system: errno, while: "reading the audit \(path)")
    }
    let start = max(0, status.st_size - off_t(Self.tailBytes))
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size - start))
    let count = unsafe pread(descriptor, &bytes, bytes.count, start)
    guard count == bytes.count else { throw NewswireError(system: errno, while: "reading the audit \(path)") }
    guard let newline = bytes.lastIndex(of: 0x0A) else {
      guard start == 0 else { throw damaged("it has a line of more than \(Self.tailBytes) bytes") }
      return (nil, 0)
    }
    let before = bytes[..<newline].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard let (line, chain) = AuditLine.decode(bytes[before..<newline]) else {
      throw damaged("its last line is not one that was written")
    }
    return ((line, chain), start + off_t(newline + 1))
  }

  private func damaged(_ what: String) -> NewswireError {
    NewswireError(
      .dataLoss,
      "the audit \(path) is damaged: \(what); put it aside for whoever is to examine it, and a new one is begun")
  }

  // MARK: Reading

  /// The deeds on record, the first one first.
  /// - Parameters:
  ///   - since: the time from which on they began, in seconds since 1970.
  ///   - number: of the deed that they come after.
  ///   - limit: the most to return.
  /// - Throws: `dataLoss` if the chain is broken.
  package func deeds(
    since: Int64 = .min, after number: Int64 = 0, limit: Int = .max, isCancelled: () -> Bool = { false }
  ) throws(NewswireError) -> [AuditedDeed] {
    var deeds: [AuditedDeed] = []
    var places: [Int64: Int] = [:]
    try forEachLine { line in
      if isCancelled() { throw NewswireError(.cancelled, "reading the audit was cancelled") }
      if let place = line.of.flatMap({ places[$0] }) {
        deeds[place].end(line)
      } else if line.of == nil, line.number > number, deeds.count < limit {
        let deed = AuditedDeed(line)
        guard deed.time >= since else { return }
        places[line.number] = deeds.count
        deeds.append(deed)
      }
    }
    return deeds
  }

  /// What is wrong with the file; nil if all is well, or there is none.
  package func problem() -> NewswireError? {
    do throws(NewswireError) {
      try forEachLine { _ in }
      return nil
    } catch {
      return error
    }
  }

  private func forEachLine(_ body: (AuditLine) throws -> Void) throws(NewswireError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      if unsafe errno == ENOENT || access(path, F_OK) != 0 { return }
      throw NewswireError(system: errno, while: "reading the audit \(path)")
    }
    defer { try? file.close() }
    var rest: [UInt8] = []
    var (chain, number) = ("", Int64(0))
    do {
      while let bytes = try file.read(upToCount: Self.tailBytes), !bytes.isEmpty {
        rest += bytes
        var start = 0
        while let end = rest[start...].firstIndex(of: 0x0A) {
          let (line, next) = try checked(rest[start..<end], after: chain, number)
          (chain, number, start) = (next, line.number, end + 1)
          try body(line)
        }
        rest.removeFirst(start)
      }
    } catch {
      throw NewswireError(error, while: "reading the audit \(path)")
    }
  }

  private func checked(
    _ bytes: ArraySlice<UInt8>, after chain: String, _ number: Int64
  ) throws(NewswireError) -> (AuditLine, String) {
    guard let (line, found) = AuditLine.decode(bytes), line.number == number + 1 else {
      throw damaged("what follows line \(number) is not what was written")
    }
    guard AuditLine.chain(of: bytes, after: chain) == found else {
      throw damaged("line \(line.number) is not what was written, or what was before it is missing")
    }
    return (line, found)
  }
}
