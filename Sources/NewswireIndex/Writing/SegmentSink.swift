internal import CXXHash
internal import NewswireModel

/// Where a segment is written to: memory, or a file in chunks. It keeps a checksum of each 64 KiB.
final class SegmentSink {
  static let chunkBytes = 64 << 10

  private var buffer = ByteBuffer(capacity: SegmentSink.chunkBytes * 2)
  private let file: (any DirectoryFile)?
  /// Bytes that went to the file already.
  private var flushed = 0
  /// Bytes whose checksums are taken.
  private var checksummed = 0
  private(set) var checksums: [UInt64] = []

  /// - Parameter file: nil for a segment in memory.
  init(file: (any DirectoryFile)?) {
    self.file = file
  }

  var offset: Int { flushed + buffer.count }

  func write(_ bytes: UnsafeRawPointer, count: Int) throws {
    unsafe buffer.append(bytes, count: count)
    if buffer.count >= 16 * Self.chunkBytes { try drain() }
  }

  func write(byte: UInt8) throws { buffer.append(byte) }

  func write(integer: some FixedWidthInteger & BitwiseCopyable) throws { buffer.append(integer: integer) }

  func align(to alignment: Int) {
    while offset % alignment != 0 { buffer.append(0 as UInt8) }
  }

  /// Takes the checksum of every whole chunk in the buffer and, for a file, writes those chunks out.
  private func drain() throws {
    guard let file else { return }
    var done = 0
    while buffer.count - done >= Self.chunkBytes {
      unsafe checksums.append(XXH3_64bits(buffer.base + done, Self.chunkBytes))
      done += Self.chunkBytes
    }
    try unsafe file.write(UnsafeRawBufferPointer(start: buffer.base, count: done))
    flushed += done
    checksummed = flushed
    let rest = buffer.count - done
    var remaining = ByteBuffer(capacity: Self.chunkBytes * 17)
    unsafe remaining.append(buffer.base + done, count: rest)
    buffer = remaining
  }

  /// Ends the part that is checksummed: the footer follows.
  func sealChunks() throws {
    try drain()
    guard file != nil else { return }
    if buffer.count > 0 { unsafe checksums.append(XXH3_64bits(buffer.base, buffer.count)) }
  }

  /// Writes what is left out to the file, durably; for memory, hands the bytes over.
  func finish() throws -> SegmentMemory? {
    if let file {
      try unsafe file.write(UnsafeRawBufferPointer(start: buffer.base, count: buffer.count))
      flushed += buffer.count
      buffer.removeAll()
      try file.synchronize()
      return nil
    }
    return unsafe SegmentMemory(copying: buffer.base, count: buffer.count)
  }
}
