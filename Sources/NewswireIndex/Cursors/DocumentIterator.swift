/// Walks the documents that may answer a part of a query, ascending. `document` may still fail `matches`, which is the dearer
/// question and asked last.
class DocumentIterator {
  /// The document at hand; `TermCursor.exhausted` past the last. Undefined before the first `advance`.
  var document: UInt32 = 0

  /// Moves to the first document from `target` on, unless it is there or further already.
  func advance(to target: UInt32) {}

  /// Whether the document at hand answers.
  func matches() -> Bool { true }

  /// What the score of the document at hand does not pass, in units, for less than `matches` costs.
  func possibleScore() -> UInt32 { score() }

  /// In units, of the document at hand, which matches.
  func score() -> UInt32 { 0 }

  /// How often the document at hand, which matches, has what scores.
  var frequency: UInt32 { 0 }

  /// Documents to visit at most.
  var cost: Int { 0 }
}

final class EmptyIterator: DocumentIterator {
  override func advance(to target: UInt32) { document = TermCursor.exhausted }
}

@safe final class WordIterator: DocumentIterator {
  private let cursor: UnsafeMutablePointer<TermCursor>

  init(_ cursor: UnsafeMutablePointer<TermCursor>) { unsafe self.cursor = unsafe cursor }

  override func advance(to target: UInt32) { document = unsafe cursor.pointee.seek(target) }
  override func score() -> UInt32 { unsafe cursor.pointee.weight > 0 ? cursor.pointee.score : 0 }
  override var frequency: UInt32 { unsafe cursor.pointee.frequency }
  override var cost: Int { unsafe cursor.pointee.documentFrequency }
}

/// One document.
final class SingleIterator: DocumentIterator {
  private let only: UInt32

  init(_ document: UInt32) { only = document }

  override func advance(to target: UInt32) { document = target <= only ? only : TermCursor.exhausted }
  override var cost: Int { 1 }
}

/// Documents that follow each other.
final class RangeIterator: DocumentIterator {
  private let start: UInt32
  private let end: UInt32

  init(_ documents: Range<Int>) {
    start = UInt32(documents.lowerBound)
    end = UInt32(documents.upperBound)
  }

  override func advance(to target: UInt32) {
    let next = max(target, start)
    document = next < end ? next : TermCursor.exhausted
  }

  override var cost: Int { Int(end - start) }
}

/// Documents that meet a condition on a column.
final class ColumnIterator: DocumentIterator {
  private let count: UInt32
  private let holds: (Int) -> Bool

  init(documentCount: Int, _ holds: @escaping (Int) -> Bool) {
    count = UInt32(truncatingIfNeeded: documentCount)
    self.holds = holds
  }

  override func advance(to target: UInt32) { document = target < count ? target : TermCursor.exhausted }
  override func matches() -> Bool { holds(Int(document)) }
  override var cost: Int { Int(count) }
}

/// Documents that all parts have.
final class AndIterator: DocumentIterator {
  /// The rarest first, which leads.
  private let parts: [DocumentIterator]
  private let excluded: [DocumentIterator]

  init(_ parts: [DocumentIterator], excluding excluded: [DocumentIterator]) {
    self.parts = parts.sorted { $0.cost < $1.cost }
    self.excluded = excluded
  }

  override func advance(to target: UInt32) {
    guard let lead = parts.first else {
      document = TermCursor.exhausted
      return
    }
    lead.advance(to: target)
    var i = 1
    while i < parts.count && lead.document != TermCursor.exhausted {
      parts[i].advance(to: lead.document)
      if parts[i].document == lead.document {
        i += 1
      } else {
        lead.advance(to: parts[i].document)
        i = 1
      }
    }
    document = lead.document
  }

  override func matches() -> Bool {
    for part in parts where !part.matches() { return false }
    for part in excluded {
      part.advance(to: document)
      if part.document == document && part.matches() { return false }
    }
    return true
  }

  override func possibleScore() -> UInt32 { parts.reduce(0) { $0 &+ $1.possibleScore() } }
  override func score() -> UInt32 { parts.reduce(0) { $0 &+ $1.score() } }
  override var cost: Int { parts.first?.cost ?? 0 }
}

/// Documents that are listed, ascending.
final class ListIterator: DocumentIterator {
  private let documents: [UInt32]
  private var place = 0

  init(_ documents: [UInt32]) { self.documents = documents }

  override func advance(to target: UInt32) {
    while place < documents.count && documents[place] < target { place += 1 }
    document = place < documents.count ? documents[place] : TermCursor.exhausted
  }

  override func matches() -> Bool { true }
  override var cost: Int { documents.count }
}

/// Documents that at least one part has.
final class OrIterator: DocumentIterator {
  private let parts: [DocumentIterator]
  /// By part, whether it matches the document at hand.
  private var isMatch: [Bool]

  init(_ parts: [DocumentIterator]) {
    self.parts = parts
    isMatch = Array(repeating: false, count: parts.count)
  }

  override func advance(to target: UInt32) {
    var least = TermCursor.exhausted
    for part in parts {
      part.advance(to: target)
      least = min(least, part.document)
    }
    document = least
  }

  override func matches() -> Bool {
    var any = false
    for i in parts.indices {
      isMatch[i] = parts[i].document == document && parts[i].matches()
      any = any || isMatch[i]
    }
    return any
  }

  override func possibleScore() -> UInt32 {
    var sum: UInt32 = 0
    for part in parts where part.document == document { sum &+= part.possibleScore() }
    return sum
  }

