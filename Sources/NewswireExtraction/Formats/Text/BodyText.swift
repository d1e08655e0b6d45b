import NewswireFields
import NewswireModel

/// Parts the plain text of a body, as records and wire formats hold it, into paragraphs.
enum BodyText {
  /// Paragraphs stand between blank lines, or one a line, or begin with blanks where lines are broken at a fixed width.
  static func paragraphs(_ text: [UInt8]) -> [Paragraph] {
    let table = LineTable(text)
    // Lines that all have a blank one before them cannot be parts of one paragraph.
    if table.lines.dropFirst().allSatisfy({ $0.gap > 0 }) {
      return table.lines.map { Paragraph(text: String(decoding: table.text[$0.range], as: UTF8.self)) }
    }
    let (blocks, joined) = Reflow.blocks(of: table)
    return blocks.filter { $0.measure.words > 0 }.map { block in
      Paragraph(
        text: String(decoding: joined.text[block.range], as: UTF8.self), kind: block.isListItem ? .listItem : .text)
    }
  }
}
