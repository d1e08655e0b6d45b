import NewswireFormats

/// Where the prose of a page is: words of it in each element, with and without what the names of elements show to be none of the
/// story.
struct HTMLProse {
  /// Words of prose before each block.
  private let plainBefore: [Int]
  /// The same, those outside every story left out.
  private let storyBefore: [Int]
  private let blocks: HTMLBlocks
  /// Paragraphs with these names hold so much of the prose that the names say nothing.
  let idleNames: [HTMLHints]

  /// - Parameters:
  ///   - headline: the block with the headline; an element around it is no furniture, whatever its name.
  ///   - ignoresNames: whether only the nature of elements counts, such as that of a form, and what is hidden.
  init(_ blocks: HTMLBlocks, tree: MarkupTree, headline: Int?, ignoresNames: Bool) {
    self.blocks = blocks
    let plain = blocks.proseBefore()
    plainBefore = plain
    idleNames = ignoresNames ? [.outside] : Self.idleNames(blocks, tree: tree, plain: plain)
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
  func hints(of element: Int) -> HTMLHints {
    let hints = blocks.hints[element]
    let outside = hints.intersection(.outside)
    guard !outside.isEmpty else { return hints }
    let isIdle = idleNames.contains {
      $0 == .outside ? !outside.contains(.hidden) && !outside.contains(.comments) : $0 == outside
    }
    return isIdle && (idleNames == [.outside] || blocks.tags[element].contains(.paragraph))
      ? hints.subtracting(.outside) : hints
  }

  /// The names that many paragraphs have in common: `paywall` marks a third of the prose on some pages, and no advertising.
  private static func idleNames(_ blocks: HTMLBlocks, tree: MarkupTree, plain: [Int]) -> [HTMLHints] {
    var words: [UInt32: Int] = [:]
    for index in tree.nodes.indices where blocks.tags[index].contains(.paragraph) {
      let outside = blocks.hints[index].intersection(.outside)
      guard !outside.isEmpty, !outside.contains(.comments) else { continue }
      let range = blocks.indices(in: index)
      words[outside.rawValue, default: 0] += plain[range.upperBound] - plain[range.lowerBound]
    }
    let all = max(1, plain.last ?? 0)
    return words.filter { $0.value * 100 >= all * 25 }.map { HTMLHints(rawValue: $0.key) }
  }

  /// For each node whether it stands inside boilerplate: an element that its name or nature shows to be none of the story. Names say
  /// nothing where the element holds a great part of the page's prose, as `content-with-sidebar` may, or the headline.
  private static func outside(
    _ blocks: HTMLBlocks, tree: MarkupTree, plain: [Int], headline: Int?, _ idleNames: [HTMLHints]
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
      var hints = blocks.hints[index]
      if idleNames == [.outside] {
        hints.formIntersection([.hidden, .comments])
      } else if blocks.tags[index].contains(.paragraph), idleNames.contains(hints.intersection(.outside)) {
        hints.subtract(.outside)
      }
      let isBoilerplate = blocks.tags[index].contains(.boilerplate)
      guard isBoilerplate || !hints.isDisjoint(with: .outside) else { continue }
      if !isBoilerplate, index < title, title < Int(tree.nodes[index].end), !hints.contains(.hidden) { continue }
      let range = blocks.indices(in: index)
      let words = plain[range.upperBound] - plain[range.lowerBound]
      outside[index] = words * 100 < all * (hints.contains(.comments) ? 80 : 40)
    }
    return outside
  }
}
