internal import NewswireCore
internal import NewswireQuery
internal import NewswireModel
internal import NewswireAnalysis

/// Makes a query ready for the segments of one snapshot: folds its words, looks them up, and weighs them.
struct QueryCompiler: ~Copyable {
  private let snapshot: IndexSnapshot
  /// `documentFrequencies` are those of the words compiled so far.
  private(set) var statistics: SearchStatistics
  /// From a page token: to be used instead of the index's own.
  private let givenFrequencies: [Int]
  /// What the query's patterns stand for.
  private let expansions: PatternExpansions
  private var counter = QueryCounter()
  private(set) var warnings: [String] = []
  var tokens = TokenBuffer()

  /// - Parameters:
  ///   - snapshot: whose segments, tags and notes are asked.
  ///   - statistics: with document frequencies for a later page, without for a first one.
  ///   - expansions: of the patterns of the query that will be compiled.
  init(_ snapshot: IndexSnapshot, statistics: SearchStatistics, expansions: PatternExpansions) {
    self.snapshot = snapshot
    self.expansions = expansions
    givenFrequencies = statistics.documentFrequencies
    self.statistics = statistics
    self.statistics.documentFrequencies = []
  }

  var views: [SegmentView] { snapshot.views }

  /// Whether a page token's frequencies were as many as the query has words.
  var usesAllFrequencies: Bool {
    givenFrequencies.isEmpty || givenFrequencies.count == statistics.documentFrequencies.count
  }

  /// - Parameter isScored: false for a query that only filters, whose words need no weights.
  /// - Throws: `.invalidArgument` where the query passes a limit or asks for what has no meaning.
  mutating func compile(_ query: Query, isScored: Bool) throws -> Plan {
    try compile(query, isScored: isScored, depth: 1)
  }

  private mutating func compile(_ query: Query, isScored: Bool, depth: Int) throws -> Plan {
    try counter.enter(depth, isLeaf: query.isLeaf)
    switch query {
    case .all: return .all
    case .word(let word): return try plan(try wordSpans(word, isScored: isScored))
    case .phrase, .proximity, .atLeast:
      return try plan(try spans(query, isScored: isScored, depth: depth))
    case .and(let parts): return try conjunction(parts, isScored: isScored, depth: depth)
    case .or(let parts):
      var plans: [Plan] = []
      for part in parts {
        switch try compile(part, isScored: isScored, depth: depth + 1) {
        case .none: continue
        case .or(let inner): plans += inner
        case let plan: plans.append(plan)
        }
      }
      return plans.isEmpty ? .none : plans.count == 1 ? plans[0] : .or(plans)
    case .not(let part):
      switch try compile(part, isScored: false, depth: depth + 1) {
      case .none: return .all
      case .all: return .none
      case .not(let inner): return inner
      case let plan: return .not(plan)
      }
    case .mention(let mention): return mentions(mention, isScored: isScored)
    case .speech(let speech): return try plan(try speechSpans(speech, depth: depth))
    case .keyword(let keyword) where keyword.field == .story: return try story(ofArticle: keyword.value)
    case .keyword(let keyword): return plan(keyword)
    case .published(let range):
      if range.from == nil && range.until == nil { return .all }
      // Articles without a time have the least number of all.
      let from = range.from?.seconds ?? .min + 1
      let until = range.until?.seconds ?? .max
      return from < until ? .published(from..<until) : .none
    case .imported(let range):
      if range.from == nil && range.until == nil { return .all }
      let from = range.from?.seconds ?? .min
      let until = range.until?.seconds ?? .max
      return from < until ? .imported(from..<until) : .none
    case .length(let range):
      if range.minimum == nil && range.maximum == nil { return .all }
      let minimum = UInt32(max(range.minimum ?? 0, 0))
      guard let maximum = range.maximum else { return .length(minimum...UInt32.max) }
      return maximum >= 0 && UInt32(maximum) >= minimum ? .length(minimum...UInt32(maximum)) : .none
    }
  }

  /// Counts the query's words anew.
  mutating func beginCounting() { counter = QueryCounter() }

  mutating func enter(_ depth: Int, isLeaf: Bool) throws { try counter.enter(depth, isLeaf: isLeaf) }

  private mutating func conjunction(_ parts: [Query], isScored: Bool, depth: Int) throws -> Plan {
    var plans: [Plan] = []
    var isNone = false
    for part in parts {
      // Every part is compiled even if one finds nothing: page tokens count the words.
      switch try compile(part, isScored: isScored, depth: depth + 1) {
      case .all: continue
      case .none: isNone = true
      case .and(let inner): plans += inner
      case let plan: plans.append(plan)
      }
    }
    return isNone ? .none : plans.isEmpty ? .all : plans.count == 1 ? plans[0] : .and(plans)
  }

