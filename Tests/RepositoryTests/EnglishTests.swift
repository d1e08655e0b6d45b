import Foundation
import TestSupport
import Testing

/// Habits of prose that a pattern can find, in comments and pages.
@Suite struct EnglishTests {
  /// A pattern, and what to write instead.
  private static let habits: [(pattern: String, better: String)] = [
    // "There is no" is good English, and left out before.
    (#"\b(is|are) no (?!longer|more|less|need|such|matter|way|sign)\w"#, "is not a"),
    (#"\b(nil|empty|NULL|false|true) where\b"#, "if"),
    (#"\balso where\b"#, "even if"),
    (#"\b(built|made|counted|written|read) anew\b"#, "again"),
    (#"\bstretch(es)?\b"#, "range, run, period"),
    (#"\bas (it comes|they come) in\b"#, "on arrival"),
    (#"\b[Tt]ells whether\b"#, "whether, decides whether"),
    (#"\bfurniture\b"#, "boilerplate"),
  ]

  /// The files' prose, by line. Lists of words and what tools generate are not ours to word.
  private func prose() throws -> [(place: String, text: String)] {
    let generated = ["CNewswireProtos", "_pb2", "/Languages/", "EnglishTests.swift", "CHANGELOG.md"]
    var lines: [(String, String)] = []
    for file in try repositoryFiles([".swift", ".md", ".proto", ".h"]) {
      if generated.contains(where: { file.contains($0) }) { continue }
      let isPage = file.hasSuffix(".md")
      let text = try String(contentsOf: checkout.appending(path: file), encoding: .utf8)
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let start = line.drop { $0 == " " }
        let isProse =
          isPage
          ? !line.hasPrefix("    ") : start.hasPrefix("//") || start.hasPrefix("/*") || start.hasPrefix("* ")
        if isProse { lines.append(("\(file):\(index + 1)", String(line))) }
      }
    }
    return lines
  }

  @Test func `prose has none of the habits that a pattern can find`() throws {
    let habits = try Self.habits.map { (try Regex($0.pattern), $0.better) }
    for (place, line) in try prose() {
      let text = line.replacing(#/[Tt]here (is|are) no /#, with: "")
      for (pattern, better) in habits {
        if let match = text.firstMatch(of: pattern) {
          Issue.record("\(place): \"\(text[match.range])\" reads better as \"\(better)\"")
        }
      }
    }
  }
}
