import NewswireContainers
import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("Documents of word processors")
struct OfficePageTests {
  private let paragraphs = [
    "The ferry between Vassvik and the islands sailed again on Wednesday, its owner said in a statement.",
    "It had lain in the yard for nine months because a part of its engine could not be had anywhere.",
  ]

  /// The articles of a file, as the pages that it is cut into give them.
  private func articles(_ file: [UInt8]) throws -> [Article] {
    try split(file, name: "story").compactMap(\.page).flatMap { try Extractor().extract($0).articles }
  }

  private func word(_ texts: [String]) -> String {
    let body = texts.map { text in
      "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t>\(text.prefix(7))</w:t></w:r>"
        + "<w:r><w:instrText>PAGE</w:instrText><w:t xml:space=\"preserve\">\(text.dropFirst(7))</w:t></w:r></w:p>"
    }
    return
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + "<w:body>\(body.joined())</w:body></w:document>"
  }

  @Test("the text of a DOCX file is a story, and its other parts are no pages")
  func docx() throws {
    let file = Packing.zip([
      ("[Content_Types].xml", Array("<Types><Default Extension=\"xml\"/></Types>".utf8)),
      ("word/styles.xml", Array("<w:styles/>".utf8)),
      ("word/document.xml", Array(word(["Ferry returns to Vassvik"] + paragraphs).utf8)),
      ("docProps/core.xml", Array("<coreProperties><title>Draft 7</title></coreProperties>".utf8)),
    ])
    #expect(split(file).compactMap(\.page).count == 1)
    let articles = try articles(file)
    #expect(articles.map(\.headline) == ["Ferry returns to Vassvik"])
    #expect(articles.first?.paragraphs.map(\.text) == paragraphs)
  }

  @Test("the text of an ODT file is a story, without notes and deletions")
  func odt() throws {
    let content = """
      <?xml version="1.0"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>
      <text:tracked-changes><text:p>An old line that was deleted.</text:p></text:tracked-changes>
      <text:h>Ferry returns to Vassvik</text:h>
      <text:p>\(paragraphs[0])<text:note><text:p>A note.</text:p></text:note></text:p>
      <text:p><text:span>\(paragraphs[1])</text:span></text:p></office:text></office:body></office:document-content>
      """
    let file = Packing.zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(content.utf8)),
      ("meta.xml", Array("<office:document-meta/>".utf8)),
    ])
    let articles = try articles(file)
    #expect(articles.map(\.headline) == ["Ferry returns to Vassvik"])
    #expect(articles.first?.paragraphs.map(\.text) == paragraphs)
  }

  @Test("an office file without a text document is refused by what it is")
  func spreadsheet() {
    let file = Packing.zip([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("xl/workbook.xml", Array("<workbook/>".utf8)),
    ])
    let events = split(file, name: "sums.xlsx")
    #expect(events.compactMap(\.page).isEmpty)
    #expect(events.compactMap(\.problem).map(\.error.code) == [.unimplemented])
    #expect(events.compactMap(\.problem).first?.error.message.contains("office program") == true)
  }

  @Test("RTF gives its paragraphs in its code page, without fonts, fields and pictures")
  func richText() throws {
    let text = #"""
      {\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times New Roman;}}{\info{\title Draft}}{\*\generator Writer}\uc1
      Ferry returns to Vassvik\par
      The ferry between Vassvik and the islands sailed again on Wednesday, \ldblquote at last\rdblquote , its owner said at the caf\'e9.\par
      {\pict 0102}It cost 40\u8239?million kroner \endash  more than the council had planned for it in the spring.\par}
      """#
    let page = try Extractor().extract(Page(name: "a.rtf", content: Array(text.utf8)))
    let article = try #require(page.articles.first)
    #expect(article.headline == "Ferry returns to Vassvik")
    #expect(
      article.paragraphs.first?.text
        == "The ferry between Vassvik and the islands sailed again on Wednesday, “at last”, its owner said at the café."
    )
    #expect(
      article.paragraphs.last?.text.hasSuffix(
        "million kroner – more than the council had planned for it in the spring.") == true)
  }

  @Test(
    "RTF of any kind is read without crashing",
    arguments: ["{\\rtf", "{\\rtf1 }}}}", "{\\rtf1\\bin99999999", "{\\rtf1\\u-99999999999?\\'"])
  func damagedRichText(text: String) {
    _ = try? Extractor().extract(Page(name: "a.rtf", content: Array(text.utf8)))
  }
}
