import NewswireModel
import TestSupport
import Testing

@testable import NewswireContainers

@Suite("Tables with a header")
struct TableRecordsTests {
  private func records(_ text: String, chunk: Int = .max) -> [String] {
    split(Array(text.utf8), name: "t.csv", chunk: chunk).compactMap(\.page).map {
      String(decoding: $0.content, as: UTF8.self)
    }
  }

  private let table =
    "\u{FEFF}title,url,text\r\n\"Ferry, again\",https://a.example/1,\"One \"\"line\"\"\nand another\"\r\n\r\nB,,T\r\n"
  private let expected = [
    #"{"title":"Ferry, again","url":"https://a.example/1","text":"One \"line\"\nand another"}"#,
    #"{"title":"B","text":"T"}"#,
  ]

  @Test("each row is a JSON object of its columns, wherever the stream is cut")
  func rows() {
    #expect(records(table) == expected)
    for chunk in [1, 7, 40] { #expect(records(table, chunk: chunk) == expected, "in pieces of \(chunk)") }
  }

  @Test("semicolons and tabs part columns too", arguments: [";", "\t"])
  func separators(separator: String) {
    #expect(
      records("headline\(separator)date\nA\(separator)2024-05-01\n") == [#"{"headline":"A","date":"2024-05-01"}"#])
  }

  @Test("each record knows its place")
  func places() {
    let pages = split(Array("title,url\nA,u\nB,v".utf8)).compactMap(\.page)
    #expect(
      pages.map(\.record) == [RecordPosition(number: 1, byteOffset: 10), RecordPosition(number: 2, byteOffset: 14)])
  }

  @Test("a row with more fields than columns is a problem, and the next one comes")
  func surplus() {
    let events = split(Array("title,url\nA,u,extra\nB,v\n".utf8))
    #expect(events.compactMap(\.problem).map(\.error.code) == [.invalidArgument])
    #expect(events.compactMap(\.problem).first?.error.message.contains("\"extra\"") == true)
    #expect(events.compactMap(\.page).count == 1)
  }

  @Test(
    "a text with commas in its first line is no table",
    arguments: [
      "Title, text and source of it\n\nThe ferry sailed, he said.", "a,b\n1,2\n", "Ferry returns\ttoday\n\nText.",
    ])
  func otherText(text: String) {
    #expect(split(Array(text.utf8), name: "p").compactMap(\.page) == [Page(name: "p", content: Array(text.utf8))])
  }
}

@Suite("Boxes of mail and tar files")
struct MailAndTarTests {
  private let box =
    "From a@b Wed May  1 10:00:00 2024\nSubject: A\nFrom: a@b\n\nOne.\n>From here on.\n\nFrom c@d Wed May  1 11:00:00 2024\nSubject: B\n\nTwo. From here.\n"

  @Test("each message of an mbox is a page, wherever the stream is cut")
  func messages() {
    let expected = ["Subject: A\nFrom: a@b\n\nOne.\nFrom here on.\n\n", "Subject: B\n\nTwo. From here.\n"]
    for chunk in [Int.max, 1, 13] {
      let pages = split(Array(box.utf8), chunk: chunk).compactMap(\.page)
      #expect(pages.map { String(decoding: $0.content, as: UTF8.self) } == expected, "in pieces of \(chunk)")
    }
  }

  @Test("a text that begins with From is no mbox")
  func fromText() {
    let text = "From Vassvik to the islands\n\nThe ferry sailed again: people waited.\n"
    #expect(split(Array(text.utf8)).compactMap(\.page).map(\.content) == [Array(text.utf8)])
  }

  /// A header of ustar with a size and a checksum.
  private func header(_ name: String, _ size: Int, type: Character = "0") -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ at: Int) { header.replaceSubrange(at..<at + text.utf8.count, with: text.utf8) }
    put(name, 0)
    let digits = String(size, radix: 8)
    put(String(repeating: "0", count: 11 - digits.count) + digits, 124)
    put("        ", 148)
    put(String(type), 156)
    put("ustar", 257)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", 148)
    return header
  }

  private func file(_ name: String, _ text: String) -> [UInt8] {
    header(name, text.utf8.count) + Array(text.utf8) + [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
  }

  private var archive: [UInt8] {
    header("folder/", 0, type: "5") + header("x", 20, type: "x") + Array("20 path=long/name.t\n".utf8)
      + [UInt8](repeating: 0, count: 492) + file("cut", "One story.") + file("b.jsonl", "{\"a\":1}\n{\"a\":2}\n")
      + [UInt8](repeating: 0, count: 1024)
  }

  @Test("each file of a tar is cut as a file of its own, wherever the stream is cut")
  func tar() {
    for chunk in [Int.max, 1, 600] {
      let pages = split(archive, name: "a.tar", chunk: chunk).compactMap(\.page)
      #expect(pages.map(\.name) == ["a.tar/long/name.t", "a.tar/b.jsonl", "a.tar/b.jsonl"], "in pieces of \(chunk)")
      #expect(pages.first.map { String(decoding: $0.content, as: UTF8.self) } == "One story.")
    }
  }

  @Test("a tar that is cut off or damaged is a problem, after what could be read")
  func damagedTar() {
    let whole = file("a", "One story.") + file("b", String(repeating: "x", count: 700))
    let cut = split(Array(whole.prefix(1024 + 512 + 300)), name: "a.tar")
    #expect(cut.compactMap(\.problem).map(\.error.code) == [.dataLoss])
    #expect(cut.compactMap(\.page).first?.name == "a.tar/a")
    var damaged = whole
    damaged[1024 + 3] = 0x41
    let events = split(damaged, name: "a.tar")
    #expect(events.compactMap(\.problem).map(\.error.code) == [.dataLoss])
    #expect(events.compactMap(\.page).map(\.name) == ["a.tar/a"])
  }

  @Test("a tar cut off at any byte ends, with what came whole")
  func everyCut() {
    let whole = archive
    for length in stride(from: 0, through: whole.count, by: 97) {
      let pages = split(Array(whole.prefix(length)), name: "a.tar").compactMap(\.page)
      #expect(pages.count <= 3)
    }
  }
}
