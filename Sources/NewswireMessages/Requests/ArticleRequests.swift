package import CNewswireProtos
package import NewswireModel

package struct GetArticleRequest: Message, Hashable {
  package var id: String
  /// 0 for the latest.
  package var revision: Int32

  package init(id: String, revision: Int32 = 0) {
    self.id = id
    self.revision = revision
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetArticleRequest>) {
    unsafe newswire__v1__get_article_request__init(wire)
  }

  package init(wire: Newswire__V1__GetArticleRequest) {
    unsafe self.init(id: string(wire.id), revision: wire.revision)
  }

  package func write(to wire: inout Newswire__V1__GetArticleRequest, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
    wire.revision = revision
  }
}

package struct GetArticleResponse: Message, Hashable {
  package var article: Article

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetArticleResponse>) {
    unsafe newswire__v1__get_article_response__init(wire)
  }

  package init(wire: Newswire__V1__GetArticleResponse) throws(NewswireError) {
    article = try unsafe message(wire.article) ?? Article()
  }

  package func write(to wire: inout Newswire__V1__GetArticleResponse, in arena: borrowing Arena) {
    unsafe wire.article = unsafe arena.message(article)
  }
}

package struct BatchGetArticlesRequest: Message, Hashable {
  package var ids: [String]

  package init(ids: [String]) { self.ids = ids }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__BatchGetArticlesRequest>) {
    unsafe newswire__v1__batch_get_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__BatchGetArticlesRequest) {
    ids = unsafe strings(wire.ids, wire.n_ids)
  }

  package func write(to wire: inout Newswire__V1__BatchGetArticlesRequest, in arena: borrowing Arena) {
    unsafe (wire.ids, wire.n_ids) = unsafe arena.strings(ids)
  }
}

package struct BatchGetArticlesResponse: Message, Hashable {
  package var articles: [Article]
  package var missingIDs: [String]

  package init(articles: [Article], missingIDs: [String]) {
    self.articles = articles
    self.missingIDs = missingIDs
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__BatchGetArticlesResponse>) {
    unsafe newswire__v1__batch_get_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__BatchGetArticlesResponse) throws(NewswireError) {
    articles = try unsafe messages(wire.articles, wire.n_articles)
    missingIDs = unsafe strings(wire.missing_ids, wire.n_missing_ids)
  }

  package func write(to wire: inout Newswire__V1__BatchGetArticlesResponse, in arena: borrowing Arena) {
    unsafe (wire.articles, wire.n_articles) = unsafe arena.messages(articles)
    unsafe (wire.missing_ids, wire.n_missing_ids) = unsafe arena.strings(missingIDs)
  }
}

package struct ListArticlesRequest: Message, Hashable {
  package var query: QueryInput
  package var pageSize: Int32
  package var pageToken: String

  package init(query: QueryInput = .tree(.all), pageSize: Int32 = 0, pageToken: String = "") {
    self.query = query
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListArticlesRequest>) {
    unsafe newswire__v1__list_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__ListArticlesRequest) throws(NewswireError) {
    query = try unsafe message(wire.query) ?? .tree(.all)
    pageSize = wire.page_size
    pageToken = unsafe string(wire.page_token)
  }

  package func write(to wire: inout Newswire__V1__ListArticlesRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    wire.page_size = pageSize
    unsafe wire.page_token = unsafe arena.string(pageToken)
  }
}

package struct ListArticlesResponse: Message, Hashable {
  package var articles: [Article]
  package var nextPageToken: String
  /// Matching articles that are damaged in the store and left out.
  package var damaged: Int32

  package init(articles: [Article], nextPageToken: String, damaged: Int32 = 0) {
    self.articles = articles
    self.nextPageToken = nextPageToken
    self.damaged = damaged
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListArticlesResponse>) {
    unsafe newswire__v1__list_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__ListArticlesResponse) throws(NewswireError) {
    articles = try unsafe messages(wire.articles, wire.n_articles)
    nextPageToken = unsafe string(wire.next_page_token)
    damaged = wire.damaged
  }

  package func write(to wire: inout Newswire__V1__ListArticlesResponse, in arena: borrowing Arena) {
    unsafe (wire.articles, wire.n_articles) = unsafe arena.messages(articles)
    unsafe wire.next_page_token = unsafe arena.string(nextPageToken)
    wire.damaged = damaged
  }
}

package struct ExportArticlesRequest: Message, Hashable {
  package var query: QueryInput

  package init(query: QueryInput = .tree(.all)) { self.query = query }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ExportArticlesRequest>) {
    unsafe newswire__v1__export_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__ExportArticlesRequest) throws(NewswireError) {
    query = try unsafe message(wire.query) ?? .tree(.all)
  }

  package func write(to wire: inout Newswire__V1__ExportArticlesRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
  }
}

package struct ExportArticlesResponse: Message, Hashable {
  package var article: Article

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ExportArticlesResponse>) {
    unsafe newswire__v1__export_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__ExportArticlesResponse) throws(NewswireError) {
    article = try unsafe message(wire.article) ?? Article()
  }

  package func write(to wire: inout Newswire__V1__ExportArticlesResponse, in arena: borrowing Arena) {
    unsafe wire.article = unsafe arena.message(article)
  }
}

package struct DeleteArticleRequest: Message, Hashable {
  package var id: String

  package init(id: String) { self.id = id }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__DeleteArticleRequest>) {
    unsafe newswire__v1__delete_article_request__init(wire)
  }

  package init(wire: Newswire__V1__DeleteArticleRequest) {
    id = unsafe string(wire.id)
  }

  package func write(to wire: inout Newswire__V1__DeleteArticleRequest, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
  }
}

package struct UndeleteArticleRequest: Message, Hashable {
  package var id: String

  package init(id: String) { self.id = id }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__UndeleteArticleRequest>) {
    unsafe newswire__v1__undelete_article_request__init(wire)
  }

  package init(wire: Newswire__V1__UndeleteArticleRequest) {
    id = unsafe string(wire.id)
  }

  package func write(to wire: inout Newswire__V1__UndeleteArticleRequest, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
  }
}

package struct UndeleteArticleResponse: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__UndeleteArticleResponse>) {
    unsafe newswire__v1__undelete_article_response__init(wire)
  }

  package init(wire: Newswire__V1__UndeleteArticleResponse) {}

  package func write(to wire: inout Newswire__V1__UndeleteArticleResponse, in arena: borrowing Arena) {}
}

package struct DeleteArticleResponse: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__DeleteArticleResponse>) {
    unsafe newswire__v1__delete_article_response__init(wire)
  }

  package init(wire: Newswire__V1__DeleteArticleResponse) {}

  package func write(to wire: inout Newswire__V1__DeleteArticleResponse, in arena: borrowing Arena) {}
}

package struct PurgeArticlesRequest: Message, Hashable {
  package var ids: [String]
  package var reason: String

  package init(ids: [String], reason: String = "") {
    self.ids = ids
    self.reason = reason
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PurgeArticlesRequest>) {
    unsafe newswire__v1__purge_articles_request__init(wire)
  }

  package init(wire: Newswire__V1__PurgeArticlesRequest) {
    unsafe self.init(ids: strings(wire.ids, wire.n_ids), reason: string(wire.reason))
  }

  package func write(to wire: inout Newswire__V1__PurgeArticlesRequest, in arena: borrowing Arena) {
    unsafe (wire.ids, wire.n_ids) = unsafe arena.strings(ids)
    unsafe wire.reason = unsafe arena.string(reason)
  }
}
