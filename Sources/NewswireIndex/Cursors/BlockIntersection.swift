/// Finds the documents that two words' decoded blocks share: the places of one's documents are noted by document, and the other's
/// are looked up there. Neither step branches on what it finds, which nothing could predict. About a nanosecond a document.
@safe struct BlockIntersection {
  /// Documents that are noted at a time.
  private static let windowSize: UInt32 = 1 << 12
  /// How many times as frequent as the first the second may be before looking its documents up one by one costs less.
  static let largestRatio = 16

  /// By document of the window, its place in the second block and, above it, the number of the window that it was noted in.
  private let places: UnsafeMutablePointer<UInt16>
  private let window: UnsafeMutablePointer<UInt16>
  /// Of each shared document, its place in either block.
  let first: UnsafeMutablePointer<UInt8>
  let second: UnsafeMutablePointer<UInt8>

  init(scratch: Scratch) {
    unsafe places = unsafe scratch.allocate(UInt16.self, count: Int(Self.windowSize))
    unsafe places.initialize(repeating: 0, count: Int(Self.windowSize))
    unsafe window = unsafe scratch.allocate(UInt16.self, count: 1)
    unsafe window.initialize(to: 0)
    unsafe first = unsafe scratch.allocate(UInt8.self, count: BitPacking.blockSize)
    unsafe second = unsafe scratch.allocate(UInt8.self, count: BitPacking.blockSize)
  }

  /// Finds what is shared of both blocks from where their cursors stand.
  /// - Parameter other: at the first document from the lead's on.
  /// - Returns: how many documents are, and the last document that was looked at.
  func find(_ lead: UnsafeMutablePointer<TermCursor>, _ other: UnsafeMutablePointer<TermCursor>) -> (
    count: Int, last: UInt32
  ) {
    let left = unsafe lead.pointee.documents
    let right = unsafe other.pointee.documents
    let leftCount = unsafe lead.pointee.count
    let rightCount = unsafe other.pointee.count
    assert(leftCount > 0 && rightCount > 0, "both blocks are decoded")
    let base = unsafe other.pointee.document
    let last = unsafe min(left[leftCount &- 1], right[rightCount &- 1], base &+ (Self.windowSize &- 1))
    if last < base { return (0, last) }
    let stamp = nextStamp()
    let places = unsafe places
    let first = unsafe first
    let second = unsafe second
    let rightEnd = unsafe Self.end(of: right, count: rightCount, through: last)
    for i in unsafe other.pointee.index..<rightEnd {
      unsafe places[Int(right[i] &- base)] = stamp | UInt16(truncatingIfNeeded: i)
    }
    var found = 0
    var i = unsafe lead.pointee.index
    while unsafe left[i] < base { i &+= 1 }
    let leftEnd = unsafe Self.end(of: left, count: leftCount, through: last)
    while i < leftEnd {
      let place = unsafe places[Int(left[i] &- base)] ^ stamp
      unsafe first[found] = UInt8(truncatingIfNeeded: i)
      unsafe second[found] = UInt8(truncatingIfNeeded: place)
      found &+= place < 128 ? 1 : 0
      i &+= 1
    }
    assert(found <= BitPacking.blockSize)
    return (found, last)
  }

  /// How many of a block's documents are not above `last`.
  @inline(__always)
  private static func end(of documents: UnsafeMutablePointer<UInt32>, count: Int, through last: UInt32) -> Int {
    if unsafe documents[count &- 1] <= last { return count }
    var low = 0
    var length = count
    while length > 1 {
      let half = length &>> 1
      unsafe low &+= documents[low &+ half &- 1] <= last ? half : 0
      length &-= half
    }
    return unsafe documents[low] <= last ? low &+ 1 : low
  }

  /// What marks the notes of a new window: those of others need not be taken back.
  private func nextStamp() -> UInt16 {
    unsafe window.pointee &+= 1
    if unsafe window.pointee == 512 {
      unsafe places.update(repeating: 0, count: Int(Self.windowSize))
      unsafe window.pointee = 1
    }
    return unsafe window.pointee &<< 7
  }
}
