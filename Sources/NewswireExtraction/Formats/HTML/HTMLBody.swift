import NewswireFields
import NewswireFormats
import NewswireModel

/// Finds the story among the blocks of a page.
///
/// Several signs are weighed: where the prose is, what the elements around it are called, how much of the text is links, and, where
/// the page carries its own article text as JSON-LD, which blocks that text has.
struct HTMLBody {
  /// What becomes of a block.
  enum Fate: Sendable {
    case outside
    /// A paragraph of the story.
    case kept
    /// Another part of the article: what it is, such as "caption".
    case part(String)
    case dropped(String)
  }

  private let blocks: HTMLBlocks
  private let tree: MarkupTree
  /// The words of the article as the page's metadata has them.
  private let declared: ShingleSet?
  private let headline: String
  /// Prose words before each block.
  private let plainBefore: [Int]
  /// The same, those outside every story left out.
  private let proseBefore: [Int]
  /// The first h1 of the page.
  private let firstTitle: Int?
  private(set) var container = 0
  private(set) var fates: [Fate]

  init(_ blocks: HTMLBlocks, tree: MarkupTree, within root: Int, declared: String?, headline: String) {
    self.blocks = blocks
    self.tree = tree
    self.headline = headline
    self.declared = declared.flatMap { $0.utf8.count > 400 ? ShingleSet(of: $0) : nil }
    firstTitle = blocks.blocks.firstIndex { $0.tags.contains(.title) && $0.measure.words > 1 }
    fates = Array(repeating: .outside, count: blocks.blocks.count)
    let plain = blocks.proseBefore()
    plainBefore = plain
    let isOutside = Self.outside(blocks, tree: tree, plain: plain)
    let prose = blocks.proseBefore { !isOutside[Int($0.element)] }
    // Where everything looks like boilerplate, what prose there is counts.
    proseBefore = prose.last == 0 ? plain : prose
    container = selectContainer(within: root)
    judge()
  }