  // MARK: Words

  /// The terms of each segment that count as one word.
  /// - Parameter terms: without the field's byte.
  mutating func group(_ field: IndexField, _ terms: [[UInt8]], isScored: Bool) -> WordGroup {
    let views = views
    var found: [[TermInfo]] = []
    found.reserveCapacity(views.count)
    for i in views.indices {
      var infos: [TermInfo] = []
      for term in terms {
        if let info = Self.find(field, term, in: views[i].segment) { infos.append(info) }
      }
      found.append(infos)
    }
    return group(field, infos: found, isScored: isScored)
  }

  mutating func group(
    _ field: IndexField, infos found: [[TermInfo]], isScored: Bool, typedForm: [UInt8]? = nil
  ) -> WordGroup {
    var frequency = 0
    for infos in found { for info in infos { frequency += info.documentFrequency } }
    frequency = min(frequency, statistics.documentCount)
    let place = statistics.documentFrequencies.count
    let weighed = place < givenFrequencies.count ? givenFrequencies[place] : frequency
    statistics.documentFrequencies.append(weighed)
    let weight = isScored ? Self.weight(documentFrequency: weighed, documentCount: statistics.documentCount) : 0
    return WordGroup(
      field: field, terms: found, documentFrequency: frequency, weight: weight, typedForm: typedForm)
  }

