import NewswireCore
package import NewswireModel

/// A time of publication as pages print it: "Published: 14 April 2025", "Wednesday, March 11, 2015", "2025-04-14 09:30 GMT".
@usableFromInline package struct StatedTime: Sendable {
  package var time: PublicationTime
  /// Whether the words around it speak of an update rather than of publication.
  package var isUpdate: Bool
  /// Words of the text that are neither date, time nor what announces them.
  package var otherWords: Int

  /// The first date in `text` with its time of day.
  ///
  /// A time of day without a zone is not used, for the day is then all that is known.
  /// - Returns: nil if there is no date with a year.
  package init?(_ text: String, basis: TimeBasis = .stated) {
    guard Self.mayHoldYear(text.utf8) else { return nil }
    if let exact = RFC3339.parse(text), text.utf8.count > 19 || !exact.hasTime {
      time = PublicationTime(exact.time, precision: exact.hasTime ? .second : .day, basis: basis)
      isUpdate = false
      otherWords = 0
      return
    }
    var reader = TimeReader(text)
    reader.read()
    guard let year = reader.year else { return nil }
    guard let month = reader.month else { return nil }
    guard let date = CivilDate(year: year, month: month, day: reader.day ?? 1) else { return nil }
    if reader.day == nil {
      time = PublicationTime(date.start, precision: .month, basis: basis)
    } else if let minute = reader.minuteOfDay, let zone = reader.zone?.offset(on: date) {
      let moment = date.start.adding(seconds: Int64(minute * 60 + reader.second - zone * 60)) ?? date.start
      time = PublicationTime(moment, precision: reader.hasSecond ? .second : .minute, basis: basis)
    } else {
      time = PublicationTime(date.start, precision: .day, basis: basis)
    }
    isUpdate = reader.isUpdate
    otherWords = reader.otherWords
  }

  /// Whether there are four digits together that may be a year, as the last ones of a telephone number seldom are.
  @inlinable
  package static func mayHoldYear(_ text: some Sequence<UInt8>) -> Bool {
    var (digits, value) = (0, 0)
    for byte in text {
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - 0x30) : 0
      } else {
        if digits == 4, years.contains(value) { return true }
        (digits, value) = (0, 0)
      }
    }
    return digits == 4 && years.contains(value)
  }

  @usableFromInline package static let years = 1600...2200
}

extension StatedTime {
  /// The value of a metadata field, where a time of day without a zone is taken as UTC, and a number as seconds or
  /// milliseconds since 1970.
  package init?(metadata text: String) {
    let text = text.trimmingSpaces()
    // Systems that know no date write the first one they can.
    if text.hasPrefix("0") || text.hasPrefix("1970-01-01T00:00:00") { return nil }
    if let exact = RFC3339.parse(text) {
      self.init(exact.time, precision: exact.hasTime ? .second : .day)
    } else if let compact = Self.compactISO(text) {
      self.init(compact.time, precision: compact.hasTime ? .second : .day)
    } else if text.utf8.count >= 9, let number = Double(text), number > 0, number < 1e14 {
      self.init(Timestamp(clamping: Int64(number > 1e11 ? number / 1000 : number)), precision: .second)
    } else {
      self.init(text, basis: .metadata)
    }
  }

  /// ISO 8601 without marks, as wire formats have it: `20250414T093000Z`, `20250414T093000+0200`, `20250414`.
  private static func compactISO(_ text: String) -> (time: Timestamp, hasTime: Bool)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes.prefix(8).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    if bytes.count == 8 { return RFC3339.parse(day) }
    guard bytes[8] == UInt8(ascii: "T"), bytes.count >= 15 else { return nil }
    return RFC3339.parse("\(day)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))\(part(15..<bytes.count))")
  }

  private init(_ time: Timestamp, precision: TimePrecision) {
    self.time = PublicationTime(time, precision: precision, basis: .metadata)
    isUpdate = false
    otherWords = 0
  }
}

/// Reads the parts of a date, in whatever order they come.
private struct TimeReader {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private(set) var minuteOfDay: Int?
  private(set) var second = 0
  private(set) var hasSecond = false
  private(set) var zone: TimeZoneName?
  private(set) var isUpdate = false
  private(set) var otherWords = 0
  private var tokens: [Token]
  private var position = 0

  private enum Token {
    case number(Int, digits: Int)
    case word(TimeWord)
    case mark(UInt8)
  }

