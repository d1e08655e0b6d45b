import NewswireFields
import NewswireFormats
import NewswireModel

/// Builds one article from the blocks of its region, and says what became of each block.
struct ArticleBuilder {
  let region: ArticleRegion
  let ordinal: Int32
  let blocks: [TextBlock]
  let text: [UInt8]
  private let verdicts: VerdictTable
  private var article = Article()
  /// Short blocks of which the next paragraph will tell whether they belong to the body, ascending.
  private var pending: [Int] = []
  private var hasBody = false
  /// Why lines are being left out: a list of other stories, a form or a footer, since this many blocks.
  private var section: String?
  private var hasEnded = false
  private var announced: TextBlockKind.Announcement?
  private var isLiveBlog = false
  private var updated: PublicationTime?
  private let budget: PageBudget

  init(
    region: ArticleRegion, ordinal: Int32, blocks: [TextBlock], text: [UInt8], verdicts: VerdictTable,
    _ budget: PageBudget
  ) {
    self.budget = budget
    self.region = region
    self.ordinal = ordinal
    self.blocks = blocks
    self.text = text
    self.verdicts = verdicts
    isLiveBlog = region.blocks.count(where: isEntryTime) >= 3
  }

  mutating func build() -> Article {
    article.headline = region.text
    article.source = region.site
    if !region.label.isEmpty { article.labels = [region.label] }
    if let headline = region.headline { verdicts.keep(headline, article: ordinal, "headline") }
    for index in region.repeats.sorted() where !verdicts.isKept(index) {
      if let headline = region.headline {
        verdicts.markDuplicate(index, of: headline, article: ordinal, "headline again")
      }
    }
    takeAbove()
    for index in region.blocks where !isHeadline(index) { take(index) }
    dropPending()
    if article.published == nil { article.published = updated }
    article.takeDateline()
    article.provenance.lines = verdicts.lines(
      of: ordinal, in: max(0, region.blocks.lowerBound - 5)..<region.blocks.upperBound)
    return article
  }

  private func isHeadline(_ index: Int) -> Bool { index == region.headline || region.repeats.contains(index) }

  // MARK: One block after another

  private mutating func take(_ index: Int) {
    let block = blocks[index]
    if let original = block.original, takeRepeat(index, of: original) { return }
    if section != nil, !resumes(at: index) {
      if case .boilerplate(let match) = block.kind { section = match.reach == .section ? match.reason : section }
      verdicts.drop(index, section ?? "")
      return
    }
    if goesOnWithLink(index) {
      verdicts.drop(index, "read more")
      return
    }
    switch block.kind {
    case .boilerplate(let match): takeBoilerplate(index, match)
    case .separator:
      // What stands before an end mark belongs to the story, however short.
      if hasBody, !hasEnded, pending.count <= 40 { flushPending() }
      if hasBody { hasEnded = true }
      verdicts.drop(index, hasBody ? "end mark" : "rule")
    case .announcement(let announcement):
      announced = announcement
      verdicts.drop(index, "label of the next line")
      return
    case .byline(let byline): take(byline, at: index)
    case .time(let stated): take(stated, at: index)
    case .clock: takeClock(index)
    case .labels(let labels):
      article.labels += labels
      verdicts.keep(index, article: ordinal, "labels")
    case .caption(let split): take(split, at: index)
    case .prose: takeProse(index)
    case .sentence: takeSentence(index)
    case .short: takeShort(index)
    }
    announced = nil
  }

  /// A block that says again what stood above. Short lines inside the body may repeat by right.
  private mutating func takeRepeat(_ index: Int, of original: Int) -> Bool {
    let measure = blocks[index].measure
    if blocks[index].kind.isBoilerplate { return false }
    if measure.words < 4, hasBody, !blocks[index].kind.isShort { return false }
    if case .time = blocks[index].kind { return false }
    if case .byline = blocks[index].kind { return false }
    if case .clock = blocks[index].kind { return false }
    // A cell of a table says again what another says.
    if hasBody, !hasEnded, index - original >= 3, placeInPending(original) != nil { return false }
    guard region.blocks.contains(original) || measure.words >= 4 else { return false }
    takeRepeatedCaption(original)
    verdicts.markDuplicate(index, of: original, article: region.blocks.contains(original) ? ordinal : 0, "said before")
    return true
  }

