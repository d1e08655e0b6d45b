import NewswireCore
import NewswireFormats
import NewswireModel

/// What is known of the lines of a page's source: the article that a line is kept for, and why.
struct SourceLineFindings {
  /// `article` is 0 for a line that is kept for none.
  typealias Finding = (article: Int32, reason: String)

  private(set) var byLine: [Int32: Finding] = [:]
  private let tree: MarkupTree

  init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// - Parameter article: from 1, in whose surroundings the block stands.
  mutating func add(_ block: HTMLBlock, _ fate: HTMLBody.Fate, article: Int32) {
    let finding: Finding =
      switch fate {
      case .kept: (article, block.tags.contains(.heading) ? "subheading" : "paragraph")
      case .part(let part): (article, part)
      case .dropped(let reason): (0, reason)
      case .outside: (0, "outside the story")
      }
    add(finding, from: Int(block.nodes.lowerBound), to: Int(block.nodes.upperBound) - 1)
  }

  /// Enters all lines of an element.
  mutating func add(_ node: Int, _ reason: String, article: Int32) {
    add((article, reason), from: node, to: Int(tree.nodes[node].end) - 1)
  }

  private mutating func add(_ finding: Finding, from first: Int, to last: Int) {
    let start = max(1, tree.nodes[first].line)
    let end = max(start, tree.lastLine(of: last))
    for line in start...end where byLine[line].map({ $0.article == 0 && finding.article > 0 }) ?? true {
      byLine[line] = finding
    }
  }
}

/// What became of each line of a page's source: a line that holds text of the story is kept, any other is markup or boilerplate.
struct SourceLineVerdicts {
  private(set) var all: [LineVerdict] = []

  init(content: [UInt8], _ findings: SourceLineFindings) {
    fill(content, findings.byLine)
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

  private mutating func fill(_ content: [UInt8], _ findings: [Int32: SourceLineFindings.Finding]) {
    unsafe content.withUnsafeBufferPointer { content in
      var line: Int32 = 1
      var start = 0
      while start < content.count {
        let end = unsafe content.firstIndex(of: 0x0A, from: start) ?? content.count
        if unsafe content[start..<end].contains(where: { $0 > 0x20 }) { add(line, findings[line]) }
        line &+= 1
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: Int32, _ finding: SourceLineFindings.Finding?) {
    if let finding, finding.article > 0 {
      all.append(LineVerdict(line: line, fate: .kept, article: finding.article, reason: finding.reason))
    } else {
      all.append(LineVerdict(line: line, fate: .boilerplate, reason: finding?.reason ?? "markup"))
    }
  }
}
