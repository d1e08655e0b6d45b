internal import Logging
internal import NewswireIndex
package import NewswireModel
internal import NewswireStore
internal import Synchronization

extension Archive {
  /// Removes articles for good: rows, their part of the pages, the index, and every byte of them in the archive's files, which are then
  /// searched. Imports wait meanwhile. A caller that goes away stops nothing.
  /// - Parameters:
  ///   - ids: of the articles, each once.
  ///   - reason: on record with the purge.
  /// - Throws: `notFound` if there is no such article, `failedPrecondition` if one is purged already; nothing has changed then. Else the
  ///   articles are gone, and the message says what is still to be done.
  /// - Cost: the store is rewritten and read; some seconds a gigabyte.
  package func purge(_ ids: [String], by actor: Deed.Actor, reason: String) async throws -> PurgeReport {
    let purger = purger
    let audit = audit
    return try await writer.exclusively { [self] in
      hasPurges.store(true, ordering: .relaxed)
      // What an earlier purge could not finish comes first.
      if purgeFailure.withLock({ $0 }) != nil {
        try purger.settle()
        purgeFailure.withLock { $0 = nil }
      }
      let deeds = ids.map { Deed("purge", $0, by: actor, reason: reason) }
      let numbers = try deeds.map { deed throws(NewswireError) in try audit.begin(deed) }
      do {
        let report = try purger.purge(ids, by: actor, reason: reason)
        for (number, deed) in zip(numbers, deeds) { try audit.end(number, deed, detail: report.detail) }
        return report
      } catch {
        let error = NewswireError(error, while: "purging articles")
        for (number, deed) in zip(numbers, deeds) { try audit.end(number, deed, error: error) }
        if try !store.purged(among: ids).isEmpty, !error.isRefusal { purgeFailure.withLock { $0 = error } }
        throw error
      }
    }
  }

  private var purger: Purger {
    Purger(store: store, index: index, writer: writer, audit: audit, directory: directory, logger: logger)
  }

  /// Does what an earlier process has left to do. What cannot be done is said in the status, and tried again at the next opening.
  func settlePurges() {
    do {
      try purger.settle()
      hasPurges.store(try !store.purges().isEmpty, ordering: .relaxed)
    } catch {
      let error = NewswireError(error, while: "finishing a purge")
      logger.error("a purge is not finished", metadata: ["error": "\(error)"])
      purgeFailure.withLock { $0 = error }
    }
  }
}

extension PurgeReport {
  /// What the audit keeps of it.
  var detail: [String: String] {
    [
      "files": "\(proof.files)", "fileBytes": "\(proof.fileBytes)", "pages": "\(proof.pages)",
      "windows": "\(proof.windows)", "remains": "\(proof.remains.count)",
      "backups": backups.map(\.folder).joined(separator: ", "),
    ].filter { !$0.value.isEmpty }
  }
}

extension NewswireError {
  /// Whether nothing was done.
  fileprivate var isRefusal: Bool { !violations.isEmpty }
}
