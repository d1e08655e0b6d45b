internal import NewswireQuery
internal import NewswireModel
internal import NewswireAnalysis

/// The terms that a query's prefixes, wildcards and fuzzy words stand for in the segments of one snapshot.
///
/// A pattern costs the terms it must look at, which is known before it does: those of its literal beginning. One pass
/// over the dictionaries serves all patterns of a query.
struct PatternExpansions: Sendable {
  /// A pattern and where it looks.
  struct Pattern: Hashable, Sendable {
    var field: IndexField
    var terms: TermPattern

    /// How every key begins that it may stand for.
    var prefix: [UInt8] { [field.rawValue] + terms.literalPrefix }
  }

  /// What one pattern stands for.
  struct Expansion: Sendable {
    /// By segment, at most `Limits.wildcardExpansion` different terms over all of them: the most frequent.
    var terms: [[TermInfo]]
    /// Different terms, those left out included.
    var count: Int
  }

  private var found: [Pattern: Expansion] = [:]

  subscript(_ pattern: Pattern) -> Expansion? { found[pattern] }

  /// Terms to look at, at most: a term counts for each pattern that is asked about it.
  static func cost(_ patterns: Set<Pattern>, in views: [SegmentView]) -> Int {
    var cost = 0
    for pattern in patterns {
      let prefix = pattern.prefix
      for view in views { cost += view.segment.dictionary.countBound(beginningWith: prefix) }
    }
    return cost
  }

  init() {}

  /// Looks the patterns up.
  /// - Throws: `.resourceExhausted` if they would look at more terms than a query may; what `budget` throws.
  init(_ patterns: Set<Pattern>, in views: [SegmentView], _ budget: QueryBudget) throws {
    if patterns.isEmpty { return }
    let cost = Self.cost(patterns, in: views)
    let limit = budget.limits.terms
    guard cost <= limit else {
      throw NewswireError(
        .resourceExhausted,
        "the query's wildcards and fuzzy words must look at \(cost) words of the index, of at most "
          + "\(limit) (limit queryTerms); use fewer of them, or give them a longer beginning",
        info: .limit("queryTerms", limit), field: "query")
    }
    for (field, patterns) in Dictionary(grouping: patterns, by: \.field) {
      try walk(patterns.filter { $0.terms.edits == nil }, in: field, views, budget)
      for pattern in patterns where pattern.terms.edits != nil { try walk(fuzzy: pattern, views, budget) }
    }
  }

  /// How many terms are looked at between two questions to the budget.
  private static let checkInterval = 1024

  /// Looks prefixes and wildcards of one field up: terms and the patterns' beginnings ascend side by side.
  private mutating func walk(
    _ patterns: [Pattern], in field: IndexField, _ views: [SegmentView], _ budget: QueryBudget
  ) throws {
    let patterns = patterns.map { (pattern: $0, prefix: $0.prefix) }
      .sorted { $0.prefix.lexicographicallyPrecedes($1.prefix) }
    guard let first = patterns.first else { return }
    var gathered = patterns.map { _ in FrequentTerms(limit: Limits.wildcardExpansion, budget) }
    let suffix = patterns.count == 1 ? first.pattern.terms.literalSuffix : []
    let affixes = suffix.isEmpty ? nil : KeyAffixes(prefix: first.prefix, suffix: suffix, budget: budget)
    var terms = MergedTerms(views, from: first.prefix, having: affixes)
    var isAtTerm = terms.next()
    // Patterns whose beginning the term at hand has, and the first of those whose beginning it has not reached.
    var active: [Int] = []
    var next = 0
    var steps = 0
    while isAtTerm {
      active.removeAll { !terms.key.starts(with: patterns[$0].prefix) }
      while next < patterns.count, !terms.key.lexicographicallyPrecedes(patterns[next].prefix) {
        // A term past all that begin so ends a pattern before it began.
        if terms.key.starts(with: patterns[next].prefix) { active.append(next) }
        next += 1
      }
      if active.isEmpty {
        guard next < patterns.count else { break }
        isAtTerm = terms.seek(patterns[next].prefix)
        continue
      }
      steps += active.count
      if steps >= Self.checkInterval || budget.hasEnded {
        steps = 0
        try budget.check()
      }
      for i in active {
        let isMatch = unsafe terms.key.withUnsafeBufferPointer {
          unsafe patterns[i].pattern.terms.matches(UnsafeBufferPointer(rebasing: $0[1...]))
        }
        if isMatch { gathered[i].offer(terms) }
      }
      isAtTerm = terms.next()
    }
    for (i, entry) in patterns.enumerated() { found[entry.pattern] = gathered[i].expansion(over: views.count) }
  }

