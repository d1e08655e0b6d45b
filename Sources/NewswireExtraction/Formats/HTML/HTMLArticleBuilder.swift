import NewswireFields
import NewswireModel

/// Builds an article from the blocks of a page that were found to be its story.
struct HTMLArticleBuilder {
  let blocks: HTMLBlocks
  /// What becomes of the blocks, here of those too that say headline, byline or time.
  private(set) var fates: [HTMLBody.Fate]
  /// The blocks that belong to the story or its surroundings.
  let range: Range<Int>
  let metadata: HTMLMetadata
  /// The headline of one of several stories of a page, for which the page's metadata does not speak; nil for a page with one.
  let ownHeadline: String?
  /// For a live blog, when its updates were made.
  let liveBlog: HTMLLiveBlog?
  private var captions: Set<String> = []

  init(
    blocks: HTMLBlocks, fates: [HTMLBody.Fate], range: Range<Int>, metadata: HTMLMetadata, ownHeadline: String? = nil,
    liveBlog: HTMLLiveBlog? = nil
  ) {
    self.blocks = blocks
    self.fates = fates
    self.range = range
    self.metadata = metadata
    self.ownHeadline = ownHeadline
    self.liveBlog = liveBlog
  }

  init(_ liveBlog: HTMLLiveBlog, metadata: HTMLMetadata) {
    self.init(
      blocks: liveBlog.blocks, fates: liveBlog.fates, range: liveBlog.blocks.blocks.indices, metadata: metadata,
      liveBlog: liveBlog)
  }

  /// An article without text, of what the metadata says.
  static func bare(_ metadata: HTMLMetadata) -> Article {
    var article = Article()
    (article.source, article.language, article.url) = (metadata.source, metadata.language, metadata.url)
    article.headline = HTMLHeadline(metadata).choose(heading: "", isOnly: false)
    (article.bylines, article.agencies, article.labels) = (metadata.bylines, metadata.agencies, metadata.labels)
    article.published = metadata.published
    return article
  }

  /// - Returns: nil if there is no text.
  mutating func build() -> Article? {
    var article = Article()
    article.source = metadata.source.isEmpty ? HTMLHeadline(metadata).siteInTitles : metadata.source
    article.language = metadata.language
    setHeadline(of: &article)
    if ownHeadline == nil {
      article.url = metadata.url
      article.bylines = metadata.bylines
      article.agencies = metadata.agencies
      let own = Set(article.labels.map { $0.lowercased() })
      article.labels += metadata.labels.filter { !own.contains($0.lowercased()) }
      article.published = metadata.published ?? liveBlog?.start ?? metadata.firstTime
    }
    markHeadline(article.headline)
    for index in range {
      article.paragraphs += liveBlog?.insertions[index] ?? []
      switch fates[index] {
      case .kept:
        let text = liveBlog?.text(of: index) ?? blocks.string(index)
        article.paragraphs.append(Paragraph(text: text, kind: blocks.blocks[index].paragraphKind))
      case .part("caption"): addCaption(index, to: &article)
      case .part("standfirst"): article.standfirst += (article.standfirst.isEmpty ? "" : " ") + blocks.string(index)
      case .part: continue
      case .dropped, .outside: takeDetails(index, for: &article)
      }
    }
    article.paragraphs += liveBlog?.insertions[range.upperBound] ?? []
    if ownHeadline == nil, liveBlog == nil { takeSummary(for: &article) }
    article.takeDateline()
    return article.paragraphs.isEmpty ? nil : article
  }

  /// The page's own description is the standfirst where the page shows none, unless it is cut off, or the beginning of the story.
  private func takeSummary(for article: inout Article) {
    let summary = metadata.standfirst
    guard article.standfirst.isEmpty, summary.utf8.count > 20, summary != article.headline,
      !["…", "...", "[…]", "[...]"].contains(where: summary.hasSuffix), summary != metadata.openGraphTitle
    else { return }
    let shingles = ShingleSet(of: article.paragraphs.prefix(3).map(\.text).joined(separator: " "))
    let counts = shingles.count(of: summary)
    if counts.shared * 2 < counts.all { article.standfirst = summary }
  }

