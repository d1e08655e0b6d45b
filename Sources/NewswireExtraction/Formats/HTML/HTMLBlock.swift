import NewswireFields
import NewswireFormats

/// A run of text that stands by itself on the rendered page.
struct HTMLBlock: Sendable {
  /// The element it stands in.
  var element: Int32
  /// Its nodes in the tree.
  var nodes: Range<Int32>
  /// Its place in the text of `HTMLBlocks`.
  var range: Range<Int>
  var measure: TextMeasure
  /// Bytes of the text that are links.
  var linked: Int32
  /// The tags of the elements it stands in, up to the page's body.
  var tags: HTMLTag
  /// What the names of those elements say.
  var hints: HTMLHints

  var linkDensity: Double { Double(linked) / Double(max(1, measure.length)) }

  /// Words, as far as scripts with spaces have them; half the letters of others.
  var weight: Int {
    let (words, letters) = (Int(measure.words), Int(measure.letters))
    return letters > 12 * words ? letters / 2 : words
  }

  /// A paragraph of a story, if the place is right.
  var isProse: Bool {
    if tags.contains(.heading) || linkDensity > 0.5 { return false }
    return measure.isProse || (tags.contains(.paragraph) && measure.words >= 14 && measure.end != .open)
      || (measure.letters > 40 && measure.words < 8 && measure.end == .sentence)
  }
}

/// All blocks of a page, in order, with their text in one buffer.
struct HTMLBlocks {
  private(set) var blocks: [HTMLBlock] = []
  /// Each block's text as one line.
  private(set) var text: [UInt8] = []
  /// For each node: tags and hints of the node itself.
  private(set) var tags: [HTMLTag] = []
  private(set) var hints: [HTMLHints] = []

  private let tree: MarkupTree
  /// Elements that stand by themselves though their kind would not.
  private let parted: Set<Int32>
  private var openBlock: OpenBlock

  private struct OpenBlock {
    var start = 0
    var firstNode: Int32 = -1
    var lastNode: Int32 = -1
    var element: Int32 = 0
    /// The element around the first node that begins a line.
    var line: Int32 = 0
    var linked: Int32 = 0
    var breaks = 0
    var hasSpace = false
  }

  /// What the elements around a node say.
  private struct Context {
    var tags: HTMLTag = []
    var hints: HTMLHints = []
    var isLink = false
    /// The nearest element that begins a line.
    var line: Int32 = 0
  }

  /// - Parameter parting: elements that are to be blocks, whatever their kind.
  init(_ tree: MarkupTree, parting: Set<Int32> = []) {
    self.tree = tree
    parted = parting
    openBlock = OpenBlock()
    readElements()
    readText()
  }

  // MARK: Elements

