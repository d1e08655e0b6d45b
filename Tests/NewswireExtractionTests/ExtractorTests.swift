import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("Which pages are read")
struct ExtractorTests {
  @Test("a page in HTML is in the encoding that it declares")
  func declaredEncoding() throws {
    let russian: [UInt8] = [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    let html = Array("<html><head><meta charset=\"windows-1251\"></head><body><h1>".utf8) + russian
    let page = try Extractor().extract(
      Page(
        name: "p",
        content: html + Array("</h1><p>".utf8) + Array([[UInt8]](repeating: russian + [0x20], count: 20).joined())
          + Array(".</p></body></html>".utf8)))
    #expect(page.articles.first?.headline == "Паром")
  }

  @Test(
    "what is no text is refused",
    arguments: [
      [], Array("\u{0}\u{0}text".utf8), Array("%PDF-1.7 and more".utf8), [0x89, 0x50, 0x4E, 0x47, 1, 2, 3],
      Array("   \n\t ".utf8),
      [UInt8](repeating: 7, count: 100),
    ] as [[UInt8]])
  func refusals(bytes: [UInt8]) {
    #expect(failure { try Extractor().extract(Page(name: "p", content: bytes)) } == ErrorSignature(.invalidArgument))
  }

  @Test("a page beyond the limit is refused by name of the limit's value")
  func pageLimit() {
    let error = #expect(throws: NewswireError.self) {
      try Extractor().extract(Page(name: "big.txt", content: [UInt8](repeating: 0x61, count: 50 << 20)))
    }
    #expect(error?.code == .resourceExhausted)
  }

  /// Both edges of Limits.line.
  @Test("a line of the longest length passes, one byte more does not")
  func lineLimit() throws {
    _ = try Extractor().extract(Page(name: "p", content: [UInt8](repeating: 0x61, count: Limits.line)))
    let longer = Page(name: "p", content: [UInt8](repeating: 0x61, count: Limits.line + 1))
    #expect(failure { try Extractor().extract(longer) } == .exceeds("line", .resourceExhausted))
  }
}
