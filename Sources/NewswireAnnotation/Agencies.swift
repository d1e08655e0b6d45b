import NewswireModel

/// The news agencies that an article's text credits.
enum Agencies {
  private static let names = WordMap<String>(
    Gazetteers.agencyNames.map { agency in
      var hash: WordHash?
      for word in agency.spelling.split(separator: UInt8(ascii: "_")) {
        hash = hash?.followed(by: WordHash(word)) ?? WordHash(word)
      }
      return (hash ?? WordHash(), agency.name)
    })

  /// Agencies to whom somebody told something or that reported it: `told The Associated Press`, `Reuters reported`,
  /// `according to AFP`. One that is only mentioned is not credited.
  static func credited(in text: ArticleText, _ candidates: [NameCandidate]) -> [String] {
    var credited: [String] = []
    for candidate in candidates
    where candidate.kind == .organisation && text.sections[candidate.section].section == .paragraph {
      guard let name = names[NameHash.of(candidate.tokens, in: text)], isCredit(candidate.tokens, text) else {
        continue
      }
      if !credited.contains(name) { credited.append(name) }
    }
    return credited
  }

  private static func isCredit(_ tokens: Range<Int>, _ text: ArticleText) -> Bool {
    var before = tokens.lowerBound - 1
    if before >= 0, text.tokens[before].hash == CueWords.the { before -= 1 }
    if before >= 0 {
      let token = text.tokens[before]
      if token.isLowercase, token.isAny(.speechVerb) || token.hash == CueWords.by { return true }
      if token.hash == CueWords.to, before > 0 {
        let verb = text.tokens[before - 1]
        if verb.isAny(.speechVerb) || verb.hash == CueWords.according || CueWords.interviews.contains(verb.hash) {
          return true
        }
      }
      if token.hash == CueWords.with, before > 0, CueWords.interviews.contains(text.tokens[before - 1].hash) {
        return true
      }
    }
    let after = tokens.upperBound
    return after < text.tokens.count && text.tokens[after].isLowercase
      && CueWords.reports.contains(text.tokens[after].hash)
  }
}
