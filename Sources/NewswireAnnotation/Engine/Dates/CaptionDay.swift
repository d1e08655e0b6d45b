import NewswireCore
import NewswireModel

/// Finds when a picture was taken, from the words of its caption.
enum CaptionDay {
  /// An expression of time in the caption and its resolved value.
  typealias Dated = (expression: DateExpression, value: String)

  /// The day, month or year that a caption gives its picture, ISO 8601 cut to its precision; nil if it gives none.
  ///
  /// A day counts wherever it stands, unless it is that of something else the caption tells: "the mill, which burnt down on May 3, 2019".
  /// A month or year counts at the caption's end or beside the word for the picture: "in this 2019 file photo". What lies after the day of
  /// publication was not photographed. Of several, the one beside the word for the picture is taken, then one with its year, then the last.
  /// - Parameters:
  ///   - dates: those of one caption, in print order.
  ///   - published: the day of publication; nil if it is unknown.
  static func day(of dates: [Dated], in text: ArticleText, published: CivilDate?) -> String? {
    var best: (rank: Int, value: String)?
    for (expression, value) in dates where isCalendarValue(value) && !isOfAnotherEvent(expression, text) {
      if let published, value > published.description.prefix(value.utf8.count) { continue }
      let isOfPicture = isBesidePicture(expression, text)
      let isDay = value.utf8.count == 10
      guard isDay || isOfPicture || endsCaption(expression, text) else { continue }
      let rank = (isOfPicture ? 4 : 0) + (isDay ? 2 : 0) + (hasYear(expression) ? 1 : 0)
      if rank >= best?.rank ?? 0 { best = (rank, value) }
    }
    return best?.value
  }

  /// A year, month or day and nothing that is unknown: "2019", "2019-05", "2019-05-03".
  private static func isCalendarValue(_ value: String) -> Bool {
    [4, 7, 10].contains(value.utf8.count)
      && value.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func hasYear(_ expression: DateExpression) -> Bool {
    switch expression.value {
    case .day(.some, _, _), .month(.some, _), .year: true
    default: false
    }
  }

  private static let pictures = WordSet(
    "photo photograph picture image file photos pictured photographed taken undated shot")
  private static let clauses = WordSet("which who whose that where when after before since until because born killed")

  /// Whether a word for the picture stands within four words of the date.
  private static func isBesidePicture(_ expression: DateExpression, _ text: ArticleText) -> Bool {
    let section = text.sections[expression.section].tokens
    let near =
      max(
        section.lowerBound, expression.tokens.lowerBound - 4)..<min(
        section.upperBound, expression.tokens.upperBound + 4)
    return text.tokens[near].contains { pictures.contains($0.hash) }
  }

  /// Whether the date stands in a clause or phrase that tells of something before or beside what the picture shows.
  private static func isOfAnotherEvent(_ expression: DateExpression, _ text: ArticleText) -> Bool {
    let start = text.sections[expression.section].tokens.lowerBound
    var i = expression.tokens.lowerBound - 1
    while i >= start, expression.tokens.lowerBound - i <= 8 {
      let token = text.tokens[i]
      if clauses.contains(token.hash) { return true }
      // The weekday before a date has a comma: "on Tuesday, May 3".
      if token.mark == .comma, i > start, !text.tokens[i - 1].isAny(.weekday) { return false }
      if token.shape.contains(.sentenceStart) { return false }
      i -= 1
    }
    return false
  }

  private static func endsCaption(_ expression: DateExpression, _ text: ArticleText) -> Bool {
    text.tokens[expression.tokens.upperBound..<text.sections[expression.section].tokens.upperBound].allSatisfy {
      !$0.isWord && !$0.isNumber
    }
  }
}
