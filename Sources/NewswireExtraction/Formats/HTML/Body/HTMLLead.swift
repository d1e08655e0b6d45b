import NewswireFields
import NewswireFormats

/// What stands around the paragraphs of a story: the standfirst above them, boxes among them, and copies of them.
extension HTMLBody {
  /// Words of a standfirst.
  private static let longestStandfirst = 130
  /// Words of one that stands in the body, where the first paragraph may be called so too.
  private static let longestInnerStandfirst = 80

  /// Prose between the headline and the body is the standfirst; where the page's description says the same as some of it, only
  /// that. Where there is much of it, only what is called so or says what the description says is; the rest are the first
  /// paragraphs.
  mutating func takeLead(_ range: Range<Int>) {
    let summary = summary.utf8.count > 20 ? ShingleSet(of: summary) : nil
    guard let heading = headingAbove(range) else { return takeInnerLead(range, summary) }
    let leads = (heading + 1..<range.lowerBound).filter { isLead($0) && !isRepeated($0, range) }
    let matching = leads.filter { says($0, summary) }
    let words = leads.reduce(0) { $0 + Int(blocks.blocks[$1].measure.words) }
    let isShort = words <= Self.longestStandfirst && leads.count <= 3
    for index in leads {
      let isCalledSo = isNear(blocks.blocks[index], [.standfirst, .teaser])
      if matching.contains(index) {
        fates[index] = isDeclared(index) && !isCalledSo ? .kept : .part("standfirst")
      } else if !matching.isEmpty {
        fates[index] = isShort ? .dropped("beside the standfirst") : .kept
      } else if isCalledSo || isShort && (summary == nil || blocks.blocks[index].isProse && !isDeclared(index)) {
        fates[index] = .part("standfirst")
      } else if !isShort || isDeclared(index) {
        fates[index] = .kept
      }
    }
    if !leads.contains(where: { if case .outside = fates[$0] { false } else { true } }) {
      takeInnerLead(range, summary)
    }
  }

  /// The last heading above the body that has the headline, or else is an h1.
  private func headingAbove(_ range: Range<Int>) -> Int? {
    guard let heading, heading < range.lowerBound else { return nil }
    let text = blocks.text[blocks.blocks[heading].range]
    return (heading..<range.lowerBound).last { index in
      let block = blocks.blocks[index]
      return block.tags.contains(.title) && block.measure.words > 1
        || block.tags.contains(.heading) && blocks.text[block.range].elementsEqual(text)
    }
  }

  /// A standfirst inside the element of the body, above its first paragraph: it is called so, or says what the page's
  /// description says and is set in another way than the next paragraph.
  private mutating func takeInnerLead(_ range: Range<Int>, _ summary: ShingleSet?) {
    var words = 0
    let kept = range.filter { if case .kept = fates[$0] { true } else { false } }
    for (place, index) in kept.prefix(6).enumerated() {
      guard place + 1 < kept.count else { return }
      words += Int(blocks.blocks[index].measure.words)
      let isSetApart =
        place <= 1 && !isDeclared(index) && !areAlike(index, kept[place + 1], byClassAlone: true)
        && says(index, summary, wholly: true)
      let isCalledSo =
        isCalledStandfirst(blocks.blocks[index]) && words <= Self.longestInnerStandfirst
        && (!isDeclared(index) || says(index, summary))
      guard isSetApart || isCalledSo, blocks.blocks[index].measure.end != .colon else {
        // The headline may stand above it a second time, in other words.
        if place == 0, blocks.blocks[index].tags.contains(.heading) { continue }
        return
      }
      fates[index] = .part("standfirst")
    }
  }

  /// Whether a block has the words of the page's description, and wholly, whether the description has no others.
  private func says(_ index: Int, _ summary: ShingleSet?, wholly: Bool = false) -> Bool {
    guard let summary else { return false }
    let counts = summary.count(of: blocks.string(index))
    guard wholly else { return counts.shared * 10 >= counts.all * 6 || counts.shared * 10 >= summary.size * 8 }
    return counts.shared * 100 >= counts.all * 80 && counts.shared * 100 >= summary.size * 60
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

  /// Whether a block above the body reads like the beginning of the story, and stands outside of boilerplate.
  private func isLead(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    guard case .outside = fates[index], block.measure.words >= 6 || block.measure.letters > 30, block.linkDensity < 0.3,
      block.tags.isDisjoint(with: [.caption, .figure, .title, .boilerplate]), block.measure.end != .colon,
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
  private func areAlike(_ first: Int, _ second: Int, byClassAlone: Bool = false) -> Bool {
    var (a, b) = (Int(blocks.blocks[first].element), Int(blocks.blocks[second].element))
    while a != b, a > container, b > container, tree.budget.spend(1) {
      guard tree.nodes[a].name == tree.nodes[b].name, tree.attribute("class", of: a) == tree.attribute("class", of: b),
        byClassAlone || tree.attribute("id", of: a) == tree.attribute("id", of: b)
      else {
        // A bare element may be how the page sets any first paragraph.
        return byClassAlone && !blocks.tags[a].contains(.heading) && tree.attribute("class", of: a) == nil
      }
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
      guard block.linkDensity > 0.5 || !block.isProse && !block.tags.contains(.heading) && block.measure.words < 12
      else {
        return
      }
      fates[next] = .dropped(reason)
      next += 1
    }
  }
}
