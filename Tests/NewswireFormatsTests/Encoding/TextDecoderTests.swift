import NewswireModel
import TestSupport
import Testing

@testable import NewswireFormats

@Suite("Encodings")
struct TextDecoderTests {
  private let text = "Fährleute sagten: „Schön“ – für 5 €.\n"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test("byte order marks and evidence tell the encoding")
  func evidence() throws {
    let plain = Array(text.utf8)
    #expect(try TextDecoder.utf8(plain) == plain)
    #expect(try TextDecoder.utf8([0xEF, 0xBB, 0xBF] + plain) == plain)
    #expect(try TextDecoder.utf8([0xFF, 0xFE] + utf16(text, bigEndian: false)) == plain)
    #expect(try TextDecoder.utf8([0xFE, 0xFF] + utf16(text, bigEndian: true)) == plain)
    #expect(try TextDecoder.utf8(utf16(text, bigEndian: false)) == plain)
    #expect(try TextDecoder.utf8(utf16(text, bigEndian: true)) == plain)
    let utf32 = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (24 - $0 * 8)) }
    }
    #expect(try TextDecoder.utf8([0, 0, 0xFE, 0xFF] + utf32) == plain)
  }

  @Test("what is not UTF-8 and declares nothing is Windows-1252")
  func windows1252() throws {
    let bytes: [UInt8] = [0x93, 0x46, 0xE4, 0x68, 0x72, 0x65, 0x94, 0x20, 0x80]
    #expect(try String(decoding: TextDecoder.utf8(bytes), as: UTF8.self) == "“Fähre” €")
    #expect(try String(decoding: TextDecoder.utf8(bytes, declared: "iso-8859-1"), as: UTF8.self) == "“Fähre” €")
  }

  @Test("a declared encoding is used where the bytes are not UTF-8")
  func declared() throws {
    let russian: [UInt8] = [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    #expect(try String(decoding: TextDecoder.utf8(russian, declared: "windows-1251"), as: UTF8.self) == "Паром")
  }

  @Test("a few damaged bytes do not make UTF-8 something else")
  func damaged() throws {
    let bytes = Array(String(repeating: text, count: 5).utf8) + [0xC3, 0x28]
    #expect(try String(decoding: TextDecoder.utf8(bytes), as: UTF8.self).hasPrefix(text))
  }

  @Test("validity of UTF-8 is what the standard library says")
  func census() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x41], [0xC3, 0xA4], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF],
      [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in
        generator.chance(70) ? pieces[Int.random(in: 0...3, using: &generator)] : generator.pick(pieces)
      }
      #expect(UTF8Census(bytes).isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
