internal import NewswireCore
internal import NewswireModel

/// Finds queries that no article can answer.
extension QueryParser {
  mutating func warnOfContradictions(in tree: Query) {
    var message: String?
    Self.walk(tree) { message = message ?? Self.contradiction($0) }
    if let message { notes.warn(0..<textEnd, message) }
  }

  private static func walk(_ query: Query, _ visit: ([Query]) -> Void) {
    switch query {
    case .and(let parts):
      visit(parts)
      for part in parts { walk(part, visit) }
    case .or(let parts): for part in parts { walk(part, visit) }
    case .published, .imported, .length: visit([query])
    default: break
    }
  }

  private static func contradiction(_ parts: [Query]) -> String? {
    var (from, until): (Timestamp?, Timestamp?)
    var (least, most): (Int32?, Int32?)
    var values: [KeywordField: KeywordQuery] = [:]
    var message: String?
    for part in parts {
      switch part {
      case .published(let range):
        if let bound = range.from { from = max(from ?? bound, bound) }
        if let bound = range.until { until = min(until ?? bound, bound) }
      case .length(let range):
        if let bound = range.minimum { least = max(least ?? bound, bound) }
        if let bound = range.maximum { most = min(most ?? bound, bound) }
      case .keyword(let keyword) where isSingle(keyword):
        if let other = values[keyword.field], other.value.lowercased() != keyword.value.lowercased() {
          let name = FieldNames.name(of: .keyword(keyword.field))
          message =
            "an article has one \(name), so nothing is both \(other.value) and \(keyword.value); write OR for either"
        }
        values[keyword.field] = keyword
      default: break
      }
    }
    if let from, let until, from >= until {
      return
        "nothing is published after \(QueryDates.text(from)) and before \(QueryDates.text(until)): this can match nothing"
    }
    if let least, let most, least > most {
      return "no article has at least \(least) and at most \(most) words: this can match nothing"
    }
    return message
  }

  /// Whether an article has at most one value of this field.
  private static func isSingle(_ keyword: KeywordQuery) -> Bool {
    guard !keyword.isPattern else { return false }
    switch keyword.field {
    case .source, .language, .id: return true
    case .agency, .label, .story, .site, .url, .tag, .note, .changed, .status: return false
    }
  }
}
