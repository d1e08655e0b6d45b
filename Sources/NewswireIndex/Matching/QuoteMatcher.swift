/// Finds quotes by who said them and what stands in them. Lives in a search's `Scratch`.
struct QuoteMatcher: BitwiseCopyable {
  /// A `SpanCondition` made ready.
  @safe enum Condition: BitwiseCopyable {
    case spans(SpanNode.Reference)
    case and(UnsafeMutableBufferPointer<Condition>)
    case or(UnsafeMutableBufferPointer<Condition>)
    case not(UnsafeMutablePointer<Condition>)
  }

  /// nil for whoever said it.
  let speaker: NameMatcher?
  /// nil for whatever was said.
  let content: Condition?

  /// Appends the quotes of a document that meet the condition.
  /// - Parameter quotes: room for all its quotes; empty.
  func find(
    in document: UInt32, _ structure: DocumentStructure, quotes: inout SpanList, _ found: inout SpanList
  ) {
    if let speaker {
      let places = unsafe speaker.positions(in: document)
      if places.isEmpty { return }
      structure.appendQuotes(to: &quotes)
      for index in places.indices {
        let place = unsafe places[index]
        guard place < quotes.count else { continue }
        unsafe append(quotes.base[Int(place)], in: document, &found)
      }
    } else {
      structure.appendQuotes(to: &quotes)
      for index in unsafe quotes.elements.indices {
        let quote = unsafe quotes.elements[index]
        append(quote, in: document, &found)
      }
    }
  }

  private func append(_ quote: WordSpan, in document: UInt32, _ found: inout SpanList) {
    if let content, !Self.holds(content, in: document, quote) { return }
    found.append(quote)
  }

  private static func holds(_ condition: Condition, in document: UInt32, _ quote: WordSpan) -> Bool {
    switch condition {
    case .spans(let node):
      let spans = unsafe node.pointee.spans(in: document)
      var i = partitionPoint(spans.count) { unsafe spans[$0].start < quote.start }
      while unsafe i < spans.count && spans[i].start < quote.end {
        if unsafe spans[i].end <= quote.end { return true }
        i &+= 1
      }
      return false
    case .and(let parts): return unsafe parts.allSatisfy { holds($0, in: document, quote) }
    case .or(let parts): return unsafe parts.contains { holds($0, in: document, quote) }
    case .not(let part): return unsafe !holds(part.pointee, in: document, quote)
    }
  }
}
