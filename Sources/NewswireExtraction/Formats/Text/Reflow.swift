import NewswireCore
import NewswireFields

/// Puts lines together that were one paragraph before the page was turned to text: lines broken at a fixed width, and pieces that
/// links and bold print were cut into.
struct Reflow {
  private(set) var table: LineTable
  let measures: [TextMeasure]
  let cues: [Bool]
  /// Lines that the page has more than once: headlines and captions, which never go on.
  let isRepeated: [Bool]
  /// The width in bytes that lines are broken at; nil if they are not.
  private let width: Int32?

  /// - Returns: the blocks of the page, and the table with their texts joined.
  static func blocks(of table: consuming LineTable) -> ([TextBlock], LineTable) {
    var reflow = Reflow(table)
    let blocks = reflow.blocks()
    return (blocks, reflow.table)
  }

  private init(_ table: consuming LineTable) {
    let measures = unsafe table.text.withUnsafeBufferPointer { text in
      table.lines.map { unsafe TextMeasure(UnsafeBufferPointer(rebasing: text[$0.range])) }
    }
    self.measures = measures
    width = Self.wrapWidth(table, measures)
    self.table = table
    cues = measures.map { BoilerplatePhrases.match($0) != nil }
    var repeated = HashTable<Void>(capacity: measures.count)
    var met = HashTable<Void>(capacity: measures.count)
    for measure in measures where measure.words >= 3 {
      if met.contains(measure.fingerprint) {
        repeated.insert(measure.fingerprint)
      } else {
        met.insert(measure.fingerprint)
      }
    }
    isRepeated = measures.map { $0.words >= 3 && repeated.contains($0.fingerprint) }
  }

  /// Lines are broken at a width where many of them go on in lower case on the next line and nearly none is longer.
  private static func wrapWidth(_ table: LineTable, _ measures: [TextMeasure]) -> Int32? {
    var neighbours = 0
    var broken: [Int32] = []
    for index in measures.indices.dropLast() where table.lines[index + 1].gap == 0 {
      neighbours += 1
      let goesOn = measures[index].end == .open || measures[index].end == .comma
      if goesOn, measures[index].length >= 35, measures[index + 1].startsLower, measures[index + 1].words >= 2 {
        broken.append(measures[index].length)
      }
    }
    guard broken.count >= 2, broken.count * 6 >= neighbours else { return nil }
    broken.sort()
    let width = broken[broken.count * 9 / 10]
    let longer = measures.count { $0.length > width + width / 4 }
    return width <= 140 && longer * 12 <= measures.count ? width : nil
  }

  private mutating func blocks() -> [TextBlock] {
    var blocks: [TextBlock] = []
    blocks.reserveCapacity(measures.count)
    var start = 0
    while start < measures.count {
      var end = start + 1
      var tight: Set<Int> = []
      var words = measures[start].words
      while end < measures.count, table.lines[end].gap == 0, let join = joins(end, words: words) {
        if join == .tight { tight.insert(end) }
        words += measures[end].words
        end += 1
      }
      blocks.append(block(start..<end, tight: tight))
      start = end
    }
    return blocks
  }

  private mutating func block(_ lines: Range<Int>, tight: Set<Int>) -> TextBlock {
    var lines = lines
    var tight = tight
    let gap = table.lines[lines.lowerBound].gap
    let all = lines
    let isItem = isBullet(lines.lowerBound)
    if isItem, lines.count > 1 {
      tight.remove(lines.lowerBound + 1)
      lines = lines.lowerBound + 1..<lines.upperBound
    }
    var range = lines.count == 1 ? table.lines[lines.lowerBound].range : table.join(lines, tight: tight)
    let bullet = isItem ? 0 : bulletLength(range)
    if bullet > 0 { range = range.lowerBound + bullet..<range.upperBound }
    let measure =
      unsafe lines.count == 1 && bullet == 0
      ? measures[lines.lowerBound]
      : table.text.withUnsafeBufferPointer { unsafe TextMeasure(UnsafeBufferPointer(rebasing: $0[range])) }
    let isFooter = width != nil && all.count == 1 && isRepeated[all.lowerBound] && measure.digits >= 4
    return TextBlock(
      lines: all, range: range, gap: gap, isListItem: bullet > 0 || (isItem && all.count > 1),
      isPageFooter: isFooter, measure: measure)
  }

