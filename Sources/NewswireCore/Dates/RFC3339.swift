/// RFC 3339 timestamps in UTC.
public enum RFC3339 {
  /// `2025-04-14T09:30:00Z`.
  public static func string(_ time: Timestamp) -> String {
    let day = time.day
    let rest = Int(time.seconds) - day.daysSince1970 * 86_400
    var text = DigitWriter()
    text.append(day)
    text.append("T")
    text.append(rest / 3600, width: 2)
    text.append(":")
    text.append(rest / 60 % 60, width: 2)
    text.append(":")
    text.append(rest % 60, width: 2)
    text.append("Z")
    return text.string
  }

  /// Reads `2025-04-14T09:30:00Z`, with any offset, a fraction (dropped), a space for the T, or only a day.
  /// - Returns: the time and whether the text had a time of day; nil if it is not RFC 3339 or, by its offset, not within
  ///   the years 1 to 9999.
  public static func parse(_ text: some StringProtocol) -> (time: Timestamp, hasTime: Bool)? {
    var scanner = DigitScanner(text.utf8)
    guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
      let day = scanner.number(2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if scanner.isAtEnd { return (date.start, false) }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let hour = scanner.number(2), scanner.skip(":"),
      let minute = scanner.number(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if scanner.skip(":") {
      guard let value = scanner.number(2), value <= 60 else { return nil }
      second = min(value, 59)
      if scanner.skip(".") { scanner.skipDigits() }
    }
    guard let offset = scanner.zoneOffset(), scanner.isAtEnd else { return nil }
    let time = date.start.adding(seconds: Int64(hour * 3600 + minute * 60 + second - offset))
    return time.map { ($0, true) }
  }
}

/// Reads fixed-width decimal fields from ASCII text.
private struct DigitScanner {
  private var bytes: [UInt8]
  private var position = 0

  init(_ text: some Sequence<UInt8>) { bytes = Array(text) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += width
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipDigits() {
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
  }

  /// Seconds east of UTC; 0 if there is no zone.
  mutating func zoneOffset() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(2) else { return nil }
    _ = skip(":")
    guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

/// Writes numbers of a fixed width as ASCII text. Every answer to a search has a time for each hit.
struct DigitWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(20) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// Writes a number that is not negative in at least `width` digits.
  mutating func append(_ value: Int, width: Int) {
    let start = bytes.count
    var rest = value.magnitude
    while rest > 0 || bytes.count - start < width {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// `2025-04-14`.
  mutating func append(_ date: CivilDate) {
    append(date.year, width: 4)
    append("-")
    append(date.month, width: 2)
    append("-")
    append(date.day, width: 2)
  }
}
