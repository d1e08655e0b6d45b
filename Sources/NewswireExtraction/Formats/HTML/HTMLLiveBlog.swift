import NewswireFields
import NewswireFormats
import NewswireModel

/// A page that reports on something as it goes on: a list of updates, each with its time.
///
/// It is one where its data says so, or where most of the story stands in at least three ranges that a time of day opens, the times in
/// order. Comments and lists of other stories have times too; they stand outside the story or lead elsewhere.
struct HTMLLiveBlog {
  /// The blocks of the page, each time in one of its own.
  let blocks: HTMLBlocks
  private(set) var fates: [HTMLBody.Fate]
  /// What comes before a block beyond what the block says: the times of updates, and updates that only the page's data has.
  private(set) var insertions: [Int: [Paragraph]] = [:]
  /// The element of the page's data, where updates were taken from it.
  private(set) var dataNode: Int?
  /// The earliest time of an update, where its day is known.
  private(set) var start: PublicationTime?
  /// Blocks that a mark parts from the time before them, as in "09:15 – Winds of".
  private var marked: Set<Int> = []
  private let tree: MarkupTree
  private let range: Range<Int>

  /// An update among the blocks.
  private struct Entry {
    /// The first of its blocks.
    var start: Int
    var time: HTMLTime?
    /// Its place in the page's data.
    var update: Int?
  }

  /// - Returns: nil if the page is not a live blog.
  init?(_ tree: MarkupTree, metadata: HTMLMetadata) {
    let times = HTMLTimes(tree)
    guard metadata.liveBlog != nil || times.all.count >= Self.leastUpdates else { return nil }
    self.tree = tree
    blocks = HTMLBlocks(tree, parting: Set(times.all.map { Int32($0.node) }))
    let body = HTMLBody(blocks, tree: tree, within: 0, declared: nil, headline: metadata.headline)
    fates = body.fates
    range = blocks.indices(in: body.container)
    var entries = entries(of: times, in: body.container)
    guard metadata.liveBlog != nil || isLiveBlog(entries, metadata) else { return nil }
    if let data = metadata.liveBlog { join(&entries, with: data) }
    guard !entries.isEmpty || !insertions.isEmpty else { return nil }
    for entry in entries { enter(entry, metadata.liveBlog) }
    start = metadata.liveBlog?.start ?? Self.earliest(entries)
  }

  /// The text of a block, without the mark between it and its time.
  func text(of block: Int) -> String {
    let text = blocks.string(block)
    guard marked.contains(block) else { return text }
    return String(text.drop { "–—-|:•·, ".contains($0) })
  }

  private static func earliest(_ entries: [Entry]) -> PublicationTime? {
    // Times since midnight are below those of any day that news is of.
    let seconds = entries.compactMap { $0.time?.seconds }.filter { $0 > 86_400 }.min()
    return seconds.map { PublicationTime(seconds: $0, precision: .minute, basis: .metadata) }
  }

  private static let leastUpdates = 3

  private mutating func enter(_ entry: Entry, _ data: LiveBlogData?) {
    let time = entry.time.map { Paragraph(text: $0.text, kind: .timestamp) }
    let known = entry.update.flatMap { data?.updates[$0].timestamp }
    if let paragraph = time ?? known { insertions[entry.start, default: []].append(paragraph) }
    if let node = entry.time?.node {
      let place = blocks.indices(in: node)
      for block in place { fates[block] = .part("time of an update") }
      if place.upperBound < blocks.blocks.count,
        blocks.blocks[place.upperBound].element == blocks.blockElement(of: Int32(node))
      {
        marked.insert(place.upperBound)
      }
    }
  }

  private func isKept(_ block: Int) -> Bool { if case .kept = fates[block] { true } else { false } }

  // MARK: Times among the blocks

