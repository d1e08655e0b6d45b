import NewswireCore
import TestSupport
import Testing

struct ByteSearchTests {
  @Test func aRunIsFoundWhereALowercasedTextHasItFirst() {
    var random = SeededGenerator(for: "runs of bytes")
    let letters = Array("aAbB /é[{@`".utf8)
    for _ in 0..<2000 {
      let text = (0..<random.number(0...12)).map { _ in random.pick(letters) }
      let run = (0..<random.number(0...3)).map { _ in random.pick(letters) }
      func lower(_ bytes: [UInt8]) -> [UInt8] { bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
      let expected = lower(text).firstRange(of: lower(run))
      #expect(text.firstRun(of: run[...]) == expected, "\(text) \(run)")
      #expect(text.containsRun(of: run[...]) == (expected != nil))
    }
  }
}
