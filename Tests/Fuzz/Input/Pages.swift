import NewswireContainers
import Foundation
import NewswireExtraction
import NewswireModel
import TestSupport

/// Pages of files, mutated.
struct Pages: Sendable {
  /// Bytes of a file that are used; what is longer is cut anywhere.
  private static let most = 64 << 10

  private let files: [[UInt8]]

  /// - Throws: where none of the files and folders can be read.
  init(_ paths: [String]) throws {
    var files: [[UInt8]] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      let names = isFolder.boolValue ? try FileManager.default.subpathsOfDirectory(atPath: path).sorted() : [""]
      for name in names {
        let file = isFolder.boolValue ? "\(path)/\(name)" : path
        if let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: 4 << 20),
          !data.isEmpty
        {
          files.append(Array(data))
        }
      }
    }
    guard !files.isEmpty else { throw Failure("no file of \(paths.joined(separator: ", ")) can be read") }
    self.files = files
  }

  /// Cuts one into records and reads each: that ends without a trap, and spans lie inside their texts.
  func check(_ random: inout SeededGenerator) throws -> Int {
    let bytes = mutated(&random)
    var splitter = RecordSplitter(name: "fuzz")
    var at = 0
    var count = 0
    while at < bytes.count {
      let end = random.chance(50) ? bytes.count : min(bytes.count, at + Int.random(in: 1...8192, using: &random))
      splitter.feed(bytes[at..<end])
      at = end
      count += try read(&splitter)
    }
    splitter.finish()
    return try count + read(&splitter)
  }

  private func read(_ splitter: inout RecordSplitter) throws -> Int {
    var count = 0
    while let event = splitter.next() {
      count += 1
      guard case .page(let page) = event, let result = try? Extractor(now: 1_750_000_000).extract(page) else {
        continue
      }
      for article in result.articles { try check(article) }
    }
    return count
  }

  private func check(_ article: Article) throws {
    let spans = article.mentions.flatMap(\.spans) + article.quotes.map(\.span) + article.dates.map(\.span)
    for span in spans {
      let size = (article.text(of: span.section, at: span.index) ?? "").utf8.count
      guard span.start >= 0, span.start <= span.end, Int(span.end) <= size else {
        throw Failure("\(span) is outside of its text of \(size) bytes")
      }
    }
  }

  private func mutated(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = part(&random)
    for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...(random.chance(20) ? 4000 : 20), using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 4: bytes.insert(contentsOf: part(&random).prefix(2000), at: at)
      case 5: bytes.insert(contentsOf: random.pick(Self.pieces), at: at)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }

  private func part(_ random: inout SeededGenerator) -> [UInt8] {
    let file = random.pick(files)
    guard file.count > Self.most else { return file }
    let start = random.chance(50) ? 0 : Int.random(in: 0..<(file.count - Self.most), using: &random)
    return Array(file[start..<(start + Self.most)])
  }

  private static let pieces: [[UInt8]] =
    [
      "\n\n", "\r", "<", ">", "</", "&#x0;", "&amp;", "<!--", "<![CDATA[", "<script>", "{", "}", "\"", "\\u0000",
      "\\ud800", "“", "”",
      "\u{FEFF}", "\u{301}", "WARC/1.0\r\n", "Content-Length: 99999999999999999999\r\n", "Published ",
      "January 32, 0000", "By ",
      "-99999999999999999999", "1e999999",
    ].map { Array($0.utf8) } + [
      [0], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 8], [0x28, 0xB5, 0x2F, 0xFD],
    ]
}
