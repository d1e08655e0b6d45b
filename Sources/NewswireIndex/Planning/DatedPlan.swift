/// A plan without the conditions on the time that everything it matches must meet: these narrow the documents of a segment to a
/// range, which nothing outside of is looked at.
struct DatedPlan: Sendable {
  /// What else must match.
  let plan: Plan
  /// Seconds since 1970, half open; nil if any time will do, and none.
  let dates: Range<Int64>?

  init(_ plan: Plan) {
    var rest: [Plan] = []
    var dates: Range<Int64>?
    for part in plan.conjuncts {
      if case .published(let range) = part {
        dates = dates?.clamped(to: range) ?? range
      } else {
        rest.append(part)
      }
    }
    self.dates = dates
    self.plan = dates == nil ? plan : dates?.isEmpty == true ? .none : Plan(conjuncts: rest)
  }

  /// Whether the number of matches is known without visiting them.
  func isCountFree(_ views: [SegmentView]) -> Bool {
    switch plan {
    case .none, .all: true
    case .word(let group):
      dates == nil && views.allSatisfy { $0.deleted == nil } && group.terms.allSatisfy { $0.count <= 1 }
    default: false
    }
  }

  /// The documents of a segment that were published in time.
  func documents(of segment: Segment) -> Range<Int> {
    dates.map { segment.documents(publishedIn: $0) } ?? 0..<segment.documentCount
  }
}

extension Plan {
  /// All of which a document must meet.
  fileprivate var conjuncts: [Plan] { if case .and(let parts) = self { parts } else { [self] } }

  fileprivate init(conjuncts: [Plan]) {
    self = conjuncts.isEmpty ? .all : conjuncts.count == 1 ? conjuncts[0] : .and(conjuncts)
  }
}
