import NewswireModel

/// What became of each line of a page's source: a line that holds text of the story is kept, any other is markup or furniture.
struct SourceLineVerdicts {
  private(set) var all: [LineVerdict] = []
  /// The lines kept for the article.
  private(set) var kept: [LineRange] = []

  init(content: [UInt8], tree: MarkupTree, blocks: HTMLBlocks, fates: [HTMLBody.Fate]) {
    var reasons: [Int32: (isKept: Bool, reason: String)] = [:]
    for (index, block) in blocks.blocks.enumerated() {
      let (isKept, reason): (Bool, String) =
        switch fates[index] {
        case .kept: (true, block.tags.contains(.heading) ? "subheading" : "paragraph")
        case .dropped("caption"): (true, "caption")
        case .dropped(let reason): (false, reason)
        case .outside: (false, "outside the story")
        }
      let first = max(1, tree.nodes[Int(block.nodes.lowerBound)].line)
      let last = max(first, tree.nodes[Int(block.nodes.upperBound) - 1].line)
      for line in first...last where reasons[line].map({ !$0.isKept && isKept }) ?? true {
        reasons[line] = (isKept, reason)
      }
    }
    fill(content, reasons)
  }

  private mutating func fill(_ content: [UInt8], _ reasons: [Int32: (isKept: Bool, reason: String)]) {
    var line: Int32 = 1
    var isBlank = true
    for byte in content {
      if byte == 0x0A {
        if !isBlank { add(line, reasons[line]) }
        line &+= 1
        isBlank = true
      } else if byte > 0x20 {
        isBlank = false
      }
    }
    if !isBlank { add(line, reasons[line]) }
  }

  private mutating func add(_ line: Int32, _ reason: (isKept: Bool, reason: String)?) {
    guard let reason, reason.isKept else {
      all.append(LineVerdict(line: line, fate: .furniture, reason: reason?.reason ?? "markup"))
      return
    }
    all.append(LineVerdict(line: line, fate: .kept, article: 1, reason: reason.reason))
    if let last = kept.last, last.last + 1 == line {
      kept[kept.count - 1].last = line
    } else {
      kept.append(LineRange(first: line, last: line))
    }
  }
}
