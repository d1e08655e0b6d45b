/// Periods named in words: today, last week, two years ago, the third quarter, the 1980s.
extension DateFinder {
  func word(at i: Int, _ range: Range<Int>) -> Match? {
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
    if token.isAny(.number) || token.hash == DateWords.the {
      return ago(at: i, range) ?? quarter(at: i, range) ?? wholeYear(at: i, range)
    }
    if token.hash == DateWords.yearHyphenEnd { return (i + 1, .relativeYear(0), .nearest) }
    if token.hash == DateWords.year, range.contains(i + 1), tokens[i + 1].hash == DateWords.end {
      return (i + 2, .relativeYear(0), .nearest)
    }
    if token.hash == DateWords.yearEarlier || token.hash == DateWords.yearAgo { return (i + 1, .yearBefore, .nearest) }
    if token.hash == DateWords.weekend { return (i + 1, .weekend(0), .nearest) }
    if token.hash == DateWords.quarter, i > range.lowerBound, CueWords.sameQuarter.contains(tokens[i - 1].hash) {
      return (i + 1, .sameQuarter, .nearest)
    }
    if let decade = decade(i) { return (i + 1, .decade(decade), .nearest) }
    if let season = DateWords.seasons[token.hash] { return seasonOf(season, at: i, range) }
    return prefixedYear(i)
  }

  /// `the full year`, `the current fiscal year`, `end of the year`, `later in the year`: the year at hand.
  private func wholeYear(at i: Int, _ range: Range<Int>) -> Match? {
    guard tokens[i].hash == DateWords.the else { return nil }
    var j = i + 1
    var isQualified = i > range.lowerBound && tokens[i - 1].hash == CueWords.for
    if i - 1 > range.lowerBound {
      let (before, preposition) = (tokens[i - 2].hash, tokens[i - 1].hash)
      // Not the man of the year.
      if preposition == DateWords.of { isQualified = DateWords.partsOfYear.contains(before) }
      if preposition == DateWords.in { isQualified = before == DateWords.earlier || before == DateWords.later }
    }
    while range.contains(j), j - i < 4, DateWords.wholes.contains(tokens[j].hash) {
      isQualified = true
      j += 1
    }
    guard isQualified, range.contains(j), tokens[j].hash == DateWords.year else { return nil }
    return (j + 1, .relativeYear(0), .nearest)
  }

  /// `this week`, `last month`, `next year`, `last summer`, `this morning`.
  func period(at i: Int, steps: Int, _ range: Range<Int>) -> Match? {
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
  func ago(at i: Int, _ range: Range<Int>) -> Match? {
    guard range.contains(i + 2) else { return nil }
    let count = tokens[i].isAny(.number) ? tokens[i].classes.number : value(i) ?? 0
    guard count > 0 || tokens[i].isAny(.number), let unit = DateWords.units[tokens[i + 1].hash] else { return nil }
    guard tokens[i + 2].hash == DateWords.ago || (tokens[i + 2].hash == DateWords.earlier && count == 1) else {
      return nil
    }
    if unit == .year, count == 1 { return (i + 3, .yearBefore, .nearest) }
    return agoMatch(count, unit, end: i + 3)
  }

  func agoMatch(_ count: Int, _ unit: DateWords.Unit, end: Int) -> Match? {
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
  func quarter(at i: Int, _ range: Range<Int>) -> Match? {
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

  func seasonOf(_ season: String, at i: Int, _ range: Range<Int>) -> Match? {
    let next = range.contains(i + 1) && tokens[i + 1].hash == DateWords.of ? i + 2 : i + 1
    if let year = year(next, range), (1900...2050).contains(year) {
      return (next + 1, .season(year: year, season), .nearest)
    }
    guard range.contains(next), let spelled = spelledYear(at: next, range), case .year(let year) = spelled.value else {
      return nil
    }
    return (spelled.end, .season(year: year, season), .nearest)
  }

  /// 1980s
  func decade(_ i: Int) -> Int? {
    let bytes = text.bytes[Int(tokens[i].start)..<Int(tokens[i].end)]
    guard bytes.count == 5, bytes.last == UInt8(ascii: "s"), bytes.dropLast().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let year = bytes.dropLast().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return year % 10 == 0 && (1700...2090).contains(year) ? year : nil
  }

  /// mid-1996
  func prefixedYear(_ i: Int) -> Match? {
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
  func spelledYear(at i: Int, _ range: Range<Int>) -> Match? {
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

}
