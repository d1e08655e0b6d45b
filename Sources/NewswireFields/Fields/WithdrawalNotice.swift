internal import NewswireCore
package import NewswireModel

/// An agency's notice that a story of its is withdrawn: "KILL", "MANDATORY KILL", "STORY REMOVED", "please kill the story headlined …".
///
/// A notice is a message of its own, so it names the story by its headline.
package struct WithdrawalNotice: Sendable {
  /// Headlines that the notice may mean, as it quotes them.
  package var headlines: [String] = []

  /// - Returns: nil if the article is not such a notice, or names no story.
  package init?(_ article: Article) {
    // A story about a withdrawal says the like in passing; a notice is short and addresses editors.
    guard article.paragraphs.reduce(0, { $0 + $1.text.utf8.count }) <= 3000 else { return nil }
    let opening = Self.opening(of: article.headline)
    let body = article.paragraphs.prefix(6).map(\.text)
    guard opening?.isEmpty == false || body.contains(where: Self.asksToKill) else { return nil }
    if let rest = opening, rest.split(separator: " ").count >= 3 { headlines.append(rest) }
    for text in body + [article.headline, article.standfirst] {
      for quoted in Self.quotations(in: text) + Self.named(in: text) where !headlines.contains(quoted) {
        headlines.append(quoted)
      }
    }
    if headlines.isEmpty { return nil }
  }

  /// The longest first.
  private static let labels = [
    "mandatory kill", "kill advisory", "kill", "story killed", "story removed", "story withdrawn", "withdrawn",
    "withdrawal", "mandatory withdrawal", "elimination", "removed", "retraction", "please kill", "attention kill",
    "urgent kill", "advisory kill", "bulletin kill",
  ].sorted { $0.count > $1.count }

  /// What follows the label of a notice in a headline: empty if nothing does; nil if there is no such label.
  private static func opening(of headline: String) -> String? {
    let letters = headline.drop { !$0.isLetter }
    let lower = letters.lowercased()
    // Without a mark after it, only in capitals: "Kill switch found" is a story.
    for label in labels where lower.hasPrefix(label) {
      let rest = letters.dropFirst(label.count)
      guard let next = rest.first else { return "" }
      let isMarked =
        [":", "-", "–", "—", "/"].contains(next) || rest.hasPrefix(" -") || rest.hasPrefix(" –")
        || rest.hasPrefix(" —") || rest.hasPrefix(" :")
      let isShouted = next == " " && letters.prefix(label.count).allSatisfy { !$0.isLowercase }
      guard isMarked || isShouted else { continue }
      return String(rest.drop { !$0.isLetter && !$0.isNumber }).trimmingSpaces()
    }
    return nil
  }

  private static func asksToKill(_ text: String) -> Bool {
    // Every article that comes in is asked, and next to none is a notice.
    guard mayAskToKill(text) else { return false }
    let lower = text.prefix(600).lowercased()
    return [
      "please kill", "a kill is mandatory", "kill is mandatory", "this is a mandatory kill", "must be killed",
      "please disregard the story", "please withdraw the story", "editors please kill", "has been withdrawn by",
      "is withdrawn as", "is withdrawn because", "has been withdrawn as", "has been withdrawn because",
      "kills its story", "kill the story", "kill the item",
    ].contains { lower.contains($0) }
  }

  /// Whether a text has one of the words without which no text asks to kill a story.
  private static func mayAskToKill(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(2400))
    return necessary.contains { bytes.containsRun(of: $0) }
  }

  private static let necessary = ["kill", "disregard", "withdraw"].map { Array($0.utf8)[...] }

  private static let marks: [(Character, Character)] = [("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“")]

  /// What stands between quotation marks and may be a headline: three words at least.
  private static func quotations(in text: String) -> [String] {
    var found: [String] = []
    for (open, close) in marks {
      var rest = text[...]
      while let start = rest.firstIndex(of: open) {
        rest = rest[rest.index(after: start)...]
        guard let end = rest.firstIndex(of: close) else { break }
        let inner = String(rest[..<end]).trimmingSpaces()
        if inner.split(separator: " ").count >= 3, inner.utf8.count <= 300 {
          found.append(String(inner.drop { $0.isPunctuation }.reversed().drop { [",", "."].contains($0) }.reversed()))
        }
        rest = rest[rest.index(after: end)...]
      }
    }
    return found
  }

  /// What follows "headlined", to the end of the sentence.
  private static func named(in text: String) -> [String] {
    for word in ["headlined ", "headline: ", "slugged "] {
      guard let range = text.lowercased().firstRange(of: word) else { continue }
      let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: range.upperBound)
      let rest = text.dropFirst(offset)
      guard let first = rest.first, first.isLetter || first.isNumber else { continue }
      let name = rest.prefix { !".,;(\n".contains($0) }
      if name.split(separator: " ").count >= 3 { return [String(name).trimmingSpaces()] }
    }
    return []
  }

  /// Whether a headline is one that the notice names, case, marks and spaces aside.
  package func names(_ headline: String) -> Bool {
    let letters = Self.letters(headline)
    return !letters.isEmpty && headlines.contains { Self.letters($0) == letters }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
