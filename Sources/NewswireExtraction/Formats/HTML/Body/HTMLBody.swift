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

  let blocks: HTMLBlocks
  let tree: MarkupTree
  /// The words of the article as the page's metadata has them.
  let declared: ShingleSet?
  let headline: String
  /// What the page's metadata gives as its description; empty if absent.
  let summary: String
  let prose: HTMLProse
  /// The first h1 of the page.
  private let firstTitle: Int?
  /// The heading with the headline, or else the first h1.
  let heading: Int?
  let container: Int
  /// Blocks of the container that belong to the story; empty if all do.
  private let members: [Range<Int>]
  var fates: [Fate]

  /// - Parameters:
  ///   - root: the element that holds the story and its surroundings.
  ///   - declared: the article's text, where the page's metadata has it.
  ///   - summary: the description that the page's metadata gives.
  init(
    _ blocks: HTMLBlocks, tree: MarkupTree, within root: Int, declared: String?, headline: String, summary: String = ""
  ) {
    let declared = declared.flatMap { $0.utf8.count > 400 ? ShingleSet(of: $0) : nil }
    self.init(blocks, tree: tree, within: root, declared, headline, summary, ignoresNames: false)
    // Where names dropped more prose than was kept, they are not to be believed.
    let kept = keptWords
    guard kept * 2 < prose.allPlainWords else { return }
    let other = HTMLBody(blocks, tree: tree, within: root, declared, headline, summary, ignoresNames: true)
    if other.keptWords > 2 * kept, other.keptWords > 60 { self = other }
  }

  private init(
    _ blocks: HTMLBlocks, tree: MarkupTree, within root: Int, _ declared: ShingleSet?, _ headline: String,
    _ summary: String, ignoresNames: Bool
  ) {
    self.blocks = blocks
    self.tree = tree
    self.headline = headline
    self.summary = summary
    self.declared = declared
    firstTitle = blocks.blocks.firstIndex { $0.tags.contains(.title) && $0.measure.words > 1 }
    fates = Array(repeating: .outside, count: blocks.blocks.count)
    heading = Self.heading(blocks, headline) ?? firstTitle
    prose = HTMLProse(blocks, tree: tree, headline: heading, ignoresNames: ignoresNames)
    let found = HTMLContainer(blocks, tree: tree, prose: prose, within: root, declared: declared, heading: heading)
    container = found.element
    members = found.members
    judge()
  }

  /// The heading that has the headline.
  private static func heading(_ blocks: HTMLBlocks, _ headline: String) -> Int? {
    guard !headline.isEmpty else { return nil }
    let bytes = Array(headline.utf8)
    return blocks.blocks.firstIndex { $0.tags.contains(.heading) && blocks.text[$0.range].elementsEqual(bytes) }
  }

  /// Words of prose in the paragraphs of the story.
  private var keptWords: Int {
    fates.indices.reduce(0) { sum, index in
      guard case .kept = fates[index], blocks.blocks[index].isProse else { return sum }
      return sum + blocks.blocks[index].weight
    }
  }

  // MARK: The blocks

  private mutating func judge() {
    let range = blocks.indices(in: container)
    guard !range.isEmpty else { return }
    let cut = cutElements()
    let areCaptions = areCaptionsFew(range)
    for index in range where tree.budget.spend(1) && isMember(index) {
      fates[index] = fate(of: index, cut: cut, areCaptions)
    }
    dropBoxes(range)
    dropLinkLists(range)
    dropHeadings(range)
    dropEdges(range)
    dropTail(range)
    if let declared { agree(with: declared, range) }
    dropRepeats(range)
    takeLead(range)
  }

  private func isMember(_ index: Int) -> Bool { members.isEmpty || members.contains { $0.contains(index) } }

  /// An element that is not part of the story, as its nodes.
  private struct CutElement {
    var nodes: Range<Int32>
    var reason: String
  }

  /// Elements inside the container that their names or nature show to be no part of the story, ascending, none inside another.
  private func cutElements() -> [CutElement] {
    var cut: [CutElement] = []
    let all = max(1, prose.words(in: container))
    var element = container + 1
    while element < Int(tree.nodes[container].end) {
      defer { element += 1 }
      guard !tree.nodes[element].isText else { continue }
      let hints = prose.hints(of: element)
      let isBoilerplate = blocks.tags[element].contains(.boilerplate)
      let isOther = isOtherStory(element)
      guard isBoilerplate || isOther || !hints.isDisjoint(with: [.outside, .details, .box]), !hints.contains(.embed)
      else {
        continue
      }
      if !isBoilerplate, let heading, blocks.indices(in: element).contains(heading) { continue }
      let words = prose.plainWords(in: element)
      let share = Double(words) / Double(all)
      let isBox = hints.contains(.box) && words < 150 || isOther
      let bound =
        hints.isDisjoint(with: .outside) && !isBoilerplate && !isBox ? 0.1 : hints.contains(.comments) ? 0.9 : 0.3
      if share < bound || words < 25 {
        let reason =
          isOther ? "another story" : isBoilerplate && hints.isEmpty ? "navigation, form or aside" : hints.reason
        cut.append(CutElement(nodes: Int32(element)..<tree.nodes[element].end, reason: reason))
        element = Int(tree.nodes[element].end) - 1
      }
    }
    return cut
  }

  /// Whether an element is an `article` with a heading of its own, beside the one that has the headline.
  private func isOtherStory(_ element: Int) -> Bool {
    guard blocks.tags[element].contains(.article), let heading else { return false }
    let range = blocks.indices(in: element)
    guard !range.contains(heading), let first = range.first else { return false }
    return range.lowerBound > heading && blocks.blocks[first].tags.contains(.heading)
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

  private func fate(of index: Int, cut: [CutElement], _ areCaptions: Bool) -> Fate {
    let block = blocks.blocks[index]
    if let reason = reasonToCut(block.element, cut) { return .dropped(reason) }
    if block.measure.words == 0 { return .dropped("stray mark") }
    if isCaption(block, areCaptions) { return .part("caption") }
    if let reason = reasonToDrop(block, index) { return .dropped(reason) }
    return hasPictureCredit(block, index) ? .part("caption") : .kept
  }

  /// - Parameter areCaptions: whether little of the prose stands in elements that are called captions.
  private func isCaption(_ block: HTMLBlock, _ areCaptions: Bool) -> Bool {
    if block.tags.contains(.caption) { return true }
    if block.hints.contains(.caption) {
      if !block.isProse { return true }
      if areCaptions, isNear(block, .caption) { return true }
    }
    // A quotation may be set as a figure.
    if block.tags.contains(.figure) { return block.measure.words < 60 && !block.tags.contains(.quotation) }
    if block.hints.contains(.gallery), !block.isProse { return isNear(block, .gallery) }
    return block.hints.contains(.picture) && isAlone(block, in: .picture)
  }

  /// Whether an element around a block is called so and has no more than a caption in it.
  private func isAlone(_ block: HTMLBlock, in hint: HTMLHints) -> Bool {
    var element = Int(block.element)
    var depth = 0
    while element > container, depth < 4 {
      if blocks.hints[element].contains(hint) { return words(in: element, upTo: 70) <= 70 }
      element = Int(tree.nodes[element].parent)
      depth += 1
    }
    return false
  }

  /// Words of an element, prose or not, counted until there are more than a limit.
  private func words(in element: Int, upTo limit: Int) -> Int {
    var words = 0
    for index in blocks.indices(in: element) {
      words += Int(blocks.blocks[index].measure.words)
      if words > limit { break }
    }
    return words
  }

  /// Whether a block closes with the credit of a picture in brackets, which no paragraph does.
  private func hasPictureCredit(_ block: HTMLBlock, _ index: Int) -> Bool {
    guard block.measure.words < 80, blocks.text[block.range].last == UInt8(ascii: ")") else { return false }
    return Credit.split(blocks.string(index))?.certainty == .certain
  }

  private func areCaptionsFew(_ range: Range<Int>) -> Bool {
    var (words, all) = (0, 0)
    for index in range where blocks.blocks[index].isProse {
      let block = blocks.blocks[index]
      all += Int(block.measure.words)
      if block.hints.contains(.caption), isNear(block, .caption) { words += Int(block.measure.words) }
    }
    return words * 5 < all
  }

  /// Whether the element of a block or one of the two around it is called so.
  func isNear(_ block: HTMLBlock, _ hint: HTMLHints) -> Bool {
    guard !block.hints.isDisjoint(with: hint) else { return false }
    var element = Int(block.element)
    for _ in 0..<3 where element > 0 {
      if !blocks.hints[element].isDisjoint(with: hint) { return true }
      element = Int(tree.nodes[element].parent)
    }
    return false
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
    if isHeadline(block, index) || repeatsHeading(block, index) { return "headline" }
    return nil
  }

  private func isHeadline(_ block: HTMLBlock, _ index: Int) -> Bool {
    if block.tags.contains(.title), index == firstTitle || block.measure.words <= 1 { return true }
    guard block.measure.words >= 3, block.measure.words <= 40, !headline.isEmpty else { return false }
    return blocks.string(index) == headline
  }

  /// Whether a block says again what the headline says.
  private func repeatsHeading(_ block: HTMLBlock, _ index: Int) -> Bool {
    guard let heading, index != heading, block.tags.contains(.heading), block.measure.words >= 3 else { return false }
    return block.measure.fingerprint == blocks.blocks[heading].measure.fingerprint
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

  /// A heading with nothing kept below it before the next one introduces what was left out, unless that is a smaller one.
  private mutating func dropHeadings(_ range: Range<Int>) {
    var hasText = false
    var level: UInt8 = 0
    for index in range.reversed() {
      guard case .kept = fates[index] else { continue }
      if blocks.blocks[index].tags.contains(.heading) {
        let own = headingLevel(of: index)
        if !hasText, own >= level {
          fates[index] = .dropped("heading of what was left out")
        } else {
          level = own
        }
        hasText = false
      } else {
        hasText = true
      }
    }
  }

  /// The digit of the element `h1` to `h6` around a block.
  private func headingLevel(of index: Int) -> UInt8 {
    var element = Int(blocks.blocks[index].element)
    while element > 0, tree.budget.spend(1), !blocks.tags[element].contains(.heading) {
      element = Int(tree.nodes[element].parent)
    }
    return tree.name(element).utf8.last ?? 0
  }

  /// Short lines before the first and after the last paragraph are mostly bylines, dates and credits.
  private mutating func dropEdges(_ range: Range<Int>) {
    let kept = range.filter { if case .kept = fates[$0] { true } else { false } }
    dropAboveHeadline(kept)
    guard
      let first = kept.first(where: { blocks.blocks[$0].isProse && $0 > heading ?? -1 })
        ?? kept.first(where: { blocks.blocks[$0].isProse })
    else { return }
    for index in kept where index < first {
      let block = blocks.blocks[index]
      let isText = block.tags.contains(.paragraph) && block.measure.words >= 5 || block.measure.isSentence
      let isByline = block.measure.words <= 12 && Byline(line: blocks.text[block.range]) != nil
      if isByline || !isText && (!block.tags.contains(.heading) || block.measure.words < 2) {
        fates[index] = .dropped("above the story")
      }
    }
  }

  /// Of a body that holds its headline, little stands above it.
  private mutating func dropAboveHeadline(_ kept: [Int]) {
    guard let heading, kept.contains(where: { $0 > heading }) else { return }
    let above = kept.filter { $0 < heading }
    let words = above.reduce(0) { $0 + blocks.blocks[$1].weight }
    guard words * 5 < kept.reduce(0, { $0 + blocks.blocks[$1].weight }) else { return }
    for index in above { fates[index] = .dropped("above the headline") }
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
      case .dropped, .part:
        let isLink = blocks.blocks[index].linkDensity > 0.9
        if counts.shared * 10 >= counts.all * 9, !blocks.blocks[index].tags.contains(.caption), !isLink {
          fates[index] = .kept
        }
      case .outside: continue
      }
    }
  }
}
