internal import NewswireCore
internal import NewswireFields
internal import NewswireFormats
internal import NewswireModel

/// What only Newswire's own export has (`newswire export`): the JSON form of `newswire.v1.Article`.
extension FieldMap {
  static func exported(_ record: JSONValue, in document: JSONDocument) -> Release? {
    guard let release = document.member("release", of: record), let status = document.text("status", of: release) else {
      return nil
    }
    let prefix = "RELEASE_STATUS_"
    guard status.hasPrefix(prefix) else { return nil }
    return ReleaseReader.release(
      status: String(status.dropFirst(prefix.count)), until: document.text("until", of: release) ?? "",
      note: document.text("note", of: release) ?? "")
  }

  /// Tags and the note, with those who gave them.
  static func marks(_ value: JSONValue, in document: JSONDocument) -> ArticleMarks {
    var marks = ArticleMarks()
    if case .array(let tags)? = document.member("tags", of: value) {
      for tag in tags.prefix(Limits.tagsPerArticle) {
        guard let name = document.text("name", of: tag), !name.isEmpty, name.utf8.count <= Limits.tag else { continue }
        marks.tags.append(
          ArticleTag(name: name, author: document.text("author", of: tag) ?? "", time: time(of: tag, in: document)))
      }
    }
    if let note = document.member("note", of: value), let text = document.text("text", of: note), !text.isEmpty,
      text.utf8.count <= Limits.note
    {
      marks.note = ArticleNote(
        text: text, author: document.text("author", of: note) ?? "", time: time(of: note, in: document))
    }
    return marks
  }

  private static func time(of value: JSONValue, in document: JSONDocument) -> Int64 {
    document.text("time", of: value).flatMap { RFC3339.parse($0)?.time.seconds } ?? 0
  }
}
