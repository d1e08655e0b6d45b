/// A language as pages state it, in the form of BCP 47 (RFC 5646): `en`, `pt-BR`, `zh-Hant-TW`.
package struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// A code of ISO 639: of two letters if there is one.
  package let language: String
  /// As stated, with script and region in their usual case.
  package let description: String

  /// - Parameter text: in any case, with hyphens or underscores, with a code of two or three letters: `EN_us`, `eng`, `de_DE.UTF-8`.
  /// - Returns: nil if the text names no language: `utf-8`, `x-default`, `und`.
  package init?(_ text: some StringProtocol) {
    let parts = text.prefix { $0 != "." && $0 != "@" }.split(whereSeparator: { "-_ \t\n".contains($0) })
    guard let word = parts.first?.lowercased(), let language = Self.language(Self.names[word] ?? word) else {
      return nil
    }
    self.language = language
    var tag = language
    for part in parts.dropFirst() {
      guard let subtag = Self.subtag(part) else { break }
      tag += "-" + subtag
    }
    description = tag
  }

  /// English names, as databases give them.
  private static let names = [
    "english": "en", "spanish": "es", "french": "fr", "german": "de", "italian": "it", "portuguese": "pt",
    "russian": "ru", "arabic": "ar", "chinese": "zh", "japanese": "ja", "korean": "ko", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "greek": "el",
    "hebrew": "he", "hindi": "hi", "ukrainian": "uk", "czech": "cs", "hungarian": "hu", "romanian": "ro",
    "indonesian": "id", "vietnamese": "vi", "thai": "th", "persian": "fa", "urdu": "ur", "bengali": "bn",
    "bulgarian": "bg", "croatian": "hr", "serbian": "sr", "slovak": "sk", "catalan": "ca",
  ]

  /// Codes that ISO 639 has withdrawn, and that of one language for the group that is meant.
  private static let replaced = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr", "cmn": "zh", "tl": "fil",
  ]

  private static func language(_ code: String) -> String? {
    if let current = replaced[code] { return current }
    return LanguageCodes.short[code] ?? (LanguageCodes.long.contains(code) ? code : nil)
  }

  /// A script of four letters, or a region of two letters or three digits; nil for anything else.
  private static func subtag(_ part: some StringProtocol) -> String? {
    guard part.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    switch part.utf8.count {
    case 2: return part.uppercased()
    case 3 where part.allSatisfy(\.isNumber): return String(part)
    case 4: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: return nil
    }
  }

  /// Whether two codes are of languages that a text alone may not tell apart, or of a language and the group it belongs to.
  static func areAkin(_ left: String, _ right: String) -> Bool {
    left == right || kin.contains { $0.contains(left) && $0.contains(right) }
  }

  private static let kin: [Set<String>] = [
    ["no", "nb", "nn"], ["hr", "bs", "sr"], ["id", "ms"], ["zh", "yue", "nan", "wuu"], ["fa", "prs"],
  ]
}
