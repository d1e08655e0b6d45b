import NewswireCore
import TestSupport
import Testing

@Suite struct UTF8DecodingTests {
  private func decoded(_ bytes: [UInt8]) -> [(scalar: UInt32, width: Int)] {
    var found: [(scalar: UInt32, width: Int)] = []
    var index = 0
    while index < bytes.count {
      found.append(UTF8Decoding.scalar(at: index, end: bytes.count) { bytes[$0] })
      index += found.last?.width ?? 1
    }
    return found
  }

  @Test func `every scalar is decoded as the standard library encodes it`() {
    for value in (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init)
    where value.value < 0x3000 || value.value % 61 == 0 {
      let bytes = Array(String(Character(value)).utf8)
      let found = decoded(bytes)
      #expect(found.count == 1 && found[0] == (value.value, bytes.count))
    }
  }

  @Test func `a sequence is wide only if the standard library finds it well formed`() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let starts: [UInt8] = [0x41, 0x80, 0xC1, 0xC2, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<random.number(1...8)).map { _ in
        random.chance(40) ? random.pick(starts) : UInt8(random.number(0x80...0xBF))
      }
      var index = 0
      for (scalar, width) in decoded(bytes) {
        let text = String(validating: bytes[index..<index + width], as: UTF8.self)
        #expect(text.map { $0.unicodeScalars.map(\.value) } ?? [0xFFFD] == [scalar], "seed \(seed)")
        index += width
      }
    }
  }
}
