internal import NewswireMessages
package import NewswireModel
internal import Synchronization

extension MemoryRows {
  func articleID(of id: String) -> String { aliases[id] ?? id }

  func lastState(of id: String) -> (key: Int64, state: ArticleState)? {
    guard let key = revisions[id]?.last, let article = articles[key] else { return nil }
    return (key, article.state)
  }

  func page(ofArticle key: Int64) -> Int64? { articles[key]?.page }

  mutating func insertAlias(_ id: String, of article: String, kind: AliasKind) { aliases[id] = article }

  mutating func moveAliases(of old: String, to new: String) {
    for (id, article) in aliases where article == old { aliases[id] = new }
  }

  mutating func advanceAddressTask(to position: Int64, joined: Int64) {}

  func marks(of id: String) -> ArticleMarks {
    ArticleMarks(marks.lazy.map(\.mark).filter { articleID(of: $0.article) == id })
  }

  func nameAliases() -> [NameAlias] { names.sorted { ($0.kind.rawValue, $0.form) < ($1.kind.rawValue, $1.form) } }

  mutating func insertNameAlias(_ alias: NameAlias) {
    _ = removeNameAlias(alias.kind, form: alias.form)
    names.append(alias)
  }

  mutating func removeNameAlias(_ kind: MentionKind, form: String) -> Bool {
    let count = names.count
    names.removeAll { $0.kind == kind && $0.form == form }
    return names.count < count
  }

  func marked(_ article: StoredArticle) -> [UInt8] {
    let marks = marks(of: article.id)
    return marks.isEmpty ? article.message : PackedArticle.adding(marks, to: article.message)
  }

  func markedArticle(_ id: String) -> MarkedArticle {
    let last = lastState(of: id)
    return MarkedArticle(id: id, key: last.flatMap { $0.state.isShown ? $0.key : nil }, marks: marks(of: id))
  }

  /// Revisions with the keys of their rows, each compared with the one before.
  func revisions(_ isWanted: (Int64, StoredArticle) -> Bool) throws(NewswireError) -> [(key: Int64, revision: Revision)]
  {
    var found: [(key: Int64, revision: Revision)] = []
    for (key, row) in articles.sorted(by: { $0.key < $1.key }) where row.state != .purged && isWanted(key, row) {
      found.append((key, Revision(try Article(decoding: row.message), state: row.state.shown)))
    }
    return found
  }
}

extension MemoryStore {
  package func articleID(of id: String) -> String { rows.withLock { $0.articleID(of: id) } }

  package func ids(standingFor id: String) -> [String] {
    rows.withLock { rows in
      let article = rows.articleID(of: id)
      return [article] + rows.aliases.filter { $0.value == article }.keys.sorted()
    }
  }

  package func revisions(of id: String) throws(NewswireError) -> [Revision] {
    let rows = rows.withLock { $0 }
    let article = rows.articleID(of: id)
    let found = try rows.revisions { _, row in rows.articleID(of: row.id) == article }
    guard !found.isEmpty else { throw .noArticle(id) }
    return found.map(\.revision)
  }

  package func laterRevisions(
    importedIn times: Range<Int64>, after key: Int64, limit: Int
  ) throws(NewswireError) -> [(key: Int64, revision: Revision)] {
    let rows = rows.withLock { $0 }
    let found = try rows.revisions { own, row in own > key && row.revision > 1 }
    return Array(found.filter { times.contains($0.revision.importedAt) }.prefix(limit))
  }

  package func markedArticles() -> [MarkedArticle] {
    rows.withLock { rows in
      Set(rows.marks.map { rows.articleID(of: $0.mark.article) }).sorted().map(rows.markedArticle)
    }
  }

  package func articleIDs(keys: [Int64]) -> [String] {
    rows.withLock { rows in keys.compactMap { rows.articles[$0]?.id } }
  }

  package func nameAliases() -> [NameAlias] { rows.withLock { $0.nameAliases() } }

  package func addressTask() -> AddressTask? { nil }

  package func addresses(after key: Int64, limit: Int) throws(NewswireError) -> [StoredAddress] {
    let rows = rows.withLock { $0 }
    let next = rows.articles.filter { $0.key > key }.sorted { $0.key < $1.key }.prefix(limit)
    return try next.map { key, row throws(NewswireError) in
      StoredAddress(key: key, id: row.id, url: try Article(decoding: row.message).url)
    }
  }
}
