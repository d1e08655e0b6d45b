internal import NewswireContainers
internal import NewswireExtraction
package import NewswireModel
internal import NewswireStore
internal import Synchronization

extension Archive {
  /// Reads pages and stores their articles, a batch of records at a time. Returns when all of them are on disk and found by searches, or
  /// have been rejected.
  ///
  /// Pages are cut and read on threads of the archive's own. A page that unpacks to more than `Limits.unpackedPage` bytes or
  /// `Limits.recordsPerPage` records is taken in up to there; a rejected result says so.
  /// - Parameters:
  ///   - pages: a container, such as a JSON lines file, is cut into its records.
  ///   - options: how to read them, and what to report about them.
  ///   - onResults: gets a result for each page or record, in order, when its batch is stored. What it throws ends the import.
  /// - Throws: if the store cannot be written, or the task is cancelled; batches whose results were handed on stay in the archive.
  package func importPages(
    _ pages: [Page], options: ImportOptions = ImportOptions(), onResults: ([PageResult]) throws -> Void
  ) async throws {
    // Unpacking can take as long as reading.
    try await withTaskExecutorPreference(readers) {
      let extractor = Extractor(fieldMap: options.fieldMap)
      var batch = RecordBatch()
      for page in pages {
        var cutter = RecordCutter(page)
        while let event = cutter.next() {
          try Task.checkCancellation()
          batch.add(event, of: page.name)
          if batch.isFull { try onResults(try await importBatch(batch.take(), options, extractor)) }
        }
      }
      if !batch.records.isEmpty { try onResults(try await importBatch(batch.take(), options, extractor)) }
    }
  }

  /// As above, with all results at once.
  package func importPages(_ pages: [Page], options: ImportOptions = ImportOptions()) async throws -> [PageResult] {
    var results: [PageResult] = []
    try await importPages(pages, options: options) { results += $0 }
    return results
  }

  private func importBatch(
    _ records: [Record], _ options: ImportOptions, _ extractor: Extractor
  ) async throws -> [PageResult] {
    let (read, outcomes) = try await readAndStore(records, options, extractor)
    try await withdraw(by: read.compactMap(\.prepared))
    var stored = outcomes[...]
    return read.map { item in
      var result = item.result
      guard item.prepared != nil, let outcome = stored.popFirst() else { return result }
      result.outcome = outcome.outcome
      result.articleIDs = outcome.articleIDs
      result.purgedArticleIDs = outcome.purgedIDs
      return result
    }
  }

  /// Purges may come between reading and storing, which is then done again.
  private func readAndStore(
    _ records: [Record], _ options: ImportOptions, _ extractor: Extractor
  ) async throws -> ([ReadPage], [StoredPage]) {
    var attempt = 1
    while true {
      let read = try await readAll(records, options, extractor)
      let prepared = read.compactMap(\.prepared)
      if prepared.isEmpty { return (read, []) }
      do {
        return (read, try await writer.store(prepared))
      } catch let error as NewswireError where error.info?.reason == "ARTICLE_PURGED_MEANWHILE" && attempt < 3 {
        attempt += 1
      }
    }
  }

  /// A page as it is taken in where articles on it were purged: without them.
  /// - Throws: `failedPrecondition` if there are no others.
  private func withoutPurged(_ prepared: PreparedPage) throws(NewswireError) -> PreparedPage {
    // What is purged from now on is found out when the page is stored.
    guard hasPurges.load(ordering: .relaxed) else { return prepared }
    let purges = try store.purged(among: prepared.articles.map(\.id))
    let blanked = try store.redactions(digest: prepared.digest)
    if purges.isEmpty, blanked.isEmpty { return prepared }
    let ids = Set(purges.map(\.id))
    // Read in another way, an article may have come out under another id.
    let (purged, others) = (
      prepared.articles.filter { ids.contains($0.id) || $0.overlaps(blanked) },
      prepared.articles.filter { !ids.contains($0.id) && !$0.overlaps(blanked) }
    )
    guard !purged.isEmpty else { return prepared }
    guard !others.isEmpty || purged.isEmpty else {
      throw purges.first.map { NewswireError.purgedArticle($0, .failedPrecondition) }
        ?? NewswireError(
          .failedPrecondition, "what this page holds was purged, and is not taken in again",
          info: .articlePurged(blanked[0].id, at: ""))
    }
    let redactor = PageRedactor(
      prepared.page, removing: Set(purged.map(\.id)), texts: purged.flatMap(\.allTexts),
      otherTexts: others.flatMap(\.allTexts))
    let result = redactor.redact(
      own: purged.flatMap(\.provenance.lines), others: others.flatMap(\.provenance.lines))
    var page = PreparedPage(
      page: prepared.page, digest: prepared.digest, articles: others, isReread: prepared.isReread)
    page.purgedIDs = purged.map(\.id)
    page.redacted = RedactedPage(
      digest: prepared.digest, content: result.content, contentDigest: SHA256Digest(of: result.content).bytes,
      redactions: purged.flatMap { article in result.lines.map { Redaction(id: article.id, lines: $0) } },
      isEmpty: false)
    return page
  }

