internal import Logging
internal import NewswireExtraction
internal import NewswireIndex
internal import NewswireMessages
internal import NewswireModel
internal import NewswireStore

/// Removes articles for good. Runs on the writer's thread, so that nothing comes in meanwhile.
///
/// One transaction takes their rows and their part of the pages, and leaves what is still to do on record; from then on nobody is given
/// them. Then the files are rewritten without them and searched. A stop at any moment before the transaction changes nothing; after it,
/// the next opening of the archive does the rest.
struct Purger {
  let store: any ArticleStore
  let index: SearchIndex
  let writer: ArchiveWriter
  let audit: AuditLog
  let directory: String
  let logger: Logger

  /// - Parameter takesUnknown: whether ids that the store does not know are entered, so that they are never taken in.
  func purge(
    _ ids: [String], by actor: Deed.Actor, reason: String, takesUnknown: Bool = false
  ) throws -> PurgeReport {
    var report = PurgeReport()
    let targets = try PurgeTargets(ids, in: store)
    for target in targets.all {
      guard target.remains.keys.isEmpty, !takesUnknown, try store.purged(among: [target.id]).isEmpty else { continue }
      throw NewswireError.noArticle(target.id)
    }
    var plan = PurgePlan(targets.all)
    try plan.gather()
    try plan.findPages(in: store)
    try plan.redactPages(of: store)
    report.articles = plan.articles
    report.backups = try backups(holding: targets.all.map(\.remains.firstChange).filter { $0 > 0 }.min() ?? 0)
    plan.traces.limit()
    let request = Purge(
      ids: targets.own, otherIDs: targets.others, uid: actor.uid, user: actor.user, reason: reason, pages: plan.pages,
      traces: plan.traces.encoded, takesUnknown: takesUnknown)
    _ = try writer.carryOut(.purge(request))
    do {
      report.proof = try finish(targets.own + targets.others, plan.traces)
    } catch {
      var error = NewswireError(error, while: "removing the last bytes of purged articles")
      error.message =
        "the articles are purged and nobody is given them, but their bytes are not out of every file yet: \(error.message); "
        + "the next start of the daemon does the rest"
      throw error
    }
    return report
  }

  /// Takes purged articles out of the files, and searches them.
  func finish(_ ids: [String], _ traces: PurgeTraces) throws -> PurgeProof {
    let keys = try store.purgedKeys()
    try unsafe index.expunge(keys, isSpelling: traces.isSpelling) { key in try IndexKeeper.article(key, in: store) }
    try store.scrub()
    let reasons = try audit.deeds().map(\.deed.reason)
    let proof = try PurgeSearch(directory: directory, store: store, index: index).run(
      traces, keys: keys, reasons: reasons)
    guard proof.remains.isEmpty else {
      throw NewswireError(
        .dataLoss, "remains were found: \(proof.remains.joined(separator: "; "))", info: .purgeIncomplete)
    }
    try store.finishPurges(ids: ids)
    return proof
  }

  /// Finishes purges that a stop has cut off, and repeats those that the audit knows and the store does not: it was replaced by an older
  /// copy, which may hold the articles.
  func settle() throws {
    let deeds = try audit.deeds().filter { $0.deed.action == "purge" }
    let known = try store.purges()
    let unfinished = known.filter { $0.traces != nil }
    if !unfinished.isEmpty {
      logger.notice("purges that were cut off are finished", metadata: ["articles": "\(unfinished.count)"])
      let traces = unfinished.reduce(into: PurgeTraces()) { all, purge in
        if let traces = purge.traces.flatMap({ PurgeTraces(decoding: $0) }) { all.formUnion(traces) }
      }
      _ = try finish(unfinished.map(\.id), traces)
    }
    let ids = Set(known.map(\.id))
    for deed in deeds where deed.outcome.isEmpty {
      let isDone = ids.contains(deed.deed.subject)
      try audit.end(
        deed.number, deed.deed, error: isDone ? nil : NewswireError(.aborted, "the daemon ended before it was begun"),
        detail: isDone ? ["finished": "at the next start"] : [:])
    }
    var repeated: Set<String> = []
    for deed in deeds where deed.outcome == "\(ErrorCode.ok)" && !ids.contains(deed.deed.subject) {
      guard repeated.insert(deed.deed.subject).inserted else { continue }
      logger.notice("an article is purged again", metadata: ["id": "\(deed.deed.subject)"])
      _ = try purge([deed.deed.subject], by: deed.deed.actor, reason: deed.deed.reason, takesUnknown: true)
      var again = deed.deed
      again.reason = "again, after the store was replaced by an older copy: \(deed.deed.reason)"
      try audit.note(again)
    }
  }

  /// - Parameter change: the number of the change that added the oldest of the articles.
  private func backups(holding change: Int64) throws(NewswireError) -> [BackupRecord] {
    try audit.deeds().filter { $0.deed.action == "backup" }.compactMap { deed in
      // One that failed has been removed.
      guard deed.outcome.isEmpty || deed.outcome == "\(ErrorCode.ok)" else { return nil }
      let last = deed.detail["lastChange"].flatMap { Int64($0) }
      guard last.map({ $0 >= change }) ?? true else { return nil }
      return BackupRecord(folder: deed.deed.subject, time: deed.time, lastChange: last)
    }
  }
}

/// What a purge takes out, and by what it is looked for afterwards.
private struct PurgePlan {
  /// Windows that a page has in common with an article before it is read again, to see whether the article is on it.
  private static let passage = 20

