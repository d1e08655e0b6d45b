internal import NewswireModel

/// Makes one segment of several that follow each other, without their deleted documents.
struct SegmentMerger: ~Copyable {
  private let sources: [SegmentView]
  /// For each source, the new number of each document; `UInt32.max` for a deleted one.
  private var numbers: [[UInt32]] = []
  private var documents = DocumentTable()
  private var block = BlockScratch()

  private init(_ sources: [SegmentView]) {
    self.sources = sources
  }

  /// - Parameters:
  ///   - sources: in the order of their keys.
  ///   - file: nil for a segment in memory.
  /// - Returns: the segment's bytes for one in memory, nil for a file; and how many they are. nil where no document is left.
  static func merge(
    _ sources: [SegmentView], into file: FileWriter?, isCancelled: () -> Bool
  ) throws -> (memory: SegmentMemory?, count: Int)? {
    var merger = SegmentMerger(sources)
    merger.mergeDocuments()
    if merger.documents.count == 0 { return nil }
    return try merger.mergeTerms(into: file, isCancelled: isCancelled)
  }

  private mutating func mergeDocuments() {
    for source in sources {
      let segment = source.segment
      var numbers = [UInt32](repeating: .max, count: segment.documentCount)
      let offsets = segment.start(of: .structureOffsets).assumingMemoryBound(to: UInt32.self)
      let structures = segment.start(of: .structures).assumingMemoryBound(to: UInt8.self)
      let facets = FacetColumn(segment)
      let stories = StoryColumn(segment)
      for document in 0..<segment.documentCount where !source.isDeleted(UInt32(document)) {
        numbers[document] = UInt32(documents.count)
        let start = Int(offsets[document])
        for ordinal in facets.ordinals(of: document) {
          documents.facets.add(hash: facets.hashes[Int(ordinal)], label: facets.label(of: Int(ordinal)))
        }
        documents.add(
          key: segment.keys[document], story: stories.story(of: document), published: segment.published[document],
          words: segment.words[document], norm: segment.norms[document],
          extents: (segment.extents(.text)[document], segment.extents(.person)[document]),
          structure: UnsafeBufferPointer(start: structures + start, count: Int(offsets[document + 1]) - start))
      }
      self.numbers.append(numbers)
    }
  }

  private mutating func mergeTerms(
    into file: FileWriter?, isCancelled: () -> Bool
  ) throws -> (memory: SegmentMemory?, count: Int) {
    var writer = try SegmentWriter(file: file, documents: documents)
    var iterators = sources.map { $0.segment.dictionary.iterator() }
    let stems = sources.map { StemsByOrdinal($0.segment) }
    var isLive = iterators.indices.map { iterators[$0].next() }
    while let first = Self.smallest(iterators, isLive) {
      if isCancelled() { throw CancellationError() }
      let key = iterators[first].key
      let holders = iterators.indices.filter { isLive[$0] && iterators[$0].key == key }
      try key.withUnsafeBufferPointer { keyBytes in
        let field = IndexField(rawValue: key[0]) ?? .text
        let stem = field == .text ? stems[first].stem(of: iterators[first].info.ordinal, key: keyBytes) : nil
        try writer.addTerm(keyBytes, hasPositions: field.hasPositions, stem: stem) { encoder in
          for holder in holders {
            try copyPostings(iterators[holder].info, field, from: holder, into: &encoder)
          }
        }
      }
      for holder in holders { isLive[holder] = iterators[holder].next() }
    }
    return try writer.finish()
  }

  private static func smallest(_ iterators: [TermIterator], _ isLive: [Bool]) -> Int? {
    var best: Int?
    for i in iterators.indices where isLive[i] {
      if let known = best, !iterators[i].key.lexicographicallyPrecedes(iterators[known].key) { continue }
      best = i
    }
    return best
  }

  private mutating func copyPostings(
    _ info: TermInfo, _ field: IndexField, from source: Int, into encoder: inout PostingsEncoder
  ) throws {
    let segment = sources[source].segment
    let list = PostingsList(
      try segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: field.hasPositions)
    let extents = segment.extents(field)
    var previous = UInt32.max
    for index in 0..<list.blockCount {
      block.decode(list, block: index, after: previous)
      previous = block.documents[block.count - 1]
      for i in 0..<block.count {
        let document = Int(block.documents[i])
        let number = numbers[source][document]
        let frequency = block.frequencies[i]
        let positions = block.passPositions(of: i, extent: extents[document])
        if number == .max { continue }
        let norm = documents.norm(of: number)
        if let positions {
          encoder.add(number, frequency: frequency, norm: norm, positions: positions)
        } else {
          encoder.add(number, frequency: frequency, norm: norm)
        }
      }
    }
  }
}

/// The stems of a segment's terms, by ordinal.
private struct StemsByOrdinal {
  private var hashes: [UInt32: UInt32] = [:]

  init(_ segment: Segment) {
    let table = segment.start(of: .stems).assumingMemoryBound(to: UInt32.self)
    let count = segment.length(of: .stems) / 8
    hashes.reserveCapacity(count)
    for i in 0..<count { hashes[table[i * 2 + 1]] = table[i * 2] }
  }

  /// A term that the table leaves out is its own stem.
  func stem(of ordinal: Int, key: UnsafeBufferPointer<UInt8>) -> StemHashes.Stem? {
    let term = UnsafeBufferPointer(rebasing: key[1...])
    guard StemHashes.hasInflections(term) else { return nil }
    let own = StemHashes.hash(ofStem: term)
    let hash = hashes[UInt32(truncatingIfNeeded: ordinal)] ?? own
    return (hash, hash == own)
  }
}

/// One decoded block, for reading a term from its beginning to its end.
struct BlockScratch: ~Copyable {
  private(set) var count = 0
  let documents = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  let frequencies = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var packed: PackedPositions?
  private let sizes = PositionCode.Sizes()
  /// Where the positions of the group of documents at hand begin; and in it those of the next document.
  private var groupStart: UnsafeRawPointer?
  private var positionBit = 0

  init() {}

  deinit {
    documents.deallocate()
    frequencies.deallocate()
  }

  mutating func decode(_ list: PostingsList, block: Int, after previous: UInt32) {
    let packed = list.documents(of: block)
    count = packed.count
    packed.decodeDocuments(after: previous, into: documents)
    if list.hasPositions {
      packed.decodeFrequencies(into: frequencies)
      self.packed = list.positions(of: block)
    } else {
      frequencies.update(repeating: 1, count: count)
      self.packed = nil
    }
  }

  /// Moves past the positions of a document of the block. Documents are passed one after the other.
  /// - Returns: nil for a term without positions.
  mutating func passPositions(of index: Int, extent: UInt8) -> PackedBits? {
    guard let packed else { return nil }
    if index % PositionCode.groupSize == 0 {
      groupStart = packed.start(ofGroup: index / PositionCode.groupSize)
      positionBit = 0
    }
    let size = sizes.bits(extent: extent, frequency: frequencies[index])
    defer { positionBit += size }
    return groupStart.map { PackedBits(base: $0, bit: positionBit, count: size) }
  }
}
