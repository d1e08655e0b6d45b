package import NewswireModel

/// A change of what people have added to an article.
package struct MarkRequest: Sendable, Hashable {
  package enum Action: Sendable, Hashable {
    case tag(String)
    case untag(String)
    /// Empty to take the note away.
    case note(String)
  }

  /// Of the article.
  package var id: String
  package var action: Action
  /// The user of the system who asks for it.
  package var author: String
  /// Seconds since 1970; nil for the time of the commit.
  package var time: Int64?

  package init(id: String, _ action: Action, author: String, time: Int64? = nil) {
    self.id = id
    self.action = action
    self.author = author
    self.time = time
  }
}

/// An article with all that people have added to it.
package struct MarkedArticle: Sendable, Hashable {
  package var id: String
  /// Of the current revision; nil if there is none.
  package var key: Int64?
  package var marks: ArticleMarks

  package init(id: String, key: Int64?, marks: ArticleMarks) {
    self.id = id
    self.key = key
    self.marks = marks
  }
}

/// `mark.kind`.
enum MarkKind: Int64, Sendable {
  case tag = 1
  case untag = 2
  case note = 3
}

/// One row of `mark`: what somebody added or took away. The rows of an article in their order make its `ArticleMarks`.
struct StoredMark: Sendable, Hashable {
  var article: String
  var kind: MarkKind
  /// A tag, or a note's text.
  var value: String
  var author: String
  var time: Int64
}

extension ArticleMarks {
  /// Takes in the next mark of the article. A tag that is there already stays as it was given first.
  mutating func add(_ mark: StoredMark) {
    switch mark.kind {
    case .tag where tags.contains { $0.name == mark.value }: break
    case .tag: tags.append(ArticleTag(name: mark.value, author: mark.author, time: mark.time))
    case .untag: tags.removeAll { $0.name == mark.value }
    case .note: note = mark.value.isEmpty ? nil : ArticleNote(text: mark.value, author: mark.author, time: mark.time)
    }
  }

  init(_ marks: some Sequence<StoredMark>) {
    self.init()
    for mark in marks { add(mark) }
  }
}
