internal import CXXHash
internal import NewswireModel

/// What a segment records of its documents, in their order: see `Segment`.
struct DocumentTable: ~Copyable {
  private(set) var count = 0
  fileprivate var keys = ByteBuffer()
  fileprivate var published = ByteBuffer()
  fileprivate var imported = ByteBuffer()
  fileprivate var words = ByteBuffer()
  fileprivate var norms = ByteBuffer()
  fileprivate var textExtents = ByteBuffer()
  fileprivate var headlineExtents = ByteBuffer()
  fileprivate var nameExtents = ByteBuffer()
  fileprivate var structureOffsets = ByteBuffer()
  fileprivate var structures = ByteBuffer()
  fileprivate var cardOffsets = ByteBuffer()
  fileprivate var cards = ByteBuffer()
  fileprivate var stories = StoryColumnWriter()
  fileprivate var withheld = WithheldColumnWriter()
  /// What the next document to be added is counted by is put here first.
  var facets = FacetTable()
  /// The sum of all weighted lengths, as the norms give them.
  private(set) var totalLength: UInt64 = 0

  init() {}

  mutating func removeAll() {
    count = 0
    totalLength = 0
    keys.removeAll()
    published.removeAll()
    imported.removeAll()
    words.removeAll()
    norms.removeAll()
    textExtents.removeAll()
    headlineExtents.removeAll()
    nameExtents.removeAll()
    structureOffsets.removeAll()
    structures.removeAll()
    cardOffsets.removeAll()
    cards.removeAll()
    stories.removeAll()
    withheld.removeAll()
    facets.removeAll()
  }

  /// - Parameters:
  ///   - story: the key of the first article that tells the document's story.
  ///   - published: seconds since 1970, or `SegmentFormat.noTime`.
  ///   - imported: seconds since 1970.
  ///   - withheldUntil: when it may be read; nil if it always could be.
  ///   - words: in the body.
  ///   - extents: of the positions of words, of the headline's, and of names.
  ///   - card: appends what a hit shows of it.
  mutating func add(
    key: Int64, story: Int64, published time: Int64, imported: Int64, withheldUntil: Int64?,
    words count: UInt32, norm: UInt8,
    extents: (text: UInt8, headline: UInt8, names: UInt8), structure: UnsafeBufferPointer<UInt8>,
    card: (inout ByteBuffer) -> Void
  ) {
    if story != key { stories.add(story, document: self.count) }
    if let withheldUntil { withheld.add(until: withheldUntil, document: self.count) }
    keys.append(integer: key)
    published.append(integer: time)
    self.imported.append(integer: imported)
    words.append(integer: count)
    norms.append(norm)
    textExtents.append(extents.text)
    headlineExtents.append(extents.headline)
    nameExtents.append(extents.names)
    structureOffsets.append(integer: UInt32(truncatingIfNeeded: structures.count))
    unsafe structures.append(structure)
    cardOffsets.append(integer: UInt32(truncatingIfNeeded: cards.count))
    card(&cards)
    facets.endDocument()
    self.count += 1
    totalLength += UInt64(Norm.decode(norm))
  }

  func norm(of document: UInt32) -> UInt8 {
    unsafe norms.base.load(fromByteOffset: Int(document), as: UInt8.self)
  }

  /// The documents in the order of their keys, UInt32 each.
  fileprivate func keyOrder() -> ByteBuffer {
    let keys = unsafe keys.base.assumingMemoryBound(to: Int64.self)
    let order = (0..<count).map { unsafe (key: keys[$0], document: UInt32($0)) }.sorted { $0.key < $1.key }
    var bytes = ByteBuffer(capacity: count * 4)
    for entry in order { bytes.append(integer: entry.document) }
    return bytes
  }

  /// By document, how far the positions of a field's terms reach.
  func extents(_ field: IndexField) -> UnsafePointer<UInt8> {
    let bytes =
      switch field.extents {
      case .nameExtents: unsafe nameExtents.base
      case .headlineExtents: unsafe headlineExtents.base
      default: unsafe textExtents.base
      }
    return unsafe UnsafePointer(bytes.assumingMemoryBound(to: UInt8.self))
  }

  var averageLength: Float { Float(totalLength) / Float(max(count, 1)) }
}

