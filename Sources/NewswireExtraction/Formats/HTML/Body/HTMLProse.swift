import NewswireFormats

/// Where the prose of a page is: words of it in each element, with and without what the names of elements show to be none of the
/// story.
struct HTMLProse {
  /// Words of prose before each block.
  private let plainBefore: [Int]
  /// The same, those outside every story left out.
  private let storyBefore: [Int]
  private let blocks: HTMLBlocks
  private let tree: MarkupTree
  /// Names of elements that say nothing on this page.
  private let idleNames: IdleNames

  /// - Parameters:
  ///   - headline: the block with the headline; an element around it is never boilerplate by its name.
  ///   - ignoresNames: whether only the nature of elements counts, such as that of a form, and what is hidden.
  init(_ blocks: HTMLBlocks, tree: MarkupTree, headline: Int?, ignoresNames: Bool) {
    self.blocks = blocks
    self.tree = tree
    let plain = blocks.proseBefore()
    plainBefore = plain
    idleNames = IdleNames(blocks, tree: tree, plain: plain, all: ignoresNames)
    let isOutside = Self.outside(blocks, tree: tree, plain: plain, headline: headline, idleNames)
    let story = blocks.proseBefore { !isOutside[Int($0.element)] }
    // Where everything looks like boilerplate, what prose there is counts.
    storyBefore = story.last == 0 ? plain : story
  }

  /// Words of prose in an element, without what is outside every story.
  func words(in element: Int) -> Int {
    let range = blocks.indices(in: element)
    return storyBefore[range.upperBound] - storyBefore[range.lowerBound]
  }

  /// Words of prose in an element, whatever its names.
  func plainWords(in element: Int) -> Int {
    let range = blocks.indices(in: element)
    return plainBefore[range.upperBound] - plainBefore[range.lowerBound]
  }

  /// Words of prose on the page, whatever the names.
  var allPlainWords: Int { plainBefore.last ?? 0 }

  /// What the names of an element say, but for names that say nothing on this page.
  func hints(of element: Int) -> HTMLHints { idleNames.hints(of: element, blocks, tree: tree) }

  /// For each node whether it stands inside boilerplate: an element that its name or nature shows to be none of the story. Names say
  /// nothing where the element holds a great part of the page's prose, as `content-with-sidebar` may, or the headline.
  private static func outside(
    _ blocks: HTMLBlocks, tree: MarkupTree, plain: [Int], headline: Int?, _ idleNames: IdleNames
  ) -> [Bool] {
    var outside = Array(repeating: false, count: tree.nodes.count)
    let all = max(1, plain.last ?? 0)
    let title = headline.map { Int(blocks.blocks[$0].nodes.lowerBound) } ?? -1
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0, outside[parent] {
        outside[index] = true
        continue
      }
      let hints = idleNames.hints(of: index, blocks, tree: tree)
      let isBoilerplate = blocks.tags[index].contains(.boilerplate)
      guard isBoilerplate || !hints.isDisjoint(with: .outside) else { continue }
      let isAroundTitle = index < title && title < Int(tree.nodes[index].end)
      if !isBoilerplate, isAroundTitle, !hints.contains(.hidden) { continue }
      if hints.contains(.body), hints.isDisjoint(with: [.hidden, .comments]), !isBoilerplate { continue }
      let range = blocks.indices(in: index)
      let words = plain[range.upperBound] - plain[range.lowerBound]
      // Of a page with a headline, no footer or form beside it is the story.
      let bound = hints.contains(.comments) ? 80 : !isBoilerplate ? 40 : isAroundTitle || title < 0 ? 60 : 95
      outside[index] = words * 100 < all * bound
    }
    return outside
  }
}

/// Names that much of the prose has in common: `paywall` marks every other paragraph of some pages, and no advertising.
private struct IdleNames {
  private var keys: Set<UInt64> = []
  private let isAll: Bool

  /// - Parameter all: whether all names say nothing.
  init(_ blocks: HTMLBlocks, tree: MarkupTree, plain: [Int], all: Bool) {
    isAll = all
    guard !all else { return }
    var words: [UInt64: (count: Int, isParagraph: Bool)] = [:]
    var ends: [UInt64: Int32] = [:]
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      guard let key = Self.key(index, blocks, tree: tree), Int32(index) >= ends[key] ?? 0 else { continue }
      ends[key] = tree.nodes[index].end
      let range = blocks.indices(in: index)
      words[key, default: (0, blocks.tags[index].contains(.paragraph))].count +=
        plain[range.upperBound] - plain[range.lowerBound]
    }
    let total = max(1, plain.last ?? 0)
    keys = Set(words.filter { $0.value.count * 100 >= total * ($0.value.isParagraph ? 25 : 45) }.map(\.key))
  }

  func hints(of element: Int, _ blocks: HTMLBlocks, tree: MarkupTree) -> HTMLHints {
    let hints = blocks.hints[element]
    guard !hints.isDisjoint(with: .outside) else { return hints }
    if isAll { return hints.subtracting(HTMLHints.outside.subtracting([.comments, .hidden])) }
    guard !keys.isEmpty, let key = Self.key(element, blocks, tree: tree), keys.contains(key) else { return hints }
    return hints.subtracting(.outside)
  }

  /// Of what an element is called and what it is; nil if its names tell nothing, or are those of comments.
  private static func key(_ element: Int, _ blocks: HTMLBlocks, tree: MarkupTree) -> UInt64? {
    let outside = blocks.hints[element].intersection(.outside)
    guard !outside.isEmpty, !outside.contains(.comments) else { return nil }
    return UInt64(outside.rawValue) << 32 | UInt64(UInt32(bitPattern: tree.nodes[element].name))
  }
}
