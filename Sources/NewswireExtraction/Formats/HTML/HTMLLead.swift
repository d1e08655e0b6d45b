import NewswireFields
import NewswireFormats

/// What stands around the paragraphs of a story: the standfirst above them, boxes among them, and copies of them.
extension HTMLBody {
  /// Words of a standfirst.
  private static let longestStandfirst = 130
  /// Words of one that stands in the body, where the first paragraph may be called so too.
  private static let longestInnerStandfirst = 80

  /// Prose between the headline and the body is the standfirst. Where there is much, only that which is called so, stands in a
  /// heading or says what the page's description says is; the rest are the first paragraphs.
  mutating func takeLead(_ range: Range<Int>) {
    guard let heading, heading < range.lowerBound else { return takeInnerLead(range) }
    let leads = (heading + 1..<range.lowerBound).filter { isLead($0) && !isRepeated($0, range) }
    let words = leads.reduce(0) { $0 + Int(blocks.blocks[$1].measure.words) }
    let summary = summary.utf8.count > 20 ? ShingleSet(of: summary) : nil
    for index in leads {
      let isShort = words <= Self.longestStandfirst && leads.count <= 3
      fates[index] = !isDeclared(index) && (isShort || isStandfirst(index, summary)) ? .part("standfirst") : .kept
    }
    if leads.isEmpty { takeInnerLead(range) }
  }

  /// A standfirst inside the element of the body, above its first paragraph.
  private mutating func takeInnerLead(_ range: Range<Int>) {
    var words = 0
    let kept = range.filter { if case .kept = fates[$0] { true } else { false } }
    for (place, index) in kept.prefix(6).enumerated() {
      let block = blocks.blocks[index]
      words += Int(block.measure.words)
      guard isCalledStandfirst(block), !isDeclared(index), words <= Self.longestInnerStandfirst, place + 1 < kept.count
      else { return }
      fates[index] = .part("standfirst")
    }
  }

  /// Whether an element inside the body that holds no more than a standfirst is called one.
  private func isCalledStandfirst(_ block: HTMLBlock) -> Bool {
    guard block.hints.contains(.standfirst) else { return false }
    var element = Int(block.element)
    for _ in 0..<3 where element > container {
      if blocks.hints[element].contains(.standfirst) { return prose.plainWords(in: element) <= Self.longestStandfirst }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  /// Whether the page's own text of the story has a block.
  private func isDeclared(_ index: Int) -> Bool {
    guard let counts = declared?.count(of: blocks.string(index)) else { return false }
    return counts.shared * 10 >= counts.all * 9
  }

  private func isStandfirst(_ index: Int, _ summary: ShingleSet?) -> Bool {
    let block = blocks.blocks[index]
    if block.tags.contains(.heading) || isNear(block, [.standfirst, .teaser]) { return true }
    guard let summary else { return false }
    let counts = summary.count(of: blocks.string(index))
    return counts.shared * 10 >= counts.all * 6
  }

  /// Whether a block above the body reads like the beginning of the story, and stands in no furniture.
  private func isLead(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    guard case .outside = fates[index], block.measure.words >= 6 || block.measure.letters > 30, block.linkDensity < 0.3,
      block.tags.isDisjoint(with: [.caption, .figure, .title, .boilerplate]),
      BoilerplatePhrases.match(block.measure) == nil
    else { return false }
    let isNamed = isNear(block, .standfirst)
    guard isNamed || block.isProse || block.tags.contains(.heading) && block.measure.words >= 8 else { return false }
    var element = Int(block.element)
    while element > 0, tree.budget.spend(1), Int(tree.nodes[element].end) <= container || element > container {
      let hints = prose.hints(of: element)
      if !hints.isDisjoint(with: HTMLHints.outside.subtracting(.teaser)) { return false }
      if hints.contains(.caption) || hints.contains(.details) && !isNamed { return false }
      element = Int(tree.nodes[element].parent)
    }
    return true
  }

  /// Whether the body begins with the same words.
  private func isRepeated(_ index: Int, _ range: Range<Int>) -> Bool {
    let fingerprint = blocks.blocks[index].measure.fingerprint
    return range.contains {
      guard case .kept = fates[$0] else { return false }
      return blocks.blocks[$0].measure.fingerprint == fingerprint
    }
  }

  /// Some pages hold their paragraphs twice, in elements of different names: for wide screens and for narrow ones.
  mutating func dropRepeats(_ range: Range<Int>) {
    var seen: [UInt64: Int] = [:]
    for index in range where blocks.blocks[index].measure.words >= 8 {
      guard case .kept = fates[index] else { continue }
      guard let first = seen[blocks.blocks[index].measure.fingerprint] else {
        seen[blocks.blocks[index].measure.fingerprint] = index
        continue
      }
      if !areAlike(first, index) { fates[index] = .dropped("repeat") }
    }
  }

  /// Whether the elements around two blocks have the same names, as far as they are not the same elements.
  private func areAlike(_ first: Int, _ second: Int) -> Bool {
    var (a, b) = (Int(blocks.blocks[first].element), Int(blocks.blocks[second].element))
    while a != b, a > container, b > container, tree.budget.spend(1) {
      guard tree.attribute("class", of: a) == tree.attribute("class", of: b),
        tree.attribute("id", of: a) == tree.attribute("id", of: b)
      else { return false }
      (a, b) = (Int(tree.nodes[a].parent), Int(tree.nodes[b].parent))
    }
    return a == b
  }

  /// A line that introduces other stories, a form or a notice takes the box with it in which it stands.
  mutating func dropBoxes(_ range: Range<Int>) {
    let all = max(1, prose.words(in: container))
    for index in range {
      let block = blocks.blocks[index]
      guard block.measure.words <= 30, let match = BoilerplatePhrases.match(block.measure), match.reach == .section
      else { continue }
      if let box = box(around: index, all) {
        for other in box where other >= range.lowerBound && other < range.upperBound {
          fates[other] = .dropped(match.reason)
        }
      } else {
        dropLinks(from: index, range, match.reason)
      }
    }
  }

  /// The blocks of the largest element that begins with a block and holds little of the story.
  private func box(around index: Int, _ all: Int) -> Range<Int>? {
    var element = Int(blocks.blocks[index].element)
    var box: Range<Int>?
    while element > container, tree.budget.spend(1) {
      let found = blocks.indices(in: element)
      guard found.lowerBound >= index - 1, prose.plainWords(in: element) * 100 < all * 25,
        !found.contains(where: isLongParagraph)
      else { break }
      if found.count > 1 { box = found }
      element = Int(tree.nodes[element].parent)
    }
    return box
  }

  /// Whether a block is more than a teaser has.
  private func isLongParagraph(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    return block.isProse && block.measure.words > 35 && block.linkDensity < 0.2
  }

  /// Links and short lines from a heading on, up to the next paragraph.
  private mutating func dropLinks(from index: Int, _ range: Range<Int>, _ reason: String) {
    fates[index] = .dropped(reason)
    var next = index + 1
    while next < range.upperBound {
      let block = blocks.blocks[next]
      guard block.linkDensity > 0.5 || !block.isProse && !block.tags.contains(.heading) && block.measure.words < 12 else {
        return
      }
      fates[next] = .dropped(reason)
      next += 1
    }
  }
}
