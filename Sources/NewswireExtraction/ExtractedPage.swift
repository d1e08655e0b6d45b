package import NewswireModel

/// What a page turned out to hold.
package struct ExtractedPage: Sendable {
  /// SHA-256 of the page's bytes: 64 lowercase hexadecimal digits.
  package var sha256: String
  /// In page order, with ids and provenance filled; empty if the page holds no article.
  package var articles: [Article] = []
  /// One for each line of the page that is not blank, ascending.
  package var verdicts: [LineVerdict] = []
  /// Parts of the page that could not be read, such as one entry of a feed. The rest of the page is in `articles`.
  package var problems: [RecordProblem] = []
  /// What was not taken in, or not read, beside those parts.
  package var notes: [PageNote] = []

  package init(sha256: String) {
    self.sha256 = sha256
  }

  /// The notes, those about the parts that could not be read included.
  package var allNotes: [PageNote] {
    var parts = PageNotes()
    for problem in problems { parts.add(.unreadPart, "record \(problem.position.number): \(problem.error.message)") }
    return parts.all + notes
  }
}
