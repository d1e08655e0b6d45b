internal import NewswireCore
internal import NewswireModel

/// Fields of dates and lengths.
extension QueryParser {
  private var dates: QueryDates { QueryDates(now: now, zone: zone) }

  /// What stands after a field that is read as one text: a quotation, what is between parentheses or brackets, or words.
  private struct RawValue {
    var text: String
    /// The token after it.
    var next: Int
    var isExclusive = false
  }

  /// The texts that may be the value, the likeliest first.
  private func rawValues(_ token: QueryToken) -> [RawValue] {
    guard let first = self.token, first.range.lowerBound - token.range.upperBound <= 1 else { return [] }
    switch first.kind {
    case .quoted(let characters): return [RawValue(text: characters.string, next: position + 1)]
    case .open(let bracket):
      var depth = 0
      var end = position
      while end < tokens.count {
        if case .open = tokens[end].kind { depth += 1 }
        if tokens[end].isClose { depth -= 1 }
        if depth == 0 { break }
        end += 1
      }
      let stop = end < tokens.count ? tokens[end].range.lowerBound : source.count
      let text = source.text(first.range.upperBound..<stop)
      return [
        RawValue(text: text.filter { $0 != "\"" }, next: min(end + 1, tokens.count), isExclusive: bracket == "{")
      ]
    default:
      let ends = (position..<min(position + 7, tokens.count)).prefix { isPlain($0) }
      let texts = ends.map {
        RawValue(text: source.text(first.range.lowerBound..<tokens[$0].range.upperBound), next: $0 + 1)
      }
      // One word that is a date is all of it; else as many as are.
      return Array(texts.prefix(1)) + texts.dropFirst().reversed()
    }
  }

  private func isPlain(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .word, .minus, .near, .slop: true
    case .and, .or, .not: i == position
    default: false
    }
  }

  private func isWord(_ i: Int, _ text: String) -> Bool {
    if case .word(let characters) = tokens[i].kind { characters.plainASCII == text } else { false }
  }

  /// Whether the next token begins a date rather than what has changed.
  var isTimeAhead: Bool {
    switch token?.kind {
    case .word(let word)?: RevisionChange.allCases.allSatisfy { $0.name != word.plainASCII } && word.plainASCII != "any"
    case .quoted?, .open?: false
    default: true
    }
  }

  // MARK: Dates

  mutating func published(_ field: QueryField, _ sign: FieldSign, _ token: QueryToken) -> Query? {
    let values = rawValues(token)
    for value in values {
      guard let range = dates.range(value.text, isExclusive: value.isExclusive) else { continue }
      position = value.next
      let wanted = bounds(range, field, sign)
      tell(range, value, token, isForeign: token.native != nil || value.isExclusive)
      if field == .imported { return counted(.imported(wanted)) }
      if field == .changed {
        let later = Query.keyword(KeywordQuery(field: .changed, value: "any"))
        return counted(.and([later, .imported(wanted)]), leaves: 2)
      }
      return counted(.published(wanted))
    }
    let what = values.first.map { "\"\($0.text.prefix(40))\"" } ?? "this"
    if let next = values.first?.next { position = next }
    warn(
      token,
      "\(what) is not a date of the years 1 to 9999, so \(source.text(token.range)) was left out; "
        + "write 2025, 2025-04, 2025-04-14, an RFC 3339 time, or 7d, 2w, 3m, 1y")
    return nil
  }

  private func bounds(_ range: QueryDates.Range, _ field: QueryField, _ sign: FieldSign) -> PublishedQuery {
    if range.isWhole { return PublishedQuery(from: range.from, until: range.until) }
    let start = range.from ?? .earliest
    if sign.isComparison {
      let compared = dates.compare(QueryDates.Period(start: start, end: range.until), sign)
      return PublishedQuery(from: compared.from, until: compared.until)
    }
    switch field {
    case .after: return PublishedQuery(from: start)
    case .before: return PublishedQuery(until: start)
    // An age is "since then" wherever a period is asked for.
    default: return PublishedQuery(from: start, until: range.until)
    }
  }

  /// Says how a date was read, where it is written in another way or may mean another day.
  private mutating func tell(_ range: QueryDates.Range, _ value: RawValue, _ token: QueryToken, isForeign: Bool) {
    let bytes = token.bytes.lowerBound..<tokens[max(value.next - 1, 0)].bytes.upperBound
    if let otherwise = range.otherwise {
      notes.warn(
        bytes, "the day was read first and the month second; write \(otherwise) if the month was meant to be first",
        suggestion: "\(otherwise)")
    } else if isForeign || !range.isNative || (range.isWhole && !isStretch(token)) {
      let from = range.from.map(QueryDates.text) ?? ""
      let until = range.until.flatMap(QueryDates.lastText) ?? ""
      notes.note(bytes, "the date was read as \(from)..\(until)", suggestion: "published:\(from)..\(until)")
    }
  }

  private func isStretch(_ token: QueryToken) -> Bool {
    token.kind == .field(.published, .colon) || token.kind == .field(.imported, .colon)
  }

  /// `date aft 1/1/2025`, `date from a to b`, `DATE BEF 2025`: a date as LexisNexis and Factiva have it. nil if it is none.
  mutating func sentence(_ characters: [QueryCharacter], _ token: QueryToken) -> Query? {
    guard let name = characters.plainASCII, let entry = FieldNames.find(name), entry.field.isTime,
      let verb = self.token, case .word(let word) = verb.kind, let text = word.plainASCII,
      QueryDates.verbs[text.lowercased()] != nil
    else { return nil }
    // Up to where another sentence may begin.
    let end =
      (position..<min(position + 9, tokens.count)).prefix { isPlain($0) && !isWord($0, name) }.last ?? position
    for last in stride(from: end, to: position, by: -1) {
      let text = source.text(verb.range.lowerBound..<tokens[last].range.upperBound)
      guard let range = dates.range(text) else { continue }
      position = last + 1
      tell(range, RawValue(text: text, next: position), token, isForeign: true)
      return counted(.published(PublishedQuery(from: range.from, until: range.until)))
    }
    return nil
  }

  /// `dated:no`, `dated:yes`: whether an article has a time.
  mutating func dated(_ isAny: Bool, _ token: QueryToken) -> Query? {
    guard let value = rawValues(token).first else {
      warn(token, "dated: takes yes or no; it was left out")
      return nil
    }
    position = value.next
    let dated = Query.published(PublishedQuery(from: .earliest))
    switch value.text.lowercased() {
    case "yes", "true", "y", "1": return counted(dated)
    case "no", "false", "n", "0": return counted(.not(dated))
    case "date", "published", "publish_date", "published_at":
      if isAny { return counted(dated) }
    default: break
    }
    warn(token, "\(source.text(token.range)) takes yes or no; it was left out", suggestion: "dated:yes")
    return nil
  }

  // MARK: Lengths, order

  mutating func length(_ sign: FieldSign, _ token: QueryToken) -> Query? {
    let values = rawValues(token)
    for value in values {
      guard let range = QueryLengths.range(value.text.trimmingSpaces(), sign) else { continue }
      position = value.next
      noteForeign(token)
      return counted(.length(range))
    }
    if let next = values.first?.next { position = next }
    warn(token, "\(source.text(token.range)) takes numbers, as in wc>1000 or wc:200..1000; it was left out")
    return nil
  }

  mutating func setSort(_ token: QueryToken) {
    let value = rawValues(token).first
    if let value { position = value.next }
    switch value?.text.lowercased() {
    case "newest"?, "date"?, "new"?, "latest"?, "desc"?: sort = .newest
    case "oldest"?, "old"?, "asc"?: sort = .oldest
    case "relevance"?, "score"?: sort = .relevance
    case "imported"?, "added"?: sort = .imported
    default:
      warn(token, "sort: takes newest, oldest, imported or relevance; it was left out")
      return
    }
    noteForeign(token)
  }
}

