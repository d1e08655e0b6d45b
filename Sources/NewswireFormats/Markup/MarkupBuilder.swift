internal import CLibXML2

/// Receives what libxml2 reads and lays it out as a `MarkupTree`.
struct MarkupBuilder {
  private(set) var tree: MarkupTree
  private let wanted: Set<String>?
  private let skipped: Set<String>
  private var namesByHash: [UInt64: Int32] = [:]
  /// The names met last, by their hashes' low bits.
  private var recentNames = Array(repeating: (hash: UInt64(0), index: Int32(0)), count: 256)
  private var skippedNames: [Bool] = []
  private var wantedNames: [Bool] = []
  private var open: [Int32] = []
  /// Elements open inside one that is left out, itself included.
  private var skippedDepth = 0

  /// - Parameters:
  ///   - wanted: the attributes to keep; nil for all.
  ///   - skipped: elements whose content is left out.
  init(wanted: Set<String>?, skipped: Set<String>, capacity: Int, _ budget: PageBudget) {
    tree = MarkupTree(budget: budget)
    self.wanted = wanted
    self.skipped = skipped
    tree.text.reserveCapacity(capacity / 2)
    tree.nodes.reserveCapacity(capacity / 40)
  }

  /// - Parameters:
  ///   - attributes: names and values in turn, ended by a null; values may be null.
  ///   - line: of the source that is being read.
  mutating func startElement(
    _ name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, line: Int32
  ) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    let nameIndex = unsafe self.name(name)
    if skippedNames[Int(nameIndex)] {
      skippedDepth = 1
      return
    }
    let range = unsafe attributes.map { unsafe add($0) } ?? 0..<0
    appendElement(nameIndex, attributes: range, line: line)
  }

  mutating func endElement() {
    if skippedDepth > 0 {
      skippedDepth -= 1
    } else if let last = open.popLast() {
      tree.nodes[Int(last)].end = Int32(clamping: tree.nodes.count)
    }
  }

  /// - Parameter line: on which the text ends.
  mutating func characters(_ start: UnsafePointer<xmlChar>, count: Int, line: Int32) {
    guard skippedDepth == 0, count > 0, let parent = open.last else { return }
    let range = unsafe append(UnsafeBufferPointer(start: start, count: count))
    if let last = tree.nodes.last, last.isText, last.parent == parent, last.text.upperBound == range.lowerBound {
      tree.nodes[tree.nodes.count - 1].text = last.text.lowerBound..<range.upperBound
      return
    }
    let end = Int32(clamping: tree.nodes.count + 1)
    let ends = unsafe UnsafeBufferPointer(start: start, count: count).count { $0 == 0x0A }
    let first = max(0, line - Int32(clamping: ends))
    tree.nodes.append(MarkupTree.Node(name: -1, parent: parent, end: end, line: first, text: range, attributes: 0..<0))
  }

  /// Closes what is still open.
  mutating func finish() {
    while let last = open.popLast() { tree.nodes[Int(last)].end = Int32(clamping: tree.nodes.count) }
  }

  // MARK: Pieces

  private mutating func appendElement(_ name: Int32, attributes: Range<Int32>, line: Int32) {
    let index = Int32(clamping: tree.nodes.count)
    tree.budget.spend(1)
    tree.nodes.append(
      MarkupTree.Node(
        name: name, parent: open.last ?? -1, end: index + 1, line: line, text: 0..<0, attributes: attributes))
    open.append(index)
  }

  private mutating func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) -> Range<Int32> {
    let start = Int32(clamping: tree.attributes.count)
    var next = unsafe attributes
    while let name = unsafe next.pointee {
      let index = unsafe self.name(name)
      if wantedNames[Int(index)] {
        var value = Int32(clamping: tree.text.count)..<Int32(clamping: tree.text.count)
        if let text = unsafe next[1] {
          value = unsafe append(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
        }
        tree.attributes.append(MarkupTree.Attribute(name: index, value: value))
      }
      unsafe next += 2
    }
    return start..<Int32(clamping: tree.attributes.count)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<xmlChar>) -> Range<Int32> {
    let start = Int32(clamping: tree.text.count)
    unsafe tree.text.append(contentsOf: bytes)
    return start..<Int32(clamping: tree.text.count)
  }

  private mutating func name(_ pointer: UnsafePointer<xmlChar>) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var next = unsafe pointer
    while unsafe next.pointee != 0 {
      hash = unsafe (hash ^ UInt64(next.pointee)) &* 0x100_0000_01B3
      unsafe next += 1
    }
    let slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & 255
    if recentNames[slot].hash == hash { return recentNames[slot].index }
    let index = unsafe namesByHash[hash] ?? newName(pointer, hash: hash)
    recentNames[slot] = (hash, index)
    return index
  }

  private mutating func newName(_ pointer: UnsafePointer<xmlChar>, hash: UInt64) -> Int32 {
    let name = unsafe String(cString: pointer)
    let index = Int32(clamping: tree.names.count)
    tree.names.append(name)
    tree.nameIndices[name] = index
    skippedNames.append(skipped.contains(name))
    wantedNames.append(wanted?.contains(name) ?? true)
    namesByHash[hash] = index
    return index
  }
}
