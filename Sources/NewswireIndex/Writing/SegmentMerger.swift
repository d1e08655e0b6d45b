internal import NewswireAnalysis
internal import NewswireModel

/// Makes one segment of several, without their deleted documents.
@safe struct SegmentMerger: ~Copyable {
  private let sources: [SegmentView]
  /// Of each source.
  private let postings: UnsafeMutablePointer<MergedPostings>
  private let documents: DocumentTable

  private init(_ sources: [SegmentView]) throws {
    self.sources = sources
    var documents = DocumentTable()
    let numbers = try Self.mergeDocuments(of: sources, into: &documents)
    self.documents = documents
    unsafe postings = .allocate(capacity: max(sources.count, 1))
    for i in sources.indices {
      unsafe (postings + i).initialize(to: MergedPostings(sources[i].segment, numbers: numbers[i]))
    }
  }

  deinit {
    unsafe postings.deinitialize(count: sources.count)
    unsafe postings.deallocate()
  }

  /// - Parameter file: nil for a segment in memory.
  /// - Returns: the segment's bytes for one in memory, nil for a file; and how many they are. nil if no document is left.
  static func merge(
    _ sources: [SegmentView], into file: (any DirectoryFile)?, isCancelled: () -> Bool
  ) throws -> (memory: SegmentMemory?, count: Int)? {
    let merger = try SegmentMerger(sources)
    if merger.documents.count == 0 { return nil }
    return try merger.mergeTerms(into: file, isCancelled: isCancelled)
  }

  /// Takes the documents of all sources in their common order.
  /// - Returns: by source, the new number of each document; `UInt32.max` for a deleted one.
  private static func mergeDocuments(of sources: [SegmentView], into documents: inout DocumentTable) throws
    -> [[UInt32]]
  {
    var columns = try sources.map { try DocumentColumns($0.segment) }
    var numbers = sources.map { [UInt32](repeating: .max, count: $0.segment.documentCount) }
    var places = sources.map { live($0, from: 0) }
    while true {
      var first: Int?
      for i in sources.indices where places[i] < sources[i].segment.documentCount {
        if let known = first, columns[known].order(places[known]) < columns[i].order(places[i]) { continue }
        first = i
      }
      guard let source = first else { break }
      numbers[source][places[source]] = UInt32(documents.count)
      columns[source].copy(places[source], to: &documents)
      places[source] = live(sources[source], from: places[source] + 1)
    }
    return numbers
  }

  /// The first document from one on that is not deleted.
  private static func live(_ view: SegmentView, from document: Int) -> Int {
    var document = document
    while document < view.segment.documentCount && view.isDeleted(UInt32(document)) { document += 1 }
    return document
  }

