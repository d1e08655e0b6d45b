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
    for mention in article.mentions {
      let keys = names.keys(of: mention.name)
      if keys.isEmpty { continue }
      key.removeAll(keepingCapacity: true)
      key.append(IndexField(mention.kind).rawValue)
      for name in keys {
        if key.count > 1 { key.append(0x20) }
        key += name
      }
      add(spelling: mention.name, IndexField(mention.kind), into: &table)
    }
  }

  private mutating func add(_ value: String, _ field: IndexField, into table: inout FacetTable) {
    let folded = Folding.keyword(value)
    if folded.isEmpty { return }
    key.removeAll(keepingCapacity: true)
    key.append(field.rawValue)
    key += folded.utf8
    add(spelling: value, field, into: &table)
  }

  /// Adds the value whose identity is in `key`.
  private mutating func add(spelling: String, _ field: IndexField, into table: inout FacetTable) {
    label.removeAll(keepingCapacity: true)
    label.append(field.rawValue)
    label += spelling.utf8
    let hash = unsafe key.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    let identity = hash & ~UInt64(UInt8.max) | UInt64(field.rawValue)
    unsafe label.withUnsafeBufferPointer { unsafe table.add(table.number(of: identity, label: $0)) }
  }
}
