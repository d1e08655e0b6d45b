import NewswireModel

/// Says of each block what it is by itself.
struct BlockClassifier {
  private let text: [UInt8]

  static func classify(_ blocks: inout [TextBlock], text: [UInt8]) {
    let classifier = BlockClassifier(text: text)
    classifier.markRepeats(&blocks)
    for index in blocks.indices {
      if let original = blocks[index].original, classifier.isSame(blocks[index], blocks[original]) {
        blocks[index].kind = blocks[original].kind
      } else {
        blocks[index].kind = classifier.kind(of: blocks[index])
      }
    }
  }

  private func isSame(_ left: TextBlock, _ right: TextBlock) -> Bool {
    text[left.range].elementsEqual(text[right.range])
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private func string(_ block: TextBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }

  private func kind(of block: TextBlock) -> TextBlockKind {
    let measure = block.measure
    if measure.words == 0 { return marks(block) }
    if let match = FurniturePhrases.match(measure) { return .furniture(match) }
    if mayBeLink(block), isLink(string(block).lowercased()) {
      return .furniture(FurniturePhrases.Match(reason: "bare link", reach: .line))
    }
    if measure.words <= 3, let kind = tiny(block) { return kind }
    if measure.words <= 30, let kind = headPart(block) { return kind }
    if mayHoldCredit(block), let split = Credit.split(string(block)), split.certainty == .certain || !measure.isProse {
      return .caption(split)
    }
    if measure.isProse { return .prose }
    return measure.isSentence ? .sentence : .short
  }

  /// A line without words.
  private func marks(_ block: TextBlock) -> TextBlockKind {
    let bytes = text[block.range]
    let isRule =
      bytes.count >= 2 && bytes.allSatisfy { " #*-_=~.".utf8.contains($0) } && bytes.first != UInt8(ascii: ".")
    if isRule || bytes.elementsEqual("#".utf8) { return .separator }
    return .furniture(FurniturePhrases.Match(reason: "stray mark", reach: .line))
  }

  /// A line of three words or less that is furniture or an announcement.
  private func tiny(_ block: TextBlock) -> TextBlockKind? {
    let measure = block.measure
    if measure.words == 1, measure.letters == 0 {
      return .furniture(FurniturePhrases.Match(reason: "number without words", reach: .line))
    }
    if measure.words == 1, measure.letters <= 2, measure.end != .sentence,
      measure.digits == 0 || ClockTime(string(block)) == nil
    {
      return .furniture(FurniturePhrases.Match(reason: "stray letters", reach: .line))
    }
    // Most lines of a menu are turned away by their length or first letter.
    guard block.range.count <= 16, Self.tinyInitials.contains(text[block.range.lowerBound] | 0x20) else { return nil }
    switch string(block).lowercased() {
    case "author", "authors", "author:", "by", "by:", "written by", "written by:", "reporter", "byline":
      return .announcement(.author)
    case "published", "published:", "published on", "date", "date:", "posted", "posted on", "posted:", "published on:",
      "publication date", "last updated", "updated", "last updated:", "updated:", "first published":
      return .announcement(.time)
    case "ends", "-ends-", "- ends -", "-30-", "- 30 -", "end", "(ends)", "ends.", "—ends—", "- end -", "-end-":
      return .separator
    default: break
    }
    return nil
  }

  /// One word with a period in it.
  private func mayBeLink(_ block: TextBlock) -> Bool {
    // A word without blanks is one word, whatever marks part it.
    guard block.measure.words <= 20 else { return false }
    let bytes = text[block.range]
    return !bytes.contains(0x20) && bytes.contains(UInt8(ascii: "."))
  }

  /// a, b, d, e, f, l, p, r, u, w, and with bit 5 set: - ( — as they are.
  private static let tinyInitials = Set("abdeflpruw-(".utf8 + [0xE2])

  private func isLink(_ lower: String) -> Bool {
    lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.")
      || (lower.contains("@") && lower.contains("."))
  }

  // MARK: The head of an article

  private func headPart(_ block: TextBlock) -> TextBlockKind? {
    let measure = block.measure
    let first = text[block.range.lowerBound]
    if measure.words <= 25, Self.bylineInitials.contains(first | 0x20), let byline = Byline(line: text[block.range]) {
      return .byline(byline)
    }
    guard measure.words <= 16 else { return nil }
    if Self.labelInitials.contains(first | 0x20), mayBeLabels(block), let labels = Self.labels(string(block)) {
      return .labels(labels)
    }
    if measure.digits > 0 { return dated(block) }
    return nil
  }

  private static let bylineInitials = Set("bwraspetcdv".utf8)
  private static let labelInitials = Set("tcfks".utf8)

  /// Labels are announced by a colon, or as what something is filed under.
  private func mayBeLabels(_ block: TextBlock) -> Bool {
    text[block.range].prefix(12).contains(UInt8(ascii: ":")) || text[block.range].starts(with: "Filed".utf8)
  }

  /// Whether the block has what a year could be: four digits together, or two marks between digits as in 14/4/25.
  private func mayHoldYear(_ block: TextBlock) -> Bool {
    var run = 0
    var joints = 0
    var before: UInt8 = 0
    for byte in text[block.range] {
      if byte >= 0x30, byte <= 0x39 {
        if run == 0, before == UInt8(ascii: "/") || before == UInt8(ascii: ".") || before == UInt8(ascii: "-") {
          joints += 1
        }
        run += 1
        if run == 4 || joints == 2 { return true }
      } else {
        run = 0
      }
      before = byte
    }
    return false
  }

  private static let labelNames = [
    "tags:", "tag:", "topics:", "topic:", "categories:", "category:", "filed under:", "keywords:", "filed under",
    "section:",
  ]

  /// "Tags: ports, ferries".
  private static func labels(_ line: String) -> [String]? {
    let lower = line.prefix(12).lowercased()
    guard let name = labelNames.first(where: { lower.hasPrefix($0) }) else { return nil }
    return line.dropFirst(name.count).split(whereSeparator: { ",|•;".contains($0) }).map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty }
  }

