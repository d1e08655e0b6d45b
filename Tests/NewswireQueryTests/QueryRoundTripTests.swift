import NewswireCore
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireQuery

/// What a query says survives every way that it travels.
@Suite struct QueryRoundTripTests {
  private static let now: Int64 = 1_750_000_000

  /// Text to tree, to a message's bytes, and back; and the canonical form to the same tree.
  private func expectRoundTrip(_ text: String, seed: UInt64 = 0) throws {
    let parsed = try QueryParser.parse(text, now: Self.now)
    #expect(try ParsedQuery(decoding: parsed.encoded) == parsed, "\(text.debugDescription) seed \(seed)")
    let again = try QueryParser.parse(parsed.canonical, now: Self.now)
    #expect(again.tree == parsed.tree, "\(text.debugDescription) → \(parsed.canonical.debugDescription) seed \(seed)")
    #expect(again.canonical == parsed.canonical, "\(text.debugDescription) seed \(seed)")
  }

  @Test(arguments: [
    "atlea\u{FFFD}t1e-300‘s’", "“curly quote“curly quotes” ‘single’s`\u{FFFD}", "a‘s’", "\"it’s’s b\"",
    "x's's's's's's's's's's",
    "a's' b's's'", "s's'", "'s's'",
  ])
  func `what an apostrophe ends is read the same again`(text: String) throws { try expectRoundTrip(text) }

  @Test func `every boundary number is read, packed and read again wherever a query takes a number`() throws {
    let places: [(String, String)] = [
      ("on:@", ""), ("before:@", ""), ("after:@", ""), ("published:@", ".."), ("published:..@", ""), ("during:", ""),
      ("during:", "-01"), ("after:", "d"), ("after:", "h"), ("after:", "y"), ("on:", "w"), ("a w/", " b"),
      ("a pre/", " b"), ("atleast", "(a)"), ("a~", ""), ("wc>", ""), ("wc<", ""), ("wc=", ""), ("wc:", ".."),
      ("wc:..", ""), ("wc>=", ""), ("wc<=", ""), ("", ""), ("on:2025-", ""), ("on:2025-01-", ""),
    ]
    for (before, after) in places {
      for number in BoundaryNumbers.texts { try expectRoundTrip(before + number + after) }
    }
  }

  @Test(arguments: [
    "during:9999", "on:9999-12-31", "on:9999-12-31T23:59:59Z", "during:9999-12", "published:9999..9999",
  ])
  func `the last year of the calendar has no end`(text: String) throws {
    guard case .published(let range) = try QueryParser.parse(text).tree else {
      Issue.record("\(text) is not a time")
      return
    }
    #expect(range.from != nil && range.until == nil || text.hasPrefix("published"))
    try expectRoundTrip(text)
  }

  @Test(arguments: [
    "on:@9223372036854775807", "before:@-9223372036854775807", "published:@-9223372036854775808..",
    "on:@253402300800", "after:@-62135596801", "during:0000", "on:10000",
  ])
  func `what is not a time of the calendar is left out with a warning`(text: String) throws {
    let parsed = try QueryParser.parse("harbour " + text)
    #expect(parsed.tree == .word(WordQuery(text: "harbour")))
    #expect(parsed.warnings.map(\.start) == [8])
    try expectRoundTrip("harbour " + text)
  }

  @Test(arguments: ["9999y", "9223372036854775807y", "99999999999d", "9223372036854775807h", "20000000w"])
  func `what lies before the first year begins with it`(age: String) throws {
    #expect(try QueryParser.parse("after:" + age).tree == .published(PublishedQuery(from: .earliest)))
    try expectRoundTrip("after:" + age)
  }

  @Test func `any text is read, packed and read again`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let pieces = queryPieces + BoundaryNumbers.texts
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text += random.pick(pieces)
        if random.chance(40) { text += " " }
      }
      try expectRoundTrip(text, seed: seed)
    }
  }
}
