internal import NewswireModel

/// A condition on the places of words in one document. Words are named by their place in a `SpanPlan`'s groups.
indirect enum SpanExpression: Sendable {
  case word(Int)
  /// Words side by side.
  case phrase([Int])
  case union([SpanExpression])
  case near(SpanExpression, SpanExpression, ProximityDistance, ordered: Bool, excluded: Bool)
  case inField(SpanExpression, TextPart)
  case atLeast(Int, SpanExpression)
  /// A quote in whose words the content stands. `speaker` are the groups of the name's keys, all of which the quote's speaker has;
  /// none for whoever said it.
  case quoted(speaker: [Int], content: SpanCondition?)
  /// Mentions that have all keys of a name.
  case named([Int])
}

/// A condition on a range of a document, such as a quote.
indirect enum SpanCondition: Sendable {
  case spans(SpanExpression)
  case and([SpanCondition])
  case or([SpanCondition])
  case not(SpanCondition)
}

/// A match: positions, half open.
struct WordSpan: Hashable, BitwiseCopyable {
  var start: UInt32
  var end: UInt32
}