  private mutating func readElements() {
    let kinds = tree.names.map(HTMLTag.of)
    let classNames = Set(["class", "id"].compactMap { tree.nameIndices[$0] })
    let style = tree.nameIndices["style"]
    let hidden = Set(["hidden", "aria-hidden"].compactMap { tree.nameIndices[$0] })
    tags.reserveCapacity(tree.nodes.count)
    hints.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      guard !node.isText else {
        tags.append([])
        hints.append([])
        continue
      }
      var tag = kinds[Int(node.name)]
      var hint: HTMLHints = []
      for attribute in tree.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)] {
        let value = tree.text[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        if classNames.contains(attribute.name) {
          hint.formUnion(HTMLHints(names: value))
        } else if attribute.name == style {
          if Self.hides(value) { hint.insert(.hidden) }
        } else if hidden.contains(attribute.name), attribute.value.isEmpty || value.elementsEqual("true".utf8) {
          hint.insert(.hidden)
        }
      }
      if tree.names[Int(node.name)] == "body" || tree.names[Int(node.name)] == "html" { hint = [] }
      if hint.contains(.caption) { tag.insert(.block) }
      tags.append(tag)
      hints.append(hint)
    }
  }

  /// Whether a style has `display:none` or `visibility:hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    style.split(separator: UInt8(ascii: ";")).contains { declaration in
      let plain = declaration.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }
      return plain.starts(with: "display:none".utf8) || plain.starts(with: "visibility:hidden".utf8)
    }
  }

  // MARK: Text

  private mutating func readText() {
    text.reserveCapacity(tree.text.count)
    var open: [(node: Int32, end: Int32, isBlock: Bool)] = []
    var context = [Context()]
    var index = 0
    while index < tree.nodes.count, tree.budget.spend(1) {
      while let last = open.last, last.end <= Int32(index) {
        if last.isBlock { close(context[context.count - 1]) }
        open.removeLast()
        context.removeLast()
      }
      let node = tree.nodes[index]
      if node.isText {
        add(node, index: Int32(index), context[context.count - 1])
        index += 1
        continue
      }
      if parted.contains(Int32(index)) { tags[index].insert(.block) }
      let tag = tags[index]
      if tag.contains(.lineBreak) { addBreak(context[context.count - 1]) }
      let name = tree.names[Int(node.name)]
      if name == "script" || name == "head" || name == "title" {
        index = Int(node.end)
        continue
      }
      let isBlock = tag.contains(.block)
      if isBlock { close(context[context.count - 1]) }
      let outer = context[context.count - 1]
      context.append(
        Context(
          tags: outer.tags.union(tag), hints: outer.hints.union(hints[index]),
          isLink: outer.isLink || tag.contains(.link), line: isBlock ? Int32(index) : outer.line))
      open.append((Int32(index), node.end, isBlock))
      if isBlock { openBlock.element = Int32(index) }
      index += 1
    }
    while let last = open.popLast() {
      if last.isBlock { close(context[context.count - 1]) }
      context.removeLast()
    }
  }

  /// Adds a text node with its white space folded.
  private mutating func add(_ node: MarkupTree.Node, index: Int32, _ context: Context) {
    let before = text.count
    var position = Int(node.text.lowerBound)
    let end = Int(node.text.upperBound)
    while position < end {
      let byte = tree.text[position]
      let noBreak = byte == 0xC2 && position + 1 < end && tree.text[position + 1] == 0xA0
      let zeroWidth =
        byte == 0xE2 && position + 2 < end && tree.text[position + 1] == 0x80 && tree.text[position + 2] == 0x8B
      if byte <= 0x20 || noBreak || zeroWidth {
        if !zeroWidth { openBlock.hasSpace = true }
        position += noBreak ? 2 : zeroWidth ? 3 : 1
        continue
      }
      if openBlock.hasSpace, text.count > openBlock.start { text.append(0x20) }
      openBlock.hasSpace = false
      openBlock.breaks = 0
      text.append(byte)
      position += 1
    }
    guard text.count > before else { return }
    if openBlock.firstNode < 0 { (openBlock.firstNode, openBlock.line) = (index, context.line) }
    openBlock.lastNode = index
    if context.isLink { openBlock.linked += Int32(text.count - before) }
  }

  /// One line break is a blank, two part paragraphs.
  private mutating func addBreak(_ context: Context) {
    openBlock.hasSpace = true
    openBlock.breaks += 1
    if openBlock.breaks >= 2 { close(context) }
  }

  private mutating func close(_ context: Context) {
    let start = openBlock.start
    if text.count > start, openBlock.firstNode >= 0 {
      let range = start..<text.count
      let measure = unsafe text.withUnsafeBufferPointer { unsafe TextMeasure(UnsafeBufferPointer(rebasing: $0[range])) }
      blocks.append(
        HTMLBlock(
          element: openBlock.line, nodes: openBlock.firstNode..<openBlock.lastNode + 1,
          range: range,
          measure: measure, linked: openBlock.linked, tags: context.tags, hints: context.hints))
    }
    let element = openBlock.element
    openBlock = OpenBlock(start: text.count)
    openBlock.element = element
  }

  /// The nearest element around a node that begins a line.
  func blockElement(of node: Int32) -> Int32 {
    var element = tree.nodes[Int(node)].parent
    while element > 0, !tags[Int(element)].contains(.block), tree.budget.spend(1) {
      element = tree.nodes[Int(element)].parent
    }
    return max(0, element)
  }

  /// The words of prose before each block, and last those of all.
  func proseBefore(where isCounted: (HTMLBlock) -> Bool = { _ in true }) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(blocks.count + 1)
    var sum = 0
    for block in blocks {
      if block.isProse, isCounted(block) { sum += block.weight }
      sums.append(sum)
    }
    return sums
  }

  func string(_ block: Int) -> String { String(decoding: text[blocks[block].range], as: UTF8.self) }

  /// The blocks inside an element.
  func indices(in element: Int) -> Range<Int> {
    let end = tree.nodes[element].end
    let first = lowerBound(Int32(element))
    return first..<max(first, lowerBound(end))
  }

  /// The first block that begins at or after a node.
  private func lowerBound(_ node: Int32) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].nodes.lowerBound < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
