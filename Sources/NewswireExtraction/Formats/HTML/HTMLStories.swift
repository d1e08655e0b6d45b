import NewswireFields
import NewswireFormats
import NewswireModel

/// Finds out whether a page holds one story or several.
enum HTMLStories {
  /// Where a story is to be looked for.
  struct Root: Sendable {
    var element: Int
    /// The block with its headline; nil if the whole page is the root.
    var headline: Int?
  }

  /// Words of prose that an `article` element needs to be a story.
  private static let leastWords = 60

  /// The page as a whole, or each of several `article` elements that have a headline and a text of their own, none of which outweighs
  /// the others: beside a story of its own, a page may well have teasers in such elements.
  static func roots(_ blocks: HTMLBlocks, tree: MarkupTree, metadata: HTMLMetadata) -> [Root] {
    let whole = [Root(element: 0)]
    guard metadata.articleCount != 1 else { return whole }
    var roots: [Root] = []
    var sizes: [Int] = []
    let prose = blocks.proseBefore()
    let openings = openings(of: blocks)
    var element = 0
    while element < tree.nodes.count {
      guard blocks.tags[element].contains(.article), let headline = headline(of: element, blocks, openings) else {
        element += 1
        continue
      }
      let range = blocks.indices(in: element)
      let words = prose[range.upperBound] - prose[range.lowerBound]
      guard words >= leastWords, blocks.hints[element].isDisjoint(with: .outside) else {
        element += 1
        continue
      }
      roots.append(Root(element: element, headline: headline))
      sizes.append(words)
      element = Int(tree.nodes[element].end)
    }
    guard roots.count > 1, let largest = sizes.max(), largest * 10 < sizes.reduce(0, +) * 7 else { return whole }
    return Array(roots.prefix(Limits.articlesPerPage))
  }

  /// For each block the first one from it on that is prose or could be a headline.
  private static func openings(of blocks: HTMLBlocks) -> [Int] {
    var openings = Array(repeating: blocks.blocks.count, count: blocks.blocks.count + 1)
    for index in blocks.blocks.indices.reversed() {
      openings[index] = isHeadline(blocks.blocks[index]) || blocks.blocks[index].isProse ? index : openings[index + 1]
    }
    return openings
  }

  private static func isHeadline(_ block: HTMLBlock) -> Bool {
    block.tags.contains(.heading) && block.measure.words >= 3
  }

  /// A heading that stands before the prose of an element.
  private static func headline(of element: Int, _ blocks: HTMLBlocks, _ openings: [Int]) -> Int? {
    let range = blocks.indices(in: element)
    let opening = openings[range.lowerBound]
    return opening < range.upperBound && isHeadline(blocks.blocks[opening]) ? opening : nil
  }
}
