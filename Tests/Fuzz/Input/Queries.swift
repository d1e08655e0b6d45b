import NewswireQuery
import NewswireIndex
import NewswireMessages
import NewswireModel
import TestSupport

/// Texts that are nearly queries.
enum Queries {
  static let seeds = [
    "harbour", "\"prime minister\"", "harbour AND (storm OR fire) NOT flood", "border w/5 syria", "oil pre/3 price",
    "strike w/s union", "war w/p peace", "minist* ?ord col?ur", "colour~2", "headline:earthquake",
    "person:\"Angela Merkel\"",
    "speaker:rubio (energy OR gas)", "atleast3 vote", "published:2025-04..2025-05", "after:yesterday before:2025",
    "wc>=500 wc<1000", "source:reuters -language:fr", "sort:newest label:world", "=Exact +must -not", "(((a)))",
    "a NOT w/3 b", "“curly quotes” ‘single’", "السوداني حرب", "東京 オリンピック", "e\u{301}lan naïve O’Brien co-operate",
  ]

  private static let pieces = marks + boundaries

  /// Numbers at the edges of what types hold, wherever a query takes a number.
  private static let boundaries = [
    "", "@", "on:@", "before:@", "published:@", "wc>", "wc:", " w/", "after:", "~", "atleast",
  ].flatMap {
    prefix in BoundaryNumbers.texts.map { prefix + $0 }
  }

  private static let marks = [
    "(", ")", "\"", "“", "”", " AND ", " OR ", " NOT ", " w/3 ", " pre/2 ", " w/s ", "atleast2 ", "*", "?", "~", "~3",
    ":",
    "headline:", "speaker:", "after:", "-", "+", "=", "..", ">", "wc>", " ", "\t", "\n", "\0", "\u{FEFF}", "\u{200D}",
    "🇸🇾",
    "\u{301}", "/", "\\", "'", "w/99999999999999999999", "9999-99-99",
  ]

  /// Parses one: it never fails, its canonical form parses to the same tree, and spans of warnings lie inside.
  static func check(_ random: inout SeededGenerator) throws -> Int {
    var bytes = Array(random.pick(seeds).utf8)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.insert(contentsOf: random.pick(pieces).utf8, at: at)
      case 1: bytes.insert(contentsOf: random.pick(seeds).utf8, at: at)
      case 2: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...5, using: &random)))
      default:
        let piece = Array(random.pick(pieces).utf8)
        if random.chance(2) { for _ in 0..<2000 { bytes += piece } } else { bytes += piece }
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let first: ParsedQuery
    do { first = try QueryParser.parse(text, now: 1_750_000_000) } catch {
      guard error.code == .invalidArgument, error.message.contains("limit") else { throw error }
      return 1
    }
    for warning in first.warnings {
      guard warning.start >= 0, warning.start <= warning.end, Int(warning.end) <= text.utf8.count else {
        throw Failure("a warning spans \(warning.start) to \(warning.end) of \(text.debugDescription)")
      }
    }
    guard try ParsedQuery(decoding: first.encoded) == first else {
      throw Failure("\(text.debugDescription.prefix(400)) is another query after it was packed")
    }
    // Written in full, a query near the limit may be over it.
    if first.canonical.utf8.count > Limits.queryText { return 1 }
    let second = try QueryParser.parse(first.canonical, now: 1_750_000_000)
    guard second.tree == first.tree && second.canonical == first.canonical else {
      throw Failure(
        "\(text.debugDescription.prefix(400)) → \(first.canonical.debugDescription.prefix(400)) is no fixed point")
    }
    return 1
  }
}
