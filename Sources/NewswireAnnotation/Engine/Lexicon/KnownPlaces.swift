import NewswireAnalysis

/// What the gazetteers say of names of places, for those that read datelines.
package enum KnownPlaces {
  /// Whether a city bears the name, in any case and with accents or without. Cost: a hash a word and a probe.
  package static func contains(_ name: some StringProtocol) -> Bool {
    var words = Folding.keyword(String(name)).utf8.split(separator: 0x20).makeIterator()
    guard let first = words.next() else { return false }
    var hash = WordHash(first)
    while let word = words.next() { hash = hash.followed(by: WordHash(word)) }
    return Lexicon.shared.classes(of: hash).contains(.city)
  }
}