  init(_ text: String) {
    tokens = Self.tokens(text)
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count, tokens.count < 64 {
      let start = index
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        var value = 0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
          value = min(value * 10 + Int(bytes[index] - 0x30), 1_000_000)
          index += 1
        }
        tokens.append(.number(value, digits: index - start))
      } else if byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) {
        while index < bytes.count, bytes[index] >= 0x80 || (bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A)
        {
          index += 1
        }
        tokens.append(.word(TimeWord(bytes[start..<index])))
      } else {
        if byte != 0x20 { tokens.append(.mark(byte)) }
        index += 1
      }
    }
    return tokens
  }

  mutating func read() {
    while position < tokens.count {
      switch tokens[position] {
      case .number(let value, let digits): number(value, digits: digits)
      case .word(let word): self.word(word)
      case .mark: position += 1
      }
    }
  }

  private func mark(_ offset: Int) -> UInt8? {
    guard position + offset < tokens.count, case .mark(let byte) = tokens[position + offset] else { return nil }
    return byte
  }

  private func number(_ offset: Int) -> (value: Int, digits: Int)? {
    guard position + offset < tokens.count, case .number(let value, let digits) = tokens[position + offset] else {
      return nil
    }
    return (value, digits)
  }

  private func word(_ offset: Int) -> TimeWord? {
    guard position + offset < tokens.count, case .word(let word) = tokens[position + offset] else { return nil }
    return word
  }

  private func word(_ offset: Int, is role: TimeWord.Roles) -> Bool { word(offset)?.roles.contains(role) ?? false }

  private mutating func number(_ value: Int, digits: Int) {
    if numericDate(value, digits: digits) || timeOfDay(value, digits: digits) { return }
    if digits == 4, StatedTime.years.contains(value), year == nil {
      year = value
    } else if digits <= 2, (1...31).contains(value), day == nil, isNextToMonth() {
      day = value
      if word(1, is: .ordinalEnding) { position += 1 }
    } else {
      otherWords += 1
    }
    position += 1
  }

  /// Whether a month's name stands before or after the number, perhaps past "of", "de", a comma or an ordinal's ending.
  private func isNextToMonth() -> Bool {
    for offset in [1, 2, 3] {
      guard let word = word(offset) else { if mark(offset) != nil { continue } else { break } }
      if word.month != nil { return true }
      if word.roles.isDisjoint(with: [.link, .ordinalEnding]) { break }
    }
    for offset in [-1, -2] where position + offset >= 0 {
      guard let word = word(offset) else { continue }
      return word.month != nil
    }
    return false
  }

  /// 2025-04-14, 2025/04/14, 14.4.2025, 14/04/2025 where only one order is possible.
  private mutating func numericDate(_ first: Int, digits: Int) -> Bool {
    guard year == nil, let separator = mark(1), separator == mark(3), let second = number(2), let third = number(4),
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator)
    else { return false }
    if digits == 4, (1...12).contains(second.value), (1...31).contains(third.value) {
      (year, month, day) = (first, second.value, third.value)
    } else if third.digits == 4, digits <= 2, second.digits <= 2 {
      let isDayFirst = separator == UInt8(ascii: ".") || first > 12
      guard isDayFirst || second.value > 12 || first == second.value else { return false }
      (day, month) = isDayFirst ? (first, second.value) : (second.value, first)
      year = third.value
    } else {
      return false
    }
    position += 5
    if word(0, is: .t) { position += 1 }
    return true
  }

  /// 9:30, 09:30:05, 9.30pm, 9 a.m.
  private mutating func timeOfDay(_ hour: Int, digits: Int) -> Bool {
    guard minuteOfDay == nil, digits <= 2, hour < 24 else { return false }
    var minute = 0
    var length = 1
    if let separator = mark(1), separator == UInt8(ascii: ":") || separator == UInt8(ascii: "."), let next = number(2),
      next.digits == 2, next.value < 60
    {
      minute = next.value
      length = 3
      if mark(3) == separator, let last = number(4), last.digits == 2, last.value < 60 {
        second = last.value
        hasSecond = true
        length = 5
      }
    }
    let half = meridiem(after: length)
    guard length > 1 || half != nil else { return false }
    if length == 3, mark(1) == UInt8(ascii: "."), half == nil, word(3)?.zone == nil {
      return false
    }
    var hour = hour
    if let half {
      guard hour <= 12 else { return false }
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      length += half.length
    }
    minuteOfDay = hour * 60 + minute
    position += length
    readOffset()
    return true
  }

  /// "am", "pm", "a.m.", "p.m.".
  private func meridiem(after offset: Int) -> (isAfternoon: Bool, length: Int)? {
    if word(offset, is: .am) { return (false, 1) }
    if word(offset, is: .pm) { return (true, 1) }
    guard word(offset + 2, is: .m) else { return nil }
    if word(offset, is: .a) { return (false, 3) }
    return word(offset, is: .p) ? (true, 3) : nil
  }

  /// +02:00, -0400, after a time of day.
  private mutating func readOffset() {
    guard let sign = mark(0), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let first = number(1) else {
      return
    }
    let factor = sign == UInt8(ascii: "+") ? 1 : -1
    if first.digits == 4 {
      zone = TimeZoneName(minutes: factor * (first.value / 100 * 60 + first.value % 100))
      position += 2
    } else if first.digits == 2, mark(2) == UInt8(ascii: ":"), let minutes = number(3), minutes.digits == 2 {
      zone = TimeZoneName(minutes: factor * (first.value * 60 + minutes.value))
      position += 4
    }
  }

  private mutating func word(_ word: TimeWord) {
    defer { position += 1 }
    if let number = word.month, month == nil {
      month = number
    } else if minuteOfDay != nil, let name = word.zone {
      zone = name
    } else if word.roles.contains(.update) {
      isUpdate = true
    } else if word.roles.isDisjoint(with: [.announcement, .weekday]) {
      otherWords += 1
    }
  }
}
