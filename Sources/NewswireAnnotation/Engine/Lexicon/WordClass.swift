/// What the gazetteers say of a word or phrase: a set of classes, the code of a country and a small number.
struct WordClass: OptionSet, Sendable {
  var rawValue: UInt64

  static let functionWord = WordClass(bit: 0)
  static let english = WordClass(bit: 1)
  static let maleName = WordClass(bit: 2)
  static let femaleName = WordClass(bit: 3)
  static let surname = WordClass(bit: 4)
  static let country = WordClass(bit: 5)
  static let demonym = WordClass(bit: 6)
  static let city = WordClass(bit: 7)
  static let region = WordClass(bit: 8)
  static let unitedState = WordClass(bit: 9)
  static let stateAbbreviation = WordClass(bit: 10)
  static let organisation = WordClass(bit: 11)
  static let team = WordClass(bit: 12)
  static let teamNickname = WordClass(bit: 13)
  static let agency = WordClass(bit: 14)
  static let organisationHead = WordClass(bit: 15)
  static let organisationSuffix = WordClass(bit: 16)
  static let placeHead = WordClass(bit: 17)
  static let facility = WordClass(bit: 18)
  static let eventHead = WordClass(bit: 19)
  static let event = WordClass(bit: 20)
  static let title = WordClass(bit: 21)
  static let role = WordClass(bit: 22)
  static let titleModifier = WordClass(bit: 23)
  static let nameSuffix = WordClass(bit: 24)
  static let particle = WordClass(bit: 25)
  static let pronoun = WordClass(bit: 26)
  static let speechVerb = WordClass(bit: 27)
  static let month = WordClass(bit: 28)
  static let weekday = WordClass(bit: 29)
  static let number = WordClass(bit: 30)
  static let placePreposition = WordClass(bit: 31)
  static let direction = WordClass(bit: 32)
  static let abbreviation = WordClass(bit: 33)
  /// The word begins an entry of more than one word.
  static let startsPhrase = WordClass(bit: 34)
  static let placePrefix = WordClass(bit: 35)
  /// May begin an expression of time.
  static let time = WordClass(bit: 36)
  /// By which an article on sport is known.
  static let sport = WordClass(bit: 37)

  static let givenName: WordClass = [.maleName, .femaleName]
  static let place: WordClass = [.country, .city, .region, .unitedState]

  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Whether any of the classes holds.
  func isAny(of classes: WordClass) -> Bool { rawValue & classes.rawValue != 0 }

  /// The code of the country it is or lies in, as two ASCII letters in 16 bits; 0 for none.
  var countryCode: UInt16 {
    get { UInt16(truncatingIfNeeded: rawValue >> 40) }
    set { rawValue = rawValue & ~(0xFFFF << 40) | UInt64(newValue) << 40 }
  }

  /// The number of a month, weekday or number word.
  var number: Int {
    get { Int(rawValue >> 56) }
    set { rawValue = rawValue & ~(0xFF << 56) | UInt64(truncatingIfNeeded: newValue) << 56 }
  }
}
