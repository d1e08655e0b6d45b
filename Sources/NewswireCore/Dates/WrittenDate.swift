/// A date as people write it: `2025`, `2025-04`, `2025/03/01`, `20250301`, `15/03/2025`, `1 March 2025`, `March 1st, 2025`,
/// `2025-Q1`, `Q1 2025`, `2025-W10`.
///
/// It reads days and coarser periods; times of day are RFC 3339's. The whole text must be the date.
package struct WrittenDate: Sendable, Equatable {
  package var first: CivilDate
  package var last: CivilDate
  /// The other reading of a day written like `1/3/2025`, which was read as day, month, year.
  package var otherwise: CivilDate?

  package init(first: CivilDate, last: CivilDate, otherwise: CivilDate? = nil) {
    self.first = first
    self.last = last
    self.otherwise = otherwise
  }

  /// - Returns: nil if the text is not a date of the years 1 to 9999.
  package init?(_ text: some StringProtocol) {
    // The longest written date has some 30 letters.
    guard text.utf8.count <= 40, let date = Self.read(Self.pieces(text)) else { return nil }
    self = date
  }

  private enum Piece: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private static func pieces(_ text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        pieces.append(.number(Int(digits) ?? .max, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if character.isLetter {
        let word = rest.prefix { $0.isLetter }
        pieces.append(.word(word.lowercased()))
        rest = rest[word.endIndex...]
      } else {
        if !character.isWhitespace { pieces.append(.mark(character)) }
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  private static func read(_ pieces: [Piece]) -> WrittenDate? {
    numeric(pieces) ?? period(pieces) ?? named(pieces.filter { !isFiller($0) })
  }

  /// What may stand in a date without changing it: commas, dots, "of", "de", and what ends an ordinal.
  private static func isFiller(_ piece: Piece) -> Bool {
    switch piece {
    case .mark(let mark): [",", ".", "-", "/"].contains(mark)
    case .word(let word): ["of", "de", "del", "st", "nd", "rd", "th", "er", "the"].contains(word) || isWeekday(word)
    case .number: false
    }
  }

  private static func isWeekday(_ word: String) -> Bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return word.count >= 3 && names.contains { $0.hasPrefix(word) }
  }

  // MARK: Numbers alone

  private static func numeric(_ pieces: [Piece]) -> WrittenDate? {
    switch pieces.count {
    case 1:
      guard case .number(let value, let digits) = pieces[0] else { return nil }
      switch digits {
      case 4: return year(value)
      case 6: return month(value % 100, of: value / 100)
      case 8: return day(value / 10_000, value / 100 % 100, value % 100)
      default: return nil
      }
    case 3:
      guard case .number(let a, let width) = pieces[0], case .number(let b, let other) = pieces[2],
        isSeparator(pieces[1])
      else { return nil }
      if width == 4, other <= 2 { return month(b, of: a) }
      return width <= 2 && other == 4 ? month(a, of: b) : nil
    case 5:
      guard case .number(let a, let width) = pieces[0], case .number(let b, let middle) = pieces[2],
        case .number(let c, let last) = pieces[4], isSeparator(pieces[1]), pieces[1] == pieces[3], middle <= 2
      else { return nil }
      if width == 4, last <= 2 { return day(a, b, c) }
      guard width <= 2, last == 4 else { return nil }
      guard let dayFirst = day(c, b, a) else { return day(c, a, b) }
      let monthFirst = a == b ? nil : day(c, a, b)
      return WrittenDate(first: dayFirst.first, last: dayFirst.last, otherwise: monthFirst?.first)
    default: return nil
    }
  }

  private static func isSeparator(_ piece: Piece) -> Bool { [.mark("-"), .mark("/"), .mark(".")].contains(piece) }

  // MARK: Quarters, weeks

  /// `2025-Q1`, `Q1 2025`, `2025-W10`, `H1 2025`.
  private static func period(_ pieces: [Piece]) -> WrittenDate? {
    var year: Int?
    var letter = ""
    var number: Int?
    for piece in pieces {
      switch piece {
      case .number(let value, digits: 4) where year == nil: year = value
      case .number(let value, let digits) where digits <= 2 && number == nil && !letter.isEmpty: number = value
      case .word(let word) where letter.isEmpty: letter = word
      case .mark(let mark) where mark == "-" || mark == "/": continue
      default: return nil
      }
    }
    guard let year, let number else { return nil }
    switch letter {
    case "q": return (1...4).contains(number) ? months(number * 3 - 2, 3, of: year) : nil
    case "h": return (1...2).contains(number) ? months(number * 6 - 5, 6, of: year) : nil
    case "w": return week(number, of: year)
    default: return nil
    }
  }

  private static func months(_ first: Int, _ count: Int, of year: Int) -> WrittenDate? {
    guard let start = month(first, of: year), let end = month(first + count - 1, of: year) else { return nil }
    return WrittenDate(first: start.first, last: end.last)
  }

  /// ISO 8601: week 1 has the year's first Thursday, and weeks begin on Monday.
  private static func week(_ number: Int, of year: Int) -> WrittenDate? {
    guard (1...53).contains(number), let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 7 * (number - 1) - (fourth.weekday + 6) % 7)
    guard monday.adding(days: 3).year == year else { return nil }
    return WrittenDate(first: monday, last: monday.adding(days: 6))
  }

  // MARK: Months by name

  /// `1 March 2025`, `March 1 2025`, `March 2025`, `2025 March`, `2025 March 1`.
  private static func named(_ pieces: [Piece]) -> WrittenDate? {
    var (foundYear, foundMonth, foundDay): (Int?, Int?, Int?)
    for piece in pieces {
      switch piece {
      case .number(let value, digits: 4) where foundYear == nil: foundYear = value
      case .number(let value, let digits) where digits <= 2 && foundDay == nil: foundDay = value
      case .word(let word) where foundMonth == nil:
        guard let number = MonthNames.month(word) else { return nil }
        foundMonth = number
      default: return nil
      }
    }
    guard let foundYear, let foundMonth else { return nil }
    return foundDay.map { day(foundYear, foundMonth, $0) } ?? month(foundMonth, of: foundYear)
  }

  // MARK: Calendar

  private static func year(_ year: Int) -> WrittenDate? { months(1, 12, of: year) }

  private static func month(_ month: Int, of year: Int) -> WrittenDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return WrittenDate(first: first, last: first.adding(days: CivilDate.days(in: month, of: year) - 1))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate? {
    CivilDate(year: year, month: month, day: day).map { WrittenDate(first: $0, last: $0) }
  }
}
