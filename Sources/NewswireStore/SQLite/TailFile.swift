internal import CXXHash
internal import Dispatch
internal import Glibc
internal import NewswireModel
internal import Synchronization

/// The last acknowledged change, kept outside the database, so that a database that has lost its end is found out.
///
/// The file has two records, 4096 bytes apart so that no write of one touches the other. After each commit, and before
/// it is acknowledged, the older record is overwritten. So the file never leads the database, and lags behind it by what
/// was not yet acknowledged when the process ended; a write that was cut off leaves the other record. A store that ends
/// before the file has lost acknowledged changes.
///
/// The commit has been flushed to disk; this file is, within a second, by a thread of its own. A flush with each commit
/// would halve the commits that a disk takes, and would gain one thing only: that damage to the log is noticed when it
/// comes together with a loss of power, and hits what was committed in the last second before it.
///
///     record, 64 bytes, little-endian:
///       0  "NWSWTAIL"
///       8  the store's identity, 16 bytes
///      24  number of the last change
///      32  running hash after it
///      40  when it was committed, in seconds since 1970
///      48  0
///      56  XXH3-64 of the 56 bytes before
final class TailFile: Sendable {
  struct Record: Hashable {
    var point: HistoryPoint
    /// Seconds since 1970.
    var time: Int64
  }

  /// What follows the database's path.
  static let suffix = "-tail"
  private static let magic = Array("NWSWTAIL".utf8)
  private static let size = 64
  private static let distance = 4096

  let path: String
  /// -1 if there is no file, which only happens read-only.
  private let descriptor: Int32
  /// Between a write and the flush that makes it durable.
  private static let flushDelay = DispatchTimeInterval.seconds(1)

  private struct State {
    /// The record that is overwritten next.
    var next = 0
    var isFlushComing = false
  }

  private let state = Mutex(State())
  private let flusher = DispatchQueue(label: "newswire.tail")

  init(path: String, isReadOnly: Bool) throws(NewswireError) {
    self.path = path
    let flags = O_CLOEXEC | O_NOFOLLOW
    descriptor =
      unsafe isReadOnly ? Glibc.open(path, O_RDONLY | flags) : Glibc.open(path, O_RDWR | O_CREAT | flags, 0o600)
    guard descriptor >= 0 || (isReadOnly && errno == ENOENT) else {
      throw NewswireError(system: errno, while: "opening the record of the last change \(path)")
    }
    if !isReadOnly { _ = fchmod(descriptor, 0o600) }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// What the file holds.
  enum Content {
    /// There is no file, or it is empty.
    case nothing
    /// No record can be read.
    case damaged
    /// - Parameter isWhole: whether the other record can be read too.
    case record(Record, isWhole: Bool)
  }

  func read() throws(NewswireError) -> Content {
    guard descriptor >= 0 else { return .nothing }
    var records: [Record] = []
    var isEmpty = true
    for slot in 0..<2 {
      var bytes = [UInt8](repeating: 0, count: Self.size)
      let count = unsafe pread(descriptor, &bytes, bytes.count, off_t(slot * Self.distance))
      guard count >= 0 else { throw NewswireError(system: errno, while: "reading \(path)") }
      if count > 0 { isEmpty = false }
      if count == Self.size, let record = Self.decode(bytes) { records.append(record) }
    }
    guard let last = records.max(by: { $0.point.number < $1.point.number }) else {
      return isEmpty ? .nothing : .damaged
    }
    return .record(last, isWhole: records.count == 2 && records[0].point.store == records[1].point.store)
  }

  /// Overwrites the older record. Another process sees it at once; it outlives a loss of power within a second.
  func write(_ record: Record) throws(NewswireError) {
    let (slot, mustFlush) = state.withLock { state in
      defer { (state.next, state.isFlushComing) = (1 - state.next, true) }
      return (state.next, !state.isFlushComing)
    }
    let bytes = Self.encode(record)
    let count = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(slot * Self.distance))
    }
    let error = errno
    if mustFlush {
      flusher.asyncAfter(deadline: .now() + Self.flushDelay) { [weak self] in try? self?.flush() }
    }
    guard count == bytes.count else {
      throw NewswireError(system: count < 0 ? error : ENOSPC, while: "writing \(path)")
    }
  }

  /// Makes what was written durable.
  func flush() throws(NewswireError) {
    state.withLock { $0.isFlushComing = false }
    guard fdatasync(descriptor) == 0 else { throw NewswireError(system: errno, while: "flushing \(path)") }
  }

  private static func encode(_ record: Record) -> [UInt8] {
    var bytes = magic + record.point.store.bytes
    for value in [record.point.number, Int64(bitPattern: record.point.digest), record.time, 0] {
      unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    let checksum = unsafe XXH3_64bits(bytes, bytes.count)
    unsafe withUnsafeBytes(of: checksum.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    assert(bytes.count == size)
    return bytes
  }

  private static func decode(_ bytes: [UInt8]) -> Record? {
    func value(_ offset: Int) -> UInt64 {
      bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard Array(bytes[..<8]) == magic, unsafe XXH3_64bits(bytes, 56) == value(56),
      let identity = StoreIdentity(bytes: bytes[8..<24])
    else { return nil }
    let number = Int64(bitPattern: value(24))
    guard number >= 0 else { return nil }
    return Record(
      point: HistoryPoint(store: identity, number: number, digest: value(32)), time: Int64(bitPattern: value(40)))
  }
}
