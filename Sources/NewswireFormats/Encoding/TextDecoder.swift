import NewswireCore
package import NewswireModel

/// Turns the bytes of a page into UTF-8.
///
/// Evidence counts in the order of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org): a byte order mark, then what the
/// bytes themselves show, then what the page declares, then what the statistics of the bytes suggest, then Windows-1252 for a text
/// that is nearly all ASCII. What fits none of these is refused.
package enum TextDecoder {
  /// - Parameters:
  ///   - content: the page's bytes.
  ///   - declared: the encoding that the page names, in any spelling that iconv knows; asked if the bytes do not show it.
  /// - Returns: valid UTF-8 without a byte order mark; what cannot be decoded is U+FFFD.
  /// - Throws: `invalidArgument` if the bytes are not text, or text of which the encoding cannot be told.
  package static func utf8(
    _ content: [UInt8], declared: @autoclosure () -> String? = nil
  ) throws(NewswireError) -> [UInt8] {
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(content.dropFirst(3))) }
    if let bigEndian = utf32Mark(content) { return utf32(content, isBigEndian: bigEndian) }
    if content.starts(with: [0xFF, 0xFE]) { return utf16(content.dropFirst(2), isLittleEndian: true) }
    if content.starts(with: [0xFE, 0xFF]) { return utf16(content.dropFirst(2), isLittleEndian: false) }
    if let isLittleEndian = utf16Evidence(content) { return utf16(content[...], isLittleEndian: isLittleEndian) }
    let (nulls, hasEscape) = try refuseBinary(content)
    let content = nulls > 0 ? content.filter { $0 != 0 } : content
    let census = UTF8Census(content)
    if census.isValid {
      guard hasEscape, let decoded = IconvDecoder.decode(content, from: "ISO-2022-JP"), decoded.errors == 0
      else { return content }
      return decoded.text
    }
    return try legacy(content, census, declared: declared())
  }

  /// Text that is not UTF-8.
  private static func legacy(
    _ content: [UInt8], _ census: UTF8Census, declared: String?
  ) throws(NewswireError) -> [UInt8] {
    let high = content.count { $0 >= 0x80 }
    if let declared, !["utf-8", "utf8"].contains(declared.lowercased()),
      let decoded = IconvDecoder.decode(content, from: declared), decoded.errors * 50 <= high
    {
      return decoded.text
    }
    // A few damaged bytes in what is otherwise UTF-8.
    if census.sequences > 8 * census.errors { return repaired(content) }
    let found = EncodingDetector.encoding(of: content)
    if let found, let decoded = IconvDecoder.decode(content, from: found), decoded.errors * 50 <= high {
      return decoded.text
    }
    // So few marks and letters beyond ASCII as western languages have.
    let western = windows1252(content)
    if high * 12 <= content.count, replacements(in: western) * 5 <= high { return western }
    let tried = [declared.map { "\($0), which it declares" }, found].compactMap(\.self).joined(separator: " nor ")
    throw NewswireError(
      .invalidArgument,
      "its encoding cannot be told: it is neither UTF-8\(tried.isEmpty ? "" : " nor \(tried)"); convert it to UTF-8 first"
    )
  }

  /// How often U+FFFD occurs.
  private static func replacements(in text: [UInt8]) -> Int {
    var (count, position) = (0, 0)
    while let found = text[position...].firstIndex(of: 0xEF) {
      if text[found...].starts(with: [0xEF, 0xBF, 0xBD]) { count += 1 }
      position = found + 1
    }
    return count
  }

  private static func repaired(_ content: [UInt8]) -> [UInt8] {
    UTF8Census(content).isValid ? content : Array(String(decoding: content, as: UTF8.self).utf8)
  }

  private static func utf16(_ content: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(content.count / 2)
    var position = content.startIndex
    while position + 1 < content.endIndex {
      let (first, second) = (UInt16(content[position]), UInt16(content[position + 1]))
      units.append(isLittleEndian ? first | second << 8 : first << 8 | second)
      position += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the text begins with the byte order mark of UTF-32, and which way round.
  private static func utf32Mark(_ content: [UInt8]) -> Bool? {
    if content.starts(with: [0xFF, 0xFE, 0, 0]) { return false }
    return content.starts(with: [0, 0, 0xFE, 0xFF]) ? true : nil
  }

  private static func utf32(_ content: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(content.count / 3)
    for start in stride(from: 4, to: content.count - 3, by: 4) {
      let bytes = content[start..<start + 4]
      let value = (isBigEndian ? Array(bytes) : bytes.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      output += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8
    }
    return output
  }

  /// Text in UTF-16 without a mark has its zero bytes, those of ASCII, nearly all on one side.
  package static func utf16Evidence(_ content: [UInt8]) -> Bool? {
    guard content.count >= 4, content.count % 2 == 0 else { return nil }
    let sample = content.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd > pairs * 6 / 10, zeros.even * 20 < zeros.odd { return true }
    if zeros.even > pairs * 6 / 10, zeros.odd * 20 < zeros.even { return false }
    return nil
  }

  /// - Returns: how many NUL bytes there are, for a few stand in texts that programs damaged, and whether there is an escape.
  private static func refuseBinary(_ content: [UInt8]) throws(NewswireError) -> (nulls: Int, hasEscape: Bool) {
    if let format = signatures.first(where: { content.starts(with: $0.bytes) })?.name {
      throw NewswireError(.invalidArgument, "this is \(format), not text; convert it to text or HTML first")
    }
    let (nulls, controls, hasEscape) = unsafe content.withUnsafeBufferPointer(unsafe countControls)
    guard nulls * 1000 <= content.count || nulls <= 3 && content.count >= 40 else {
      throw NewswireError(.invalidArgument, "there are \(nulls) NUL bytes: this is no text")
    }
    guard controls * 50 <= content.count else {
      throw NewswireError(.invalidArgument, "there are \(controls) control characters: this is no text")
    }
    return (nulls, hasEscape)
  }

  /// NUL bytes, and all control characters that no text has. Eight bytes without any are passed over at once.
  private static func countControls(_ bytes: UnsafeBufferPointer<UInt8>) -> (nulls: Int, controls: Int, hasEscape: Bool)
  {
    let raw = UnsafeRawBufferPointer(bytes)
    var (nulls, controls, position) = (0, 0, 0)
    var hasEscape = false
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // A byte below 0x20 borrows from its high bit.
        if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
      }
      let byte = unsafe bytes[position]
      if byte == 0 { nulls += 1 }
      if byte == 0x1B { hasEscape = true }
      if byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B) { controls += 1 }
      position += 1
    }
    return (nulls, controls, hasEscape)
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"),
  ]

  static func windows1252(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(content.count + content.count / 8)
    for byte in content {
      if byte < 0x80 {
        output.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252High[Int(byte - 0x80)] : Unicode.Scalar(byte)
        output.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    return output
  }

  /// 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); the unassigned five are U+FFFD.
  private static let windows1252High: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}

/// How much of a text is UTF-8.
struct UTF8Census {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Bytes that begin no well-formed sequence.
  private(set) var errors = 0

  var isValid: Bool { errors == 0 }

  init(_ content: [UInt8]) {
    unsafe content.withUnsafeBufferPointer { buffer in
      var position = 0
      while position < buffer.count {
        if position + 8 <= buffer.count,
          unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            & 0x8080_8080_8080_8080
            == 0
        {
          position += 8
        } else if unsafe buffer[position] < 0x80 {
          position += 1
        } else {
          let width = UTF8Decoding.scalar(at: position, end: buffer.count, { unsafe buffer[$0] }).width
          if width == 1 { errors += 1 } else { sequences += 1 }
          position += width
        }
      }
    }
  }
}
