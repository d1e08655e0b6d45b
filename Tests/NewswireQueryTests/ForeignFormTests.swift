import NewswireModel
import NewswireQuery
import TestSupport
import Testing

/// What people write in other systems, against the same in this language.
@Suite struct ForeignFormTests {
  private static let now: Int64 = 1_750_000_000

  private func parse(_ text: String) throws -> ParsedQuery { try QueryParser.parse(text, now: Self.now) }

  static let readings: [(String, String)] = [
    // Proximities in either order.
    ("oil NEAR/4 price", "oil w/4 price"), ("oil NEAR4 price", "oil w/4 price"), ("oil near4 price", "oil w/4 price"),
    ("oil n/4 price", "oil w/4 price"), ("oil N4 price", "oil w/4 price"), ("oil /4 price", "oil w/4 price"),
    ("oil /N4/ price", "oil w/4 price"), ("oil w4 price", "oil w/4 price"), ("oil ~4 price", "oil w/4 price"),
    ("oil WITHIN/4 price", "oil w/4 price"), ("oil NEAR price", "oil w/10 price"),
    ("oil AROUND(4) price", "oil w/4 price"), ("NEAR(oil price, 4)", "oil w/4 price"),
    ("NEAR((oil, price), 4)", "oil w/4 price"), ("\"oil price\"~4", "oil w/4 price"),
    ("(oil price)~4", "oil w/4 price"), ("near4:\"oil price\"", "oil w/4 price"),
    ("oil NOT NEAR/4 price", "oil NOT w/4 price"), ("oil NOTNEAR/4 price", "oil NOT w/4 price"),
    // In order.
    ("oil ADJ price", "oil pre/1 price"), ("oil adj4 price", "oil pre/4 price"),
    ("oil ONEAR/4 price", "oil pre/4 price"),
    ("oil P/4 price", "oil pre/4 price"), ("oil +4 price", "oil pre/4 price"), ("oil NEAR/4f price", "oil pre/4 price"),
    ("oil NEXT price", "oil pre/1 price"), ("oil PRE/4 price", "oil pre/4 price"),
    // Sentences and paragraphs.
    ("oil /s price", "oil w/s price"), ("oil /p price", "oil w/p price"), ("oil +s price", "oil pre/s price"),
    ("oil +p price", "oil pre/p price"), ("oil w/sent price", "oil w/s price"), ("oil w/para price", "oil w/p price"),
    ("oil SAME price", "oil w/p price"), ("oil w/seg price", "oil w/p price"), ("oil SENTENCE price", "oil w/s price"),
    // Signs.
    ("oil | gas", "oil OR gas"), ("oil || gas", "oil OR gas"), ("oil|gas", "oil OR gas"), ("oil && gas", "oil gas"),
    ("oil & gas", "oil gas"), ("oil !gas", "oil NOT gas"), ("oil –gas", "oil NOT gas"), ("oil −gas", "oil NOT gas"),
    ("oil ANDNOT gas", "oil NOT gas"), ("oil BUT NOT gas", "oil NOT gas"), ("oil % gas", "oil NOT gas"),
    ("+oil +gas", "oil gas"),
    // Brackets.
    ("[oil OR gas] AND price", "(oil OR gas) price"), ("{oil OR gas} price", "(oil OR gas) price"),
    // Truncation.
    ("smuggl!", "smuggl*"), ("smuggl$", "smuggl*"), ("smuggl$3", "smuggl*"), ("smuggl*5", "smuggl*"),
    ("wom#n", "wom?n"), ("wom!n", "wom?n"), ("smuggl! w/4 gold", "smuggl* w/4 gold"),
    ("\"gold smuggl*\"", "=gold pre/1 smuggl*"), ("\"price * gold\"", "=price pre/2 =gold"),
    ("\"smuggl*\"", "smuggl*"),
    // Weights.
    ("oil^2", "oil"), ("oil^2 OR gas^0.5", "oil OR gas"), ("(oil gas)^3", "oil gas"),
    ("\"oil price\"^2", "\"oil price\""),
    // Regular expressions that are words.
    ("/pri[cz]e/", "pri?e"), ("/oil|gas/", "oil OR gas"),
    // Fields.
    ("HEADLINE(oil)", "headline:oil"), ("ti(oil AND gas)", "headline:oil headline:gas"),
    ("intitle:oil", "headline:oil"),
    ("HLEAD(oil)", "headline:oil OR lead:oil"), ("ti,ab(oil)", "headline:oil OR lead:oil"),
    ("hd=oil", "headline:oil"), ("hd=\"oil price\"", "headline:\"oil price\""),
    ("hd=(oil OR gas)", "headline:oil OR headline:gas"), ("hlp=oil", "headline:oil OR lead:oil"),
    ("BYLINE(fox)", "byline:fox"), ("au(fox)", "byline:fox"), ("by=fox", "byline:fox"), ("author:fox", "byline:fox"),
    ("source(gazette)", "source:gazette"), ("pub(gazette)", "source:gazette"), ("sn=gazette", "source:gazette"),
    ("source:(\"Harbour News\" OR Times)", "source:\"Harbour News\" OR source:Times"),
    ("source:(Harbour News OR Times)", "source:\"Harbour News\" OR source:Times"),
    ("source:a1,b1", "source:a1 OR source:b1"), ("NOT source:(\"Harbour News\")", "NOT source:\"Harbour News\""),
    ("person:(merkel OR macron)", "person:merkel OR person:macron"), ("la=de", "lang:de"), ("lang:german", "lang:de"),
    ("lang:deu", "lang:de"), ("lang:(en OR de)", "lang:en OR lang:de"), ("headline: oil", "headline:oil"),
    ("source:harb*", "source:\"harb*\""), ("site:news.example", "site:news.example"),
    ("inurl:news.example", "site:news.example"), ("url:news.example", "site:news.example"),
    ("inurl:sport", "url:\"*sport*\""), ("ALLCAPS(us)", "case:US"), ("case:US", "case:US"),
    ("atleast3 oil", "atleast3(oil)"), ("atl3(oil)", "atleast3(oil)"),
    ("ATLEAST3 (oil gas)", "atleast3(oil) atleast3(gas)"),
    ("repeat3:\"oil\"", "atleast3(=oil)"),
    ("LENGTH(>500)", "wc>=501"), ("length > 500", "wc>=501"), ("wc > 500", "wc>=501"),
    ("wordcount:200-300", "wc:200..300"),
    // Dates.
    ("date=2025-03-01", "published:2025-03-01..2025-03-01"), ("year:2025", "published:2025-01-01..2025-12-31"),
    ("after:20250301", "after:2025-03-01"), ("after:2025/03/01", "after:2025-03-01"),
    ("after:15/03/2025", "after:2025-03-15"), ("after:\"1 March 2025\"", "after:2025-03-01"),
    ("after:1 March 2025", "after:2025-03-01"), ("after:\"March 1st, 2025\"", "after:2025-03-01"),
    ("during:2025-Q1", "published:2025-01-01..2025-03-31"),
    ("during:2025-01..2025-03", "published:2025-01-01..2025-03-31"),
    ("published:2025-03-01..2025-03-04", "published:2025-03-01..2025-03-04"),
    ("publish_date:[2025-01-01 TO 2025-03-31]", "published:2025-01-01..2025-03-31"),
    ("published:{2025-01-01 TO 2025-03-31}", "published:2025-01-02..2025-03-30"),
    ("pd(20250101-20250331)", "published:2025-01-01..2025-03-31"), ("published>=2025-03-01", "after:2025-03-01"),
    ("published>2025-03-01", "after:2025-03-02"), ("date aft 15/3/2025", "after:2025-03-16"),
    ("oil DATE BEF 2025", "oil before:2025-01-01"), ("date is 2025-03-01", "published:2025-03-01..2025-03-01"),
    ("date from 20250101 to 20250331", "published:2025-01-01..2025-03-31"),
    ("date(geq(2025-01-01) and leq(31/3/2025))", "published:2025-01-01..2025-03-31"),
    ("since:2025-03-01 until:2025-04-01", "after:2025-03-01 before:2025-04-01"), ("dated:no", "NOT after:0001-01-01"),
    ("after:7 days", "after:2025-06-08T15:06:40Z"), ("newer_than:7d", "after:2025-06-08T15:06:40Z"),
    ("after:-7d", "after:2025-06-08T15:06:40Z"), ("after:now-7d", "after:2025-06-08T15:06:40Z"),
    ("after:\"last week\"", "after:2025-06-08T15:06:40Z"), ("after:1month", "after:2025-05-16T15:06:40Z"),
    // What copying does.
    ("&quot;oil price&quot;", "\"oil price\""), ("\"(\"\"oil price\"\" OR gas)\"", "\"oil price\" OR gas"),
    ("«oil price»", "\"oil price\""),
  ]

