import GRDB
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

/// SQLite's FTS5 on the same words: match sets of words, phrases, NEAR, boolean combinations and prefixes.
struct FullTextOracleTests {
  @Test func matchesAreThoseOfFTS5() throws {
    var samples = Samples(SeededGenerator(for: "fts5"))
    var twin = try TwinIndex()
    let database = try DatabaseQueue()
    try database.write { try $0.execute(sql: "create virtual table t using fts5(body, tokenize='unicode61')") }
    for _ in 0..<4 {
      var articles: [Article] = []
      for _ in 0..<75 {
        // One region, so that nothing parts words in one engine only.
        var article = Article()
        article.paragraphs = [
          Paragraph(text: (0..<samples.random.number(1...60)).map { _ in samples.word() }.joined(separator: " "))
        ]
        let folded = ScanOracle.terms(article.paragraphs[0].text).joined(separator: " ")
        let key = twin.nextKey + Int64(articles.count)
        try database.write { try $0.execute(sql: "insert into t(rowid, body) values(?, ?)", arguments: [key, folded]) }
        articles.append(article)
      }
      try twin.apply(articles)
    }
    let snapshot = twin.index.snapshot()
    for _ in 0..<300 {
      let (query, match) = Self.pair(&samples, depth: 2)
      let expected = try database.read {
        try Int64.fetchAll($0, sql: "select rowid from t where t match ? order by rowid", arguments: [match])
      }
      #expect(try snapshot.matches(query, limit: .max) == expected, "\(match)")
      #expect(try snapshot.count(query) == Int64(expected.count), "\(match)")
    }
  }

  /// A query and its text for FTS5.
  static func pair(_ samples: inout Samples, depth: Int) -> (Query, String) {
    func term() -> String { ScanOracle.terms(samples.word()).first ?? "the" }
    switch samples.random.number(0...(depth > 0 ? 6 : 3)) {
    case 0:
      let word = term()
      return (.word(WordQuery(text: word, match: .exact)), "\"\(word)\"")
    case 1:
      let words = (0..<samples.random.number(2...3)).map { _ in term() }
      return (.phrase(PhraseQuery(words: words)), "\"\(words.joined(separator: " "))\"")
    case 2:
      let prefix = String(term().prefix(2))
      return (.word(WordQuery(text: prefix, match: .prefix)), "\"\(prefix)\"*")
    case 3:
      let distance = samples.random.number(1...6)
      let left = term()
      let right = term()
      if left == right { return (.word(WordQuery(text: left, match: .exact)), "\"\(left)\"") }
      return (
        .proximity(
          ProximityQuery(
            left: .word(WordQuery(text: left, match: .exact)), right: .word(WordQuery(text: right, match: .exact)),
            distance: .words(Int32(distance)))),
        "NEAR(\"\(left)\" \"\(right)\", \(distance - 1))"
      )
    case 4:
      let (left, a) = pair(&samples, depth: depth - 1)
      let (right, b) = pair(&samples, depth: depth - 1)
      return (.and([left, right]), "(\(a)) AND (\(b))")
    case 5:
      let (left, a) = pair(&samples, depth: depth - 1)
      let (right, b) = pair(&samples, depth: depth - 1)
      return (.or([left, right]), "(\(a)) OR (\(b))")
    default:
      let (left, a) = pair(&samples, depth: depth - 1)
      let (right, b) = pair(&samples, depth: depth - 1)
      return (.and([left, .not(right)]), "(\(a)) NOT (\(b))")
    }
  }
}
