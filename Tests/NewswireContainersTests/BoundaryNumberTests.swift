import NewswireModel
import TestSupport
import Testing

@testable import NewswireContainers

/// Numbers at the edges of what a number can be, where files state lengths.
@Suite("Lengths that files state") struct BoundaryNumberTests {
  static let numbers = BoundaryNumbers.texts + ["4611686018427387905", "", " ", "+5"]

  private func warc(_ length: String, type: String = "conversion") -> [UInt8] {
    Array(
      "WARC/1.0\r\nWARC-Type: \(type)\r\nContent-Type: text/plain\r\nContent-Length: \(length)\r\n\r\nA text.\r\n\r\n"
        .utf8)
  }

  private let good = Array(
    "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\nA text.\r\n\r\n".utf8)

  @Test("a WARC record of any length ends with a page or a problem", arguments: numbers)
  func warcLengths(_ number: String) {
    for type in ["conversion", "response", "request"] {
      let events = split(warc(number, type: type) + good, name: "crawl.warc")
      #expect(!events.isEmpty, "\(type)")
      for problem in events.compactMap(\.problem) {
        #expect([.dataLoss, .resourceExhausted].contains(problem.error.code), "\(problem.error)")
      }
    }
  }

  @Test("after a length that no record can have, reading goes on at the next record")
  func warcGoesOn() {
    for number in ["9223372036854775807", "-1", "1e300", ""] {
      let events = split(warc(number) + good, name: "crawl.warc")
      #expect(events.first?.problem?.error.code == .dataLoss, "\(number)")
      #expect(events.last?.page != nil, "\(number)")
    }
  }

  @Test("a record that is too long for a page is refused by the limit's name")
  func warcTooLong() {
    let events = split(warc("4611686018427387904"), name: "crawl.warc")
    #expect(events.first?.problem?.error.code == .resourceExhausted)
    #expect(events.first?.problem?.error.info?.metadata["limit"] == "page")
  }

  @Test("an ARC record of any length ends with a page or a problem", arguments: numbers)
  func arcLengths(_ number: String) {
    let head = "filedesc://a.arc 0.0.0.0 20250414093000 text/plain 3\n1 0\n"
    let events = split(
      Array("\(head)http://example.org/ 192.0.2.1 20250414093000 text/html \(number)\nA text.\n".utf8), name: "a.arc")
    for problem in events.compactMap(\.problem) {
      #expect([.dataLoss, .resourceExhausted].contains(problem.error.code), "\(problem.error)")
    }
  }

  static let sizes: [UInt64] = [
    .max, UInt64(Int64.max), UInt64(Int64.max) + 1, 1 << 62, 1 << 32, 0xFFFF_FFFF, 1 << 31, 0,
  ]

  @Test("an entry of a ZIP file that states any size ends with a page or a problem", arguments: sizes)
  func zipSizes(_ size: UInt64) {
    func little(_ value: UInt64, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    for method: UInt8 in [0, 8, 99] {
      // The sizes stand in the extra field of ZIP64.
      let header =
        [0x50, 0x4B, 3, 4, 45, 0, 0, 0, method, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(0xFFFF_FFFF, 4)
        + little(0xFFFF_FFFF, 4)
        + little(5, 2) + little(20, 2)
      let entry = header + Array("a.txt".utf8) + little(1, 2) + little(16, 2) + little(size, 8) + little(size, 8)
      for chunk in [Int.max, 7] {
        for problem in split(entry + Array("A text.".utf8), name: "a.zip", chunk: chunk).compactMap(\.problem) {
          #expect([.dataLoss, .unimplemented].contains(problem.error.code), "\(problem.error)")
        }
      }
    }
  }

  @Test("a number that no length can be is none")
  func statedLengths() {
    #expect(StatedLength(StatedLength.largest)?.following(header: 64 << 10) == (Int64(1) << 62) + (Int64(64) << 10))
    #expect(StatedLength(StatedLength.largest + 1) == nil)
    #expect(StatedLength(Int64(-1)) == nil)
    #expect(StatedLength(UInt64.max) == nil)
    #expect(StatedLength(decimal: "17")?.bytes == 17)
    for text in ["+17", "1_7", "17 ", "", "0x11"] { #expect(StatedLength(decimal: text) == nil, "\(text)") }
  }

}
