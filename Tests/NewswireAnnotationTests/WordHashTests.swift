import NewswireCore
import TestSupport
import Testing

@testable import NewswireAnnotation

struct WordHashTests {
  @Test func aWordInTheSourceHashesAsItsBytesDo() {
    let words: [(WordHash, String)] = [
      ("a", "a"), ("the", "the"), ("seventy", "seventy"), ("thousand", "thousand"), ("according", "according"),
      ("year-earlier", "year-earlier"), ("sixteen letters.", "sixteen letters."),
    ]
    for (hash, word) in words { #expect(hash == WordHash(word.utf8), "\(word)") }
    #expect(WordHash("".utf8) == WordHash())
  }

  @Test func differentWordsHaveDifferentHashes() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let words = Set(
      (0..<20_000).map { _ in
        String((0..<Int.random(in: 1...18, using: &random)).map { _ in random.pick(Array("abcdefgh")) })
      })
    #expect(Set(words.map { WordHash($0.utf8) }).count == words.count, "seed \(seed)")
  }

  @Test func aSetHasWhatWasPutInAndNothingElse() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let words = (0..<300).map { _ in WordHash((0..<4).map { _ in UInt8.random(in: 97...122, using: &random) }) }
    var set = WordSet(capacity: words.count)
    for word in words { set.insert(word) }
    for word in words { #expect(set.contains(word), "seed \(seed)") }
    for length in 5...8 {
      let other = WordHash((0..<length).map { _ in UInt8.random(in: 97...122, using: &random) })
      #expect(!set.contains(other), "seed \(seed)")
    }
  }
}
