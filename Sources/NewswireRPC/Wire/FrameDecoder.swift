package import NIOCore
package import NewswireModel

/// Cuts a connection's bytes into frames, wherever they were split. Does no I/O; checks a frame's length before it keeps any of it.
///
/// Copies bytes only where a frame came in parts; otherwise a frame's data is a slice of what was read.
package struct FrameDecoder {
  package enum Event: Equatable {
    case frame(FrameHeader, data: ByteBuffer)
    /// A frame over `Limits.frameData`. Its data is discarded as it comes, and the connection goes on.
    case oversized(FrameHeader)
  }

  /// What has come and is not yet cut.
  private var buffer = ByteBuffer()
  /// Bytes of an oversized frame still to be discarded.
  private var discarding = 0

  package init() {}

  /// Whether a frame has begun and not ended.
  package var isInsideFrame: Bool { buffer.readableBytes > 0 || discarding > 0 }

  /// Bytes of memory that a frame which has begun holds.
  var heldBytes: Int { buffer.readableBytes > 0 ? buffer.storageCapacity : 0 }

  /// Drops what has come of the frame that has begun; the rest is discarded as it comes.
  ///
  /// - Returns: its header, or nil if not even that has come.
  mutating func discardFrame() -> FrameHeader? {
    guard let header = peekHeader() else { return nil }
    discarding = FrameHeader.size + Int(header.length) - buffer.readableBytes
    buffer = ByteBuffer()
    return header
  }

  package mutating func append(_ bytes: ByteBuffer) {
    var bytes = bytes
    if discarding > 0 {
      let count = min(discarding, bytes.readableBytes)
      bytes.moveReaderIndex(forwardBy: count)
      discarding -= count
    }
    if buffer.readableBytes == 0 {
      buffer = bytes
    } else {
      // Without this a connection that never pauses between frames would keep every byte it ever sent.
      if buffer.readerIndex > 0 { buffer.discardReadBytes() }
      buffer.writeImmutableBuffer(bytes)
    }
  }

  /// The next whole frame; nil until more bytes come.
  ///
  /// Throws INVALID_ARGUMENT if the peer does not speak ttrpc; the connection is then beyond use.
  package mutating func next() throws(NewswireError) -> Event? {
    guard let header = peekHeader() else { return nil }
    guard header.length <= 0xFF_FFFF else {
      throw NewswireError(.invalidArgument, "the first byte of a frame is not zero: the peer does not speak ttrpc")
    }
    let length = Int(header.length)
    if length > Limits.frameData {
      buffer.moveReaderIndex(forwardBy: FrameHeader.size)
      let here = min(length, buffer.readableBytes)
      buffer.moveReaderIndex(forwardBy: here)
      discarding = length - here
      return .oversized(header)
    }
    guard let data = buffer.getSlice(at: buffer.readerIndex + FrameHeader.size, length: length) else { return nil }
    buffer.moveReaderIndex(forwardBy: FrameHeader.size + length)
    // An empty buffer must not hold on to what was read.
    if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    return .frame(header, data: data)
  }

  private func peekHeader() -> FrameHeader? {
    unsafe buffer.withUnsafeReadableBytes { bytes in
      guard bytes.count >= FrameHeader.size else { return nil }
      return unsafe FrameHeader(
        length: UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
        stream: UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)),
        type: FrameType(rawValue: bytes[8]), flags: FrameFlags(rawValue: bytes[9]))
    }
  }
}
