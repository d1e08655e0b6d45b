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
  }

  /// The classes of the word or phrase with this hash; empty where it is unknown.
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
    if classes.countryCode != 0, merged.countryCode == 0 || classes.contains(.country) {
      merged.countryCode = classes.countryCode
    }
    slots[slot].classes = merged.rawValue
  }

  /// Adds one entry of a gazetteer, a word or words joined by underscores.
  private mutating func add(_ classes: WordClass, toEntry entry: Substring.UTF8View) {
    var hash: WordHash?
    for word in entry.split(separator: UInt8(ascii: "_")) {
      if let phrase = hash {
        if phrase == WordHash(entry.prefix { $0 != UInt8(ascii: "_") }) { add(.startsPhrase, to: phrase) }
        hash = phrase.followed(by: WordHash(word))
      } else {
        hash = WordHash(word)
      }
    }
    if let hash { add(classes, to: hash) }
  }

  /// Calls `body` for each entry of a gazetteer.
  private func forEach(in gazetteer: StaticString, _ body: (Substring) -> Void) {
    gazetteer.withUTF8Buffer { bytes in
      for entry in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) { body(entry) }
    }
  }

  private mutating func add(_ classes: WordClass, toAll gazetteer: StaticString) {
    gazetteer.withUTF8Buffer { bytes in
      for entry in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
        add(classes, toEntry: entry.utf8)
      }
    }
  }

  /// Adds entries of the form `word=number`.
  private mutating func add(_ classes: WordClass, toNumbered gazetteer: StaticString) {
    var entries: [(Substring, Int)] = []
    forEach(in: gazetteer) { entry in
      let parts = entry.split(separator: "=")
      if parts.count == 2, let number = Int(parts[1]) { entries.append((parts[0], number)) }
    }
    for (word, number) in entries {
      var numbered = classes
      numbered.number = number
      add(numbered, toEntry: word.utf8)
    }
  }

  /// Adds entries under headings of the form `XX:`, a country's code.
  private mutating func add(_ classes: WordClass, toPlacesOf gazetteer: StaticString) {
    var entries: [(Substring, UInt16)] = []
    var code: UInt16 = 0
    forEach(in: gazetteer) { entry in
      if entry.utf8.count == 3, entry.utf8.last == UInt8(ascii: ":") {
        code = Self.countryCode(entry.utf8.prefix(2))
      } else {
        entries.append((entry, code))
      }
    }
    for (name, code) in entries {
      var placed = classes
      placed.countryCode = code
      add(placed, toEntry: name.utf8)
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
    add(.abbreviation, toAll: Gazetteers.abbreviations)
    add(.sport, toAll: Gazetteers.sports)
    add(.time, toAll: Gazetteers.timeWords)
    add(.title, toAll: Gazetteers.titles)
    add(.role, toAll: Gazetteers.roles)
    add(.titleModifier, toAll: Gazetteers.titleModifiers)
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
    var countries: [(Substring, WordClass)] = []
    var current: WordClass = .country
    forEach(in: Gazetteers.countries) { entry in
      if entry == ";" {
        current = current.subtracting(.country).union(.demonym)
      } else if entry.utf8.count == 2, entry.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
        current = .country
        current.countryCode = Self.countryCode(entry.utf8)
      } else {
        countries.append((entry, current))
      }
    }
    for (name, classes) in countries { add(classes, toEntry: name.utf8) }
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

  private mutating func addAcronyms() {
    var acronyms: [(Substring, WordClass)] = []
    forEach(in: Gazetteers.countryAcronyms) { entry in
      let parts = entry.split(separator: ":")
      guard parts.count == 2 else { return }
      var classes: WordClass = .country
      classes.countryCode = Self.countryCode(parts[1].utf8)
      acronyms.append((parts[0], classes))
    }
    forEach(in: Gazetteers.acronyms) { acronyms.append(($0, .organisation)) }
    for (acronym, classes) in acronyms { add(classes, to: WordHash(acronym.lowercased().utf8).inCapitals) }
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
      if agency.spelling.utf8.count <= 4 {
        add([.agency, .organisation], to: WordHash(agency.spelling.utf8).inCapitals)
      } else {
        add([.agency, .organisation], toEntry: agency.spelling.utf8)
      }
    }
  }
}
