import NewswireIndex
import NewswireModel
import NewswireQuery
import Testing
import TestSupport

/// The index while calls of the operating system fail, lose what was not flushed, or return other bytes than were written.
struct FailureTests {
  /// Batches of changes, and what a scan says after each.
  private struct History {
    struct Step {
      var changes: [IndexChange]
      /// The articles there are, and what each query finds.
      var keys: Set<Int64>
      var expected: [[Int64]]
    }

    private(set) var steps: [Step] = []
    let queries: [Query]

    init(_ seed: SeededGenerator, steps count: Int, articles range: ClosedRange<Int> = 1...6) {
      queries =
        [.all]
        + ["the", "sanctions OR iran", "\"the minister\"", "w*", "the w/s w1", "NOT oil"].compactMap {
          try? QueryParser.parse($0).tree
        }
      var samples = Samples(seed)
      var oracle = ScanOracle()
      var key: Int64 = 0
      var articles: [Int64: Article] = [:]
      for _ in 0..<count {
        var changes: [IndexChange] = []
        for old in oracle.documents.keys.sorted() where samples.random.chance(15) {
          changes.append(.delete(key: old))
          oracle.delete(old)
        }
        // Some that were deleted come back, even in the same batch, and some of these go again.
        for (old, article) in articles.sorted(by: { $0.key < $1.key }) {
          guard oracle.documents[old] == nil, samples.random.chance(10) else { continue }
          changes.append(.restore(key: old, article: article))
          oracle.add(old, article)
          guard samples.random.chance(20) else { continue }
          changes.append(.delete(key: old))
          oracle.delete(old)
        }
        for _ in 0..<samples.random.number(range) {
          key += 1
          let article = samples.article()
          articles[key] = article
          changes.append(.add(key: key, article: article))
          oracle.add(key, article)
        }
        steps.append(
          Step(
            changes: changes, keys: Set(oracle.documents.keys), expected: queries.map { oracle.matches($0) }))
      }
    }

    /// Applies the batches after the one that an index has come to.
    func apply(to index: SearchIndex, through last: Int) throws {
      var change = Int(index.visibleChange)
      while change < last {
        try index.apply(steps[change].changes, through: Int64(change + 1))
        change += 1
      }
    }

    /// Asks an index everything.
    /// - Returns: how many queries ended with an error.
    func check(_ index: SearchIndex, after change: Int, _ comment: String) -> Int {
      let snapshot = index.snapshot()
      var errors = 0
      for (place, query) in queries.enumerated() {
        let expected = change == 0 ? [] : steps[change - 1].expected[place]
        do {
          let found = try snapshot.matches(query, limit: .max)
          #expect(found == expected, "\(comment): \(query)")
          #expect(try snapshot.count(query) == Int64(expected.count), "\(comment): \(query)")
          let hits = try snapshot.search(query, sort: .relevance, limit: 100_000).hits
          #expect(hits.map(\.key).sorted() == expected, "\(comment): \(query)")
        } catch {
          errors += 1
        }
      }
      return errors
    }
  }

  private static var options: IndexOptions {
    var options = IndexOptions()
    // So that applying has to write.
    options.memoryBytes = 4 << 10
    return options
  }

  /// Opens an index and works with it, whatever fails.
  /// - Returns: how many calls of the index failed.
  private func work(_ history: History, in directory: FailingDirectory, _ comment: String) -> Int {
    var failures = 0
    func attempt(_ body: () throws -> Void) {
      do {
        try body()
      } catch {
        failures += 1
        #expect(error is NewswireError, "\(comment): \(error)")
      }
    }
    var opened: SearchIndex?
    attempt { opened = try SearchIndex(in: directory, options: Self.options) }
    if opened == nil {
      directory.heal()
      attempt { opened = try SearchIndex(in: directory, options: Self.options) }
    }
    guard let index = opened else {
      Issue.record("\(comment): the index does not open")
      return failures
    }
    for step in 1...history.steps.count {
      attempt { try history.apply(to: index, through: step) }
      let visible = Int(index.visibleChange)
      // What a call acknowledged is there, and what it refused is not.
      failures += history.check(index, after: visible, comment)
      if step % 3 == 0 { attempt { try index.flush() } }
      if step % 5 == 0 { attempt { try index.compact() } }
      #expect(index.appliedChange <= index.visibleChange, "\(comment)")
    }
    directory.heal()
    // Where there is room again, everything goes on.
    attempt { try history.apply(to: index, through: history.steps.count) }
    #expect(index.visibleChange == Int64(history.steps.count), "\(comment)")
    #expect(history.check(index, after: history.steps.count, "\(comment), healed") == 0, "\(comment)")
    #expect(throws: Never.self, "\(comment)") { try index.flush() }
    #expect(index.failure == nil, "\(comment)")
    return failures
  }

