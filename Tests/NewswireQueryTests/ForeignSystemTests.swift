import Foundation
import NewswireModel
import NewswireQuery
import TestSupport
import Testing

/// More of what people write in other systems, by system.
@Suite struct ForeignSystemTests {
  private static let now: Int64 = 1_750_000_000

  private func parse(_ text: String) throws -> ParsedQuery { try QueryParser.parse(text, now: Self.now) }

  static let readings: [(String, String)] = [
    // LexisNexis and Westlaw
    ("HEADLINE (oil)", "headline:oil"), ("BYLINE (fox)", "byline:fox"), ("HLEAD (oil)", "headline:oil OR lead:oil"),
    ("ATLEAST 5 (oil)", "atleast5(oil)"), ("ATLEAST 3(oil)", "atleast3(oil)"), ("LENGTH(gt 500)", "wc>=501"),
    ("DATE(>=2025-01-01 AND <=2025-03-31)", "published:2025-01-01..2025-03-31"),
    ("date(aft 1/2/2025 and bef 31/3/2025)", "published:2025-02-02..2025-03-30"),
    ("oil not w/4 price", "oil NOT w/4 price"),
    ("oil BEFORE/4 price", "oil pre/4 price"),
    // Factiva
    ("rst=(tdc or nyt)", "source:tdc OR source:nyt"), ("wc gt 500", "wc>=501"),
    ("wc between 200 and 300", "wc:200..300"),
    ("by=\"Fox, Lena\"", "byline:\"Lena Fox\""), ("au(\"Fox, Lena\")", "byline:\"Lena Fox\""),
    // ProQuest and EBSCO
    ("yr(2024-2025)", "published:2024-01-01..2025-12-31"), ("PY=2024-2025", "published:2024-01-01..2025-12-31"),
    ("PY 2025", "published:2025-01-01..2025-12-31"), ("PD 20250101-20250331", "published:2025-01-01..2025-03-31"),
    ("TI (oil price)", "headline:oil headline:price"), ("col##r", "col??r"),
    // Verity and PostgreSQL
    ("oil <NEAR/4> price", "oil w/4 price"), ("oil <AND> price", "oil price"), ("oil <or> price", "oil OR price"),
    ("oil <-> price", "oil pre/1 price"), ("oil <3> price", "oil pre/3 price"),
    // Google, Meltwater, Brandwatch
    ("oil near(4) price", "oil w/4 price"), ("oil around(4) price", "oil w/4 price"),
    ("oil ONEAR(4) price", "oil pre/4 price"), ("from:2025-01-01 to:2025-03-31", "after:2025-01-01 before:2025-04-01"),
    ("'oil price'", "\"oil price\""), ("‘oil price’", "\"oil price\""), ("‹oil price›", "\"oil price\""),
    // Lucene, Elasticsearch, Solr, Datashare
    ("date:(>=2025-01-01 AND <2025-04-01)", "published:2025-01-01..2025-03-31"),
    ("date:(+>=2025-01-01 +<=2025-03-31)", "published:2025-01-01..2025-03-31"),
    ("date:[2025-01-01 TO 2025-03-31}", "published:2025-01-01..2025-03-30"),
    ("date:{2025-01-01 TO 2025-03-31]", "published:2025-01-02..2025-03-31"),
    ("title.keyword:oil", "headline:oil"), ("publishedAt:2025-03-01", "published:2025-03-01..2025-03-01"),
    ("pub_date:2025-03", "published:2025-03-01..2025-03-31"), ("source:!gazette", "NOT source:gazette"),
    ("source:NOT gazette", "NOT source:gazette"), ("{!lucene}oil", "oil"), ("/oil/i", "oil"),
    // Dates
    ("date:2025-01-01/2025-03-31", "published:2025-01-01..2025-03-31"),
    ("date:2025-01-01,2025-03-31", "published:2025-01-01..2025-03-31"),
    ("date:2025-01-01-2025-03-31", "published:2025-01-01..2025-03-31"),
    ("date:2025-01-01 to 2025-03-31", "published:2025-01-01..2025-03-31"),
    ("date between 2025-01-01 and 2025-03-31", "published:2025-01-01..2025-03-31"),
    ("date BETWEEN '2025-01-01' AND '2025-03-31'", "published:2025-01-01..2025-03-31"),
    ("after:'2025-03-01'", "after:2025-03-01"),
    // SQL
    ("title = 'oil'", "headline:oil"), ("source != gazette", "NOT source:gazette"),
    ("source <> gazette", "NOT source:gazette"),
    ("source!=gazette", "NOT source:gazette"), ("lang = 'de'", "lang:de"), ("smuggl%", "smuggl*"),
    ("'%muggl%'", "*muggl*"),
    ("headline : oil", "headline:oil"),
  ]

  /// Of the readings, those that need no telling.
  private static let own: Set<String> = ["after:'2025-03-01'", "‹oil price›"]

  @Test(arguments: readings)
  func `a form is read as the native one, and told`(foreign: String, native: String) throws {
    let parsed = try parse(foreign)
    #expect(parsed.canonical == native)
    #expect(try parse(native).canonical == native)
    #expect(!parsed.warnings.isEmpty || Self.own.contains(foreign))
  }

