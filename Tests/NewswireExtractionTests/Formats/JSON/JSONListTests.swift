import NewswireModel
import TestSupport
import Testing

@testable import NewswireContainers
@testable import NewswireExtraction

@Suite("Cutting lists of JSON records")
struct JSONListTests {
  private func texts(_ events: [RecordSplitter.Event]) -> [String] {
    events.compactMap(\.page).map { String(decoding: $0.content, as: UTF8.self) }
  }

  private let list =
    "\u{FEFF} [\n  {\"headline\": \"A [1] {x}\"},\n {\"text\": \"say \\\"b\\\", {\\n\", \"n\": [{\"a\": 1}, []]} ,{}\n]\n"

  @Test("each object of an array is a page that knows its place")
  func positions() throws {
    let pages = split(Array(list.utf8), name: "all.json").compactMap(\.page)
    #expect(
      texts(split(Array(list.utf8))) == [
        "{\"headline\": \"A [1] {x}\"}", "{\"text\": \"say \\\"b\\\", {\\n\", \"n\": [{\"a\": 1}, []]}", "{}",
      ])
    for (index, page) in pages.enumerated() {
      let record = try #require(page.record)
      #expect(record.number == Int64(index + 1))
      #expect(Array(list.utf8)[Int(record.byteOffset)...].starts(with: page.content))
    }
  }

  @Test("the records are the same wherever the stream is cut")
  func everySplitPoint() {
    for text in [list, damaged.map { $0.0 }.joined(separator: "\n")] + damaged.map(\.0) {
      let whole = split(Array(text.utf8)).map { "\($0)" }
      for chunk in 1...7 {
        #expect(split(Array(text.utf8), chunk: chunk).map { "\($0)" } == whole, "\(text) by \(chunk)")
      }
    }
  }

  /// Damaged lists, the records that come whole, and the problems.
  private let damaged: [(String, [String], Int)] = [
    ("[{\"a\":1},\n{\"b\":\"cut},\n{\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 0),
    ("[{\"a\":1},{\"b\":{\"x\":2},{\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 0),
    ("[{\"a\":1}},{\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 0),
    ("[{\"a\":1}],{\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 0),
    ("[{\"a\":1},null,{\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 1),
    ("[{\"a\":1} 17 {\"c\":3}]", ["{\"a\":1}", "{\"c\":3}"], 1),
    ("[{\"a\":1},{\"c\":", ["{\"a\":1}"], 0),
  ]

  @Test("a damaged record is the only one lost")
  func damage() {
    for (text, whole, problems) in damaged {
      let events = split(Array(text.utf8))
      #expect(Set(texts(events)).isSuperset(of: whole), "\(text)")
      #expect(events.compactMap(\.problem).count == problems, "\(text)")
      // What is not whole is refused, with its place.
      let broken = events.compactMap(\.page).filter { !whole.contains(String(decoding: $0.content, as: UTF8.self)) }
      for page in broken {
        let error = #expect(throws: NewswireError.self) { try Extractor().extract(page) }
        #expect(error?.message.contains("at byte \(page.record?.byteOffset ?? -1)") == true)
      }
    }
  }

  @Test("a record of the longest length passes, one byte more is a problem, and the next record comes")
  func recordLimit() {
    let frame = "{\"text\":\"\"}".utf8.count
    for excess in [0, 1, 4 << 20] {
      let text = String(repeating: "a", count: Limits.record - frame + excess)
      let events = split(Array("[{\"text\":\"\(text)\"},{\"text\":\"b\"}]".utf8), chunk: 1 << 20)
      #expect(events.count == 2)
      #expect((events.first?.problem == nil) == (excess == 0))
      #expect(events.last?.page?.record?.number == 2)
    }
  }

  @Test("an object with a list that is longer than one page is cut at the records of the list")
  func members() throws {
    let record =
      "{\"headline\":\"H\",\"authors\":[{\"name\":\"Ida Holm\"}],\"text\":\"\(String(repeating: "Words. ", count: 200))\"}"
    let count = Limits.wholePage / record.utf8.count + 1
    let records = Array(repeating: record, count: count)
    for separator in [",", ",\n"] {
      for (head, tail) in [
        ("{\"title\":\"Feed\",\"items\":[", "]}"), ("{\"response\":{\"docs\":[", "],\"n\":{\"x\":{}}}}"),
      ] {
        let text = head + records.joined(separator: separator) + tail
        let events = split(Array(text.utf8), chunk: 1 << 20)
        #expect(events.count == count)
        #expect(texts(events) == records)
      }
    }
    // Up to the limit it is one page.
    let short = "{\"title\":\"Feed\",\n\"items\":[\(records.prefix(4).joined(separator: ","))]}"
    #expect(texts(split(Array(short.utf8))) == [short])
  }

  /// Both edges of Limits.wholePage.
  @Test("an object with a list is one page up to the limit, and one byte more makes its records pages")
  func wholePage() {
    let record = "{\"headline\":\"H\",\"text\":\"\(String(repeating: "Words. ", count: 2000))\"}"
    let count = Limits.wholePage / record.utf8.count - 1
    let list = "\",\n\"items\":[" + Array(repeating: record, count: count).joined(separator: ",\n") + "]}"
    for excess in [0, 1] {
      let head = "{\"title\":\""
      let filler = Limits.wholePage + excess - head.utf8.count - list.utf8.count
      let text = head + String(repeating: "f", count: filler) + list
      let events = split(Array(text.utf8), chunk: 1 << 20)
      #expect(events.count == (excess == 0 ? 1 : count))
      #expect(texts(events).first == (excess == 0 ? text : record))
    }
  }

  @Test("of random lists with random damage every record that is whole and apart from the damage comes")
  func random() {
    let seed = SeededGenerator.seed()
    var generator = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let records = (0..<8).map {
        "{\"n\":\($0),\"text\":\"\(["a", "{", "]", "\\\"", "ü\\n"].randomElement(using: &generator) ?? "")\"}"
      }
      var bytes = Array("[\n\(records.joined(separator: ",\n"))\n]".utf8)
      // The first brace is what shows the text to be a list.
      let place = Int.random(in: 3..<bytes.count, using: &generator)
      bytes[place] = [0x22, 0x7B, 0x7D, 0x5B, 0x5D, 0x5C, 0x20].randomElement(using: &generator) ?? 0
      let found = texts(split(bytes, chunk: Int.random(in: 1...40, using: &generator)))
      let hit = (0..<8).first { index in
        place < 2 + records.prefix(index + 1).reduce(0) { $0 + $1.utf8.count + 2 }
      }
      let lost = records.indices.filter { !found.contains(records[$0]) }
      #expect(
        lost.allSatisfy { $0 >= (hit ?? 7) - 1 && $0 <= (hit ?? 7) + 1 },
        "round \(round) of seed \(seed): \(lost), \(hit ?? -1) \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
