/// How far the store is with finding out which articles of earlier versions have one canonical URL. It goes on while the
/// store is open, in steps that each say how far they came, so that an end at any moment is harmless.
package struct AddressTask: Sendable, Hashable {
  /// The last key that is done.
  package var position: Int64
  /// The last key that there is something to do for: later articles came in with their canonical URL.
  package var last: Int64
  /// Articles that were found to be others, and joined to them.
  package var joined: Int64

  package var isDone: Bool { position >= last }

  package init(position: Int64, last: Int64, joined: Int64) {
    self.position = position
    self.last = last
    self.joined = joined
  }
}

/// A revision and the address it came with.
package struct StoredAddress: Sendable, Hashable {
  package var key: Int64
  package var id: String
  /// nil if the revision cannot be read.
  package var url: String?
}

/// An article, and the id that its canonical URL gives.
package struct SettledAddress: Sendable, Hashable {
  package var id: String
  package var canonicalID: String

  package init(id: String, canonicalID: String) {
    self.id = id
    self.canonicalID = canonicalID
  }
}

/// An article that turned out to be another one.
package struct JoinedArticle: Sendable, Hashable {
  package var id: String
  /// The id that it is known by from now on.
  package var article: String
}

/// `alias.kind`: why an id stands for another.
enum AliasKind: Int64, Sendable {
  /// It is that of another address. No revision has it.
  case address = 1
  /// It is that of an article which was joined, and has revisions.
  case joined = 2
}