  /// A line with digits: a date, a time of day, a reading time, a count.
  private func dated(_ block: TextBlock) -> TextBlockKind? {
    let line = string(block)
    let measure = block.measure
    if measure.digits >= 4, mayHoldYear(block), let stated = StatedTime(line) {
      if stated.otherWords == 0 { return .time(stated) }
      if stated.otherWords <= 6, line.contains(where: { "|•·–—".contains($0) }) {
        let byline = Byline(field: line)
        if !byline.isEmpty, byline.time != nil { return .byline(byline) }
        if stated.otherWords <= 2 { return .time(stated) }
      }
      return nil
    }
    guard measure.words <= 6 else { return nil }
    let words = line.utf8.split { !isWordByte($0) || ($0 >= 0x30 && $0 <= 0x39) }.map { String($0)?.lowercased() ?? "" }
    if words.contains("ago"), words.contains(where: Self.units.contains) {
      return .furniture(FurniturePhrases.Match(reason: "relative time", reach: .line))
    }
    if words.contains("read") || words.contains("reading"), words.contains(where: Self.units.contains) {
      return .furniture(FurniturePhrases.Match(reason: "reading time", reach: .line))
    }
    if measure.words <= 4, words.contains(where: Self.counted.contains) {
      return .furniture(FurniturePhrases.Match(reason: "counter", reach: .line))
    }
    return measure.letters <= 20 && ClockTime(line) != nil ? .clock : nil
  }

  private static let units: Set<String> = [
    "min", "mins", "minute", "minutes", "hour", "hours", "hr", "hrs", "h", "m", "d", "day", "days", "week", "weeks",
    "month",
    "months", "year", "years", "second", "seconds", "sec",
  ]

  private static let counted: Set<String> = [
    "comments", "comment", "shares", "share", "views", "likes", "like", "replies", "retweets", "followers", "photos",
    "reads",
    "reactions",
  ]

  // MARK: Captions

  /// A cheap look at what could hold a credit, before the text is taken apart.
  private func mayHoldCredit(_ block: TextBlock) -> Bool {
    let bytes = text[block.range]
    guard bytes.count <= 1200, let last = bytes.last else { return false }
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") { return true }
    if last == UInt8(ascii: "."), let before = bytes.dropLast().last,
      before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
    {
      return true
    }
    if bytes.starts(with: "FILE ".utf8) || bytes.starts(with: "PHOTO".utf8) || bytes.starts(with: "IMAGE".utf8) {
      return true
    }
    return bytes.suffix(90).contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") || $0 == 0xA9 }
      || bytes.starts(with: "Photo".utf8) || bytes.starts(with: "Image".utf8)
  }

  // MARK: Repeats

  /// Marks each block whose words stood on the page before.
  private func markRepeats(_ blocks: inout [TextBlock]) {
    var first = FingerprintMap(capacity: blocks.count)
    for index in blocks.indices where blocks[index].measure.words > 0 {
      let original = Int(first[blocks[index].measure.fingerprint, default: Int32(truncatingIfNeeded: index)])
      if original != index { blocks[index].original = original }
    }
  }
}
