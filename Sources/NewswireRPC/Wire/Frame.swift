package import NIOCore
import NewswireModel

/// The header of a ttrpc frame (containerd/ttrpc, PROTOCOL.md; Protos/PROTOCOL.md has the normative text):
///
///     0               4               8   9   10
///     +---------------+---------------+---+---+----------
///     | data length   | stream id     | t | f | data …
///     +---------------+---------------+---+---+----------
///       u32be           u32be          u8  u8
package struct FrameHeader: Hashable, Sendable {
  package static let size = 10

  /// Bytes of data that follow the header.
  package var length: UInt32
  package var stream: UInt32
  package var type: FrameType
  package var flags: FrameFlags

  /// Writes the header to the first bytes of `bytes`, of which there must be at least `size`.
  func store(in bytes: UnsafeMutableRawBufferPointer) {
    unsafe bytes.storeBytes(of: length.bigEndian, toByteOffset: 0, as: UInt32.self)
    unsafe bytes.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    unsafe bytes[8] = type.rawValue
    unsafe bytes[9] = flags.rawValue
  }
}

/// An open set: a frame of a type that is not listed is ignored.
package struct FrameType: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let request = FrameType(rawValue: 1)
  package static let response = FrameType(rawValue: 2)
  package static let data = FrameType(rawValue: 3)

  // Newswire's extensions. They go to a peer that has announced them, and to nobody else.
  static let announce = FrameType(rawValue: 0xE0)
  static let cancel = FrameType(rawValue: 0xE1)
  static let credit = FrameType(rawValue: 0xE2)
}

package struct FrameFlags: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The sender has nothing more to send on this stream.
  package static let remoteClosed = FrameFlags(rawValue: 0x01)
  /// On a Request: Data frames of the client will follow.
  package static let remoteOpen = FrameFlags(rawValue: 0x02)
  /// The frame carries no message, not even an empty one.
  package static let noData = FrameFlags(rawValue: 0x04)
}

extension ByteBuffer {
  mutating func writeFrameHeader(_ header: FrameHeader) {
    unsafe writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.size) { bytes in
      unsafe header.store(in: bytes)
      return FrameHeader.size
    }
  }

  /// A whole frame; for frames whose data is small or not on the hot path.
  package mutating func writeFrame(
    _ type: FrameType, stream: UInt32, flags: FrameFlags = [], data: ByteBuffer = ByteBuffer()
  ) {
    writeFrameHeader(FrameHeader(length: UInt32(data.readableBytes), stream: stream, type: type, flags: flags))
    writeImmutableBuffer(data)
  }
}
