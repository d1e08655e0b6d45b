/// Walks the postings of one term, or of several that count as one, in the order of documents.
///
/// A cursor stands *shallowly* in a range of documents (a block of the list, or a window over the lists that are merged), of
/// which it knows the end and a bound on the score; documents are decoded only when asked for. Cursors live in a
/// search's `Scratch` and are used through pointers.
@safe struct TermCursor {
  static let exhausted = UInt32.max
  /// Documents of a window over merged lists.
  private static let windowSize: UInt32 = 1024

  let documentFrequency: Int
  let documentCount: UInt32
  /// In units; 0 for a term that does not score.
  let weight: Float
  /// At least any document's score, in units.
  let bound: UInt32
  let context: ScoringContext
  private let boundScale: Float
  let list: PostingsList?
  /// By document, how far positions reach.
  let extents: UnsafePointer<UInt8>
  /// Where several terms count as one: their cursors.
  let parts: UnsafeMutableBufferPointer<TermCursor>
  /// Others over the same terms, which stand at documents whose positions were asked for; empty until then.
  private(set) var readers = unsafe UnsafeMutableBufferPointer<TermCursor>(start: nil, count: 0)
  /// Whether the range at hand is one document, at which those of the parts that have it stand.
  private(set) var isAtParts = false
  /// For merged lists whose positions will be asked for.
  let partsByDocument: UnsafeMutablePointer<PartsByDocument>?
  private let scratch: Unmanaged<Scratch>
  /// For merged lists, by document of the window: frequencies, and one bit each.
  private let sums: UnsafeMutablePointer<UInt32>?
  private let marks: UnsafeMutablePointer<UInt64>?

  /// The range at hand: its block or first document, its last document, the bound on its scores.
  var block = -1
  private(set) var windowStart: UInt32 = 0
  private(set) var stretchLast: UInt32 = 0
  private(set) var stretchBound: UInt32 = 0
  var isPlaced = false

  /// The decoded documents.
  private(set) var documents: UnsafeMutablePointer<UInt32>
  private var frequencies: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  var index = 0
  var isDecoded = false
  private var hasFrequencies = false
  private var packed: PackedBlock?
  /// Of the block at hand, once its frequencies are decoded.
  private(set) var packedPositions: PackedPositions?
  /// Where the positions of one of the block's documents begin, which is found by adding up what those before it take.
  var positionPlace = PositionPlace()
  /// What was read so far.
  var work = SearchWork()

  /// A cursor over one term.
  init(
    _ list: PostingsList, extents: UnsafePointer<UInt8>, weight: Float, context: ScoringContext, documentCount: Int,
    scratch: Scratch
  ) {
    self.list = list
    unsafe self.extents = unsafe extents
    self.weight = weight
    self.context = context
    self.documentCount = UInt32(truncatingIfNeeded: documentCount)
    documentFrequency = list.documentFrequency
    boundScale = context.boundScale(weight: weight)
    bound = ScoringContext.bound(list.largestImpact, scale: boundScale)
    unsafe parts = unsafe UnsafeMutableBufferPointer(start: nil, count: 0)
    unsafe partsByDocument = nil
    unsafe self.scratch = unsafe Unmanaged.passUnretained(scratch)
    unsafe sums = nil
    unsafe marks = nil
    unsafe documents = unsafe scratch.allocate(UInt32.self, count: BitPacking.blockSize)
    unsafe frequencies = unsafe scratch.allocate(UInt32.self, count: BitPacking.blockSize)
  }

  /// A cursor over several terms as if they were one word.
  /// - Parameter readsPlaces: whether positions will be asked for.
  init(
    merging parts: UnsafeMutableBufferPointer<TermCursor>, weight: Float, readsPlaces: Bool, context: ScoringContext,
    documentCount: Int, scratch: Scratch
  ) {
    list = nil
    unsafe extents = unsafe context.norms  // Of no use here: the parts have their own.
    self.weight = weight
    self.context = context
    self.documentCount = UInt32(truncatingIfNeeded: documentCount)
    unsafe self.parts = unsafe parts
    unsafe self.scratch = unsafe Unmanaged.passUnretained(scratch)
    documentFrequency = unsafe min(documentCount, parts.reduce(0) { $0 + $1.documentFrequency })
    boundScale = context.boundScale(weight: weight)
    // Frequencies add up and saturate: the sum of the parts' bounds holds, and so does the weight itself.
    bound = unsafe min(UInt32(weight) + 2, parts.reduce(UInt32(0)) { $0 &+ $1.bound })
    let size = Int(Self.windowSize)
    unsafe partsByDocument = unsafe readsPlaces ? PartsByDocument.make(windowSize: size, in: scratch) : nil
    unsafe sums = unsafe scratch.allocate(UInt32.self, count: size)
    unsafe marks = unsafe scratch.allocate(UInt64.self, count: size / 64)
    unsafe sums?.initialize(repeating: 0, count: size)
    unsafe marks?.initialize(repeating: 0, count: size / 64)
    unsafe documents = unsafe scratch.allocate(UInt32.self, count: size)
    unsafe frequencies = unsafe scratch.allocate(UInt32.self, count: size)
  }

