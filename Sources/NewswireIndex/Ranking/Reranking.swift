/// Orders the best articles of a search anew, by what BM25 does not see: how near each other the words stand, and whether an
/// article has them in the form that was typed.
///
/// Positions are read of the best candidates alone, so its cost does not grow with the archive: some 0.2 µs for each candidate and
/// form of a word. What it adds is never below 0, so candidates stay before all other articles.
///
/// It concerns words in any inflection. Words that are all asked for as they stand (`=word`) are ranked by BM25 alone.
struct Reranking: Sendable {
  /// The words of the headline, standfirst, body and captions that score.
  let words: [WordGroup]

  /// More words than these are ranked by BM25 alone.
  static let mostWords = 16
  /// Words that stand near each other: a long sentence, or two.
  static let window: UInt32 = 30
  /// The best articles by BM25 for each word of the query: the more words, the more articles differ by their places alone.
  private static let candidatesPerWord = 8
  /// For each word in the window but the rarest, in idf.
  static let nearness: Int64 = 2
  /// For each word that the article has in the form that was typed: this part of its idf.
  static let typedFormDivisor: Int64 = 4

  /// How many of the best articles by BM25 are ordered anew.
  var candidateCount: Int { words.count * Self.candidatesPerWord }

  /// - Returns: nil if places and forms say nothing of the query.
  init?(_ plan: Plan) {
    var words: [WordGroup] = []
    guard Self.collect(plan, into: &words), words.count > 1, words.contains(where: { $0.typedForm != nil }) else {
      return nil
    }
    self.words = words
  }

  /// - Returns: false for too many words.
  private static func collect(_ plan: Plan, into words: inout [WordGroup]) -> Bool {
    switch plan {
    case .word(let group) where group.weight > 0 && (group.field == .text || group.field == .headline):
      words.append(group)
      return words.count <= mostWords
    case .and(let parts), .or(let parts): return parts.allSatisfy { collect($0, into: &words) }
    case .none, .all, .word, .spans, .not, .published, .imported, .length, .key, .keys, .value, .withheld: return true
    }
  }

  /// What an article gets besides its score by BM25, in units.
  struct Gain: BitwiseCopyable {
    var nearness: Int64 = 0
    var typedForms: Int64 = 0

    var sum: Int64 { nearness + typedForms }
  }
}

extension WordGroup {
  /// In units.
  fileprivate var idf: Int64 { Int64(weight / (BM25.k1 + 1)) }
}

extension IndexSnapshot {
  /// What each of some documents gets besides its score by BM25.
  /// - Parameter ordinals: numbers of documents over all segments.
  func gains(
    of ordinals: [UInt32], _ reranking: Reranking, tally: WorkTally?, _ budget: QueryBudget
  ) throws -> [UInt32: Reranking.Gain] {
    let sorted = ordinals.sorted()
    var gains: [UInt32: Reranking.Gain] = [:]
    gains.reserveCapacity(sorted.count)
    var next = 0
    while next < sorted.count {
      let segment = place(of: sorted[next]).segment
      try withContext(of: segment, .score, statistics, budget, tally) { context in
        var places = try WordPlaces(reranking.words, context)
        while next < sorted.count, self.place(of: sorted[next]).segment == segment {
          gains[sorted[next]] = places.gain(of: sorted[next] - context.base)
          next += 1
        }
      }
    }
    return gains
  }
}

/// Where a query's words stand in the articles of one segment.
private struct WordPlaces {
  /// A word in one of its forms.
  @safe private struct Form {
    let word: Int
    let isTyped: Bool
    let cursor: UnsafeMutablePointer<TermCursor>
  }

  /// A form that an article has.
  private struct Occurrences {
    let word: Int
    var reader: PositionReader
  }

  private var forms: [Form] = []
  /// By word.
  private let idfs: [Int64]
  private var found: [Occurrences] = []
  /// By word: above its last position so far; 0 if none.
  private var ends: [UInt32]
  private let scratch: Scratch

  init(_ words: [WordGroup], _ context: SegmentContext) throws {
    scratch = context.scratch
    idfs = words.map { $0.idf }
    ends = words.map { _ in 0 }
    for (number, word) in words.enumerated() {
      let terms = word.terms[context.index]
      let typed = word.typedForm.flatMap { QueryCompiler.find(word.field, $0, in: context.segment) }
      for term in terms {
        let cursor = unsafe scratch.allocate(cursorCount: 1)
        unsafe cursor.initialize(to: try context.single(term, word, 0, in: scratch))
        forms.append(unsafe Form(word: number, isTyped: term.ordinal == typed?.ordinal, cursor: cursor))
      }
    }
  }

  /// - Parameter document: after those asked for before.
  mutating func gain(of document: UInt32) -> Reranking.Gain {
    var gain = Reranking.Gain()
    found.removeAll(keepingCapacity: true)
    var words: UInt32 = 0
    for form in forms {
      guard unsafe form.cursor.pointee.seek(document) == document,
        let run = unsafe form.cursor.pointee.positions()
      else { continue }
      words |= 1 << UInt32(form.word)
      if form.isTyped { gain.typedForms += idfs[form.word] / Reranking.typedFormDivisor }
      found.append(Occurrences(word: form.word, reader: PositionReader(run)))
    }
    if words.nonzeroBitCount > 1 { gain.nearness = nearness(most: words) * Reranking.nearness }
    return gain
  }

  /// Of the window of the article whose words are rarest together: the sum of their idf, less that of the rarest.
  /// - Parameter most: the words that the article has, by bits.
  private mutating func nearness(most: UInt32) -> Int64 {
    for i in ends.indices { ends[i] = 0 }
    let largest = sum { most & 1 << UInt32($0) != 0 }
    var best: Int64 = 0
    var steps = 0
    while let first = found.indices.min(by: { found[$0].reader.position < found[$1].reader.position }) {
      let (word, position) = (found[first].word, found[first].reader.position)
      ends[word] = position &+ 1
      if !found[first].reader.next() { found.remove(at: first) }
      best = max(best, sum { ends[$0] != 0 && ends[$0] &+ Reranking.window > position &+ 1 })
      steps += 1
      // The rest of the article cannot say more.
      if best == largest || (steps & 1023 == 0 && scratch.mustEnd(after: 1024)) { break }
    }
    return best
  }

  /// The idf of some words together, less that of the rarest.
  @inline(__always)
  private func sum(where isCounted: (Int) -> Bool) -> Int64 {
    var sum: Int64 = 0
    var rarest: Int64 = 0
    for word in idfs.indices where isCounted(word) {
      sum += idfs[word]
      rarest = max(rarest, idfs[word])
    }
    return sum - rarest
  }
}
