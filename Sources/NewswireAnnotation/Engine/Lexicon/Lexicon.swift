internal import NewswireAnalysis
import NewswireCore

/// The gazetteers as one hash table with open addressing: a lookup is one probe in most cases.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// A hash and its classes side by side, so that a lookup touches one cache line; hash 0 is an empty slot.
  private struct Slot {
    var hash: UInt64 = 0
    var classes: UInt64 = 0
  }

  private var slots: [Slot]
  private let mask: Int
  /// The countries of names that places in several bear, the best-known one's first.
  private(set) var sharedNames = WordMap<[UInt16]>(capacity: 256)
  /// The most words in one phrase.
  static let phraseWords = 6

  private init() {
    let capacity = 1 << 17
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    addWords()
    addNames()
    addPlaces()
    addOrganisations()
    putBestKnownFirst()
  }

  /// The classes of the word or phrase with this hash; empty if it is unknown.
  @inline(__always)
  func classes(of hash: WordHash) -> WordClass {
    var slot = Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
    while true {
      let entry = slots[slot]
      if entry.hash == hash.value { return WordClass(rawValue: entry.classes) }
      if entry.hash == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }

  private mutating func add(_ classes: WordClass, to hash: WordHash) {
    var slot = Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
    while slots[slot].hash != 0, slots[slot].hash != hash.value { slot = (slot + 1) & mask }
    slots[slot].hash = hash.value
    var merged = WordClass(rawValue: slots[slot].classes).union(WordClass(rawValue: classes.rawValue & ~(0xFFFF << 40)))
    let (known, code) = (merged.countryCode, classes.countryCode)
    if code != 0, known != 0, code != known, merged.isAny(of: .place), classes.isAny(of: .place) {
      sharedNames[hash, default: [known]].append(code)
    }
    if code != 0, known == 0 || classes.contains(.country) { merged.countryCode = code }
    slots[slot].classes = merged.rawValue
  }

  /// Adds one entry of a gazetteer, a word or words joined by underscores.
  private mutating func add(_ classes: WordClass, toEntry entry: GazetteerEntry) {
    var words = entry.split(separator: UInt8(ascii: "_")).makeIterator()
    guard let first = words.next() else { return }
    let start = WordHash(first)
    var hash = start
    while let word = words.next() {
      if hash == start { add(.startsPhrase, to: start) }
      hash = hash.followed(by: WordHash(word))
    }
    add(classes, to: hash)
  }

  private mutating func add(_ classes: WordClass, toAll gazetteer: StaticString) {
    for entry in Gazetteers.entries(of: gazetteer) { add(classes, toEntry: entry) }
  }

  /// Adds entries of the form `word=number`.
  private mutating func add(_ classes: WordClass, toNumbered gazetteer: StaticString) {
    for entry in Gazetteers.entries(of: gazetteer) {
      let parts = entry.split(separator: UInt8(ascii: "="))
      guard parts.count == 2, let number = Int(parts[1].text) else { continue }
      var numbered = classes
      numbered.number = number
      add(numbered, toEntry: parts[0])
    }
  }

  /// Adds entries under headings of the form `XX:`, a country's code.
  private mutating func add(_ classes: WordClass, toPlacesOf gazetteer: StaticString) {
    var placed = classes
    for entry in Gazetteers.entries(of: gazetteer) {
      if entry.count == 3, entry.last == UInt8(ascii: ":") {
        placed.countryCode = Self.countryCode(entry.prefix(2))
      } else {
        add(placed, toEntry: entry)
      }
    }
  }

  private static func countryCode(_ letters: some Collection<UInt8>) -> UInt16 {
    let code = letters.reduce(0) { $0 << 8 | UInt16($1) }
    return code == 0x5858 ? 0 : code
  }
}

// MARK: What goes in

extension Lexicon {
  private mutating func addWords() {
    add(.english, toAll: Gazetteers.englishWords)
    add([.english, .functionWord], toAll: Gazetteers.functionWords)
    add([.english, .pronoun, .functionWord], toAll: Gazetteers.pronouns)
    add([.english, .speechVerb], toAll: Gazetteers.speechVerbs)
    add([.month], toNumbered: Gazetteers.months)
    add([.weekday], toNumbered: Gazetteers.weekdays)
    add([.number], toNumbered: Gazetteers.numbers)
    add(.placePreposition, toAll: Gazetteers.placePrepositions)
    add(.direction, toAll: Gazetteers.directions)
    for list in [
      AnalysisLists.abbreviationsBeforeNames, AnalysisLists.abbreviationsBeforeNumbers,
      AnalysisLists.abbreviationsInSentences, AnalysisLists.otherAbbreviations,
    ] {
      add(.abbreviation, toAll: list)
    }
    add(.sport, toAll: Gazetteers.sports)
    add(.time, toAll: Gazetteers.timeWords)
    add(.title, toAll: Gazetteers.titles)
    for title in Gazetteers.entries(of: Gazetteers.capitalTitles) { add(.title, to: Self.acronym(title)) }
    add(.role, toAll: Gazetteers.roles)
    addPluralsOfRoles()
    add(.titleModifier, toAll: Gazetteers.titleModifiers)
  }