/// The lengths of `wc`.
enum QueryLengths {
  /// `500`, `>500`, `200..1000`, `200-1000`, `200 TO 1000`; either end of a range may be open.
  static func range(_ text: String, _ sign: FieldSign) -> LengthQuery? {
    guard text.utf8.count <= 256 else { return nil }
    switch sign {
    case .greater: return number(text[...]).map { LengthQuery(minimum: $0 == .max ? $0 : $0 + 1) }
    case .greaterOrEqual: return number(text[...]).map { LengthQuery(minimum: $0) }
    case .less: return number(text[...]).map { LengthQuery(maximum: $0 == .min ? $0 : $0 - 1) }
    case .lessOrEqual: return number(text[...]).map { LengthQuery(maximum: $0) }
    case .colon, .equals, .parenthesis: break
    }
    for (mark, sign) in [(">=", FieldSign.greaterOrEqual), ("<=", .lessOrEqual), (">", .greater), ("<", .less)]
    where text.hasPrefix(mark) {
      return range(String(text.dropFirst(mark.count)).trimmingSpaces(), sign)
    }
    if let number = number(text[...]) { return LengthQuery(minimum: number, maximum: number) }
    for mark in ["..", " to ", "-"] {
      guard let place = text.lowercased().range(of: mark) else { continue }
      let lower = text.lowercased()
      let (from, to) = (lower[..<place.lowerBound], lower[place.upperBound...])
      let (minimum, maximum) = (bound(from), bound(to))
      if let minimum, let maximum { return LengthQuery(minimum: minimum.number, maximum: maximum.number) }
    }
    return nil
  }

  private static func bound(_ text: Substring) -> (number: Int32?, ())? {
    if text.isEmpty || text == "*" { return (nil, ()) }
    return number(text).map { ($0, ()) }
  }

  /// What an Int32 cannot hold is read as the nearest number that it can.
  private static func number(_ text: Substring) -> Int32? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int32(text) ?? (text.hasPrefix("-") ? .min : .max)
  }
}

extension String {
  /// Where a short ASCII text first occurs.
  func range(of wanted: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
