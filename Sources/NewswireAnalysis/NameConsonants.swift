/// The consonants of a name's key: spellings of one sound become one letter.
enum NameConsonants {
  /// Rewrites the consonants of a folded word; vowels pass, but for `ou` before a vowel, which is w.
  static func rewrite(_ word: [UInt8]) -> [UInt8] {
    let soft = vowelGroups(in: word) > 1 ? UInt8(ascii: "S") : UInt8(ascii: "C")
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    var i = 0
    while i < word.count {
      let rule = beginRules[Int(word[i])] ? rules.first { word[i...].starts(with: $0.spelling) } : nil
      if let rule {
        key.append(contentsOf: rule.letters == [UInt8(ascii: "C")] ? [soft] : rule.letters)
        i += rule.spelling.count
      } else if word[i] == UInt8(ascii: "g") {
        key.append(letterG(in: word, at: i))
        i += 1
      } else if word[i] == UInt8(ascii: "o"), i + 2 < word.count, word[i + 1] == UInt8(ascii: "u"),
        isVowel(word[i + 2]), word[i + 2] != UInt8(ascii: "u")
      {
        key.append(UInt8(ascii: "w"))
        i += 2
      } else {
        key.append(word[i])
        i += 1
      }
    }
    return key
  }

  /// Longest spellings first. `C` is ch, which is sh in a word of more than one syllable: Charaa and Bachir are French
  /// spellings of Sharaa and Bashir, but Chen is not Shen.
  private static let rules: [(spelling: [UInt8], letters: [UInt8])] = [
    ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dj", "j"), ("dh", "d"), ("sh", "S"), ("ch", "C"), ("kh", "x"),
    ("gh", "k"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// By the letter: whether the spelling of any rule begins with it.
  private static let beginRules: [Bool] = (0..<256).map { letter in rules.contains { Int($0.spelling[0]) == letter } }

  /// g is k, as q and gh are, but j before e, i and y (Gemayel, Jumayyil), and itself in a final ng.
  private static func letterG(in word: [UInt8], at i: Int) -> UInt8 {
    let next = i + 1 < word.count ? word[i + 1] : 0
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y") { return UInt8(ascii: "j") }
    if next == 0, i > 0, word[i - 1] == UInt8(ascii: "n") { return UInt8(ascii: "g") }
    return UInt8(ascii: "k")
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "Y"):
      return true
    default: return false
    }
  }

  /// How many runs of vowels a word has: about its syllables. A y between consonants or at the end is a vowel.
  static func vowelGroups(in word: [UInt8]) -> Int {
    var groups = 0
    var inside = false
    for (i, letter) in word.enumerated() {
      let vowel = isVowel(letter) || (letter == UInt8(ascii: "y") && i > 0)
      if vowel, !inside { groups += 1 }
      inside = vowel
    }
    return groups
  }
}