  /// A line that comes again between headline and body is a caption, though nothing else shows it.
  private mutating func takeRepeatedCaption(_ original: Int) {
    guard !hasBody, region.blocks.contains(original), let place = placeInPending(original),
      blocks[original].measure.words >= 5
    else {
      return
    }
    budget.spend(pending.count - place)
    pending.remove(at: place)
    article.captions.append(Caption(text: string(original)))
    verdicts.keep(original, article: ordinal, "caption")
  }

  private func placeInPending(_ block: Int) -> Int? {
    var (low, high) = (0, pending.count)
    while low < high {
      let middle = (low + high) / 2
      if pending[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < pending.count && pending[low] == block ? low : nil
  }

  private mutating func takeBoilerplate(_ index: Int, _ match: BoilerplatePhrases.Match) {
    verdicts.drop(index, match.reason)
    guard match.reach == .section, hasBody else { return }
    dropPending()
    section = match.reason
  }

  private mutating func dropPending() {
    if hasBody, !hasEnded {
      // Who prosecutes, where it happens: details that close a release are not boilerplate.
      let details = pending.prefix { isClosingDetail($0) }
      for index in details {
        article.paragraphs.append(Paragraph(text: string(index)))
        verdicts.keep(index, article: ordinal, "short paragraph")
      }
      pending.removeFirst(details.count)
    }
    for index in pending { verdicts.drop(index, trailingReason(index)) }
    pending.removeAll()
  }

  private func trailingReason(_ index: Int) -> String {
    hasBody ? "below the story" : "page header"
  }

  /// Whether the body goes on after a list of other stories: at least two paragraphs, one after the other.
  private mutating func resumes(at index: Int) -> Bool {
    guard !hasEnded, isStory(index), let next = nextText(after: index), isStory(next) else { return false }
    section = nil
    return true
  }

  private func isStory(_ index: Int) -> Bool {
    blocks[index].kind.isProse && blocks[index].original == nil && blocks[index].measure.end == .sentence
      && blocks[index].measure.words >= 15
  }

  private func nextText(after index: Int) -> Int? {
    (index + 1..<region.blocks.upperBound).first { !blocks[$0].kind.isBoilerplate && !isHeadline($0) }
  }

  // MARK: The head

  /// A date or byline may stand right above the headline of the page's first article.
  private mutating func takeAbove() {
    guard ordinal == 1, let headline = region.headline else { return }
    for index in max(0, headline - 5)..<headline {
      switch blocks[index].kind {
      case .time(let stated):
        take(stated)
        verdicts.keep(index, article: ordinal, "time of publication")
      case .byline(let byline): take(byline, at: index)
      default: continue
      }
    }
  }

  private mutating func take(_ byline: Byline, at index: Int) {
    if !hasBody, let headline = region.headline, isPartOfHeadline(index) {
      verdicts.markDuplicate(index, of: headline, article: ordinal, "part of the headline")
      return
    }
    guard !hasBody || article.bylines.isEmpty else {
      verdicts.drop(index, "credits below the story")
      return
    }
    article.bylines.appendNew(byline.authors, budget)
    article.agencies.appendNew(byline.agencies, budget)
    if let stated = byline.time { take(stated) }
    verdicts.keep(index, article: ordinal, "byline")
  }

  private mutating func take(_ stated: StatedTime, at index: Int) {
    if isLiveBlog, isEntryTime(index), hasBody || opensEntry(index) {
      updated = updated.map { $0.seconds < stated.time.seconds ? $0 : stated.time } ?? stated.time
      takeClock(index)
    } else if hasEnded {
      verdicts.drop(index, "date below the story")
    } else if hasBody, article.published != nil {
      pending.append(index)
    } else {
      take(stated, isOfRelease: followsReleaseMark(index))
      verdicts.keep(index, article: ordinal, stated.isUpdate ? "time of update" : "time of publication")
    }
  }

  /// Whether text follows a time as it followed those of other entries: nothing else stands between.
  private func opensEntry(_ index: Int) -> Bool {
    let others = (index + 1..<region.blocks.upperBound).lazy.filter { budget.spend(1) && isEntryTime($0) }.prefix(2)
    guard others.count == 2, let following = others.first, let next = nextText(after: index), next < following else {
      return false
    }
    return blocks[next].kind.isProse || blocks[next].measure.isSentence
  }

  /// - Parameter isOfRelease: whether it is a press release's own, which the site may have posted much later.
  private mutating func take(_ stated: StatedTime, isOfRelease: Bool = false) {
    if stated.isUpdate {
      updated = updated ?? stated.time
    } else if article.published.map({ isOfRelease && stated.time.seconds < $0.seconds }) ?? true {
      article.published = stated.time
    }
  }

  private mutating func takeClock(_ index: Int) {
    guard isLiveBlog, !hasEnded else {
      verdicts.drop(index, "time of day")
      return
    }
    if hasBody, string(index).lowercased().hasPrefix("updated") {
      verdicts.drop(index, "time of a change")
      return
    }
    flushPending()
    article.paragraphs.append(Paragraph(text: string(index), kind: .timestamp))
    verdicts.keep(index, article: ordinal, "time of an entry")
    hasBody = true
  }

  private mutating func take(_ split: Credit.Split, at index: Int) {
    let isCaption = split.certainty == .certain || (!hasBody && split.certainty >= .possible)
    guard isCaption else {
      if blocks[index].measure.isProse { takeProse(index) } else { takeShort(index) }
      return
    }
    article.captions.appendNew(split.caption, budget)
    verdicts.keep(index, article: ordinal, "caption")
  }

  // MARK: The body

  private mutating func takeProse(_ index: Int) {
    if !hasBody, standsBeforeDateline(index) {
      article.standfirst += article.standfirst.isEmpty ? string(index) : " " + string(index)
      verdicts.keep(index, article: ordinal, "standfirst")
      return
    }
    if !hasBody, isStandfirst(index) {
      article.standfirst = string(index)
      verdicts.keep(index, article: ordinal, "standfirst")
      return
    }
    flushPending()
    article.paragraphs.append(Paragraph(text: string(index), kind: blocks[index].isListItem ? .listItem : .text))
    verdicts.keep(index, article: ordinal, "paragraph")
    hasBody = true
  }

  /// Prose between headline and byline is the standfirst.
  private func isStandfirst(_ index: Int) -> Bool {
    guard article.standfirst.isEmpty, article.bylines.isEmpty, article.published == nil,
      blocks[index].measure.words <= 60
    else {
      return false
    }
    for next in index + 1..<min(index + 7, region.blocks.upperBound) {
      switch blocks[next].kind {
      case .byline, .time: return true
      case .prose:
        // Words without a full stop before the line that a dateline opens.
        return next == index + 1 && blocks[index].measure.end == .open && Dateline(text[blocks[next].range]) != nil
      case .sentence: return false
      default: continue
      }
    }
    return false
  }

  private mutating func takeSentence(_ index: Int) {
    guard hasBody, !hasEnded else {
      takeShort(index)
      return
    }
    flushPending()
    article.paragraphs.append(Paragraph(text: string(index), kind: blocks[index].isListItem ? .listItem : .text))
    verdicts.keep(index, article: ordinal, "paragraph")
  }

  private mutating func takeShort(_ index: Int) {
    if announced == .author, !hasBody {
      let byline = Byline(field: string(index))
      if !byline.isEmpty {
        take(byline, at: index)
        return
      }
    }
    if hasEnded, isClosingSentence(index) {
      article.paragraphs.append(Paragraph(text: string(index)))
      verdicts.keep(index, article: ordinal, "paragraph")
    } else if hasEnded {
      verdicts.drop(index, "below the end mark")
    } else if hasBody, blocks[index].isListItem {
      flushPending()
      article.paragraphs.append(Paragraph(text: string(index), kind: .listItem))
      verdicts.keep(index, article: ordinal, "list item")
    } else {
      pending.append(index)
    }
  }

  /// Decides on the short blocks before a paragraph.
  private mutating func flushPending() {
    defer { pending.removeAll() }
    if !hasBody {
      flushHead()
      return
    }
    let words = pending.reduce(0) { $0 + Int(blocks[$1].measure.words) }
    let isAnnounced = article.paragraphs.last?.text.hasSuffix(":") == true
    if pending.count > 6, words < pending.count * 3, !isAnnounced {
      for index in pending { verdicts.drop(index, "menu inside the story") }
      return
    }
    for index in pending {
      let isHeading = pending.count <= 2 && blocks[index].measure.words <= 16 && blocks[index].measure.end != .comma
      article.paragraphs.append(Paragraph(text: string(index), kind: isHeading ? .subheading : .text))
      verdicts.keep(index, article: ordinal, isHeading ? "subheading" : "short paragraph")
    }
  }

  /// What stands between headline and body without being a byline, date or caption: labels, the standfirst, or nothing of worth.
  private mutating func flushHead() {
    let headlineWords = WordSet(of: region.text)
    // The block that ends the standfirst: the next line may go on with it.
    var standfirst: Int?
    var isAnnounced = false
    for (position, index) in pending.enumerated() {
      let line = string(index)
      if isAnnounced, !isAnnouncedDetail(line) {
        article.paragraphs.append(Paragraph(text: line))
        verdicts.keep(index, article: ordinal, "short paragraph")
        continue
      }
      isAnnounced = isQuestion(line)
      if HeadlineLabel.isLabel(line) {
        article.labels.append(line)
        verdicts.keep(index, article: ordinal, "label")
      } else if let headline = region.headline, headlineWords.share(of: text[blocks[index].range]) > 0.75 {
        verdicts.markDuplicate(index, of: headline, article: ordinal, "headline in other words")
      } else if position == pending.count - 1, isCutDateline(index) {
        article.paragraphs.append(Paragraph(text: line))
        verdicts.keep(index, article: ordinal, "short paragraph")
      } else if isContact(near: position) || isStreetAddress(index) {
        verdicts.drop(index, "contact details")
      } else if isLiveBlog, ClockTime.opens(text[blocks[index].range]) {
        verdicts.drop(index, "list of entries")
      } else if isAnnouncedDetail(line)
        || (blocks[index].measure.words >= 4 && Dateline(text[blocks[index].range]) != nil)
      {
        article.paragraphs.append(Paragraph(text: line))
        verdicts.keep(index, article: ordinal, "short paragraph")
      } else if article.standfirst.isEmpty, blocks[index].measure.words >= 5,
        blocks[index].measure.end != .colon || endsWithSemicolon(index), blocks[index].measure.digits < 8
      {
        article.standfirst = line
        standfirst = index
        verdicts.keep(index, article: ordinal, "standfirst")
      } else if standfirst == index - 1, goesOn(index, after: index - 1) {
        article.standfirst += " " + line
        standfirst = index
        verdicts.keep(index, article: ordinal, "standfirst")
      } else if blocks[index].measure.words >= 8, blocks[index].measure.functionWords * 5 >= blocks[index].measure.words
      {
        article.paragraphs.append(Paragraph(text: line))
        verdicts.keep(index, article: ordinal, "short paragraph")
      } else {
        verdicts.drop(index, "between headline and story")
      }
    }
  }

  /// Whether a telephone number or an address stands in the line or, for a line of a few words, within three of it.
  private func isContact(near position: Int) -> Bool {
    let reach = blocks[pending[position]].measure.words <= 7 ? 3 : 0
    return pending[max(0, position - reach)..<min(pending.count, position + reach + 1)].contains { index in
      blocks[index].measure.digits >= 7 && blocks[index].measure.letters < 40
        || text[blocks[index].range].contains(UInt8(ascii: "@"))
    }
  }
}
