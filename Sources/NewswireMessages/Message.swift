package import CProtobufC
package import NewswireModel

/// A Swift value that is a protobuf message of Protos/.
///
/// `Wire` is the struct that protoc-c generates for it. Reading copies out of the struct, writing copies into an arena; no
/// pointer leaves this module.
package protocol Message: Sendable {
  associatedtype Wire

  /// protoc-c's `…__init`: sets the descriptor and every default.
  @unsafe static func initialise(_ wire: UnsafeMutablePointer<Wire>)

  /// How deep messages of this type can nest: nil for one whose type bounds it, else the deepest that is read.
  static var depthLimit: Int? { get }

  @unsafe init(wire: Wire) throws(NewswireError)

  /// Fills a struct that `initialise` has set.
  @unsafe func write(to wire: inout Wire, in arena: borrowing Arena)
}

extension Message {
  package static var depthLimit: Int? { nil }

  /// The descriptor that protoc-c generated, as every initialised struct carries it.
  package static var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    unsafe withUnsafeTemporaryAllocation(of: Wire.self, capacity: 1) { wire in
      // A temporary allocation of one element has an address.
      let wire = unsafe wire.baseAddress.unsafelyUnwrapped
      unsafe initialise(wire)
      return unsafe UnsafeRawPointer(wire).load(as: ProtobufCMessage.self).descriptor
    }
  }

  /// Reads a message.
  /// - Parameter bytes: the message's whole encoding.
  /// - Throws: `invalidArgument` if the bytes are no such message, or nest too deep.
  package init(decoding bytes: UnsafeRawBufferPointer) throws(NewswireError) {
    let descriptor = unsafe Self.descriptor
    if let limit = Self.depthLimit, unsafe !isNested(bytes, as: descriptor, within: limit) {
      throw NewswireError(
        .invalidArgument,
        unsafe "\(String(cString: descriptor.pointee.name)) is nested deeper than \(limit) messages, or is malformed",
        info: .malformedMessage)
    }
    let arena = Arena(capacity: max(1024, bytes.count * 2))
    guard
      let message = unsafe protobuf_c_message_unpack(
        descriptor, arena.allocator, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
    else {
      throw NewswireError(
        .invalidArgument, unsafe "\(bytes.count) bytes are not a valid \(String(cString: descriptor.pointee.name))",
        info: .malformedMessage)
    }
    self = try unsafe Self(wire: UnsafeRawPointer(message).assumingMemoryBound(to: Wire.self).pointee)
  }

  /// Reads a message from an array; see `init(decoding:)`.
  package init(decoding bytes: [UInt8]) throws(NewswireError) {
    let result: Result<Self, NewswireError> = unsafe bytes.withUnsafeBytes { buffer in
      Result { () throws(NewswireError) in try unsafe Self(decoding: buffer) }
    }
    self = try result.get()
  }

  /// Calls `body` with the message made ready, so that its bytes can be written where they are wanted.
  package func withEncoding<R, E: Error>(_ body: (borrowing Encoding) throws(E) -> R) throws(E) -> R {
    let arena = Arena()
    return try unsafe body(Encoding(message: UnsafeRawPointer(arena.message(self))))
  }

  /// The message's bytes.
  package var encoded: [UInt8] {
    withEncoding { encoding in
      unsafe [UInt8](unsafeUninitializedCapacity: encoding.size) { buffer, count in
        count = unsafe encoding.pack(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }
}

/// A message in protobuf-c's form, about to be packed.
@safe package struct Encoding: ~Copyable {
  private let message: UnsafePointer<ProtobufCMessage>
  /// Bytes of the packed message.
  package let size: Int

  init(message: UnsafeRawPointer) {
    unsafe self.message = unsafe message.assumingMemoryBound(to: ProtobufCMessage.self)
    size = unsafe protobuf_c_message_get_packed_size(self.message)
  }

  /// Writes the message.
  /// - Parameter buffer: at least `size` bytes.
  /// - Returns: the bytes written.
  package func pack(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    precondition(buffer.count >= size, "the buffer is too small for the message")
    guard size > 0 else { return 0 }
    return unsafe protobuf_c_message_pack(message, buffer.bindMemory(to: UInt8.self).baseAddress)
  }
}
