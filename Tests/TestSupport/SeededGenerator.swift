/// Random numbers that can be had again: SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
///
/// A test makes one from `SeededGenerator.seed()` and names the seed in what it expects, so that a failure can be repeated by setting
/// NEWSWIRE_TEST_SEED.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A seed from NEWSWIRE_TEST_SEED, else a new one.
  package static func seed() -> UInt64 {
    if let text = environment("NEWSWIRE_TEST_SEED"), let seed = UInt64(text) { return seed }
    return UInt64.random(in: 0...UInt64.max)
  }

  package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// An element of a collection that is not empty.
  package mutating func pick<C: RandomAccessCollection>(_ elements: C) -> C.Element {
    elements[elements.index(elements.startIndex, offsetBy: Int.random(in: 0..<elements.count, using: &self))]
  }

  /// A new seed each run, printed with the test's name.
  package init(for test: String) {
    let seed = Self.seed()
    print("\(test): seed \(seed)")
    self.init(seed: seed)
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
