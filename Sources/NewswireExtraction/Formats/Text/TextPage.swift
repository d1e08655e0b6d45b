import NewswireFields
import NewswireFormats
import NewswireModel

/// Plain text, such as what is copied or dumped from a news page: any number of articles between menus, share bars and repeats.
///
/// Lines are cleaned and measured (`LineTable`), put together to blocks (`Reflow`), judged by themselves (`BlockClassifier`), parted
/// into articles (`PageOutline`), and each article is built from its blocks (`ArticleBuilder`).
enum TextPage {
  static func read(
    _ content: [UInt8], charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: charset)
    let table = LineTable(utf8)
    guard !table.lines.isEmpty else {
      throw NewswireError(.invalidArgument, "there are only blanks")
    }
    if let long = table.lines.first(where: { $0.range.count > Limits.line }) {
      throw NewswireError(
        .resourceExhausted,
        "line \(long.number) has \(long.range.count) bytes; a line of a text page may have \(Limits.line)",
        info: .limit("line", Limits.line))
    }
    var (blocks, joined) = Reflow.blocks(of: table)
    BlockClassifier.classify(&blocks, text: joined.text)
    if let copy = WireCopy(blocks, text: joined.text) {
      let verdicts = VerdictTable(blocks: blocks, table: joined)
      result.articles.append(copy.article(blocks, text: joined.text, verdicts: verdicts))
      result.verdicts = verdicts.all()
      return
    }
    let regions = Array(PageOutline.regions(of: blocks, text: joined.text, budget).prefix(Limits.articlesPerPage))
    let verdicts = VerdictTable(blocks: blocks, table: joined)
    verdicts.dropHeader(before: regions.first?.blocks.lowerBound ?? blocks.count, hasArticle: !regions.isEmpty)
    for (index, region) in regions.enumerated() {
      var builder = ArticleBuilder(
        region: region, ordinal: Int32(index + 1), blocks: blocks, text: joined.text, verdicts: verdicts, budget)
      result.articles.append(builder.build())
    }
    result.verdicts = verdicts.all()
  }
}

/// What became of each block, and so of each line. One table is filled by the builders of all articles of a page, hence a class.
final class VerdictTable {
  private let blocks: [TextBlock]
  private let table: LineTable
  private var verdicts: [LineVerdict?]
  /// For a duplicate, the block that it repeats.
  private var originals: [Int: Int] = [:]

  init(blocks: [TextBlock], table: LineTable) {
    self.blocks = blocks
    self.table = table
    verdicts = Array(repeating: nil, count: blocks.count)
  }

  func isKept(_ block: Int) -> Bool { verdicts[block]?.fate == .kept }

  func keep(_ block: Int, article: Int32, _ reason: String) {
    verdicts[block] = LineVerdict(line: 0, fate: .kept, article: article, reason: reason)
  }

  func drop(_ block: Int, _ reason: String) {
    verdicts[block] = LineVerdict(line: 0, fate: .boilerplate, reason: reason)
  }

  func markDuplicate(_ block: Int, of original: Int, article: Int32, _ reason: String) {
    originals[block] = original
    verdicts[block] = LineVerdict(line: 0, fate: .duplicate, article: article, reason: reason)
  }

  /// The first line of the block that a duplicate repeats: the original of its original where that is a duplicate too.
  private func originalLine(of block: Int) -> Int32 {
    var original = originals[block] ?? block
    var steps = 0
    while verdicts[original]?.fate == .duplicate, let next = originals[original], steps < blocks.count {
      original = next
      steps += 1
    }
    return table.lines[blocks[original].lines.lowerBound].number
  }

  /// The lines above the first article.
  func dropHeader(before first: Int, hasArticle: Bool) {
    for index in 0..<first {
      if case .boilerplate(let match) = blocks[index].kind {
        drop(index, match.reason)
      } else if !hasArticle {
        drop(index, "no story on this page")
      } else {
        drop(index, blocks[index].measure.words <= 4 ? "menu above the story" : "page header above the story")
      }
    }
  }

  /// The lines of the blocks that went into an article, as ranges.
  func lines(of article: Int32, in region: Range<Int>) -> [LineRange] {
    var ranges: [LineRange] = []
    for index in region where verdicts[index]?.fate == .kept && verdicts[index]?.article == article {
      let lines = blocks[index].lines
      let (first, last) = (table.lines[lines.lowerBound].number, table.lines[lines.upperBound - 1].number)
      if let previous = ranges.last, previous.last + 1 == first {
        ranges[ranges.count - 1].last = last
      } else {
        ranges.append(LineRange(first: first, last: last))
      }
    }
    return ranges
  }

  /// One verdict a line, ascending.
  func all() -> [LineVerdict] {
    var all: [LineVerdict] = []
    all.reserveCapacity(table.lines.count)
    for index in blocks.indices {
      var verdict = verdicts[index] ?? LineVerdict(line: 0, fate: .boilerplate, reason: "outside every story")
      if verdict.fate == .duplicate { verdict.duplicateOf = originalLine(of: index) }
      for line in blocks[index].lines {
        verdict.line = table.lines[line].number
        all.append(verdict)
      }
    }
    return all
  }
}
