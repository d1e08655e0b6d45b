import TestSupport
import NewswireModel
import Testing

@testable import NewswireContainers

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

  /// Both edges of Limits.zstdWindowLog.
  @Test("a window of Zstandard as large as the limit is read, and one twice as large is not")
  func window() {
    for excess in [0, 1] {
      // RFC 8878, section 3.1.1: the magic number, no flags, the window's exponent above 10, and one last raw block.
      let head: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, UInt8(Int(Limits.zstdWindowLog) - 10 + excess) << 3]
      let size = UInt32(lines.count) << 3 | 1
      let block = [
        UInt8(truncatingIfNeeded: size), UInt8(truncatingIfNeeded: size >> 8), UInt8(truncatingIfNeeded: size >> 16),
      ]
      #expect((contents(head + block + lines) == contents(lines)) == (excess == 0))
    }
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

  @Test("an entry that is damaged or not read is reported with its place, and the next one is read")
  func zipDamage() throws {
    let whole = Packing.zip([
      ("a.txt", Array("A first text.".utf8)), ("b.txt", Array("A second text.".utf8)),
      ("c.txt", Array("A third text.".utf8)), ("d.txt", Array("A fourth text.".utf8)),
    ])
    let second = try #require(place(of: "b.txt", in: whole))
    var damaged = whole
    // The kind of the deflated block: 3 is none.
    damaged[second + 5] = 7
    var encrypted = whole
    encrypted[second - 24] |= 1
    for (stream, code) in [(damaged, ErrorCode.dataLoss), (encrypted, .unimplemented)] {
      let events = split(stream, name: "all.zip")
      let problem = try #require(events.compactMap(\.problem).first)
      #expect(problem.error.code == code)
      #expect(problem.position == RecordPosition(number: 2, byteOffset: Int64(second - 30)))
      let names = events.compactMap(\.page).filter { !$0.content.isEmpty }.map(\.name)
      #expect(names == ["all.zip/a.txt", "all.zip/c.txt", "all.zip/d.txt"])
    }
    let cut = split(Array(whole.prefix(second + 8)), name: "all.zip")
    #expect(cut.last?.problem?.error.code == .dataLoss)
  }

  /// Where a text stands in bytes.
  private func place(of text: String, in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
  }

  @Test("every beginning of a ZIP file is read without crashing")
  func zipTruncation() {
    let stream = Packing.zip([("a.txt", Array("A text.".utf8)), ("b.jsonl", lines)])
    for length in 0..<stream.count { _ = split(Array(stream[..<length])) }
  }
}
