internal import CXXHash
internal import NewswireModel
internal import NewswireAnalysis

/// Finds what an article is counted by.
struct FacetReader {
  private var key: [UInt8] = []
  private var label: [UInt8] = []

  mutating func read(_ article: Article, _ names: inout NameKeyCache, into table: inout FacetTable) {
    add(article.source, .source, into: &table)
    add(article.language, .language, into: &table)
    for value in article.labels { add(value, .label, into: &table) }
    for mention in article.mentions { _ = add(name: mention.name, IndexField(mention.kind), &names, into: &table) }
    for agency in article.agencies { add(agency, .agency, into: &table) }
    if let site = KeywordTerm.sites(of: article.url).first {
      add(String(decoding: site, as: UTF8.self), .site, into: &table)
    }
    for mention in article.mentions { add(mention.country, .country, into: &table) }
    for author in article.bylines { add(author, .author, into: &table) }
  }

  /// The speakers of an article's quotes, by which it is counted: the hash of each quote's, 0 if the text does not say.
  mutating func speakers(
    of article: Article, _ names: inout NameKeyCache, into table: inout FacetTable
  ) -> [UInt64] {
    var known: [String: UInt64] = ["": 0]
    return article.quotes.map { quote in
      if let hash = known[quote.speaker] { return hash }
      let hash = add(name: quote.speaker, .speaker, &names, into: &table) ?? 0
      known[quote.speaker] = hash
      return hash
    }
  }

  /// - Returns: the value's hash; nil for a name without keys, which is not counted.
  private mutating func add(
    name: String, _ field: IndexField, _ names: inout NameKeyCache, into table: inout FacetTable
  ) -> UInt64? {
    let keys = names.keys(of: name)
    if keys.isEmpty { return nil }
    key.removeAll(keepingCapacity: true)
    key.append(field.rawValue)
    for name in keys {
      if key.count > 1 { key.append(0x20) }
      key += name
    }
    return add(spelling: name, field, into: &table)
  }

  private mutating func add(_ value: String, _ field: IndexField, into table: inout FacetTable) {
    let folded = Folding.keyword(value)
    if folded.isEmpty { return }
    key.removeAll(keepingCapacity: true)
    key.append(field.rawValue)
    key += folded.utf8
    _ = add(spelling: value, field, into: &table)
  }

  /// Adds the value whose identity is in `key`.
  /// - Returns: its hash.
  private mutating func add(spelling: String, _ field: IndexField, into table: inout FacetTable) -> UInt64 {
    label.removeAll(keepingCapacity: true)
    label.append(field.rawValue)
    label += spelling.utf8
    let hash = unsafe key.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    let identity = hash & ~UInt64(UInt8.max) | UInt64(field.rawValue)
    unsafe label.withUnsafeBufferPointer { unsafe table.add(table.number(of: identity, label: $0)) }
    return identity
  }
}
