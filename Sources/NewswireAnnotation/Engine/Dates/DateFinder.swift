import NewswireCore
import NewswireModel

/// Finds expressions of time.
struct DateFinder {
  let text: ArticleText
  let tokens: [Token]
  let lexicon = Lexicon.shared

  init(_ text: ArticleText) {
    self.text = text
    tokens = text.tokens
  }

  /// All expressions of the text, in reading order.
  static func expressions(in text: ArticleText) -> [DateExpression] {
    let finder = DateFinder(text)
    var found: [DateExpression] = []
    for section in text.sections.indices where !text.sections[section].isDateline {
      let range = text.sections[section].tokens
      var i = range.lowerBound
      while i < range.upperBound {
        if let expression = finder.expression(at: i, in: range, section) {
          found.append(expression)
          i = expression.tokens.upperBound
        } else {
          i += 1
        }
      }
    }
    return found
  }

  func expression(at i: Int, in range: Range<Int>, _ section: Int) -> DateExpression? {
    let token = tokens[i]
    guard
      token.isAny([.month, .weekday, .time, .number]) || token.isNumber || token.shape.contains(.hyphenated)
        || token.isDigitWord(text)
    else { return nil }
    let match: (end: Int, value: DateValue, direction: DateDirection?)?
    if token.isNumber || (token.isDigitWord(text) && value(i) != nil) {
      match = number(at: i, range)
    } else if token.isAny([.month]), token.isCapital {
      match = month(at: i, range)
    } else if token.isAny(.weekday), token.isCapital {
      match = weekday(at: i, range)
    } else if token.isAny([.time, .number]) || token.shape.contains(.hyphenated) || token.isDigitWord(text) {
      match = word(at: i, range)
    } else {
      return nil
    }
    guard let match else { return nil }
    var start = i
    if start > range.lowerBound, tokens[start - 1].hash == DateWords.on || tokens[start - 1].hash == DateWords.in {
      start -= 1
    }
    return DateExpression(
      tokens: start..<match.end, section: section, value: match.value,
      direction: match.direction ?? direction(at: i, range))
  }

  typealias Match = (end: Int, value: DateValue, direction: DateDirection?)

  // MARK: Numbers of tokens

