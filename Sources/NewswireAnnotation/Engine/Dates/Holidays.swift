import NewswireCore
import NewswireModel

/// A holiday that falls on the nth given weekday of a month (the last one where n is 5), so many days later.
struct MovableDay {
  var month: Int
  /// 0 for Sunday.
  var weekday: Int
  var nth: Int
  var plus = 0

  func date(in year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    return (day.month == month ? day : day.adding(days: -7)).adding(days: plus)
  }
}

/// Days with a name.
enum Holidays {
  private static let fixed = WordMap<(month: Int, day: Int)>([
    (WordHash("christmas"), (12, 25)), (WordHash("halloween"), (10, 31)), (phrase("christmas", "eve"), (12, 24)),
    (phrase("christmas", "day"), (12, 25)), (phrase("independence", "day"), (7, 4)),
    (phrase("boxing", "day"), (12, 26)),
    (phrase("bastille", "day"), (7, 14)), (phrase("valentine's", "day"), (2, 14)), (phrase("may", "day"), (5, 1)),
  ])

  private static let movable = WordMap<MovableDay>([
    (WordHash("thanksgiving"), MovableDay(month: 11, weekday: 4, nth: 4)),
    (phrase("thanksgiving", "day"), MovableDay(month: 11, weekday: 4, nth: 4)),
    (phrase("labor", "day"), MovableDay(month: 9, weekday: 1, nth: 1)),
    (phrase("memorial", "day"), MovableDay(month: 5, weekday: 1, nth: 5)),
    (phrase("election", "day"), MovableDay(month: 11, weekday: 1, nth: 1, plus: 1)),
    (phrase("columbus", "day"), MovableDay(month: 10, weekday: 1, nth: 2)),
    (phrase("black", "friday"), MovableDay(month: 11, weekday: 4, nth: 4, plus: 1)),
  ])

  private static func phrase(_ first: StaticString, _ second: StaticString) -> WordHash {
    WordHash(stringLiteral: first).followed(by: WordHash(stringLiteral: second))
  }

  /// The holiday named at `i`: the longer of a name of two words and one of one.
  static func day(at i: Int, in text: ArticleText, _ range: Range<Int>) -> (end: Int, value: DateValue)? {
    let token = text.tokens[i]
    guard token.isCapital else { return nil }
    if range.contains(i + 1), text.tokens[i + 1].isCapital,
      let value = value(token.hash.followed(by: text.tokens[i + 1].hash))
    {
      return (i + 2, value)
    }
    return value(token.hash).map { (i + 1, $0) }
  }

  private static func value(_ name: WordHash) -> DateValue? {
    if let day = fixed[name] { return .day(year: nil, month: day.month, day: day.day) }
    return movable[name].map { .movable($0) }
  }
}
