internal import NewswireModel
internal import NewswireAnalysis

/// Finds the mentions and speakers that a query asks for, by the keys that the index has of them.
struct NameFinder {
  /// A place of a name.
  struct Match {
    var span: Span
    var terms: UInt64
  }

  struct Finding {
    var matches: [Match] = []
    /// By name, the quotes whose speakers have it.
    var quotes: [Int: [Int]] = [:]
    var fields: Set<MatchedField> = []
    /// The speakers whose mentions are marked.
    fileprivate var marked: Set<Range<Int>> = []
  }

  private let names: [HighlightName]
  /// The number of the first name among the query's terms.
  private let firstTerm: Int
  private var cache = NameKeyCache()

  init(_ names: [HighlightName], firstTerm: Int) {
    self.names = names
    self.firstTerm = firstTerm
  }

  /// - Parameter bytes: the article's.
  mutating func find(in article: ArticleText, _ bytes: UnsafeBufferPointer<UInt8>) -> Finding {
    var finding = Finding()
    for i in names.indices {
      switch names[i].role {
      case .mention(let kind):
        for name in article.names where kind == nil || name.kind == kind {
          if unsafe !has(names[i].keys, name, article, bytes) { continue }
          finding.fields.insert(.mention)
          mark(name, article, i, in: &finding)
        }
      case .speaker: unsafe findSpeaker(i, in: article, bytes, &finding)
      }
    }
    return finding
  }

  /// A speaker's keys are those of the mention that goes by its name, or of the name itself.
  private mutating func findSpeaker(
    _ i: Int, in article: ArticleText, _ bytes: UnsafeBufferPointer<UInt8>, _ finding: inout Finding
  ) {
    var known: [Range<Int>: Bool] = [:]
    for (number, quote) in article.quotes.enumerated() where !quote.speaker.isEmpty {
      let isSpeaker =
        unsafe known[quote.speaker] ?? isSpeaker(i, quote.speaker, in: article, bytes, &finding)
      known[quote.speaker] = isSpeaker
      guard isSpeaker else { continue }
      finding.fields.insert(.speaker)
      finding.quotes[i, default: []].append(number)
    }
  }

  /// Whether a speaker has a name. Marks the places of its mention if so.
  private mutating func isSpeaker(
    _ i: Int, _ speaker: Range<Int>, in article: ArticleText, _ bytes: UnsafeBufferPointer<UInt8>,
    _ finding: inout Finding
  ) -> Bool {
    guard let mention = article.names.first(where: { unsafe bytes[$0.range].elementsEqual(bytes[speaker]) }) else {
      return unsafe isAll(names[i].keys, in: keys(speaker, bytes))
    }
    guard unsafe has(names[i].keys, mention, article, bytes) else { return false }
    // One speaker may be written in several places.
    if !finding.marked.contains(mention.range) {
      finding.marked.insert(mention.range)
      mark(mention, article, i, in: &finding)
    }
    return true
  }

  private func mark(_ name: ArticleText.Name, _ article: ArticleText, _ i: Int, in finding: inout Finding) {
    for span in article.spans[name.spans] {
      finding.matches.append(Match(span: span, terms: HighlightMatch.bit(firstTerm + i)))
    }
  }

  /// Whether a mention's forms have all keys between them.
  private mutating func has(
    _ wanted: [[UInt8]], _ name: ArticleText.Name, _ article: ArticleText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var missing = wanted
    for form in article.forms[name.forms] {
      let keys = unsafe keys(form, bytes)
      missing.removeAll { keys.contains($0) }
      if missing.isEmpty { return true }
    }
    return false
  }

  private func isAll(_ wanted: [[UInt8]], in keys: [[UInt8]]) -> Bool { wanted.allSatisfy { keys.contains($0) } }

  private mutating func keys(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    unsafe cache.keys(of: String(decoding: bytes[range], as: UTF8.self))
  }
}
