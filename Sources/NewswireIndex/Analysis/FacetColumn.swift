/// The values that a segment's documents are counted by, as they lie in it. See FORMAT.md, "Facets".
struct FacetColumn {
  let valueCount: Int
  let hashes: UnsafePointer<UInt64>
  private let offsets: UnsafePointer<UInt32>
  private let ordinals: UnsafePointer<UInt32>
  private let labelOffsets: UnsafePointer<UInt32>
  private let labels: UnsafePointer<UInt8>

  init(_ segment: Segment) {
    valueCount = segment.length(of: .facetHashes) / 8
    hashes = segment.start(of: .facetHashes).assumingMemoryBound(to: UInt64.self)
    offsets = segment.start(of: .facetOffsets).assumingMemoryBound(to: UInt32.self)
    ordinals = segment.start(of: .facetOrdinals).assumingMemoryBound(to: UInt32.self)
    labelOffsets = segment.start(of: .facetLabelOffsets).assumingMemoryBound(to: UInt32.self)
    labels = segment.start(of: .facetLabels).assumingMemoryBound(to: UInt8.self)
  }

  /// The values of a document.
  @inline(__always)
  func ordinals(of document: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(offsets[document])
    return UnsafeBufferPointer(start: ordinals + start, count: Int(offsets[document &+ 1]) &- start)
  }

  /// The byte of a value's field.
  @inline(__always)
  func field(of ordinal: Int) -> UInt8 { labels[Int(labelOffsets[ordinal])] }

  /// The byte of a value's field and a spelling of it.
  func label(of ordinal: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(labelOffsets[ordinal])
    return UnsafeBufferPointer(start: labels + start, count: Int(labelOffsets[ordinal + 1]) - start)
  }
}