  /// The number that a token of digits is, with an ordinal ending or not (14, 14th).
  func value(_ i: Int) -> Int? {
    guard tokens.indices.contains(i) else { return nil }
    var value = 0
    var digits = 0
    for byte in text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)] {
      guard byte >= 0x30, byte <= 0x39 else {
        return digits > 0 && tokens[i].end - tokens[i].start - Int32(digits) == 2 && digits <= 2 ? value : nil
      }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if digits > 4 { return nil }
    }
    return digits > 0 ? value : nil
  }

  func dayOfMonth(_ i: Int, _ range: Range<Int>) -> Int? {
    guard range.contains(i), let day = value(i), (1...31).contains(day), tokens[i].end - tokens[i].start <= 4 else {
      return nil
    }
    return day
  }

  func year(_ i: Int, _ range: Range<Int>) -> Int? {
    guard range.contains(i), tokens[i].shape.contains(.plainNumber), tokens[i].end - tokens[i].start == 4,
      let year = value(i),
      (1000...2100).contains(year)
    else { return nil }
    return year
  }

  /// the 20th century
  func century(at i: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 1), tokens[i + 1].hash == DateWords.century, let number = value(i),
      (2...21).contains(number)
    else {
      return nil
    }
    return (i + 2, .century(number - 1), .nearest)
  }

  func number(at i: Int, _ range: Range<Int>) -> Match? {
    if let iso = isoDay(i) { return (i + 1, iso, .nearest) }
    if let ago = ago(at: i, range) { return ago }
    if let century = century(at: i, range) { return century }
    // 14 April 2025, 14th of April
    if let day = dayOfMonth(i, range) {
      let next = range.contains(i + 1) && tokens[i + 1].hash == DateWords.of ? i + 2 : i + 1
      if range.contains(next), tokens[next].isAny(.month), tokens[next].isCapital {
        if let year = year(next + 1, range) {
          return (next + 2, .day(year: year, month: tokens[next].classes.number, day: day), .nearest)
        }
        return (next + 1, .day(year: nil, month: tokens[next].classes.number, day: day), nil)
      }
    }
    guard let year = year(i, range), isYear(i, year, range) else { return nil }
    return (i + 1, .year(year), .nearest)
  }

  /// 2025-04-14
  func isoDay(_ i: Int) -> DateValue? {
    let bytes = text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)]
    guard bytes.count == 10 else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard parts.count == 3, bytes.allSatisfy({ $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }),
      CivilDate(year: parts[0], month: parts[1], day: parts[2]) != nil
    else { return nil }
    return .day(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Whether a number of four digits is a year: by its size, and not with a currency before or a counted noun after it.
  func isYear(_ i: Int, _ year: Int, _ range: Range<Int>) -> Bool {
    if i > range.lowerBound {
      let before = tokens[i - 1]
      if before.mark == .dollar || before.mark == .hash || before.mark == .at { return false }
      if !(1900...2050).contains(year) { return before.isLowercase && DateWords.leads.contains(before.hash) }
    }
    guard (1900...2050).contains(year) else { return false }
    guard range.contains(i + 1) else { return true }
    let next = tokens[i + 1]
    return next.mark != .percent && !DateWords.counted.contains(next.hash)
  }

  // MARK: Months and weekdays

  func month(at i: Int, _ range: Range<Int>) -> Match? {
    let month = tokens[i].classes.number
    var next = i + 1
    if range.contains(next), tokens[next].mark == .period { next += 1 }
    if let day = dayOfMonth(next, range), year(next, range) == nil {
      var end = next + 1
      if range.contains(end), tokens[end].mark == .comma, let year = year(end + 1, range) {
        return (end + 2, .day(year: year, month: month, day: day), .nearest)
      }
      if let year = year(end, range) { return (end + 1, .day(year: year, month: month, day: day), .nearest) }
      if let modified = modifiedYear(end, range) {
        end = modified.end
        return (end, .day(year: nil, month: month, day: day), modified.years < 0 ? .strictlyPast : .current)
      }
      return (end, .day(year: nil, month: month, day: day), nil)
    }
    let comma = range.contains(next) && tokens[next].mark == .comma ? next + 1 : next
    if let year = year(comma, range) { return (comma + 1, .month(year: year, month: month), .nearest) }
    if range.contains(next), tokens[next].hash == DateWords.of, let year = year(next + 1, range) {
      return (next + 2, .month(year: year, month: month), .nearest)
    }
    if range.contains(next), let spelled = spelledYear(at: next, range), case .year(let year) = spelled.value {
      return (spelled.end, .month(year: year, month: month), .nearest)
    }
    if let modified = modifiedYear(next, range) {
      return (modified.end, .month(year: nil, month: month), modified.years < 0 ? .strictlyPast : .current)
    }
    guard isMonth(i, range) else { return nil }
    return (i + 1, .month(year: nil, month: month), modifier(before: i, range))
  }

  /// `last year`, `this year` after a month.
  func modifiedYear(_ i: Int, _ range: Range<Int>) -> (end: Int, years: Int)? {
    guard range.contains(i), range.contains(i + 1), tokens[i + 1].hash == DateWords.year else { return nil }
    if tokens[i].hash == DateWords.last { return (i + 2, -1) }
    return tokens[i].hash == DateWords.this ? (i + 2, 0) : nil
  }

  /// May and March are words too, April, June and others are names.
  func isMonth(_ i: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[i]
    if token.shape.contains(.dotted) { return true }
    if i > range.lowerBound, DateWords.leads.contains(tokens[i - 1].hash) { return true }
    if token.end - token.start <= 4, token.hash != DateWords.may {
      return token.end - token.start == 4 && !token.isAny(.femaleName) || token.hash == DateWords.june
    }
    guard token.isAny([.english, .maleName, .femaleName, .surname]) else { return true }
    if token.shape.contains(.sentenceStart), token.isAny(.english) { return false }
    if i > range.lowerBound, tokens[i - 1].isCapital, tokens[i - 1].isWord,
      !tokens[i - 1].shape.contains(.sentenceStart) || tokens[i - 1].isAny(.givenName)
    {
      return false
    }
    return !(range.contains(i + 1) && tokens[i + 1].isCapital && tokens[i + 1].isWord)
  }

  func weekday(at i: Int, _ range: Range<Int>) -> Match? {
    let weekday = tokens[i].classes.number
    let modifier = modifier(before: i, range)
    var end = i + 1
    // Monday, April 14, 2025 is one day, and the date says which.
    let comma = range.contains(end) && tokens[end].mark == .comma ? end + 1 : end
    if range.contains(comma), comma > i, tokens[comma].isAny(.month), tokens[comma].isCapital,
      let date = month(at: comma, range),
      case .day = date.value
    {
      return date
    }
    if range.contains(end), DateWords.partsOfDay.contains(tokens[end].hash) { end += 1 }
    if tokens[i].end - tokens[i].start <= 4, !tokens[i].shape.contains(.dotted),
      !CueWords.shortWeekdays.contains(tokens[i].hash)
    {
      return nil
    }
    return (end, .weekday(weekday), modifier)
  }

  /// What `last`, `next` or `this` before an expression says of its direction.
  func modifier(before i: Int, _ range: Range<Int>) -> DateDirection? {
    guard i > range.lowerBound else { return nil }
    switch tokens[i - 1].hash {
    case DateWords.last: return .strictlyPast
    case DateWords.next: return .strictlyFuture
    case DateWords.this: return .current
    default: return nil
    }
  }
}

extension Token {
  /// A word that begins with a digit: 14th, 1980s.
  fileprivate func isDigitWord(_ text: ArticleText) -> Bool {
    isWord && text.bytes[Int(start)] <= UInt8(ascii: "9")
  }
}
