/// An HTML or XML document as flat arrays: nodes in document order, one buffer for all text.
///
/// A subtree is the run of nodes from its root to `end`, so that walking it is a loop and sums over it are differences.
@usableFromInline package struct MarkupTree {
  @usableFromInline package struct Node: Sendable {
    /// Index into `names`; -1 for text.
    @usableFromInline package var name: Int32
    /// -1 for the root.
    package var parent: Int32
    /// The node after the subtree.
    package var end: Int32
    /// In the source, where the node begins, counted from 1; 0 if unknown.
    package var line: Int32
    /// In `text`, for text nodes.
    package var text: Range<Int32>
    /// In `attributes`.
    package var attributes: Range<Int32>

    @inlinable @inline(__always)
    package var isText: Bool { name < 0 }
  }

  package struct Attribute: Sendable {
    /// Index into `names`.
    package var name: Int32
    /// In `text`.
    package var value: Range<Int32>
  }

  package var nodes: [Node] = []
  package var attributes: [Attribute] = []
  package var names: [String] = []
  /// The place of each name in `names`.
  package var nameIndices: [String: Int32] = [:]
  /// UTF-8.
  package var text: [UInt8] = []
  /// What reading the page may cost; walks over the tree ask it.
  package let budget: PageBudget

  init(budget: PageBudget) {
    self.budget = budget
  }

  /// The line on which a node ends: an element's is that of its start tag.
  package func lastLine(of node: Int) -> Int32 {
    let range = Int(nodes[node].text.lowerBound)..<Int(nodes[node].text.upperBound)
    return nodes[node].line + Int32(clamping: text[range].count { $0 == 0x0A })
  }

  package func string(_ range: Range<Int32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The name of an element, as written but for a namespace's prefix; empty for text.
  package func name(_ node: Int) -> String { nodes[node].isText ? "" : names[Int(nodes[node].name)] }

  /// The children of a node that are elements.
  package func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < Int(nodes[node].end) {
      if !nodes[next].isText { children.append(next) }
      next = Int(nodes[next].end)
    }
    budget.spend(children.count)
    return children
  }

  package func attribute(_ name: String, of node: Int) -> String? {
    for attribute in attributes[Int(nodes[node].attributes.lowerBound)..<Int(nodes[node].attributes.upperBound)]
    where names[Int(attribute.name)] == name {
      return string(attribute.value)
    }
    return nil
  }

  /// All text of a subtree.
  package func content(of node: Int) -> [UInt8] {
    var content: [UInt8] = []
    guard budget.spend(Int(nodes[node].end) - node) else { return [] }
    for index in node..<Int(nodes[node].end) where nodes[index].isText {
      content += text[Int(nodes[index].text.lowerBound)..<Int(nodes[index].text.upperBound)]
    }
    budget.spend(content.count)
    return content
  }

  /// The text of a subtree as one line.
  package func line(of node: Int) -> String { singleLine(content(of: node)) }
}

/// Text as one line: white space becomes single spaces, at the ends none.
@inlinable
package func singleLine(_ bytes: some Collection<UInt8>) -> String {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var isPending = false
  var previous: UInt8 = 0
  for byte in bytes {
    // A no-break space is C2 A0.
    let isNoBreak = byte == 0xA0 && previous == 0xC2
    if isNoBreak { output.removeLast() }
    if byte <= 0x20 || isNoBreak {
      isPending = !output.isEmpty
    } else {
      if isPending { output.append(0x20) }
      isPending = false
      output.append(byte)
    }
    previous = byte
  }
  return String(decoding: output, as: UTF8.self)
}