  @Test(arguments: [
    "TICKER(oil)", "SOURCE-CLASS(oil)", "singular(oil)", "regexp(oil)", "atleast(5, oil)", "near/5(oil, price)",
    "oil F/5 price", "oil AFTER/5 price", "oil FOLLOWED BY price", "oil WITHIN 5 price", "oil WITH price",
    "oil EXCEPT gas",
    "oil MINUS gas", "oil UND gas", "oil SAUF gas", "oil Or gas", "oil w/5 not gas", "not gas", "TI oil",
    "AU fox AND TI oil",
    "oil.ti.", "(oil price).ti,ab.", "oil[ti]", "oi[ln]", "oi%l", "oil+gas", "oil,gas", "oil_gas", "oil#", "oil.*gas",
    "\\boil\\b", "oil? gas", "from 2025-01-01", "oil SINCE 2025", "title LIKE oil", "carbon NOT LIKE tax",
    "title contains \"oil\"",
    "author IS NULL", "source IN (gazette)", "oil LIMIT 10", "\"oil price\"@5", ":oil", "near(a b)", "W5",
    "rst=(Trick or Treat)", "price:[10 TO 20]", "oil AND/5 price",
    // Dialog, Ovid, EBSCO
    "oil 5W price", "oil 5n price", "oil 5/W price", "oil (5W) price", "oil (w) price", "oil/ti", "oil/TI,AB",
    "oil.TI.", "oil.all.", "S1 AND S2", "S1 OR oil", "oil AND (L1 OR L2)", "1 AND 2", "or/1-3", "limit 1 to english",
    "MH \"oil\"", "MJ oil", "MM oil", "DE \"oil price\"", "KW oil", "PT article", "RV y", "mh:oil", "PT:article",
    // SQL and regular expressions
    "SELECT * FROM news WHERE oil", "MATCH (title) AGAINST (\"oil\")", "MATCH(title) AGAINST('oil')",
    "title matches oil", "(?i)oil", "(?i-s)oil", "(?:oil|gas)", "(?=oil)gas", "oil(?!gas)", "(?<=oil)gas",
    // Sphinx, dtSearch, Google
    "@@relaxed oil", "oil w/5 xlastword", "xfirstword w/5 oil", "2010..2012", "100..200 oil", "oil??",
    // Distances that are none
    "oil w/-5 price", "oil w/5.5 price", "oil w/five price", "oil near/5words price", "oil NOT5 price",
    "oil UNLESS gas", "oil PRE price",
  ])
  func `what has no reading is told`(text: String) throws {
    #expect(try !parse(text).warnings.isEmpty)
  }

  @Test(arguments: [
    "rock 'n' roll", "the '90s", "workers' rights", "O'Brien", "AC/DC", "1/2", "9/11", "jobs created in 2025",
    "1,000 jobs",
    "New York, London", "oil; gas", "What is oil?", "about (oil)", "e.g. oil", "w/o coffee", "coffee w/o milk",
    "scores n/a today", "5W", "5G network", "S1", "Galaxy S9 phones", "de Gaulle", "part (s)", "limit 5",
  ])
  func `words of news stay words`(text: String) throws {
    let parsed = try parse(text)
    #expect(parsed.warnings.isEmpty, "\(parsed.canonical) \(parsed.warnings)")
  }

  /// Whatever looks like an operator with a number is read as one, or told.
  @Test func `no operator between two words is silent`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let heads = [
      "near", "n", "w", "within", "around", "adj", "onear", "pre", "p", "next", "before", "after", "f", "prox", "same",
      "notnear", "oadj", "sent", "seg", "xx",
    ]
    for _ in 0..<1000 {
      let head = random.chance(50) ? random.pick(heads) : random.pick(heads).uppercased()
      let count = Int.random(in: 0...300, using: &random)
      let dialog = random.pick(["w", "W", "n", "N"])
      let sign = random.pick([
        "\(count % 50)\(dialog)", "(\(count % 50)\(dialog))", "w/-\(count)", "near/\(count).5", "\(head)/\(count)",
        "\(head)(\(count))", "<\(head)/\(count)>", "/\(head)\(count)/", "/\(count)", "~\(count)",
      ])
      let parsed = try parse("oil \(sign) price")
      let isTold = !parsed.warnings.isEmpty || parsed.canonical.contains("w/") || parsed.canonical.contains("pre/")
      #expect(isTold, "\(sign) → \(parsed.canonical) seed \(seed)")
    }
  }

  /// A file of forms, what came back once, and what should: the forms of a line are parted by a middle dot.
  @Test(.enabled(if: SharedData.path("cases/queries.tsv") != nil))
  func `each line of the shared cases is right or told`() throws {
    let path = try #require(SharedData.path("cases/queries.tsv"))
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let forms = columns.first, let right = columns.last, columns.count == 3 else { continue }
      let native = right.prefixMatch(of: /(.+): \d+$/).map { String($0.1) }
      for form in forms.components(separatedBy: " · ") where !Self.isDescription(form) {
        let parsed = try parse(form)
        if let native, !native.contains(","), !native.contains("("), try parse(native).warnings.isEmpty {
          #expect(try parsed.canonical == parse(native).canonical, "\(form)")
        }
        #expect(
          !parsed.warnings.isEmpty || parsed.canonical.contains("published:") || Self.plain.contains(form), "\(form)")
      }
    }
  }

  /// Lines that say in words what the text was.
  private static func isDescription(_ form: String) -> Bool {
    form.hasPrefix("more than") || form.hasPrefix("a text of") || form.hasPrefix("((((")
      || ["AND NOT", "same", "ANDNOT"].contains(form)
      || form.hasPrefix("/p") || form.hasPrefix("+") || form.hasPrefix("w/") || form == "date is …"
      || form.hasSuffix("=")
  }

  /// What is this language's own by now.
  private static let plain: Set<String> = ["headline: carbon", "title: carbon", "NOT source:(\"Daily Courier\")"]
}