  /// The headline without label and site name.
  private func setHeadline(of article: inout Article) {
    var headline = ownHeadline ?? HTMLHeadline(metadata).choose(heading: titleAbove(), isOnly: titles.count == 1)
    for separator in [" | ", " - ", " – ", " — ", " :: "] where !article.source.isEmpty {
      if headline.hasSuffix(separator + article.source) { headline.removeLast((separator + article.source).count) }
    }
    if let split = HeadlineLabel.split(headline) {
      article.labels = [split.label]
      headline = split.headline
    }
    article.headline = headline
  }

  /// The elements h1 with a text.
  private var titles: [Int] {
    range.filter { blocks.blocks[$0].tags.contains(.title) && blocks.blocks[$0].measure.letters > 1 }
  }

  /// The last h1 above the story, or else the first one; empty if there is none.
  private func titleAbove() -> String {
    let titles = titles
    let first = range.first { if case .kept = fates[$0], blocks.blocks[$0].isProse { true } else { false } } ?? 0
    let title = titles.last { $0 < first } ?? titles.first
    return title.map { blocks.string($0) } ?? ""
  }

  /// The heading that says the headline is part of the article.
  private mutating func markHeadline(_ headline: String) {
    let heading = range.first { index in
      guard blocks.blocks[index].tags.contains(.heading), !headline.isEmpty else { return false }
      let text = blocks.string(index)
      return text == headline || text.utf8.count > headline.utf8.count && text.hasSuffix(headline)
    }
    if let heading { fates[heading] = .part("headline") }
  }

  private mutating func addCaption(_ index: Int, to article: inout Article) {
    let text = blocks.string(index)
    guard blocks.blocks[index].measure.words >= 3 else { return }
    let caption = Credit.split(text)?.caption ?? Caption(text: text)
    if captions.insert(caption.text).inserted { article.captions.append(caption) }
  }

  /// The authors that a line gives, or an element that is called so.
  private func byline(of block: HTMLBlock) -> Byline? {
    if let byline = Byline(line: blocks.text[block.range]) { return byline }
    for part in blocks.text[block.range].split(separator: UInt8(ascii: "|")).dropFirst() {
      if let byline = Byline(line: part.drop { $0 == 0x20 }) { return byline }
    }
    guard block.hints.contains(.author), block.measure.words <= 14, block.measure.end != .sentence else { return nil }
    let text = String(decoding: blocks.text[block.range], as: UTF8.self)
    let byline = Byline(field: Byline.withoutLabel(text))
    return byline.authors.isEmpty && byline.agencies.isEmpty || byline.authors.contains(where: isSite) ? nil : byline
  }

  /// Whether a name is that of the site.
  private func isSite(_ name: String) -> Bool {
    [metadata.source, metadata.siteName].contains { $0.lowercased() == name.lowercased() }
  }

  /// Bylines and times that the metadata does not have stand in short lines above the story.
  private mutating func takeDetails(_ index: Int, for article: inout Article) {
    let block = blocks.blocks[index]
    guard article.paragraphs.isEmpty, block.measure.words <= 20 else { return }
    let isBylineWanted = article.bylines.isEmpty && article.agencies.isEmpty
    if isBylineWanted, let byline = byline(of: block) {
      article.bylines = byline.authors
      article.agencies = byline.agencies
      if article.published == nil { article.published = byline.time?.time }
      fates[index] = .part("byline")
    } else if article.published == nil, block.measure.digits >= 4, let stated = StatedTime(blocks.string(index)),
      stated.otherWords == 0, !stated.isUpdate
    {
      article.published = stated.time
      fates[index] = .part("time of publication")
    }
  }
}
