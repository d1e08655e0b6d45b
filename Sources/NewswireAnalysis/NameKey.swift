/// One key for every spelling of a name.
///
/// Names from Arabic, Persian, Hebrew, Russian and other scripts reach a reader in many Latin spellings: al-Sudani, Soudani;
/// Sharaa, Charaa; Hezbollah, Hizbullah; Gemayel, Jumayyil. Two words are taken as one name where their keys are equal.
/// The scheme, its reasons and what it keeps apart are in NAMES.md beside this file. A key is lowercase ASCII but for three
/// capitals: `S` for sh, `C` for ch, `Y` for the diphthong of ay and ei. Words of other scripts are their own keys.
package enum NameKey {
  /// The keys of a name's words, in order, one for each word that names: `Ahmad al-Sharaa` has the keys `ahmad` and `Sara`.
  ///
  /// Articles (al-, el- and their assimilated forms) have no key unless the name is nothing else.
  /// - Parameter name: as printed; words end at spaces and hyphens.
  package static func keys(of name: some StringProtocol) -> [String] {
    let words = NameWords.split(name)
    let named = words.filter { !$0.isArticle }
    return (named.isEmpty ? words : named).compactMap { word in
      let key = key(ofFolded: word.letters)
      return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
    }
  }

  /// The key of one folded word: lowercase, without diacritics, apostrophes and article.
  static func key(ofFolded word: [UInt8]) -> [UInt8] {
    guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    let respelled = NameExceptions.words[String(decoding: word, as: UTF8.self)].map { Array($0.utf8) } ?? word
    var letters = NameConsonants.rewrite(respelled)
    NameVowels.rewrite(&letters)
    return NameExceptions.keys[String(decoding: letters, as: UTF8.self)].map { Array($0.utf8) } ?? letters
  }
}

/// Spellings that no rule joins without joining what must stay apart.
enum NameExceptions {
  /// Words that are respelled before any rule.
  static let words = [
    "gamal": "jamal", "cheikh": "sheikh", "kyiv": "kiev", "chaikh": "sheikh", "ibn": "bin", "ben": "bin",
  ]

  /// Keys that stand for another.
  static let keys = [
    "ahmid": "ahmad", "muhamid": "muhamad", "muhumad": "muhamad", "muhumid": "muhamad", "mahumid": "muhamad",
    "mahumad": "muhamad", "yusif": "yusuf", "iusif": "yusuf", "abdul": "abd", "abdil": "abd", "abdal": "abd",
    "xadafi": "kadafi", "kathafi": "kadafi", "xarkuv": "xarkiv", "tihiran": "tihran", "hursun": "xirsun",
  ]
}
