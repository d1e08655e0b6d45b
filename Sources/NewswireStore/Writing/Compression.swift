internal import CZstd
internal import NewswireModel

/// One zstd frame a page. Level 3: pages are small and import is the hot path.
enum Compression {
  private static let level: Int32 = 3

  static func compress(_ content: [UInt8]) throws(NewswireError) -> [UInt8] {
    let bound = ZSTD_compressBound(content.count)
    var size = 0
    let frame = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      size = unsafe ZSTD_compress(buffer.baseAddress, bound, content, content.count, level)
      count = ZSTD_isError(size) == 0 ? size : 0
    }
    try check(size, doing: "compressing a page")
    return frame
  }

  /// - Parameter size: bytes of the content, as the store has them on record.
  /// - Throws: `dataLoss` if the frame is damaged or the size is none that a page can have.
  static func decompress(_ frame: [UInt8], size: Int) throws(NewswireError) -> [UInt8] {
    // Before any memory is asked for.
    guard (0...Limits.page).contains(size) else {
      throw NewswireError(
        .dataLoss, "a page is on record with \(size) bytes, which no page can have; run `newswire verify`")
    }
    var result = 0
    let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      result = unsafe ZSTD_decompress(buffer.baseAddress, size, frame, frame.count)
      count = ZSTD_isError(result) == 0 ? result : 0
    }
    try check(result, doing: "decompressing a page")
    guard content.count == size else {
      throw NewswireError(
        .dataLoss, "a page has \(content.count) bytes where \(size) are on record; run `newswire verify`")
    }
    return content
  }

  private static func check(_ result: Int, doing: String) throws(NewswireError) {
    guard ZSTD_isError(result) != 0 else { return }
    throw NewswireError(.dataLoss, "\(doing) failed", cause: unsafe String(cString: ZSTD_getErrorName(result)))
  }
}
