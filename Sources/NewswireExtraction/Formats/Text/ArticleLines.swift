import NewswireCore
import NewswireFields
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
      blocks[index].measure.words <= 20, case .boilerplate(let match) = blocks[index - 1].kind
    else { return false }
    return match.reason == "read more"
  }

  /// Whether a line such as "BY LEAVING HIS POST" is not a byline but a piece of a headline that was cut.
  func isPartOfHeadline(_ index: Int) -> Bool {
    guard blocks[index].measure.words >= 3 else { return false }
    return Array(region.text.utf8).containsRun(of: text[blocks[index].range])
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

  /// "WHO:", "Where:" alone: the lines below say it.
  func isQuestion(_ line: String) -> Bool {
    line.utf8.count <= 8 && line.utf8.last == UInt8(ascii: ":")
      && ["who:", "what:", "when:", "where:", "why:", "how:", "quién:", "qué:", "cuándo:", "dónde:"]
        .contains(line.lowercased())
  }

  /// "Prosecutor: Ida Holm, Harbour Unit" below the last paragraph.
  func isClosingDetail(_ index: Int) -> Bool {
    guard blocks[index].measure.words >= 4, !blocks[index].isListItem else { return false }
    let line = string(index)
    // "More can be found at www.example.com"
    if blocks[index].measure.functionWords * 4 >= blocks[index].measure.words,
      let last = line.utf8.split(separator: 0x20).last, last.count >= 8, last.dropLast().contains(UInt8(ascii: "."))
    {
      return true
    }
    guard isAnnouncedDetail(line), let label = line.split(separator: ":").first?.lowercased() else { return false }
    return label.allSatisfy(\.isLetter) && !Self.pageLabels.contains(label)
  }

  /// What announces the page's lines, not the story's.
  private static let pageLabels: Set<String> = [
    "address", "also", "author", "categories", "category", "contact", "contacts", "copyright", "email", "fax", "filed",
    "from", "image", "last", "location", "media", "more", "next", "office", "phone", "photo", "photos", "posted",
    "previous", "published", "read", "related", "share", "source", "tag", "tags", "tel", "telephone", "topics",
    "updated",
    "video", "watch", "website",
  ]

  /// A sentence right below the end mark, even without a full stop: what a release says to readers of it.
  func isClosingSentence(_ index: Int) -> Bool {
    let measure = blocks[index].measure
    guard index > region.blocks.lowerBound, blocks[index - 1].kind.isSeparator, measure.words >= 8, measure.digits < 4,
      !measure.startsLower, measure.functionWords * 4 >= measure.words, measure.capitalised * 4 <= measure.words
    else { return false }
    return measure.end == .open || measure.end == .sentence
  }

  /// Whether the mark of a press release stands right above a line.
  func followsReleaseMark(_ index: Int) -> Bool {
    (max(region.blocks.lowerBound, index - 2)..<index).contains {
      if case .boilerplate(let match) = blocks[$0].kind {
        match.reason == BoilerplatePhrases.releaseMark
      } else {
        false
      }
    }
  }

  /// "12 Harbour Street", where the office is that sent the release.
  func isStreetAddress(_ index: Int) -> Bool {
    let measure = blocks[index].measure
    guard (2...14).contains(measure.words), measure.digits > 0, let first = text[blocks[index].range].first,
      first >= 0x31 && first <= 0x39
    else { return false }
    return string(index).lowercased().split(whereSeparator: { !$0.isLetter }).contains {
      Self.streetWords.contains(String($0))
    }
  }

  private static let streetWords: Set<String> = [
    "street", "st", "avenue", "ave", "drive", "dr", "road", "rd", "boulevard", "blvd", "plaza", "square", "lane",
    "suite",
    "floor", "highway",
  ]

  /// Whether prose stands between headline and dateline: with a dateline the story begins.
  func standsBeforeDateline(_ index: Int) -> Bool {
    guard blocks[index].measure.words <= 60, Dateline(text[blocks[index].range]) == nil else { return false }
    for next in index + 1..<max(index + 1, min(index + 5, region.blocks.upperBound)) {
      guard blocks[next].kind.isProse else { continue }
      if Dateline(text[blocks[next].range]) != nil { return true }
      if blocks[next].measure.words > 60 { return false }
    }
    return false
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
