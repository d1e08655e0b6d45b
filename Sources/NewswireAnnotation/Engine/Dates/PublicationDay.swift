import NewswireCore
import NewswireModel

/// Concludes the day an article was published where its page does not say.
enum PublicationDay {
  /// The day of a dated caption where the first weekday that the body names is that day's own; nil elsewhere.
  ///
  /// A picture of the event dates the story only if the story is of that day, which its weekday shows. Pictures from the files
  /// don't count, nor does a day before another one that the article gives in full: it was not published before it.
  static func infer(_ text: ArticleText, _ expressions: [DateExpression]) -> PublicationTime? {
    var latest: CivilDate?
    var captionDay: CivilDate?
    var weekday: Int?
    for expression in expressions {
      let section = text.sections[expression.section]
      switch expression.value {
      case .day(let year?, let month, let day):
        guard let date = CivilDate(year: year, month: month, day: day) else { continue }
        if expression.direction != .future { latest = max(latest ?? date, date) }
        if section.section == .caption, !isFromFiles(section, text) { captionDay = max(captionDay ?? date, date) }
      case .weekday(let day) where weekday == nil && section.section == .paragraph && expression.direction != .future:
        weekday = day
      default: continue
      }
    }
    guard let captionDay, captionDay.weekday == weekday, latest == captionDay else { return nil }
    return PublicationTime(seconds: captionDay.seconds, precision: .day, basis: .inferred)
  }

  private static let files = WordSet("file files archive undated")

  private static func isFromFiles(_ section: TextSection, _ text: ArticleText) -> Bool {
    text.tokens[section.tokens].contains { files.contains($0.hash) }
  }
}
