import TestSupport
import Testing

@testable import NewswireCommandLine

@Suite struct TerminalTests {
  private static let hostile: [Unicode.Scalar] =
    (0..<0x20).compactMap(Unicode.Scalar.init) + (0x7F...0x9F).compactMap { Unicode.Scalar($0 as UInt32) }
    + (0x2028...0x202E).compactMap { Unicode.Scalar($0 as UInt32) }
    + (0x2066...0x2069).compactMap { Unicode.Scalar($0 as UInt32) }

  @Test func `no character that commands a terminal or turns text gets through`() {
    for scalar in Self.hostile {
      let text = "a\(Character(scalar))b"
      for shown in [Terminal.sanitised(text), StyledText(text).bytes, ("\(text)" as StyledText).bytes] {
        #expect(shown.unicodeScalars.count == 3)
        #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
      }
      let json = Terminal.sanitised(json: "\"\(text)\"")
      #expect(!json.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `ends of lines and tabs become spaces, other text stays`() {
    #expect(Terminal.sanitised("a\tb\nc\rd\u{85}e\u{2028}f") == "a b c d e f")
    for text in ["", "Zürich", "مرحبا\u{200F}!", "👩‍👩‍👧", "\u{FFFD}"] { #expect(Terminal.sanitised(text) == text) }
  }

  @Test func `JSON keeps its meaning`() {
    #expect(Terminal.sanitised(json: #"{"a":"\#u{9B}2J\#u{202E}"}"#) == #"{"a":"\u009b2J\u202e"}"#)
    #expect(Terminal.sanitised(json: #"{"a":"b\n"}"#) == #"{"a":"b\n"}"#)
  }

  @Test func `styles are kept, and what is styled is sanitised`() {
    let style = TextStyle(isEnabled: true)
    let evil = "\u{1B}[31mred"
    #expect(style.bold("\(evil)").bytes == "\u{1B}[1m\u{FFFD}[31mred\u{1B}[0m")
    #expect(("<\(style.dim("\(evil)"))>" as StyledText).bytes == "<\u{1B}[2m\u{FFFD}[31mred\u{1B}[0m>")
    #expect(TextStyle(isEnabled: false).bold("\(evil)").bytes == "\u{FFFD}[31mred")
    #expect([style.added("a"), "b"].joined(separator: "-").bytes == "\u{1B}[32ma\u{1B}[0m-b")
  }
}
