import NewswireFields

/// The line that a browser shows as the page's title: the headline and, behind a mark, the site's name.
struct PageTitle {
  /// The block it is.
  let block: Int
  /// The headline in it, whole.
  let headline: String
  /// What stands behind the headline.
  let site: String
  /// Fingerprints of the title's beginnings at each blank, the shortest first.
  private let beginnings: [Beginning]
  /// Words of the headline.
  private let words: Int

  private struct Beginning {
    var fingerprint: UInt64
    var words: Int
    /// Whether a mark follows, so that it may be all there is of a headline.
    var isHead = false
  }

  /// Found among the first lines of the page: a line whose beginning comes again as a line of its own, even cut short.
  init?(blocks: [TextBlock], keys: [UInt64], text: [UInt8]) {
    for index in blocks.indices.prefix(3) where (3...60).contains(blocks[index].measure.words) {
      if case .caption = blocks[index].kind { continue }
      let line = Array(text[blocks[index].range])
      let beginnings = Self.beginnings(line)
      lazy var cuts = Self.cuts(line)
      var best: (cut: Int, words: Int)?
      for other in blocks.indices where other != index && blocks[other].measure.words <= 60 {
        guard
          let length = Self.matched(
            blocks[other].measure, blocks[other].range, key: keys[other], beginnings: beginnings, text: text)
        else {
          continue
        }
        // The shortest head that holds all the matched words.
        guard let cut = cuts.indices.last(where: { cuts[$0].words >= length }) else { continue }
        if length > (best?.words ?? 0) { best = (cut, length) }
      }
      // A line without a site's name that comes again whole is a headline like any other.
      guard let best, !cuts[best.cut].site.isEmpty || best.words < cuts[best.cut].words else { continue }
      block = index
      headline = cuts[best.cut].headline
      site = cuts[best.cut].site
      words = cuts[best.cut].words
      self.beginnings = beginnings
      return
    }
    return nil
  }

  /// Whether a block says the headline or its first words.
  func isSaid(by block: TextBlock, key: UInt64, text: [UInt8]) -> Bool {
    guard block.measure.words <= 60,
      let length = Self.matched(block.measure, block.range, key: key, beginnings: beginnings, text: text)
    else { return false }
    return length <= words
  }

  /// Whether a block goes on where the words of `before`, which say the beginning of the headline, end.
  func goesOn(_ block: TextBlock, after before: TextBlock, text: [UInt8]) -> Bool {
    let both = Array(text[before.range]) + [0x20] + Array(text[block.range])
    let fingerprint = unsafe both.withUnsafeBufferPointer { unsafe TextMeasure($0).fingerprint }
    return beginnings.contains { $0.fingerprint == fingerprint && $0.words <= words }
  }

  /// How many words of the title the block says; nil if it says something else.
  private static func matched(
    _ measure: TextMeasure, _ range: Range<Int>, key: UInt64, beginnings: [Beginning], text: [UInt8]
  ) -> Int? {
    if let found = beginnings.first(where: { $0.fingerprint == key }),
      found.words >= 3 || found.words == beginnings.last?.words || found.words == 2 && found.isHead
    {
      return found.words
    }
    guard measure.end == .ellipsis, measure.words >= 5 else { return nil }
    // The last word may have been cut.
    var bytes = text[range]
    while let last = bytes.last, last != 0x20 { bytes.removeLast() }
    let fingerprint = unsafe Array(bytes).withUnsafeBufferPointer { unsafe TextMeasure($0).fingerprint }
    return beginnings.first { $0.fingerprint == fingerprint }.map { $0.words + 1 }
  }

  private static func beginnings(_ line: [UInt8]) -> [Beginning] {
    // A label in front of the headline is skipped, as it is in the keys of blocks.
    let head = HeadlineLabel.split(String(decoding: line, as: UTF8.self)).map { Array($0.headline.utf8) } ?? line
    var beginnings: [Beginning] = []
    var (start, fingerprint, words) = (0, UInt64(0), 0)
    for (index, byte) in head.enumerated() where byte == 0x20 || index + 1 == head.count {
      let part = start..<(byte == 0x20 ? index : index + 1)
      let measure = unsafe head.withUnsafeBufferPointer {
        unsafe TextMeasure(UnsafeBufferPointer(rebasing: $0[part]), after: fingerprint)
      }
      start = index + 1
      (fingerprint, words) = (measure.fingerprint, words + Int(measure.words))
      if fingerprint != beginnings.last?.fingerprint {
        beginnings.append(Beginning(fingerprint: fingerprint, words: words))
      } else if !beginnings.isEmpty {
        beginnings[beginnings.count - 1].isHead = true
      }
    }
    return beginnings
  }

  /// The ways to part a title, the longest headline first, and with them the words of each headline without its label.
  private static func cuts(_ bytes: [UInt8]) -> [(headline: String, site: String, words: Int)] {
    var cuts: [(headline: String, site: String, words: Int)] = []
    for (index, byte) in bytes.enumerated() where byte == 0x20 && index + 2 < bytes.count {
      let mark = markLength(bytes, at: index + 1)
      guard mark > 0, index + 1 + mark < bytes.count, bytes[index + 1 + mark] == 0x20 else { continue }
      cuts.append(cut(bytes, headline: index, site: index + 2 + mark))
    }
    cuts.append(cut(bytes, headline: bytes.count, site: bytes.count))
    return cuts.reversed()
  }

  private static func cut(_ bytes: [UInt8], headline: Int, site: Int) -> (headline: String, site: String, words: Int) {
    let head = String(decoding: bytes[..<headline], as: UTF8.self)
    let plain = Array((HeadlineLabel.split(head)?.headline ?? head).utf8)
    let words = unsafe plain.withUnsafeBufferPointer { unsafe Int(TextMeasure($0).words) }
    return (head, String(decoding: bytes[site...], as: UTF8.self), words)
  }

  /// Bytes of the mark that parts headline and site; 0 if there is none.
  private static func markLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"): return 1
    case UInt8(ascii: ":") where bytes[index + 1] == UInt8(ascii: ":"): return 2
    case 0xC2 where [0xBB, 0xAB, 0xB7].contains(bytes[index + 1]): return 2  // » « ·
    case 0xE2
    where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x93, 0x94, 0xA2].contains(bytes[index + 2]):
      return 3  // – — •
    default: return 0
    }
  }
}
