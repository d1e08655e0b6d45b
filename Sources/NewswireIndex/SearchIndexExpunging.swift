package import NewswireModel
internal import Synchronization

/// What an index keeps of articles, as it stands in its files.
package struct IndexedTerms: Sendable {
  /// The keys of the dictionary: a field's byte and a term.
  package var terms: [[UInt8]] = []
  /// How values that articles are counted by are spelled: a field's byte and a name.
  package var spellings: [[UInt8]] = []

  /// - Cost: that of indexing the articles.
  package init(_ articles: [Article]) throws {
    var builder = SegmentBuilder()
    let ordered = articles.sorted { DocumentOrder.time(of: $0) > DocumentOrder.time(of: $1) }
    for (place, article) in ordered.enumerated() {
      builder.add(key: Int64(place + 1), article: article, story: Int64(place + 1))
    }
    guard let memory = try builder.finish() else { return }
    let segment = try Segment(memory)
    var iterator = segment.dictionary.iterator()
    while iterator.next() { terms.append(iterator.key) }
    let facets = FacetColumn(segment)
    for ordinal in 0..<facets.valueCount { unsafe spellings.append(Array(facets.label(of: ordinal))) }
  }
}

/// What a search through an index found of articles that were to be removed from it.
package struct IndexRemains: Sendable, Hashable {
  /// Segments looked through.
  package var segments = 0
  /// Terms looked through.
  package var terms = 0
  /// Of these, the ones that the articles had and others have too.
  package var sharedTerms = 0
  /// What is left of the articles: segments that hold one of them, and terms that no other article has.
  package var left = 0
  /// Passages of the articles that are in terms of others.
  package var sharedPassages: Set<UInt64> = []
}

/// Removing what is derived from articles to the last byte.
extension SearchIndex {
  /// Documents of one value that are asked how they spell it, before its spelling counts as nobody's.
  private static let askedSpellings = 8

  /// Makes each segment anew that has something of articles which are gone, so that no byte of them is left in the files.
  ///
  /// A merge would not do: a value is spelled as its first document spelled it, and stays so when that is merged away.
  /// - Parameters:
  ///   - keys: of the articles, whose deletion has been applied.
  ///   - isSpelling: whether they spelled a value so: a field's byte and a name.
  ///   - article: reads an article from the store; nil if it has none under the key.
  /// - Cost: that of indexing the articles of the segments in question.
  package func expunge(
    _ keys: [Int64], isSpelling: (UnsafeBufferPointer<UInt8>) -> Bool, article: (Int64) throws -> Article?
  ) throws {
    try flush()
    try diskTurn.withLock { _ in
      for view in state.withLock({ $0.disk }) {
        let holds = keys.contains { view.segment.document(of: $0) != nil }
        guard try unsafe holds || hasOrphanedSpelling(view, isSpelling, article) else { continue }
        try makeAnew(view, article)
      }
    }
  }

  /// Whether a value is spelled as one of the articles did and none of its documents does.
  private func hasOrphanedSpelling(
    _ view: SegmentView, _ isSpelling: (UnsafeBufferPointer<UInt8>) -> Bool, _ article: (Int64) throws -> Article?
  ) throws -> Bool {
    let facets = FacetColumn(view.segment)
    for ordinal in 0..<facets.valueCount where unsafe isSpelling(facets.label(of: ordinal)) {
      let name = unsafe Array(facets.label(of: ordinal).dropFirst())
      let documents = unsafe facets.documents(of: ordinal).filter { !view.isDeleted($0) }.prefix(Self.askedSpellings)
      let isUsed = try documents.contains { document in
        guard let article = try unsafe article(view.segment.keys[Int(document)]) else { return false }
        return try IndexedTerms([article]).spellings.contains { $0.dropFirst().elementsEqual(name) }
      }
      if !isUsed { return true }
    }
    return false
  }

  /// Puts a segment of the same articles, as the store has them, in the place of one. Called with `diskTurn`.
  private func makeAnew(_ view: SegmentView, _ article: (Int64) throws -> Article?) throws {
    let segment = view.segment
    let stories = StoryColumn(segment)
    var builder = SegmentBuilder()
    var pieces: [SegmentView] = []
    for document in 0..<segment.documentCount where !view.isDeleted(UInt32(document)) {
      let key = unsafe segment.keys[document]
      guard let article = try article(key) else { continue }
      builder.add(key: key, article: article, story: stories.story(of: document))
      guard builder.byteCount >= options.memoryBytes, let memory = try builder.finish() else { continue }
      pieces.append(SegmentView(segment: try Segment(memory)))
    }
    if builder.documentCount > 0, let memory = try builder.finish() {
      pieces.append(SegmentView(segment: try Segment(memory)))
    }
    let made = try writeSegment(pieces) { self.isClosed.load(ordering: .relaxed) }
    state.withLock { $0.replace([view], by: made, onDisk: true) }
    try saveManifest()
  }

  /// Looks for articles in every segment: their documents, and their terms.
  /// - Parameters:
  ///   - keys: of the articles.
  ///   - isTerm: whether they had a term: a field's byte and the term.
  ///   - passages: the passages of them that a term holds.
  package func remains(
    of keys: [Int64], isTerm: (UnsafeBufferPointer<UInt8>) -> Bool,
    passages: (UnsafeBufferPointer<UInt8>) -> Set<UInt64> = { _ in [] }
  ) throws -> IndexRemains {
    var remains = IndexRemains()
    for view in state.withLock({ $0.views }) {
      remains.segments += 1
      if keys.contains(where: { view.segment.document(of: $0) != nil }) { remains.left += 1 }
      var iterator = view.segment.dictionary.iterator()
      while iterator.next() {
        remains.terms += 1
        let isTerm = unsafe iterator.key.withUnsafeBufferPointer(isTerm)
        let found = unsafe iterator.key.withUnsafeBufferPointer(passages)
        guard isTerm || !found.isSubset(of: remains.sharedPassages) else { continue }
        if try hasLiveDocument(iterator, view) {
          remains.sharedTerms += isTerm ? 1 : 0
          remains.sharedPassages.formUnion(found)
        } else if isTerm {
          remains.left += 1
        }
      }
    }
    return remains
  }

  private func hasLiveDocument(_ term: TermIterator, _ view: SegmentView) throws -> Bool {
    let field = IndexField(rawValue: term.key[0]) ?? .text
    let list = unsafe PostingsList(
      try view.segment.postings(term.info), documentFrequency: term.info.documentFrequency,
      hasPositions: field.hasPositions)
    var block = BlockScratch()
    var previous = UInt32.max
    for i in 0..<list.blockCount {
      block.decode(list, block: i, after: previous)
      for place in 0..<block.count where unsafe !view.isDeleted(block.documents[place]) { return true }
      if block.count > 0 { previous = unsafe block.documents[block.count - 1] }
    }
    return false
  }
}
