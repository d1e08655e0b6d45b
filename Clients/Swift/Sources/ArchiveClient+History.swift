public import NewswireCore
internal import NewswireMessages
public import NewswireModel

/// Revisions, tags and notes.
extension ArchiveClient {
  private static let marks = "newswire.v1.MarkService"

  /// The revisions of an article, the first one first.
  /// - Throws: `notFound` if there is none.
  public func revisions(of id: String) async throws -> [Revision] {
    try await call("ListRevisions", ListRevisionsRequest(id: id), ListRevisionsResponse.self).revisions
  }

  /// A page of the later revisions of all articles, in the order of their import.
  /// - Parameters:
  ///   - from: the first moment of import that counts; nil for any.
  ///   - until: the first that does not; nil for none.
  ///   - pageSize: at most `Limits.revisionsPerPage`.
  ///   - pageToken: empty for the first page, else what the page before gave.
  /// - Returns: the revisions, and the token of the next page; empty at the end.
  public func revisions(
    importedFrom from: Timestamp?, until: Timestamp?, pageSize: Int32 = Limits.defaultPageSize, pageToken: String = ""
  ) async throws -> (revisions: [Revision], nextPageToken: String) {
    let request = ListRevisionsRequest(from: from, until: until, pageSize: pageSize, pageToken: pageToken)
    let response = try await call("ListRevisions", request, ListRevisionsResponse.self)
    return (response.revisions, response.nextPageToken)
  }

  /// Puts a tag on articles.
  /// - Parameters:
  ///   - tag: at most `Limits.tag` bytes.
  ///   - ids: of articles.
  ///   - query: those that match besides; nil for none. At most `Limits.taggedArticles`.
  /// - Returns: how many articles there are of these, how many of them did not have the tag, and the ids that no article has.
  public func tag(
    _ tag: String, articles ids: [String] = [], matching query: QueryInput? = nil
  ) async throws -> (articles: Int64, changed: Int64, missing: [String]) {
    let request = TagArticlesRequest(ids: ids, query: query, tag: tag)
    let response = try await call(Self.marks, "TagArticles", request, TagArticlesResponse.self)
    return (response.articles, response.changed, response.missingIDs)
  }

  /// Takes a tag off articles. See `tag(_:articles:matching:)`.
  public func untag(
    _ tag: String, articles ids: [String] = [], matching query: QueryInput? = nil
  ) async throws -> (articles: Int64, changed: Int64, missing: [String]) {
    let request = UntagArticlesRequest(ids: ids, query: query, tag: tag)
    let response = try await call(Self.marks, "UntagArticles", request, UntagArticlesResponse.self)
    return (response.articles, response.changed, response.missingIDs)
  }

  /// Writes the note of an article in the place of the one before.
  /// - Parameter text: at most `Limits.note` bytes; empty to take the note away.
  /// - Throws: `notFound` if there is no such article.
  public func setNote(of id: String, _ text: String) async throws {
    _ = try await call(Self.marks, "SetNote", SetNoteRequest(id: id, text: text), SetNoteResponse.self)
  }

  /// Lets a name be counted, shown and found as another one.
  /// - Parameters:
  ///   - form: the name as articles have it, in any spelling; at most `Limits.aliasName` bytes.
  ///   - name: the name that it counts as; at most `Limits.aliasName` bytes.
  /// - Returns: whether that is new.
  public func addAlias(_ kind: MentionKind, form: String, as name: String) async throws -> Bool {
    let request = AddNameAliasRequest(kind: kind, form: form, name: name)
    return try await call(Self.marks, "AddNameAlias", request, AddNameAliasResponse.self).changed
  }

  /// Lets a name be counted as itself again.
  /// - Throws: `notFound` if it is.
  public func removeAlias(_ kind: MentionKind, form: String) async throws {
    let request = RemoveNameAliasRequest(kind: kind, form: form)
    _ = try await call(Self.marks, "RemoveNameAlias", request, RemoveNameAliasResponse.self)
  }

  /// The names that are counted as others, by kind and form.
  public func aliases() async throws -> [NameAlias] {
    try await call(Self.marks, "ListNameAliases", ListNameAliasesRequest(), ListNameAliasesResponse.self).aliases
  }

  /// The tags that any article has, by name.
  public func collections() async throws -> [TagCollection] {
    try await call(Self.marks, "ListCollections", ListCollectionsRequest(), ListCollectionsResponse.self)
      .collections
  }
}
