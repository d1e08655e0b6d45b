import NewswireCore
import Testing
import TestSupport

struct EditDistanceTests {
  @Test(arguments: 0...3)
  func aWalkOverSortedTermsPassesOverNoneThatIsNear(limit: Int) {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let terms = Set((0..<200).map { _ in Self.word(&random, 0...7) }).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      let word = Self.word(&random, 0...6)
      let expected = terms.filter { Self.distance(word, $0) <= limit }
      var measure = EditDistance(word, limit: limit)
      var found: [String] = []
      var i = 0
      while i < terms.count {
        let distance = unsafe Array(terms[i].utf8).withUnsafeBufferPointer { unsafe measure.distance(to: $0) }
        let exact = Self.distance(word, terms[i])
        #expect(distance == (exact <= limit ? exact : nil), "\(word) \(terms[i]), seed \(seed)")
        if distance != nil { found.append(terms[i]) }
        i += 1
        if measure.isFollowedByAny { continue }
        var next: [UInt8] = []
        guard measure.appendNextCandidate(to: &next) else { break }
        #expect(Array(terms[i - 1].utf8).lexicographicallyPrecedes(next), "\(word) \(terms[i - 1]), seed \(seed)")
        while i < terms.count && terms[i].utf8.lexicographicallyPrecedes(next) { i += 1 }
      }
      #expect(found == expected, "\(word), seed \(seed)")
    }
  }

  /// Of few letters, so that words are near one another, some of several bytes.
  private static func word(_ random: inout SeededGenerator, _ lengths: ClosedRange<Int>) -> String {
    String((0..<Int.random(in: lengths, using: &random)).map { _ in random.pick(Array("abcé国\u{D7FF}")) })
  }

  private static func distance(_ a: String, _ b: String) -> Int {
    plainEditDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }
}
