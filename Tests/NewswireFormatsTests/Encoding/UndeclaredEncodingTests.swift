import NewswireModel
import TestSupport
import Testing

@testable import NewswireFormats

@Suite("Encodings that nothing declares")
struct UndeclaredEncodingTests {
  /// Sentences in encodings of one to three bytes a letter, with their bytes.
  private static let samples: [(text: String, bytes: [UInt8])] = [
    ("Мост открыли в понедельник, сказал министр.", cyrillic(0xE0, 0xC0)),
    ("Мост открыли в понедельник, сказал министр.", koi8()),
    (
      "橋は月曜日に開通した。工事は六年続いた。",
      [
        0xB6, 0xB6, 0xA4, 0xCF, 0xB7, 0xEE, 0xCD, 0xCB, 0xC6, 0xFC, 0xA4, 0xCB, 0xB3, 0xAB, 0xC4, 0xCC, 0xA4, 0xB7,
        0xA4, 0xBF,
        0xA1, 0xA3, 0xB9, 0xA9, 0xBB, 0xF6, 0xA4, 0xCF, 0xCF, 0xBB, 0xC7, 0xAF, 0xC2, 0xB3, 0xA4, 0xA4, 0xA4, 0xBF,
        0xA1, 0xA3,
      ]
    ),
    (
      "다리가 월요일에 열렸다고 장관이 말했다.",
      [
        0xB4, 0xD9, 0xB8, 0xAE, 0xB0, 0xA1, 0x20, 0xBF, 0xF9, 0xBF, 0xE4, 0xC0, 0xCF, 0xBF, 0xA1, 0x20, 0xBF, 0xAD,
        0xB7, 0xC8,
        0xB4, 0xD9, 0xB0, 0xED, 0x20, 0xC0, 0xE5, 0xB0, 0xFC, 0xC0, 0xCC, 0x20, 0xB8, 0xBB, 0xC7, 0xDF, 0xB4, 0xD9,
        0x2E,
      ]
    ),
  ]

  private static let russian = "Мост открыли в понедельник, сказал министр."

  /// The sentence in windows-1251, where the alphabet stands in order.
  private static func cyrillic(_ small: UInt8, _ capital: UInt8) -> [UInt8] {
    russian.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x430...0x44F: small + UInt8(scalar.value - 0x430)
      case 0x410...0x42F: capital + UInt8(scalar.value - 0x410)
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  /// The sentence in KOI8-R, which follows the order of Latin letters.
  private static func koi8() -> [UInt8] {
    let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return russian.unicodeScalars.map { scalar in
      if let place = order.firstIndex(of: scalar) { return 0xC0 + UInt8(place) }
      let lower = String(scalar).lowercased().unicodeScalars.first ?? scalar
      if scalar.value > 0x400, let place = order.firstIndex(of: lower) { return 0xE0 + UInt8(place) }
      return UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  @Test("legacy encodings are told by their letters", arguments: 0..<4)
  func detected(index: Int) throws {
    let sample = Self.samples[index]
    #expect(try String(decoding: TextDecoder.utf8(sample.bytes), as: UTF8.self) == sample.text)
  }

  @Test("an encoding that is declared wrongly does not win over the bytes")
  func wrongDeclaration() throws {
    let sample = Self.samples[2]
    #expect(try String(decoding: TextDecoder.utf8(sample.bytes, declared: "utf-8"), as: UTF8.self) == sample.text)
  }

  @Test("text of which no encoding can be told is refused by name, not guessed")
  func refused() {
    // No encoding has such a text: bytes without any pattern.
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0x80...0xFF, using: &generator) }
    let error = #expect(throws: NewswireError.self) { try TextDecoder.utf8(bytes, declared: "utf-8") }
    #expect(error?.code == .invalidArgument)
    #expect(error?.message.contains("encoding cannot be told") == true)
  }

  @Test("a few NUL bytes are left out, many are no text")
  func nulls() throws {
    let text = String(repeating: "The ferry sailed again. ", count: 10)
    #expect(
      try String(decoding: TextDecoder.utf8(Array(text.utf8) + [0] + Array(text.utf8)), as: UTF8.self) == text + text)
    #expect(
      failure { try TextDecoder.utf8(Array(text.utf8) + [UInt8](repeating: 0, count: 40)) }
        == ErrorSignature(.invalidArgument))
  }
}
