internal import NewswireModel
import NewswireCore

/// What the last names that stand alone in an article say of their bearers.
struct LastNames {
  /// By the hash of a word.
  private var uses = WordMap<Uses>(capacity: 16)

  private struct Uses {
    /// How often it follows Mr., and how often Mrs. or the like.
    var male = 0
    var female = 0
    /// Where it stands alone in the body, ascending.
    var tokens: [Int] = []
    /// The first of them that has a title.
    var titled: Int?
  }

  init(_ text: ArticleText, _ candidates: [NameCandidate]) {
    for candidate in candidates where candidate.kind == .person && candidate.tokens.count == 1 {
      let token = candidate.tokens.lowerBound
      var use = uses[text.tokens[token].coreHash] ?? Uses()
      switch NameGender.ofAddress(before: token, in: text) {
      case .male: use.male += 1
      case .female: use.female += 1
      case nil: break
      }
      if text.sections[candidate.section].section == .paragraph {
        use.tokens.append(token)
        if use.titled == nil, candidate.title != nil { use.titled = token }
      }
      uses[text.tokens[token].coreHash] = use
    }
  }

  /// Whether a last name is a man's at one place and a woman's at another.
  func isShared(_ word: WordHash) -> Bool {
    uses[word].map { $0.male > 0 && $0.female > 0 } ?? false
  }

  /// The gender that most of a last name's addresses give; nil if it has none.
  func gender(of word: WordHash) -> NameGender? {
    guard let use = uses[word], use.male != use.female else { return nil }
    return use.male > use.female ? .male : .female
  }

  /// How often a last name stands alone in the body between two places.
  func count(of word: WordHash, from start: Int, to end: Int) -> Int {
    uses[word]?.tokens.count { $0 > start && $0 < end } ?? 0
  }

  /// Whether the body knows somebody by last name and office before a place.
  func isTitled(_ word: WordHash, before token: Int) -> Bool {
    uses[word]?.titled.map { $0 < token } ?? false
  }
}
