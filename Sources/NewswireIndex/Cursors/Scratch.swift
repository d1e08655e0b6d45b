/// Memory that lives as long as one search in one segment.
final class Scratch {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var remaining: Int
  /// Where the search's work is added up, and the cursors that did it.
  private let tally: WorkTally?
  private var cursors: [UnsafeMutableBufferPointer<TermCursor>] = []
  private static let blockBytes = 32 << 10
  private let budget: QueryBudget
  private var byteCount = Scratch.blockBytes
  /// Steps inside documents since the budget was last asked.
  private var steps = 0
  /// Steps inside documents between two questions to the budget: some 100 µs.
  private static let stepInterval = 1 << 16

  init(tally: WorkTally?, budget: QueryBudget) {
    self.tally = tally
    self.budget = budget
    budget.charge(bytes: Self.blockBytes)
    next = .allocate(byteCount: Self.blockBytes, alignment: 64)
    remaining = Self.blockBytes
    blocks.append(next)
  }

  deinit {
    if let tally { for cursor in cursors.joined() { tally.add(cursor.work) } }
    for block in blocks { block.deallocate() }
    budget.release(bytes: byteCount)
  }

  /// Counts work inside a document, and asks the budget now and then.
  /// - Returns: whether to give up: what was found so far is of no use then, and the search ends with an error.
  @inline(__always)
  func mustEnd(after count: Int) -> Bool {
    steps &+= count
    return steps >= Self.stepInterval && askBudget()
  }

  @inline(never)
  private func askBudget() -> Bool {
    // Once told to end, every question is asked of the budget.
    let mustEnd = budget.mustEnd
    if !mustEnd { steps = 0 }
    return mustEnd
  }

  /// Room for `count` values of a trivial type, uninitialised.
  func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    raw(count * MemoryLayout<T>.stride).bindMemory(to: T.self, capacity: count)
  }

  /// Room for one value, and the value in it.
  func keep<T: BitwiseCopyable>(_ value: T) -> UnsafeMutablePointer<T> {
    let place = allocate(T.self, count: 1)
    place.initialize(to: value)
    return place
  }

  /// Room for cursors, all of which will be initialised. They hold nothing that must be released.
  func allocate(cursorCount: Int) -> UnsafeMutablePointer<TermCursor> {
    let start = raw(cursorCount * MemoryLayout<TermCursor>.stride).bindMemory(
      to: TermCursor.self, capacity: cursorCount)
    if tally != nil { cursors.append(UnsafeMutableBufferPointer(start: start, count: cursorCount)) }
    return start
  }

  func allocate(pointerCount: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>> {
    raw(pointerCount * MemoryLayout<UnsafeMutablePointer<TermCursor>>.stride)
      .bindMemory(to: UnsafeMutablePointer<TermCursor>.self, capacity: pointerCount)
  }

  private func raw(_ bytes: Int) -> UnsafeMutableRawPointer {
    let rounded = (bytes + 63) & ~63
    if rounded > remaining {
      let size = max(Self.blockBytes, rounded)
      budget.charge(bytes: size)
      byteCount += size
      next = .allocate(byteCount: size, alignment: 64)
      remaining = size
      blocks.append(next)
    }
    defer {
      next += rounded
      remaining -= rounded
    }
    return next
  }
}
