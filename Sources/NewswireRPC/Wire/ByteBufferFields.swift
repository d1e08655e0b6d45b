package import NIOCore
import NewswireCore

/// Writes the fields of the envelopes.
extension ByteBuffer {
  mutating func writeVarint(_ value: UInt64) {
    unsafe writeWithUnsafeMutableBytes(minimumWritableBytes: Protobuf.longestVarint) {
      unsafe Protobuf.storeVarint(value, in: $0, at: 0)
    }
  }

  /// The tag and length of a string, bytes or message field with a number below 16.
  mutating func writeFieldHead(_ number: UInt8, count: Int) {
    writeInteger(number << 3 | ProtobufReader.WireType.bytes.rawValue)
    writeVarint(UInt64(count))
  }

  mutating func writeStringField(_ number: UInt8, _ text: String) {
    writeFieldHead(number, count: text.utf8.count)
    writeString(text)
  }

  package mutating func writeVarintField(_ number: UInt8, _ value: UInt64) {
    writeInteger(number << 3)
    writeVarint(value)
  }
}
