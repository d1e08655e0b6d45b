import NewswireModel

/// What single lines are to the article that is being built of them.
extension ArticleBuilder {
  func string(_ index: Int) -> String { String(decoding: text[blocks[index].range], as: UTF8.self) }

  /// Whether a block could be the time of an entry of a live blog: a time of day, alone or after its date.
  func isEntryTime(_ index: Int) -> Bool {
    switch blocks[index].kind {
    case .clock: true
    case .time: ClockTime.isHeld(by: string(index))
    default: false
    }
  }

  /// Whether a line goes on with the link that was cut from it: "Click here" and then "to view the full report".
  func goesOnWithLink(_ index: Int) -> Bool {
    guard index > region.blocks.lowerBound, blocks[index].gap == 0, blocks[index].measure.startsLower,
      blocks[index].measure.words <= 20, case .furniture(let match) = blocks[index - 1].kind
    else { return false }
    return match.reason == "read more"
  }

  /// Whether a line such as "BY LEAVING HIS POST" is no byline but a piece of a headline that was cut.
  func isPartOfHeadline(_ index: Int) -> Bool {
    blocks[index].measure.words >= 3 && region.text.lowercased().contains(string(index).lowercased())
  }

  /// Whether a line of the standfirst goes on with the one before: right below it, which has no end, and set as it is in capitals or not.
  func goesOn(_ index: Int, after before: Int) -> Bool {
    let (first, next) = (blocks[before].measure, blocks[index].measure)
    guard blocks[index].gap == 0, next.words >= 3,
      first.end == .open || first.end == .comma || endsWithSemicolon(before)
    else { return false }
    return (first.capitalised * 2 >= first.words) == (next.capitalised * 2 >= next.words)
  }

  func endsWithSemicolon(_ index: Int) -> Bool { text[blocks[index].range].last == UInt8(ascii: ";") }

  /// "WHO: …", "Where: …".
  func isAnnouncedDetail(_ line: String) -> Bool {
    guard let colon = line.utf8.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !line[..<colon].contains(" ") && line.utf8.first.map { $0 >= 0x41 } == true
  }

  /// Whether the line is the place line of the paragraph right below it, "MIAMI, Florida,", from which it was cut.
  func isCutDateline(_ index: Int) -> Bool {
    let measure = blocks[index].measure
    guard measure.end == .comma, measure.words <= 5, measure.capitalised == measure.words, measure.digits == 0,
      index + 1 < region.blocks.upperBound
    else { return false }
    return blocks[index + 1].gap == 0 && blocks[index + 1].kind.isProse
  }
}
