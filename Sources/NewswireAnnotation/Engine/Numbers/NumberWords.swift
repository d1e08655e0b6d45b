import NewswireModel

/// Words of amounts.
enum NumberWords {
  static let cardinals = WordMap<Double>([
    (WordHash("two"), 2), (WordHash("three"), 3), (WordHash("four"), 4), (WordHash("five"), 5), (WordHash("six"), 6),
    (WordHash("seven"), 7), (WordHash("eight"), 8), (WordHash("nine"), 9), (WordHash("ten"), 10),
    (WordHash("eleven"), 11), (WordHash("twelve"), 12), (WordHash("thirteen"), 13), (WordHash("fourteen"), 14),
    (WordHash("fifteen"), 15), (WordHash("sixteen"), 16), (WordHash("seventeen"), 17), (WordHash("eighteen"), 18),
    (WordHash("nineteen"), 19), (WordHash("twenty"), 20), (WordHash("thirty"), 30), (WordHash("forty"), 40),
    (WordHash("fifty"), 50), (WordHash("sixty"), 60), (WordHash("seventy"), 70), (WordHash("eighty"), 80),
    (WordHash("ninety"), 90),
  ])
  static var one: WordHash { "one" }
  static var half: WordHash { "half" }
  static var between: WordHash { "between" }
  static var per: WordHash { "per" }
  static var or: WordHash { "or" }
  static var all: WordHash { "all" }
  static var those: WordHash { "those" }

  /// What a number before them is multiplied by; letters stand close behind digits or after a blank.
  static let multipliers = WordMap<Double>([
    (WordHash("hundred"), 100), (WordHash("thousand"), 1e3), (WordHash("million"), 1e6), (WordHash("billion"), 1e9),
    (WordHash("trillion"), 1e12), (WordHash("dozen"), 12), (WordHash("bn"), 1e9), (WordHash("mn"), 1e6),
    (WordHash("tn"), 1e12), (WordHash("mln"), 1e6), (WordHash("bln"), 1e9), (WordHash("lakh"), 1e5),
    (WordHash("crore"), 1e7),
  ])
  static let letters = WordMap<Double>([
    (WordHash("k"), 1e3), (WordHash("m"), 1e6), (WordHash("b"), 1e9), (WordHash("bn"), 1e9), (WordHash("mn"), 1e6),
    (WordHash("tn"), 1e12),
  ])
  /// Plurals that give an order of magnitude: dozens are two dozen or more.
  static let vague = WordMap<Double>([
    (WordHash("dozens"), 12), (WordHash("scores"), 20), (WordHash("hundreds"), 100), (WordHash("thousands"), 1e3),
    (WordHash("millions"), 1e6), (WordHash("billions"), 1e9), (WordHash("trillions"), 1e12), (WordHash("tens"), 10),
  ])
  static let fractions = WordMap<Double>([
    (WordHash("half"), 1 / 2.0), (WordHash("third"), 1 / 3.0), (WordHash("thirds"), 1 / 3.0),
    (WordHash("quarter"), 1 / 4.0), (WordHash("quarters"), 1 / 4.0), (WordHash("fifth"), 1 / 5.0),
    (WordHash("fifths"), 1 / 5.0), (WordHash("tenth"), 1 / 10.0), (WordHash("tenths"), 1 / 10.0),
  ])

  /// Words after which a number names something: Flight 370, page 12.
  static let labels = WordSet(
    "no nos number page pages chapter section article phase flight route highway interstate version grade room age aged item level"
  )
  /// After a number, a time of day.
  static let dayHalves = WordSet("am pm a.m p.m gmt utc est edt o'clock")
  static var old: WordHash { "old" }

  /// Nouns that are plural without an s.
  static let pluralNouns = WordSet(
    "people persons men women children policemen firemen businessmen fishermen police troops personnel staff cattle sheep aircraft"
  )
  /// Words in s that are not plural nouns.
  static let singulars = WordSet("this is was has its his as us less plus versus does says across perhaps series news")

  /// What happens to people, by every form of its verb.
  static let fates = WordMap<String>([
    (WordHash("killed"), "killed"), (WordHash("killing"), "killed"), (WordHash("kills"), "killed"),
    (WordHash("dead"), "dead"), (WordHash("injured"), "injured"), (WordHash("injuring"), "injured"),
    (WordHash("injures"), "injured"), (WordHash("wounded"), "wounded"), (WordHash("wounding"), "wounded"),
    (WordHash("wounds"), "wounded"), (WordHash("hurt"), "hurt"), (WordHash("arrested"), "arrested"),
    (WordHash("arresting"), "arrested"), (WordHash("arrests"), "arrested"), (WordHash("detained"), "detained"),
    (WordHash("detaining"), "detained"), (WordHash("missing"), "missing"), (WordHash("displaced"), "displaced"),
    (WordHash("displacing"), "displaced"), (WordHash("evacuated"), "evacuated"), (WordHash("rescued"), "rescued"),
  ])
  static let auxiliaries = WordSet("were was are is have has had been being be reported reportedly also")

  /// Phrases before a number and what they say of it, the longer before those they end with.
  static let bounds: [(words: [WordHash], bound: NumberBound)] = {
    let phrases: [(NumberBound, StaticString)] = [
      (.atLeast, "no fewer than"), (.atLeast, "no less than"), (.atLeast, "not less than"), (.atMost, "no more than"),
      (.atMost, "not more than"), (.atLeast, "a minimum of"), (.atMost, "a maximum of"), (.moreThan, "in excess of"),
      (.atMost, "as many as"), (.atMost, "as much as"), (.atLeast, "at least"), (.atMost, "at most"),
      (.atMost, "up to"), (.moreThan, "more than"), (.moreThan, "greater than"), (.moreThan, "upwards of"),
      (.lessThan, "less than"), (.lessThan, "fewer than"), (.nearly, "just under"), (.nearly, "close to"),
      (.about, "an estimated"), (.moreThan, "just over"), (.moreThan, "well over"), (.moreThan, "over"),
      (.lessThan, "under"), (.nearly, "nearly"), (.nearly, "almost"), (.about, "about"), (.about, "around"),
      (.about, "roughly"), (.about, "approximately"), (.about, "some"), (.about, "estimated"),
      (.moreThan, "exceeding"), (.range, "between"),
    ]
    return phrases.map { bound, phrase in
      (words: Gazetteers.entries(of: phrase).map { WordHash($0) }, bound: bound)
    }
  }()

  /// Words after `or` that bound a number from behind.
  static let boundsBehind = WordMap<NumberBound>([
    (WordHash("more"), .atLeast), (WordHash("so"), .about), (WordHash("less"), .atMost), (WordHash("fewer"), .atMost),
  ])
}
