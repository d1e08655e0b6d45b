internal import NewswireIndex
package import NewswireModel
internal import NewswireStore

/// Tags, notes and collections.
extension Archive {
  /// What tagging did.
  package struct Tagging: Sendable {
    /// Articles that were named or matched, and are there.
    package var articles: Int64
    /// Those that it changed something of.
    package var changed: Int64
    /// Ids that no article has.
    package var missing: [String]
  }

  /// Puts a tag on articles, or takes it off, all of them or none.
  /// - Parameters:
  ///   - ids: of the articles.
  ///   - query: those that match besides; nil for none.
  ///   - author: the user who asks for it.
  /// - Throws: `invalidArgument` for a tag that is none, or a limit passed.
  package func tag(
    _ ids: [String], matching query: QueryInput?, _ tag: String, isRemoved: Bool, author: String,
    isCancelled: @escaping () -> Bool = { false }
  ) async throws -> Tagging {
    let tag = try Self.checked(tag: tag)
    guard ids.count <= Limits.taggedArticles else { throw Self.tooMany("\(ids.count) ids were given", field: "ids") }
    var ids = ids
    if let query { ids += try self.ids(matching: query, isCancelled) }
    var seen: Set<String> = []
    ids = ids.filter { seen.insert($0).inserted }
    let action: MarkRequest.Action = isRemoved ? .untag(tag) : .tag(tag)
    let done = try await writer.mark(ids.map { MarkRequest(id: $0, action, author: author) })
    return Tagging(
      articles: Int64(ids.count - done.missing.count), changed: Int64(done.count), missing: done.missing)
  }

  private func ids(matching query: QueryInput, _ isCancelled: @escaping () -> Bool) throws -> [String] {
    let listing = try listing(of: prepare(query), isCancelled: isCancelled)
    let keys = try attempt("the listing") {
      try listing.snapshot.matches(
        listing.filter, after: .min, limit: Limits.taggedArticles + 1, isCancelled: isCancelled)
    }
    guard keys.count <= Limits.taggedArticles else { throw Self.tooMany("more articles match", field: "query") }
    return try store.articleIDs(keys: keys)
  }

  private static func tooMany(_ what: String, field: String) -> NewswireError {
    NewswireError(
      .invalidArgument,
      "\(what); a call takes at most \(Limits.taggedArticles) (limit taggedArticles), so narrow the query, by time for instance",
      info: .limit("taggedArticles", Limits.taggedArticles), field: field)
  }

  private static func checked(tag: String) throws(NewswireError) -> String {
    let name = tag.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard name.utf8.count <= Limits.tag else {
      throw NewswireError(
        .invalidArgument, "the tag has \(name.utf8.count) bytes; at most \(Limits.tag) are allowed (limit tag)",
        info: .limit("tag", Limits.tag), field: "tag")
    }
    guard name.contains(where: { $0.isLetter || $0.isNumber }), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else {
      throw NewswireError(
        .invalidArgument, "a tag has letters or digits, and no control characters", info: .invalidField, field: "tag")
    }
    return name
  }

  /// Writes the note of an article.
  /// - Parameter text: empty to take it away.
  /// - Throws: `notFound` if there is no such article; `invalidArgument` for a limit passed.
  package func setNote(of id: String, _ text: String, author: String) async throws {
    guard text.utf8.count <= Limits.note else {
      throw NewswireError(
        .invalidArgument, "the note has \(text.utf8.count) bytes; at most \(Limits.note) are allowed (limit note)",
        info: .limit("note", Limits.note), field: "text")
    }
    let done = try await writer.mark([MarkRequest(id: id, .note(text), author: author)])
    if !done.missing.isEmpty { throw NewswireError.noSuchArticle(id) }
  }

  /// The tags that any article has, by name. Reads every tag that was ever given: about a millisecond a thousand.
  package func collections() throws(NewswireError) -> [TagCollection] {
    var collections: [String: TagCollection] = [:]
    for article in try store.markedArticles() where article.key != nil {
      for tag in article.marks.tags {
        var collection = collections[tag.name.lowercased()] ?? TagCollection()
        if collection.tag.isEmpty { collection.tag = tag.name }
        collection.articles += 1
        collection.firstTagged = collection.articles == 1 ? tag.time : min(collection.firstTagged, tag.time)
        collection.lastTagged = max(collection.lastTagged, tag.time)
        if !collection.authors.contains(tag.author) { collection.authors.append(tag.author) }
        collections[tag.name.lowercased()] = collection
      }
    }
    return collections.sorted { $0.key < $1.key }.map { _, collection in
      var collection = collection
      collection.authors.sort()
      return collection
    }
  }
}

/// Names that are counted as others.
extension Archive {
  /// Lets a name be counted, shown and found as another one.
  /// - Parameter alias: `author` says who wants it.
  /// - Returns: whether that is new.
  /// - Throws: `invalidArgument` for a name without letters, or one that is too long.
  package func addAlias(_ alias: NameAlias) async throws -> Bool {
    for (name, field) in [(alias.form, "form"), (alias.name, "name")] {
      guard name.utf8.count <= Limits.aliasName else {
        throw NewswireError(
          .invalidArgument,
          "the name has \(name.utf8.count) bytes; at most \(Limits.aliasName) are allowed (limit aliasName)",
          info: .limit("aliasName", Limits.aliasName), field: field)
      }
      guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw NewswireError(.invalidArgument, "a name has letters", info: .invalidField, field: field)
      }
    }
    return try await writer.alias(.addAlias(alias))
  }

  /// Lets a name be counted as itself again.
  /// - Throws: `notFound` if it is.
  package func removeAlias(_ kind: MentionKind, form: String) async throws {
    if try await writer.alias(.removeAlias(kind, form: form)) { return }
    throw NewswireError(
      .notFound, "\"\(form)\" is not counted as another name; list the aliases there are", field: "form")
  }

  /// The names that are counted as others, by kind and form.
  package func aliases() throws(NewswireError) -> [NameAlias] { try store.nameAliases() }
}
