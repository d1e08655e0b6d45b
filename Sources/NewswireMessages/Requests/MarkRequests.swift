package import CNewswireProtos
package import NewswireModel

package struct TagArticlesRequest: Message, Hashable {
  package var ids: [String]
  /// nil for none.
  package var query: QueryInput?
  package var tag: String

  package init(ids: [String] = [], query: QueryInput? = nil, tag: String) {
    self.ids = ids
    self.query = query
    self.tag = tag
  }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TagArticlesRequest>) {
    unsafe newswire__v1__tag_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__TagArticlesRequest) throws(NewswireError) {
    ids = unsafe strings(wire.ids, wire.n_ids)
    query = unsafe try message(wire.query)
    tag = unsafe string(wire.tag)
  }

  package func write(to wire: inout Newswire__V1__TagArticlesRequest, in arena: borrowing Arena) {
    unsafe (wire.ids, wire.n_ids) = arena.strings(ids)
    unsafe wire.query = arena.optional(query)
    unsafe wire.tag = arena.string(tag)
  }
}

package struct TagArticlesResponse: Message, Hashable {
  package var articles: Int64
  package var changed: Int64
  package var missingIDs: [String]

  package init(articles: Int64, changed: Int64, missingIDs: [String]) {
    self.articles = articles
    self.changed = changed
    self.missingIDs = missingIDs
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TagArticlesResponse>) {
    unsafe newswire__v1__tag_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__TagArticlesResponse) {
    unsafe self.init(
      articles: wire.articles, changed: wire.changed, missingIDs: strings(wire.missing_ids, wire.n_missing_ids))
  }

  package func write(to wire: inout Newswire__V1__TagArticlesResponse, in arena: borrowing Arena) {
    wire.articles = articles
    wire.changed = changed
    unsafe (wire.missing_ids, wire.n_missing_ids) = arena.strings(missingIDs)
  }
}

package struct UntagArticlesRequest: Message, Hashable {
  package var ids: [String]
  /// nil for none.
  package var query: QueryInput?
  package var tag: String

  package init(ids: [String] = [], query: QueryInput? = nil, tag: String) {
    self.ids = ids
    self.query = query
    self.tag = tag
  }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__UntagArticlesRequest>) {
    unsafe newswire__v1__untag_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__UntagArticlesRequest) throws(NewswireError) {
    ids = unsafe strings(wire.ids, wire.n_ids)
    query = unsafe try message(wire.query)
    tag = unsafe string(wire.tag)
  }

  package func write(to wire: inout Newswire__V1__UntagArticlesRequest, in arena: borrowing Arena) {
    unsafe (wire.ids, wire.n_ids) = arena.strings(ids)
    unsafe wire.query = arena.optional(query)
    unsafe wire.tag = arena.string(tag)
  }
}

package struct UntagArticlesResponse: Message, Hashable {
  package var articles: Int64
  package var changed: Int64
  package var missingIDs: [String]

  package init(articles: Int64, changed: Int64, missingIDs: [String]) {
    self.articles = articles
    self.changed = changed
    self.missingIDs = missingIDs
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__UntagArticlesResponse>) {
    unsafe newswire__v1__untag_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__UntagArticlesResponse) {
    unsafe self.init(
      articles: wire.articles, changed: wire.changed, missingIDs: strings(wire.missing_ids, wire.n_missing_ids))
  }

  package func write(to wire: inout Newswire__V1__UntagArticlesResponse, in arena: borrowing Arena) {
    wire.articles = articles
    wire.changed = changed
    unsafe (wire.missing_ids, wire.n_missing_ids) = arena.strings(missingIDs)
  }
}

package struct SetNoteRequest: Message, Hashable {
  package var id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SetNoteRequest>) {
    unsafe newswire__v1__set_note_request__init(wire)
  }

  package init(wire: Newswire__V1__SetNoteRequest) {
    unsafe self.init(id: string(wire.id), text: string(wire.text))
  }

  package func write(to wire: inout Newswire__V1__SetNoteRequest, in arena: borrowing Arena) {
    unsafe wire.id = arena.string(id)
    unsafe wire.text = arena.string(text)
  }
}

package struct SetNoteResponse: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SetNoteResponse>) {
    unsafe newswire__v1__set_note_response__init(wire)
  }

  package init(wire: Newswire__V1__SetNoteResponse) {}

  package func write(to wire: inout Newswire__V1__SetNoteResponse, in arena: borrowing Arena) {}
}

package struct ListCollectionsRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListCollectionsRequest>) {
    unsafe newswire__v1__list_collections_request__init(wire)
  }

  package init(wire: Newswire__V1__ListCollectionsRequest) {}

  package func write(to wire: inout Newswire__V1__ListCollectionsRequest, in arena: borrowing Arena) {}
}

package struct ListCollectionsResponse: Message, Hashable {
  package var collections: [TagCollection]

  package init(collections: [TagCollection]) { self.collections = collections }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListCollectionsResponse>) {
    unsafe newswire__v1__list_collections_response__init(wire)
  }

  package init(wire: Newswire__V1__ListCollectionsResponse) throws(NewswireError) {
    collections = unsafe try messages(wire.collections, wire.n_collections)
  }

  package func write(to wire: inout Newswire__V1__ListCollectionsResponse, in arena: borrowing Arena) {
    unsafe (wire.collections, wire.n_collections) = arena.messages(collections)
  }
}