  /// For each node whether it stands inside boilerplate: an element that its name or nature shows to be none of the story. Names say
  /// nothing where the element holds a great part of the page's prose, as `content-with-sidebar` may.
  private static func outside(_ blocks: HTMLBlocks, tree: MarkupTree, plain: [Int]) -> [Bool] {
    var outside = Array(repeating: false, count: tree.nodes.count)
    let all = max(1, plain.last ?? 0)
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0, outside[parent] {
        outside[index] = true
        continue
      }
      let hints = blocks.hints[index]
      guard !hints.isDisjoint(with: .outside) || blocks.tags[index].contains(.boilerplate) else { continue }
      let range = blocks.indices(in: index)
      let words = plain[range.upperBound] - plain[range.lowerBound]
      outside[index] = words * 100 < all * (hints.contains(.comments) ? 80 : 40)
    }
    return outside
  }

  /// Words of prose in an element.
  private func prose(in element: Int) -> Int {
    let range = blocks.indices(in: element)
    return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
  }

  // MARK: The container

  private func selectContainer(within root: Int) -> Int {
    var element = root
    while let heaviest = tree.children(of: element).max(by: { prose(in: $0) < prose(in: $1) }),
      prose(in: heaviest) * 100 >= prose(in: element) * 72, prose(in: heaviest) > 0
    {
      if blocks.tags[heaviest].contains(.paragraph) { break }
      element = heaviest
    }
    guard let named = namedBody(within: root) else { return element }
    let (found, all) = (prose(in: named), prose(in: element))
    // An element that calls itself the body counts for more than one that merely has all the prose of the page in it.
    let isNamedItself = blocks.hints[element].contains(.body) || blocks.tags[element].contains(.article)
    return found * 100 >= all * (isNamedItself ? 50 : 25) ? named : element
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
      let prose = prose(in: element)
      guard prose > 20 else { continue }
      let name = isProperty ? "itemprop" : tree.attribute("class", of: element) ?? ""
      groups[name, default: (0, [])].prose += prose
      groups[name]?.elements.append(element)
      // Bodies within bodies are looked at too, but count for themselves.
    }
    let best = groups.values.max { ($0.prose, $1.elements.count) < ($1.prose, $0.elements.count) }
    guard let best, let largest = best.elements.max(by: { prose(in: $0) < prose(in: $1) }) else { return nil }
    guard best.elements.count > 1, prose(in: largest) * 100 < best.prose * 80 else { return deepest(largest, groups) }
    let around = commonAncestor(best.elements)
    return prose(in: around) * 10 <= best.prose * 13 ? around : largest
  }

  /// Of bodies within each other with nearly the same prose, the innermost.
  private func deepest(_ element: Int, _ groups: [String: (prose: Int, elements: [Int])]) -> Int {
    let inside = groups.values.flatMap(\.elements).filter {
      $0 > element && $0 < Int(tree.nodes[element].end) && prose(in: $0) * 100 >= prose(in: element) * 70
    }
    return inside.max() ?? element
  }

  private func commonAncestor(_ elements: [Int]) -> Int {
    guard let first = elements.min(), let last = elements.max() else { return 0 }
    var element = first
    while element > 0, Int(tree.nodes[element].end) <= last { element = Int(tree.nodes[element].parent) }
    return max(0, element)
  }

  // MARK: The blocks

  private mutating func judge() {
    let range = blocks.indices(in: container)
    guard !range.isEmpty else { return }
    let cut = cutElements()
    for index in range where tree.budget.spend(1) { fates[index] = fate(of: index, cut: cut) }
    dropLinkLists(range)
    dropHeadings(range)
    dropEdges(range)
    dropTail(range)
    if let declared { agree(with: declared, range) }
  }

  /// An element that is not part of the story, as its nodes.
  private struct CutElement {
    var nodes: Range<Int32>
    var reason: String
  }

  /// Elements inside the container that their names or nature show to be no part of the story, ascending, none inside another.
  private func cutElements() -> [CutElement] {
    var cut: [CutElement] = []
    let all = max(1, prose(in: container))
    var element = container + 1
    while element < Int(tree.nodes[container].end) {
      defer { element += 1 }
      guard !tree.nodes[element].isText else { continue }
      let hints = blocks.hints[element]
      let isBoilerplate = blocks.tags[element].contains(.boilerplate)
      guard isBoilerplate || !hints.isDisjoint(with: [.outside, .details]), !hints.contains(.embed) else { continue }
      let words = plainProse(in: element)
      let share = Double(words) / Double(all)
      let bound = hints.isDisjoint(with: .outside) && !isBoilerplate ? 0.1 : hints.contains(.comments) ? 0.9 : 0.3
      if share < bound || words < 25 {
        let reason = isBoilerplate && hints.isEmpty ? "navigation, form or aside" : hints.reason
        cut.append(CutElement(nodes: Int32(element)..<tree.nodes[element].end, reason: reason))
        element = Int(tree.nodes[element].end) - 1
      }
    }
    return cut
  }

  /// Words of prose in an element, whatever its names.
  private func plainProse(in element: Int) -> Int {
    let range = blocks.indices(in: element)
    return plainBefore[range.upperBound] - plainBefore[range.lowerBound]
  }

  /// Why an element is not part of the story; nil if it may be one.
  private func reasonToCut(_ element: Int32, _ cut: [CutElement]) -> String? {
    var (low, high) = (0, cut.count)
    while low < high {
      let middle = (low + high) / 2
      if cut[middle].nodes.upperBound <= element { low = middle + 1 } else { high = middle }
    }
    return low < cut.count && cut[low].nodes.contains(element) ? cut[low].reason : nil
  }

  private func fate(of index: Int, cut: [CutElement]) -> Fate {
    let block = blocks.blocks[index]
    if let reason = reasonToCut(block.element, cut) { return .dropped(reason) }
    if block.measure.words == 0 { return .dropped("stray mark") }
    let isCaption =
      block.tags.contains(.caption) || block.hints.contains(.caption) && !block.isProse
      || block.tags.contains(.figure) && block.measure.words < 60
    if isCaption { return .part("caption") }
    return reasonToDrop(block, index).map(Fate.dropped) ?? .kept
  }

  private func reasonToDrop(_ block: HTMLBlock, _ index: Int) -> String? {
    if let match = BoilerplatePhrases.match(block.measure),
      !(block.isProse && match.reach == .line && block.measure.words > 25)
    {
      return match.reason
    }
    if block.linkDensity > 0.6, !block.tags.contains(.quotation), block.measure.words > 2 || block.linkDensity > 0.9,
      !(block.tags.contains(.paragraph) && block.measure.end == .sentence && block.measure.words > 6)
    {
      return "links"
    }
    if isHeadline(block, index) { return "headline" }
    return nil
  }

  private func isHeadline(_ block: HTMLBlock, _ index: Int) -> Bool {
    if block.tags.contains(.title), index == firstTitle || block.measure.words <= 1 { return true }
    guard block.measure.words >= 3, block.measure.words <= 40, !headline.isEmpty else { return false }
    return blocks.string(index) == headline
  }

  /// A list whose items are nearly all links leads elsewhere.
  private mutating func dropLinkLists(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard blocks.blocks[start].tags.contains(.listItem) else {
        start += 1
        continue
      }
      var end = start
      var (length, linked) = (0, 0)
      while end < range.upperBound, blocks.blocks[end].tags.contains(.listItem) {
        length += Int(blocks.blocks[end].measure.length)
        linked += Int(blocks.blocks[end].linked)
        end += 1
      }
      if linked * 100 > length * 55 {
        for index in start..<end { fates[index] = .dropped("list of links") }
      }
      start = end
    }
  }

  /// A heading with nothing kept below it before the next one introduces what was left out.
  private mutating func dropHeadings(_ range: Range<Int>) {
    var hasText = false
    for index in range.reversed() {
      guard case .kept = fates[index] else { continue }
      if blocks.blocks[index].tags.contains(.heading) {
        if !hasText { fates[index] = .dropped("heading of what was left out") }
        hasText = false
      } else {
        hasText = true
      }
    }
  }

  /// Short lines before the first and after the last paragraph are mostly bylines, dates and credits.
  private mutating func dropEdges(_ range: Range<Int>) {
    let kept = range.filter { if case .kept = fates[$0] { true } else { false } }
    guard let first = kept.first(where: { blocks.blocks[$0].isProse }) else { return }
    for index in kept where index < first {
      let block = blocks.blocks[index]
      let isText = block.tags.contains(.paragraph) && block.measure.words >= 5 || block.measure.isSentence
      if !isText, !block.tags.contains(.heading) || block.measure.words < 2 {
        fates[index] = .dropped("above the story")
      }
    }
  }

  /// Links, and what introduces them, below the last paragraph.
  private mutating func dropTail(_ range: Range<Int>) {
    var isBelowLinks = false
    for index in range.reversed() {
      guard case .kept = fates[index] else { continue }
      let block = blocks.blocks[index]
      if block.linkDensity > 0.3, block.tags.isDisjoint(with: .quotation),
        block.measure.end != .sentence || block.linkDensity > 0.5
      {
        fates[index] = .dropped("links below the story")
        isBelowLinks = true
      } else if isBelowLinks, block.measure.words <= 8, block.measure.end != .sentence {
        fates[index] = .dropped("links below the story")
      } else {
        return
      }
    }
  }

  /// Where the page carries its own text, blocks that are not part of it go, and left-out blocks that are part of it come back.
  private mutating func agree(with declared: ShingleSet, _ range: Range<Int>) {
    var (shared, all) = (0, 0)
    for index in range {
      guard case .kept = fates[index] else { continue }
      let counts = declared.count(of: blocks.string(index))
      shared += counts.shared
      all += counts.all
    }
    guard all > 0, shared * 100 >= all * 60, shared * 100 >= declared.size * 60 else { return }
    for index in range where blocks.blocks[index].measure.words >= 5 {
      let counts = declared.count(of: blocks.string(index))
      switch fates[index] {
      case .kept:
        if counts.shared * 10 < counts.all, !blocks.blocks[index].tags.contains(.quotation) {
          fates[index] = .dropped("not in the page's own text")
        }
      case .dropped, .part: if counts.shared * 10 >= counts.all * 9 { fates[index] = .kept }
      case .outside: continue
      }
    }
  }
}

/// The runs of three words of a text.
struct ShingleSet: Sendable {
  private let shingles: Set<UInt64>

  var size: Int { shingles.count }

  init(of text: String) {
    shingles = Set(Self.shingles(text))
  }

  /// How many runs another text has, and how many of them this one has too.
  func count(of text: String) -> (shared: Int, all: Int) {
    let others = Self.shingles(text)
    return (others.count { shingles.contains($0) }, others.count)
  }

  /// The hash of each run of three words, or of each word where there are fewer.
  static func shingles(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var length = 0
    for byte in text.utf8 {
      if isWordByte(byte) {
        hash = Fingerprint.mix(hash, UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
        length += 1
      } else if length > 0 {
        words.append(hash)
        (hash, length) = (0, 0)
      }
    }
    if length > 0 { words.append(hash) }
    guard words.count >= 3 else { return words }
    return (0...(words.count - 3)).map { Fingerprint.mix(Fingerprint.mix(words[$0], words[$0 + 1]), words[$0 + 2]) }
  }
}