  private func entries(of times: HTMLTimes, in container: Int) -> [Entry] {
    let inside = times.all.filter {
      $0.node > container && $0.node < Int(tree.nodes[container].end) && isOfStory($0.node, container)
    }
    let nodes = Set(inside.flatMap { blocks.indices(in: $0.node) })
    let texts = TextBlocks(count: blocks.blocks.count) { isKept($0) && !nodes.contains($0) }
    var openings: [HTMLTime] = []
    // The blocks after the last opening that are still to be looked at.
    var from = range.lowerBound
    for time in inside {
      let place = blocks.indices(in: time.node)
      // A second time right after the first is that of a change.
      let hasText = (from..<max(from, place.lowerBound)).contains {
        texts.contains($0) && ClockTime.isAnnouncement(blocks.string($0)) == false
      }
      from = max(from, place.lowerBound)
      guard openings.isEmpty || hasText else { continue }
      openings.append(time)
      from = max(from, place.upperBound)
    }
    return openings.indices.compactMap { entry($0, of: openings, container: container, texts) }
  }

  /// The blocks of the story that are not times, and for each block the nearest of them before and after it.
  private struct TextBlocks {
    private var next: [Int]
    private var previous: [Int]

    init(count: Int, isText: (Int) -> Bool) {
      next = Array(repeating: count, count: count + 1)
      previous = Array(repeating: -1, count: count + 1)
      for index in 0..<count { previous[index + 1] = isText(index) ? index : previous[index] }
      for index in (0..<count).reversed() { next[index] = previous[index + 1] == index ? index : next[index + 1] }
    }

    func contains(_ block: Int) -> Bool { next[block] == block }

    func first(in range: Range<Int>) -> Int? {
      range.isEmpty || next[range.lowerBound] >= range.upperBound ? nil : next[range.lowerBound]
    }

    func last(in range: Range<Int>) -> Int? {
      range.isEmpty || previous[range.upperBound] < range.lowerBound ? nil : previous[range.upperBound]
    }
  }

  /// Whether a time stands in nothing that shows it to be none of the story.
  private func isOfStory(_ node: Int, _ container: Int) -> Bool {
    var element = node
    while element > container, tree.budget.spend(1) {
      let isOutside = !blocks.hints[element].isDisjoint(with: [.comments, .related, .navigation, .promotion])
      if isOutside || blocks.tags[element].contains(.boilerplate) { return false }
      element = Int(tree.nodes[element].parent)
    }
    return true
  }

  /// The update that a time is of: what stands with it in the largest element that no other time stands in, or else what follows it.
  private func entry(_ index: Int, of times: [HTMLTime], container: Int, _ texts: TextBlocks) -> Entry? {
    var element = times[index].node
    while tree.budget.spend(1) {
      let parent = Int(tree.nodes[element].parent)
      guard parent > container else { break }
      let holds = { (other: Int) in other >= parent && other < Int(tree.nodes[parent].end) }
      if index > 0, holds(times[index - 1].node) { break }
      if index + 1 < times.count, holds(times[index + 1].node) { break }
      element = parent
    }
    if let first = texts.first(in: blocks.indices(in: element)) { return Entry(start: first, time: times[index]) }
    let place = blocks.indices(in: times[index].node)
    guard let next = texts.first(in: place.upperBound..<max(place.upperBound, range.upperBound)) else { return nil }
    if index + 1 < times.count, blocks.indices(in: times[index + 1].node).lowerBound <= next { return nil }
    // A heading above the time is the update's, unless one follows.
    if let before = texts.last(in: min(range.lowerBound, place.lowerBound)..<place.lowerBound),
      blocks.blocks[before].tags.contains(.heading),
      !blocks.blocks[next].tags.contains(.heading)
    {
      return Entry(start: before, time: times[index])
    }
    return Entry(start: next, time: times[index])
  }

  // MARK: What the times show

