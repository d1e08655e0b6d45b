/// A byline's name in the parts that reference managers sort by.
///
/// The given names come first in bylines of most languages. What is not plainly such a name stays whole: a name of one word, a
/// desk, an agency, a name in a script without spaces.
struct PersonName: Equatable {
  /// As the byline has it.
  let whole: String
  private(set) var given = ""
  /// "van der", "de la": part of the family name, but not sorted by.
  private(set) var particle = ""
  private(set) var family = ""
  /// "Jr.", "III"
  private(set) var suffix = ""

  init(_ whole: String) {
    self.whole = whole
    var words = whole.split(separator: " ").map(String.init)
    var suffix = ""
    if words.count > 2, let last = words.last, Self.suffixes.contains(last.lowercased()) {
      suffix = last
      words.removeLast()
      while words[words.count - 1].hasSuffix(",") { words[words.count - 1].removeLast() }
    }
    guard (2...5).contains(words.count), words.allSatisfy(Self.isNamePart),
      !words.contains(where: { Self.groups.contains($0.lowercased()) })
    else { return }
    // A particle begins the family name, but is never all before it.
    let start = words.dropFirst().dropLast().firstIndex { Self.particles.contains($0.lowercased()) } ?? words.count - 1
    let family = words[start...].drop { Self.particles.contains($0.lowercased()) }
    guard !family.isEmpty else { return }
    given = words[..<start].joined(separator: " ")
    particle = words[start..<family.startIndex].joined(separator: " ")
    self.family = family.joined(separator: " ")
    self.suffix = suffix
  }

  /// `van der Family, Given, Jr.`; the whole name where it has no such parts.
  var inverted: String {
    guard !given.isEmpty else { return whole }
    let name = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    return [name, given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func isNamePart(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || ".-'’".contains($0) } && word.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }

  private static let suffixes: Set = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  private static let particles: Set = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "la", "le", "ter", "ten",
    "zu",
    "zum", "af", "av", "al", "el", "bin", "ibn", "ben", "st.",
  ]

  /// Words that make a byline one of a group.
  private static let groups: Set = [
    "staff", "desk", "team", "agency", "press", "news", "editorial", "editors", "board", "correspondent",
    "correspondents",
    "reporter", "reporters", "wire", "services", "service", "bureau", "media", "times", "post", "journal", "and", "the",
    "with",
    "writer", "writers", "contributor", "contributors", "magazine", "television", "tv", "radio", "online",
  ]
}