  private enum Join { case spaced, tight }

  /// Whether the line at `index` goes on with the line before it.
  private func joins(_ index: Int, words: Int32) -> Join? {
    let (previous, next) = (measures[index - 1], measures[index])
    if isBullet(index) || standsAlone(index - 1) || standsAlone(index) { return nil }
    if isBullet(index - 1) { return cues[index] ? nil : .spaced }
    if isDateline(index) { return nil }
    if isDateline(index - 1) { return .spaced }
    if endsWithOpeningMark(index - 1), !cues[index] { return .tight }
    if next.startsWithPunctuation, next.words <= 40 || startsWithStop(index), words >= 2, !cues[index - 1] {
      return .tight
    }
    if previous.digits > 0, endsWithDigit(index - 1), isOrdinalEnding(index) { return .tight }
    if next.startsLower, isInitial(index - 1) || isLastLetter(index), table.lines[index].gap == 0 { return .tight }
    if bulletLength(table.lines[index].range) > 0 { return nil }
    if let width { return joinsWrapped(index, width: width) ? .spaced : nil }
    guard !cues[index - 1], !cues[index] else { return nil }
    if startsWithDash(index), words <= 6 { return .spaced }
    if isDash(index - 1), words <= 6 { return .spaced }
    let goesOn = previous.end == .open || previous.end == .comma
    guard goesOn else { return nil }
    if isOrdinalEnding(index - 1) { return .spaced }
    if isAddress(index) { return words >= 6 && !isAddress(index - 1) && !isPicture(index) ? .spaced : nil }
    if next.startsLower, next.words >= 6 || words >= 6 { return areItems(index) ? nil : .spaced }
    // A standfirst set in capitals does not go on with the story, whatever its last word.
    if previous.endsWithFunctionWord, words >= 6, !isTitleCase(previous) || isTitleCase(next) { return .spaced }
    if words >= 6, previous.end == .open, table.lines[index].gap == 0, needsMore(index - 1) { return .spaced }
    if isRepeated[index] || next.words <= 4 && goesOnInLowerCase(index + 1), previous.endsWithFunctionWord, words >= 3 {
      return .spaced
    }
    if previous.end == .comma, table.lines[index].gap == 0, goesOnAfterComma(index, words: words) { return .spaced }
    if words >= 10, previous.end == .open, table.lines[index].gap == 0, startsWithCode(index) { return .spaced }
    if words <= 6, previous.words >= 3, next.words <= 3, previous.capitalised == previous.words,
      goesOnInLowerCase(index + 1)
    {
      return .spaced
    }
    if next.words >= 10 || next.startsLower, table.lines[index].gap == 0, opensWithDateline(index - 1) {
      return .spaced
    }
    return isInterjected(index, after: words) ? .spaced : nil
  }

  /// Whether the line is an initial that was set larger than its word: "A" and "I" may be words.
  private func isInitial(_ index: Int) -> Bool {
    measures[index].length == 1 && measures[index].capitals == 1
      && !"AI".utf8.contains(table.text[table.lines[index].range.lowerBound])
  }

  /// Whether a line is a sentence's second half.
  private func goesOnInLowerCase(_ index: Int) -> Bool {
    index < measures.count && table.lines[index].gap == 0 && measures[index].startsLower && measures[index].words >= 6
  }

  /// Whether the line is a few words, such as a link, inside a sentence that the line after it goes on with.
  private func isInterjected(_ index: Int, after words: Int32) -> Bool {
    guard measures[index].words <= 8, index + 1 < measures.count, table.lines[index + 1].gap == 0, !cues[index + 1]
    else {
      return false
    }
    // Nothing but the end or the middle of a sentence begins with a comma or full stop.
    let previous = measures[index - 1]
    // A headline or a heading ends where its line does.
    if (6...15).contains(previous.words), isTitleCase(previous) { return false }
    if measures[index + 1].startsWithPunctuation { return words >= 3 || needsObject(index - 1) }
    return measures[index + 1].startsLower && (words >= 10 || previous.end == .comma)
  }