  mutating func makeReaders() {
    let scratch = unsafe scratch.takeUnretainedValue()
    let base = unsafe scratch.allocate(cursorCount: parts.count)
    var count = 0
    for index in unsafe parts.indices {
      let part = unsafe parts[index]
      guard let list = part.list else { continue }
      unsafe (base + count).initialize(
        to: TermCursor(
          list, extents: part.extents, weight: 0, context: context, documentCount: Int(documentCount), scratch: scratch)
      )
      count += 1
    }
    unsafe readers = unsafe UnsafeMutableBufferPointer(start: base, count: count)
  }

  // MARK: Ranges

  /// Moves to the range with the first document from `target` on, without decoding it.
  @inline(__always)
  mutating func place(at target: UInt32) {
    if isPlaced && target <= stretchLast { return }
    if let list { placeBlock(list, target) } else { placeWindow(target) }
  }

  @inline(__always)
  private mutating func placeBlock(_ list: PostingsList, _ target: UInt32) {
    isPlaced = true
    isDecoded = false
    if list.blockCount == 1 {
      // Its last document is known only by decoding.
      if block < 0 {
        block = 0
        stretchLast = documentCount &- 1
        stretchBound = bound
      } else {
        end()
      }
      return
    }
    block = list.block(reaching: target, from: block < 0 ? 0 : block)
    if block == list.blockCount { return end() }
    stretchLast = list.last(of: block)
    stretchBound = ScoringContext.bound(list.impact(of: block), scale: boundScale)
  }

  private mutating func placeWindow(_ target: UInt32) {
    isPlaced = true
    isDecoded = false
    isAtParts = false
    guard target < documentCount else { return end() }
    windowStart = target
    stretchLast = min(target &+ (Self.windowSize &- 1), documentCount &- 1)
    var sum: UInt32 = 0
    for i in unsafe parts.indices { unsafe sum &+= parts[i].rangeBound(from: target, through: stretchLast) }
    stretchBound = min(sum, bound)
  }

  mutating func end() {
    stretchLast = Self.exhausted
    stretchBound = 0
    isDecoded = true
    count = 0
    index = 0
    unsafe documents[0] = Self.exhausted
  }

  /// A bound on the scores if the term had another weight.
  func bound(weight: Float) -> UInt32 {
    guard let list else { return UInt32(weight) + 2 }
    return ScoringContext.bound(list.largestImpact, scale: context.boundScale(weight: weight))
  }

  /// A bound on the scores in the range at hand if the term had another weight.
  func stretchBound(weight: Float) -> UInt32 {
    guard let list, stretchLast != Self.exhausted else { return UInt32(weight) + 2 }
    return ScoringContext.bound(list.impact(of: block), scale: context.boundScale(weight: weight))
  }

  /// A bound on the scores of the documents in a range, which does not begin before the range at hand.
  mutating func rangeBound(from start: UInt32, through last: UInt32) -> UInt32 {
    guard let list else { return mergedRangeBound(from: start, through: last) }
    place(at: start)
    if list.blockCount == 1 || stretchLast >= last { return stretchBound }
    var impact: UInt16 = 0
    var at = block
    while at < list.blockCount {
      impact = max(impact, list.impact(of: at))
      if list.last(of: at) >= last { break }
      at &+= 1
    }
    return ScoringContext.bound(impact, scale: boundScale)
  }

  /// The parts may stand past the window at hand, whose own bound covers it.
  private mutating func mergedRangeBound(from start: UInt32, through last: UInt32) -> UInt32 {
    var start = start
    var known: UInt32 = 0
    if isPlaced && start <= stretchLast {
      known = stretchBound
      if last <= stretchLast { return known }
      start = stretchLast &+ 1
    }
    var sum: UInt32 = 0
    for i in unsafe parts.indices { unsafe sum &+= parts[i].rangeBound(from: start, through: last) }
    return max(known, min(sum, bound))
  }

  // MARK: Documents

  /// The document at hand; `exhausted` past the last.
  var document: UInt32 {
    @inline(__always) get {
      assert(index >= 0 && index < max(count, 1), "the cursor stands at a decoded document, or past the last")
      return unsafe documents[index]
    }
  }

  /// Moves to the first document from `target` on.
  @inline(__always)
  mutating func seek(_ target: UInt32) -> UInt32 {
    var target = target
    while true {
      place(at: target)
      if !isDecoded { decode() }
      let found = find(target)
      if found < count {
        assert(unsafe documents[found] >= target, "a cursor never goes back")
        index = found
        return unsafe documents[found]
      }
      if stretchLast >= documentCount &- 1 {
        end()
        return Self.exhausted
      }
      target = stretchLast &+ 1
    }
  }

