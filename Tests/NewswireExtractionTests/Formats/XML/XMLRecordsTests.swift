import TestSupport
import NewswireModel
import Testing

@testable import NewswireContainers
@testable import NewswireExtraction

@Suite("Cutting feeds into records")
struct XMLRecordsTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a <item> in a comment -->\n"

  /// A feed with so many entries.
  private func rss(_ entries: [String]) -> String {
    """
    \(Self.declaration)<!DOCTYPE rss [<!ENTITY nl "Northshore">]>
    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel>
    <title>The Northshore Courier</title><link>https://northshore.example/</link><language>en</language>
    <lastBuildDate>Thu, 03 Oct 2024 09:00:00 GMT</lastBuildDate><image><title>Logo</title></image>
    \(entries.joined(separator: "\n"))
    </channel></rss>
    """
  }

  private func entry(_ number: Int, _ text: String = "") -> String {
    """
    <item><title>Headline \(number)</title><link>https://northshore.example/\(number)</link>
    <content:encoded><![CDATA[<p>The ferry number \(number) has been cancelled.</p></item><item> \(text)]]></content:encoded></item>
    """
  }

  /// The records of a feed that is cut though it is short, fed in chunks.
  private func records(_ text: String, chunk: Int = .max) -> [RecordSplitter.Event] {
    var queue = ByteQueue()
    queue.append(Array(text.utf8))
    guard var state = XMLRecords(queue) else { return [] }
    queue = ByteQueue()
    var events: [RecordSplitter.Event] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      queue.append(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
      while let event = state.next(&queue, name: "feed.xml", atEnd: rest.isEmpty) { events.append(event) }
    }
    return events
  }

  private func articles(_ events: [RecordSplitter.Event]) throws -> [Article] {
    try events.compactMap(\.page).flatMap { try Extractor().extract($0).articles }
  }

  @Test("each entry is a page with what the feed says of all")
  func entries() throws {
    let events = records(rss((1...3).map { entry($0) }))
    let articles = try articles(events)
    #expect(articles.map(\.headline) == ["Headline 1", "Headline 2", "Headline 3"])
    #expect(articles.allSatisfy { $0.source == "The Northshore Courier" && $0.language == "en" })
    #expect(articles.map(\.url).last == "https://northshore.example/3")
    #expect(events.compactMap(\.page).allSatisfy { !$0.content.isEmpty && !text($0).contains("lastBuildDate") })
    for page in events.compactMap(\.page) {
      let record = try #require(page.record)
      #expect(Array(rss((1...3).map { entry($0) }).utf8)[Int(record.byteOffset)...].starts(with: "<item>".utf8))
    }
  }

  private func text(_ page: Page) -> String { String(decoding: page.content, as: UTF8.self) }

  @Test("the records are the same wherever the stream is cut")
  func everySplitPoint() {
    let text = rss((1...2).map { entry($0) })
    let whole = records(text).map { "\($0)" }
    #expect(whole.count == 2)
    for chunk in [1, 2, 3, 5, 8, 13, 21, 100] { #expect(records(text, chunk: chunk).map { "\($0)" } == whole) }
  }

  @Test("a long feed reads as its short pieces do, in memory for one page")
  func long() throws {
    let filler = String(repeating: "It rained all day. ", count: 300)
    let count = Limits.wholePage / filler.utf8.count + 50
    let all = Array(rss((1...count).map { entry($0, filler) }).utf8)
    let pages = split(all, name: "feed.rss", chunk: 1 << 16).compactMap(\.page)
    #expect(pages.count == count)
    #expect(pages.allSatisfy { $0.record != nil })
    // As many are no longer too many.
    #expect(try Extractor().extract(try #require(pages.last)).articles.first?.headline == "Headline \(count)")
    let short = Array(rss((1...3).map { entry($0) }).utf8)
    #expect(split(short, name: "feed.rss").compactMap(\.page) == [Page(name: "feed.rss", content: short)])
  }

  @Test("Atom, RDF and NewsML are cut too")
  func formats() throws {
    let atom =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier</title>\((1...2).map { "<entry><title>A\($0)</title><id>urn:\($0)</id></entry>" }.joined())</feed>"
    #expect(try articles(records(atom)).map(\.headline) == ["A1", "A2"])
    let listing = (1...900).map { "<rdf:li rdf:resource=\"https://northshore.example/\($0)\"/>" }.joined()
    let rdf = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>Courier</title><items><rdf:Seq>\(listing)</rdf:Seq></items></channel>
      <item><title>R1</title></item><item><title>R2</title></item></rdf:RDF>
      """
    let events = records(rdf)
    #expect(try articles(events).map(\.headline) == ["R1", "R2"])
    #expect(try articles(events).map(\.source) == ["Courier", "Courier"])
    #expect(events.compactMap(\.page).allSatisfy { $0.content.count < 1000 })
    let newsml = String(decoding: try sample("message.newsml-g2"), as: UTF8.self)
    let whole = try Extractor().extract(Page(name: "m", content: Array(newsml.utf8))).articles
    #expect(try articles(records(newsml)).map(\.headline) == whole.map(\.headline))
  }

  @Test("a damaged entry is the only one lost, and its place is told")
  func damage() throws {
    for broken in [
      "<item><title>Broken</title><b>", "<item><title>Bro</item>", "<item><title>Broken & <x></y></title></item>",
    ] {
      let events = records(rss([entry(1), broken, entry(3)]))
      let pages = events.compactMap(\.page)
      #expect(pages.count == 3)
      let found = pages.map { page in Result { try Extractor().extract(page) } }
      #expect(try found[0].get().problems.isEmpty && found[2].get().problems.isEmpty, "\(broken)")
      #expect(try found[2].get().articles.first?.headline == "Headline 3", "\(broken)")
      let isReported = (try? found[1].get()).map { !$0.problems.isEmpty } ?? true
      #expect(isReported, "\(broken)")
    }
    let cut = rss([entry(1), entry(2)])
    let events = records(String(cut.prefix(cut.count - 60)))
    #expect(events.count == 2)
  }

  @Test("an entry that is too long is a problem and the next one comes")
  func recordLimit() {
    let events = records(
      rss([entry(1), entry(2, String(repeating: "a", count: Limits.record)), entry(3)]), chunk: 1 << 20)
    #expect(events.map { $0.problem?.error.code } == [nil, .resourceExhausted, nil])
    #expect(events.last?.page?.record?.number == 3)
  }
}
