import NewswireModel

/// Runs of words of some texts, to be found in the source of a page whatever markup or escapes stand between the words.
struct WordRuns {
  /// Words of a run that is looked for.
  private static let length = 4
  /// Bytes of a word that is looked for by itself, such as a sentence in a script without spaces.
  private static let longWord = 12

  /// Hashes of runs.
  private var runs: Set<Int> = []
  /// Hashes of shorter texts as a whole, by their number of words.
  private var short: [Int: Set<Int>] = [:]

  /// - Parameter others: texts whose runs are left alone.
  init(_ texts: [String], besides others: [String]) {
    var kept: Set<Int> = []
    for text in others {
      let words = Self.words(Array(text.utf8))
      for count in 1...Self.length { kept.formUnion(Self.hashes(words, count)) }
    }
    for text in texts {
      let words = Self.words(Array(text.utf8))
      if words.count >= Self.length {
        runs.formUnion(Self.hashes(words, Self.length))
      } else if words.count > 1 || words.first.map({ $0.range.count >= Self.longWord }) == true {
        short[words.count, default: []].formUnion(Self.hashes(words, words.count))
      }
    }
    runs.subtract(kept)
    for count in short.keys { short[count]?.subtract(kept) }
  }

  /// Blanks the runs in a line.
  /// - Returns: whether there were any.
  func blank(_ range: Range<Int>, in content: inout [UInt8], _ lines: PageLines) -> Bool {
    guard !runs.isEmpty || !short.isEmpty else { return false }
    let words = Self.words(lines.units(range, of: content))
    var found = find(runs, Self.length, in: words)
    for (count, hashes) in short { found += find(hashes, count, in: words) }
    for run in found {
      let (first, last) = (words[run.lowerBound].range.lowerBound, words[run.upperBound - 1].range.upperBound)
      lines.blank(
        range.lowerBound + first * lines.width..<range.lowerBound + last * lines.width, in: &content)
    }
    return !found.isEmpty
  }

  private func find(_ hashes: Set<Int>, _ count: Int, in words: [Word]) -> [Range<Int>] {
    guard words.count >= count, !hashes.isEmpty else { return [] }
    return (0...words.count - count).compactMap { start in
      hashes.contains(Self.hash(words[start..<start + count])) ? start..<start + count : nil
    }
  }

  // MARK: Words

  private struct Word {
    var range: Range<Int>
    var hash: Int
  }

  /// Letters and digits, those of ASCII in small letters. Everything else parts words: marks, tags, entities, escapes.
  private static func words(_ text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "\\") {
        position += position + 1 < text.count && text[position + 1] == UInt8(ascii: "u") ? 6 : 2
      } else if byte == UInt8(ascii: "&"), let end = entityEnd(text, position) {
        position = end
      } else if byte == UInt8(ascii: "<"), let end = tagEnd(text, position) {
        position = end
      } else if let mark = markBytes(text, position) {
        position += mark
      } else if isWord(byte) {
        let start = position
        var hasher = Hasher()
        while position < text.count, isWord(text[position]), markBytes(text, position) == nil {
          hasher.combine(text[position] >= 0x41 && text[position] <= 0x5A ? text[position] | 0x20 : text[position])
          position += 1
        }
        words.append(Word(range: start..<position, hash: hasher.finalize()))
      } else {
        position += 1
      }
    }
    return words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || (0x80..<0xFF).contains(byte)
  }

  /// Bytes of a mark or space beyond ASCII in UTF-8: those of Latin-1, U+2000 to U+207F, and U+3000 to U+303F.
  private static func markBytes(_ text: [UInt8], _ position: Int) -> Int? {
    let next = position + 1 < text.count ? text[position + 1] : 0
    switch (text[position], next) {
    case (0xC2, 0x80...): return 2
    case (0xE2, 0x80...0x81), (0xE3, 0x80): return 3
    default: return nil
    }
  }

  private static func entityEnd(_ text: [UInt8], _ start: Int) -> Int? {
    text[start..<min(start + 12, text.count)].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
  }

  /// Of a tag within a text, such as `</b>`: a longer one may hold words of the text in its attributes.
  private static func tagEnd(_ text: [UInt8], _ start: Int) -> Int? {
    text[start..<min(start + 8, text.count)].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private static func hash(_ words: ArraySlice<Word>) -> Int {
    var hasher = Hasher()
    for word in words { hasher.combine(word.hash) }
    return hasher.finalize()
  }

  private static func hashes(_ words: [Word], _ count: Int) -> [Int] {
    guard words.count >= count else { return [] }
    return (0...words.count - count).map { hash(words[$0..<$0 + count]) }
  }
}