  /// Of the readings, those that are this language's own in other words.
  private static let own: Set<String> = [
    "author:fox", "source:(\"Harbour News\" OR Times)", "source:(Harbour News OR Times)", "source:a1,b1",
    "NOT source:(\"Harbour News\")", "person:(merkel OR macron)", "lang:(en OR de)", "headline: oil", "source:harb*",
    "oil PRE/4 price", "\"smuggl*\"", "dated:no", "«oil price»", "wc > 500", "published:2025-03-01..2025-03-04",
  ]

  @Test(arguments: readings)
  func `a foreign form is read as the native one, and told`(foreign: String, native: String) throws {
    let parsed = try parse(foreign)
    #expect(parsed.canonical == native)
    #expect(try parse(native).canonical == native)
    #expect(foreign == native || !parsed.warnings.isEmpty || Self.own.contains(foreign))
  }

  @Test(arguments: [
    "oil or gas", "oil and gas", "oil not gas", "subject_term:oil", "foo=bar", "filetype:pdf oil", "oil^", "a>b",
    "<b>oil</b>",
    "$40 million", "#oil", "/oil(gas)/", "before:2016 after:2018", "lang:en lang:de", "after:1/3/2025", "headlin:oil",
    "wc>500 wc<100", "person:merk*", "lang:klingon", "published:2025-05..2025-03",
  ])
  func `what cannot be meant so is told with a warning`(text: String) throws {
    let parsed = try parse(text)
    #expect(parsed.warnings.contains { $0.severity == .warning }, "\(parsed.canonical) \(parsed.warnings)")
  }

