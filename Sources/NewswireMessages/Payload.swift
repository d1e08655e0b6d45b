package import NIOCore
package import NewswireModel

// Messages as the payloads of calls.

extension Message {
  /// Reads a message from a call's payload; see `init(decoding:)`.
  package init(payload: ByteBuffer) throws(NewswireError) {
    let result: Result<Self, NewswireError> = unsafe payload.withUnsafeReadableBytes { bytes in
      Result { () throws(NewswireError) in try unsafe Self(decoding: bytes) }
    }
    self = try result.get()
  }

  /// The message as a call's payload: one allocation, no copy.
  package var payload: ByteBuffer {
    withEncoding { encoding in
      var buffer = ByteBufferAllocator().buffer(capacity: encoding.size)
      unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: encoding.size) { unsafe encoding.pack(into: $0) }
      return buffer
    }
  }
}

extension ByteBuffer {
  /// Appends a packed article as the field that every response keeps its articles in; see `PackedArticle`.
  package mutating func write(packedArticle article: [UInt8]) {
    writeBytes(PackedArticle.prefix(size: article.count))
    writeBytes(article)
  }
}