  private let targets: [PurgeTarget]
  /// Every id that one of the articles is known by.
  private let ids: Set<String>
  var traces = PurgeTraces()
  private(set) var articles: [PurgedArticle]
  private(set) var pages: [RedactedPage] = []
  /// All revisions of all articles.
  private var revisions: [Article] = []
  /// The digests of the pages that they are on.
  private var digests: [[UInt8]] = []

  init(_ targets: [PurgeTarget]) {
    self.targets = targets
    ids = Set(targets.flatMap(\.ids))
    articles = targets.map { PurgedArticle(id: $0.id) }
  }

  mutating func gather() throws {
    for (place, remains) in targets.map(\.remains).enumerated() {
      articles[place].revisions = Int64(remains.keys.count)
      articles[place].story = remains.story
      for message in remains.messages {
        if let article = try? Article(decoding: message) {
          // Its texts, and not the message between them, whose id stays on record.
          revisions.append(article)
        } else {
          traces.add(message)
        }
      }
      for frame in remains.frames { traces.add(frame) }
      for page in remains.pages where !digests.contains(page) { digests.append(page) }
    }
    for text in revisions.flatMap(\.allTexts) { traces.add(text.utf8) }
    traces.add(try IndexedTerms(revisions))
  }

  /// Finds the pages on which the articles stood once more, which brought no revision and so are not on record with them.
  mutating func findPages(in store: any ArticleStore) throws {
    var texts = PurgeTraces()
    for text in revisions.flatMap(\.allTexts) { texts.add(text.utf8) }
    let finder = TraceFinder(texts.windows)
    var more: [[UInt8]] = []
    try store.forEachPage { _, page in
      guard case .success(let page) = page, unsafe page.content.withUnsafeBytes(finder.found).count >= Self.passage,
        let read = try? Extractor().extract(page), read.articles.contains(where: { ids.contains($0.id) })
      else { return }
      more.append(SHA256Digest(of: page.content).bytes)
    }
    for page in more where !digests.contains(page) { digests.append(page) }
  }

  mutating func redactPages(of store: any ArticleStore) throws {
    for digest in digests {
      guard let page = try Self.page(digest, in: store) else {
        // Nothing can be told from a damaged page, so nothing of it is left.
        pages.append(RedactedPage(emptied: digest, targets.map(\.id)))
        continue
      }
      let others = try store.packedArticles(ofPage: digest).compactMap { try? Article(decoding: $0) }
        .filter { !ids.contains($0.id) }
      let own = revisions.filter { $0.provenance.sha256 == SHA256Digest.hexadecimal(digest) }
      let redactor = PageRedactor(
        page, removing: ids, texts: revisions.flatMap(\.allTexts), otherTexts: others.flatMap(\.allTexts))
      let result = redactor.redact(
        own: own.flatMap(\.provenance.lines), others: others.flatMap(\.provenance.lines))
      note(result, page, digest)
    }
  }

  /// nil for a page that is damaged.
  private static func page(_ digest: [UInt8], in store: any ArticleStore) throws(NewswireError) -> Page? {
    do throws(NewswireError) {
      return try store.page(digest: digest)
    } catch {
      if error.code == .dataLoss { return nil }
      throw error
    }
  }

  private mutating func note(_ result: RedactionResult, _ page: Page, _ digest: [UInt8]) {
    for range in Self.changes(page.content, result.content) { traces.add(page.content[range]) }
    let isEmpty = result.isWhole && !result.tookOthers
    if isEmpty { traces.add(page.name.utf8) }
    pages.append(
      RedactedPage(
        digest: digest, content: result.content, contentDigest: SHA256Digest(of: result.content).bytes,
        redactions: targets.flatMap { target in result.lines.map { Redaction(id: target.id, lines: $0) } },
        isEmpty: isEmpty))
    let lines = result.lines.reduce(Int64(0)) { $0 + Int64($1.last - $1.first) + 1 }
    // A page of several of them is counted for the first that it is on record for, or for the first of all.
    let owner = revisions.first { $0.provenance.sha256 == SHA256Digest.hexadecimal(digest) }?.id
    let place = targets.firstIndex { target in owner.map(target.ids.contains) ?? false } ?? 0
    articles[place].pages += 1
    articles[place].emptiedPages += isEmpty ? 1 : 0
    articles[place].lines += lines
    articles[place].sharedLines += Int64(result.sharedLines)
  }

  /// The ranges in which two contents of one length differ.
  private static func changes(_ old: [UInt8], _ new: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for position in 0...old.count {
      let isChanged = position < old.count && position < new.count && old[position] != new[position]
      // A space that was one before belongs to what is around it.
      let isSpace = position < old.count && old[position] == 0x20
      if isChanged {
        if start == nil { start = position }
      } else if let begun = start, !isSpace {
        ranges.append(begun..<position)
        start = nil
      }
    }
    return ranges
  }
}

extension Article {
  /// Everything that it says, part by part.
  var allTexts: [String] {
    [headline, standfirst, dateline, url] + bylines + labels + agencies + paragraphs.map(\.text)
      + captions.flatMap { [$0.text, $0.credit] } + mentions.map(\.name)
  }
}

extension RedactedPage {
  /// A page of which nothing is left, not even its length.
  init(emptied digest: [UInt8], _ ids: [String]) {
    self.init(
      digest: digest, content: [], contentDigest: SHA256Digest(of: []).bytes,
      redactions: ids.map { Redaction(id: $0, lines: LineRange(first: 1, last: 1)) }, isEmpty: true)
  }
}
