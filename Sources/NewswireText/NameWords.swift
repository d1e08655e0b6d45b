/// A word of a name, folded.
struct NameWord {
  /// Lowercase, without diacritics and apostrophes; the bytes of the lowercased text for scripts other than Latin.
  var letters: [UInt8]
  /// Whether it is the Arabic article and not part of what is named.
  var isArticle: Bool
}

/// Cuts names into words.
enum NameWords {
  /// Words end at anything that is no letter, digit, mark or apostrophe. A possessive ending is left out, and an article
  /// that is written together with its noun (AlSudani, ElBaradei) is cut off where the capital shows it.
  static func split(_ name: some StringProtocol) -> [NameWord] {
    var words: [NameWord] = []
    var current = Substring.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if scalar.isNameLetter || (scalar.isApostrophe && !current.isEmpty) {
        current.append(scalar)
      } else if !current.isEmpty {
        let next = i + 1 < scalars.count ? scalars[i + 1] : " "
        append(current, hyphenated: scalar == "-" ? next : nil, to: &words)
        current = Substring.UnicodeScalarView()
      }
    }
    if !current.isEmpty { append(current, hyphenated: nil, to: &words) }
    return words
  }

  private static func append(
    _ word: Substring.UnicodeScalarView, hyphenated next: Unicode.Scalar?, to words: inout [NameWord]
  ) {
    var word = word
    while let last = word.last, last.isApostrophe { word.removeLast() }
    if word.count > 2, word.last == "s" || word.last == "S", let mark = word.dropLast().last, mark.isApostrophe {
      word.removeLast(2)
    }
    if let noun = nounAfterJoinedArticle(in: word) { word = noun }
    let letters = fold(word)
    words.append(NameWord(letters: letters, isArticle: isArticle(letters, before: next)))
  }

  /// What follows `Al` or `El` in AlSudani or ElBaradei; nil elsewhere.
  private static func nounAfterJoinedArticle(in word: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    let head = Array(word.prefix(4))
    guard head.count == 4, head[0] == "A" || head[0] == "E" || head[0] == "a" || head[0] == "e", head[1] == "l",
      head[2].properties.isUppercase, head[3].properties.isLowercase
    else { return nil }
    return word.dropFirst(2)
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
      bytes.append(contentsOf: UTF8.encode(first).map(Array.init) ?? [])
      if folded.second != 0 { bytes.append(folded.second) }
    }
    return bytes
  }
}
