private import Glibc

/// Decodes any encoding that the C library's iconv knows.
enum IconvDecoder {
  /// - Returns: nil if iconv does not know the encoding or nothing could be decoded.
  static func utf8(_ content: [UInt8], from encoding: String) -> [UInt8]? {
    let name = encoding.lowercased() == "iso-8859-1" ? "windows-1252" : encoding
    guard let descriptor = unsafe iconv_open("UTF-8", name), unsafe descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { unsafe iconv_close(descriptor) }
    var input = content
    var output = [UInt8](repeating: 0, count: content.count * 3 + 16)
    let written = unsafe input.withUnsafeMutableBytes { source -> Int? in
      unsafe output.withUnsafeMutableBytes { target in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        while left > 0, unsafe iconv(descriptor, &from, &left, &to, &room) == -1 {
          guard errno == EILSEQ || errno == EINVAL, room >= 3, left > 0 else { break }
          // U+FFFD for the byte that cannot be decoded.
          for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
            unsafe to?.pointee = CChar(bitPattern: byte)
            unsafe to = unsafe to?.advanced(by: 1)
          }
          room -= 3
          unsafe from = unsafe from?.advanced(by: 1)
          left -= 1
        }
        return left == 0 ? target.count - room : nil
      }
    }
    guard let written else { return nil }
    output.removeSubrange(written...)
    return output
  }
}
