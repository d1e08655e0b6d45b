internal import NewswireModel

/// The marks of every article that has any, by its id, and the key under which searches know it now.
struct MarkBook {
  private var entries: [String: (key: Int64?, marks: ArticleMarks)] = [:]
  private var ids: [Int64: String] = [:]
  private(set) var sets = MarkSets()

  /// Takes changes in, in the store's order.
  mutating func apply(_ changes: [IndexChange]) {
    var found: [MarkSets.Change] = []
    for change in changes {
      switch change {
      case .add(let key, let article, _), .restore(let key, let article, _):
        if let entry = entries[article.id] { found.append(set(article.id, key, entry.marks)) }
      case .delete(let key):
        if let id = ids[key], let entry = entries[id] { found.append(set(id, nil, entry.marks)) }
      case .mark(let id, let key, let marks): found.append(set(id, key, marks))
      }
    }
    if !found.isEmpty { sets.apply(found) }
  }

  private mutating func set(_ id: String, _ key: Int64?, _ marks: ArticleMarks) -> MarkSets.Change {
    let before = entries[id] ?? (nil, ArticleMarks())
    if let old = before.key { ids[old] = nil }
    if let key, !marks.isEmpty { ids[key] = id }
    entries[id] = marks.isEmpty ? nil : (key, marks)
    return MarkSets.Change(before: before, after: (key, marks))
  }
}
