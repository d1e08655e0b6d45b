internal import NewswireModel
internal import NewswireQuery

/// A query made ready to be asked of quotes: what it asks of speakers and quoted words is asked of each quote, all else of the
/// quote's article.
struct QuotePlan: Sendable {
  /// A query's tree, whose leaves are named by their places in the plan.
  indirect enum Condition: Sendable {
    case always
    case never
    /// One of `filters`.
    case article(Int)
    /// One of `speeches`.
    case quote(Int)
    case and([Condition])
    case or([Condition])
    case not(Condition)
  }

  /// What an article must meet for one of its quotes to be an answer.
  let articles: DatedPlan
  let condition: Condition
  let speeches: [SpanPlan]
  let filters: [Plan]
  /// Words whose places in a quote make its score.
  let scored: [SpanPlan]
}

extension QueryCompiler {
  /// - Parameter isScored: whether quotes are ranked by the words they have of those asked for.
  mutating func compileQuotes(_ query: Query, isScored: Bool) throws -> QuotePlan {
    var builder = QuotePlanBuilder()
    let (condition, articles) = try builder.compile(query, isRequired: true, with: &self)
    var scored: [SpanPlan] = []
    if isScored {
      // What is looked up a second time counts once.
      beginCounting()
      for content in query.quotedContents { try collectScored(content, into: &scored) }
    }
    return QuotePlan(
      articles: DatedPlan(articles), condition: condition, speeches: builder.speeches, filters: builder.filters,
      scored: scored)
  }

  private mutating func collectScored(_ query: Query, into scored: inout [SpanPlan]) throws {
    switch query {
    case .and(let parts), .or(let parts): for part in parts { try collectScored(part, into: &scored) }
    case .word, .phrase, .proximity, .atLeast:
      if let plan = SpanPlan(try spans(query, isScored: true, depth: 1)) { scored.append(plan) }
    case .all, .not, .mention, .speech, .keyword, .published, .imported, .length: break
    }
  }
}

/// Parts a query into what is asked of quotes and what of articles.
private struct QuotePlanBuilder {
  var speeches: [SpanPlan] = []
  var filters: [Plan] = []

  /// - Parameter isRequired: whether every answer meets the query, so that what it asks of articles need not be asked of each quote.
  /// - Returns: the condition on a quote, and what its article meets then.
  mutating func compile(
    _ query: Query, isRequired: Bool, with compiler: inout QueryCompiler
  ) throws -> (QuotePlan.Condition, Plan) {
    guard query.asksOfQuotes else {
      let plan = try compiler.compile(query, isScored: false)
      if case .none = plan { return (.never, .none) }
      if case .all = plan { return (.always, .all) }
      if isRequired { return (.always, plan) }
      filters.append(plan)
      return (.article(filters.count - 1), plan)
    }
    switch query {
    case .speech(let speech):
      guard let plan = SpanPlan(try compiler.speechSpans(speech, depth: 1)) else { return (.never, .none) }
      speeches.append(plan)
      // Each quote is asked anyway: of the article its words are enough.
      return (.quote(speeches.count - 1), plan.approximatePlan(plan.approximation))
    case .and(let parts):
      let all = try parts.map { try compile($0, isRequired: isRequired, with: &compiler) }
      return (QuotePlan.Condition(conjunction: all.map(\.0)), Plan(conjunction: all.map(\.1)))
    case .or(let parts):
      let all = try parts.map { try compile($0, isRequired: false, with: &compiler) }
      return (.or(all.map(\.0)), Plan(disjunction: all.map(\.1)))
    case .not(let part):
      // An article with a quote that must not be has others.
      return (.not(try compile(part, isRequired: false, with: &compiler).0), .all)
    default: return (.never, .none)
    }
  }
}

extension SpanPlan {
  /// nil if nothing can meet it.
  fileprivate convenience init?(_ spans: SpanBuilder) {
    guard let expression = spans.expression, let approximation = spans.approximation else { return nil }
    self.init(groups: spans.groups, approximation: approximation, expression: expression, weight: spans.weight)
  }
}

extension QuotePlan.Condition {
  fileprivate init(conjunction parts: [QuotePlan.Condition]) {
    let rest = parts.filter { if case .always = $0 { false } else { true } }
    self = rest.isEmpty ? .always : rest.count == 1 ? rest[0] : .and(rest)
  }
}

extension SpanPlan {
  /// What a document must have, without a look at positions.
  fileprivate func approximatePlan(_ approximation: Approximation) -> Plan {
    switch approximation {
    case .group(let group): .word(groups[group])
    case .all: .all
    case .and(let parts): Plan(conjunction: parts.map(approximatePlan))
    case .or(let parts): Plan(disjunction: parts.map(approximatePlan))
    }
  }
}

extension Plan {
  fileprivate init(conjunction parts: [Plan]) {
    var rest: [Plan] = []
    for part in parts {
      switch part {
      case .all: continue
      case .none:
        self = .none
        return
      case .and(let inner): rest += inner
      default: rest.append(part)
      }
    }
    self = rest.isEmpty ? .all : rest.count == 1 ? rest[0] : .and(rest)
  }

  fileprivate init(disjunction parts: [Plan]) {
    var rest: [Plan] = []
    for part in parts {
      switch part {
      case .all:
        self = .all
        return
      case .none: continue
      case .or(let inner): rest += inner
      default: rest.append(part)
      }
    }
    self = rest.isEmpty ? .none : rest.count == 1 ? rest[0] : .or(rest)
  }
}

extension Query {
  /// What is looked for in quoted words, leaving out what is excluded.
  fileprivate var quotedContents: [Query] {
    switch self {
    case .speech(let speech): speech.content.map { [$0] } ?? []
    case .and(let parts), .or(let parts): parts.flatMap(\.quotedContents)
    case .not, .all, .word, .phrase, .proximity, .atLeast, .mention, .keyword, .published, .imported, .length: []
    }
  }
}
