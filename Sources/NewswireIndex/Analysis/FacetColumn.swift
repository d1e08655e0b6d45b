internal import NewswireModel

/// The values that a segment's documents are counted by, as they lie in it. See FORMAT.md, "Facets".
struct FacetColumn {
  let valueCount: Int
  let hashes: UnsafePointer<UInt64>
  private let hashOrder: UnsafePointer<UInt32>
  private let offsets: UnsafePointer<UInt32>
  private let ordinals: UnsafePointer<UInt32>
  private let documentOffsets: UnsafePointer<UInt32>
  private let documents: UnsafePointer<UInt32>
  private let labelOffsets: UnsafePointer<UInt32>
  private let labels: UnsafePointer<UInt8>

  init(_ segment: Segment) {
    func integers(_ section: SegmentSection) -> UnsafePointer<UInt32> {
      segment.start(of: section).assumingMemoryBound(to: UInt32.self)
    }
    valueCount = segment.length(of: .facetHashes) / 8
    hashes = segment.start(of: .facetHashes).assumingMemoryBound(to: UInt64.self)
    hashOrder = integers(.facetHashOrder)
    offsets = integers(.facetOffsets)
    ordinals = integers(.facetOrdinals)
    documentOffsets = integers(.facetDocumentOffsets)
    documents = integers(.facetDocuments)
    labelOffsets = integers(.facetLabelOffsets)
    labels = segment.start(of: .facetLabels).assumingMemoryBound(to: UInt8.self)
  }

  /// The values of a document, ascending.
  @inline(__always)
  func ordinals(of document: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(offsets[document])
    return UnsafeBufferPointer(start: ordinals + start, count: Int(offsets[document &+ 1]) &- start)
  }

  /// The documents of a value, ascending.
  func documents(of ordinal: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(documentOffsets[ordinal])
    return UnsafeBufferPointer(start: documents + start, count: documentCount(of: ordinal))
  }

  private func documentCount(of ordinal: Int) -> Int {
    Int(documentOffsets[ordinal + 1]) - Int(documentOffsets[ordinal])
  }

  func ordinal(of hash: UInt64) -> Int? {
    let place = partitionPoint(valueCount) { hashes[Int(hashOrder[$0])] < hash }
    guard place < valueCount else { return nil }
    let ordinal = Int(hashOrder[place])
    return hashes[ordinal] == hash ? ordinal : nil
  }

  /// The byte of a value's field.
  @inline(__always)
  func field(of ordinal: Int) -> UInt8 { labels[Int(labelOffsets[ordinal])] }

  /// The byte of a value's field and a spelling of it.
  func label(of ordinal: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(labelOffsets[ordinal])
    return UnsafeBufferPointer(start: labels + start, count: Int(labelOffsets[ordinal + 1]) - start)
  }

  /// The ordinals that a field's values are among: all its own, or for names the more frequent ones of all names.
  /// - Parameter frequency: in how many documents a name has to be, at least.
  func ordinals(of field: IndexField, inAtLeast frequency: Int) -> Range<Int> {
    let keywordCount = partitionPoint(valueCount) { !isName($0) }
    if field.isName {
      let count = partitionPoint(valueCount - keywordCount) { documentCount(of: keywordCount + $0) >= frequency }
      return keywordCount..<keywordCount + count
    }
    let start = partitionPoint(keywordCount) { self.field(of: $0) < field.rawValue }
    return start..<partitionPoint(keywordCount) { self.field(of: $0) <= field.rawValue }
  }

  private func isName(_ ordinal: Int) -> Bool { IndexField(rawValue: field(of: ordinal))?.isName ?? false }
}
