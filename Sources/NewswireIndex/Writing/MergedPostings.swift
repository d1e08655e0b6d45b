/// Reads the postings of one term in one segment that is being merged, with the numbers that documents get.
@safe struct MergedPostings: ~Copyable {
  /// For each document of the segment, its new number; `UInt32.max` for a deleted one.
  private let numbers: UnsafeMutablePointer<UInt32>
  private let segment: Segment
  private var list: PostingsList?
  private var extents: UnsafePointer<UInt8>
  private var block = BlockScratch()
  private var blockIndex = 0
  private var place = 0
  private var count = 0
  /// The new number of the document at hand; `UInt32.max` past the last.
  private(set) var number = UInt32.max
  private(set) var frequency: UInt32 = 0
  /// nil for a term without positions.
  private(set) var positions: PackedBits?

  /// - Parameter numbers: ascending but for those of deleted documents.
  init(_ segment: Segment, numbers: [UInt32]) {
    self.segment = segment
    unsafe self.numbers = .allocate(capacity: max(numbers.count, 1))
    for (i, number) in numbers.enumerated() { unsafe (self.numbers + i).initialize(to: number) }
    unsafe extents = unsafe segment.extents(.text)
  }

  deinit { unsafe numbers.deallocate() }

  /// Moves to a term's first document.
  mutating func begin(_ info: TermInfo, _ field: IndexField) throws {
    let list = unsafe PostingsList(
      try segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: field.hasPositions)
    self.list = list
    unsafe extents = unsafe segment.extents(field)
    blockIndex = 0
    place = 0
    block.decode(list, block: 0, after: .max)
    count = block.count
    next()
  }

  /// Moves to the term's next document that is not deleted.
  @inline(__always)
  mutating func next() {
    while true {
      if place == count && !decodeNext() {
        number = .max
        return
      }
      let document = unsafe Int(block.documents[place])
      number = unsafe numbers[document]
      frequency = unsafe block.frequencies[place]
      positions = unsafe block.passPositions(of: place, extent: extents[document])
      place &+= 1
      if number != .max { return }
    }
  }

  private mutating func decodeNext() -> Bool {
    guard let list, blockIndex + 1 < list.blockCount else { return false }
    blockIndex += 1
    unsafe block.decode(list, block: blockIndex, after: block.documents[block.count - 1])
    place = 0
    count = block.count
    return true
  }
}
