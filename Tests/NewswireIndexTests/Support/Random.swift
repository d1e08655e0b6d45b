import TestSupport

extension SeededGenerator {
  /// A new seed each run, printed.
  init(for test: String) {
    let seed = Self.seed()
    print("\(test): seed \(seed)")
    self.init(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
