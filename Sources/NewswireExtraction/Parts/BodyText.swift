import NewswireModel

/// Parts the plain text of a body, as records and wire formats hold it, into paragraphs.
enum BodyText {
  /// Paragraphs stand between blank lines, or one a line, or begin with blanks where lines are broken at a fixed width.
  static func paragraphs(_ text: [UInt8]) -> [Paragraph] {
    let (blocks, table) = Reflow.blocks(of: LineTable(text))
    return blocks.filter { $0.measure.words > 0 }.map { block in
      Paragraph(
        text: String(decoding: table.text[block.range], as: UTF8.self), kind: block.isListItem ? .listItem : .text)
    }
  }
}
