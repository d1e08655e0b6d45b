import NewswireModel

/// Where the updates that a page's data has stand among its blocks.
struct LiveBlogMatches {
  /// For each update that is there, its first block.
  private(set) var starts: [Int: Int] = [:]
  /// Blocks that are wholly text of an update.
  private(set) var certain: [Int] = []

  init(_ data: LiveBlogData, blocks: HTMLBlocks, in range: Range<Int>) {
    var updateOfShingle: [UInt64: Int] = [:]
    var updateOfHeadline: [String: Int] = [:]
    for (index, update) in data.updates.enumerated().reversed() {
      for paragraph in update.paragraphs {
        for shingle in ShingleSet.shingles(paragraph.text) { updateOfShingle[shingle] = index }
      }
      if !update.headline.isEmpty { updateOfHeadline[update.headline] = index }
    }
    for block in range {
      let text = blocks.string(block)
      if let update = updateOfHeadline[text] {
        take(block, for: update)
        continue
      }
      let shingles = ShingleSet.shingles(text)
      var votes: [Int: Int] = [:]
      for shingle in shingles { if let update = updateOfShingle[shingle] { votes[update, default: 0] += 1 } }
      guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if best.value * 10 >= shingles.count * 9 {
        take(block, for: best.key)
      } else if best.value * 2 >= shingles.count {
        starts[best.key] = min(starts[best.key] ?? block, block)
      }
    }
  }

  private mutating func take(_ block: Int, for update: Int) {
    starts[update] = min(starts[update] ?? block, block)
    certain.append(block)
  }
}
