import TestSupport
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Web archives")
struct WebArchiveTests {
  private let story = """
    <html><body><h1>Ferry sails again</h1><p>The ferry between Holmsund and Vassvik sailed again on Friday after the ice had gone.</p>
    <p>Crowds stood on the pier from early morning, and the bakery gave away its rolls.</p></body></html>
    """

  private func record(_ type: String, _ body: String, uri: String = "https://example.org/a") -> [UInt8] {
    let header = "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\n"
    let media = type == "response" ? "application/http; msgtype=response" : "text/plain"
    return Array("\(header)Content-Type: \(media)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n".utf8)
  }

  private func response(
    _ body: String, status: String = "200 OK", type: String = "text/html; charset=utf-8", extra: String = ""
  ) -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(extra)\r\n\(body)"
  }

  private var archive: [UInt8] {
    record("warcinfo", "software: test") + record("request", "GET / HTTP/1.1\r\n\r\n")
      + record("response", response(story)) + record("response", response("x", type: "image/png"))
      + record("response", response("gone", status: "404 Not Found"))
      + record(
        "conversion", "Ferry sails again\n\nThe ferry sailed again on Friday after the ice had gone.",
        uri: "https://example.org/b")
  }

  @Test("responses and conversions that can hold an article are pages, and nothing else")
  func records() throws {
    let pages = split(archive, name: "crawl.warc").compactMap(\.page)
    #expect(pages.map(\.record?.number) == [3, 6])
    let articles = try pages.flatMap { try Extractor().extract($0).articles }
    #expect(articles.map(\.url) == ["https://example.org/a", "https://example.org/b"])
    #expect(articles.map(\.headline) == ["Ferry sails again", "Ferry sails again"])
    #expect(articles.first?.paragraphs.count == 2)
  }

  @Test("the records are the same wherever the stream is cut")
  func everySplitPoint() {
    let whole = split(archive).compactMap(\.page)
    for chunk in stride(from: 1, to: archive.count, by: 13) {
      #expect(split(archive, chunk: chunk).compactMap(\.page) == whole)
    }
  }

  @Test("a record for each gzip member is read")
  func members() {
    let stream = Packing.gzip(record("response", response(story))) + Packing.gzip(record("response", response(story)))
    #expect(split(stream, chunk: 100).compactMap(\.page).count == 2)
  }

  @Test("damage is reported with its place, and reading goes on at the next record")
  func damage() {
    let broken = record("response", response(story))
    let stream = broken + Array("garbage that is no record\r\n\r\n".utf8) + record("response", response(story))
    let events = split(stream)
    #expect(events.compactMap(\.page).count == 2)
    #expect(events.compactMap(\.problem).map(\.position.byteOffset) == [Int64(broken.count)])
    let cut = split(Array(stream[..<(stream.count - 40)]))
    #expect(cut.compactMap(\.problem).count == 2)
  }

  @Test("chunks and compression of the content are undone")
  func contentCoding() throws {
    let chunked = "5\r\n<html\r\n\(String(story.utf8.count - 5, radix: 16))\r\n\(story.dropFirst(5))\r\n0\r\n\r\n"
    let page = Page(name: "w", content: record("response", response(chunked, extra: "Transfer-Encoding: chunked\r\n")))
    #expect(try Extractor().extract(page).articles.first?.paragraphs.count == 2)
    var content = Array("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/c\r\n\r\n".utf8)
    content += Array(response("", extra: "Content-Encoding: gzip\r\n").utf8) + Packing.gzip(Array(story.utf8))
    #expect(try Extractor().extract(Page(name: "w", content: content)).articles.first?.paragraphs.count == 2)
  }

  @Test("ARC files are read")
  func arc() throws {
    let body = response(story)
    var stream = Array("filedesc://a.arc 0.0.0.0 20040511211249 text/plain 14\n1 0 Somebody\nX\n".utf8)
    stream += Array("http://example.org/p 127.0.0.1 20040511211249 image/png 3\nabc\n".utf8)
    stream += Array("http://example.org/a 127.0.0.1 20040511211249 text/html \(body.utf8.count)\n\(body)\n".utf8)
    for chunk in [1, 10, Int.max] {
      let pages = split(stream, chunk: chunk).compactMap(\.page)
      #expect(pages.count == 1)
      #expect(try pages.first.map { try Extractor().extract($0).articles.first?.url } == "http://example.org/a")
    }
  }
}
