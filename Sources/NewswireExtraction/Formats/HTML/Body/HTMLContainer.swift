import NewswireFields
import NewswireFormats

/// Finds the element that holds the story: the one that explains most of the prose. What elements are called only tilts the balance.
struct HTMLContainer {
  private let blocks: HTMLBlocks
  private let tree: MarkupTree
  private let prose: HTMLProse
  private(set) var element = 0
  /// The blocks of the element that belong to the story, in order; empty if all do.
  private(set) var members: [Range<Int>] = []
  /// Whether the page's own text shows where the story stands.
  private(set) var isDeclared = false

  /// - Parameters:
  ///   - root: the element that holds the story and its surroundings.
  ///   - declared: the runs of words of the article as the page's metadata has them.
  ///   - heading: the block with the headline.
  init(
    _ blocks: HTMLBlocks, tree: MarkupTree, prose: HTMLProse, within root: Int, declared: ShingleSet?, heading: Int?
  ) {
    self.blocks = blocks
    self.tree = tree
    self.prose = prose
    if let found = declared.flatMap({ declaredBody($0, within: root) }) {
      (element, isDeclared) = (found, true)
    } else {
      let root = heading.flatMap { article(around: $0, within: root) } ?? root
      element = select(within: root)
      widen(within: root)
    }
  }

  /// The innermost element around the blocks that the page's own text has; nil if these are not most of it.
  private func declaredBody(_ declared: ShingleSet, within root: Int) -> Int? {
    var sharedBefore = [0]
    sharedBefore.reserveCapacity(blocks.blocks.count + 1)
    let range = blocks.indices(in: root)
    var sum = 0
    for index in blocks.blocks.indices {
      let block = blocks.blocks[index]
      if range.contains(index), block.measure.words >= 5, block.linkDensity < 0.6, tree.budget.spend(1) {
        let counts = declared.count(of: blocks.string(index))
        if counts.shared * 10 >= counts.all * 8 { sum += counts.shared }
      }
      sharedBefore.append(sum)
    }
    guard sum * 100 >= declared.size * 60 else { return nil }
    func shared(in element: Int) -> Int {
      let range = blocks.indices(in: element)
      return sharedBefore[range.upperBound] - sharedBefore[range.lowerBound]
    }
    var element = root
    while let heaviest = tree.children(of: element).max(by: { shared(in: $0) < shared(in: $1) }),
      shared(in: heaviest) * 100 >= sum * 90, !blocks.tags[heaviest].contains(.paragraph)
    {
      element = heaviest
    }
    return element
  }

  private func select(within root: Int) -> Int {
    var element = root
    while let heaviest = tree.children(of: element).max(by: { prose.words(in: $0) < prose.words(in: $1) }),
      prose.words(in: heaviest) * 100 >= prose.words(in: element) * 72, prose.words(in: heaviest) > 0
    {
      if blocks.tags[heaviest].contains(.paragraph) { break }
      element = heaviest
    }
    guard let named = namedBody(within: root) else { return element }
    let (found, all) = (prose.words(in: named), prose.words(in: element))
    // An element that calls itself the body counts for more than one that merely has all the prose of the page in it.
    let isNamedItself = blocks.hints[element].contains(.body) || blocks.tags[element].contains(.article)
    return found * 100 >= all * (isNamedItself ? 50 : 25) ? named : element
  }

  /// The `article` around the headline, where it has a good part of the prose: other stories may follow it.
  private func article(around heading: Int, within root: Int) -> Int? {
    var element = Int(blocks.blocks[heading].element)
    while element > root, tree.budget.spend(1) {
      let words = prose.words(in: element)
      if blocks.tags[element].contains(.article), words >= 80, words * 4 >= prose.words(in: root) { return element }
      element = Int(tree.nodes[element].parent)
    }
    return nil
  }

  /// Takes in what stands beside the element in elements of the same name: some pages set each paragraph or chapter in its own.
  private mutating func widen(within root: Int) {
    var child = element
    for _ in 0..<3 where child > root {
      let parent = Int(tree.nodes[child].parent)
      guard parent > root, !blocks.tags[child].contains(.article), !blocks.tags[child].contains(.listItem) else {
        return
      }
      let known = fingerprints(in: child)
      let alike = tree.children(of: parent).filter {
        $0 == child || isLike(child, $0) && prose.words(in: $0) >= 12 && known.isDisjoint(with: fingerprints(in: $0))
      }
      if alike.count > 1 {
        element = parent
        members = alike.map { blocks.indices(in: $0) }
        return
      }
      child = parent
    }
  }

  /// Of the paragraphs in an element.
  private func fingerprints(in element: Int) -> Set<UInt64> {
    let found = blocks.blocks[blocks.indices(in: element)]
    return Set(found.lazy.filter { $0.measure.words >= 8 }.map(\.measure.fingerprint))
  }

  private func isLike(_ element: Int, _ other: Int) -> Bool {
    guard tree.nodes[element].name == tree.nodes[other].name,
      let names = tree.attribute("class", of: element), !names.isEmpty, tree.attribute("class", of: other) == names,
      prose.hints(of: other).isDisjoint(with: .outside)
    else { return false }
    return !blocks.blocks[blocks.indices(in: other)].contains { $0.tags.contains(.title) }
  }

  /// The element that calls itself the body of an article and has the most prose. A story set in several such elements of one name
  /// is in the element around them all.
  private func namedBody(within root: Int) -> Int? {
    var groups: [String: (prose: Int, elements: [Int])] = [:]
    var element = root
    while element < Int(tree.nodes[root].end) {
      defer { element += 1 }
      guard !tree.nodes[element].isText else { continue }
      let isProperty = tree.attribute("itemprop", of: element) == "articleBody"
      guard isProperty || blocks.hints[element].contains(.body) else { continue }
      let words = prose.words(in: element)
      guard words > 20 else { continue }
      let name = isProperty ? "itemprop" : tree.attribute("class", of: element) ?? ""
      groups[name, default: (0, [])].prose += words
      groups[name]?.elements.append(element)
      // Bodies within bodies are looked at too, but count for themselves.
    }
    let best = groups.values.max { ($0.prose, $1.elements.count) < ($1.prose, $0.elements.count) }
    guard let best, let largest = best.elements.max(by: { prose.words(in: $0) < prose.words(in: $1) }) else {
      return nil
    }
    guard best.elements.count > 1, prose.words(in: largest) * 100 < best.prose * 80 else {
      return deepest(largest, groups)
    }
    let around = commonAncestor(best.elements)
    return prose.words(in: around) * 10 <= best.prose * 13 ? around : largest
  }

  /// Of bodies within each other with nearly the same prose, the innermost.
  private func deepest(_ element: Int, _ groups: [String: (prose: Int, elements: [Int])]) -> Int {
    let inside = groups.values.flatMap(\.elements).filter {
      $0 > element && $0 < Int(tree.nodes[element].end) && prose.words(in: $0) * 100 >= prose.words(in: element) * 70
    }
    return inside.max() ?? element
  }

  private func commonAncestor(_ elements: [Int]) -> Int {
    guard let first = elements.min(), let last = elements.max() else { return 0 }
    var element = first
    while element > 0, Int(tree.nodes[element].end) <= last { element = Int(tree.nodes[element].parent) }
    return max(0, element)
  }
}