  /// Takes the current revision of an article out of searches and listings.
  /// - Throws: `notFound` if there is no such article.
  package func deleteArticle(id: String) async throws {
    try await writer.delete(id: id)
  }

  /// Brings a deleted article back, as it was.
  /// - Throws: `notFound` if there is no such article, `failedPrecondition` if it is not deleted.
  package func undeleteArticle(id: String) async throws {
    try await writer.undelete(id: id)
  }

  // MARK: Reading

  /// One page on its way.
  private struct ReadPage: Sendable {
    var result: PageResult
    /// nil if the page was rejected.
    var prepared: PreparedPage?
  }

  /// A record cut from a page, or why it could not be.
  private enum Record: Sendable {
    case page(Page)
    case problem(page: String, RecordProblem)
  }

  /// Records that are read and stored together.
  private struct RecordBatch: Sendable {
    private(set) var records: [Record] = []
    private var bytes = 0

    /// Bytes and records after which a batch is full. One record may pass the bytes.
    private static let mostBytes = 1 << 20
    private static let mostRecords = 500

    var isFull: Bool { bytes >= Self.mostBytes || records.count >= Self.mostRecords }

    mutating func add(_ event: RecordSplitter.Event, of page: String) {
      switch event {
      case .page(let record):
        records.append(.page(record))
        bytes += record.content.count
      case .problem(let problem): records.append(.problem(page: page, problem))
      }
    }

    mutating func take() -> [Record] {
      defer { (records, bytes) = ([], 0) }
      return records
    }
  }

  private func readAll(
    _ records: [Record], _ options: ImportOptions, _ extractor: Extractor
  ) async throws -> [ReadPage] {
    let share = max(1, (records.count + Self.shares - 1) / Self.shares)
    return try await withThrowingTaskGroup(of: (Int, [ReadPage]).self) { group in
      for start in stride(from: 0, to: records.count, by: share) {
        let part = records[start..<min(start + share, records.count)]
        group.addTask(executorPreference: readers) { (start, try self.read(part, options, extractor)) }
      }
      var parts: [(Int, [ReadPage])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Tasks that read the pages of one import.
  private static let shares = 4

  /// Never inlined: Swift 6.3.1 crashes when it splits a coroutine that this has become a part of.
  @inline(never)
  private func read(
    _ records: ArraySlice<Record>, _ options: ImportOptions, _ extractor: Extractor
  ) throws -> [ReadPage] {
    try records.map { record in
      try Task.checkCancellation()
      return try read(record, options, extractor)
    }
  }

  private func read(
    _ record: Record, _ options: ImportOptions, _ extractor: Extractor
  ) throws(NewswireError) -> ReadPage {
    switch record {
    case .problem(let name, let problem):
      var result = PageResult(page: name, outcome: .rejected)
      result.record = problem.position
      result.error = problem.error
      return ReadPage(result: result)
    case .page(let page):
      var result = PageResult(page: page.name, outcome: .rejected)
      result.record = page.record
      let digest = SHA256Digest(of: page.content)
      result.sha256 = digest.hexadecimal()
      // What is there already needs no reading, unless its lines are asked about or it may have been read in another way.
      if !options.explain, options.fieldMap.isEmpty, try store.hasPage(digest: digest.bytes) {
        return ReadPage(result: result, prepared: PreparedPage(page: page, digest: digest.bytes, articles: []))
      }
      do throws(NewswireError) {
        let extracted = try extractor.extract(page, digest: digest)
        if options.explain { result.verdicts = extracted.verdicts }
        result.notes = extracted.allNotes
        let prepared = PreparedPage(
          page: page, digest: digest.bytes, articles: extracted.articles, isReread: !options.fieldMap.isEmpty)
        return ReadPage(result: result, prepared: try withoutPurged(prepared))
      } catch {
        result.error = error
        if let info = error.info, info.reason == "ARTICLE_PURGED", let id = info.metadata["id"] {
          result.purgedArticleIDs = [id]
        }
        return ReadPage(result: result)
      }
    }
  }
}

extension Article {
  /// Whether it stands on lines that were blanked.
  fileprivate func overlaps(_ redactions: [Redaction]) -> Bool {
    redactions.contains { redaction in
      provenance.lines.contains { $0.first <= redaction.lines.last && redaction.lines.first <= $0.last }
    }
  }
}
