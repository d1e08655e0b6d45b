internal import CCLD2

/// Detects the language of an article's text.
enum TextLanguage {
  struct Detection: Equatable {
    /// A code of ISO 639, of two letters if there is one.
    var language: String
    /// Whether the text outweighs what the page states.
    var isSure: Bool
  }

  /// Bytes of the text's beginning that are looked at.
  private static let sample = 2048
  /// Bytes below which a text is never sure.
  private static let leastSureBytes = 64
  /// Of the text, in percent, that must be in the language.
  private static let leastShare: Int32 = 70

  /// - Returns: nil if the text is too short or mixed to tell.
  ///
  /// Plain English is told by its most frequent words. Any other text is CLD2's to tell, whose word counts unless those words contradict
  /// it; a text that it is not sure of is told by its script, or by the words of a few languages.
  static func detect(_ text: ArticleText) -> Detection? {
    let words = FrequentWords(text)
    if words.isPlainEnglish { return Detection(language: "en", isSure: true) }
    let found = cld2(text)
    if let found, found.isReliable {
      let language = words.correction(of: found.language) ?? found.language
      return Detection(language: language, isSure: text.bytes.count >= leastSureBytes)
    }
    let guess = ScriptLanguage.detect(text) ?? words.language ?? (isInEnglishWords(text) ? "en" : nil)
    return guess.map { Detection(language: $0, isSure: false) }
  }

  /// Whether a text of few sentences, such as the results of a match, has English words between its names and numbers.
  private static func isInEnglishWords(_ text: ArticleText) -> Bool {
    var (words, known) = (0, 0)
    for token in text.tokens.prefix(longestList) where token.isLowercase && token.end - token.start >= 4 {
      words += 1
      if token.isAny(.english) { known += 1 }
    }
    return words >= 8 && known * 10 >= words * 7
  }

  /// Tokens of a list that are looked at.
  private static let longestList = 500

  /// Whether a text is long enough to hold the most frequent words of English, if it were, and has hardly any of them.
  static func isHardlyEnglish(_ text: ArticleText) -> Bool {
    text.bytes.count >= leastEnglishBytes && FrequentWords(text).lacksEnglish
  }

  private static let leastEnglishBytes = 256

  private static func cld2(_ text: ArticleText) -> (language: String, isReliable: Bool)? {
    var end = min(text.bytes.count, sample)
    // No character is cut in two.
    while end > 0, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let result = unsafe text.bytes[..<end].withUnsafeBytes { bytes in
      unsafe ccld2_detect(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard let tag = unsafe LanguageTag(String(cString: result.code)) else { return nil }
    return unsafe (tag.language, result.is_reliable && result.percent >= leastShare)
  }
}
