import NewswireQuery
package import NewswireModel

extension IndexSnapshot {
  /// Why articles have the scores that a search by relevance gave them.
  /// - Parameters:
  ///   - search: a search by relevance.
  ///   - keys: of its hits.
  /// - Returns: an explanation for each key, whose parts add up to the score.
  package func explain(
    _ search: RankedSearch, keys: [Int64], isCancelled: @escaping () -> Bool = { false }
  ) throws -> [Int64: ScoreExplanation] {
    try withBudget(isCancelled) { budget in
      var compiler = QueryCompiler(
        self, statistics: search.statistics, expansions: search.expansions)
      var parts: [ScoredPart] = []
      try findParts(of: search.query, search.expansions, alternatives: [], &compiler, into: &parts)
      var explanations: [Int64: ScoreExplanation] = [:]
      var ranked = RankedResults(search)
      let gains = try ranked.gains(of: search, in: self, budget)
      for i in views.indices {
        let segment = views[i].segment
        let documents = keys.compactMap { segment.document(of: $0) }.filter { !views[i].isDeleted(UInt32($0)) }.sorted()
        if documents.isEmpty { continue }
        try withContext(of: i, .score, compiler.statistics, budget) { context in
          for document in documents {
            let gain = gains[context.base + UInt32(document)] ?? Reranking.Gain()
            unsafe explanations[segment.keys[document]] = unsafe ScoreExplanation(
              length: Int32(clamping: Norm.decode(segment.norms[document])),
              averageLength: compiler.statistics.averageLength, nearness: Score.float(gain.nearness),
              typedForms: Score.float(gain.typedForms))
          }
          for part in parts {
            try budget.check()
            for (document, score) in try part.scores(of: documents, in: context) {
              unsafe explanations[segment.keys[document]]?.terms.append(score)
            }
          }
        }
      }
      return explanations
    }
  }

  /// The parts of a query that score. They are compiled in the order in which a search compiles them, so that a page token's
  /// frequencies fit.
  /// - Parameter alternatives: conjunctions that the query is in and that an article need not meet, which then do not score.
  private func findParts(
    of query: Query, _ expansions: PatternExpansions, alternatives: [Plan], _ compiler: inout QueryCompiler,
    into parts: inout [ScoredPart]
  ) throws {
    switch query {
    case .and(let inner):
      for part in inner { try findParts(of: part, expansions, alternatives: alternatives, &compiler, into: &parts) }
    case .or(let inner):
      for part in inner {
        var alternatives = alternatives
        if case .and = part {
          var filter = QueryCompiler(self, statistics: statistics, expansions: expansions)
          alternatives.append(try filter.compile(part, isScored: false))
        }
        try findParts(of: part, expansions, alternatives: alternatives, &compiler, into: &parts)
      }
    case .word, .phrase, .proximity, .atLeast, .mention:
      let plan = try compiler.compile(query, isScored: true)
      parts.append(ScoredPart(name: QueryParser.canonical(query), plan: plan, alternatives: alternatives))
    case .all, .not, .speech, .keyword, .published, .imported, .length:
      _ = try compiler.compile(query, isScored: false)
    }
  }
}

/// A part of a query that scores by itself.
private struct ScoredPart {
  let name: String
  let plan: Plan
  /// What else a document must match.
  let alternatives: [Plan]

  /// What it adds to the score of each of some ascending documents that have it.
  func scores(of documents: [Int], in context: SegmentContext) throws -> [(document: Int, score: TermScore)] {
    if case .or(let plans) = plan {
      return try plans.flatMap {
        try ScoredPart(name: name, plan: $0, alternatives: alternatives).scores(of: documents, in: context)
      }
    }
    let weight: Float
    switch plan {
    case .word(let group): weight = group.weight
    case .spans(let spans): weight = spans.weight
    default: return []
    }
    let iterator = try context.iterator(plan)
    let others = try alternatives.map { try context.iterator($0) }
    var scores: [(Int, TermScore)] = []
    for document in documents {
      guard Self.hasMatch(iterator, document), others.allSatisfy({ Self.hasMatch($0, document) }) else { continue }
      let score = TermScore(
        term: name, score: Score.float(Int64(iterator.score())), idf: weight / (BM25.k1 + 1) / Score.unit,
        frequency: Int32(clamping: iterator.frequency))
      scores.append((document, score))
    }
    return scores
  }

  private static func hasMatch(_ iterator: DocumentIterator, _ document: Int) -> Bool {
    iterator.advance(to: UInt32(document))
    return iterator.document == UInt32(document) && iterator.matches()
  }
}
