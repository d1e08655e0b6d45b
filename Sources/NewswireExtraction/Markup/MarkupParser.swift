private import CLibXML2
import NewswireModel

/// Parses HTML and XML through libxml2 and copies what is read into a `MarkupTree`.
///
/// Nothing outside the text is ever loaded: no network, no external entities, no entity expansion beyond libxml2's own limits.
struct MarkupParser {
  private var tree = MarkupTree()
  private var namesByHash: [UInt64: Int32] = [:]
  /// The names met last, by their hashes' low bits.
  private var recentNames = Array(repeating: (hash: UInt64(0), index: Int32(0)), count: 256)
  private var skippedNames: [Bool] = []
  private var wantedNames: [Bool] = []
  private let wanted: Set<String>?
  private let skipped: Set<String>

  // MARK: Entry points

  /// - Parameters:
  ///   - content: UTF-8.
  ///   - wanted: the attributes to keep.
  ///   - skipped: elements whose content is left out.
  /// - Returns: nil where libxml2 makes nothing of it.
  static func html(_ content: [UInt8], wanted: Set<String>, skipped: Set<String>) -> MarkupTree? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = content.withUnsafeBytes { bytes in
      htmlReadMemory(bytes.baseAddress, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var parser = MarkupParser(wanted: wanted, skipped: skipped)
    parser.tree.text.reserveCapacity(content.count / 2)
    parser.copy(document)
    return parser.tree.nodes.isEmpty ? nil : parser.tree
  }

  /// - Returns: the tree, and whether the text was well formed.
  static func xml(_ content: [UInt8]) -> (tree: MarkupTree, isWellFormed: Bool)? {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    guard let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let document = content.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(context, bytes.baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var parser = MarkupParser(wanted: nil, skipped: [])
    parser.copy(document)
    return parser.tree.nodes.isEmpty ? nil : (parser.tree, context.pointee.wellFormed != 0)
  }

  private init(wanted: Set<String>?, skipped: Set<String>) {
    self.wanted = wanted
    self.skipped = skipped
  }

  // MARK: Copying

  private mutating func copy(_ document: xmlDocPtr) {
    guard let root = xmlDocGetRootElement(document) else { return }
    copy(root)
  }

  /// Walks without recursion, for pages nest as deep as they like.
  private mutating func copy(_ root: xmlNodePtr) {
    var open: [Int32] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let entered = enter(node, parent: open.last ?? -1)
      if let entered, let child = node.pointee.children {
        open.append(entered)
        current = child
        continue
      }
      current = leave(node, root: root, open: &open)
    }
  }

  /// The next node after a subtree, closing what ends there.
  private mutating func leave(_ node: xmlNodePtr, root: xmlNodePtr, open: inout [Int32]) -> xmlNodePtr? {
    var node = node
    while true {
      if node == root {
        while let last = open.popLast() { tree.nodes[Int(last)].end = Int32(tree.nodes.count) }
        return nil
      }
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent, let last = open.popLast() else { return nil }
      tree.nodes[Int(last)].end = Int32(tree.nodes.count)
      node = parent
    }
  }

  /// Adds a node.
  /// - Returns: its index where its children are to be read.
  private mutating func enter(_ node: xmlNodePtr, parent: Int32) -> Int32? {
    let index = Int32(clamping: tree.nodes.count)
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      guard let name = node.pointee.name else { return nil }
      let nameIndex = self.name(name)
      if skippedNames[Int(nameIndex)] { return nil }
      let attributes = copyAttributes(node)
      tree.nodes.append(
        MarkupTree.Node(
          name: nameIndex, parent: parent, end: index + 1, line: Int32(node.pointee.line), text: 0..<0,
          attributes: attributes))
      return index
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return nil }
      let range = append(content)
      tree.nodes.append(
        MarkupTree.Node(
          name: -1, parent: parent, end: index + 1, line: Int32(node.pointee.line), text: range, attributes: 0..<0))
      return nil
    default: return nil
    }
  }

  private mutating func name(_ pointer: UnsafePointer<xmlChar>) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var next = pointer
    while next.pointee != 0 {
      hash = (hash ^ UInt64(next.pointee)) &* 0x100_0000_01B3
      next += 1
    }
    let slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & 255
    if recentNames[slot].hash == hash { return recentNames[slot].index }
    let index = namesByHash[hash] ?? newName(pointer, hash: hash)
    recentNames[slot] = (hash, index)
    return index
  }

  private mutating func newName(_ pointer: UnsafePointer<xmlChar>, hash: UInt64) -> Int32 {
    let name = String(cString: pointer)
    let index = Int32(clamping: tree.names.count)
    tree.names.append(name)
    skippedNames.append(skipped.contains(name))
    wantedNames.append(wanted?.contains(name) ?? true)
    namesByHash[hash] = index
    return index
  }

  private mutating func append(_ content: UnsafePointer<xmlChar>) -> Range<Int32> {
    let start = Int32(clamping: tree.text.count)
    tree.text.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    return start..<Int32(clamping: tree.text.count)
  }

  private mutating func copyAttributes(_ node: xmlNodePtr) -> Range<Int32> {
    let start = Int32(clamping: tree.attributes.count)
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name else { continue }
      let index = self.name(name)
      guard wantedNames[Int(index)] else { continue }
      var value = Int32(clamping: tree.text.count)..<Int32(clamping: tree.text.count)
      var child = attribute.pointee.children
      while let part = child {
        if part.pointee.type == XML_TEXT_NODE, let content = part.pointee.content {
          value = value.lowerBound..<append(content).upperBound
        }
        child = part.pointee.next
      }
      tree.attributes.append(MarkupTree.Attribute(name: index, value: value))
    }
    return start..<Int32(clamping: tree.attributes.count)
  }
}