  static func find(_ field: IndexField, _ term: [UInt8], in segment: Segment) -> TermInfo? {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: term.count + 1) { key in
      unsafe key[0] = field.rawValue
      for i in 0..<term.count { unsafe key[i + 1] = term[i] }
      return unsafe segment.dictionary.find(UnsafeBufferPointer(key))
    }
  }

  /// idf · (k1 + 1), in units.
  private static func weight(documentFrequency: Int, documentCount: Int) -> Float {
    idf(documentFrequency: documentFrequency, documentCount: documentCount) * (BM25.k1 + 1) * Score.unit
  }

  static func idf(documentFrequency: Int, documentCount: Int) -> Float {
    let n = Double(documentFrequency)
    let odds = (Double(documentCount) - n + 0.5) / (n + 0.5)
    return Float(Logarithm.natural(1 + max(odds, 0)))
  }

  /// Of a condition on many words, so that sums of scores stay in their integers.
  private static let largestWeight: Float = 4096 * Score.unit

  mutating func warn(_ message: String) {
    if !warnings.contains(message) { warnings.append(message) }
  }

  /// The terms that a pattern stands for, as one word: the most frequent, if there are too many.
  mutating func group(_ field: IndexField, _ pattern: TermPattern, isScored: Bool) -> WordGroup {
    let expansion = expansions[PatternExpansions.Pattern(field: field, terms: pattern)]
    assert(expansion != nil || pattern.isEmpty, "the collector finds every pattern that is compiled")
    guard let expansion else { return group(field, infos: views.map { _ in [] }, isScored: isScored) }
    if expansion.count > Limits.wildcardExpansion {
      warn(
        "a wildcard stands for \(expansion.count) words, of which the \(Limits.wildcardExpansion) most frequent were searched (limit wildcardExpansion)"
      )
    }
    return group(field, infos: expansion.terms, isScored: isScored)
  }

  // MARK: Values

  private mutating func plan(_ keyword: KeywordQuery) -> Plan {
    guard let field = IndexField(keyword.field) else {
      // A page token counts the words.
      _ = group(.id, [], isScored: false)
      return keyword.field == .status ? status(keyword) : marked(keyword)
    }
    if keyword.isPattern {
      let group = group(field, TermPattern(value: keyword.value), isScored: false)
      return group.documentFrequency == 0 ? .none : .word(group)
    }
    var terms = [KeywordTerm.term(for: keyword.value, field: field)]
    if field == .url {
      let canonical = KeywordTerm.term(for: CanonicalURL.of(keyword.value), field: field)
      if !terms.contains(canonical) { terms.append(canonical) }
    }
    let group = group(field, terms, isScored: false)
    guard group.documentFrequency == 0 else { return .word(group) }
    warnOfMissing(keyword, field)
    return .none
  }

  private mutating func marked(_ keyword: KeywordQuery) -> Plan {
    let keys =
      keyword.field == .tag
      ? snapshot.marks.keys(ofTag: keyword.value, isPattern: keyword.isPattern)
      : snapshot.marks.keys(ofNote: keyword.value, isPattern: keyword.isPattern)
    if !keys.isEmpty { return .keys(keys) }
    let nearest = keyword.field == .tag ? snapshot.marks.nearest(toTag: keyword.value) : []
    warn("no article has \(QueryParser.canonical(.keyword(keyword)))" + Self.offering(nearest))
    return .none
  }

  private static func offering(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : "; the nearest: " + nearest.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private mutating func status(_ keyword: KeywordQuery) -> Plan {
    switch Folding.keyword(keyword.value) {
    case "embargoed": return .withheld(at: snapshot.time)
    case "any": return .all
    default:
      warn(
        "status: takes embargoed, for what is not to be read yet, or any, for that and all else; what its publisher has "
          + "withdrawn is shown by its id alone")
      return .none
    }
  }

  /// Says that no article has a value, and which ones are like it.
  private mutating func warnOfMissing(_ keyword: KeywordQuery, _ field: IndexField) {
    guard [.source, .agency, .language, .label, .site].contains(keyword.field) else { return }
    let nearest = NearestValues.find(keyword.value, in: field, views)
    warn("no article has \(QueryParser.canonical(.keyword(keyword)))" + Self.offering(nearest))
  }

  // MARK: Plans of spans

  /// A plan for words and their places. One word anywhere needs no places.
  private func plan(_ spans: SpanBuilder) throws -> Plan {
    guard let expression = spans.expression, let approximation = spans.approximation else { return .none }
    if case .word(let index) = expression { return .word(spans.groups[index]) }
    return .spans(
      SpanPlan(
        groups: spans.groups, approximation: approximation, expression: expression,
        weight: min(spans.weight, Self.largestWeight)))
  }

  /// Articles that mention a name: in any of its spellings, of the forms of a country, and of the names that users want
  /// taken for one; and those that have its last name alone, where that stands for it.
  private mutating func mentions(_ mention: MentionQuery, isScored: Bool) -> Plan {
    var names = [mention.name]
    for kind in mention.kind.map({ [$0] }) ?? MentionKind.allCases {
      names += snapshot.aliases.names(with: mention.name, kind).filter { !names.contains($0) }
    }
    var plans: [Plan] = []
    if mention.kind == nil || mention.kind == .place, let usual = CountryForms.usual(mention.name),
      let country = NameIdentity(.place, usual)
    {
      plans.append(.value(country.hash))
    }
    for name in names {
      switch spelled(MentionQuery(kind: mention.kind, name: name), isScored: isScored) {
      case .none: continue
      case .or(let parts): plans += parts
      case let plan: plans.append(plan)
      }
      if mention.kind != .place, mention.kind != .organisation, let identity = NameIdentity(.person, name),
        identity.surname & 1 == 0, let leader = snapshot.leaders.leader(of: identity.surname),
        leader.full == identity.hash,
        snapshot.aliases.targets[leader.short] == nil
      {
        plans.append(.value(leader.short))
      }
    }
    return plans.isEmpty ? .none : plans.count == 1 ? plans[0] : .or(plans)
  }

  private mutating func spelled(_ mention: MentionQuery, isScored: Bool) -> Plan {
    let kinds = mention.kind.map { [$0] } ?? MentionKind.allCases
    let keys = NameKey.keys(of: mention.name).map { Array($0.utf8.prefix(Limits.term)) }
    if keys.isEmpty { return .none }
    var plans: [Plan] = []
    for kind in kinds {
      let groups = keys.map { group(IndexField(kind), [$0], isScored: isScored) }
      if groups.contains(where: { $0.documentFrequency == 0 }) { continue }
      if groups.count == 1 {
        plans.append(.word(groups[0]))
        continue
      }
      plans.append(
        .spans(
          SpanPlan(
            groups: groups, approximation: .and(groups.indices.map { .group($0) }),
            expression: .named(Array(groups.indices)), weight: groups.reduce(0) { $0 + $1.weight })))
    }
    return plans.isEmpty ? .none : plans.count == 1 ? plans[0] : .or(plans)
  }
}

/// A natural logarithm without the C library's differences from machine to machine: scores are the same everywhere.
enum Logarithm {
  /// - Parameter x: positive and finite.
  static func natural(_ x: Double) -> Double {
    // ln x = ln m + e ln 2 with m near 1; ln m = 2 artanh((m - 1) / (m + 1)) by its series.
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    var power = t
    var sum = 0.0
    for i in stride(from: 1.0, to: 25, by: 2) {
      sum += power / i
      power *= square
    }
    return 2 * sum + exponent * 0.6931471805599453
  }
}

extension Query {
  /// Whether it asks for something itself instead of joining what does. What joins nothing counts too.
  var isLeaf: Bool {
    switch self {
    case .and(let parts), .or(let parts): parts.isEmpty
    case .not, .proximity, .atLeast: false
    case .all, .word, .phrase, .mention, .speech, .keyword, .published, .imported, .length: true
    }
  }
}
