import NewswireCore

/// The values that the documents of a segment being made are counted by. See FORMAT.md, "Facets".
struct FacetTable: ~Copyable {
  /// Of the values in the order they come, which numbers them.
  private var hashes: [UInt64] = []
  private var surnames: [UInt32] = []
  private var labels: [Label] = []
  private var labelBytes = ByteBuffer()
  private var numbers = HashTable<Int32>(filler: 0)
  /// By value, how many documents have it.
  private var frequencies: [UInt32] = []
  /// By value, the last document that has it, from 1.
  private var lastDocuments: [UInt32] = []
  /// The values of one document after the other.
  private var occurrences: [UInt32] = []
  /// By document, where its values end.
  private var ends: [UInt32] = []

  /// Where a label lies among the bytes.
  private struct Label {
    var start: Int
    var count: Int
    /// Whether a spelling that has small letters is still looked for.
    var isCapitals: Bool
  }

  init() {}

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    surnames.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    labelBytes.removeAll()
    numbers.removeAll()
    frequencies.removeAll(keepingCapacity: true)
    lastDocuments.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  // MARK: Taking in

  /// The number of a value.
  /// - Parameters:
  ///   - surname: of a person, as in `NameIdentity`; 0 for any other value.
  ///   - label: the field's byte and a spelling. The first one is kept, or the first with small letters.
  mutating func number(of hash: UInt64, surname: UInt32 = 0, label: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = numbers.number(of: hash)
    if isNew {
      hashes.append(hash)
      surnames.append(surname)
      frequencies.append(0)
      lastDocuments.append(0)
      unsafe labels.append(keep(label))
    } else if unsafe labels[number].isCapitals && !Self.isCapitals(label) {
      labels[number] = unsafe keep(label)
    }
    return number
  }

  private mutating func keep(_ label: UnsafeBufferPointer<UInt8>) -> Label {
    let start = labelBytes.count
    unsafe labelBytes.append(label)
    return unsafe Label(start: start, count: label.count, isCapitals: Self.isCapitals(label))
  }

  /// Letters beyond ASCII count as small ones.
  private static func isCapitals(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe !label.contains { 0x61...0x7A ~= $0 || $0 >= 0x80 }
  }

  /// Gives the document at hand a value, unless it has it.
  @inline(__always)
  mutating func add(_ number: Int) {
    let document = UInt32(truncatingIfNeeded: ends.count &+ 1)
    if lastDocuments[number] == document { return }
    lastDocuments[number] = document
    frequencies[number] &+= 1
    occurrences.append(UInt32(truncatingIfNeeded: number))
  }

  mutating func endDocument() { ends.append(UInt32(truncatingIfNeeded: occurrences.count)) }

  // MARK: Giving out

  /// The values in the order of their ordinals: by `IndexField.facetGroup`, then the most frequent ones first.
  private func numbersByOrdinal() -> [Int] {
    let keys = hashes.indices.map { number in
      let group = (IndexField(rawValue: field(number)) ?? .text).facetGroup
      return (order: group << 32 | UInt64(UInt32.max - frequencies[number]), number: number)
    }
    return keys.sorted { ($0.order, $0.number) < ($1.order, $1.number) }.map(\.number)
  }

  private func field(_ number: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: hashes[number])
  }

  /// What the segment's file has of them. Cost: some 50 ns a value and 5 ns an occurrence.
  func sections() -> FacetSections {
    let order = numbersByOrdinal()
    var sections = FacetSections()
    sections.offsets = [0] + ends
    sections.hashes = order.map { hashes[$0] }
    sections.surnames = order.map { surnames[$0] }
    sections.hashOrder = Self.hashOrder(sections.hashes)
    sections.documentOffsets = [0]
    sections.labelOffsets = [0]
    var end: UInt32 = 0
    for number in order {
      end += frequencies[number]
      sections.documentOffsets.append(end)
      unsafe sections.labels.append(labelBytes.base + labels[number].start, count: labels[number].count)
      sections.labelOffsets.append(UInt32(truncatingIfNeeded: sections.labels.count))
    }
    transpose(order, &sections)
    return sections
  }

  /// The upper half of each hash and its ordinal, ascending.
  private static func hashOrder(_ hashes: [UInt64]) -> [UInt32] {
    let pairs = hashes.enumerated().map { ($1 & ~UInt64(UInt32.max)) | UInt64($0) }.sorted()
    var order: [UInt32] = []
    order.reserveCapacity(pairs.count * 2)
    for pair in pairs {
      order.append(UInt32(pair >> 32))
      order.append(UInt32(truncatingIfNeeded: pair))
    }
    return order
  }

  /// Fills in the documents of each value, ascending, and then by way of them the values of each document, ascending.
  private func transpose(_ order: [Int], _ sections: inout FacetSections) {
    var places = [UInt32](repeating: 0, count: order.count)
    for (ordinal, number) in order.enumerated() { places[number] = sections.documentOffsets[ordinal] }
    sections.documents = Array(repeating: 0, count: occurrences.count)
    var start = 0
    for (document, end) in ends.enumerated() {
      for number in occurrences[start..<Int(end)] {
        sections.documents[Int(places[Int(number)])] = UInt32(truncatingIfNeeded: document)
        places[Int(number)] += 1
      }
      start = Int(end)
    }
    var next = Array(sections.offsets.dropLast())
    sections.ordinals = Array(repeating: 0, count: occurrences.count)
    for ordinal in order.indices {
      for i in Int(sections.documentOffsets[ordinal])..<Int(sections.documentOffsets[ordinal + 1]) {
        let document = Int(sections.documents[i])
        sections.ordinals[Int(next[document])] = UInt32(truncatingIfNeeded: ordinal)
        next[document] += 1
      }
    }
  }
}

/// The facets of a segment as its file has them: see `SegmentSection`.
struct FacetSections: ~Copyable {
  var offsets: [UInt32] = []
  var ordinals: [UInt32] = []
  var hashes: [UInt64] = []
  var surnames: [UInt32] = []
  var hashOrder: [UInt32] = []
  var documentOffsets: [UInt32] = []
  var documents: [UInt32] = []
  var labelOffsets: [UInt32] = []
  var labels = ByteBuffer()
}
