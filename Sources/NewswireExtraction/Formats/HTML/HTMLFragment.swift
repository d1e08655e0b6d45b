import NewswireFields
import NewswireFormats
import NewswireModel

/// A piece of HTML or of XML with the same elements: the content of a feed's entry or of a wire item.
enum HTMLFragment {
  /// Whether a text holds markup rather than plain words.
  static func recognises(_ text: [UInt8]) -> Bool {
    var (position, close) = (0, 0)
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")), start + 2 < text.count {
      let next = text[start + 1]
      if next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
        if close < start { close = text[start...].firstIndex(of: UInt8(ascii: ">")) ?? text.count }
        if close == text.count { return false }
        if close - start < 400 { return true }
      }
      position = start + 1
    }
    return false
  }

  /// Paragraphs and captions of a text that may hold markup.
  static func read(_ text: [UInt8], _ budget: PageBudget) -> (paragraphs: [Paragraph], captions: [Caption]) {
    guard recognises(text) else {
      let plain = text.contains(UInt8(ascii: "&")) ? Array(plainText(text, budget).utf8) : text
      return (BodyText.paragraphs(plain), [])
    }
    let stripped = HTMLStripper.strip(text, budget)
    guard let tree = MarkupParser.html(stripped, wanted: HTMLTag.attributes, skipped: HTMLTag.skipped, budget) else {
      return ([], [])
    }
    return read(HTMLBlocks(tree), in: nil)
  }

  /// Paragraphs and captions of an element, but for those in `excluded` nodes.
  static func read(_ blocks: HTMLBlocks, in element: Int?, without excluded: [Range<Int32>] = []) -> (
    paragraphs: [Paragraph], captions: [Caption]
  ) {
    var (paragraphs, captions) = ([Paragraph](), [Caption]())
    for index in element.map(blocks.indices) ?? blocks.blocks.indices {
      let block = blocks.blocks[index]
      guard block.measure.words > 0, !excluded.contains(where: { $0.contains(block.nodes.lowerBound) }) else {
        continue
      }
      let text = blocks.string(index)
      if block.tags.contains(.caption) {
        captions.append(Credit.split(text)?.caption ?? Caption(text: text))
      } else {
        paragraphs.append(Paragraph(text: text, kind: block.paragraphKind))
      }
    }
    return (paragraphs, captions)
  }

  /// One line of plain words from a text that may hold markup and entities.
  static func plainText(_ text: [UInt8], _ budget: PageBudget) -> String {
    guard text.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return singleLine(text) }
    guard let tree = MarkupParser.html(text, wanted: [], skipped: HTMLTag.skipped, budget) else {
      return singleLine(text)
    }
    return tree.line(of: 0)
  }
}

extension HTMLBlock {
  /// What the block is as a paragraph of an article.
  var paragraphKind: ParagraphKind {
    if tags.contains(.heading) { return .subheading }
    if tags.contains(.listItem) { return .listItem }
    return tags.contains(.quotation) ? .blockQuote : .text
  }
}
