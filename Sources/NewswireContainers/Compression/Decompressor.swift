private import CZlib
private import CZstd
package import NewswireModel

/// How a stream is compressed, detected by its first bytes.
package enum Compression: Sendable {
  case gzip
  case zstd

  /// - Returns: nil for a stream that is not compressed in a known way.
  init?(_ start: some Collection<UInt8>) {
    if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      return nil
    }
  }

  /// The name of a compression that cannot be read; nil for anything else.
  static func unsupported(_ start: some Collection<UInt8>) -> String? {
    if start.starts(with: [0x04, 0x22, 0x4D, 0x18]) { return "LZ4" }
    if start.starts(with: [0x42, 0x5A, 0x68]) { return "bzip2" }
    if start.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return "XZ" }
    return nil
  }
}

/// Decompresses a stream piece by piece: gzip (RFC 1952) with any number of members, zlib and raw deflate, and Zstandard (RFC 8878)
/// with any number of frames.
///
/// `@unchecked Sendable`: the library's state is touched by one splitter only, which is a value handed from one owner to the next.
@safe package final class Decompressor: @unchecked Sendable {
  /// What one step led to.
  enum Step: Sendable {
    /// So many bytes, which may be none where only input was taken.
    case produced(Int)
    case needsInput
    /// Nothing more will come; what is left of the input is not part of the stream.
    case finished
    case failed(String)
  }

  @safe private enum Engine {
    case zlib(UnsafeMutablePointer<z_stream>)
    case zstd(OpaquePointer)
  }

  private let engine: Engine?
  /// Whether the stream stands between two members or frames.
  private(set) var isBetweenMembers = true
  /// Where the library writes. Made once, for a stream may have a great many small members.
  private let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceBytes)
  /// Bytes that one step gives at most.
  static let pieceBytes = 256 << 10

  package init(_ compression: Compression) {
    switch compression {
    case .gzip: engine = Self.zlib(windowBits: 15 + 32)
    case .zstd:
      engine = unsafe ZSTD_createDStream().map { stream in
        unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Limits.zstdWindowLog)
        return unsafe .zstd(stream)
      }
    }
  }

  /// For one stream of raw deflate, as ZIP has it.
  package init(rawDeflate: Void) {
    engine = Self.zlib(windowBits: -15)
  }

  private static func zlib(windowBits: Int32) -> Engine? {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    return unsafe .zlib(stream)
  }

  deinit {
    switch engine {
    case .zlib(let stream):
      unsafe inflateEnd(stream)
      unsafe stream.deallocate()
    case .zstd(let stream): unsafe ZSTD_freeDStream(stream)
    case nil: break
    }
    unsafe piece.deallocate()
  }

  /// Decompresses up to a quarter of a MiB.
  func step(_ input: inout ByteQueue, into output: inout ByteQueue) -> Step {
    switch engine {
    case .zlib(let stream): return unsafe inflateStep(stream, &input, &output)
    case .zstd(let stream): return unsafe zstdStep(stream, &input, &output)
    case nil: return .failed("no memory for decompression")
    }
  }

  private func inflateStep(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: inout ByteQueue, _ output: inout ByteQueue
  ) -> Step {
    guard !input.isEmpty else { return .needsInput }
    isBetweenMembers = false
    var status = Z_OK
    let consumed = unsafe input.withUnread { source -> Int in
      let available = min(source.count, Int(UInt32.max >> 1))
      unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(available)
      unsafe stream.pointee.next_out = unsafe piece.baseAddress
      unsafe stream.pointee.avail_out = unsafe UInt32(piece.count)
      status = unsafe inflate(stream, Z_NO_FLUSH)
      return unsafe available - Int(stream.pointee.avail_in)
    }
    let produced = unsafe piece.count - Int(stream.pointee.avail_out)
    assert(produced >= 0 && consumed >= 0, "the library takes and gives no more than there is")
    input.consume(consumed)
    unsafe output.append(UnsafeBufferPointer(rebasing: piece[..<produced]))
    switch status {
    case Z_STREAM_END:
      isBetweenMembers = true
      guard unsafe inflateReset(stream) == Z_OK else { return .failed("decompression cannot go on") }
      return produced > 0 ? .produced(produced) : .finished
    case Z_OK, Z_BUF_ERROR: return produced > 0 || consumed > 0 ? .produced(produced) : .needsInput
    default: return unsafe .failed(stream.pointee.msg.map { unsafe String(cString: $0) } ?? "damaged compressed data")
    }
  }

  private func zstdStep(_ stream: OpaquePointer, _ input: inout ByteQueue, _ output: inout ByteQueue) -> Step {
    guard !input.isEmpty else { return .needsInput }
    isBetweenMembers = false
    var (consumed, produced, left) = (0, 0, 0)
    unsafe input.withUnread { source in
      var from = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
      var to = unsafe ZSTD_outBuffer(dst: piece.baseAddress, size: piece.count, pos: 0)
      left = unsafe ZSTD_decompressStream(stream, &to, &from)
      (consumed, produced) = unsafe (from.pos, to.pos)
    }
    input.consume(consumed)
    unsafe output.append(UnsafeBufferPointer(rebasing: piece[..<produced]))
    if ZSTD_isError(left) != 0 { return unsafe .failed(String(cString: ZSTD_getErrorName(left))) }
    if left == 0 { isBetweenMembers = true }
    return produced > 0 || consumed > 0 ? .produced(produced) : .needsInput
  }

  // MARK: Whole texts

  /// Decompresses what an HTTP body holds.
  /// - Returns: nil if the data is damaged from the start.
  /// - Throws: `resourceExhausted` if it unpacks to more than a page may have.
  package static func all(_ content: ArraySlice<UInt8>, _ decompressor: Decompressor) throws(NewswireError) -> [UInt8]?
  {
    var (input, output) = (ByteQueue(), ByteQueue())
    input.append(content)
    while output.count <= Limits.page {
      switch decompressor.step(&input, into: &output) {
      case .produced: continue
      case .needsInput, .finished: return Array(output.unread)
      case .failed: return output.isEmpty ? nil : Array(output.unread)
      }
    }
    throw NewswireError(
      .resourceExhausted, "the content unpacks to more than \(Limits.page) bytes (limit page)",
      info: .limit("page", Limits.page))
  }
}
