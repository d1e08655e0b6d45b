import NewswireFields

/// What shows that a line is a piece of a sentence which links, bold print or the page's marks have cut.
extension Reflow {
  /// Whether the page has the line more than once and nothing shows that it is each time a link inside a sentence: headlines and
  /// captions, which never go on.
  func standsAlone(_ index: Int) -> Bool { isRepeated[index] && !isInsideSentence(index) }

  /// Whether the lines beside a short one, such as the name of a programme that is a link wherever it stands, go on with it.
  private func isInsideSentence(_ index: Int) -> Bool {
    let measure = measures[index]
    guard measure.words <= 12, !cues[index] else { return false }
    if startsWithStop(index) { return true }
    let follows =
      index > 0 && table.lines[index].gap == 0 && measures[index - 1].end == .open && !cues[index - 1]
      && (measures[index - 1].words >= 6 || measures[index - 1].endsWithFunctionWord && measures[index - 1].words >= 3)
    guard measure.end == .open || measure.end == .comma else {
      return follows && measure.end == .sentence && measures[index - 1].endsWithFunctionWord
    }
    guard index + 1 < measures.count, table.lines[index + 1].gap == 0, !startsWithBy(index + 1) else { return false }
    let next = measures[index + 1]
    if next.startsWithPunctuation { return true }
    guard next.startsLower else { return false }
    let endsSentence = next.end == .sentence || next.end == .colon
    return next.words >= (endsSentence ? 6 : 10)
      || follows && (next.words >= 2 || next.endsWithFunctionWord || endsSentence)
  }

  private func startsWithBy(_ index: Int) -> Bool { table.text[table.lines[index].range].starts(with: "by ".utf8) }

  /// Whether the line begins with a comma or full stop and a blank.
  func startsWithStop(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range].prefix(2)
    return bytes.elementsEqual(", ".utf8) || bytes.elementsEqual(". ".utf8)
  }

  /// Whether the line ends with a mark that opens what the next line says: a quotation mark or bracket behind a blank, or alone.
  func endsWithOpeningMark(_ index: Int) -> Bool {
    var bytes = table.text[table.lines[index].range]
    switch bytes.last {
    case UInt8(ascii: "("), UInt8(ascii: "["): bytes.removeLast()
    case 0x9C where bytes.count >= 3 && bytes.suffix(3).elementsEqual("\u{201C}".utf8): bytes.removeLast(3)
    default: return false
    }
    return bytes.last ?? 0x20 == 0x20
  }

  /// Whether the line begins with the last letter of the word before it: letters that are not words stand nowhere else alone.
  func isLastLetter(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    guard bytes.count > 2, bytes[bytes.startIndex + 1] == 0x20, measures[index - 1].end == .open else { return false }
    return !"aeiouy".utf8.contains(bytes[bytes.startIndex])
  }

  /// Whether a line goes on with one that a comma ends: a long one, or the first words of a paragraph.
  func goesOnAfterComma(_ index: Int, words: Int32) -> Bool {
    if words >= 10 { return true }
    return words >= 2 && measures[index].isProse && !(isTitleCase(measures[index - 1]))
      && !table.text[table.lines[index - 1].range].starts(with: "Dear ".utf8)
  }

  /// Whether a line ends with a preposition or a possessive, on which something must follow.
  func needsMore(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    if bytes.suffix(4).elementsEqual("’s".utf8) || bytes.suffix(2).elementsEqual("'s".utf8) { return true }
    let last = bytes.suffix(9)
    guard let blank = last.lastIndex(of: 0x20) else { return false }
    return Self.prepositions.contains { last[(blank + 1)...].elementsEqual($0) }
  }

  private static let prepositions = [
    "against", "between", "under", "during", "through", "within", "without", "toward", "towards", "among", "via", "per",
    "upon", "until",
  ].map { Array($0.utf8) }

  /// Whether two lines are items of a list whose mark is the letter o.
  func areItems(_ index: Int) -> Bool {
    [index - 1, index].allSatisfy { table.text[table.lines[$0].range].starts(with: "o ".utf8) }
  }

  /// Whether a line begins with a number of a room or the like, which begins no sentence: "CJ-1, Central Jail".
  func startsWithCode(_ index: Int) -> Bool {
    guard measures[index].digits > 0 else { return false }
    let first = table.text[table.lines[index].range].prefix { $0 != 0x20 }
    return first.last == UInt8(ascii: ",") && first.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a line is set in capitals as headlines and standfirsts are.
  func isTitleCase(_ measure: TextMeasure) -> Bool {
    measure.words >= 5 && measure.capitalised * 4 >= measure.words * 3
  }

  /// Whether a line opens a story with its place and was cut soon after: "VASSVIK – A retired".
  func opensWithDateline(_ index: Int) -> Bool {
    guard measures[index].words <= 8, measures[index].end == .open, measures[index].capitals >= 3 else { return false }
    let bytes = table.text[table.lines[index].range]
    return bytes.contains(0xE2) && Dateline(bytes) != nil
  }

  /// Whether the line begins with place and dash, as the first paragraph does and none of a headline's lines.
  func opensStory(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    guard let first = bytes.first,
      first == UInt8(ascii: "(") || first >= 0x41 && first <= 0x5A && measures[index].capitals >= 4
    else { return false }
    return Dateline(bytes) != nil
  }

  /// Whether the line is a word that says nothing without the next: "Meet", "Visit".
  func needsObject(_ index: Int) -> Bool {
    guard measures[index].words == 1 else { return false }
    let bytes = table.text[table.lines[index].range]
    return ["Meet", "See", "Visit", "Watch", "Read", "Contact", "Call", "Join"].contains {
      bytes.elementsEqual($0.utf8)
    }
  }

  /// Whether the line is nothing but the address of a page or mailbox.
  func isAddress(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    guard bytes.count >= 6, let dot = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes.contains(0x20) else {
      return false
    }
    if bytes.contains(UInt8(ascii: "@")) || bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) {
      return true
    }
    // "example.com"
    return (2...5).contains(bytes.endIndex - dot - 1)
      && bytes[(dot + 1)...].allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      && bytes[..<dot].allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  /// Whether an address is that of a picture, as pages give for their shares.
  func isPicture(_ index: Int) -> Bool {
    let bytes = table.text[table.lines[index].range]
    return [".jpg", ".jpeg", ".png", ".webp", ".gif"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
