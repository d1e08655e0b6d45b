import NewswireCore

/// The authors of an article as a line or field names them.
package struct Byline: Sendable {
  /// One name each, in print order.
  package var authors: [String] = []
  /// Agencies that stand where authors do.
  package var agencies: [String] = []
  /// A date in the same line, such as "By Ida Holm | 3 May 2024".
  package var time: StatedTime?

  package var isEmpty: Bool { authors.isEmpty && agencies.isEmpty }

  /// A line of a page that gives the authors: one that begins "By", "Written by" and the like.
  /// - Parameter line: in UTF-8.
  /// - Returns: nil if the line is no such line.
  package init?(line: ArraySlice<UInt8>) {
    guard line.count <= 240, let label = Self.labelLength(line) else { return nil }
    let rest = String(decoding: line.dropFirst(label), as: UTF8.self)
    // "By Friday the river had risen." is a sentence, not a byline.
    guard let first = rest.first(where: { $0 != " " }), first.isUppercase || !first.isCased else { return nil }
    if line.last == UInt8(ascii: "."), rest.utf8.lazy.filter({ $0 == 0x20 }).count > 5 { return nil }
    self.init(field: rest)
    if isEmpty, !Self.isJunkOnly(rest) { return nil }
  }

  /// The value of an author field.
  package init(field: String) {
    if let name = Self.inverted(field) {
      add(name)
      return
    }
    for part in Self.parts(of: field) {
      if time == nil, let stated = StatedTime(part) {
        time = stated
        continue
      }
      for candidate in Self.candidates(in: part) { add(candidate) }
    }
  }

  /// "Orlov, Nadia" as "Nadia Orlov": one name of two words with a comma between, as catalogues write them.
  private static func inverted(_ field: String) -> String? {
    let parts = field.split(separator: ",").map { $0.trimmingSpaces() }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") && isName($0 + " " + $0) }),
      Agencies.name(parts[0]) == nil, Agencies.name(parts[1]) == nil, !suffixes.contains(hash(parts[1]))
    else { return nil }
    return parts[1] + " " + parts[0]
  }

  private mutating func add(_ candidate: String) {
    var name = candidate
    if let (person, agency) = Self.withAgency(name) {
      name = person
      if !agencies.contains(agency) { agencies.append(agency) }
    }
    name = Self.cleaned(name)
    if let agency = Agencies.name(name) {
      if !agencies.contains(agency) { agencies.append(agency) }
    } else if Self.isName(name) {
      let readable = Self.readable(name)
      if !authors.contains(readable) { authors.append(readable) }
    }
  }

  // MARK: The line

  private static let lineLabels = [
    "by ", "by: ", "by:", "written by ", "written by: ", "reported by ", "story by ", "posted by ", "text by ",
    "author: ",
    "authors: ", "words by ", "report by ", "edited by ", "compiled by ", "words: ", "text: ", "por ", "von ", "door ",
    "reporting by ", "additional reporting by ", "par ", "di ", "posted by: ", "published by ", "submitted by ",
    "analysis by ",
  ].map { Array($0.utf8) }

  /// Whether a line's first byte is one that a label of authors begins with.
  package static func mayBeginLine(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "b"), UInt8(ascii: "w"), UInt8(ascii: "r"), UInt8(ascii: "a"), UInt8(ascii: "s"),
      UInt8(ascii: "p"), UInt8(ascii: "e"), UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "v"):
      true
    default: false
    }
  }

  /// Bytes of the label that opens the line; nil if absent.
  private static func labelLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    var longest: Int?
    for label in lineLabels where label[0] == first | 0x20 && label.count <= line.count && label.count > longest ?? 0 {
      if zip(line, label).allSatisfy({ $0 == $1 || ($0 >= 0x41 && $0 <= 0x5A && $0 | 0x20 == $1) }) {
        longest = label.count
      }
    }
    return longest
  }

  private static let openings = words(
    "by par di de von por door van av af texto texte tekst text autor autora author auteur")

  /// A line from an element that is called a byline, without the word that opens it.
  package static func withoutLabel(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, openings.contains(hash(parts[0].filter { $0 != ":" })) else { return text }
    return String(parts[1])
  }

  // MARK: Names

  /// Cuts at what parts a byline from its neighbours; what stands in brackets is left out.
  private static func parts(of field: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    var depth = 0
    var previous = UInt8(ascii: " ")
    let bytes = Array(field.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let separator = separatorLength(bytes, at: index, previous: previous)
      if separator > 0 {
        if !current.isEmpty { parts.append(String(decoding: current, as: UTF8.self)) }
        current.removeAll(keepingCapacity: true)
      } else {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
        case UInt8(ascii: "\""), UInt8(ascii: "*"): break
        default: if depth == 0 { current.append(byte) }
        }
      }
      previous = byte
      index += max(1, separator)
    }
    if !current.isEmpty { parts.append(String(decoding: current, as: UTF8.self)) }
    return parts
  }

  /// Bytes of the mark that parts names at `index`; 0 if there is none.
  private static func separatorLength(_ bytes: [UInt8], at index: Int, previous: UInt8) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "/"): return 1
    case UInt8(ascii: "-"): return previous == UInt8(ascii: " ") ? 1 : 0
    case 0xC2 where index + 1 < bytes.count: return bytes[index + 1] == 0xB7 || bytes[index + 1] == 0xBB ? 2 : 0  // · »
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return [0x93, 0x94, 0xA2, 0xBA].contains(bytes[index + 2]) ? 3 : 0  // – — • ›
    default: return 0
    }
  }

  private static let conjunctions = words("and & with und et y e en og och")

  /// The names that commas and conjunctions part.
  private static func candidates(in part: String) -> [String] {
    var names: [[Substring]] = [[]]
    for word in part.split(separator: " ") {
      if word.utf8.count <= 4, conjunctions.contains(hash(word)), names.last?.isEmpty == false {
        names.append([])
      } else if word.utf8.last == UInt8(ascii: ",") {
        names[names.count - 1].append(word.dropLast())
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return rejoinSuffixes(names.filter { !$0.isEmpty }.map { $0.joined(separator: " ") })
  }

  private static let suffixes = words("jr jr. sr sr. ii iii iv")

  /// "Tom Howell, Jr." is one name.
  private static func rejoinSuffixes(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names {
      if name.utf8.count <= 3, suffixes.contains(hash(name)), let last = result.popLast() {
        result.append("\(last) \(name)")
      } else {
        result.append(name)
      }
    }
    return result
  }

  private static let leadIns = words("by analysis review opinion column the author authors")
  private static let cutWords = words("of for in at from on")

  /// Without what stands around a name: a leading "By", "in Beirut", an address.
  private static func cleaned(_ candidate: String) -> String {
    var words = candidate.split(separator: " ").filter {
      !$0.utf8.contains(UInt8(ascii: "@")) && !$0.utf8.starts(with: "http".utf8)
    }
    while words.count > 1, let first = words.first, leadIns.contains(hash(first.filter { $0 != ":" })) {
      words.removeFirst()
    }
    if let cut = words.dropFirst(2).firstIndex(where: { $0.utf8.count <= 4 && cutWords.contains(hash($0)) }) {
      words.removeSubrange(cut...)
    }
    var name = withoutRole(words).joined(separator: " ")
    while let last = name.utf8.last,
      last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
        || (last == UInt8(ascii: ".") && !isInitialOrSuffix(name))
    {
      name.removeLast()
    }
    return name
  }

  /// "Paula Roig Associated Press" as a person and an agency.
  private static func withAgency(_ name: String) -> (person: String, agency: String)? {
    let words = name.split(separator: " ")
    guard words.count >= 3 else { return nil }
    for start in 2..<words.count {
      if let agency = Agencies.name(words[start...].joined(separator: " ")) {
        return (words[..<start].joined(separator: " "), agency)
      }
    }
    return nil
  }

  /// "Paula Roig Science correspondent" without what she is; "OpitzRedakteurin" likewise.
  private static func withoutRole(_ words: [Substring]) -> [Substring] {
    var words = words
    if let last = words.last, let capital = last.dropFirst().lastIndex(where: \.isUppercase),
      last[last.index(before: capital)].isLowercase, isRole(last[capital...])
    {
      words[words.count - 1] = last[..<capital]
    }
    guard words.count > 2, let role = words.dropFirst(2).firstIndex(where: isRole) else { return words }
    return Array(words[..<(role == 3 && words[2].first?.isUppercase == true ? 2 : role)])
  }

  private static func isInitialOrSuffix(_ name: String) -> Bool {
    let last = name.split(separator: " ").last?.dropLast() ?? ""
    return last.count == 1 || ["jr", "sr"].contains(last.lowercased())
  }

  private static let roleWords = words(
    """
    correspondent reporter reporters editor editors writer writers staff bureau desk news newsroom agency \
    agencies chief columnist contributor contributors producer press admin administrator webmaster team special \
    opinion media online web today times post journalist analyst director former images commons photographer \
    office department service services magazine newspaper tribune herald gazette count tags tv radio report \
    politics sports business world wire published updated minutes read user guest anonymous unknown email \
    twitter follow com monthly weekly daily network university institute foundation professor minister senator \
    freelance intern manager communications relations public none redakteurin redakteur redaktion reporterin \
    korrespondent korrespondentin journalistin redactor redactora redazione rédaction redacción
    """)

  private static let particles = words(
    """
    de van von der den di da del della la le el al bin ibn ben abu du dos das e y zu ter ten af av bint ould mac \
    mc st. i
    """)

  package static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), text.utf8.count >= 4, text.utf8.count <= 60 else { return false }
    var capitals = 0
    for word in words {
      if isRole(word) || isSiteName(word) { return false }
      guard let first = word.first, isLetters(word) else { return false }
      if first.isUppercase || !first.isCased {
        capitals += 1
      } else if !particles.contains(hash(word)), !["al-", "el-", "d'", "d’"].contains(where: word.hasPrefix) {
        return false
      }
    }
    return capitals > 0
  }

  /// Whether the letters of a word are what somebody is or works for.
  private static func isRole(_ word: some StringProtocol) -> Bool {
    roleWords.contains(Fingerprint.ofLetters(word.utf8.lazy.filter { isLetter($0) || $0 >= 0x80 }))
  }

  private static func words(_ list: String) -> HashTable<Void> {
    HashTable(list.split(separator: " ").map { Fingerprint.ofLetters($0.utf8) }, spread: 8)
  }

  /// A word's key in such lists, in any case.
  private static func hash(_ word: some StringProtocol) -> UInt64 { Fingerprint.ofLetters(word.utf8) }

  /// Whether a word has nothing but letters and what stands between those of a name.
  private static func isLetters(_ word: Substring) -> Bool {
    word.utf8.allSatisfy {
      isLetter($0) || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
      || word.allSatisfy { $0.isLetter || "'’.-‐`".contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// "example.com" and its like: a dot with more than an initial before and after it.
  private static func isSiteName(_ word: Substring) -> Bool {
    guard word.utf8.contains(UInt8(ascii: ".")) else { return false }
    let parts = word.split(separator: ".")
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 }
  }

  private static func isJunkOnly(_ text: String) -> Bool {
    text.split(separator: " ").contains(where: isRole)
  }

  /// A name set in capitals throughout becomes "Ida Holm".
  private static func readable(_ name: String) -> String {
    guard name.utf8.count > 5, !name.contains(where: { $0.isLowercase }) else { return name }
    return name.split(separator: " ").map { word in
      word.contains(".") && word.count <= 4
        ? String(word)
        : word.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
