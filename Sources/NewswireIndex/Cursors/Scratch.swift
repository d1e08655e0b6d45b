/// Memory that lives as long as one search in one segment.
@safe final class Scratch {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []
  private var next: UnsafeMutableRawPointer
  private var remaining: Int
  /// Where the search's work is added up, and the cursors that did it.
  private let tally: WorkTally?
  private var cursors: [UnsafeMutableBufferPointer<TermCursor>] = unsafe []
  private static let blockBytes = 32 << 10
  /// What cursors read of that may go away else.
  private var retained: [SegmentMemory] = []
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
    unsafe next = .allocate(byteCount: Self.blockBytes, alignment: 64)
    remaining = Self.blockBytes
    unsafe blocks.append(next)
  }

  deinit {
    if let tally { unsafe cursors.joined().forEach { tally.add($0.work) } }
    for index in unsafe blocks.indices {
      let block = unsafe blocks[index]
      unsafe block.deallocate()
    }
    budget.release(bytes: byteCount)
  }

  /// Keeps memory that a cursor reads.
  func retain(_ memory: SegmentMemory) { retained.append(memory) }

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
    unsafe raw(count * MemoryLayout<T>.stride).bindMemory(to: T.self, capacity: count)
  }

  /// Room for one value, and the value in it.
  func keep<T: BitwiseCopyable>(_ value: T) -> UnsafeMutablePointer<T> {
    let place = unsafe allocate(T.self, count: 1)
    unsafe place.initialize(to: value)
    return unsafe place
  }

  /// Room for cursors, all of which will be initialised. They hold nothing that must be released.
  func allocate(cursorCount: Int) -> UnsafeMutablePointer<TermCursor> {
    let start = unsafe raw(cursorCount * MemoryLayout<TermCursor>.stride).bindMemory(
      to: TermCursor.self, capacity: cursorCount)
    if tally != nil { unsafe cursors.append(UnsafeMutableBufferPointer(start: start, count: cursorCount)) }
    return unsafe start
  }

  func allocate(pointerCount: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>> {
    unsafe raw(pointerCount * MemoryLayout<UnsafeMutablePointer<TermCursor>>.stride)
      .bindMemory(to: UnsafeMutablePointer<TermCursor>.self, capacity: pointerCount)
  }

  private func raw(_ bytes: Int) -> UnsafeMutableRawPointer {
    assert(bytes >= 0)
    let rounded = (bytes + 63) & ~63
    if rounded > remaining {
      let size = max(Self.blockBytes, rounded)
      budget.charge(bytes: size)
      byteCount += size
      unsafe next = .allocate(byteCount: size, alignment: 64)
      remaining = size
      unsafe blocks.append(next)
    }
    assert(rounded <= remaining, "a block has room for what it was made for")
    defer {
      unsafe next += rounded
      remaining -= rounded
    }
    return unsafe next
  }
}
