/// Whether a person goes by he or she, as far as names and titles say.
enum NameGender: UInt8 {
  case male, female

  /// By the address right before a name: Mr. Haddad, Lady Holm.
  static func ofAddress(before name: Int, in text: ArticleText) -> NameGender? {
    name > 0 ? ofTitle(text.tokens[name - 1]) : nil
  }

  /// By the first name, where it is one of men or of women alone, or by the title.
  static func of(_ name: Range<Int>, title: Range<Int>?, in text: ArticleText) -> NameGender? {
    let first = text.tokens[name.lowerBound]
    let (isMale, isFemale) = (first.isAny(.maleName), first.isAny(.femaleName))
    if name.count > 1, isMale != isFemale { return isMale ? .male : .female }
    guard let title else { return nil }
    return text.tokens[title].lazy.compactMap(ofTitle).first
  }

  static func ofTitle(_ token: Token) -> NameGender? {
    if CueWords.femaleTitles.contains(token.hash) { return .female }
    return CueWords.maleTitles.contains(token.hash) ? .male : nil
  }
}
