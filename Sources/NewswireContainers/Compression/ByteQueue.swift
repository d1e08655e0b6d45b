import NewswireCore

/// Bytes that have come in and are not yet consumed.
///
/// Appending and consuming cost a copy of each byte at most twice, however the stream is cut.
struct ByteQueue: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The index in `bytes` of the first byte that is not consumed.
  private(set) var head = 0
  /// Where that byte stands in the stream.
  private(set) var offset: Int64 = 0

  var count: Int { bytes.count - head }
  var isEmpty: Bool { count == 0 }
  var unread: ArraySlice<UInt8> { bytes[head...] }
  var first: UInt8? { isEmpty ? nil : bytes[head] }

  /// The byte so many bytes after the first unread one. `index` must be below `count`.
  subscript(index: Int) -> UInt8 { bytes[head + index] }

  mutating func append(_ chunk: some Collection<UInt8>) {
    if head > 0, head >= bytes.count - head {
      bytes.removeSubrange(0..<head)
      head = 0
    }
    bytes.append(contentsOf: chunk)
  }

  mutating func consume(_ count: Int) {
    head += count
    offset += Int64(count)
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
      head = 0
    }
  }

  /// Consumes as many as there are of the bytes that are to be passed over.
  /// - Returns: whether none are left to pass.
  mutating func pass(_ skip: inout Int64) -> Bool {
    let bytes = Int(min(skip, Int64(count)))
    consume(bytes)
    skip -= Int64(bytes)
    return skip == 0
  }

  /// Consumes the line ends that stand between records.
  mutating func passLineEnds() {
    while !isEmpty, self[0] == 0x0A || self[0] == 0x0D { consume(1) }
  }

  func withUnread<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { unsafe body(UnsafeBufferPointer(rebasing: $0[head...])) }
  }

  /// Whether the unread bytes begin so, from a distance on.
  func starts(with prefix: some Collection<UInt8>, at start: Int = 0) -> Bool {
    start + prefix.count <= count && bytes[(head + start)...].starts(with: prefix)
  }

  /// The distance from the first unread byte to the first `byte` at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe bytes.withUnsafeBufferPointer { unsafe $0.firstIndex(of: byte, from: head + start) }.map { $0 - head }
  }
}
