import Foundation
import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction
@testable import NewswireFields

@Suite("Every line is accounted for")
struct LineVerdictTests {
  /// The numbers of the lines that are not blank, counted without the code under test.
  private func filledLines(_ text: String) -> [Int32] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
      line.unicodeScalars.contains {
        !$0.properties.isWhitespace && $0.value > 0x20 && !(0x7F...0x9F ~= $0.value) && $0 != "\u{FEFF}"
          && !(0x200B...0x200F ~= $0.value)
      }
        ? Int32(index + 1) : nil
    }
  }

  private func check(_ content: [UInt8], _ name: String) throws {
    let page = try Extractor().extract(Page(name: name, content: content))
    #expect(page.verdicts.map(\.line) == filledLines(String(decoding: content, as: UTF8.self)), "\(name)")
    for verdict in page.verdicts {
      #expect(!verdict.reason.isEmpty, "\(name): \(verdict)")
      #expect((verdict.fate == .duplicate) == (verdict.duplicateOf > 0), "\(name): \(verdict)")
      #expect(verdict.fate != .kept || verdict.article > 0, "\(name): \(verdict)")
      #expect(verdict.article <= Int32(page.articles.count), "\(name): \(verdict)")
    }
    checkDuplicates(page, name)
    checkKept(page, String(decoding: content, as: UTF8.self), name)
    for (index, article) in page.articles.enumerated() {
      let kept = Set(page.verdicts.filter { $0.fate == .kept && $0.article == Int32(index + 1) }.map(\.line))
      for range in article.provenance.lines {
        #expect(range.first <= range.last)
        #expect(kept.contains(range.first) && kept.contains(range.last), "\(name): \(range)")
      }
    }
  }

  /// A duplicate names another line, which is not a duplicate itself.
  private func checkDuplicates(_ page: ExtractedPage, _ name: String) {
    let fates = Dictionary(uniqueKeysWithValues: page.verdicts.map { ($0.line, $0.fate) })
    for verdict in page.verdicts where verdict.fate == .duplicate {
      #expect(verdict.duplicateOf != verdict.line, "\(name): \(verdict)")
      #expect(fates[verdict.duplicateOf] != nil && fates[verdict.duplicateOf] != .duplicate, "\(name): \(verdict)")
    }
  }

  private static let bodyReasons: Set<String> = [
    "paragraph", "short paragraph", "list item", "subheading", "standfirst",
  ]

  /// What is kept as body stands in its article, letter by letter.
  private func checkKept(_ page: ExtractedPage, _ text: String, _ name: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let bodies = page.articles.map { letters(([$0.standfirst] + $0.paragraphs.map(\.text)).joined()) }
    for verdict in page.verdicts where verdict.fate == .kept && Self.bodyReasons.contains(verdict.reason) {
      let line = letters(lines[Int(verdict.line) - 1])
      #expect(line.isEmpty || bodies[Int(verdict.article) - 1].contains(line), "\(name): \(verdict)")
    }
  }

  /// The ASCII letters and digits of a text, in which line ends and marks don't count.
  private func letters(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.filter { $0 < 0x80 && isWordByte($0) }, as: UTF8.self)
  }

  @Test("of dumps of press pages", .enabled(if: sharedFolder("data/page-dumps.tar.zst") != nil))
  func dumps() throws {
    let packed = try Data(contentsOf: try #require(sharedFolder("data/page-dumps.tar.zst")))
    let pages = split(Array(packed), name: "page-dumps.tar.zst").compactMap(\.page)
    #expect(pages.count > 100)
    for page in pages { try check(page.content, page.name) }
  }

  @Test(
    "of the samples",
    arguments: [
      "repeats-two-stories.txt", "one-story-boilerplate.txt", "three-stories-no-repeats.txt",
      "two-stories-only-gaps.txt",
      "live-blog.txt", "hard-wrapped.txt", "error-page.txt",
    ])
  func samples(name: String) throws {
    try check(try sample(name), name)
  }

  @Test("of pages made of random lines of the samples")
  func shuffled() throws {
    let seed = SeededGenerator.seed()
    var generator = SeededGenerator(seed: seed)
    let lines = try [
      "repeats-two-stories.txt", "one-story-boilerplate.txt", "live-blog.txt", "hard-wrapped.txt",
    ].flatMap {
      String(decoding: try sample($0), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    for round in 0..<60 {
      let page = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        lines[Int.random(in: 0..<lines.count, using: &generator)]
      }
      let text = page.joined(separator: "\n")
      if filledLines(text).isEmpty { continue }
      try check(Array(text.utf8), "round \(round) of seed \(seed)")
    }
  }
}
