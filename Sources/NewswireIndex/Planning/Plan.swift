/// Terms of the index that count as one word: a word alone, its inflections, or what a wildcard stands for.
final class WordGroup: Sendable {
  let field: IndexField
  /// For each segment of the snapshot.
  let terms: [[TermInfo]]
  /// Over all segments, at most the number of documents.
  let documentFrequency: Int
  /// In units: idf · (k1 + 1). 0 for a word that only filters.
  let weight: Float
  /// The word as it was typed, if the terms are its inflections: always the same for it.
  let typedForm: [UInt8]?

  init(
    field: IndexField, terms: [[TermInfo]], documentFrequency: Int, weight: Float, typedForm: [UInt8]? = nil
  ) {
    self.field = field
    self.terms = terms
    self.documentFrequency = documentFrequency
    self.weight = weight
    self.typedForm = typedForm
  }

  var isInflected: Bool { typedForm != nil }
}

/// Words whose places in the text decide: phrases, proximities, words of one section, quoted words.
final class SpanPlan: Sendable {
  let groups: [WordGroup]
  /// What a document must have before its positions are read.
  let approximation: Approximation
  /// The groups of which a document must have a term.
  let requiredGroups: [Int]
  let expression: SpanExpression
  /// In units; 0 for one that only filters.
  let weight: Float

  init(groups: [WordGroup], approximation: Approximation, expression: SpanExpression, weight: Float) {
    self.groups = groups
    self.approximation = approximation
    requiredGroups = Self.required(approximation)
    self.expression = expression
    self.weight = weight
  }

  /// Groups by their places in `groups`.
  indirect enum Approximation: Sendable {
    case group(Int)
    case all
    case and([Approximation])
    case or([Approximation])
  }

  private static func required(_ approximation: Approximation) -> [Int] {
    switch approximation {
    case .group(let group): [group]
    case .and(let parts): parts.reduce(into: []) { $0 += required($1) }
    case .all, .or: []
    }
  }
}

/// A query made ready for the segments of one snapshot.
indirect enum Plan: Sendable {
  case none
  case all
  case word(WordGroup)
  case spans(SpanPlan)
  case and([Plan])
  case or([Plan])
  case not(Plan)
  /// Seconds since 1970, half open; never a document without a time.
  case published(Range<Int64>)
  /// Seconds since 1970, half open.
  case imported(Range<Int64>)
  case length(ClosedRange<UInt32>)
  /// The document with a key.
  case key(Int64)
  /// The documents with some keys, which ascend.
  case keys([Int64])
  /// The documents that have a value of a facet.
  case value(UInt64)
  /// What may not be read yet at a time, in seconds since 1970.
  case withheld(at: Int64)

  /// Postings to visit at most.
  var cost: Int {
    switch self {
    case .none, .all, .published, .imported, .length, .withheld: 0
    case .key: 1
    case .keys(let keys): keys.count
    case .value: 1
    case .word(let group): group.documentFrequency
    case .spans(let spans): spans.groups.reduce(0) { $0 + $1.documentFrequency } * 2
    case .and(let parts), .or(let parts): parts.reduce(0) { $0 + $1.cost }
    case .not(let part): part.cost
    }
  }
}

extension Plan {
  /// How many parts are asked about a document, at most.
  var partCount: Int {
    switch self {
    case .none, .all, .word, .published, .imported, .length, .key, .keys, .value, .withheld: 1
    case .spans(let spans): max(1, spans.groups.count)
    case .and(let parts), .or(let parts): parts.reduce(1) { $0 + $1.partCount }
    case .not(let part): 1 + part.partCount
    }
  }

  /// The words of which a document must have any, where that is all it must.
  var alternativeWords: [WordGroup]? {
    switch self {
    case .word(let group): return [group]
    case .or(let parts):
      var groups: [WordGroup] = []
      for part in parts {
        guard case .word(let group) = part else { return nil }
        groups.append(group)
      }
      return groups
    default: return nil
    }
  }

  /// Whether all it matches has a word that can lead to it, beside other conditions.
  var isLedByWords: Bool {
    switch self {
    case .and(let parts):
      parts.contains { if case .word = $0 { true } else { $0.isLedByWords } }
    case .spans(let spans): !spans.requiredGroups.isEmpty
    case .none, .all, .word, .or, .not, .published, .imported, .length, .key, .keys, .value, .withheld: false
    }
  }

  /// Whether postings bound what must be visited; else every document is.
  var hasWords: Bool {
    switch self {
    case .none, .word, .spans, .key, .keys: true
    // Some of the articles, which are looked up by it.
    case .value: true
    case .all, .published, .imported, .length, .withheld, .not: false
    case .and(let parts): parts.contains { $0.hasWords }
    case .or(let parts): parts.allSatisfy { $0.hasWords }
    }
  }

  /// Whether a document's score can depend on it.
  var isScoring: Bool {
    switch self {
    case .none, .all, .published, .imported, .length, .not, .key, .keys, .value, .withheld: false
    case .word(let group): group.weight > 0
    case .spans(let spans): spans.weight > 0
    case .and(let parts), .or(let parts): parts.contains { $0.isScoring }
    }
  }
}
