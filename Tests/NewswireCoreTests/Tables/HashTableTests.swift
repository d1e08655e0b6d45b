import NewswireCore
import TestSupport
import Testing

@Suite struct HashTableTests {
  /// Few keys, of which many share a slot.
  private func key(_ random: inout SeededGenerator) -> UInt64 {
    UInt64(random.number(1...40)) << (random.chance(50) ? 0 : 32) | (random.chance(20) ? 1 << 63 : 0)
  }

  @Test func `a table answers as a dictionary does, while it grows and after it is emptied`() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    var table = HashTable<Int>(capacity: 1, spread: 2, filler: -1)
    var oracle: [UInt64: Int] = [:]
    for step in 0..<4000 {
      let key = key(&random)
      switch random.number(0...9) {
      case 0...4:
        table.set(key, step)
        oracle[key] = step
      case 5, 6:
        let (value, isNew) = table.value(of: key, orPut: step)
        #expect(isNew == (oracle[key] == nil), "seed \(seed)")
        oracle[key] = oracle[key] ?? step
        #expect(value == oracle[key], "seed \(seed)")
      case 7 where random.chance(2):
        table.removeAll()
        oracle = [:]
      default: break
      }
      #expect(table[key] == oracle[key] && table.contains(key) == (oracle[key] != nil), "seed \(seed)")
      #expect(table.count == oracle.count, "seed \(seed)")
    }
  }

  @Test func `keys are numbered in the order in which they come`() {
    var numbers = HashTable<Int32>(filler: 0)
    let keys = (1...500).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    for (index, key) in keys.enumerated() { #expect(numbers.number(of: key) == (index, true)) }
    for (index, key) in keys.enumerated() { #expect(numbers.number(of: key) == (index, false)) }
  }

  @Test func `the key 0 is in no table`() {
    #expect(!HashTable<Void>([]).contains(0))
    #expect(HashTable<Int>(filler: 7)[0] == nil)
    #expect(HashMap<String>([(1, "one")])[0] == nil)
  }

  @Test func `a map keeps the last of two values of a key, and changes values in place`() {
    var map = HashMap([(1, "one"), (2, "two"), (1, "uno")])
    #expect(map[1] == "uno" && map[2] == "two" && map[3] == nil)
    map[3, default: "th"] += "ree"
    map[3, default: "x"] += "!"
    map[2] = nil
    #expect(map[3] == "three!" && map[2] == "two" && map.values == ["uno", "two", "three!"])
  }
}
