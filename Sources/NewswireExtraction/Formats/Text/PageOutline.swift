import NewswireFields
import NewswireFormats
import NewswireModel

/// A range of a page that holds one article.
struct ArticleRegion: Sendable {
  /// The blocks from the headline's first appearance to the next article's.
  var blocks: Range<Int>
  /// The block that is kept as headline; nil if the article has none.
  var headline: Int?
  /// Other blocks that say the headline.
  var repeats: Set<Int> = []
  /// The headline without label and site name.
  var text = ""
  /// The label in front of the headline; empty if absent.
  var label = ""
  /// The site's name behind the headline in the page's title; empty if absent.
  var site = ""
}

/// Finds where the articles of a page begin.
///
/// The signs, none of which is needed: a headline that comes again before the story begins; a wider gap or a rule before a line that
/// could be a headline; a byline, a date or a dateline after it; and that the names in the text before and after it are others.
struct PageOutline {
  private let blocks: [TextBlock]
  private let text: [UInt8]
  /// The words of a block that could be a headline, label aside.
  private let keys: [UInt64]
  private let title: PageTitle?
  /// Whether a block says the page's title or its first words.
  private let isTitled: [Bool]
  /// The blocks that `isTitled` marks, ascending.
  private let titled: [Int]
  private let keyed: KeyedBlocks
  /// The fingerprints of all blocks.
  private let fingerprints: Set<UInt64>
  private let budget: PageBudget

  static func regions(of blocks: [TextBlock], text: [UInt8], _ budget: PageBudget) -> [ArticleRegion] {
    PageOutline(blocks: blocks, text: text, budget).regions()
  }

  private init(blocks: [TextBlock], text: [UInt8], _ budget: PageBudget) {
    self.blocks = blocks
    self.text = text
    self.budget = budget
    keys = blocks.indices.map { Self.key(of: blocks[$0].range, blocks[$0].measure, text: text) }
    let title = PageTitle(blocks: blocks, keys: keys, text: text)
    self.title = title
    let keys = keys
    let isTitled = blocks.indices.map { title?.isSaid(by: blocks[$0], key: keys[$0], text: text) ?? false }
    self.isTitled = isTitled
    titled = blocks.indices.filter { isTitled[$0] }
    keyed = KeyedBlocks(keys)
    fingerprints = Set(blocks.map(\.measure.fingerprint))
  }

