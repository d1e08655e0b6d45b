import NewswireCore
import NewswireFields
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
    if let match = BoilerplatePhrases.match(measure) { return .boilerplate(match) }
    if block.isPageFooter { return .boilerplate(BoilerplatePhrases.Match(reason: "page footer", reach: .line)) }
    if isBracketedLink(block) { return .boilerplate(BoilerplatePhrases.Match(reason: "read more", reach: .line)) }
    if mayBeLink(block), isLink(string(block).lowercased()) {
      return .boilerplate(BoilerplatePhrases.Match(reason: "bare link", reach: .line))
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
    return .boilerplate(BoilerplatePhrases.Match(reason: "stray mark", reach: .line))
  }

  /// A line of three words or less that is boilerplate or an announcement.
  private func tiny(_ block: TextBlock) -> TextBlockKind? {
    let measure = block.measure
    if measure.words == 1, measure.letters == 0 {
      // "-30-" ends the copy of American newspapers.
      if text[block.range].filter({ $0 != 0x20 }).elementsEqual("-30-".utf8) { return .separator }
      return .boilerplate(BoilerplatePhrases.Match(reason: "number without words", reach: .line))
    }
    if measure.words == 1, measure.letters <= 2, measure.end != .sentence,
      measure.digits == 0 || ClockTime(text[block.range]) == nil
    {
      return .boilerplate(BoilerplatePhrases.Match(reason: "stray letters", reach: .line))
    }
    return block.range.count <= 18 ? Self.tinyKinds[measure.fingerprint] : nil
  }

  /// What tiny lines are, punctuation aside.
  private static let tinyKinds = HashMap<TextBlockKind>(
    [
      (TextBlockKind.announcement(.author), "author|authors|by|written by|reporter|byline"),
      (
        .announcement(.time),
        "published|published on|date|posted|posted on|publication date|last updated|updated|first published"
      ), (.separator, "end|ends"),
    ].flatMap { kind, phrases in phrases.split(separator: "|").map { (Fingerprint.of($0), kind) } }, spread: 8)

  /// One word with a period in it.
  private func mayBeLink(_ block: TextBlock) -> Bool {
    // A word without blanks is one word, whatever marks part it.
    guard block.measure.words <= 20 else { return false }
    let bytes = text[block.range]
    return !bytes.contains(0x20) && bytes.contains(UInt8(ascii: "."))
  }

  /// "[Watch the video here]".
  private func isBracketedLink(_ block: TextBlock) -> Bool {
    let bytes = text[block.range]
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), block.measure.words <= 16 else {
      return false
    }
    let verb = bytes.dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 | 0x20 }
    return ["see", "watch", "read", "click", "listen", "view"].contains { verb.elementsEqual($0.utf8) }
  }

  private func isLink(_ lower: String) -> Bool {
    lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.")
      || (lower.contains("@") && lower.contains("."))
  }

  // MARK: The head of an article

  private func headPart(_ block: TextBlock) -> TextBlockKind? {
    let measure = block.measure
    let first = text[block.range.lowerBound]
    if measure.words <= 25, Byline.mayBeginLine(first), let byline = Byline(line: text[block.range]) {
      return .byline(byline)
    }
    guard measure.words <= 16 else { return nil }
    if Self.mayBeginLabels(first), mayBeLabels(block), let labels = Self.labels(string(block)) {
      return .labels(labels)
    }
    if measure.digits > 0 { return dated(block) }
    return nil
  }

  private static func mayBeginLabels(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "k"), UInt8(ascii: "s"): true
    default: false
    }
  }

  /// Labels are announced by a colon, or as what something is filed under.
  private func mayBeLabels(_ block: TextBlock) -> Bool {
    text[block.range].prefix(12).contains(UInt8(ascii: ":")) || text[block.range].starts(with: "Filed".utf8)
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
    let measure = block.measure
    if measure.digits >= 4, StatedTime.mayHoldYear(text[block.range]) {
      let line = string(block)
      if let stated = StatedTime(line) { return dated(line, stated) }
    }
    // Ten digits are a telephone number.
    guard measure.words <= 6, measure.digits < 10 else { return nil }
    var roles: TimeWord.Roles = []
    for word in text[block.range].split(whereSeparator: { !isWordByte($0) || ($0 >= 0x30 && $0 <= 0x39) }) {
      roles.formUnion(TimeWord(word).roles)
    }
    if roles.isSuperset(of: [.ago, .unit]) {
      return .boilerplate(BoilerplatePhrases.Match(reason: "relative time", reach: .line))
    }
    if roles.isSuperset(of: [.reading, .unit]) {
      return .boilerplate(BoilerplatePhrases.Match(reason: "reading time", reach: .line))
    }
    if measure.words <= 4, roles.contains(.counted) {
      return .boilerplate(BoilerplatePhrases.Match(reason: "counter", reach: .line))
    }
    return measure.letters <= 20 && measure.digits <= 6 && ClockTime(text[block.range]) != nil ? .clock : nil
  }

  /// A line that gives a time, perhaps with authors.
  private func dated(_ line: String, _ stated: StatedTime) -> TextBlockKind? {
    if stated.otherWords == 0 { return .time(stated) }
    // "May 3, 2024 Contact: Ida Holm" heads a press release.
    let words = line.split(separator: " ")
    if let contact = words.firstIndex(where: { $0.utf8.starts(with: "Contact".utf8) }), contact > 0,
      let before = StatedTime(words[..<contact].joined(separator: " ")), before.otherWords == 0
    {
      return .time(before)
    }
    guard stated.otherWords <= 6,
      line.unicodeScalars.contains(where: { $0 == "|" || $0.value >= 0xB7 && "•·–—".unicodeScalars.contains($0) })
    else { return nil }
    let byline = Byline(field: line)
    if !byline.isEmpty, byline.time != nil { return .byline(byline) }
    return stated.otherWords <= 2 ? .time(stated) : nil
  }

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
    if bytes.suffix(90).contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") || $0 == 0xA9 }) {
      return true
    }
    switch bytes.first {
    case UInt8(ascii: "F"): return bytes.starts(with: "FILE ".utf8)
    case UInt8(ascii: "P"): return bytes.starts(with: "PHOTO".utf8) || bytes.starts(with: "Photo".utf8)
    case UInt8(ascii: "I"): return bytes.starts(with: "IMAGE".utf8) || bytes.starts(with: "Image".utf8)
    default: return false
    }
  }

  // MARK: Repeats

  /// Marks each block whose words stood on the page before.
  private func markRepeats(_ blocks: inout [TextBlock]) {
    var first = HashTable<Int32>(capacity: blocks.count, filler: 0)
    for index in blocks.indices where blocks[index].measure.words > 0 {
      let place = Int32(truncatingIfNeeded: index)
      let original = Int(first.value(of: blocks[index].measure.fingerprint, orPut: place).value)
      if original != index { blocks[index].original = original }
    }
  }
}
