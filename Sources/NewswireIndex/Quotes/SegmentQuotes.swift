internal import NewswireModel

/// A quote that answers a query.
struct AnsweringQuote {
  /// Which of the article's quotes.
  var number: UInt32
  /// The hash of the speaker's facet value; 0 if the text does not say.
  var speaker: UInt64
  /// In units.
  var score: Int64
}

/// Finds the quotes of one segment that answer a query. Documents are asked for in ascending order.
struct SegmentQuotes {
  private let context: SegmentContext
  private let plan: QuotePlan
  private let speeches: [SpanMatcher]
  private let scored: [(matcher: SpanMatcher, weight: Float)]
  /// Of each of the plan's filters, the documents that meet it.
  private let filters: [MatchSet]
  private let structures: DocumentStructures
  private var placed: [PlacedQuote] = []
  private(set) var found: [AnsweringQuote] = []

  init(_ plan: QuotePlan, in context: SegmentContext) throws {
    self.context = context
    self.plan = plan
    structures = context.segment.structures
    speeches = try plan.speeches.map { try context.matcher($0) }
    scored = try plan.scored.map { (try context.matcher($0), $0.weight) }
    filters = try plan.filters.map { try context.matchSet($0) { context.budget.mustEnd } }
  }

  /// The documents that may have an answer.
  func documents() throws -> MatchSet {
    try context.matchSet(plan.articles.plan) { context.budget.mustEnd }
  }

  /// Puts the quotes of a document that answer into `found`, in the order of their first words, each once.
  mutating func find(in document: UInt32) {
    found.removeAll(keepingCapacity: true)
    placed.removeAll(keepingCapacity: true)
    // The usual question, what somebody said, needs no look at quotes of others.
    if case .quote(let speech) = plan.condition {
      let spans = unsafe speeches[speech].spans(in: document)
      if spans.isEmpty { return }
      var next = 0
      structures[document].forEachQuote { quote in
        while unsafe next < spans.count && spans[next].start < quote.span.start { next &+= 1 }
        if unsafe next < spans.count && spans[next] == quote.span { placed.append(quote) }
      }
      for quote in placed { add(quote, in: document) }
      return
    }
    structures[document].forEachQuote { placed.append($0) }
    for quote in placed where holds(plan.condition, quote.span, document) { add(quote, in: document) }
  }

  private mutating func add(_ quote: PlacedQuote, in document: UInt32) {
    let score = scored.isEmpty ? 0 : score(of: quote.span, in: document)
    if let known = found.firstIndex(where: { $0.number == quote.number }) {
      // Of a quote in several paragraphs the one that says most counts.
      found[known].score = max(found[known].score, score)
    } else {
      found.append(AnsweringQuote(number: quote.number, speaker: quote.speaker, score: score))
    }
  }

  private func holds(_ condition: QuotePlan.Condition, _ quote: WordSpan, _ document: UInt32) -> Bool {
    switch condition {
    case .always: true
    case .never: false
    case .article(let filter): filters[filter].contains(document)
    case .quote(let speech): unsafe Self.has(quote, among: speeches[speech].spans(in: document))
    case .and(let parts): parts.allSatisfy { holds($0, quote, document) }
    case .or(let parts): parts.contains { holds($0, quote, document) }
    case .not(let part): !holds(part, quote, document)
    }
  }

  private static func has(_ quote: WordSpan, among spans: UnsafeMutableBufferPointer<WordSpan>) -> Bool {
    var i = partitionPoint(spans.count) { unsafe spans[$0].start < quote.start }
    while unsafe i < spans.count && spans[i].start == quote.start {
      if unsafe spans[i].end == quote.end { return true }
      i &+= 1
    }
    return false
  }

  /// Words of a quote of usual length.
  private static let usualWords: Float = 24

  /// BM25 over the words of the quote.
  private func score(of quote: WordSpan, in document: UInt32) -> Int64 {
    var sum: Int64 = 0
    for (matcher, weight) in scored {
      let frequency = unsafe Float(matcher.spans(in: document).count { quote.start <= $0.start && $0.end <= quote.end })
      let length = Float(quote.end &- quote.start) / Self.usualWords
      sum += Int64(weight * frequency / (frequency + BM25.k1 * (1 - BM25.b + BM25.b * length)))
    }
    return sum
  }
}

extension SegmentContext {
  fileprivate func matcher(_ plan: SpanPlan) throws -> SpanMatcher {
    let cursors = try unsafe plan.groups.map { try unsafe cursor($0, weight: 0, readsPlaces: true) }
    return unsafe SpanMatcher(plan.expression, cursors, segment: segment, scratch: scratch)
  }
}
