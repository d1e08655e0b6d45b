import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("The lines of a text page")
struct LineTableTests {
  /// Cleaned lines, one character after another.
  private func lines(of page: String) -> [String] {
    page.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { line in
      let kept = String(line.unicodeScalars.filter { $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F })
      return kept.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  @Test func areThoseOfOneCharacterAfterAnother() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "bc", "word", "~!", " ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\u{7F}", "\u{1}", "é", "\u{A0}",
    ]
    for _ in 0..<600 {
      let page = (0..<Int.random(in: 0..<60, using: &random)).map { _ in random.pick(pieces) }.joined()
      let table = LineTable(Array(page.utf8))
      let read = table.lines.map { String(decoding: table.text[$0.range], as: UTF8.self) }
      #expect(read == lines(of: page), "seed \(seed): \(page.debugDescription)")
    }
  }
}