  private static func key(of range: Range<Int>, _ measure: TextMeasure, text: [UInt8]) -> UInt64 {
    guard measure.isHeadlineLike,
      text[range].prefix(40).contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 == 0xE2 }),
      let split = HeadlineLabel.split(String(decoding: text[range], as: UTF8.self))
    else { return measure.fingerprint }
    return Fingerprint.of(split.headline)
  }

  private func regions() -> [ArticleRegion] {
    guard let body = firstBody() else { return [] }
    var starts = [firstStart(before: body)]
    var previousBody = body
    var index = body + 1
    while index < blocks.count, budget.spend(1) {
      if let next = laterStart(at: index, after: previousBody) {
        starts.append(next.region)
        previousBody = next.body
        index = next.body
      }
      index += 1
    }
    for index in starts.indices {
      let end = index + 1 < starts.count ? starts[index + 1].blocks.lowerBound : blocks.count
      starts[index].blocks = starts[index].blocks.lowerBound..<end
    }
    return starts
  }

  // MARK: The first article

  /// The first paragraph of the first range of prose that is a fair part of the page.
  private func firstBody() -> Int? {
    var clusters: [(start: Int, words: Int)] = []
    var last = -100
    for index in blocks.indices where isBody(index) {
      if index - last > 8 || clusters.isEmpty { clusters.append((index, 0)) }
      clusters[clusters.count - 1].words += Int(blocks[index].measure.words)
      last = index
    }
    let most = clusters.map(\.words).max() ?? 0
    if let first = clusters.first(where: { $0.words * 3 >= most }) { return first.start }
    return blocks.indices.first { if case .sentence = blocks[$0].kind { $0 > 0 } else { false } }
  }

  private func isBody(_ index: Int) -> Bool {
    guard blocks[index].kind.isProse, blocks[index].original == nil, index != title?.block, !isTitled[index] else {
      return false
    }
    return blocks[index].measure.end != .open || blocks[index].measure.words >= 25
  }

  private func firstStart(before body: Int) -> ArticleRegion {
    var best: (index: Int, score: Double)?
    for index in max(0, body - 60)..<max(body, 0) {
      guard let score = headlineScore(index, body: body), score > (best?.score ?? -1) else { continue }
      best = (index, score)
    }
    guard let best else {
      if let label = repeatedLabel(before: body) { return region(headline: label, body: body) }
      if let title, title.block < body { return region(headline: title.block, body: body) }
      return ArticleRegion(blocks: body..<body)
    }
    return region(headline: best.index, body: body)
  }

  /// A label that the page has for its headline and says again: "Media Advisory".
  private func repeatedLabel(before body: Int) -> Int? {
    (0..<body).first { index in
      blocks[index].kind.isBoilerplate && isSaidAgain(index, before: body)
        && HeadlineLabel.isLabel(String(decoding: text[blocks[index].range], as: UTF8.self))
    }
  }

  /// Whether a block between this one and `end` has its key.
  private func isSaidAgain(_ index: Int, before end: Int) -> Bool {
    keyed.first(of: keys[index], from: index + 1).map { $0 < end } ?? false
  }

  /// How well a block before the first paragraph would do as its headline; nil for one that cannot be.
  private func headlineScore(_ index: Int, body: Int) -> Double? {
    let block = blocks[index]
    guard isCandidate(index) else { return nil }
    let words = Double(block.measure.words)
    var score = min(words, 8) * 0.3 - Double(body - index) * 0.12
    if words > 20 { score -= 1 }
    if isTitled[index] { score += 5 }
    if let title, title.block == index { score -= 3 }
    if isSaidAgain(index, before: body) || keyed.first(of: keys[index], from: 0).map({ $0 < index }) ?? false {
      score += 3
    }
    if index + 1 < blocks.count, blocks[index + 1].kind.isHeadPart { score += 1 }
    if block.measure.end == .colon { score -= 2 }
    if block.measure.end == .sentence { score -= 0.8 }
    if block.measure.end != .open, words >= 6, Dateline(text[block.range]) != nil {
      score -= 3
    }
    if block.measure.digits * 3 > block.measure.letters { score -= 2 }
    if block.gap > 0 { score += 0.3 }
    if words < 3 { score -= 1.5 }
    if ClockTime.opens(text[block.range]) { score -= 2 }
    // A name after "Author", or what somebody is whose telephone number follows.
    if index > 0, case .announcement = blocks[index - 1].kind { score -= 3 }
    if index + 1 < blocks.count, isTelephone(blocks[index + 1].measure) { score -= 3 }
    if case .caption = block.kind { score -= 2 }
    return score
  }

  /// A line with a telephone number; what stands above it is somebody to call.
  private func isTelephone(_ measure: TextMeasure) -> Bool { measure.digits >= 7 && measure.letters < 20 }

  private func isCandidate(_ index: Int) -> Bool {
    if isTitled[index], blocks[index].measure.words >= 2 { return true }
    guard blocks[index].measure.isHeadlineLike else { return false }
    switch blocks[index].kind {
    case .short, .sentence: return true
    case .prose: return blocks[index].measure.end != .sentence
    case .caption(let split): return split.certainty == .possible
    default: return false
    }
  }

  /// The region that begins with the earliest block saying this headline, menus before it left out.
  private func region(headline index: Int, body: Int) -> ArticleRegion {
    var region = ArticleRegion(blocks: index..<index, headline: index)
    for other in Array(keyed.blocks(of: keys[index])) + (isTitled[index] ? titled : []) where budget.spend(1) {
      if other != index { region.repeats.insert(other) }
    }
    if let title, isTitled[index] || title.block == index {
      if title.block != index { region.repeats.insert(title.block) }
      region.site = title.site
    }
    // The first of the repeated lines is kept, so that every line after it is the repeat; the page's title only if there is no other.
    if let first = region.repeats.filter({ $0 < index && $0 != title?.block }).min() {
      region.headline = first
      region.repeats.remove(first)
      region.repeats.insert(index)
    }
    region.blocks = (region.headline ?? index)..<(region.headline ?? index)
    addContinuation(&region, body: body)
    setText(&region)
    return region
  }

  /// A headline may be cut into two lines, which the page's title shows.
  private func addContinuation(_ region: inout ArticleRegion, body: Int) {
    guard let title, let headline = region.headline, isTitled[headline] else { return }
    for index in region.repeats.union([headline])
    where index + 1 < body && title.goesOn(blocks[index + 1], after: blocks[index], text: text) {
      region.repeats.insert(index + 1)
    }
  }

  private func setText(_ region: inout ArticleRegion) {
    guard let headline = region.headline else { return }
    var line = String(decoding: text[blocks[headline].range], as: UTF8.self)
    if let title, title.block == headline || isTitled[headline],
      line.utf8.count <= title.headline.utf8.count || blocks[headline].measure.end == .ellipsis
    {
      line = title.headline
    }
    if let split = HeadlineLabel.split(line) {
      if region.repeats.isEmpty, fingerprints.contains(Fingerprint.of(split.label)) {
        // "Media Advisory - Harbour Office" is the title of a page whose headline is nothing but the label.
        (region.text, region.site) = (split.label, split.headline)
        return
      }
      region.label = split.label
      line = split.headline
    }
    region.text = line
  }

  // MARK: Later articles

  /// The article that begins at `index`, and its first paragraph; nil if none does.
  private func laterStart(at index: Int, after previousBody: Int) -> (region: ArticleRegion, body: Int)? {
    guard isCandidate(index), blocks[index].measure.words >= 3, blocks[index].original == nil,
      !blocks[index].isListItem
    else { return nil }
    guard let head = head(from: index) else { return nil }
    let isRepeated = !head.repeats.isEmpty
    var evidence = isRepeated ? 3.0 : 0
    let gap = blocks[index].gap
    let usual = usualGap(before: index, from: previousBody)
    if gap >= usual + 2 { evidence += 1.5 } else if gap > usual { evidence += 0.5 }
    if index > 0, blocks[index - 1].kind.isSeparator { evidence += 1.5 }
    if head.hasByline { evidence += 1.5 }
    if Dateline(text[blocks[head.body].range]) != nil { evidence += 1.5 }
    if blocks[index].measure.words >= 5 { evidence += 0.5 }
    if blocks[index].measure.end == .colon { evidence -= 2 }
    if blocks[index].measure.end == .sentence { evidence -= 1 }
    if isInSection(index, from: previousBody) { evidence -= 1 }
    guard evidence >= 1 else { return nil }
    evidence += NameOverlap.evidence(
      blocks, text: text, before: max(previousBody, index - 16)..<index, after: head.body..<blocks.count)
    guard evidence >= 2.5 else { return nil }
    var region = ArticleRegion(blocks: index..<index, headline: index, repeats: head.repeats)
    setText(&region)
    return (region, head.body)
  }

  private struct Head {
    var body: Int
    var repeats: Set<Int> = []
    var hasByline = false
  }

  /// What stands between a possible headline and the first paragraph after it; nil if no story follows.
  private func head(from index: Int) -> Head? {
    var head = Head(body: 0)
    var strangers = 0
    for next in index + 1..<min(index + 16, blocks.count) {
      if keys[next] == keys[index] {
        head.repeats.insert(next)
        continue
      }
      switch blocks[next].kind {
      case .byline, .time: head.hasByline = true
      case .caption, .announcement, .labels, .clock: continue
      case .prose, .sentence:
        if blocks[next].original != nil || !isBody(next) { continue }
        head.body = next
        return strangers <= 2 && hasStory(at: next) ? head : nil
      case .boilerplate(let match): if match.reach == .section { strangers += 3 }
      case .separator: strangers += 1
      case .short: if blocks[next].original == nil, !isCaptionLike(next) { strangers += 1 }
      }
    }
    return nil
  }

  /// A line that comes twice between headline and story is a caption, whatever its words.
  private func isCaptionLike(_ index: Int) -> Bool {
    index + 1 < blocks.count && blocks[index + 1].measure.fingerprint == blocks[index].measure.fingerprint
  }

  /// Whether at least two paragraphs, or one long one, follow without a list of other stories between them.
  private func hasStory(at body: Int) -> Bool {
    var words: Int32 = 0
    for index in body..<min(body + 6, blocks.count) {
      if case .boilerplate(let match) = blocks[index].kind, match.reach == .section { break }
      if isBody(index), blocks[index].measure.end != .ellipsis { words += blocks[index].measure.words }
    }
    return words >= 40
  }

  private func usualGap(before index: Int, from body: Int) -> Int32 {
    let gaps = (max(body, index - 40)..<index).filter { isBody($0) && $0 > 0 }.map { blocks[$0].gap }.sorted()
    return gaps.isEmpty ? 1 : gaps[gaps.count / 2]
  }

  /// Whether a list of other stories, a form or a footer began after the last paragraphs.
  private func isInSection(_ index: Int, from body: Int) -> Bool {
    for previous in stride(from: index - 1, to: max(body, index - 60), by: -1) {
      if case .boilerplate(let match) = blocks[previous].kind, match.reach == .section { return true }
      if isBody(previous), isBody(previous - 1) { return false }
    }
    return false
  }
}