  /// Looks a fuzzy word up, passing over terms that are too far off.
  private mutating func walk(fuzzy pattern: Pattern, _ views: [SegmentView], _ budget: QueryBudget) throws {
    var gathered = FrequentTerms(limit: Limits.wildcardExpansion, budget)
    try FuzzyTerms.forEach(pattern.terms, in: pattern.field, views, budget) { terms, _ in gathered.offer(terms) }
    found[pattern] = gathered.expansion(over: views.count)
  }
}

/// The terms near a fuzzy word.
enum FuzzyTerms {
  /// Calls `body` with each term of a field that a fuzzy word stands for, ascending, and how many edits it is away.
  static func forEach(
    _ pattern: TermPattern, in field: IndexField, _ views: [SegmentView], _ budget: QueryBudget,
    _ body: (borrowing MergedTerms, Int) -> Void
  ) throws {
    if pattern.isEmpty { return }
    var matcher = TermMatcher(pattern)
    var terms = MergedTerms(views, from: [field.rawValue])
    var isAtTerm = terms.next()
    var steps = 0
    while isAtTerm, terms.key.first == field.rawValue {
      steps += 1
      if steps & 255 == 0 { try budget.check() }
      let edits = unsafe terms.key.withUnsafeBufferPointer {
        unsafe matcher.edits(to: UnsafeBufferPointer(rebasing: $0[1...]))
      }
      if let edits { body(terms, edits) }
      switch matcher.next(in: field) {
      case .any: isAtTerm = terms.next()
      case .key(let key): isAtTerm = terms.seek(key)
      case .none: return
      }
    }
  }
}

/// Keeps the most frequent of the terms it is offered: of equally frequent ones the shorter, then the first.
private struct FrequentTerms {
  private struct Entry {
    var documents: Int
    var key: [UInt8]
    var holders: [MergedTerms.Holder]

    static func isBefore(_ a: Entry, _ b: Entry) -> Bool {
      if a.documents != b.documents { return a.documents > b.documents }
      if a.key.count != b.key.count { return a.key.count < b.key.count }
      return a.key.lexicographicallyPrecedes(b.key)
    }
  }

  private let limit: Int
  private let budget: QueryBudget
  private var entries: [Entry] = []
  /// The most entries there have been.
  private var mostEntries = 0
  /// What less frequent terms need not be looked at for.
  private var floor = 0
  private var count = 0

  init(limit: Int, _ budget: QueryBudget) {
    self.limit = limit
    self.budget = budget
  }

  mutating func offer(_ terms: borrowing MergedTerms) {
    count += 1
    let documents = terms.documentFrequency
    if documents < floor { return }
    entries.append(Entry(documents: documents, key: terms.key, holders: terms.holders))
    if entries.count > mostEntries {
      mostEntries = entries.count
      budget.charge(
        bytes: MemoryLayout<Entry>.stride + terms.key.count + terms.holders.count
          * MemoryLayout<MergedTerms.Holder>.stride)
    }
    if entries.count == limit * 2 { cut() }
  }

  private mutating func cut() {
    if entries.count <= limit { return }
    entries.sort(by: Entry.isBefore)
    entries.removeLast(entries.count - limit)
    floor = entries.last?.documents ?? 0
  }

  mutating func expansion(over viewCount: Int) -> PatternExpansions.Expansion {
    cut()
    var terms = [[TermInfo]](repeating: [], count: viewCount)
    for entry in entries { for holder in entry.holders { terms[holder.view].append(holder.info) } }
    // In the order of the dictionary, as their postings lie.
    for i in terms.indices { terms[i].sort { $0.ordinal < $1.ordinal } }
    return PatternExpansions.Expansion(terms: terms, count: count)
  }
}
