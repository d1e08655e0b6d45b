package import NewswireModel

/// Cuts a page that is all there into its records, as `RecordSplitter` cuts a stream, within the budget of one page.
///
/// Memory: a piece of the page and the largest record, beside the page itself.
package struct RecordCutter: Sendable {
  private let page: Page
  /// nil for a page that is a record already.
  private var splitter: RecordSplitter?
  private var position = 0
  private var isDone = false

  /// Bytes that the splitter is given at a time.
  private static let piece = 1 << 20

  package init(_ page: Page) {
    self.page = page
    if page.record == nil { splitter = RecordSplitter(name: page.name, budget: .page) }
  }

  /// The next record, or problem with one; nil at the end.
  package mutating func next() -> RecordSplitter.Event? {
    guard splitter != nil else {
      defer { isDone = true }
      return isDone ? nil : .page(page)
    }
    while true {
      if let event = splitter?.next() { return event }
      guard !isDone else { return nil }
      let end = min(page.content.count, position + Self.piece)
      splitter?.feed(page.content[position..<end])
      position = end
      if position == page.content.count {
        splitter?.finish()
        isDone = true
      }
    }
  }
}
