internal import NewswireModel
internal import NewswireAnalysis

/// What terms a prefix, a wildcard or a fuzzy word stands for.
struct TermPattern {
  private enum Symbol: Equatable {
    case scalar(UInt32)
    case one
    case any
  }

  /// Every match begins so.
  let literalPrefix: [UInt8]
  private let symbols: [Symbol]
  /// nil for a pattern; edits for a fuzzy word.
  fileprivate let edits: Int?

  /// All terms that begin so.
  init(prefix: [UInt8]) {
    literalPrefix = prefix
    symbols = String(decoding: prefix, as: UTF8.self).unicodeScalars.map { .scalar($0.value) } + [.any]
    edits = nil
  }

  /// A word whose `match` is `.prefix`, `.wildcard` or `.fuzzy`.
  init(_ word: WordQuery) {
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
  var isEmpty: Bool {
    !symbols.contains { if case .scalar = $0 { true } else { false } }
  }

  /// - Parameter term: folded UTF-8.
  func matches(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
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
  fileprivate var text: String {
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

/// Says of ascending terms whether a pattern stands for them, and how far they are from a fuzzy word.
struct TermMatcher {
  private let pattern: TermPattern
  private var measure: EditDistance?
  /// Where an iterator goes on.
  private var target: [UInt8] = []

  init(_ pattern: TermPattern) {
    self.pattern = pattern
    measure = pattern.edits.map { EditDistance(pattern.text, limit: $0) }
  }

  /// - Parameter term: folded UTF-8.
  /// - Returns: 0 for what is no fuzzy word; nil where the pattern does not stand for the term.
  mutating func edits(to term: UnsafeBufferPointer<UInt8>) -> Int? {
    measure == nil ? (pattern.matches(term) ? 0 : nil) : measure?.distance(to: term)
  }

  /// Moves an iterator, whose key was the last term, to the next key for which the pattern may stand.
  /// - Returns: false where there is none.
  mutating func advance(_ iterator: inout TermIterator) -> Bool {
    guard measure?.isFollowedByAny == false else { return iterator.next() }
    target.removeAll(keepingCapacity: true)
    target.append(iterator.key[0])
    guard measure?.appendNextCandidate(to: &target) == true else { return false }
    return target.withUnsafeBufferPointer { iterator.seek($0) }
  }
}

extension Segment {
  /// Calls `body` with the key and info of each term of a field that a pattern stands for, ascending, and the edits that lead to it.
  func forEachTerm(of pattern: TermPattern, in field: IndexField, _ body: ([UInt8], TermInfo, Int) -> Void) {
    let start = [field.rawValue] + pattern.literalPrefix
    var matcher = TermMatcher(pattern)
    var iterator = start.withUnsafeBufferPointer { dictionary.iterator(from: $0) }
    var isAtKey = iterator.next()
    while isAtKey, iterator.key.starts(with: start) {
      let edits = iterator.key.withUnsafeBufferPointer { matcher.edits(to: UnsafeBufferPointer(rebasing: $0[1...])) }
      if let edits { body(iterator.key, iterator.info, edits) }
      isAtKey = matcher.advance(&iterator)
    }
  }
}

extension QueryCompiler {
  /// The terms that a pattern stands for, as one word: the most frequent, where there are too many.
  mutating func expansion(of pattern: TermPattern, in field: IndexField, isScored: Bool) -> WordGroup {
    if pattern.isEmpty { return group(field, infos: views.map { _ in [] }, isScored: isScored) }
    var frequencies: [[UInt8]: Int] = [:]
    var perView: [[(key: [UInt8], info: TermInfo)]] = []
    for view in views {
      var found: [(key: [UInt8], info: TermInfo)] = []
      view.segment.forEachTerm(of: pattern, in: field) { key, info, _ in
        found.append((key, info))
        frequencies[key, default: 0] += info.documentFrequency
      }
      perView.append(found)
    }
    if frequencies.count > Limits.wildcardExpansion {
      let most = frequencies.sorted { ($1.value, $0.key.count) < ($0.value, $1.key.count) }
        .prefix(Limits.wildcardExpansion)
      warn(
        "a wildcard stands for \(frequencies.count) words, of which the \(Limits.wildcardExpansion) most frequent were searched (limit wildcardExpansion)"
      )
      let kept = Set(most.map(\.key))
      return group(field, infos: perView.map { $0.filter { kept.contains($0.key) }.map(\.info) }, isScored: isScored)
    }
    return group(field, infos: perView.map { $0.map(\.info) }, isScored: isScored)
  }
}