/// A term whose stem other terms may share.
struct StemEntry: Comparable {
  var hash: UInt32
  var ordinal: UInt32
  /// Whether the term is its own stem.
  var isStem: Bool

  static func < (left: StemEntry, right: StemEntry) -> Bool {
    left.hash != right.hash ? left.hash < right.hash : left.ordinal < right.ordinal
  }
}

/// Writes a segment: its documents, then every term in the order of keys, then `finish`.
struct SegmentWriter: ~Copyable {
  private let sink: SegmentSink
  private let documentCount: Int
  private let totalLength: UInt64
  private let postingsStart: Int
  private var encoder: PostingsEncoder
  private var dictionary = TermDictionaryWriter()
  private var stems: [StemEntry] = []
  private var sections: [(offset: Int, length: Int)] = Array(repeating: (0, 0), count: SegmentSection.allCases.count)

  /// - Parameter file: nil for a segment in memory.
  init(file: (any DirectoryFile)?, documents: borrowing DocumentTable) throws {
    sink = SegmentSink(file: file)
    documentCount = documents.count
    totalLength = documents.totalLength
    encoder = PostingsEncoder(averageLength: documents.averageLength)
    try sink.write(integer: SegmentFormat.magic)
    try sink.write(integer: SegmentFormat.version)
    try sink.write(integer: UInt32(0))
    sections[SegmentSection.keys.rawValue] = try Self.write(documents.keys, to: sink)
    sections[SegmentSection.keyOrder.rawValue] = try Self.write(documents.keyOrder(), to: sink)
    sections[SegmentSection.published.rawValue] = try Self.write(documents.published, to: sink)
    sections[SegmentSection.imported.rawValue] = try Self.write(documents.imported, to: sink)
    sections[SegmentSection.words.rawValue] = try Self.write(documents.words, to: sink)
    sections[SegmentSection.norms.rawValue] = try Self.write(documents.norms, to: sink)
    sections[SegmentSection.textExtents.rawValue] = try Self.write(documents.textExtents, to: sink)
    sections[SegmentSection.headlineExtents.rawValue] = try Self.write(documents.headlineExtents, to: sink)
    sections[SegmentSection.nameExtents.rawValue] = try Self.write(documents.nameExtents, to: sink)
    sections[SegmentSection.structureOffsets.rawValue] = try Self.write(
      documents.structureOffsets, end: documents.structures.count, to: sink)
    sections[SegmentSection.structures.rawValue] = try Self.write(documents.structures, to: sink)
    sections[SegmentSection.storyDocuments.rawValue] = try Self.write(documents.stories.documents, to: sink)
    sections[SegmentSection.stories.rawValue] = try Self.write(documents.stories.stories, to: sink)
    sections[SegmentSection.withheldDocuments.rawValue] = try Self.write(documents.withheld.documents, to: sink)
    sections[SegmentSection.withheldTimes.rawValue] = try Self.write(documents.withheld.times, to: sink)
    try Self.write(documents.facets.sections(), to: sink, &sections)
    sections[SegmentSection.cardOffsets.rawValue] = try Self.write(
      documents.cardOffsets, end: documents.cards.count, to: sink)
    sections[SegmentSection.cards.rawValue] = try Self.write(documents.cards, to: sink)
    sink.align(to: 16)
    postingsStart = sink.offset
  }

  /// Writes one section, aligned to 16 bytes.
  private static func write(_ bytes: borrowing ByteBuffer, to sink: SegmentSink) throws -> (offset: Int, length: Int) {
    sink.align(to: 16)
    let start = sink.offset
    try unsafe sink.write(bytes.base, count: bytes.count)
    return (start, bytes.count)
  }

  /// Writes where each document's bytes begin, and where the last one's end.
  private static func write(
    _ offsets: borrowing ByteBuffer, end: Int, to sink: SegmentSink
  ) throws -> (offset: Int, length: Int) {
    let (offset, length) = try write(offsets, to: sink)
    try sink.write(integer: UInt32(truncatingIfNeeded: end))
    return (offset, length + 4)
  }

