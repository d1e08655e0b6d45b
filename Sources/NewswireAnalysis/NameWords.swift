/// A word of a name, folded.
struct NameWord {
  /// Lowercase, without diacritics and apostrophes; the bytes of the lowercased text for scripts other than Latin.
  var letters: [UInt8]
  /// Whether it is the Arabic article and not part of what is named.
  var isArticle: Bool
}

/// Cuts names into words.
enum NameWords {
  /// Words end at anything that is not a letter, digit, mark or apostrophe. A possessive ending is left out, and an article
  /// that is written together with its noun (AlSudani, ElBaradei) is cut off where the capital shows it.
  static func split(_ name: some StringProtocol) -> [NameWord] {
    let scalars = ContiguousArray(name.unicodeScalars)
    var words: [NameWord] = []
    var start: Int?
    for i in scalars.indices {
      if scalars[i].isNameLetter {
        start = start ?? i
      } else if let begun = start, !scalars[i].isApostrophe {
        let next = i + 1 < scalars.count ? scalars[i + 1] : " "
        words.append(word(scalars[begun..<i], hyphenated: scalars[i] == "-" ? next : nil))
        start = nil
      }
    }
    if let start { words.append(word(scalars[start...], hyphenated: nil)) }
    return words
  }

  private static func word(_ scalars: ContiguousArray<Unicode.Scalar>.SubSequence, hyphenated next: Unicode.Scalar?)
    -> NameWord
  {
    var word = scalars
    while let last = word.last, last.isApostrophe { word.removeLast() }
    if word.count > 2, word.last == "s" || word.last == "S", word[word.endIndex - 2].isApostrophe { word.removeLast(2) }
    if hasJoinedArticle(word) { word = word.dropFirst(2) }
    let letters = fold(word)
    return NameWord(letters: letters, isArticle: isArticle(letters, before: next))
  }

  /// Whether a word begins with `Al` or `El` and goes on with a capital, as AlSudani and ElBaradei do.
  private static func hasJoinedArticle(_ word: ContiguousArray<Unicode.Scalar>.SubSequence) -> Bool {
    let start = word.startIndex
    guard word.count >= 4, word[start] == "A" || word[start] == "E" || word[start] == "a" || word[start] == "e" else {
      return false
    }
    return word[start + 1] == "l" && word[start + 2].properties.isUppercase && word[start + 3].properties.isLowercase
  }

  /// `al`, `el` and `ul`; and before a hyphen and the letter they took on, the assimilated forms (as-Sadr, ash-Sharaa).
  private static func isArticle(_ letters: [UInt8], before next: Unicode.Scalar?) -> Bool {
    guard letters.count >= 2, letters.count <= 3, "aeu".utf8.contains(letters[0]) else { return false }
    if letters.count == 2, letters[1] == UInt8(ascii: "l") { return true }
    guard let next, let lowered = fold(CollectionOfOne(next)).first, lowered == letters[1] else {
      return false
    }
    return letters.count == 2 || letters[1...] == Array("sh".utf8)[...] || letters[1...] == Array("th".utf8)[...]
      || letters[1...] == Array("dh".utf8)[...]
  }
}

extension Unicode.Scalar {
  fileprivate var isNameLetter: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    case 0x2BB...0x2BF, 0x2018, 0x2019: return false
    default: return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
  }

  /// Apostrophes and the half rings and turned commas by which hamza and ayn are written.
  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x2BB...0x2BF, 0xB4: return true
    default: return false
    }
  }
}

extension NameWords {
  /// The folded UTF-8 of a word, without its apostrophes.
  static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars where !scalar.isApostrophe {
      let folded = Folding.fold(scalar.value)
      guard folded.kind == .word || folded.kind == .pair, let first = Unicode.Scalar(folded.first) else { continue }
      if let ascii = UInt8(exactly: first.value), ascii < 0x80 {
        bytes.append(ascii)
      } else {
        UTF8.encode(first).map { bytes.append(contentsOf: $0) }
      }
      if folded.second != 0 { bytes.append(folded.second) }
    }
    return bytes
  }
}
