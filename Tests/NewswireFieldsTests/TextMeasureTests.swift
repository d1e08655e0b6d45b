import TestSupport
import Testing

@testable import NewswireFields

@Suite("What a stretch of text looks like")
struct TextMeasureTests {
  private func measure(_ text: String) -> TextMeasure {
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe TextMeasure($0) }
  }

  /// Words of one to twenty letters with marks and blanks between, so that runs end at, before and after eight bytes.
  private func text(_ random: inout SeededGenerator) -> String {
    let letters = Array("abcdefzABCDEFZ0189'-")
    return (0..<Int.random(in: 0..<12, using: &random)).map { _ in
      let word = String((0..<Int.random(in: 1...20, using: &random)).map { _ in random.pick(letters) })
      return word + random.pick([" ", ", ", ".", " [", "é ", "@", "` ", "{", " — "])
    }.joined()
  }

  @Test func countsAreThoseOfOneCharacterAfterAnother() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = text(&random)
      let measure = measure(text)
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
        .map { $0.filter { $0 != "'" && $0 != "-" } }.filter { !$0.isEmpty }
      #expect(measure.letters == text.count(where: \.isLetter), "seed \(seed): \(text)")
      #expect(measure.digits == text.count(where: \.isNumber), "seed \(seed): \(text)")
      #expect(measure.capitals == text.count(where: \.isUppercase), "seed \(seed): \(text)")
      #expect(measure.words == words.count, "seed \(seed): \(text)")
      #expect(measure.capitalised == words.count { $0.first?.isUppercase == true }, "seed \(seed): \(text)")
    }
  }

  @Test func fingerprintsAreOfTheWordsWhereverTheyStand() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        String((0..<Int.random(in: 1...18, using: &random)).map { _ in random.pick(Array("abcxyz")) })
      }
      let plain = measure(words.joined(separator: " "))
      let marked = measure("“" + words.map { $0.uppercased() }.joined(separator: ", ") + "”!")
      #expect(plain.fingerprint == marked.fingerprint, "seed \(seed): \(words)")
      for (place, prefix) in (0..<min(5, words.count)).map({ ($0, plain.prefixes[$0]) }) {
        let beginning = measure(words[...place].joined(separator: " "))
        #expect(prefix == beginning.fingerprint, "seed \(seed): \(words)")
      }
      #expect(measure(words.joined()).fingerprint != plain.fingerprint || words.count == 1, "seed \(seed): \(words)")
    }
  }
}
