internal import NewswireAnalysis
internal import NewswireCore
package import NewswireModel

/// The terms that a prefix, a wildcard, or a fuzzy word stands for.
///
/// Equal patterns stand for the same terms.
package struct TermPattern: Hashable, Sendable {
  /// A byte of a term, or one of the symbols below.
  private typealias Symbol = UInt16
  /// Any one scalar.
  private static let one: Symbol = 256
  /// Any number of scalars.
  private static let any: Symbol = 257

  /// How every match begins, in folded UTF-8.
  package let literalPrefix: [UInt8]
  private let symbols: [Symbol]
  /// The most edits of a fuzzy word; nil for a prefix or a wildcard.
  package let edits: Int?

  /// All terms that begin with `prefix`.
  package init(prefix: [UInt8]) {
    literalPrefix = prefix
    symbols = prefix.map { Symbol($0) } + [Self.any]
    edits = nil
  }

  /// - Parameter value: a whole value in which `*` stands for any characters.
  package init(value: String) {
    var symbols: [Symbol] = []
    for (i, part) in value.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      if i > 0, symbols.last != Self.any { symbols.append(Self.any) }
      symbols += Folding.keyword(String(part)).utf8.map { Symbol($0) }
    }
    self.symbols = symbols
    edits = nil
    literalPrefix = symbols.prefix { $0 < Self.one }.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// - Parameter word: one whose `match` is `.prefix`, `.wildcard` or `.fuzzy`.
  package init(_ word: WordQuery) {
    var symbols: [Symbol] = []
    func append(_ value: UInt32) {
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return }
      symbols += bytes.map { Symbol($0) }
    }
    for scalar in word.text.unicodeScalars {
      if case .wildcard = word.match, scalar == "*" {
        if symbols.last != Self.any { symbols.append(Self.any) }
        continue
      }
      if case .wildcard = word.match, scalar == "?" {
        symbols.append(Self.one)
        continue
      }
      let folded = Folding.fold(scalar.value)
      guard folded.kind == .word || folded.kind == .pair else { continue }
      append(folded.first)
      if folded.second != 0 { append(UInt32(folded.second)) }
    }
    if case .fuzzy(let edits) = word.match {
      self.edits = Int(min(max(edits, 0), 2))
      literalPrefix = []
    } else {
      edits = nil
      if case .prefix = word.match, !symbols.isEmpty { symbols.append(Self.any) }
      literalPrefix = symbols.prefix { $0 < Self.one }.map { UInt8(truncatingIfNeeded: $0) }
    }
    self.symbols = symbols
  }

  /// Whether it has no letters and so stands for nothing.
  package var isEmpty: Bool { !symbols.contains { $0 < Self.one } }

  /// How every match ends, in folded UTF-8; empty for a fuzzy word.
  package var literalSuffix: [UInt8] {
    edits != nil ? [] : symbols.reversed().prefix { $0 < Self.one }.reversed().map { UInt8(truncatingIfNeeded: $0) }
  }

  /// - Parameter term: folded UTF-8.
  package func matches(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    if let edits {
      var measure = EditDistance(text, limit: edits)
      return unsafe measure.distance(to: term) != nil
    }
    return unsafe symbols.withUnsafeBufferPointer { unsafe Self.matches($0, term) }
  }

  /// The letters of a fuzzy word.
  package var text: String {
    String(decoding: symbols.lazy.filter { $0 < Self.one }.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  /// Greedy matching with one place to come back to, the last `*`. At most the product of both lengths in steps.
  private static func matches(_ symbols: UnsafeBufferPointer<Symbol>, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    var j = 0
    var star = -1
    var resume = 0
    while i < term.count {
      if j < symbols.count {
        let symbol = unsafe symbols[j]
        if unsafe symbol == Symbol(term[i]) {
          i &+= 1
          j &+= 1
          continue
        }
        if symbol == one {
          i = unsafe next(i, term)
          j &+= 1
          continue
        }
        if symbol == any {
          j &+= 1
          // Nothing after a last `*` matters.
          if j == symbols.count { return true }
          star = j
          resume = i
          continue
        }
      }
      if star < 0 { return false }
      resume = unsafe next(resume, term)
      i = resume
      j = star
    }
    while j < symbols.count, unsafe symbols[j] == any { j &+= 1 }
    return j == symbols.count
  }

  /// Where the scalar after the one at `place` begins.
  @inline(__always)
  private static func next(_ place: Int, _ term: UnsafeBufferPointer<UInt8>) -> Int {
    var next = place &+ 1
    while unsafe next < term.count && term[next] & 0xC0 == 0x80 { next &+= 1 }
    return next
  }
}
