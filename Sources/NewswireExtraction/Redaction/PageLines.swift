import NewswireContainers
import NewswireFormats
import NewswireModel

/// Where the lines of a page stand in its bytes, numbered as verdicts number them.
struct PageLines {
  /// Without the ends of lines.
  private(set) var ranges: [Range<Int>] = []
  /// Bytes of a unit of the page's encoding: 1, or 2 and 4 for UTF-16 and UTF-32.
  let width: Int
  private let isLittleEndian: Bool

  /// nil if the page's bytes do not show its lines: a record of a web archive, or an encoding with other line ends.
  init?(_ content: [UInt8]) {
    do {
      if try ArchiveRecordPage(content) != nil { return nil }
    } catch {
      return nil
    }
    (width, isLittleEndian) = TextDecoder.units(content)
    let isMarkup = JSONPage.recognises(content) || XMLRoot.recognises(content) || HTMLPage.recognises(content)
    split(content) { isMarkup ? $0 == 0x0A : Self.endsLine($0) }
    // The text of a page may have line ends that its encoding writes otherwise.
    guard !isMarkup else { return }
    guard let decoded = try? TextDecoder.utf8(content) else { return nil }
    guard ranges.count == Self(utf8: decoded).ranges.count else { return nil }
  }

  /// Lines that end with a line feed, whatever the content is.
  init(plain content: [UInt8]) {
    (width, isLittleEndian) = (1, true)
    split(content) { $0 == 0x0A }
  }

  private init(utf8: [UInt8]) {
    (width, isLittleEndian) = (1, true)
    split(utf8, Self.endsLine)
  }

  /// LF, VT, FF, CR, NEL, U+2028 and U+2029, as `LineTable` has them.
  private static func endsLine(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  private mutating func split(_ content: [UInt8], _ endsLine: (UInt32) -> Bool) {
    let isUTF8 = width == 1 && String(validating: content, as: UTF8.self) != nil
    var start = 0
    var position = 0
    while position + width <= content.count {
      let (scalar, length) = scalar(content, at: position, isUTF8)
      guard endsLine(scalar) else {
        position += length
        continue
      }
      ranges.append(start..<position)
      position += length
      // CR and LF end one line.
      if scalar == 0x0D, position + width <= content.count, self.scalar(content, at: position, isUTF8).0 == 0x0A {
        position += width
      }
      start = position
    }
    if start < content.count { ranges.append(start..<content.count) }
  }

  /// A unit, or of UTF-8 what may end a line as a whole.
  private func scalar(_ content: [UInt8], at position: Int, _ isUTF8: Bool) -> (UInt32, Int) {
    if width > 1 {
      let bytes = content[position..<position + width]
      let ordered = isLittleEndian ? Array(bytes.reversed()) : Array(bytes)
      return (ordered.reduce(0) { $0 << 8 | UInt32($1) }, width)
    }
    func next(_ offset: Int) -> UInt8 { position + offset < content.count ? content[position + offset] : 0 }
    let byte = content[position]
    guard isUTF8 else { return (byte == 0x85 ? 0 : UInt32(byte), 1) }
    if byte == 0xC2, next(1) == 0x85 { return (0x85, 2) }
    if byte == 0xE2, next(1) == 0x80, next(2) == 0xA8 || next(2) == 0xA9 {
      return (next(2) == 0xA8 ? 0x2028 : 0x2029, 3)
    }
    return (UInt32(byte), 1)
  }

  /// Writes spaces over a range.
  func blank(_ range: Range<Int>, in content: inout [UInt8]) {
    if width == 1 {
      for position in range { content[position] = 0x20 }
      return
    }
    for start in stride(from: range.lowerBound, to: range.upperBound - width + 1, by: width) {
      for offset in 0..<width {
        let isLow = offset == (isLittleEndian ? 0 : width - 1)
        content[start + offset] = isLow ? 0x20 : 0
      }
    }
  }

  /// A range in one byte a unit, those beyond ASCII as 0xFF; so that words can be told from what is between them.
  func units(_ range: Range<Int>, of content: [UInt8]) -> [UInt8] {
    if width == 1 { return Array(content[range]) }
    return stride(from: range.lowerBound, to: range.upperBound - width + 1, by: width).map { start in
      let (scalar, _) = scalar(content, at: start, false)
      return scalar < 0x80 ? UInt8(scalar) : 0xFF
    }
  }
}

extension TextDecoder {
  /// Bytes of a unit of a page's encoding, and whether the lowest comes first.
  static func units(_ content: [UInt8]) -> (width: Int, isLittleEndian: Bool) {
    if content.starts(with: [0xFF, 0xFE, 0, 0]) { return (4, true) }
    if content.starts(with: [0, 0, 0xFE, 0xFF]) { return (4, false) }
    if content.starts(with: [0xFF, 0xFE]) { return (2, true) }
    if content.starts(with: [0xFE, 0xFF]) { return (2, false) }
    return utf16Evidence(content).map { (2, $0) } ?? (1, true)
  }
}
