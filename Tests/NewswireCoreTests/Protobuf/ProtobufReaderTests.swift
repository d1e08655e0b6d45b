import NewswireCore
import TestSupport
import Testing

@Suite struct ProtobufReaderTests {
  private enum Field: Equatable {
    case varint(UInt64), fixed32(UInt32), fixed64(UInt64), bytes([UInt8])
  }

  private func fields(of bytes: [UInt8]) throws(MalformedMessage) -> [UInt64: Field] {
    let result = bytes.withUnsafeBytes { buffer -> Result<[UInt64: Field], MalformedMessage> in
      do throws(MalformedMessage) {
        var reader = ProtobufReader(buffer)
        var fields: [UInt64: Field] = [:]
        while let (number, type) = try reader.field() {
          switch type {
          case .varint: fields[number] = .varint(try reader.varint())
          case .fixed32: fields[number] = .fixed32(try reader.fixed(UInt32.self))
          case .fixed64: fields[number] = .fixed64(try reader.fixed(UInt64.self))
          case .bytes: fields[number] = .bytes(Array(try reader.content()))
          }
        }
        return .success(fields)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func message() -> [UInt8] {
    var writer = ProtobufWriter()
    writer.tag(1, .varint)
    writer.varint(.max)
    writer.tag(2, .fixed32)
    writer.fixed(UInt32(0x0102_0304))
    writer.tag(300, .fixed64)
    writer.fixed(UInt64.max - 1)
    writer.field(15, "Ærø".utf8)
    return writer.bytes
  }

  @Test func `what is written is read`() throws {
    #expect(
      try fields(of: message()) == [
        1: .varint(.max), 2: .fixed32(0x0102_0304), 300: .fixed64(.max - 1), 15: .bytes(Array("Ærø".utf8)),
      ])
  }

  @Test func `a message cut inside a field is refused, and cut between fields is a shorter message`() throws {
    let whole = message()
    // After the number, the fixed fields and the string.
    let borders = [0, 11, 16, 26, whole.count]
    for end in 0...whole.count {
      let cut = Array(whole[..<end])
      if let count = borders.firstIndex(of: end) {
        #expect(try fields(of: cut).count == count)
      } else {
        #expect(throws: MalformedMessage.self, "cut after \(end) bytes") { try fields(of: cut) }
      }
    }
  }

  @Test func `what protobuf does not have is refused by name`() {
    #expect(throws: MalformedMessage("a field of an unknown wire type")) { try fields(of: [0x0B]) }
    #expect(throws: MalformedMessage("a field number out of range")) { try fields(of: [0x00, 0x00]) }
    #expect(throws: MalformedMessage("a number of more than ten bytes")) {
      try fields(of: [0x08] + [UInt8](repeating: 0x80, count: 10))
    }
    #expect(throws: MalformedMessage("a field is longer than the message")) {
      try fields(of: [0x0A, 0xFF, 0x01, 0x00])
    }
  }

  @Test func `a varint's size is that of its bytes`() {
    for value in [0, 1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), .max] {
      var writer = ProtobufWriter()
      writer.varint(value)
      #expect(writer.bytes.count == Protobuf.varintSize(value))
      #expect(Protobuf.unzigzag(Protobuf.zigzag(Int64(bitPattern: value))) == Int64(bitPattern: value))
    }
  }
}