  /// Investigators, detectives: words, and nobody's name.
  private mutating func addPluralsOfRoles() {
    for role in Gazetteers.entries(of: Gazetteers.roles) {
      add(.english, to: WordHash(Array(role) + [UInt8(ascii: "s")]))
    }
  }

  private mutating func addNames() {
    add(.maleName, toAll: Gazetteers.maleNames)
    add(.maleName, toAll: Gazetteers.censusMaleNames)
    add(.femaleName, toAll: Gazetteers.femaleNames)
    add(.femaleName, toAll: Gazetteers.censusFemaleNames)
    add(.surname, toAll: Gazetteers.surnames)
    add(.surname, toAll: Gazetteers.moreSurnames)
    add(.nameSuffix, toAll: Gazetteers.nameSuffixes)
    add(.particle, toAll: Gazetteers.particles)
  }

  private mutating func addPlaces() {
    addCountries()
    add(.demonym, toAll: Gazetteers.otherDemonyms)
    add(.city, toPlacesOf: Gazetteers.cities)
    add(.city, toPlacesOf: Gazetteers.moreCities)
    add(.region, toPlacesOf: Gazetteers.regions)
    var state: WordClass = .unitedState
    state.countryCode = Self.countryCode("US".utf8)
    add(state, toAll: Gazetteers.unitedStates)
    add(.stateAbbreviation, toAll: Gazetteers.stateAbbreviations)
    add(.placeHead, toAll: Gazetteers.placeHeads)
    add(.placePrefix, toAll: Gazetteers.placePrefixes)
    add(.facility, toAll: Gazetteers.facilityHeads)
    addAcronyms()
  }

  private mutating func putBestKnownFirst() {
    var code: UInt16 = 0
    for entry in Gazetteers.entries(of: Gazetteers.bestKnown) {
      if entry.count == 3, entry.last == UInt8(ascii: ":") {
        code = Self.countryCode(entry.prefix(2))
        continue
      }
      let words = entry.split(separator: UInt8(ascii: "_")).map { WordHash($0) }
      guard let first = words.first else { continue }
      let name = words.dropFirst().reduce(first) { $0.followed(by: $1) }
      if let codes = sharedNames[name] { sharedNames[name] = [code] + codes.filter { $0 != code } }
    }
  }

  private mutating func addCountries() {
    var current: WordClass = .country
    for entry in Gazetteers.entries(of: Gazetteers.countries) {
      if entry.elementsEqual([UInt8(ascii: ";")]) {
        current = current.subtracting(.country).union(.demonym)
      } else if entry.count == 2, entry.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
        current = .country
        current.countryCode = Self.countryCode(entry)
      } else {
        add(current, toEntry: entry)
      }
    }
  }

  private mutating func addAcronyms() {
    for entry in Gazetteers.entries(of: Gazetteers.countryAcronyms) {
      let parts = entry.split(separator: UInt8(ascii: ":"))
      guard parts.count == 2 else { continue }
      var classes: WordClass = .country
      classes.countryCode = Self.countryCode(parts[1])
      add(classes, to: Self.acronym(parts[0]))
    }
    for entry in Gazetteers.entries(of: Gazetteers.acronyms) { add(.organisation, to: Self.acronym(entry)) }
  }

  private static func acronym(_ letters: GazetteerEntry) -> WordHash {
    WordHash(letters.text.lowercased().utf8).inCapitals
  }

  private mutating func addOrganisations() {
    add(.organisation, toAll: Gazetteers.organisations)
    add([.organisation, .team], toAll: Gazetteers.teams)
    add(.teamNickname, toAll: Gazetteers.teamNicknames)
    add(.organisationHead, toAll: Gazetteers.organisationHeads)
    add(.organisationSuffix, toAll: Gazetteers.organisationSuffixes)
    add(.eventHead, toAll: Gazetteers.eventHeads)
    add(.event, toAll: Gazetteers.events)
    for agency in Gazetteers.agencyNames {
      // Short ones are abbreviations, meant only in capitals.
      if agency.spelling.count <= 4 {
        add([.agency, .organisation], to: WordHash(agency.spelling).inCapitals)
      } else {
        add([.agency, .organisation], toEntry: agency.spelling)
      }
    }
  }
}
