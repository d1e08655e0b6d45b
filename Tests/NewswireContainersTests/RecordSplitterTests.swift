import TestSupport
import NewswireModel
import Testing

@testable import NewswireContainers

@Suite("Cutting a stream into records")
struct RecordSplitterTests {
  private let lines = Array("\u{FEFF}{\"headline\":\"A\"}\r\n\n  {\"headline\":\"B\"} \n{\"headline\":\"ü\"}".utf8)

  @Test("each line of a JSON lines file is a page that knows its place")
  func positions() {
    let pages = split(lines).compactMap(\.page)
    #expect(
      pages.map { String(decoding: $0.content, as: UTF8.self) } == [
        "{\"headline\":\"A\"}", "{\"headline\":\"B\"}", "{\"headline\":\"ü\"}",
      ])
    #expect(
      pages.map(\.record) == [
        RecordPosition(number: 1, byteOffset: 3), RecordPosition(number: 2, byteOffset: 24),
        RecordPosition(number: 3, byteOffset: 42),
      ])
    #expect(pages.allSatisfy { $0.name == "feed.jsonl" })
  }

  @Test("the records are the same wherever the stream is cut")
  func everySplitPoint() {
    let whole = split(lines).compactMap(\.page)
    for cut in 0...lines.count {
      var splitter = RecordSplitter(name: "feed.jsonl")
      var pages: [Page] = []
      for part in [lines[..<cut], lines[cut...]] {
        splitter.feed(part)
        while let event = splitter.next() { event.page.map { pages.append($0) } }
      }
      splitter.finish()
      while let event = splitter.next() { event.page.map { pages.append($0) } }
      #expect(pages == whole, "cut at \(cut)")
    }
    #expect(split(lines, chunk: 1).compactMap(\.page) == whole)
  }

  @Test(
    "a text is one page without a record position",
    arguments: ["A headline\n\nA text.", "", "{\n  \"headline\": \"A\"\n}"])
  func wholePage(text: String) {
    let pages = split(Array(text.utf8), name: "page.txt").compactMap(\.page)
    #expect(pages == [Page(name: "page.txt", content: Array(text.utf8))])
  }

  @Test("a damaged first line does not hide that the rest are records")
  func damagedFirstLine() {
    let pages = split(Array("{\"headline\": \"cut of\n{\"headline\":\"B\"}\n".utf8)).compactMap(\.page)
    #expect(pages.count == 2)
  }

  /// Both edges of Limits.record.
  @Test("a record of the longest length passes, one byte more is a problem, and the next record comes")
  func recordLimit() {
    let frame = "{\"text\":\"\"}".utf8.count
    for excess in [0, 1, 4 << 20] {
      let text = String(repeating: "a", count: Limits.record - frame + excess)
      let events = split(Array("{\"text\":\"\(text)\"}\n{\"text\":\"b\"}\n".utf8), chunk: 1 << 16)
      #expect(events.count == 2)
      #expect((events.first?.problem == nil) == (excess == 0))
      #expect(
        events.first?.problem?.position ?? RecordPosition(number: 1, byteOffset: 0)
          == RecordPosition(number: 1, byteOffset: 0))
      #expect(events.last?.page?.record?.number == 2)
    }
  }

  @Test("a page of the longest length passes and one byte more is a problem")
  func pageLimit() {
    for excess in [0, 1] {
      let events = split([UInt8](repeating: 0x61, count: Limits.page + excess), chunk: 1 << 20)
      #expect(events.count == 1)
      #expect(events.first?.problem?.error.code == (excess == 0 ? nil : .resourceExhausted))
    }
  }
}
