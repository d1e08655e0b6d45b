import NewswireModel

/// What became of each line of a page's source: a line that holds text of the story is kept, any other is markup or furniture.
struct SourceLineVerdicts {
  private(set) var all: [LineVerdict] = []

  /// What is known of a line: the article it is kept for, or 0, and why.
  private typealias Finding = (article: Int32, reason: String)

  /// - Parameter owners: for each block the article, from 1, in whose surroundings it stands.
  init(content: [UInt8], tree: MarkupTree, blocks: HTMLBlocks, fates: [HTMLBody.Fate], owners: [Int32]) {
    var findings: [Int32: Finding] = [:]
    for (index, block) in blocks.blocks.enumerated() {
      let finding: Finding =
        switch fates[index] {
        case .kept: (owners[index], block.tags.contains(.heading) ? "subheading" : "paragraph")
        case .dropped("caption"): (owners[index], "caption")
        case .dropped(let reason): (0, reason)
        case .outside: (0, "outside the story")
        }
      let first = max(1, tree.nodes[Int(block.nodes.lowerBound)].line)
      let last = max(first, tree.nodes[Int(block.nodes.upperBound) - 1].line)
      for line in first...last where findings[line].map({ $0.article == 0 && finding.article > 0 }) ?? true {
        findings[line] = finding
      }
    }
    fill(content, findings)
  }

  /// The lines kept for an article.
  func lines(of article: Int32) -> [LineRange] {
    var ranges: [LineRange] = []
    for verdict in all where verdict.fate == .kept && verdict.article == article {
      if let last = ranges.last, last.last + 1 == verdict.line {
        ranges[ranges.count - 1].last = verdict.line
      } else {
        ranges.append(LineRange(first: verdict.line, last: verdict.line))
      }
    }
    return ranges
  }

  private mutating func fill(_ content: [UInt8], _ findings: [Int32: Finding]) {
    content.withUnsafeBufferPointer { content in
      var line: Int32 = 1
      var start = 0
      while start < content.count {
        let end = content.firstIndex(of: 0x0A, from: start) ?? content.count
        if content[start..<end].contains(where: { $0 > 0x20 }) { add(line, findings[line]) }
        line &+= 1
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: Int32, _ finding: Finding?) {
    if let finding, finding.article > 0 {
      all.append(LineVerdict(line: line, fate: .kept, article: finding.article, reason: finding.reason))
    } else {
      all.append(LineVerdict(line: line, fate: .furniture, reason: finding?.reason ?? "markup"))
    }
  }
}
