import Foundation
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("The acceptance page", .enabled(if: sharedFolder("data/page-dump.txt") != nil))
struct AcceptancePageTests {
  private struct Truth: Decodable {
    struct Story: Decodable {
      struct Picture: Decodable {
        var text: String
        var credit: String
      }
      var headline: String
      var captions: [Picture]
      var body: [String]
    }
    var kept_lines: [Int32]
    var dropped: [String: [Int32]]
    var article: [Story]
  }

  private func page() throws -> (ExtractedPage, Truth) {
    let text = try Data(contentsOf: try #require(sharedFolder("data/page-dump.txt")))
    let truth = try Data(contentsOf: try #require(sharedFolder("data/page-dump.expected.json")))
    return (
      try Extractor().extract(Page(name: "page-dump.txt", content: Array(text))),
      try JSONDecoder().decode(Truth.self, from: truth)
    )
  }

  /// Without the full stop that a caption may end with.
  private func plain(_ caption: String) -> String {
    caption.hasSuffix(".") ? String(caption.dropLast()) : caption
  }

  @Test("its articles have headline, captions and body as they should be")
  func articles() throws {
    let (page, truth) = try page()
    #expect(page.articles.map(\.headline) == truth.article.map(\.headline))
    #expect(page.articles.map { $0.paragraphs.map(\.text) } == truth.article.map(\.body))
    #expect(page.articles.map { $0.captions.map(\.credit) } == truth.article.map { $0.captions.map(\.credit) })
    #expect(
      page.articles.map { $0.captions.map { plain($0.text) } }
        == truth.article.map { $0.captions.map { plain($0.text) } })
    #expect(page.articles.allSatisfy { $0.bylines.isEmpty && $0.dateline.isEmpty && $0.source.isEmpty })
    #expect(page.articles.first?.published == nil)
  }

  @Test("its lines are kept, dropped and marked as repeats as they should be")
  func lines() throws {
    let (page, truth) = try page()
    #expect(page.verdicts.filter { $0.fate == .kept }.map(\.line) == truth.kept_lines)
    #expect(page.verdicts.filter { $0.fate == .boilerplate }.map(\.line) == truth.dropped["chrome"])
    let repeats = (truth.dropped["duplicate_headline"] ?? []) + (truth.dropped["duplicate_caption"] ?? [])
    #expect(page.verdicts.filter { $0.fate == .duplicate }.map(\.line) == repeats.sorted())
  }
}