  private func joinsWrapped(_ index: Int, width: Int32) -> Bool {
    let (previous, next) = (measures[index - 1], measures[index])
    if table.lines[index].indent > table.lines[index - 1].indent + 1 || opensStory(index) { return false }
    if cues[index - 1], previous.words <= 6 { return false }
    if next.startsLower, previous.end == .open || previous.end == .comma, previous.words > 2 { return true }
    if previous.end == .sentence { return previous.length * 100 >= width * 86 }
    return previous.length * 10 >= width * 7
  }

  private func endsWithDigit(_ index: Int) -> Bool {
    let last = table.text[table.lines[index].range.upperBound - 1]
    return last >= 0x30 && last <= 0x39
  }

  /// "th" and its like, which superscript print was cut into.
  private func isOrdinalEnding(_ index: Int) -> Bool {
    guard measures[index].length == 2 else { return false }
    let bytes = table.text[table.lines[index].range]
    return ["st", "nd", "rd", "th"].contains { bytes.elementsEqual($0.utf8) }
  }

  private func isDash(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    return bytes.count <= 3
      && (bytes.elementsEqual("—".utf8) || bytes.elementsEqual("–".utf8) || bytes.elementsEqual("-".utf8))
  }

  /// Whether the line is a dateline that was cut from its paragraph: capitals before a dash at its end or at the next line's start.
  private func isDateline(_ index: Int) -> Bool {
    let measure = measures[index]
    guard measure.words <= 6, measure.letters >= 3, measure.capitals == measure.letters, measure.digits == 0 else {
      return false
    }
    let bytes = table.text[table.lines[index].range]
    if measure.length > 4, bytes.suffix(3).elementsEqual("—".utf8) || bytes.suffix(3).elementsEqual("–".utf8) {
      return true
    }
    guard index + 1 < measures.count, table.lines[index + 1].gap == 0 else { return false }
    if isDash(index + 1) { return index + 2 < measures.count && measures[index + 2].words >= 6 }
    return measures[index + 1].words >= 6 && startsWithDash(index + 1)
  }

  private func startsWithDash(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    return bytes.first == 0xE2 && (bytes.starts(with: "—".utf8) || bytes.starts(with: "–".utf8))
  }

  /// Whether the line is nothing but the mark of a list item.
  private func isBullet(_ index: Int) -> Bool {
    guard measures[index].length <= 3, measures[index].words == 0 else { return false }
    return bulletMark(table.lines[index].range) == Int(measures[index].length)
  }

  /// Bytes of the mark and blank that open a list item.
  private func bulletLength(_ range: Range<Int>) -> Int {
    let mark = bulletMark(range)
    guard mark > 0, range.lowerBound + mark < range.upperBound, table.text[range.lowerBound + mark] == 0x20 else {
      return 0
    }
    return mark + 1
  }

  private func bulletMark(_ range: Range<Int>) -> Int {
    let bytes = table.text[range]
    guard let first = bytes.first else { return 0 }
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "-"): return 1
    case 0xC2 where bytes.count >= 2 && bytes[bytes.startIndex + 1] == 0xB7: return 2  // ·
    case 0xE2 where bytes.count >= 3:
      // • ‣ ◦ ● ▪ ■ – as a mark
      let mark = (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
      return mark == (0x80, 0xA2) || mark == (0x80, 0xA3) || mark.0 == 0x97 || mark.0 == 0x96 || mark == (0x80, 0x93)
        ? 3 : 0
    case 0xEF where bytes.count >= 3 && bytes[bytes.startIndex + 1] >= 0x80 && bytes[bytes.startIndex + 1] <= 0x83:
      return 3  // bullets of symbol fonts, in the private use area
    default: return 0
    }
  }
}