  /// Looks whether the term is in one document, as a word that does not lead is asked: merged lists look in each of their parts
  /// instead of merging a window.
  /// - Returns: `target` if it is, else a document above it that is not above the next one.
  @inline(__always)
  mutating func reach(_ target: UInt32) -> UInt32 {
    if list != nil || (isDecoded && isPlaced && target <= stretchLast) { return seek(target) }
    return reachParts(target)
  }

  /// The document becomes a window of its own.
  private mutating func reachParts(_ target: UInt32) -> UInt32 {
    var sum: UInt32 = 0
    var next = Self.exhausted
    for i in unsafe parts.indices {
      let found = unsafe parts[i].seek(target)
      if found == target { unsafe sum &+= parts[i].frequency } else { next = min(next, found) }
    }
    if sum == 0 { return next }
    isPlaced = true
    isDecoded = true
    isAtParts = true
    hasFrequencies = true
    windowStart = target
    stretchLast = target
    stretchBound = bound
    unsafe documents[0] = target
    unsafe frequencies[0] = sum
    count = 1
    index = 0
    return target
  }

  /// The place of the first decoded document from `target` on: near ones are found by stepping, others by halving without
  /// branches, which nothing could predict.
  @inline(__always)
  private func find(_ target: UInt32) -> Int {
    var low = index
    let near = min(low &+ 4, count)
    while low < near {
      if unsafe documents[low] >= target { return low }
      low &+= 1
    }
    var length = count &- low
    if length <= 0 { return low }
    while length > 1 {
      let half = length &>> 1
      unsafe low &+= documents[low &+ half &- 1] < target ? half : 0
      length &-= half
    }
    return unsafe documents[low] < target ? low &+ 1 : low
  }

  /// Decodes the documents of the range at hand.
  @inline(__always)
  mutating func decodeIfNeeded() {
    if !isDecoded { decode() }
  }

  mutating func decode() {
    isDecoded = true
    hasFrequencies = false
    positionPlace.index = .max
    index = 0
    guard let list else { return mergeWindow() }
    let packed = list.documents(of: block)
    self.packed = packed
    count = packed.count
    assert(count <= BitPacking.blockSize, "a block's documents fit where they are decoded")
    work.blocks &+= 1
    work.postings &+= count
    unsafe packed.decodeDocuments(after: block == 0 ? .max : list.last(of: block &- 1), into: documents)
  }

  /// Adds up the frequencies of the parts over the window.
  private mutating func mergeWindow() {
    guard let sums = unsafe sums, let marks = unsafe marks else { return }
    unsafe partsByDocument?.pointee.removeAll()
    for i in unsafe parts.indices {
      unsafe parts[i].addFrequencies(
        from: windowStart, through: stretchLast, to: sums, marks: marks, part: i, partsByDocument)
    }
    count = 0
    for word in 0..<Int(Self.windowSize) / 64 {
      var bits = unsafe marks[word]
      unsafe marks[word] = 0
      while bits != 0 {
        let offset = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        assert(offset < Int(Self.windowSize) && count <= offset)
        unsafe documents[count] = windowStart &+ UInt32(truncatingIfNeeded: offset)
        unsafe frequencies[count] = unsafe sums[offset]
        unsafe sums[offset] = 0
        count &+= 1
      }
    }
    hasFrequencies = true
  }

  // MARK: What is known of a document

  /// How often the term occurs in the document at hand, in the weighted sense of BM25F.
  var frequency: UInt32 {
    @inline(__always) get {
      unsafe hasFrequencies ? frequencies[index] : packed?.frequency(at: index) ?? 1
    }
  }

  /// The score of the document at hand.
  var score: UInt32 {
    @inline(__always) get { unsafe context.score(weight: weight, frequency: frequency, document: documents[index]) }
  }

  /// The frequencies of all decoded documents.
  @inline(__always)
  mutating func decodedFrequencies() -> UnsafeMutablePointer<UInt32> {
    if !hasFrequencies { decodeFrequencies() }
    return unsafe frequencies
  }

  /// The frequency in the document at hand, where those of others will be asked for too.
  var decodedFrequency: UInt32 {
    @inline(__always) mutating get { unsafe decodedFrequencies()[index] }
  }

  private mutating func decodeFrequencies() {
    hasFrequencies = true
    if let list, list.hasFrequencies {
      unsafe packed?.decodeFrequencies(into: frequencies)
      packedPositions = list.hasPositions ? list.positions(of: block) : nil
    } else {
      unsafe frequencies.update(repeating: 1, count: count)
      packedPositions = nil
    }
  }
}
