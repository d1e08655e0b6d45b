import NewswireCore
import NewswireModel

/// What a word says in a line that gives a time.
package struct TimeWord: Sendable {
  /// January is 1; nil if the word is not a month.
  var month: Int?
  var zone: TimeZoneName?
  package var roles: Roles = []

  package struct Roles: OptionSet, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    static let weekday = Roles(rawValue: 1 << 0)
    /// The words around are of an update: updated, modified.
    package static let update = Roles(rawValue: 1 << 1)
    /// Announces a time or stands inside one: published, on, at.
    package static let announcement = Roles(rawValue: 1 << 2)
    /// st, nd, rd, th
    static let ordinalEnding = Roles(rawValue: 1 << 3)
    /// of, de, del, between day and month
    static let link = Roles(rawValue: 1 << 4)
    static let t = Roles(rawValue: 1 << 5)
    static let a = Roles(rawValue: 1 << 6)
    static let p = Roles(rawValue: 1 << 7)
    static let m = Roles(rawValue: 1 << 8)
    static let am = Roles(rawValue: 1 << 9)
    static let pm = Roles(rawValue: 1 << 10)
    package static let ago = Roles(rawValue: 1 << 11)
    package static let reading = Roles(rawValue: 1 << 12)
    /// Minutes, hours, days, as counted from now or for reading.
    package static let unit = Roles(rawValue: 1 << 13)
    /// What the readers of a page are counted by: comments, shares.
    package static let counted = Roles(rawValue: 1 << 14)
  }

  package init() {}

  /// - Parameter word: in UTF-8, in any case.
  package init(_ word: ArraySlice<UInt8>) { self.init(hash: Fingerprint.ofLetters(word)) }

  /// - Parameter hash: the word's, by `Fingerprint.ofLetters`.
  package init(hash: UInt64) { self = Self.table[hash] ?? TimeWord() }

  private static let table: HashMap<TimeWord> = {
    var words: [String: TimeWord] = ["sept": TimeWord(month: 9)]
    for list in MonthNames.lists {
      for (index, name) in list.split(separator: " ").enumerated() {
        words[String(name), default: TimeWord()].month = index + 1
      }
    }
    for (name, minutes) in fixedZones { words[name, default: TimeWord()].zone = TimeZoneName(minutes: minutes) }
    for (name, minutes) in movingZones {
      words[name, default: TimeWord()].zone = TimeZoneName(minutes: minutes, movesWithSummer: true)
    }
    for (role, list) in roleWords {
      for word in list.split(separator: " ") { words[String(word), default: TimeWord()].roles.insert(role) }
    }
    return HashMap(words.map { (Fingerprint.ofLetters($0.key.utf8), $0.value) }, spread: 8)
  }()

  private init(month: Int) { self.month = month }

  private static let roleWords: [(Roles, String)] = [
    (
      .weekday,
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes martes \
      miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch \
      donnerstag freitag samstag sonntag
      """
    ),
    (.update, "updated update modified edited revised aktualisiert actualizado atualizado aggiornato"),
    (
      .announcement,
      """
      published publication posted on at first last date time released issued created added online of the de del t z filed \
      release dated publicado publié le el pubblicato veröffentlicht am um uhr gepubliceerd op st nd rd th local hrs à
      """
    ),
    (.ordinalEnding, "st nd rd th er"), (.link, "of de del"), (.t, "t"), (.a, "a"), (.p, "p"), (.m, "m"),
    (.am, "am"), (.pm, "pm"), (.ago, "ago"), (.reading, "read reading"),
    (
      .unit,
      "min mins minute minutes hour hours hr hrs h m d day days week weeks month months year years second seconds sec"
    ),
    (
      .counted,
      "comments comment shares share views likes like replies retweets followers photos reads reactions"
    ),
  ]

  /// Minutes east of UTC.
  private static let fixedZones = [
    "utc": 0, "gmt": 0, "z": 0, "bst": 60, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "sast": 120, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "acst": 570,
    "awst": 480, "nzst": 720, "nzdt": 780, "sgt": 480, "hkt": 480, "pkt": 300,
  ]

  private static let movingZones = ["et": -300, "ct": -360, "mt": -420, "pt": -480]
}

/// A zone as pages print it after a time.
struct TimeZoneName: Sendable {
  /// Minutes east of UTC in winter, and whether the name moves with North American summer time.
  private var minutes: Int
  private var movesWithSummer: Bool

  init(minutes: Int, movesWithSummer: Bool = false) {
    self.minutes = minutes
    self.movesWithSummer = movesWithSummer
  }

  func offset(on date: CivilDate) -> Int {
    minutes + (movesWithSummer && Self.isNorthAmericanSummer(date) ? 60 : 0)
  }

  /// From the second Sunday of March to the first of November (Energy Policy Act of 2005).
  private static func isNorthAmericanSummer(_ date: CivilDate) -> Bool {
    guard (3...11).contains(date.month), let first = CivilDate(year: date.year, month: date.month, day: 1) else {
      return false
    }
    let firstSunday = 1 + (7 - first.weekday) % 7
    switch date.month {
    case 3: return date.day >= firstSunday + 7
    case 11: return date.day < firstSunday
    default: return true
    }
  }
}
