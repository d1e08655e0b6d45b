import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Compressed streams")
struct CompressionTests {
  private let lines = Array("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".utf8)

  private func contents(_ stream: [UInt8], chunk: Int = .max) -> [String] {
    split(stream, chunk: chunk).compactMap(\.page).map { String(decoding: $0.content, as: UTF8.self) }
  }

  @Test("gzip of any number of members, and Zstandard of any number of frames, are read as what they hold")
  func formats() {
    let expected = ["{\"text\":\"one\"}", "{\"text\":\"two\"}"]
    #expect(contents(Packing.gzip(lines)) == expected)
    #expect(contents(Packing.gzip(Array(lines[..<9])) + Packing.gzip(Array(lines[9...]))) == expected)
    #expect(contents(Packing.zstd(lines)) == expected)
    #expect(contents(Packing.zstd(Array(lines[..<9])) + Packing.zstd(Array(lines[9...]))) == expected)
    #expect(contents(Packing.gzip(lines) + [0, 0, 0, 0, 0, 0]) == expected)
  }

  @Test("they are the same wherever the stream is cut")
  func everySplitPoint() {
    for stream in [Packing.gzip(Array(lines[..<9])) + Packing.gzip(Array(lines[9...])), Packing.zstd(lines)] {
      for chunk in 1...stream.count { #expect(contents(stream, chunk: chunk).count == 2, "chunks of \(chunk)") }
    }
  }

  @Test("a stream cut short gives what was there and a problem")
  func truncation() {
    let stream = Packing.gzip(lines)
    let events = split(Array(stream[..<(stream.count - 12)]))
    #expect(events.compactMap(\.page).count == 2)
    #expect(events.compactMap(\.problem).count == 1)
    for length in 0..<stream.count { _ = split(Array(stream[..<length])) }
  }

  @Test("a damaged member is reported, and the next one is read")
  func damage() {
    var broken = Packing.gzip(Array("{\"text\":\"lost\"}\n".utf8))
    broken[12] ^= 0xFF
    let events = split(broken + Packing.gzip(lines))
    #expect(events.compactMap(\.page).count == 2)
    #expect(events.compactMap(\.problem).first?.error.code == .dataLoss)
  }

  @Test("what cannot be decompressed is named")
  func unsupported() {
    let events = split([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 0])
    #expect(events.first?.problem?.error.message.contains("XZ") == true)
  }

  @Test("each entry of a ZIP file is cut as a file of its own", arguments: [1, 7, 64, Int.max])
  func zip(chunk: Int) {
    let stream = Packing.zip([
      ("a.txt", Array("A headline\n\nA text.".utf8)), ("b.jsonl", lines), ("c/d.txt", Array("Another text.".utf8)),
      ("e.jsonl.gz", Packing.gzip(lines)),
    ])
    let pages = split(stream, name: "all.zip", chunk: chunk).compactMap(\.page)
    #expect(
      pages.map(\.name) == [
        "all.zip/a.txt", "all.zip/b.jsonl", "all.zip/b.jsonl", "all.zip/c/d.txt", "all.zip/e.jsonl.gz",
        "all.zip/e.jsonl.gz",
      ])
  }

  @Test("every beginning of a ZIP file is read without crashing")
  func zipTruncation() {
    let stream = Packing.zip([("a.txt", Array("A text.".utf8)), ("b.jsonl", lines)])
    for length in 0..<stream.count { _ = split(Array(stream[..<length])) }
  }
}
