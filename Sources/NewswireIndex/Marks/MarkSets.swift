internal import NewswireAnalysis
internal import NewswireModel
internal import NewswireQuery

/// The articles that have each tag, and those that have a note: what queries read of what people have added.
///
/// Tags and notes come and go while an article stays as it is, so they are not in the segments but beside them: an
/// immutable value, made of what the store has when the index is opened, and exchanged with each change.
package struct MarkSets: Sendable {
  /// A tag and the keys of its articles, ascending.
  final class TagSet: Sendable {
    /// As it was first written.
    let name: String
    let keys: [Int64]

    init(name: String, keys: [Int64]) {
      self.name = name
      self.keys = keys
    }
  }

  /// By the tag, case and diacritics aside.
  private(set) var tags: [String: TagSet] = [:]
  /// The words of notes, by the keys of their articles.
  private(set) var notes: [Int64: [[UInt8]]] = [:]

  package init() {}

  // MARK: Asking

  /// The keys of the articles that have a tag, ascending.
  func keys(ofTag value: String, isPattern: Bool) -> [Int64] {
    let folded = Folding.keyword(value)
    guard isPattern else { return tags[folded]?.keys ?? [] }
    let pattern = TermPattern(value: value)
    var keys: Set<Int64> = []
    for (name, set) in tags {
      if unsafe Array(name.utf8).withUnsafeBufferPointer({ unsafe pattern.matches($0) }) { keys.formUnion(set.keys) }
    }
    return keys.sorted()
  }

  /// The keys of the articles whose note has some words side by side, ascending.
  /// - Parameter isPattern: whether `*` in a word stands for any letters; alone it stands for any note.
  func keys(ofNote value: String, isPattern: Bool) -> [Int64] {
    let words = isPattern ? [] : Self.words(value)
    let patterns = isPattern ? value.split(separator: " ").map { TermPattern(value: String($0)) } : []
    let count = isPattern ? patterns.count : words.count
    return notes.filter { _, note in
      guard count > 0, note.count >= count else { return false }
      return (0...note.count - count).contains { start in
        (0..<count).allSatisfy { i in
          unsafe isPattern
            ? note[start + i].withUnsafeBufferPointer { unsafe patterns[i].matches($0) } : note[start + i] == words[i]
        }
      }
    }.keys.sorted()
  }

  /// The tags that are most like one that no article has.
  func nearest(toTag value: String) -> [String] {
    let folded = Folding.keyword(value)
    return tags.filter { $0.key.contains(folded) || folded.contains($0.key) }
      .sorted { ($0.value.keys.count, $1.key) > ($1.value.keys.count, $0.key) }.prefix(3).map(\.value.name)
  }

  // MARK: Changing

  /// How the marks of one article change.
  struct Change {
    var before: (key: Int64?, marks: ArticleMarks)
    var after: (key: Int64?, marks: ArticleMarks)
  }

  /// Takes changes in, in their order. Cost: that of the articles of the tags they touch.
  mutating func apply(_ changes: [Change]) {
    var touched: [String: (name: String, changes: [Int64: Bool])] = [:]
    func touch(_ state: (key: Int64?, marks: ArticleMarks), isThere: Bool) {
      guard let key = state.key else { return }
      for tag in state.marks.tags {
        touched[Folding.keyword(tag.name), default: (tag.name, [:])].changes[key] = isThere
      }
    }
    for change in changes {
      touch(change.before, isThere: false)
      touch(change.after, isThere: true)
      if let key = change.before.key { notes[key] = nil }
      if let key = change.after.key, let note = change.after.marks.note { notes[key] = Self.words(note.text) }
    }
    for (folded, tag) in touched {
      var keys = (tags[folded]?.keys ?? []).filter { tag.changes[$0] == nil }
      let added = tag.changes.filter(\.value).map(\.key)
      if !added.isEmpty { keys = (keys + added).sorted() }
      tags[folded] = keys.isEmpty ? nil : TagSet(name: tags[folded]?.name ?? tag.name, keys: keys)
    }
  }

  private static func words(_ text: String) -> [[UInt8]] {
    var tokens = TokenBuffer()
    tokens.tokenize(text)
    return (0..<tokens.count).map { Array(tokens.string(tokens[$0]).utf8) }
  }
}
