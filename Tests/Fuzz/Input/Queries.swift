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

  /// Texts of one thing repeated up to the limit of a query's length: what costs the square of its length shows in them.
  static let shapes: [(name: String, text: String)] = (seeds + pieces + costlyUnits).filter { !$0.isEmpty }.map {
    unit in
    (unit, String(repeating: unit, count: Limits.queryText / unit.utf8.count))
  }

  private static let costlyUnits = [
    "a", "1", "a1", "a*1", "a$1", "é", "\"a", "\"a\" ", "\"a* b\" ", "a,", "a.", "a b ", "a OR ", "(a ", "(a) ", "[a ",
    "-a ",
    "NOT ", "NOT -", "a w/2 ", "a w/2 (b c) ", "(a b) w/2 ", "headline:(", "ti,ab:(", "ti,ab:(a b) ", "quote:(",
    "quote:(a ",
    "speaker:(a b ", "speaker:a b ", "speaker:(a,b) ", "speaker:(", "source:a,b ", "source:(a b) ", "site:a.b/c ",
    "url:a/b ",
    "case:(a ", "case:(", "ALLCAPS(a ", "atleast2(a ", "NEAR((a b), 5) ", "NEAR(a ", "near5:\"a b\" ", "\"a b\"~5 ",
    "(a b)~5 ",
    "date aft ", "after:(", "after:7d ", "published:(1 TO 2) ", "wc:1..", "dated:(", "/a|b/ ", "/a", "https://a.b/ ",
    "https://a.b/(",
    "www.a.bc ", "name:", "&quot;", "a\u{301}", "a@b", "a^2 ", "a~2 ", "~2 ", "lang:xx ", "intitle:\"a",
    "allintitle:a ", "a/b", "a|b",
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
    try check(String(decoding: bytes, as: UTF8.self))
    return 1
  }

  static func check(_ text: String) throws {
    let first: ParsedQuery
    do { first = try QueryParser.parse(text, now: 1_750_000_000) } catch {
      guard error.code == .invalidArgument, error.message.contains("limit") else { throw error }
      return
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
    if first.canonical.utf8.count > Limits.queryText { return }
    let second = try QueryParser.parse(first.canonical, now: 1_750_000_000)
    guard second.tree == first.tree && second.canonical == first.canonical else {
      throw Failure(
        "\(text.debugDescription.prefix(400)) → \(first.canonical.debugDescription.prefix(400)) is no fixed point")
    }
  }
}
