import NewswireModel
import Testing

@testable import NewswireIndex

/// Facets of so many different names that only the frequent ones are brought together over segments.
struct FrequentFacetsTests {
  /// A last name like no other's: spellings of a name that differ little count as one.
  private static func surname(_ number: Int) -> String {
    let letters = Array("bdfglmnprs")
    return "K" + String(number + 10_000).map { "o\(letters[$0.wholeNumberValue ?? 0])" }.joined()
  }

  /// Where all names but a few of one segment are rare, what other segments may have left unseen outweighs the few: everything must then
  /// be counted, and the counting must end.
  @Test(arguments: [FacetField.person, .organisation], [1, 2, 8, 9, 16])
  func theFewFrequentNamesOfOneSegmentAreFound(field: FacetField, count: Int) throws {
    var twin = try TwinIndex()
    var next = 100
    for segment in 0..<5 {
      let articles = (0..<140).map { number in
        var article = Article()
        article.mentions = (0..<7).map { _ in
          next += 1
          return mention("Anna \(Self.surname(next))", field)
        }
        if segment == 0 && number < count {
          article.mentions += (0..<10).map { mention("Maria \(Self.surname($0))", field) }
        }
        return article
      }
      try twin.apply(articles)
      try twin.index.flush()
    }
    let snapshot = twin.index.snapshot()
    #expect(snapshot.segmentCount == 5)
    let (matches, facets) = try snapshot.facets(.all, fields: [field], limit: 10)
    #expect(matches == 700)
    let values = try #require(facets.first).values
    #expect(values.map(\.count) == Array(repeating: Int64(count), count: 10))
    if count > 1 { #expect(Set(values.map(\.value)) == Set((0..<10).map { "Maria \(Self.surname($0))" })) }
  }

  private func mention(_ name: String, _ field: FacetField) -> Mention {
    Mention(name: name, kind: field == .person ? .person : .organisation, forms: [name])
  }
}
