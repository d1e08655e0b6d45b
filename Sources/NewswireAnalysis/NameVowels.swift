/// The vowels of a name's key. Short vowels are written in many ways (Hezbollah, Hizbullah), and ay, ei and their kin are
/// one diphthong, `Y`.
enum NameVowels {
  /// Rewrites the vowels of a word whose consonants are done, and reduces doubled letters.
  static func rewrite(_ word: inout [UInt8]) {
    writeLongVowels(&word)
    writeEndings(&word)
    writeDiphthongs(&word)
    collapse(&word)
    guard NameConsonants.vowelGroups(in: word) > 1 else { return }
    for i in word.indices {
      if word[i] == UInt8(ascii: "e") { word[i] = UInt8(ascii: "i") }
      if word[i] == UInt8(ascii: "o") { word[i] = UInt8(ascii: "u") }
    }
    dropDiminutiveVowel(&word)
    collapse(&word)
  }

  /// ee is i; oo and ou are u; oe and ue before a consonant are o and u; iy is i; aw before a consonant, o or u is au.
  private static func writeLongVowels(_ word: inout [UInt8]) {
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    var i = 0
    while i < word.count {
      let next = i + 1 < word.count ? word[i + 1] : 0
      let afterNext = i + 2 < word.count ? word[i + 2] : 0
      let beforeConsonant = afterNext != 0 && !NameConsonants.isVowel(afterNext) && afterNext != UInt8(ascii: "y")
      switch (word[i], next) {
      case (UInt8(ascii: "e"), UInt8(ascii: "e")):
        key.append(UInt8(ascii: "i"))
        i += 2
      case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "o"), UInt8(ascii: "u")):
        key.append(UInt8(ascii: "u"))
        i += 2
      case (UInt8(ascii: "o"), UInt8(ascii: "e")) where beforeConsonant,
        (UInt8(ascii: "u"), UInt8(ascii: "e")) where beforeConsonant,
        (UInt8(ascii: "i"), UInt8(ascii: "y")),
        (UInt8(ascii: "y"), UInt8(ascii: "y")) where i > 0 && word[i - 1] == UInt8(ascii: "i"):
        key.append(word[i] == UInt8(ascii: "y") ? UInt8(ascii: "i") : word[i])
        i += 2
      case (UInt8(ascii: "a"), UInt8(ascii: "w")) where beforeConsonant || "ou".utf8.contains(afterNext):
        key.append(contentsOf: [UInt8(ascii: "a"), UInt8(ascii: "u")])
        i += 2
      default:
        key.append(word[i])
        i += 1
      }
    }
    word = key
  }

  /// -allah, -ollah and -ullah are -ula; -ael is the diphthong; -eff and -off are -ev and -ov; a final h after a vowel is mute.
  private static func writeEndings(_ word: inout [UInt8]) {
    if word.last == UInt8(ascii: "h"), let before = word.dropLast().last, NameConsonants.isVowel(before) {
      word.removeLast()
    }
    let count = word.count
    guard count >= 5 else { return }
    if word.ends(with: "lla"), [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(word[count - 4]) {
      word.replaceSubrange((count - 4)..., with: Array("ula".utf8))
    } else if word.ends(with: "ael") {
      word.replaceSubrange((count - 3)..., with: Array("Yl".utf8))
    } else if word.ends(with: "eff") || word.ends(with: "off") {
      word.replaceSubrange((count - 2)..., with: Array("v".utf8))
    }
  }

  /// a or e, then any of i and y (with an e or i after the y, as in Gemayel and Jumayyil), is `Y`; any other y is i, but for
  /// one that begins a syllable.
  private static func writeDiphthongs(_ word: inout [UInt8]) {
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    var i = 0
    while i < word.count {
      let letter = word[i]
      var end = i + 1
      if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") {
        while end < word.count, word[end] == UInt8(ascii: "i") || word[end] == UInt8(ascii: "y") { end += 1 }
        if end > i + 1, end < word.count, word[end - 1] == UInt8(ascii: "y"), word[end] == UInt8(ascii: "e") {
          end += 1
        }
      }
      if end > i + 1 {
        key.append(UInt8(ascii: "Y"))
      } else if letter == UInt8(ascii: "y") {
        let next = end < word.count ? word[end] : 0
        key.append(NameConsonants.isVowel(next) ? letter : UInt8(ascii: "i"))
      } else {
        key.append(letter)
      }
      i = end
    }
    word = key
  }

  /// Every doubled letter becomes one.
  private static func collapse(_ word: inout [UInt8]) {
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    for letter in word where key.last != letter { key.append(letter) }
    word = key
  }

  /// The first vowel of an Arabic diminutive (Husayn, Hossein; Qusayr, Qseir; Jumayyil, Gemayel) is left out: a short i or u
  /// between two consonants before `Y` and a third one.
  private static func dropDiminutiveVowel(_ word: inout [UInt8]) {
    guard let diphthong = word.firstIndex(of: UInt8(ascii: "Y")), diphthong >= 3, diphthong + 1 < word.count else {
      return
    }
    let vowel = word[diphthong - 2]
    let short = vowel == UInt8(ascii: "u") || vowel == UInt8(ascii: "i")
    let consonants = [word[diphthong - 3], word[diphthong - 1], word[diphthong + 1]]
    if short, !consonants.contains(where: NameConsonants.isVowel) { word.remove(at: diphthong - 2) }
  }
}

extension [UInt8] {
  fileprivate func ends(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return unsafe suffix(text.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
