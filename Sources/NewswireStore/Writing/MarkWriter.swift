internal import NewswireModel

/// Tags and notes.
extension PageWriter {
  func mark(_ requests: [MarkRequest], in transaction: inout some StoreTransaction) throws -> StoreOutcome {
    var (count, missing, changes): (Int, [String], [Change]) = (0, [], [])
    for request in requests {
      let id = try transaction.articleID(of: request.id)
      guard let last = try transaction.lastState(of: id) else {
        missing.append(request.id)
        continue
      }
      if let change = try mark(request, id, last, in: &transaction) {
        changes.append(change)
        count += 1
      }
    }
    return .marked(count: count, missing: missing, changes)
  }

  /// Adds what an article brought with it, as one that was exported does.
  func mark(_ marks: ArticleMarks, of id: String, in transaction: inout some StoreTransaction) throws -> [Change] {
    guard !marks.isEmpty, let last = try transaction.lastState(of: id) else { return [] }
    var requests = marks.tags.map { MarkRequest(id: id, .tag($0.name), author: $0.author, time: $0.time) }
    // A note that somebody has written here is not overwritten.
    if let note = marks.note, try transaction.marks(of: id).note == nil {
      requests.append(MarkRequest(id: id, .note(note.text), author: note.author, time: note.time))
    }
    return try requests.compactMap { try mark($0, id, last, in: &transaction) }
  }

  /// - Returns: nil if the article is marked so already.
  private func mark(
    _ request: MarkRequest, _ id: String, _ last: (key: Int64, state: ArticleState),
    in transaction: inout some StoreTransaction
  ) throws -> Change? {
    let (kind, value): (MarkKind, String) =
      switch request.action {
      case .tag(let tag): (.tag, tag)
      case .untag(let tag): (.untag, tag)
      case .note(let text): (.note, text)
      }
    let mark = StoredMark(
      article: id, kind: kind, value: value, author: request.author,
      time: request.time.flatMap { $0 == 0 ? nil : $0 } ?? time)
    let before = try transaction.marks(of: id)
    var marks = before
    marks.add(mark)
    if marks == before || marks.note?.text == before.note?.text && marks.tags == before.tags { return nil }
    let point = try transaction.appendMark(mark, article: last.key, time: time)
    let key = last.state.isShown ? last.key : nil
    return Change(point: point, event: .marked(MarkedArticle(id: id, key: key, marks: marks)), time: time)
  }
}
