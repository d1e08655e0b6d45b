internal import NewswireModel
internal import Synchronization

/// The postings of words of several forms (inflections) in one segment, merged as if each word were one term.
///
/// A word that is asked for a second time is merged whole and encoded like a term without positions, so that from then on its blocks
/// have bounds, and it is searched like a word of one form. Lists are kept until others need the room, those asked for longest ago
/// going first. Cost of merging: some 10 ns a posting, once.
final class MergedForms: Sendable {
  /// A list that was merged.
  struct List: Sendable {
    let memory: SegmentMemory
    let documentFrequency: Int
  }

  private struct State {
    /// By the place of the first form's postings, which only one word has.
    var lists: [Int: (list: List, lastUse: UInt64)] = [:]
    var bytes = 0
    var uses: UInt64 = 0
    /// Words that were asked for once.
    var askedOnce: Set<Int> = []
  }

  private let state = Mutex(State())
  /// Bytes of lists that are kept.
  private let capacity: Int

  /// Words that are remembered as asked for once; then they are forgotten.
  private static let mostAskedOnce = 4096
  /// Bytes that a list takes beside its postings: its key, its object.
  private static let overhead = 256

  /// - Parameter segmentBytes: the segment's size. A 24th of it is kept, or 4 MiB if that is more.
  init(segmentBytes: Int) { capacity = max(4 << 20, segmentBytes / 24) }

  /// What is known of a word.
  enum Answer {
    case list(List)
    /// It is worth merging.
    case merge
    case nothing
  }

  /// Looks a word up, and counts that it was asked for.
  func answer(for terms: [TermInfo]) -> Answer {
    guard let key = terms.first?.offset else { return .nothing }
    return state.withLock { state in
      state.uses += 1
      if let known = state.lists[key] {
        state.lists[key]?.lastUse = state.uses
        return .list(known.list)
      }
      if state.askedOnce.remove(key) != nil { return .merge }
      if state.askedOnce.count >= Self.mostAskedOnce { state.askedOnce.removeAll() }
      state.askedOnce.insert(key)
      return .nothing
    }
  }

  /// How many documents have one of a word's forms; nil if they were never merged, or not kept.
  func documentFrequency(of terms: [TermInfo]) -> Int? {
    terms.first.flatMap { first in state.withLock { $0.lists[first.offset]?.list.documentFrequency } }
  }

  /// Keeps a list, unless it is too large to be worth it.
  func keep(_ list: List, for terms: [TermInfo]) {
    let size = list.memory.count + Self.overhead
    guard let key = terms.first?.offset, size <= capacity / 4 else { return }
    state.withLock { state in
      guard state.lists[key] == nil else { return }
      state.bytes += size
      state.lists[key] = (list, state.uses)
      while state.bytes > capacity, let oldest = state.lists.min(by: { $0.value.lastUse < $1.value.lastUse }) {
        state.lists[oldest.key] = nil
        state.bytes -= oldest.value.list.memory.count + Self.overhead
      }
    }
  }

  /// Bytes of the lists that are kept now.
  var byteCount: Int { state.withLock { $0.bytes } }
}

extension Segment {
  /// How many documents have one of a group's terms, deleted ones included; nil if that takes visiting them.
  func documentFrequency(of group: WordGroup, _ terms: [TermInfo]) -> Int? {
    if terms.count <= 1 { return terms.first?.documentFrequency ?? 0 }
    return group.isInflected ? mergedForms.documentFrequency(of: terms) : nil
  }
}

extension SegmentContext {
  /// The merged list of a word of several forms; nil if it is not worth merging yet.
  /// - Throws: `.dataLoss` if a form's postings are damaged; `CancellationError` if nobody waits any longer.
  func mergedForms(_ group: WordGroup) throws -> MergedForms.List? {
    let terms = group.terms[index]
    switch segment.mergedForms.answer(for: terms) {
    case .list(let list): return list
    case .nothing: return nil
    case .merge:
      let list = try merge(terms, of: group)
      if let list { segment.mergedForms.keep(list, for: terms) }
      return list
    }
  }

  private func merge(_ terms: [TermInfo], of group: WordGroup) throws -> MergedForms.List? {
    // A posting takes some two bytes, and as much again while it is copied.
    let bytes = terms.reduce(0) { $0 + $1.documentFrequency } * 4
    budget.charge(bytes: bytes)
    defer { budget.release(bytes: bytes) }
    let scratch = Scratch(tally: nil, budget: budget)
    let norms = unsafe segment.norms
    var cursor = try mergingCursor(group, weight: 0, readsPlaces: false, in: scratch)
    var encoder = PostingsEncoder(averageLength: segment.averageLength)
    encoder.begin(hasPositions: false)
    var target: UInt32 = 0
    while cursor.seek(target) != TermCursor.exhausted {
      if budget.mustEnd { throw CancellationError() }
      let documents = unsafe cursor.documents
      let frequencies = unsafe cursor.decodedFrequencies()
      for i in cursor.index..<cursor.count {
        unsafe encoder.add(documents[i], frequency: frequencies[i], norm: norms[Int(documents[i])])
      }
      target = cursor.stretchLast &+ 1
    }
    let sink = SegmentSink(file: nil)
    _ = try encoder.finish(into: sink)
    return try withExtendedLifetime(scratch) {
      try sink.finish().map { MergedForms.List(memory: $0, documentFrequency: encoder.documentFrequency) }
    }
  }
}
