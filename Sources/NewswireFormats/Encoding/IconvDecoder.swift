private import Glibc

/// Decodes any encoding that the C library's iconv knows.
enum IconvDecoder {
  /// UTF-8, with U+FFFD for each byte that the encoding does not have.
  struct Decoded {
    var text: [UInt8]
    var errors = 0
  }

  /// Names that mean a wider encoding on the web (https://encoding.spec.whatwg.org/#names-and-labels).
  private static let wider = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "iso-8859-9": "windows-1254", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "shift_jis": "CP932",
    "shift-jis": "CP932", "x-sjis": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "big5": "BIG5-HKSCS",
    "iso-8859-8-i": "ISO-8859-8", "x-mac-roman": "MACINTOSH", "x-mac-cyrillic": "MAC-CYRILLIC", "tis-620": "CP874",
    "windows-874": "CP874",
  ]

  /// - Returns: nil if iconv does not know the encoding or nothing could be decoded.
  static func decode(_ content: [UInt8], from encoding: String) -> Decoded? {
    let name = wider[encoding.lowercased()] ?? encoding
    guard let descriptor = unsafe iconv_open("UTF-8", name), unsafe descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { unsafe iconv_close(descriptor) }
    var decoded = Decoded(text: [UInt8](repeating: 0, count: content.count * 3 + 16))
    var input = content
    let written = unsafe input.withUnsafeMutableBytes { source -> Int? in
      unsafe decoded.text.withUnsafeMutableBytes { target in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        while left > 0, unsafe iconv(descriptor, &from, &left, &to, &room) == -1 {
          guard errno == EILSEQ || errno == EINVAL, room >= 3, left > 0 else { break }
          decoded.errors += 1
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
    decoded.text.removeSubrange(written...)
    return decoded
  }
}
