import NewswireFormats
import NewswireModel

/// The text of a word processor's document: `word/document.xml` of Office Open XML (ECMA-376, part 1, section 17), or
/// `content.xml` of OpenDocument (ISO/IEC 26300).
enum OfficePage {
  /// Whether the root of an XML text is that of such a document.
  static func recognises(_ tree: MarkupTree) -> Bool {
    switch tree.name(0) {
    case "document": tree.nameIndices["body"] != nil && tree.nameIndices["p"] != nil
    case "document-content": true
    default: false
    }
  }

  static func read(_ tree: MarkupTree, _ budget: PageBudget, into result: inout ExtractedPage) throws(NewswireError) {
    var paragraphs: [String] = []
    var node = 0
    while node < tree.nodes.count, budget.spend(1) {
      let name = tree.name(node)
      if name == "p" || name == "h" {
        paragraphs.append(text(of: node, in: tree))
        node = Int(tree.nodes[node].end)
      } else if name == "tracked-changes" || name == "annotation" {
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
    try budget.check()
    try PlainDocument.read(paragraphs, budget, into: &result)
  }

  /// Runs of text are parts of words; tabs and breaks are elements.
  private static func text(of paragraph: Int, in tree: MarkupTree) -> String {
    var text: [UInt8] = []
    // In Office Open XML, text that counts stands in `t`; field codes and deletions stand elsewhere.
    let isOpenXML = tree.name(0) == "document"
    var node = paragraph + 1
    while node < Int(tree.nodes[paragraph].end) {
      switch tree.name(node) {
      case "tab", "br", "line-break", "s", "cr": text.append(0x20)
      case "delText", "instrText", "annotation", "note", "pict": node = Int(tree.nodes[node].end) - 1
      default:
        if tree.nodes[node].isText, !isOpenXML || tree.name(Int(tree.nodes[node].parent)) == "t" {
          text += tree.text[Int(tree.nodes[node].text.lowerBound)..<Int(tree.nodes[node].text.upperBound)]
        }
      }
      node += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