  private func isLiveBlog(_ entries: [Entry], _ metadata: HTMLMetadata) -> Bool {
    guard entries.count >= Self.leastUpdates, let first = entries.first else { return false }
    func words(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + (isKept($1) ? Int(blocks.blocks[$1].measure.words) : 0) }
    }
    let inUpdates = words(min(first.start, range.upperBound)..<range.upperBound)
    guard inUpdates >= 40, inUpdates * 100 >= words(range) * 60 else { return false }
    let seconds = entries.compactMap { $0.time?.seconds }
    let steps = zip(seconds, seconds.dropFirst()).map { $1 - $0 }
    let ordered = max(steps.count { $0 >= 0 }, steps.count { $0 <= 0 })
    guard ordered * 100 >= steps.count * 75 else { return false }
    guard entries.count(where: { leadsElsewhere($0.start) }) * 2 < entries.count else { return false }
    return !isListOfStories(metadata)
  }

  /// Whether an update's first line is a link to another page.
  private func leadsElsewhere(_ block: Int) -> Bool {
    guard blocks.blocks[block].linkDensity > 0.6 else { return false }
    var element = Int(blocks.blocks[block].nodes.lowerBound)
    while element > 0, tree.budget.spend(1) {
      if blocks.tags[element].contains(.link) { return tree.attribute("href", of: element)?.contains("#") == false }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  /// Whether the page is several stories, none of which is that of a headline above them all.
  private func isListOfStories(_ metadata: HTMLMetadata) -> Bool {
    let roots = HTMLStories.roots(blocks, tree: tree, metadata: metadata)
    guard roots.count > 1, let first = roots.first else { return false }
    let title = blocks.blocks.firstIndex { $0.tags.contains(.title) && $0.measure.words > 1 }
    return title.map { $0 >= blocks.indices(in: first.element).lowerBound } ?? true
  }

  // MARK: The page's data

  /// Gives updates of the data their times where the page prints none, and adds those that the page does not show.
  private mutating func join(_ entries: inout [Entry], with data: LiveBlogData) {
    let matches = LiveBlogMatches(data, blocks: blocks, in: range)
    for block in matches.certain where !isKept(block) { fates[block] = .kept }
    var opening = UpdateOpenings(entries.indices.filter { entries[$0].time != nil }.map { (entries[$0].start, $0) })
    for (update, start) in matches.starts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      if let entry = opening.claim(for: start) {
        entries[entry].update = update
      } else {
        entries.append(Entry(start: start, update: update))
      }
    }
    entries.sort { $0.start < $1.start }
    addMissing(data, entries)
  }

  /// Which of the times among the blocks opens an update of the data. Asked for updates with ascending first blocks.
  private struct UpdateOpenings {
    /// The entries that have a time, by their first blocks.
    private let timed: [(start: Int, entry: Int)]
    private var next = 0
    /// Those that begin before the update at hand and are taken by none.
    private var open: [(start: Int, entry: Int)] = []
    /// The first blocks of the update at hand, and of the last one before it.
    private var current = -1
    private var previous = -1

    init(_ timed: [(Int, Int)]) {
      self.timed = timed.sorted { $0 < $1 }.map { (start: $0.0, entry: $0.1) }
    }

    /// The nearest entry before an update, if no other update begins between them.
    mutating func claim(for start: Int) -> Int? {
      if start > current { (previous, current) = (current, start) }
      while next < timed.count, timed[next].start <= start {
        open.append(timed[next])
        next += 1
      }
      guard let last = open.last, previous < last.start else { return nil }
      while open.last?.start == last.start { open.removeLast() }
      return last.entry
    }
  }

  private mutating func addMissing(_ data: LiveBlogData, _ entries: [Entry]) {
    let places = Dictionary(
      entries.enumerated().compactMap { place, entry in entry.update.map { ($0, place) } }, uniquingKeysWith: min)
    var place = -1
    for update in data.updates.indices {
      if let found = places[update] {
        place = found
        continue
      }
      // After the update that the data has before it; the first ones before all others.
      let next = place + 1 < entries.count ? entries[place + 1].start : range.upperBound
      insertions[next, default: []] += data.updates[update].asParagraphs
      dataNode = data.node
    }
  }
}