  /// Reopens what a crash left, and has it catch up.
  private func expectRecovery(_ history: History, in directory: MemoryDirectory, _ comment: String) {
    #expect(throws: Never.self, "\(comment)") {
      let index = try SearchIndex(in: directory, options: Self.options)
      // Deletions may be further than the last change, so that only what has caught up is compared.
      try history.apply(to: index, through: history.steps.count)
      #expect(history.check(index, after: history.steps.count, "\(comment), caught up") == 0, "\(comment)")
      try index.close()
    }
  }

  @Test(arguments: [true, false])
  func anyCallMayFail(andAllAfterIt: Bool) throws {
    let history = History(SeededGenerator(for: "failing calls, all after it: \(andAllAfterIt)"), steps: 8)
    var number = 0
    var hasFailed = true
    while hasFailed {
      let memory = MemoryDirectory()
      let directory = FailingDirectory(memory, andAllAfterIt ? .from(number) : .once(number))
      let comment = "call \(number)"
      _ = work(history, in: directory, comment)
      hasFailed = directory.failures > 0
      // A copy, as a crash leaves it: a merge may still be at work in the other.
      expectRecovery(history, in: memory.copy(), comment)
      number += 1
    }
    #expect(number > 40)
  }

  @Test func openingMayFailAtAnyCall() throws {
    let history = History(SeededGenerator(for: "failing openings"), steps: 6)
    let memory = MemoryDirectory()
    let index = try SearchIndex(in: memory)
    try history.apply(to: index, through: 3)
    try index.flush()
    try history.apply(to: index, through: 6)
    try index.close()
    var number = 0
    while true {
      let copy = memory.copy()
      let directory = FailingDirectory(copy, .once(number))
      let opened = Result { try SearchIndex(in: directory) }
      expectRecovery(history, in: copy, "opening, call \(number)")
      guard directory.failures > 0 else { break }
      if case .failure(let error) = opened { #expect(error is NewswireError) }
      number += 1
    }
    #expect(number > 8)
  }

  @Test func aLossOfPowerLeavesWhatWasAcknowledged() throws {
    var random = SeededGenerator(for: "losses of power")
    for round in 0..<30 {
      let history = History(SeededGenerator(seed: random.next()), steps: 8)
      let memory = MemoryDirectory()
      let index = try SearchIndex(in: memory, options: Self.options)
      let last = random.number(1...8)
      for step in 1...last {
        try history.apply(to: index, through: step)
        if random.chance(30) { try index.flush() }
        if random.chance(10) { try index.compact() }
      }
      let applied = index.appliedChange
      let left = memory.afterPowerLoss(&random)
      let reopened = try SearchIndex(in: left, options: Self.options)
      #expect(reopened.appliedChange >= applied)
      expectRecovery(history, in: left, "round \(round)")
    }
  }

  /// A disk that reports flushes it does not do loses data, but never makes an answer wrong.
  @Test func aLyingFlushIsFoundOut() throws {
    var random = SeededGenerator(for: "lying flushes")
    var damaged = 0
    for round in 0..<30 {
      let history = History(SeededGenerator(seed: random.next()), steps: 8)
      let memory = MemoryDirectory(liesAboutFlushes: true)
      let index = try SearchIndex(in: memory, options: Self.options)
      for step in 1...8 {
        try history.apply(to: index, through: step)
        if random.chance(30) { try index.flush() }
      }
      let left = memory.afterPowerLoss(&random)
      do {
        let reopened = try SearchIndex(in: left, options: Self.options)
        try history.apply(to: reopened, through: 8)
        _ = history.check(reopened, after: 8, "round \(round)")
      } catch let error as NewswireError {
        #expect(error.code == .dataLoss)
        damaged += 1
        // The remedy works.
        let draft = try SearchIndex.draft(in: left, options: Self.options)
        try history.apply(to: draft, through: 8)
        try draft.publish()
        expectRecovery(history, in: left, "round \(round), rebuilt")
      }
    }
    #expect(damaged > 0)
  }

  // MARK: Damage

  /// A bit that flips while the index is open ends the queries that meet it with an error, and a draft heals it.
  @Test func damageUnderAnOpenIndexIsReportedAndHealed() throws {
    var random = SeededGenerator(for: "damage under an open index")
    let history = History(SeededGenerator(seed: random.next()), steps: 4, articles: 1100...1200)
    let intact = MemoryDirectory()
    let first = try SearchIndex(in: intact)
    try history.apply(to: first, through: 2)
    try first.flush()
    try history.apply(to: first, through: 4)
    try first.close()
    var reports = 0
    for name in try intact.names() where name.hasSuffix(".segment") {
      for round in 0..<6 {
        let directory = intact.copy()
        let heard = Heard()
        var options = IndexOptions()
        options.onDamage = { heard.append($0) }
        let index = try SearchIndex(in: directory, options: options)
        let bits = (directory.bytes(of: name)?.count ?? 0) * 8
        directory.flip(bit: random.number(0...bits - 1), of: name)
        let errors = history.check(index, after: 4, "\(name), round \(round)")
        #expect((errors > 0) == !heard.errors.isEmpty)
        #expect(heard.errors.allSatisfy { $0.code == .dataLoss && $0.message.contains(name) })
        #expect((index.damage != nil) == (errors > 0))
        if errors == 0 { continue }
        reports += 1
        let draft = index.draft()
        try history.apply(to: draft, through: 3)
        #expect(try !index.adopt(draft))
        try history.apply(to: draft, through: 4)
        #expect(try index.adopt(draft))
        #expect(index.damage == nil)
        #expect(history.check(index, after: 4, "\(name), round \(round), healed") == 0)
        try index.verify()
        try index.close()
        expectRecovery(history, in: directory, "\(name), round \(round), reopened")
      }
    }
    #expect(reports > 0)
  }

  /// Errors that a handler heard.
  private final class Heard: @unchecked Sendable {
    private(set) var errors: [NewswireError] = []

    func append(_ error: NewswireError) { errors.append(error) }
  }

  // MARK: Drafts

  @Test func anIndexStaysUntilItsDraftIsWhole() throws {
    let history = History(SeededGenerator(for: "drafts"), steps: 12)
    var number = 0
    while true {
      let memory = MemoryDirectory()
      let old = try SearchIndex(in: memory)
      try history.apply(to: old, through: 12)
      try old.close()
      let directory = FailingDirectory(memory, .from(number))
      do {
        let draft = try SearchIndex.draft(in: directory, options: Self.options)
        try history.apply(to: draft, through: 12)
        try draft.publish()
        try draft.close()
      } catch {
        #expect(error is NewswireError)
      }
      let comment = "draft, call \(number)"
      let left = Set(try memory.names().filter { $0.hasSuffix(".segment") })
      #expect(throws: Never.self, "\(comment)") {
        let index = try SearchIndex(in: memory)
        #expect(index.visibleChange == 12, "\(comment)")
        #expect(history.check(index, after: 12, comment) == 0)
        // Nothing is left of the other. A merge in the background may add files of its own.
        try index.close()
        let segments = Set(index.segments.map(\.name))
        #expect(try left.intersection(memory.names()).isSubset(of: segments), "\(comment)")
      }
      if directory.failures == 0 { break }
      number += 1
    }
    #expect(number > 6)
  }

  // MARK: Batches

  @Test func eachBatchIsHandedOutByItself() throws {
    let history = History(SeededGenerator(for: "batches"), steps: 15)
    let heard = Batches()
    var options = Self.options
    options.onBatch = { heard.append($0) }
    let index = try SearchIndex(in: MemoryDirectory(), options: options)
    var known: Set<Int64> = []
    for (place, step) in history.steps.enumerated() {
      try index.apply(step.changes, through: Int64(place + 1))
      #expect(heard.batches.count == place + 1)
      let batch = try #require(heard.batches.last)
      #expect(batch.before == Int64(place))
      #expect(batch.articles.change == Int64(place + 1))
      for (query, found) in zip(history.queries, step.expected) {
        // A key that comes back is new again.
        let restored = Set(step.changes.compactMap { if case .restore(let key, _, _) = $0 { key } else { nil } })
        let new = found.filter { !known.contains($0) || restored.contains($0) }
        #expect(try batch.articles.matches(query, limit: .max) == new)
      }
      known.formUnion(step.keys)
    }
    try index.close()
  }

  private final class Batches: @unchecked Sendable {
    private(set) var batches: [IndexBatch] = []

    func append(_ batch: IndexBatch) { batches.append(batch) }
  }

  // MARK: The point of the store's history

  @Test func theIndexKeepsThePointThatItHasComeTo() throws {
    let store = StoreIdentity.random()
    let memory = MemoryDirectory()
    let history = History(SeededGenerator(for: "points"), steps: 4)
    func point(_ change: Int) -> HistoryPoint {
      HistoryPoint(store: store, number: Int64(change), digest: UInt64(change) << 40)
    }
    var index = try SearchIndex(in: memory)
    #expect(index.appliedPoint == nil)
    for change in 1...3 {
      try index.apply(history.steps[change - 1].changes, through: Int64(change), at: point(change))
      if change == 2 { try index.flush() }
    }
    #expect(index.appliedPoint == point(2))
    index = try SearchIndex(in: memory.copy())
    #expect(index.appliedPoint == point(2))
    try index.apply(history.steps[2].changes, through: 3, at: point(3))
    try index.close()
    #expect(index.appliedPoint == point(3))
  }
}
