/// An expression of time in the text.
struct DateExpression {
  /// Its tokens, with `on` or `in` before it.
  var tokens: Range<Int>
  var section: Int
  var value: DateValue
  var direction: DateDirection
}

/// Words of time.
enum DateWords {
  static var today: WordHash { "today" }
  static var tonight: WordHash { "tonight" }
  static var tomorrow: WordHash { "tomorrow" }
  static var yesterday: WordHash { "yesterday" }
  static var this: WordHash { "this" }
  static var last: WordHash { "last" }
  static var next: WordHash { "next" }
  static var past: WordHash { "past" }
  static var previous: WordHash { "previous" }
  static var coming: WordHash { "coming" }
  static var current: WordHash { "current" }
  static var ago: WordHash { "ago" }
  static var earlier: WordHash { "earlier" }
  static var later: WordHash { "later" }
  static var mid: WordHash { "mid" }
  static var of: WordHash { "of" }
  static var on: WordHash { "on" }
  static var `in`: WordHash { "in" }
  static var the: WordHash { "the" }
  static var year: WordHash { "year" }
  static var may: WordHash { "may" }
  static var june: WordHash { "june" }
  static var quarter: WordHash { "quarter" }
  static var two: WordHash { "two" }
  static var thousand: WordHash { "thousand" }
  static var nineteen: WordHash { "nineteen" }
  /// Verbs that with `to` look ahead: is to meet.
  static let isTo = WordSet(
    "is are due set scheduled expected plan plans planned planning agreed agrees hopes hoped intends intended wants expects"
  )
  /// What with `as` on both sides looks ahead: as early as Tuesday.
  static let earliest = WordSet("early soon late")
  static let wholes = WordSet("full current fiscal latest whole calendar")
  static var weekend: WordHash { "weekend" }
  static var fiscal: WordHash { "fiscal" }
  static var century: WordHash { "century" }
  static var yearHyphenEnd: WordHash { "year-end" }
  static var still: WordHash { "still" }
  static var end: WordHash { "end" }
  static let partsOfYear = WordSet("end start beginning rest remainder middle half quarter course part")
  static var yearEarlier: WordHash { "year-earlier" }
  static var yearAgo: WordHash { "year-ago" }

  /// Days, weeks, months, quarters and years as units.
  enum Unit { case day, week, month, quarter, year, decade }
  static let units = WordMap<Unit>([
    (WordHash("day"), .day), (WordHash("days"), .day), (WordHash("week"), .week), (WordHash("weeks"), .week),
    (WordHash("month"), .month),
    (WordHash("months"), .month), (WordHash("quarter"), .quarter), (WordHash("quarters"), .quarter),
    (WordHash("year"), .year),
    (WordHash("years"), .year), (WordHash("decade"), .decade), (WordHash("decades"), .decade),
  ])
  static let partsOfDay = WordSet("morning afternoon evening night")
  static let seasons = WordMap<String>([
    (WordHash("spring"), "SP"), (WordHash("summer"), "SU"), (WordHash("fall"), "FA"), (WordHash("autumn"), "FA"),
    (WordHash("winter"), "WI"),
  ])
  static let quarterWords = WordMap<Int>([
    (WordHash("first-quarter"), 1), (WordHash("second-quarter"), 2), (WordHash("third-quarter"), 3),
    (WordHash("fourth-quarter"), 4),
  ])
  /// Words by which a sentence looks ahead.
  static let future = WordSet(
    """
    will shall scheduled expected expects due upcoming plans intends until would may should slated aims hopes wants forthcoming
    starting beginning effective payable next be likely
    """)
  /// Words of the past that bind a day that follows them.
  static let pastVerbs = WordSet(
    """
    was were had did took came went began held met made got won lost fell rose left sent gave saw died hit beat closed ended broke
    brought built bought caught chose drew drove fought flew grew knew led paid ran sold spoke stood told threw wore wrote since
    set cut
    """)
  /// What may stand before a lone `May` or `March`, which are words too.
  static let leads = WordSet(
    "in of since last next until by from early late mid this during before after through to and between")
  /// Nouns after a number that is not a year.
  static let counted = WordSet(
    "people percent troops dollars miles meters metres feet times points votes jobs men women soldiers pounds tons tonnes km kg"
  )
}