  @Test(arguments: [
    "AT&T profits", "24/7 news", "km/h", "rock'n'roll", "who?", "3.5%", "U.S. economy", "sanctions iraq", "cease-fire",
    "C++",
    "10:30", "he said: \"stop\"",
  ])
  func `what has nothing foreign in it needs no warning`(text: String) throws {
    let parsed = try parse(text)
    #expect(parsed.warnings.allSatisfy { $0.severity == .note }, "\(parsed.warnings)")
  }

  /// No operator of any system is passed over in silence.
  @Test func `a text with an operator says so, or its canonical form shows it`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let marks = Array("/~=!|&^$[]{}<>").map(String.init)
    let operators = [
      "NEAR", "NEAR/3", "near3", "ADJ", "adj2", "ONEAR/2", "/s", "/p", "+s", "+5", "w/sent", "SAME", "BUT NOT",
      "ANDNOT", "or",
      "and", "not", "NEXT", "N5", "W5", "P/3", "~4", "AROUND(3)", "&&", "||", "ATLEAST3", "atl2(",
    ]
    let words = ["oil", "gas", "price", "harbour", "Reuters", "7", "\"tax law\"", "(", ")", "-", ":", "."]
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        text += random.chance(25) ? random.pick(operators) : random.chance(30) ? random.pick(marks) : random.pick(words)
        if random.chance(60) { text += " " }
      }
      let parsed: ParsedQuery
      do { parsed = try parse(text) } catch { continue }
      guard parsed.warnings.isEmpty else { continue }
      for mark in marks where text.contains(mark) {
        #expect(
          parsed.canonical.contains(mark) || parsed.canonical.contains("w/"),
          "\(text.debugDescription) → \(parsed.canonical) seed \(seed)")
      }
    }
  }

  @Test func `zones move days, and are refused if there is none of the name`() throws {
    func range(_ text: String, _ zone: String) throws -> String {
      try QueryParser.parse(text, zone: zone, now: Self.now).canonical
    }
    #expect(try range("on:2025-03-01", "+02:00") == "published:2025-02-28T22:00:00Z..2025-03-01T21:59:59Z")
    #expect(try range("on:2025-03-30", "Europe/Berlin") == "published:2025-03-29T23:00:00Z..2025-03-30T21:59:59Z")
    #expect(try range("after:2025-03-01T09:00", "-05:00") == "after:2025-03-01T14:00:00Z")
    #expect(try range("after:2025-03-01T09:00Z", "-05:00") == "after:2025-03-01T09:00:00Z")
    let error = #expect(throws: NewswireError.self) { try range("oil", "Atlantis/Capital") }
    #expect(error?.code == .invalidArgument && error?.message.contains("time zone") == true)
  }

  @Test func `notes carry the range and the native form`() throws {
    let note = try #require(try parse("oil NEAR/4 price").warnings.first)
    #expect((note.start, note.end) == (4, 10))
    #expect(note.severity == .note && note.suggestion == "w/4")
    let warning = try #require(try parse("éa foo:b").warnings.first)
    #expect((warning.start, warning.end) == (4, 9))
  }
}
