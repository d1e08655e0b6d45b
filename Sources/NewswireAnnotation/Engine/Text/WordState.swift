import NewswireAnalysis

/// What is known of a word while it is scanned.
struct WordState {
  private let start: Int
  private var hash = WordHasher()
  /// Of what follows the last hyphen, and of what precedes the first.
  private var partHash = WordHasher()
  private var firstPartHash: WordHash?
  private var letters = 0
  private var capitals = 0
  private var digits = 0
  private var partLetters = 0
  private var partCapital = false
  private var firstCapital = false
  private var dotted = false
  private var separated = false
  private var articleBefore = false

  init(start: Int) { self.start = start }

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    if byte <= 0x39 {
      digits += 1
      add(byte)
    } else {
      let capital = byte < 0x61
      if capital { capitals += 1 }
      if letters == 0, digits == 0 { firstCapital = capital }
      if partLetters == 0 { partCapital = capital }
      letters += 1
      partLetters += 1
      add(byte | 0x20)
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    hash.add(byte)
    partHash.add(byte)
  }

  /// Takes a letter beyond ASCII, or an apostrophe between letters.
  /// - Returns: where it ends; nil if the word does.
  mutating func takeBeyondASCII(_ scanner: WordScanner, at i: Int) -> Int? {
    if scanner.apostropheLength(at: i) > 0 { return takeApostrophe(scanner, at: i) }
    let scalar = scanner.scalar(at: i)
    let folded = Folding.fold(scalar)
    let next = i + scanner.length(at: i)
    switch folded.kind {
    case .ignorable: return next
    case .word, .pair: break
    case .separator, .apostrophe, .hyphen: return nil
    }
    let capital = scalar != folded.first && Self.isCapital(scalar)
    if capital { capitals += 1 }
    if letters == 0, digits == 0 { firstCapital = capital }
    if partLetters == 0 { partCapital = capital }
    letters += 1
    partLetters += 1
    for shift in stride(from: UInt32(0), to: 24, by: 8) {
      let byte = UInt8(truncatingIfNeeded: folded.first >> shift)
      if byte != 0 { add(byte) }
    }
    if folded.second != 0 { add(folded.second) }
    return next
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE: return scalar != 0xD7
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: return scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1
    case 0x391...0x3A9, 0x400...0x42F: return true
    default: return false
    }
  }

  /// Takes a mark that joins the letters or digits around it.
  /// - Returns: where it ends; nil if it ends the word.
  mutating func takeInnerMark(_ scanner: WordScanner, at i: Int) -> Int? {
    let next = scanner.byte(i + 1)
    switch scanner.text[i] {
    case UInt8(ascii: "'"):
      return takeApostrophe(scanner, at: i)
    case UInt8(ascii: "-"):
      guard scanner.isLetter(at: i + 1) else { return nil }
      takeHyphen(next: next)
      return i + 1
    case UInt8(ascii: "."):
      return takePeriod(scanner, at: i, next: next)
    case UInt8(ascii: ","):
      guard digits > 0, letters == 0, isDigit(next), isDigit(scanner.byte(i + 2)), isDigit(scanner.byte(i + 3)),
        !isDigit(scanner.byte(i + 4))
      else { return nil }
      separated = true
      return i + 1
    case UInt8(ascii: "/"), UInt8(ascii: ":"):
      guard digits > 0, letters == 0, isDigit(next) else { return nil }
      separated = true
      add(scanner.text[i])
      return i + 1
    case UInt8(ascii: "&"):
      guard letters > 0, capitals == letters, next >= 0x41, next <= 0x5A else { return nil }
      add(UInt8(ascii: "&"))
      return i + 1
    default:
      return nil
    }
  }

  private mutating func takeHyphen(next: UInt8) {
    if firstPartHash == nil {
      let first = hash.hash
      firstPartHash = first
      articleBefore = partLetters <= 3 && digits == 0 && capitals <= 1 && Self.articles.contains(first) && next < 0x61
    } else {
      articleBefore = false
    }
    hash.add(UInt8(ascii: "-"))
    partHash = WordHasher()
    partLetters = 0
  }

  private static let articles = WordSet("al el ul as ash ad an ar at az es ed er bin")

  private mutating func takePeriod(_ scanner: WordScanner, at i: Int, next: UInt8) -> Int? {
    if letters == 0 {
      guard isDigit(next) else { return nil }
      separated = true
      add(UInt8(ascii: "."))
      return i + 1
    }
    guard partLetters == 1 || dotted, digits == 0 else {
      // A period inside a name such as example.com; not one that lacks its space.
      guard next >= 0x61, next <= 0x7A, letters > 1 else { return nil }
      add(UInt8(ascii: "."))
      return i + 1
    }
    guard scanner.isLetter(at: i + 1), !isDigit(next),
      !scanner.isLetter(at: i + 2) || scanner.byte(i + 2) == UInt8(ascii: ".")
    else { return nil }
    dotted = true
    return i + 1
  }

  /// Takes an apostrophe between two letters unless it begins a possessive ending.
  private mutating func takeApostrophe(_ scanner: WordScanner, at i: Int) -> Int? {
    let next = i + scanner.apostropheLength(at: i)
    guard letters > 0, scanner.isLetter(at: next) else { return nil }
    if (scanner.byte(next) | 0x20) == UInt8(ascii: "s"), !scanner.isLetter(at: next + 1) { return nil }
    add(UInt8(ascii: "'"))
    if letters == 1, !firstCapital, scanner.byte(next) < 0x61 { firstCapital = true }  // d'Estaing
    return next
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The token, ended before `end` or after a period there that is its own.
  func finish(_ scanner: WordScanner, at end: Int) -> Token {
    var end = end
    let word = hash.hash
    var shape: TokenShape = letters > 0 ? .word : .number
    if letters == 0, !separated, firstPartHash == nil { shape.insert(.plainNumber) }
    if letters == 1, digits == 0 { shape.insert(.single) }
    if firstCapital || (articleBefore && partCapital) { shape.insert(.capital) }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    if capitals > 1, capitals < letters, firstPartHash == nil { shape.insert(.innerCapital) }
    if let firstPartHash, letters > 0 {
      shape.insert(.hyphenated)
      if firstCapital, !partCapital, firstPartHash != WordHash() { shape.insert(.compoundAdjective) }
    }
    var classes = shape.contains(.word) ? classes(of: word, scanner.lexicon, shape) : []
    if scanner.byte(end) == UInt8(ascii: "."), ownsPeriod(scanner, at: end, classes) {
      end += 1
      shape.insert(.dotted)
    }
    if dotted { shape.insert(.dotted) }
    if shape.isSuperset(of: [.dotted, .capital]), capitals == letters, letters <= 3, !classes.isAny(of: .place) {
      shape.insert(.initial)
    }
    let apostrophe = scanner.apostropheLength(at: end)
    if apostrophe > 0, letters > 0, (scanner.byte(end + apostrophe) | 0x20) == UInt8(ascii: "s"),
      !scanner.isLetter(at: end + apostrophe + 1)
    {
      shape.insert(.possessive)
    }
    if shape.contains(.number) { classes = [] }
    return Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hash: word,
      coreHash: articleBefore ? partHash.hash : word, classes: classes, shape: shape)
  }

  private func ownsPeriod(_ scanner: WordScanner, at period: Int, _ classes: WordClass) -> Bool {
    if dotted { return true }
    if letters == 1, capitals == 1, digits == 0 {
      return scanner.byte(period + 1) == 0x20 && scanner.byte(period + 2) >= 0x41
        || scanner.byte(period + 1) >= 0x41 && scanner.byte(period + 1) <= 0x5A
    }
    return classes.contains(.abbreviation) && period + 1 < scanner.end
  }

  private func classes(of word: WordHash, _ lexicon: Lexicon, _ shape: TokenShape) -> WordClass {
    if shape.contains(.allCapitals), letters <= 7 {
      let acronym = lexicon.classes(of: word.inCapitals)
      if !acronym.isEmpty { return acronym }
    }
    var classes = lexicon.classes(of: word)
    guard let firstPartHash, classes.isEmpty else { return classes }
    if articleBefore { return lexicon.classes(of: partHash.hash).intersection([.surname, .city]) }
    let first = lexicon.classes(of: firstPartHash)
    let last = lexicon.classes(of: partHash.hash)
    if partCapital || shape.contains(.allCapitals) {
      if last.contains(.demonym) { classes.insert(.demonym) }
      if first.isAny(of: .givenName), last.isAny(of: .givenName) { classes.formUnion(first.intersection(.givenName)) }
    }
    return classes
  }
}
