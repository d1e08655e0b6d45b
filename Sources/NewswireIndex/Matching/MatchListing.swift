package import NewswireModel

/// A query that only filters, made ready for one snapshot.
package struct QueryFilter: Sendable {
  let plan: DatedPlan
}

extension IndexSnapshot {
  /// The keys of the articles that match, ascending: at most `limit`, all above `key`.
  package func matches(
    _ query: Query, after key: Int64 = .min, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws -> [Int64] {
    try matches(filter(query, isCancelled: isCancelled), after: key, limit: limit, isCancelled: isCancelled)
  }

  /// Makes a query ready for one listing after the other.
  package func filter(_ query: Query, isCancelled: @escaping () -> Bool = { false }) throws -> QueryFilter {
    try withBudget(isCancelled) { QueryFilter(plan: try plan(query, $0)) }
  }

  /// The keys of the articles that match, ascending: at most `limit`, all above `key`.
  package func matches(
    _ filter: QueryFilter, after key: Int64 = .min, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws -> [Int64] {
    let plan = filter.plan
    return try withBudget(isCancelled) { budget in
      var keys: [Int64] = []
      var last = key
      var window = max(limit, 1024)
      while keys.count < limit {
        // Documents lie by their time: those of a range of keys are gathered, and more of them where few match.
        let end = views.compactMap { Self.key(after: last, by: window, in: $0.segment) }.min()
        var found: [Int64] = []
        for i in views.indices {
          try withContext(of: i, .nothing, dates: plan.dates, statistics, budget) {
            try $0.appendKeys(of: plan.plan, above: last, through: end ?? .max, to: &found) { budget.mustEnd }
          }
        }
        keys += found.sorted().prefix(limit - keys.count)
        guard let end else { break }
        last = end
        window = min(window, 1 << 40) * 2
      }
      return keys
    }
  }

  /// The key of a segment that comes so many after another; nil if there are not so many.
  private static func key(after key: Int64, by count: Int, in segment: Segment) -> Int64? {
    let first = segment.count(upTo: key)
    return unsafe count < segment.documentCount - first ? segment.keys[Int(segment.keyOrder[first + count - 1])] : nil
  }
}

extension SegmentContext {
  /// Appends the keys in a range of the documents that match a plan.
  fileprivate func appendKeys(
    of plan: Plan, above low: Int64, through high: Int64, to found: inout [Int64], _ isCancelled: () -> Bool
  ) throws {
    let places = segment.count(upTo: low)..<segment.count(upTo: high)
    if places.isEmpty { return }
    let order = unsafe UnsafeBufferPointer(start: segment.keyOrder, count: segment.documentCount)
    let documents =
      unsafe places.count == order.count ? Array(0..<UInt32(order.count)) : order[places].sorted()
    let iterator = try iterator(plan)
    let interval = max(1, 1024 / plan.partCount)
    var steps = 0
    for document in documents where document >= start && document < end {
      if iterator.document < document || steps == 0 { iterator.advance(to: document) }
      steps += 1
      if steps % interval == 0 && isCancelled() { throw CancellationError() }
      if iterator.document == document && !view.isDeleted(document) && iterator.matches() {
        unsafe found.append(segment.keys[Int(document)])
      }
    }
  }
}
