/// Why an article has the score it has: BM25 over the words of the query.
///
///     score = Σ idf · 2.2 · frequency / (frequency + 1.2 · (0.25 + 0.75 · length / averageLength)) + nearness + typedForms
public struct ScoreExplanation: Sendable, Hashable {
  /// The parts of the query that the article has.
  public var terms: [TermScore]
  /// Words of headline, standfirst, body and captions, those of the headline counted three times; rounded as the index keeps it.
  public var length: Int32
  /// Of all articles.
  public var averageLength: Float
  /// For words that stand near each other. Of the words in the 30 that are rarest together: twice the sum of their idf, less that of
  /// the rarest. 0 for an article that is not among the best by its terms.
  public var nearness: Float
  /// For words that the article has in the form that was typed: a quarter of the idf of each. 0 as for `nearness`.
  public var typedForms: Float

  public init(
    terms: [TermScore] = [], length: Int32 = 0, averageLength: Float = 0, nearness: Float = 0, typedForms: Float = 0
  ) {
    self.terms = terms
    self.length = length
    self.averageLength = averageLength
    self.nearness = nearness
    self.typedForms = typedForms
  }
}

/// What one word, phrase or name of a query adds to a score.
public struct TermScore: Sendable, Hashable {
  /// As the query's canonical form has it.
  public var term: String
  public var score: Float
  /// How rare it is: ln(1 + (N - n + 0.5) / (n + 0.5)) for `n` of `N` articles; summed over the words of a phrase.
  public var idf: Float
  /// How often the article has it; once in the headline counts three times.
  public var frequency: Int32

  public init(term: String, score: Float, idf: Float, frequency: Int32) {
    self.term = term
    self.score = score
    self.idf = idf
    self.frequency = frequency
  }
}

/// What a search took.
public struct SearchProfile: Sendable, Hashable {
  /// Segments of the index that were searched.
  public var segments: Int32 = 0
  /// Postings of the query's words: what there was to visit at most.
  public var postings: Int64 = 0
  /// Articles that were weighed against the best so far; the rest were passed over.
  public var candidates: Int64 = 0
  /// Blocks of 128 postings that were decoded.
  public var blocksDecoded: Int64 = 0
  /// Blocks of the query's words that were passed over, by their bounds or their times.
  public var blocksSkipped: Int64 = 0
  /// Postings in the decoded blocks.
  public var postingsDecoded: Int64 = 0
  /// Places of words in articles that were looked at, for phrases and the like.
  public var positions: Int64 = 0
  /// Of the search itself.
  public var searchMicroseconds: Int64 = 0
  /// Of reading the articles found and choosing their passages.
  public var readMicroseconds: Int64 = 0

  public init() {}
}

/// A word of the archive.
public struct WordSuggestion: Sendable, Hashable {
  public var word: String
  /// Articles that have it, among them some that were deleted lately.
  public var count: Int64

  public init(word: String, count: Int64) {
    self.word = word
    self.count = count
  }
}