  override func score() -> UInt32 {
    var sum: UInt32 = 0
    for i in parts.indices where isMatch[i] { sum &+= parts[i].score() }
    return sum
  }

  override var cost: Int { parts.reduce(0) { $0 + $1.cost } }
}

/// Documents whose positions meet an expression.
final class SpanIterator: DocumentIterator {
  private let approximation: DocumentIterator
  private let matcher: PlaceMatcher
  private let weight: Float
  private let scoring: ScoringContext
  private var found: UInt32 = 0

  init(_ approximation: DocumentIterator, matcher: PlaceMatcher, weight: Float, scoring: ScoringContext) {
    self.approximation = approximation
    self.matcher = matcher
    self.weight = weight
    self.scoring = scoring
  }

  override func advance(to target: UInt32) {
    approximation.advance(to: target)
    document = approximation.document
  }

  override func matches() -> Bool {
    found = matcher.frequency(in: document)
    return found > 0
  }

  override func possibleScore() -> UInt32 {
    if weight == 0 { return 0 }
    return scoring.score(
      weight: weight, frequency: matcher.possibleFrequency(in: document), document: document)
  }

  override func score() -> UInt32 {
    weight > 0 ? scoring.score(weight: weight, frequency: found, document: document) : 0
  }

  override var frequency: UInt32 { found }

  override var cost: Int { approximation.cost }
}

extension SegmentContext {
  /// Makes the iterator of a plan.
  func iterator(_ plan: Plan) throws -> DocumentIterator {
    switch plan {
    case .none: return EmptyIterator()
    case .all: return RangeIterator(0..<segment.documentCount)
    case .word(let group):
      guard let cursor = try unsafe cursor(group, weight: group.weight) else { return EmptyIterator() }
      return unsafe WordIterator(cursor)
    case .spans(let spans): return try spanIterator(spans)
    case .or(let parts): return OrIterator(try parts.map { try iterator($0) })
    case .not: return try iterator(.and([plan]))
    case .and(let parts): return try conjunction(parts)
    case .published(let range):
      return RangeIterator(segment.documents(publishedIn: range))
    case .imported(let range):
      let imported = unsafe segment.imported
      return ColumnIterator(documentCount: segment.documentCount) { unsafe range.contains(imported[$0]) }
    case .length(let range):
      let words = unsafe segment.words
      return ColumnIterator(documentCount: segment.documentCount) { unsafe range.contains(words[$0]) }
    case .key(let key):
      guard let document = segment.document(of: key) else { return EmptyIterator() }
      return SingleIterator(UInt32(document))
    case .keys(let keys): return ListIterator(keys.compactMap { segment.document(of: $0).map { UInt32($0) } }.sorted())
    case .value(let hash):
      let column = FacetColumn(segment)
      return ListIterator(column.ordinal(of: hash).map { unsafe Array(column.documents(of: $0)) } ?? [])
    case .withheld(let time): return ListIterator(WithheldColumn(segment).documents(at: time))
    }
  }

  private func conjunction(_ parts: [Plan]) throws -> DocumentIterator {
    var required: [DocumentIterator] = []
    var excluded: [DocumentIterator] = []
    for part in parts {
      if case .not(let inner) = part {
        excluded.append(try iterator(inner))
      } else {
        required.append(try iterator(part))
      }
    }
    if required.isEmpty { required.append(RangeIterator(0..<segment.documentCount)) }
    return AndIterator(required, excluding: excluded)
  }

  func spanIterator(_ plan: SpanPlan) throws -> DocumentIterator {
    let cursors = try unsafe plan.groups.map { try unsafe cursor($0, weight: 0, readsPlaces: true) }
    let matcher = unsafe PlaceMatcher(plan.expression, cursors, segment: segment, scratch: scratch)
    return unsafe SpanIterator(
      approximation(plan.approximation, cursors), matcher: matcher, weight: plan.weight, scoring: scoring)
  }

  private func approximation(
    _ plan: SpanPlan.Approximation, _ cursors: [UnsafeMutablePointer<TermCursor>?]
  ) -> DocumentIterator {
    switch plan {
    case .all: return RangeIterator(0..<segment.documentCount)
    case .group(let group): return unsafe cursors[group].map { unsafe WordIterator($0) } ?? EmptyIterator()
    case .and(let parts): return AndIterator(parts.map { unsafe approximation($0, cursors) }, excluding: [])
    case .or(let parts): return OrIterator(parts.map { unsafe approximation($0, cursors) })
    }
  }

  /// Offers every document that matches a plan, or those of them that may be among the best.
  func offerAll(
    _ plan: Plan, to sink: inout some DocumentSink & ~Copyable, isCancelled: () -> Bool
  ) throws {
    let iterator = try iterator(plan)
    let isScored = rank == .score
    let keys = unsafe segment.keys
    // A step costs as much as the plan has parts.
    let interval = max(1, 1024 / plan.partCount)
    var steps = 0
    iterator.advance(to: start)
    while iterator.document < end {
      let document = iterator.document
      let mayEnter = unsafe !isScored || sink.admits(Int64(iterator.possibleScore()), key: keys[Int(document)])
      if mayEnter && !view.isDeleted(document) && iterator.matches() {
        offer(document, rank(document, score: isScored ? iterator.score() : 0), to: &sink)
        if sink.isComplete { return }
      }
      steps &+= 1
      if steps >= interval {
        steps = 0
        if isCancelled() { throw CancellationError() }
      }
      iterator.advance(to: document &+ 1)
    }
  }
}
