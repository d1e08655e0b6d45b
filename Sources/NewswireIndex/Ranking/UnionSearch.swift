/// Finds the best documents for words of which any may occur: MaxScore over windows (Turtle and Flood, "Query Evaluation:
/// Strategies and Optimizations", 1995; block bounds after Ding and Suel, "Faster Top-k Document Retrieval Using Block-Max
/// Indexes", 2011), scores being added up in flat arrays.
///
/// In each window the words are split by their bounds: documents that have none of the *essential* words cannot enter. The
/// essential words' scores are added up, and only what may still enter is looked up in the others.
@safe struct UnionSearch {
  private static let windowSize: UInt32 = 4096
  private static let leastWindow: UInt32 = 512

  private let context: SegmentContext
  private let cursors: UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>>
  private let count: Int
  /// By cursor, the bound in the window at hand; and over it and those before it, together.
  private let bounds: UnsafeMutablePointer<UInt32>
  private let sums: UnsafeMutablePointer<UInt32>
  /// By document of the window.
  private let scores: UnsafeMutablePointer<UInt32>
  private let marks: UnsafeMutablePointer<UInt64>

  init(_ cursors: [UnsafeMutablePointer<TermCursor>], context: SegmentContext) {
    self.context = context
    count = unsafe cursors.count
    let scratch = context.scratch
    unsafe self.cursors = unsafe scratch.allocate(pointerCount: cursors.count)
    for i in unsafe cursors.indices { unsafe (self.cursors + i).initialize(to: cursors[i]) }
    unsafe bounds = unsafe scratch.allocate(UInt32.self, count: cursors.count)
    unsafe sums = unsafe scratch.allocate(UInt32.self, count: cursors.count)
    unsafe scores = unsafe scratch.allocate(UInt32.self, count: Int(Self.windowSize))
    unsafe marks = unsafe scratch.allocate(UInt64.self, count: Int(Self.windowSize) / 64)
    unsafe scores.initialize(repeating: 0, count: Int(Self.windowSize))
    unsafe marks.initialize(repeating: 0, count: Int(Self.windowSize) / 64)
  }

  func offer(to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    for i in 0..<count {
      if let known = unsafe context.reachedScore(cursors[i], top: top) { top.raise(toAtLeast: known) }
    }
    var start = context.start
    var steps = 0
    while start < context.end {
      let last = chooseWindow(from: start)
      let essential = split(threshold: top.threshold)
      if essential == count - 1 {
        offerLead(from: start, through: last, to: &top)
      } else if essential < count {
        offerSums(essential: essential, from: start, through: last, to: &top)
      }
      start = last &+ 1
      steps &+= 1
      if steps & 15 == 0 && isCancelled() { throw CancellationError() }
    }
  }

  /// The end of a window from `start`: where the first list's block ends, within limits. Sets `bounds`.
  private func chooseWindow(from start: UInt32) -> UInt32 {
    var last = TermCursor.exhausted
    for i in 0..<count {
      unsafe cursors[i].pointee.place(at: start)
      last = unsafe min(last, cursors[i].pointee.stretchLast)
    }
    let most = min(start &+ (Self.windowSize &- 1), context.end &- 1)
    last = min(max(last, start &+ (Self.leastWindow &- 1)), most)
    assert(last >= start && last - start < Self.windowSize, "a window fits its arrays")
    for i in 0..<count { unsafe bounds[i] = unsafe cursors[i].pointee.rangeBound(from: start, through: last) }
    return last
  }

  /// Sorts the cursors by their bounds.
  /// - Returns: the first essential one; `count` where no document of the window can enter.
  private func split(threshold: Int64) -> Int {
    for i in 1..<max(count, 1) {
      let bound = unsafe bounds[i]
      let cursor = unsafe cursors[i]
      var j = i
      while unsafe j > 0 && bounds[j - 1] > bound {
        unsafe bounds[j] = unsafe bounds[j - 1]
        unsafe cursors[j] = unsafe cursors[j - 1]
        j -= 1
      }
      unsafe bounds[j] = bound
      unsafe cursors[j] = unsafe cursor
    }
    assert(unsafe count < 2 || bounds[0] <= bounds[count - 1], "sorted")
    var sum: UInt32 = 0
    var essential = count
    for i in 0..<count {
      unsafe sum &+= bounds[i]
      unsafe sums[i] = sum
      if essential == count && Int64(sum) > threshold { essential = i }
    }
    return essential
  }

  /// One essential word: its blocks are passed over where their own bound is too low.
  private func offerLead(from start: UInt32, through last: UInt32, to top: inout TopDocuments) {
    let lead = unsafe cursors[count - 1]
    let others = unsafe count > 1 ? Int64(sums[count - 2]) : 0
    var target = start
    while target <= last {
      unsafe lead.pointee.place(at: target)
      let stretchLast = unsafe lead.pointee.stretchLast
      if unsafe Int64(lead.pointee.stretchBound) + others > top.threshold {
        if unsafe lead.pointee.seek(target) > last { return }
        let documents = unsafe lead.pointee.documents
        let frequencies = unsafe lead.pointee.decodedFrequencies()
        let weight = unsafe lead.pointee.weight
        for i in unsafe lead.pointee.index..<lead.pointee.count {
          let document = unsafe documents[i]
          if document > last { break }
          let score = unsafe Int64(context.scoring.score(weight: weight, frequency: frequencies[i], document: document))
          if score + others > top.threshold { complete(document, score, others: count - 1, to: &top) }
        }
      }
      if stretchLast >= last { return }
      target = stretchLast &+ 1
    }
  }

  private func offerSums(essential: Int, from start: UInt32, through last: UInt32, to top: inout TopDocuments) {
    for i in essential..<count {
      unsafe cursors[i].pointee.addScores(from: start, through: last, first: start, to: scores, marks: marks)
    }
    assert(essential < count && last - start < Self.windowSize)
    let others = unsafe essential > 0 ? Int64(sums[essential - 1]) : 0
    for word in 0...Int((last &- start) &>> 6) {
      var bits = unsafe marks[word]
      unsafe marks[word] = 0
      while bits != 0 {
        let offset = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        let score = unsafe Int64(scores[offset])
        unsafe scores[offset] = 0
        if score + others > top.threshold {
          complete(start &+ UInt32(truncatingIfNeeded: offset), score, others: essential, to: &top)
        }
      }
    }
  }

  /// Adds the scores of the words before `others`, as long as the document can still enter, and offers it.
  @inline(__always)
  private func complete(_ document: UInt32, _ score: Int64, others: Int, to top: inout TopDocuments) {
    var score = score
    var i = others
    while i > 0 {
      if unsafe score + Int64(sums[i - 1]) <= top.threshold { return }
      i -= 1
      if unsafe cursors[i].pointee.reach(document) == document { unsafe score += Int64(cursors[i].pointee.score) }
    }
    if score > top.threshold && document < context.end && !context.view.isDeleted(document) {
      context.offer(document, score, to: &top)
    }
  }
}
