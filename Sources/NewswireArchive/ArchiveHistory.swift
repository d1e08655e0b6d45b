internal import Logging
internal import NewswireCore
internal import NewswireFields
internal import NewswireIndex
internal import NewswireMessages
package import NewswireModel
internal import NewswireQuery
internal import NewswireStore

/// Revisions, withdrawals, and the ids that articles go by.
extension Archive {
  /// The revisions of an article, the first one first.
  /// - Throws: `notFound` if there is none.
  package func revisions(of id: String) throws(NewswireError) -> [Revision] { try store.revisions(of: id) }

  /// Later revisions of all articles.
  /// - Parameters:
  ///   - times: of their import, in seconds since 1970.
  ///   - key: where the page before ended; 0 for the first page.
  ///   - pageSize: at most `Limits.revisionsPerPage`; 0 for `Limits.defaultPageSize`.
  /// - Returns: the revisions in the order of their import, and where the next page begins; nil at the end.
  package func laterRevisions(
    importedIn times: Range<Int64>, after key: Int64, pageSize: Int32
  ) throws(NewswireError) -> (revisions: [Revision], next: Int64?) {
    guard (0...Limits.revisionsPerPage).contains(pageSize) else {
      throw NewswireError(
        .invalidArgument,
        "page_size is \(pageSize); it may be 0 (for \(Limits.defaultPageSize)) to \(Limits.revisionsPerPage) (limit revisionsPerPage)",
        info: .limit("revisionsPerPage", Limits.revisionsPerPage), field: "page_size")
    }
    let limit = Int(pageSize == 0 ? Limits.defaultPageSize : pageSize)
    let found = try store.laterRevisions(importedIn: times, after: key, limit: limit + 1)
    let page = found.prefix(limit)
    return (page.map(\.revision), found.count > limit ? page.last?.key : nil)
  }

  // MARK: Ids

  /// A query whose ids are those by which articles are known now: an article may have been joined to another one since.
  func withCurrentIDs(_ parsed: ParsedQuery) throws(NewswireError) -> ParsedQuery {
    guard parsed.tree.namesArticles else { return parsed }
    var renamed: [(from: String, to: String)] = []
    let tree = try parsed.tree.mapIDs { id throws(NewswireError) in
      let current = try store.articleID(of: id)
      if current != id { renamed.append((id, current)) }
      return current
    }
    if renamed.isEmpty { return parsed }
    var result = ParsedQuery(
      tree: tree, sort: parsed.sort, canonical: QueryParser.canonical(tree, sort: parsed.sort),
      warnings: parsed.warnings)
    result.warnings += renamed.map {
      QueryWarning(.note, start: 0, end: 0, message: "the article \($0.from) is known as \($0.to) now")
    }
    return result
  }

  // MARK: Withdrawals

  /// Lets notices of agencies take the stories that they name out of searches.
  func withdraw(by pages: [PreparedPage]) async throws {
    for page in pages {
      for notice in page.articles {
        guard let named = WithdrawalNotice(notice) else { continue }
        let killed = try stories(namedBy: named, notice)
        if killed.isEmpty { continue }
        _ = try await writer.store([
          PreparedPage(page: page.page, digest: page.digest, articles: killed, isReread: true)
        ])
        for article in killed {
          logger.notice(
            "an article was withdrawn by its publisher", metadata: ["id": "\(article.id)", "notice": "\(notice.id)"])
        }
      }
    }
  }

  /// Days before its notice that a withdrawn story may have been published.
  private static let withdrawalDays: Int64 = 45

  /// The stories that a notice withdraws, as revisions that say so.
  private func stories(namedBy notice: WithdrawalNotice, _ message: Article) throws -> [Article] {
    var found: [Article] = []
    for headline in notice.headlines {
      let words = headline.split(whereSeparator: \.isWhitespace).prefix(Limits.phraseWords).map(String.init)
      let query = Query.phrase(PhraseQuery(field: .headline, words: words))
      let hits = try index.snapshot().search(query, sort: .newest, limit: 20).hits
      for text in try store.packedArticles(keys: hits.map(\.key)) {
        guard let packed = text.value, let story = try? Article(decoding: packed), story.id != message.id,
          notice.names(story.headline), Self.isOfOneHouse(story, message), Self.isRecent(story, message),
          !found.contains(where: { $0.id == story.id })
        else { continue }
        found.append(Self.killed(story, by: message))
      }
    }
    return found
  }

  /// A notice withdraws what its own agency or outlet has published.
  private static func isOfOneHouse(_ story: Article, _ notice: Article) -> Bool {
    func names(_ article: Article) -> Set<String> {
      Set((article.agencies + [article.source]).filter { !$0.isEmpty }.map { $0.lowercased() })
    }
    let (own, others) = (names(story), names(notice))
    return own.isEmpty || others.isEmpty || !own.isDisjoint(with: others)
  }

  private static func isRecent(_ story: Article, _ notice: Article) -> Bool {
    guard let published = story.published?.seconds, let killed = notice.published?.seconds else { return true }
    return (killed - withdrawalDays * 86_400...killed + 86_400).contains(published)
  }

  private static func killed(_ story: Article, by notice: Article) -> Article {
    var killed = story
    let words = ([notice.headline] + notice.paragraphs.map(\.text)).joined(separator: " ")
    killed.release = Release(.killed, note: String(words.prefix(1000)))
    killed.revised = notice.published ?? story.revised
    killed.provenance = notice.provenance
    return killed
  }
}

extension NewswireError {
  static func noSuchArticle(_ id: String) -> NewswireError {
    NewswireError(
      .notFound, "there is no article \"\(id)\"; ids are 20 hexadecimal digits, as search results give them",
      info: .articleNotFound(id), field: "id")
  }
}

extension Query {
  /// Whether it asks for what may not be read yet.
  var asksForStatus: Bool { holds { if case .keyword(let keyword) = $0 { keyword.field == .status } else { false } } }

  /// Whether it names articles by their ids.
  fileprivate var namesArticles: Bool { holds { $0.articleID != nil } }

  private var articleID: String? {
    guard case .keyword(let keyword) = self, [.id, .story].contains(keyword.field), !keyword.isPattern else {
      return nil
    }
    return keyword.value
  }

  /// Whether a part of the tree meets a condition.
  private func holds(_ condition: (Query) -> Bool) -> Bool {
    switch self {
    case .and(let parts), .or(let parts): parts.contains { $0.holds(condition) }
    case .not(let part): part.holds(condition)
    default: condition(self)
    }
  }

  fileprivate func mapIDs(
    _ transform: (String) throws(NewswireError) -> String
  ) throws(NewswireError) -> Query {
    switch self {
    case .and(let parts): return .and(try parts.map { part throws(NewswireError) in try part.mapIDs(transform) })
    case .or(let parts): return .or(try parts.map { part throws(NewswireError) in try part.mapIDs(transform) })
    case .not(let part): return .not(try part.mapIDs(transform))
    case .keyword(var keyword) where articleID != nil:
      keyword.value = try transform(keyword.value)
      return .keyword(keyword)
    default: return self
    }
  }
}
