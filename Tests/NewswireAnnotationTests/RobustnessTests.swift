import NewswireAnnotation
import NewswireModel
import Testing

/// Whatever the text, annotation ends, repeats itself, and its spans lie on characters inside their sections.
struct RobustnessTests {
  @Test(arguments: 0..<40)
  func anyTextIsRead(_ seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var article = Article()
    article.language = "en"
    article.headline = text(&random, 8)
    article.captions = [Caption(text: text(&random, 12))]
    article.paragraphs = (0..<6).map { _ in Paragraph(text: text(&random, 40)) }
    var once = article
    var twice = article
    Annotator.annotate(&once)
    Annotator.annotate(&twice)
    #expect(once == twice, "seed \(seed)")
    let spans =
      once.mentions.flatMap(\.spans) + once.quotes.map(\.span) + once.dates.map(\.span)
      + once.numbers.map(\.span) + once.quotes.flatMap(\.parts)
    for span in spans {
      let utf8 = (once.text(of: span.section, at: span.index) ?? "").utf8
      #expect(span.start >= 0 && span.start < span.end && Int(span.end) <= utf8.count, "seed \(seed): \(span)")
      let cut = utf8.dropFirst(Int(span.start)).prefix(Int(span.end - span.start))
      #expect(String(cut) != nil, "seed \(seed): \(span) cuts a character")
    }
  }

  private func text(_ random: inout Seeded, _ words: Int) -> String {
    let pieces = [
      "Mr.", "Salam", "said", "“", "”", "\"", "'", "’", "al-", "the", "Ministry", "of", "U.S.", "on", "Monday", "May",
      "3,", "2025", ",", ".",
      "(", ")", "—", "Jean-Pierre", "é", "Ünal", "日本", "السوداني", "&", "AT&T", "''", "$5", "1980s", "mid-2019", "J.",
      "Inc.", "a", "year", "ago",
      "\u{a0}", "‘", "I", "he", "according", "to", "Lake", "City", "-", "--", "…", "?", "\u{301}", "👩‍👩‍👧", "O'Neill",
      "Bank", "for", "and", "X",
    ]
    return (0..<words).map { _ in
      pieces[Int(random.next() % UInt64(pieces.count))] + (random.next() % 4 == 0 ? "" : " ")
    }.joined()
  }
}

/// xorshift64*, so that a failure's seed repeats it.
private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D >> 11
  }
}
