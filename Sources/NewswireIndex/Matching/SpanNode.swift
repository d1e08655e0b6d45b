/// A part of a `SpanExpression` made ready for one segment: finds the places in a document that meet it. Lives in a search's `Scratch`.
///
/// Documents are asked for in ascending order.
struct SpanNode: BitwiseCopyable {
  typealias Reference = UnsafeMutablePointer<SpanNode>
  typealias Cursor = UnsafeMutablePointer<TermCursor>

  @safe enum Kind: BitwiseCopyable {
    /// What the segment has none of.
    case nothing
    case word(Cursor, UnsafeMutablePointer<PositionBuffer>)
    case phrase(PhraseMatcher, length: UInt32)
    case union(UnsafeMutableBufferPointer<SpanNode>)
    case near(SpanProximity)
    case inField(Reference, TextPart)
    case atLeast(Int, Reference)
    case named(NameMatcher)
    case quoted(QuoteMatcher)
  }

  let kind: Kind
  private let structures: DocumentStructures
  /// Of which `found` are the spans.
  private var document = UInt32.max
  private var found: SpanList
  /// What is being put together.
  private var other: SpanList

  init(_ kind: Kind, segment: Segment, scratch: Scratch) {
    self.kind = kind
    structures = segment.structures
    found = SpanList(in: scratch)
    other = SpanList(in: scratch)
  }

  /// What the frequency in a document does not pass, places in the headline counted as often as it weighs: for less than
  /// positions cost.
  func possibleFrequency(in document: UInt32) -> UInt32 {
    switch kind {
    case .nothing: return 0
    case .word(let cursor, _):
      return unsafe cursor.pointee.reach(document) == document ? cursor.pointee.decodedFrequency : 0
    case .phrase(let matcher, _): return matcher.stand(at: document) ? matcher.possibleFrequency() : 0
    case .union(let parts):
      var sum: UInt32 = 0
      for index in parts.indices {
        let part = unsafe parts[index]
        sum &+= part.possibleFrequency(in: document)
      }
      return sum
    case .near(let near):
      let left = unsafe near.left.pointee.possibleFrequency(in: document)
      if near.isExcluded || left == 0 { return left }
      let right = unsafe near.right.pointee.possibleFrequency(in: document)
      return right == 0 ? 0 : left &+ right
    case .inField(let part, _): return unsafe part.pointee.possibleFrequency(in: document)
    case .atLeast(let count, let part):
      let all = unsafe part.pointee.possibleFrequency(in: document)
      return all < count ? 0 : all
    case .named(let matcher): return matcher.possibleFrequency(in: document)
    case .quoted(let matcher): return matcher.speaker?.possibleFrequency(in: document) ?? .max
    }
  }

  /// A bound on the score in any document, of one on that of each word.
  func bound(_ ofWord: (Cursor) -> Int64) -> Int64 {
    switch kind {
    case .nothing: 0
    case .word(let cursor, _): unsafe ofWord(cursor)
    case .phrase(let matcher, _): unsafe matcher.bound(ofWord)
    // As in a proximity, the score of a sum is no more than the sum of the scores.
    case .union(let parts): unsafe parts.reduce(0) { unsafe $0 + $1.bound(ofWord) }
    case .near(let near):
      unsafe near.left.pointee.bound(ofWord) + (near.isExcluded ? 0 : near.right.pointee.bound(ofWord))
    case .inField(let part, _), .atLeast(_, let part): unsafe part.pointee.bound(ofWord)
    case .named(let matcher): unsafe matcher.bound(ofWord)
    case .quoted: 0
    }
  }

  /// The spans in a document, ascending, each once. They are good until another document is asked for.
  mutating func spans(in document: UInt32) -> UnsafeMutableBufferPointer<WordSpan> {
    if document != self.document {
      self.document = document
      found.removeAll()
      find()
    }
    return unsafe found.elements
  }

  private mutating func find() {
    switch kind {
    case .nothing: break
    case .word(let cursor, let positions):
      guard unsafe cursor.pointee.reach(document) == document else { return }
      unsafe cursor.pointee.readDistinctPositions(into: positions)
      for index in unsafe positions.pointee.elements.indices {
        let position = unsafe positions.pointee.elements[index]
        found.append(WordSpan(start: position, end: position &+ 1))
      }
    case .phrase(let matcher, let length):
      guard matcher.stand(at: document) else { return }
      var last = UInt32.max
      let starts = unsafe matcher.findAll()
      for index in starts.indices {
        let start = unsafe starts[index]
        guard start != last else { continue }
        found.append(WordSpan(start: start, end: start &+ length))
        last = start
      }
    case .union(let parts):
      for i in parts.indices { unsafe merge(parts[i].spans(in: document)) }
    case .near(let near):
      other.removeAll()
      near.find(in: document, structure, left: &found, right: &other)
      if other.count > 0 { unsafe merge(other.elements) }
    case .inField(let part, let field):
      let spans = unsafe part.pointee.spans(in: document)
      if spans.isEmpty { return }
      let range = structure.positions(of: field)
      for index in spans.indices {
        let span = unsafe spans[index]
        guard span.start >= range.lowerBound && span.start < range.upperBound else { continue }
        found.append(span)
      }
    case .atLeast(let count, let part):
      let spans = unsafe part.pointee.spans(in: document)
      if spans.count >= count { for index in spans.indices { unsafe found.append(spans[index]) } }
    case .named(let matcher):
      let positions = unsafe matcher.positions(in: document)
      for index in positions.indices {
        let position = unsafe positions[index]
        found.append(WordSpan(start: position, end: position &+ 1))
      }
    case .quoted(let matcher):
      other.removeAll()
      matcher.find(in: document, structure, quotes: &other, &found)
    }
  }

  private var structure: DocumentStructure { structures[document] }

  /// Puts further spans, which ascend, among those found.
  private mutating func merge(_ spans: UnsafeMutableBufferPointer<WordSpan>) {
    if spans.isEmpty { return }
    if found.count == 0 {
      for index in spans.indices {
        let span = unsafe spans[index]
        found.append(span)
      }
      return
    }
    // What was found moves to the end of a buffer with room for all, so that the result never passes what is still to be read.
    let count = found.count
    found.reserve(count &+ spans.count)
    let base = unsafe found.base
    let shift = spans.count
    var i = count
    while i > 0 {
      i &-= 1
      unsafe base[i &+ shift] = unsafe base[i]
    }
    let end = count &+ shift
    i = shift
    var j = 0
    var written = 0
    while i < end || j < spans.count {
      let isOwn = unsafe j == spans.count || (i < end && base[i] <= spans[j])
      if unsafe isOwn && j < spans.count && base[i] == spans[j] { j &+= 1 }
      unsafe base[written] = unsafe isOwn ? base[i] : spans[j]
      if isOwn { i &+= 1 } else { j &+= 1 }
      written &+= 1
    }
    found.setCount(written)
  }
}

extension WordSpan {
  static func <= (left: WordSpan, right: WordSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end <= right.end
  }
}
