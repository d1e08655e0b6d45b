import NewswireModel
import TestSupport
import Testing

@testable import NewswireContainers

@Suite("What a page unpacks to") struct UnpackingBudgetTests {
  private func events(_ content: [UInt8], bytes: Int = .max, records: Int = .max) -> [RecordSplitter.Event] {
    var splitter = RecordSplitter(name: "page", budget: UnpackingBudget(bytes: bytes, records: records))
    var events: [RecordSplitter.Event] = []
    splitter.feed(content)
    while let event = splitter.next() { events.append(event) }
    splitter.finish()
    while let event = splitter.next() { events.append(event) }
    return events
  }

  private let lines = Array("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".utf8)

  @Test("as many records as the budget has come out, and of one more a problem that names the limit")
  func records() {
    #expect(events(lines, records: 2).compactMap(\.page).count == 2)
    #expect(events(lines, records: 2).compactMap(\.problem).isEmpty)
    let over = events(lines, records: 1)
    #expect(over.compactMap(\.page).count == 1)
    #expect(over.count == 2)
    #expect(over.last?.problem?.error.code == .resourceExhausted)
    #expect(over.last?.problem?.error.info?.metadata["limit"] == "recordsPerPage")
  }

  @Test("as many bytes as the budget has are unpacked, and of one more there is a problem, in every container")
  func bytes() {
    let zip = Packing.zip([("a.txt", []), ("b.jsonl", lines)])
    let nested = Packing.zip([("a.txt", []), ("c.zip", Packing.zip([("x.txt", []), ("b.jsonl", lines)]))])
    for (name, content, size) in [
      ("gzip", Packing.gzip(lines), lines.count), ("zstd", Packing.zstd(lines), lines.count), ("zip", zip, lines.count),
      ("zip in zip", nested, Packing.zip([("x.txt", []), ("b.jsonl", lines)]).count + lines.count),
      ("gzip of gzip members", Packing.gzip(lines) + Packing.gzip(lines), 2 * lines.count),
    ] {
      #expect(events(content, bytes: size).compactMap(\.problem).isEmpty, "\(name)")
      let over = events(content, bytes: size - 1)
      #expect(over.last?.problem?.error.code == .resourceExhausted, "\(name)")
      #expect(over.last?.problem?.error.info?.metadata["limit"] == "unpackedPage", "\(name)")
    }
  }

  /// Both edges of Limits.damagedMembers.
  @Test("a stream of nothing but damaged members is left at the limit")
  func damagedMembers() {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 7]
    for (count, isLeft) in [(Limits.damagedMembers - 1, false), (Limits.damagedMembers + 500, true)] {
      let problems = events((0..<count).flatMap { _ in header }).compactMap(\.problem)
      #expect(problems.count <= Limits.damagedMembers + 1)
      #expect(problems.contains { $0.error.message.contains("damagedMembers") } == isLeft)
    }
  }

  @Test("a page is cut by a cutter as a stream is by a splitter")
  func cutter() {
    for content in [lines, Packing.gzip(lines), Packing.zip([("a.jsonl", lines)]), Array("A headline\n\nA text.".utf8)]
    {
      var cutter = RecordCutter(Page(name: "feed.jsonl", content: content))
      var pages: [Page] = []
      while let event = cutter.next() { event.page.map { pages.append($0) } }
      #expect(pages == split(content).compactMap(\.page))
      #expect(cutter.next() == nil)
    }
    let record = Page(name: "r", content: lines, record: RecordPosition(number: 7, byteOffset: 9))
    var cutter = RecordCutter(record)
    #expect(cutter.next()?.page == record)
    #expect(cutter.next() == nil)
  }

  private func events(ofPage content: [UInt8]) -> [RecordSplitter.Event] {
    var cutter = RecordCutter(Page(name: "page", content: content))
    var events: [RecordSplitter.Event] = []
    while let event = cutter.next() { events.append(event) }
    return events
  }

  /// Both edges of Limits.recordsPerPage.
  @Test("a page may have as many records as the limit says, and not one more")
  func recordsPerPage() {
    for excess in [0, 1] {
      let events = events(ofPage: Array(String(repeating: "{}\n", count: Limits.recordsPerPage + excess).utf8))
      #expect(events.compactMap(\.page).count == Limits.recordsPerPage)
      #expect(events.last?.problem?.error.code == (excess == 0 ? nil : .resourceExhausted))
    }
  }

  /// Both edges of Limits.unpackedPage.
  @Test("a page may unpack to as many bytes as the limit says, and not one more: a bomb of kilobytes ends there")
  func unpackedPage() {
    // A Zstandard frame of blocks that repeat one byte 128 KiB long each (RFC 8878, section 3.1.1.2.2).
    let size = 128 << 10
    func block(_ isLast: Int) -> [UInt8] {
      (0..<3).map { UInt8(truncatingIfNeeded: (size << 3 | 2 | isLast) >> ($0 * 8)) } + [0x41]
    }
    for (excess, limit) in [(0, "page"), (1, "unpackedPage"), (7168, "unpackedPage")] {
      let blocks = Limits.unpackedPage / size + excess
      let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58] + (1..<blocks).flatMap { _ in block(0) } + block(1)
      let events = events(ofPage: frame)
      #expect(events.count == 1)
      #expect(events.last?.problem?.error.code == .resourceExhausted)
      #expect(events.last?.problem?.error.info?.metadata["limit"] == limit)
    }
  }
}
