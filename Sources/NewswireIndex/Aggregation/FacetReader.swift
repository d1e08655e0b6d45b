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
    for mention in article.mentions where !article.isFurniture(mention) {
      // One country has one name, whichever form the article uses.
      let name = mention.kind == .place ? CountryForms.usual(mention.name) ?? mention.name : mention.name
      let keys = names.keys(of: name)
      if keys.isEmpty { continue }
      let identity = NameIdentity(mention.kind, keys: keys, &key)
      add(identity.hash, surname: identity.surname, spelling: name, IndexField(mention.kind), into: &table)
    }
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
    let hash = unsafe NameIdentity.identity(
      key.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }, field.rawValue)
    add(hash, surname: 0, spelling: name, field, into: &table)
    return hash
  }

  private mutating func add(_ value: String, _ field: IndexField, into table: inout FacetTable) {
    let folded = Folding.keyword(value)
    if folded.isEmpty { return }
    key.removeAll(keepingCapacity: true)
    key.append(field.rawValue)
    key += folded.utf8
    let hash = unsafe NameIdentity.identity(
      key.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }, field.rawValue)
    add(hash, surname: 0, spelling: value, field, into: &table)
  }

  private mutating func add(
    _ hash: UInt64, surname: UInt32, spelling: String, _ field: IndexField, into table: inout FacetTable
  ) {
    label.removeAll(keepingCapacity: true)
    label.append(field.rawValue)
    label += spelling.utf8
    unsafe label.withUnsafeBufferPointer { unsafe table.add(table.number(of: hash, surname: surname, label: $0)) }
  }
}

extension Article {
  /// Whether a name stands nowhere in a sentence, headline or caption of the article, but in lines of its own only: what
  /// a page leads on with ("Replay More Videos", "Continued Below"), menus, tables.
  fileprivate func isFurniture(_ mention: Mention) -> Bool {
    !mention.spans.isEmpty
      && mention.spans.allSatisfy { span in
        let place = Int(span.index)
        guard span.section == .paragraph, paragraphs.indices.contains(place) else { return false }
        return !paragraphs[place].isProse
      }
  }
}

extension Paragraph {
  /// Bytes from which a paragraph is taken for prose however it ends.
  private static let proseBytes = 160

  /// Whether it is a sentence, or several.
  fileprivate var isProse: Bool {
    if text.utf8.count >= Self.proseBytes { return true }
    guard kind == .text || kind == .blockQuote || kind == .listItem,
      let last = text.unicodeScalars.last(where: { !"\"'”’»)]".unicodeScalars.contains($0) })
    else { return false }
    return ".!?…:;,—。！？।؟".unicodeScalars.contains(last)
  }
}
