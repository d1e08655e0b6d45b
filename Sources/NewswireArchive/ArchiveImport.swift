internal import NewswireContainers
internal import NewswireExtraction
package import NewswireModel
internal import NewswireStore

extension Archive {
  /// Reads pages and stores their articles. Returns when all of them are on disk and found by searches, or have been rejected.
  ///
  /// Pages are read on threads of the archive's own.
  /// - Parameters:
  ///   - pages: a container, such as a JSON lines file, is cut into its records first.
  ///   - options: how to read them, and what to report about them.
  /// - Returns: a result for each page or record, in order. A page that cannot be read is rejected, and the others go on.
  /// - Throws: where the store cannot be written; then none of the pages was taken in.
  package func importPages(_ pages: [Page], options: ImportOptions = ImportOptions()) async throws -> [PageResult] {
    let read = try await readAll(pages.flatMap(Self.records), options)
    let prepared = read.compactMap(\.prepared)
    var stored = prepared.isEmpty ? [] : try await writer.store(prepared)[...]
    return read.map { item in
      var result = item.result
      guard item.prepared != nil, let outcome = stored.popFirst() else { return result }
      result.outcome = outcome.outcome
      result.articleIDs = outcome.articleIDs
      return result
    }
  }

  /// Takes the current revision of an article out of searches and listings.
  /// - Throws: `notFound` if there is no such article.
  package func deleteArticle(id: String) async throws {
    try await writer.delete(id: id)
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

  private static func records(of page: Page) -> [Record] {
    guard page.record == nil else { return [.page(page)] }
    var splitter = RecordSplitter(name: page.name)
    splitter.feed(page.content)
    splitter.finish()
    var records: [Record] = []
    while let event = splitter.next() {
      switch event {
      case .page(let record): records.append(.page(record))
      case .problem(let problem): records.append(.problem(page: page.name, problem))
      }
    }
    return records
  }

  private func readAll(_ records: [Record], _ options: ImportOptions) async throws -> [ReadPage] {
    let extractor = Extractor(fieldMap: options.fieldMap)
    let share = max(1, (records.count + Self.shares - 1) / Self.shares)
    return try await withThrowingTaskGroup(of: (Int, [ReadPage]).self) { group in
      for start in stride(from: 0, to: records.count, by: share) {
        group.addTask(executorPreference: readers) {
          (start, try records[start..<min(start + share, records.count)].map { try self.read($0, options, extractor) })
        }
      }
      var parts: [(Int, [ReadPage])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Tasks that read the pages of one import.
  private static let shares = 4

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
        let extracted = try extractor.extract(page)
        if options.explain { result.verdicts = extracted.verdicts }
        let prepared = PreparedPage(
          page: page, digest: digest.bytes, articles: extracted.articles, isReread: !options.fieldMap.isEmpty)
        return ReadPage(result: result, prepared: prepared)
      } catch {
        result.error = error
        return ReadPage(result: result)
      }
    }
  }
}
