/// Memory that lives as long as one search in one segment.
final class Scratch {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var remaining: Int
  /// Where the search's work is added up, and the cursors that did it.
  private let tally: WorkTally?
  private var cursors: [UnsafeMutableBufferPointer<TermCursor>] = []
  private static let blockBytes = 32 << 10

  init(tally: WorkTally?) {
    self.tally = tally
    next = .allocate(byteCount: Self.blockBytes, alignment: 64)
    remaining = Self.blockBytes
    blocks.append(next)
  }

  deinit {
    if let tally { for cursor in cursors.joined() { tally.add(cursor.work) } }
    for block in blocks { block.deallocate() }
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
