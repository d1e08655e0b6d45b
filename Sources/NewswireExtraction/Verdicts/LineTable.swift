/// The lines of a text page that are not blank, cleaned and measured.
///
/// All lines stand in one buffer, each followed by a newline, so that lines which turn out to be one paragraph can be joined in
/// place. Cost: one pass over the page, no allocation per line.
struct LineTable {
  /// One line that is not blank.
  struct Line {
    /// Counted from 1, blank lines included.
    var number: Int32
    /// Blank lines before this one.
    var gap: Int32
    /// Blanks that the line began with.
    var indent: Int32
    /// The cleaned line in `text`.
    var range: Range<Int>
  }

  /// Valid UTF-8: single spaces, no control or zero-width characters.
  private(set) var text: [UInt8] = []
  private(set) var lines: [Line] = []

  /// - Parameter page: valid UTF-8. Lines end with LF, CR, CRLF, VT, FF, NEL, U+2028 or U+2029 (Unicode, UAX #14).
  init(_ page: [UInt8]) {
    text.reserveCapacity(page.count + 1)
    unsafe page.withUnsafeBufferPointer { unsafe scan($0) }
  }

  private mutating func scan(_ page: UnsafeBufferPointer<UInt8>) {
    var line = OpenLine(start: 0, number: 1)
    var position = 0
    while position < page.count {
      let run = unsafe Self.ordinaryRun(page, from: position)
      if run > position {
        line.flushSpace(into: &text)
        unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: page[position..<run]))
        position = run
        continue
      }
      let (kind, length) = unsafe Self.classify(page, at: position)
      switch kind {
      case .letter:
        line.flushSpace(into: &text)
        unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: page[position..<position + length]))
      case .space: line.addSpace(isEmpty: text.count == line.start)
      case .nothing: break
      case .lineEnd: close(&line)
      }
      position += length
    }
    close(&line)
  }

  /// The end of the bytes from `start` on that are kept as they are: ASCII letters and marks with single spaces between.
  private static func ordinaryRun(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < page.count {
      let eight = unsafe ordinaryEight(page, at: position, isStart: position == start)
      if eight > 0 {
        position += eight
        continue
      }
      let byte = unsafe page[position]
      if byte > 0x20, byte < 0x7F {
        position += 1
      } else if byte == 0x20, position > start, position + 1 < page.count, unsafe page[position + 1] > 0x20,
        unsafe page[position + 1] < 0x7F
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// How many of the eight bytes at `position` belong to an ordinary run: all, or all but a blank at their end of which the next byte
  /// tells; 0 if one of them does not or cannot be told.
  @inline(__always)
  private static func ordinaryEight(_ page: UnsafeBufferPointer<UInt8>, at position: Int, isStart: Bool) -> Int {
    guard position + 8 <= page.count else { return 0 }
    let word = unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(page).loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high: UInt64 = 0x8080_8080_8080_8080
    // The high bit of each byte below 0x20 in the first sum stays clear, and that of 0x7F in the second is set.
    let isOrdinary = (word &+ 0x6060_6060_6060_6060) & ~(word &+ 0x0101_0101_0101_0101) & ~word & high
    guard word & high == 0, isOrdinary == high else { return 0 }
    let isMark = (word &+ 0x5F5F_5F5F_5F5F_5F5F) & high
    let spaces = isMark ^ high
    guard spaces & spaces << 8 == 0, !isStart || spaces & 0x80 == 0 else { return 0 }
    return spaces >> 63 == 0 ? 8 : 7
  }

  private mutating func close(_ line: inout OpenLine) {
    if text.count > line.start {
      lines.append(Line(number: line.number, gap: line.gap, indent: line.indent, range: line.start..<text.count))
      text.append(0x0A)
      line = OpenLine(start: text.count, number: line.number &+ 1)
    } else {
      line = OpenLine(start: text.count, number: line.number &+ 1, gap: line.gap &+ 1)
    }
  }

  /// A line that is being read.
  private struct OpenLine {
    var start: Int
    var number: Int32
    var gap: Int32 = 0
    var indent: Int32 = 0
    var hasSpace = false

    mutating func addSpace(isEmpty: Bool) {
      if isEmpty { indent &+= 1 } else { hasSpace = true }
    }

    @inline(__always)
    mutating func flushSpace(into text: inout [UInt8]) {
      if hasSpace {
        text.append(0x20)
        hasSpace = false
      }
    }
  }

  private enum Kind { case letter, space, nothing, lineEnd }

  /// What stands at `position`, and its bytes.
  private static func classify(_ page: UnsafeBufferPointer<UInt8>, at position: Int) -> (Kind, Int) {
    func byte(_ offset: Int) -> UInt8 { unsafe position + offset < page.count ? page[position + offset] : 0 }
    switch unsafe page[position] {
    case 0x0D: return (.lineEnd, byte(1) == 0x0A ? 2 : 1)
    case 0x0A...0x0C: return (.lineEnd, 1)
    case 0x09, 0x20: return (.space, 1)
    case 0..<0x20, 0x7F: return (.nothing, 1)
    case 0xC2:
      switch byte(1) {
      case 0x85: return (.lineEnd, 2)  // NEL
      case 0xA0: return (.space, 2)  // no-break space
      case 0xAD, 0x80..<0x85, 0x86..<0xA0: return (.nothing, 2)  // soft hyphen, C1 controls
      default: return (.letter, 2)
      }
    case 0xE2 where byte(1) == 0x80:
      switch byte(2) {
      case 0xA8, 0xA9: return (.lineEnd, 3)  // U+2028, U+2029
      case 0x80...0x8A, 0xAF: return (.space, 3)  // U+2000 to U+200A, U+202F
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return (.nothing, 3)  // zero width space, direction marks
      default: return (.letter, 3)
      }
    case 0xE2 where byte(1) == 0x81 && (byte(2) >= 0xA0 && byte(2) <= 0xAF): return (.nothing, 3)
    case 0xE3 where byte(1) == 0x80 && byte(2) == 0x80: return (.space, 3)  // ideographic space
    case 0xEF where byte(1) == 0xBB && byte(2) == 0xBF: return (.nothing, 3)  // U+FEFF
    case 0xC3..<0xE0: return (.letter, min(2, page.count - position))
    case 0xE0..<0xF0: return (.letter, min(3, page.count - position))
    default: return unsafe (.letter, min(page[position] >= 0xF0 ? 4 : 1, page.count - position))
    }
  }

  // MARK: Joining

  /// The text of several neighbouring lines as one, with a space at each join.
  mutating func join(_ indices: Range<Int>) -> Range<Int> {
    for index in indices.dropLast() { text[lines[index].range.upperBound] = 0x20 }
    return lines[indices.lowerBound].range.lowerBound..<lines[indices.upperBound - 1].range.upperBound
  }

  /// The text of several neighbouring lines as one, without a space before those in `tight`.
  mutating func join(_ indices: Range<Int>, tight: Set<Int>) -> Range<Int> {
    guard !tight.isEmpty else { return join(indices) }
    let start = text.count
    for index in indices {
      if index > indices.lowerBound, !tight.contains(index) { text.append(0x20) }
      text.append(contentsOf: Array(text[lines[index].range]))
    }
    text.append(0x0A)
    return start..<text.count - 1
  }
}