  private func mergeTerms(
    into file: (any DirectoryFile)?, isCancelled: () -> Bool
  ) throws -> (memory: SegmentMemory?, count: Int) {
    var writer = try SegmentWriter(file: file, documents: documents)
    var iterators = sources.map { $0.segment.dictionary.iterator() }
    let stems = sources.map { StemsByOrdinal($0.segment) }
    var isLive = iterators.indices.map { iterators[$0].next() }
    while let first = Self.smallest(iterators, isLive) {
      if isCancelled() { throw CancellationError() }
      let key = iterators[first].key
      let holders = iterators.indices.filter { isLive[$0] && iterators[$0].key == key }
      try unsafe key.withUnsafeBufferPointer { keyBytes in
        let field = IndexField(rawValue: key[0]) ?? .text
        let stem = unsafe field == .text ? stems[first].stem(of: iterators[first].info.ordinal, key: keyBytes) : nil
        try unsafe writer.addTerm(keyBytes, hasPositions: field.hasPositions, stem: stem) { encoder in
          for holder in holders { try unsafe postings[holder].begin(iterators[holder].info, field) }
          copyPostings(of: holders, into: &encoder)
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

  /// Writes the postings that some sources have of a term, in the order of their new numbers.
  private func copyPostings(of holders: [Int], into encoder: inout PostingsEncoder) {
    while true {
      // The source whose document comes first is read until it is another's turn.
      var (first, second) = (UInt32.max, UInt32.max)
      var lead = holders[0]
      for holder in holders {
        let number = unsafe postings[holder].number
        if number < first {
          (first, second) = (number, first)
          lead = holder
        } else if number < second {
          second = number
        }
      }
      if first == .max { return }
      let source = unsafe postings + lead
      repeat {
        let norm = unsafe documents.norm(of: source.pointee.number)
        if let positions = unsafe source.pointee.positions {
          unsafe encoder.add(
            source.pointee.number, frequency: source.pointee.frequency, norm: norm, positions: positions)
        } else {
          unsafe encoder.add(source.pointee.number, frequency: source.pointee.frequency, norm: norm)
        }
        unsafe source.pointee.next()
      } while unsafe source.pointee.number < second
    }
  }
}

/// What a segment records of its documents, to be copied.
@safe private struct DocumentColumns {
  private let segment: Segment
  private let keys: UnsafePointer<Int64>
  private let published: UnsafePointer<Int64>
  private let offsets: UnsafePointer<UInt32>
  private let structures: UnsafePointer<UInt8>
  private let cardOffsets: UnsafePointer<UInt32>
  private let cards: UnsafePointer<UInt8>
  private let facets: FacetColumn
  /// By the ordinals of values, their numbers in the table being made; -1 where not known yet.
  private var facetNumbers: [Int32]
  private let stories: StoryColumn
  private let withheld: WithheldColumn

  /// - Throws: `.dataLoss` if the cards, which are not verified before, are not those written.
  init(_ segment: Segment) throws {
    self.segment = segment
    unsafe keys = unsafe segment.keys
    unsafe published = unsafe segment.published
    unsafe offsets = unsafe segment.start(of: .structureOffsets).assumingMemoryBound(to: UInt32.self)
    unsafe structures = unsafe segment.start(of: .structures).assumingMemoryBound(to: UInt8.self)
    unsafe cardOffsets = unsafe segment.start(of: .cardOffsets).assumingMemoryBound(to: UInt32.self)
    unsafe cards = try unsafe segment.cards(in: 0..<segment.length(of: .cards)).assumingMemoryBound(to: UInt8.self)
    facets = FacetColumn(segment)
    facetNumbers = Array(repeating: -1, count: facets.valueCount)
    stories = StoryColumn(segment)
    withheld = WithheldColumn(segment)
  }

  func order(_ document: Int) -> DocumentOrder {
    unsafe DocumentOrder(published: published[document], key: keys[document])
  }

  mutating func copy(_ document: Int, to documents: inout DocumentTable) {
    let start = unsafe Int(offsets[document])
    let ordinals = unsafe facets.ordinals(of: document)
    for index in ordinals.indices {
      let ordinal = unsafe Int(ordinals[index])
      if facetNumbers[ordinal] < 0 {
        let number = unsafe documents.facets.number(
          of: facets.hashes[ordinal], surname: facets.surname(of: ordinal), label: facets.label(of: ordinal))
        facetNumbers[ordinal] = Int32(truncatingIfNeeded: number)
      }
      documents.facets.add(Int(facetNumbers[ordinal]))
    }
    unsafe documents.add(
      key: keys[document], story: stories.story(of: document), published: published[document],
      imported: segment.imported[document], withheldUntil: withheld.time(of: document), words: segment.words[document],
      norm: segment.norms[document],
      extents: (
        segment.extents(.text)[document], segment.extents(.headline)[document], segment.extents(.person)[document]
      ),
      structure: UnsafeBufferPointer(start: structures + start, count: Int(offsets[document + 1]) - start),
      card: { bytes in
        let card = unsafe Int(cardOffsets[document])..<Int(cardOffsets[document + 1])
        unsafe bytes.append(UnsafeBufferPointer(start: cards + card.lowerBound, count: card.count))
      })
  }
}

/// The stems of a segment's terms, by ordinal.
private struct StemsByOrdinal {
  private var hashes: [UInt32: UInt32] = [:]
  private let language = Analyzer.Language.english

  init(_ segment: Segment) {
    let table = unsafe segment.start(of: .stems).assumingMemoryBound(to: UInt32.self)
    let count = segment.length(of: .stems) / 8
    hashes.reserveCapacity(count)
    for i in 0..<count { unsafe hashes[table[i * 2 + 1]] = unsafe table[i * 2] }
  }

  /// A term that the table leaves out is its own stem.
  func stem(of ordinal: Int, key: UnsafeBufferPointer<UInt8>) -> StemHashes.Stem? {
    let term = unsafe UnsafeBufferPointer(rebasing: key[1...])
    guard unsafe language.isInflected(term) else { return nil }
    let own = unsafe StemHashes.hash(ofStem: term)
    let hash = hashes[UInt32(truncatingIfNeeded: ordinal)] ?? own
    return (hash, hash == own)
  }
}

/// One decoded block, for reading a term from its beginning to its end.
@safe struct BlockScratch: ~Copyable {
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
    unsafe documents.deallocate()
    unsafe frequencies.deallocate()
  }

  mutating func decode(_ list: PostingsList, block: Int, after previous: UInt32) {
    let packed = list.documents(of: block)
    count = packed.count
    unsafe packed.decodeDocuments(after: previous, into: documents)
    if list.hasPositions {
      unsafe packed.decodeFrequencies(into: frequencies)
      self.packed = list.positions(of: block)
    } else {
      unsafe frequencies.update(repeating: 1, count: count)
      self.packed = nil
    }
  }

  /// Moves past the positions of a document of the block. Documents are passed one after the other.
  /// - Returns: nil for a term without positions.
  mutating func passPositions(of index: Int, extent: UInt8) -> PackedBits? {
    guard let packed else { return nil }
    if index % PositionCode.groupSize == 0 {
      unsafe groupStart = unsafe packed.start(ofGroup: index / PositionCode.groupSize)
      positionBit = 0
    }
    let size = unsafe sizes.bits(extent: extent, frequency: frequencies[index])
    defer { positionBit += size }
    return unsafe groupStart.map { unsafe PackedBits(base: $0, bit: positionBit, count: size) }
  }
}
