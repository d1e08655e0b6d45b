/// Which language an article is in, and whether there are rules for it.
enum ArticleLanguage {
  /// The article's language as a BCP 47 tag; empty if it is unknown.
  ///
  /// The text counts first where it is plain, for many pages state the language of their site's software. Otherwise what the page states
  /// counts, and last what the text suggests.
  static func settle(_ text: ArticleText, stated: String) -> String {
    let tag = LanguageTag(stated)
    let found = TextLanguage.detect(text)
    if let found, found.isSure {
      if let tag, LanguageTag.areAkin(tag.language, found.language) { return tag.description }
      return found.language
    }
    // Sites in languages that CLD2 does not know, such as Zulu, often state the English of their software.
    if let tag, tag.language == "en", TextLanguage.isHardlyEnglish(text) { return found?.language ?? "" }
    return tag?.description ?? found?.language ?? ""
  }

  /// Whether the rules for names, quotes, dates and numbers are for this language. So far they are English; an article in another or
  /// an unknown language gets none, for a wrong fact is worse than none.
  static func hasRules(_ tag: String) -> Bool {
    tag == "en" || tag.hasPrefix("en-")
  }
}
