import NewswireModel

/// Finds expressions of time.
struct DateFinder {
  let text: ArticleText
  private let tokens: [Token]
  private let lexicon = Lexicon.shared

  init(_ text: ArticleText) {
    self.text = text
    tokens = text.tokens
  }

  /// All expressions of the text, in reading order.
  static func expressions(in text: ArticleText) -> [DateExpression] {
    let finder = DateFinder(text)
    var found: [DateExpression] = []
    for section in text.sections.indices {
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

  private func expression(at i: Int, in range: Range<Int>, _ section: Int) -> DateExpression? {
    let token = tokens[i]
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

  private typealias Match = (end: Int, value: DateValue, direction: DateDirection?)

  // MARK: Numbers of tokens

  /// The number that a token of digits is, with an ordinal ending or not (14, 14th).
  private func value(_ i: Int) -> Int? {
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

  private func dayOfMonth(_ i: Int, _ range: Range<Int>) -> Int? {
    guard range.contains(i), let day = value(i), (1...31).contains(day), tokens[i].end - tokens[i].start <= 4 else {
      return nil
    }
    return day
  }

  private func year(_ i: Int, _ range: Range<Int>) -> Int? {
    guard range.contains(i), tokens[i].shape.contains(.plainNumber), tokens[i].end - tokens[i].start == 4,
      let year = value(i),
      (1000...2100).contains(year)
    else { return nil }
    return year
  }

  /// the 20th century
  private func century(at i: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 1), tokens[i + 1].hash == DateWords.century, let number = value(i),
      (2...21).contains(number)
    else {
      return nil
    }
    return (i + 2, .century(number - 1), .nearest)
  }

  private func number(at i: Int, _ range: Range<Int>) -> Match? {
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
  private func isoDay(_ i: Int) -> DateValue? {
    let bytes = text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)]
    guard bytes.count == 10 else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard parts.count == 3, bytes.allSatisfy({ $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }),
      CivilDate(year: parts[0], month: parts[1], day: parts[2]) != nil
    else { return nil }
    return .day(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Whether a number of four digits is a year: by its size, and not with a currency before or a counted noun after it.
  private func isYear(_ i: Int, _ year: Int, _ range: Range<Int>) -> Bool {
    if i > range.lowerBound {
      let before = tokens[i - 1]
      if before.mark == .dollar || before.mark == .hash || before.mark == .at { return false }
      if !(1900...2050).contains(year) { return before.isLowercase && DateWords.leads.contains(before.hash) }
      if before.isCapital, before.isWord, !before.isAny([.month, .weekday]), !before.shape.contains(.sentenceStart),
        before.isNumber
      {
        return false
      }
    }
    guard (1900...2050).contains(year) else { return false }
    guard range.contains(i + 1) else { return true }
    let next = tokens[i + 1]
    return next.mark != .percent && !DateWords.counted.contains(next.hash)
  }

  // MARK: Months and weekdays

  private func month(at i: Int, _ range: Range<Int>) -> Match? {
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
    if let modified = modifiedYear(next, range) {
      return (modified.end, .month(year: nil, month: month), modified.years < 0 ? .strictlyPast : .current)
    }
    guard isMonth(i, range) else { return nil }
    return (i + 1, .month(year: nil, month: month), modifier(before: i, range))
  }

  /// `last year`, `this year` after a month.
  private func modifiedYear(_ i: Int, _ range: Range<Int>) -> (end: Int, years: Int)? {
    guard range.contains(i), range.contains(i + 1), tokens[i + 1].hash == DateWords.year else { return nil }
    if tokens[i].hash == DateWords.last { return (i + 2, -1) }
    return tokens[i].hash == DateWords.this ? (i + 2, 0) : nil
  }

  /// May and March are words too, April, June and others are names.
  private func isMonth(_ i: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[i]
    if token.shape.contains(.dotted) { return true }
    if i > range.lowerBound, DateWords.leads.contains(tokens[i - 1].hash) { return true }
    if token.end - token.start <= 4, token.hash != DateWords.may {
      return token.end - token.start == 4 && !token.isAny(.femaleName) || token.hash == DateWords.june
    }
    guard token.isAny([.english, .maleName, .femaleName, .surname]) else { return true }
    if token.shape.contains(.sentenceStart), token.isAny(.english) { return false }
    if i > range.lowerBound, tokens[i - 1].isCapital, tokens[i - 1].isWord,
      !tokens[i - 1].shape.contains(.sentenceStart)
    {
      return false
    }
    return !(range.contains(i + 1) && tokens[i + 1].isCapital && tokens[i + 1].isWord)
  }

  private func weekday(at i: Int, _ range: Range<Int>) -> Match? {
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
  private func modifier(before i: Int, _ range: Range<Int>) -> DateDirection? {
    guard i > range.lowerBound else { return nil }
    switch tokens[i - 1].hash {
    case DateWords.last: return .strictlyPast
    case DateWords.next: return .strictlyFuture
    case DateWords.this: return .current
    default: return nil
    }
  }

  // MARK: Words

  private func word(at i: Int, _ range: Range<Int>) -> Match? {
    let token = tokens[i]
    if let day = Holidays.day(at: i, in: text, range) { return (day.end, day.value, modifier(before: i, range)) }
    switch token.hash {
    case DateWords.today, DateWords.tonight: return (i + 1, .relativeDay(0), .nearest)
    case DateWords.tomorrow: return (i + 1, .relativeDay(1), .nearest)
    case DateWords.yesterday: return (i + 1, .relativeDay(-1), .nearest)
    case DateWords.this, DateWords.current: return period(at: i, steps: 0, range)
    case DateWords.last, DateWords.past, DateWords.previous: return period(at: i, steps: -1, range)
    case DateWords.next, DateWords.coming: return period(at: i, steps: 1, range)
    case DateWords.earlier, DateWords.later:
      guard range.contains(i + 1), tokens[i + 1].hash == DateWords.this else { return nil }
      return period(at: i + 1, steps: 0, range)
    default: break
    }
    if let quarter = DateWords.quarterWords[token.hash] { return (i + 1, .quarter(year: nil, quarter), nil) }
    if let year = spelledYear(at: i, range) { return year }
    if token.isAny(.number) || token.hash == DateWords.the { return ago(at: i, range) ?? quarter(at: i, range) }
    if token.hash == DateWords.yearEarlier || token.hash == DateWords.yearAgo { return (i + 1, .yearBefore, .nearest) }
    if token.hash == DateWords.weekend { return (i + 1, .weekend(0), .nearest) }
    if token.hash == DateWords.quarter, i > range.lowerBound, CueWords.sameQuarter.contains(tokens[i - 1].hash) {
      return (i + 1, .sameQuarter, .nearest)
    }
    if let decade = decade(i) { return (i + 1, .decade(decade), .nearest) }
    if let season = DateWords.seasons[token.hash] { return seasonOf(season, at: i, range) }
    return prefixedYear(i)
  }

  /// `this week`, `last month`, `next year`, `last summer`, `this morning`.
  private func period(at i: Int, steps: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 1) else { return nil }
    let next = tokens[i + 1]
    if steps == 0, DateWords.partsOfDay.contains(next.hash) { return (i + 2, .relativeDay(0), .nearest) }
    if steps == -1, next.hash == WordHash("night") { return (i + 2, .relativeDay(-1), .nearest) }
    if let season = DateWords.seasons[next.hash] {
      return (i + 2, .season(year: nil, season), steps < 0 ? .strictlyPast : steps > 0 ? .strictlyFuture : .current)
    }
    if next.hash == DateWords.weekend { return (i + 2, .weekend(steps), .nearest) }
    if next.hash == DateWords.fiscal, range.contains(i + 2), tokens[i + 2].hash == DateWords.year {
      return (i + 3, .relativeYear(steps), .nearest)
    }
    guard let unit = DateWords.units[next.hash], text.bytes[Int(next.end) - 1] != UInt8(ascii: "s") else { return nil }
    switch unit {
    case .day, .decade: return nil
    case .week: return (i + 2, .relativeWeek(steps), .nearest)
    case .month: return (i + 2, .relativeMonth(steps), .nearest)
    case .quarter: return (i + 2, .relativeQuarter(steps), .nearest)
    case .year: return (i + 2, .relativeYear(steps), .nearest)
    }
  }

  /// `three years ago`, `a year earlier`, `two weeks ago`.
  private func ago(at i: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 2) else { return nil }
    let count = tokens[i].isAny(.number) ? tokens[i].classes.number : value(i) ?? 0
    guard count > 0 || tokens[i].isAny(.number), let unit = DateWords.units[tokens[i + 1].hash] else { return nil }
    guard tokens[i + 2].hash == DateWords.ago || (tokens[i + 2].hash == DateWords.earlier && count == 1) else {
      return nil
    }
    if unit == .year, count == 1 { return (i + 3, .yearBefore, .nearest) }
    return agoMatch(count, unit, end: i + 3)
  }

  private func agoMatch(_ count: Int, _ unit: DateWords.Unit, end: Int) -> Match? {
    switch unit {
    case .day: return (end, .relativeDay(-count), .nearest)
    case .week: return (end, .relativeWeek(-count), .nearest)
    case .month: return (end, .relativeMonth(-count), .nearest)
    case .quarter: return (end, .relativeQuarter(-count), .nearest)
    case .year: return (end, .relativeYear(-count), .nearest)
    case .decade: return (end, .relativeYear(-10 * count), .nearest)
    }
  }

  /// `the third quarter`, `the fourth quarter of 1996`.
  private func quarter(at i: Int, _ range: Range<Int>) -> Match? {
    let ordinal = tokens[i].hash == DateWords.the ? i + 1 : i
    guard range.contains(ordinal + 1), tokens[ordinal].isAny(.number), CueWords.ordinals.contains(tokens[ordinal].hash),
      (1...4).contains(tokens[ordinal].classes.number), tokens[ordinal + 1].hash == WordHash("quarter")
    else { return nil }
    let quarter = tokens[ordinal].classes.number
    let end = ordinal + 2
    if let year = year(end, range) { return (end + 1, .quarter(year: year, quarter), .nearest) }
    if range.contains(end), tokens[end].hash == DateWords.of, let year = year(end + 1, range) {
      return (end + 2, .quarter(year: year, quarter), .nearest)
    }
    return (end, .quarter(year: nil, quarter), nil)
  }

  private func seasonOf(_ season: String, at i: Int, _ range: Range<Int>) -> Match? {
    let next = range.contains(i + 1) && tokens[i + 1].hash == DateWords.of ? i + 2 : i + 1
    guard let year = year(next, range), (1900...2050).contains(year) else { return nil }
    return (next + 1, .season(year: year, season), .nearest)
  }

  /// 1980s
  private func decade(_ i: Int) -> Int? {
    let bytes = text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)]
    guard bytes.count == 5, bytes.last == UInt8(ascii: "s"), bytes.dropLast().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let year = bytes.dropLast().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return year % 10 == 0 && (1700...2090).contains(year) ? year : nil
  }

  /// mid-1996
  private func prefixedYear(_ i: Int) -> Match? {
    guard tokens[i].shape.contains(.hyphenated) else { return nil }
    let bytes = text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)]
    if let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), bytes[..<hyphen].elementsEqual("mid".utf8) {
      let rest = lexicon.classes(of: WordHash(bytes[(hyphen + 1)...].map { $0 | 0x20 }))
      if rest.contains(.month) { return (i + 1, .month(year: nil, month: rest.number), nil) }
    }
    guard bytes.count >= 8, bytes.suffix(4).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      bytes.dropLast(4).last == UInt8(ascii: "-")
    else { return nil }
    let year = bytes.suffix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1900...2050).contains(year) ? (i + 1, .year(year), .nearest) : nil
  }

  /// `nineteen ninety-seven`, `two thousand`
  private func spelledYear(at i: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 1) else { return nil }
    if tokens[i].hash == DateWords.two, tokens[i + 1].hash == DateWords.thousand, i > range.lowerBound,
      DateWords.leads.contains(tokens[i - 1].hash) || tokens[i - 1].hash == DateWords.year
    {
      return (i + 2, .year(2000), .nearest)
    }
    guard tokens[i].hash == DateWords.nineteen else { return nil }
    let next = tokens[i + 1]
    let bytes = text.bytes[Int(next.start)..<Int(next.end)].map { $0 | 0x20 }
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { lexicon.classes(of: WordHash($0)) }
    guard let tens = parts.first, tens.contains(.number), (10...99).contains(tens.number), parts.count <= 2,
      parts.allSatisfy({ $0.contains(.number) })
    else { return nil }
    return (i + 2, .year(1900 + parts.reduce(0) { $0 + $1.number }), .nearest)
  }

  // MARK: Direction

  /// Which way the words before an expression point: a verb of the past right before it settles it, else a word that looks
  /// ahead in the same clause does.
  private func direction(at i: Int, _ range: Range<Int>) -> DateDirection {
    var j = i - 1
    var steps = 0
    while j >= range.lowerBound, steps < 12 {
      let token = tokens[j]
      if token.isLowercase, token.isAny(.speechVerb), !followsFuture(j, range) { return .past }
      if DateWords.future.contains(token.hash), token.isLowercase { return .future }
      if token.isLowercase, DateWords.pastVerbs.contains(token.hash) || isPast(token) {
        return followsFuture(j, range) ? .future : .past
      }
      if token.shape.contains(.sentenceStart) || token.mark == .semicolon || token.mark == .openQuote { break }
      steps += 1
      j -= 1
    }
    var k = i + 1
    while k < range.upperBound, k - i < 8 {
      let token = tokens[k]
      if token.shape.contains(.sentenceStart) || token.mark == .semicolon { break }
      if token.isLowercase {
        if DateWords.future.contains(token.hash) { return .future }
        if token.isAny(.speechVerb) || DateWords.pastVerbs.contains(token.hash) || isPast(token) { return .past }
      }
      k += 1
    }
    return .nearest
  }

  /// Whether a participle's or infinitive's auxiliary looks ahead: will be paid, is to be held.
  private func followsFuture(_ i: Int, _ range: Range<Int>) -> Bool {
    i > range.lowerBound && (DateWords.future.contains(tokens[i - 1].hash) || tokens[i - 1].hash == CueWords.to)
  }

  /// A word in -ed that is no -eed.
  private func isPast(_ token: Token) -> Bool {
    let end = Int(token.end)
    return end - Int(token.start) > 4 && text.bytes[end - 1] == UInt8(ascii: "d")
      && text.bytes[end - 2] == UInt8(ascii: "e")
      && text.bytes[end - 3] != UInt8(ascii: "e") && !DateWords.future.contains(token.hash)
  }
}

extension Token {
  /// A word that begins with a digit: 14th, 1980s.
  fileprivate func isDigitWord(_ text: ArticleText) -> Bool {
    isWord && text.bytes[Int(start)] <= UInt8(ascii: "9")
  }
}
