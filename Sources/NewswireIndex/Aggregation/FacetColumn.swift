internal import NewswireModel

/// The values that a segment's documents are counted by, as they lie in it. See FORMAT.md, "Facets".
@safe struct FacetColumn {
  let valueCount: Int
  /// On average, rounded up.
  let valuesPerDocument: Int
  let hashes: UnsafePointer<UInt64>
  private let surnames: UnsafePointer<UInt32>
  /// Pairs.
  private let hashOrder: UnsafePointer<UInt32>
  private let offsets: UnsafePointer<UInt32>
  private let ordinals: UnsafePointer<UInt32>
  private let documentOffsets: UnsafePointer<UInt32>
  private let documents: UnsafePointer<UInt32>
  private let labelOffsets: UnsafePointer<UInt32>
  private let labels: UnsafePointer<UInt8>

  init(_ segment: Segment) {
    func integers(_ section: SegmentSection) -> UnsafePointer<UInt32> {
      unsafe segment.start(of: section).assumingMemoryBound(to: UInt32.self)
    }
    valueCount = segment.length(of: .facetHashes) / 8
    let documentCount = max(segment.documentCount, 1)
    valuesPerDocument = (segment.length(of: .facetOrdinals) / 4 + documentCount - 1) / documentCount
    unsafe hashes = segment.start(of: .facetHashes).assumingMemoryBound(to: UInt64.self)
    unsafe surnames = integers(.facetSurnames)
    unsafe hashOrder = integers(.facetHashOrder)
    unsafe offsets = integers(.facetOffsets)
    unsafe ordinals = integers(.facetOrdinals)
    unsafe documentOffsets = integers(.facetDocumentOffsets)
    unsafe documents = integers(.facetDocuments)
    unsafe labelOffsets = integers(.facetLabelOffsets)
    unsafe labels = segment.start(of: .facetLabels).assumingMemoryBound(to: UInt8.self)
  }

  /// The values of a document, ascending.
  @inline(__always)
  func ordinals(of document: Int) -> UnsafeBufferPointer<UInt32> {
    let start = unsafe Int(offsets[document])
    assert(unsafe start <= Int(offsets[document &+ 1]), "offsets ascend")
    return unsafe UnsafeBufferPointer(start: ordinals + start, count: Int(offsets[document &+ 1]) &- start)
  }

  /// Those of the values of a document that are in a range, ascending.
  @inline(__always)
  func ordinals(of document: Int, in range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt32>> {
    let all = unsafe ordinals(of: document)
    // The frequent ones, which are counted, come first.
    var start = 0
    if range.lowerBound > 0 {
      start = partitionPoint(all.count) { unsafe all[$0] < UInt32(truncatingIfNeeded: range.lowerBound) }
    }
    var end = start
    while unsafe end < all.count && all[end] < UInt32(truncatingIfNeeded: range.upperBound) { end &+= 1 }
    return unsafe all[start..<end]
  }

  /// The documents of a value, ascending.
  func documents(of ordinal: Int) -> UnsafeBufferPointer<UInt32> {
    assert(ordinal >= 0 && ordinal < valueCount)
    let start = unsafe Int(documentOffsets[ordinal])
    return unsafe UnsafeBufferPointer(start: documents + start, count: documentCount(of: ordinal))
  }

  /// The sum over some values.
  func documentCount(of ordinals: Range<Int>) -> Int {
    assert(ordinals.lowerBound >= 0 && ordinals.upperBound <= valueCount)
    return unsafe Int(documentOffsets[ordinals.upperBound]) - Int(documentOffsets[ordinals.lowerBound])
  }

  private func documentCount(of ordinal: Int) -> Int {
    assert(ordinal >= 0 && ordinal < valueCount)
    return unsafe Int(documentOffsets[ordinal + 1]) - Int(documentOffsets[ordinal])
  }

  func ordinal(of hash: UInt64) -> Int? {
    let upper = UInt32(truncatingIfNeeded: hash >> 32)
    var place = partitionPoint(valueCount) { unsafe hashOrder[$0 * 2] < upper }
    while unsafe place < valueCount && hashOrder[place * 2] == upper {
      let ordinal = unsafe Int(hashOrder[place * 2 + 1])
      assert(ordinal < valueCount)
      if unsafe hashes[ordinal] == hash { return ordinal }
      place += 1
    }
    return nil
  }

  /// The byte of a value's field.
  @inline(__always)
  func field(of ordinal: Int) -> UInt8 {
    assert(ordinal >= 0 && ordinal < valueCount)
    return unsafe UInt8(truncatingIfNeeded: hashes[ordinal])
  }

  /// Of a person, as in `NameIdentity`; 0 for any other value.
  func surname(of ordinal: Int) -> UInt32 { unsafe surnames[ordinal] }

  /// The byte of a value's field and a spelling of it.
  func label(of ordinal: Int) -> UnsafeBufferPointer<UInt8> {
    assert(ordinal >= 0 && ordinal < valueCount)
    let start = unsafe Int(labelOffsets[ordinal])
    return unsafe UnsafeBufferPointer(start: labels + start, count: Int(labelOffsets[ordinal + 1]) - start)
  }

  /// The mentions; what is before them are sources, languages and labels.
  var names: Range<Int> {
    let start = first { $0 >= IndexField.mentions }
    return start..<first { $0 > IndexField.mentions }
  }

  /// The first value of a group that meets a condition, which those of all later ones meet too.
  private func first(_ isReached: (UInt64) -> Bool) -> Int {
    partitionPoint(valueCount) { !isReached((IndexField(rawValue: field(of: $0)) ?? .text).facetGroup) }
  }

  /// Ranges that hold all values of some fields, ascending, and values of other fields. Of mentions they hold only those that are
  /// in at least `frequency` documents.
  func ranges(_ fields: [FacetField], inAtLeast frequency: Int) -> [Range<Int>] {
    var end = 0
    var rest: Range<Int>?
    for field in fields.lazy.map(IndexField.init) {
      if field.isMention {
        let names = names
        let count = partitionPoint(names.count) { documentCount(of: names.lowerBound + $0) >= frequency }
        end = max(end, names.lowerBound + count)
      } else if field.facetGroup < IndexField.mentions {
        end = max(end, first { $0 > field.facetGroup })
      } else {
        let own = first { $0 >= field.facetGroup }..<first { $0 > field.facetGroup }
        rest = rest.map { min($0.lowerBound, own.lowerBound)..<max($0.upperBound, own.upperBound) } ?? own
      }
    }
    return [0..<end] + (rest.map { [$0] } ?? [])
  }
}
