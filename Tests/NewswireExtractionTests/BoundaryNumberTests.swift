import NewswireCore
import NewswireFields
import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

/// Numbers at the edges of what a number can be, where pages state sizes and times.
@Suite("Numbers that pages state") struct BoundaryNumberTests {
  @Test(
    "chunks of any size are put together or left as they are",
    arguments: BoundaryNumbers.texts + ["ffffffff", "FFFFFFFFFFFFFFFF", "7fffffffffffffff"])
  func chunkSizes(_ number: String) throws {
    let body =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n\(number)\r\nThe ferry sails.\r\n0\r\n\r\n"
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    _ = try? Extractor().extract(Page(name: "r", content: Array(record.utf8)))
  }

  @Test(
    "a time of any size, in any field, is a time of the years 1 to 9999 or none",
    arguments: BoundaryNumbers.texts + [
      "1e14", "1e13", "1e300", "-1e300", "inf", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "9999-99-99",
      "99991231T235959Z",
      "0000-00-00", "99999999999999", "December 31, 9999", "31.12.9999 23:59 -9999",
    ])
  func times(_ text: String) throws {
    for stated in [StatedTime(metadata: text), StatedTime(text), StatedTime("Published: \(text)")] {
      #expect(stated.map { Timestamp.range.contains($0.time.seconds) } ?? true)
    }
    let number = text.isEmpty || text.contains(" ") || text.contains("+") ? "0" : text
    for record in [
      #"{"headline":"h","text":"t","date":"\#(text)"}"#, #"{"headline":"h","text":"t","date":\#(number)}"#,
    ] {
      _ = try? Extractor().extract(Page(name: "r", content: Array(record.utf8)))
    }
    let page = """
      <html><head><meta property="article:published_time" content="\(text)"><script type="application/ld+json">
      {"@type":"LiveBlogPosting","headline":"h","coverageStartTime":"\(text)","datePublished":\(number),"liveBlogUpdate":[{"datePublished":"\(text)",
      "headline":"u","articleBody":"b"}]}</script></head><body><p>The ferry sailed again on Friday after the ice had gone.</p></body></html>
      """
    _ = try? Extractor().extract(Page(name: "r", content: Array(page.utf8)))
    let feed =
      "<rss><channel><item><title>t</title><pubDate>\(text)</pubDate><description>d</description></item></channel></rss>"
    _ = try? Extractor().extract(Page(name: "r", content: Array(feed.utf8)))
  }
}
