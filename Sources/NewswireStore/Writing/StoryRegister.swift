internal import NewswireDeduplication
internal import Synchronization

/// Decides which story each new article belongs to, and keeps what that takes.
///
/// The store has the sketch of every revision and the story it was given; the table in memory by which candidates are
/// found is read from it at the first import. An article joins the story of the one it is most like and keeps it for
/// good, whatever is revised or deleted later. Only one whose story no other has joined is looked at again when it is
/// revised. All revisions of an article are of one story.
final class StoryRegister: Sendable {
  /// A story, by its first article.
  struct Story {
    /// Of the article's first revision.
    var key: Int64
    var articleID: String
  }

  private let table = Mutex<StoryTable?>(nil)

  /// The story of an article that is about to be stored.
  /// - Parameter last: the key of its last revision.
  /// - Returns: nil if the article is the first of a story.
  func story(
    of sketch: StorySketch, id: String, after last: Int64?, in transaction: inout some StoreTransaction
  ) throws -> Story? {
    var own: Story?
    if let last {
      let kept = try transaction.story(ofKey: last) ?? Story(key: last, articleID: id)
      if try kept.articleID != id || transaction.isShared(kept) { return kept }
      own = kept
    }
    let match = try candidates(in: transaction) { [transaction] table in
      try table.match(sketch) { try transaction.sketch(ofKey: $0, besides: id) }
    }
    guard let match, let story = try transaction.story(ofKey: match) else { return own }
    // All revisions of an article are of one story.
    if let own { try transaction.moveStory(from: own.key, to: story.key) }
    return story
  }

  /// Enters an article that has been stored.
  /// - Parameter story: nil for one of its own.
  func enter(
    _ sketch: StorySketch, key: Int64, story: Story?, in transaction: inout some StoreTransaction
  ) throws {
    try transaction.insertStory(article: key, story: story?.key ?? key, sketch: sketch)
    // Should the transaction fail, the key stands for another article later: then it is a candidate that does not match.
    try candidates(in: transaction) { $0.insert(sketch, key: key) }
  }

  /// Reads the candidates from the store again at the next import.
  func forget() {
    table.withLock { $0 = nil }
  }

  /// Works with the table of candidates, which is read from the store first if it is missing.
  private func candidates<T>(
    in transaction: some StoreTransaction, _ body: (inout StoryTable) throws -> T
  ) throws -> T {
    try table.withLock { table in
      var known = try table ?? Self.read(transaction)
      table = nil
      defer { table = known }
      return try body(&known)
    }
  }

  private static func read(_ transaction: some StoreTransaction) throws -> StoryTable {
    var table = StoryTable()
    try transaction.forEachSketch { key, sketch in table.insert(sketch, key: key) }
    return table
  }
}