  private static func write(_ integers: [some FixedWidthInteger], to sink: SegmentSink) throws -> (
    offset: Int, length: Int
  ) {
    sink.align(to: 16)
    let start = sink.offset
    try unsafe integers.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { try unsafe sink.write(base, count: bytes.count) }
    }
    return (start, sink.offset - start)
  }

  private static func write(
    _ facets: borrowing FacetSections, to sink: SegmentSink, _ sections: inout [(offset: Int, length: Int)]
  ) throws {
    sections[SegmentSection.facetOffsets.rawValue] = try write(facets.offsets, to: sink)
    sections[SegmentSection.facetOrdinals.rawValue] = try write(facets.ordinals, to: sink)
    sections[SegmentSection.facetHashes.rawValue] = try write(facets.hashes, to: sink)
    sections[SegmentSection.facetSurnames.rawValue] = try write(facets.surnames, to: sink)
    sections[SegmentSection.facetHashOrder.rawValue] = try write(facets.hashOrder, to: sink)
    sections[SegmentSection.facetDocumentOffsets.rawValue] = try write(facets.documentOffsets, to: sink)
    sections[SegmentSection.facetDocuments.rawValue] = try write(facets.documents, to: sink)
    sections[SegmentSection.facetLabelOffsets.rawValue] = try write(facets.labelOffsets, to: sink)
    sections[SegmentSection.facetLabels.rawValue] = try write(facets.labels, to: sink)
  }

  /// Writes one term. `body` adds its postings; a term that gets none is left out.
  /// - Parameter stem: the hash of the term's stem and whether the term is its own; nil for a term without inflections.
  mutating func addTerm(
    _ key: UnsafeBufferPointer<UInt8>, hasPositions: Bool, stem: (hash: UInt32, isStem: Bool)?,
    _ body: (inout PostingsEncoder) throws -> Void
  ) throws {
    encoder.begin(hasPositions: hasPositions)
    try body(&encoder)
    guard encoder.documentFrequency > 0 else { return }
    if let stem {
      stems.append(
        StemEntry(hash: stem.hash, ordinal: UInt32(truncatingIfNeeded: dictionary.termCount), isStem: stem.isStem))
    }
    let offset = sink.offset - postingsStart
    let length = try encoder.finish(into: sink)
    unsafe dictionary.add(key, documentFrequency: encoder.documentFrequency, offset: offset, length: length)
  }

  /// Writes what is left.
  /// - Returns: the segment's bytes for one in memory, nil for a file; and how many they are.
  mutating func finish() throws -> (memory: SegmentMemory?, count: Int) {
    sections[SegmentSection.postings.rawValue] = (postingsStart, sink.offset - postingsStart)
    sections[SegmentSection.dictionary.rawValue] = try Self.write(dictionary.blocks, to: sink)
    sections[SegmentSection.dictionaryPrefixes.rawValue] = try Self.write(dictionary.prefixes, to: sink)
    sections[SegmentSection.dictionaryOffsets.rawValue] = try Self.write(dictionary.blockOffsets, to: sink)
    sections[SegmentSection.dictionaryPostings.rawValue] = try Self.write(dictionary.postingsOffsets, to: sink)
    sections[SegmentSection.stems.rawValue] = try Self.write(stemTable(), to: sink)
    sink.align(to: 16)
    try sink.sealChunks()
    var footer = ByteBuffer()
    footer.append(integer: UInt64(documentCount))
    footer.append(integer: UInt64(dictionary.termCount))
    footer.append(integer: totalLength)
    for section in sections {
      footer.append(integer: UInt64(section.offset))
      footer.append(integer: UInt64(section.length))
    }
    for checksum in sink.checksums { footer.append(integer: checksum) }
    try unsafe sink.write(footer.base, count: footer.count)
    try sink.write(integer: UInt64(footer.count))
    try unsafe sink.write(integer: XXH3_64bits(footer.base, footer.count))
    try sink.write(integer: SegmentFormat.magic)
    let count = sink.offset
    return (try sink.finish(), count)
  }

  /// Terms by the hash of their stem. A term that is its own stem and shares it with no other is found without.
  private mutating func stemTable() -> ByteBuffer {
    stems.sort()
    var table = ByteBuffer(capacity: stems.count * 8)
    var start = 0
    while start < stems.count {
      var end = start + 1
      while end < stems.count && stems[end].hash == stems[start].hash { end += 1 }
      if end - start > 1 || !stems[start].isStem {
        for entry in stems[start..<end] {
          table.append(integer: entry.hash)
          table.append(integer: entry.ordinal)
        }
      }
      start = end
    }
    return table
  }
}
