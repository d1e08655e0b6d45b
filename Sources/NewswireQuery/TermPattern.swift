internal import NewswireCore
package import NewswireModel
internal import NewswireAnalysis

/// What terms a prefix, a wildcard or a fuzzy word stands for.
package struct TermPattern {
  private enum Symbol: Equatable {
    case scalar(UInt32)
    case one
    case any
  }

  /// Every match begins so.
  package let literalPrefix: [UInt8]
  private let symbols: [Symbol]
  /// nil for a pattern; edits for a fuzzy word.
  package let edits: Int?

  /// All terms that begin so.
  package init(prefix: [UInt8]) {
    literalPrefix = prefix
    symbols = String(decoding: prefix, as: UTF8.self).unicodeScalars.map { .scalar($0.value) } + [.any]
    edits = nil
  }

  /// A word whose `match` is `.prefix`, `.wildcard` or `.fuzzy`.
  package init(_ word: WordQuery) {
    var symbols: [Symbol] = []
    for scalar in word.text.unicodeScalars {
      if case .wildcard = word.match, scalar == "*" {
        if symbols.last != .any { symbols.append(.any) }
        continue
      }
      if case .wildcard = word.match, scalar == "?" {
        symbols.append(.one)
        continue
      }
      let folded = Folding.fold(scalar.value)
      guard folded.kind == .word || folded.kind == .pair else { continue }
      symbols.append(.scalar(folded.first))
      if folded.second != 0 { symbols.append(.scalar(UInt32(folded.second))) }
    }
    if case .fuzzy(let edits) = word.match {
      self.edits = Int(min(max(edits, 0), 2))
    } else {
      edits = nil
      if case .prefix = word.match, !symbols.isEmpty { symbols.append(.any) }
    }
    self.symbols = symbols
    var prefix = String.UnicodeScalarView()
    if edits == nil {
      for symbol in symbols {
        guard case .scalar(let value) = symbol, let scalar = Unicode.Scalar(value) else { break }
        prefix.append(scalar)
      }
    }
    literalPrefix = Array(String(prefix).utf8)
  }

  /// Whether it stands for nothing, having no letters at all.
  package var isEmpty: Bool {
    !symbols.contains { if case .scalar = $0 { true } else { false } }
  }

  /// - Parameter term: folded UTF-8.
  package func matches(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    if isPrefix { return term.starts(with: literalPrefix) }
    if let edits {
      var measure = EditDistance(text, limit: edits)
      return measure.distance(to: term) != nil
    }
    return matchesPattern(String(decoding: term, as: UTF8.self).unicodeScalars.map(\.value))
  }

  /// Whether nothing but the literal prefix decides.
  private var isPrefix: Bool {
    symbols.last == .any && symbols.firstIndex { $0 == .any || $0 == .one } == symbols.count - 1
  }

  /// The letters of a fuzzy word.
  package var text: String {
    var text = String.UnicodeScalarView()
    for symbol in symbols {
      if case .scalar(let value) = symbol, let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// Greedy matching with one place to come back to, the last `*`.
  private func matchesPattern(_ scalars: [UInt32]) -> Bool {
    var i = 0
    var j = 0
    var star = -1
    var resume = 0
    while i < scalars.count {
      if j < symbols.count, symbols[j] == .one || symbols[j] == .scalar(scalars[i]) {
        i += 1
        j += 1
      } else if j < symbols.count, symbols[j] == .any {
        star = j
        resume = i
        j += 1
      } else if star >= 0 {
        resume += 1
        i = resume
        j = star + 1
      } else {
        return false
      }
    }
    while j < symbols.count, symbols[j] == .any { j += 1 }
    return j == symbols.count
  }
}
