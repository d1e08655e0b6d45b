internal import Foundation
internal import GRDB
package import NewswireModel

extension SQLiteStore {
  /// Commits requests in one transaction, each in a savepoint of its own.
  ///
  /// One that fails is rolled back by itself and the others go on. When it takes the whole transaction with it, as
  /// errors of the disk do, the others are tried again without it; when the commit itself fails, each is tried alone, so
  /// that every request gets its own verdict.
  package func commit(_ requests: [StoreRequest], at time: Int64) -> [Result<StoreOutcome, NewswireError>] {
    guard let writer else { return requests.map { _ in .failure(.readOnlyStore) } }
    var verdicts = [Result<StoreOutcome, NewswireError>?](repeating: nil, count: requests.count)
    var packed: [(place: Int, request: PackedRequest)] = []
    for (place, request) in requests.enumerated() {
      do throws(NewswireError) {
        packed.append((place, try PackedRequest(request)))
      } catch {
        verdicts[place] = .failure(error)
      }
    }
    var groups = [packed]
    while let group = groups.popLast(), !group.isEmpty {
      do throws(GroupFailure) {
        let outcomes = try commitGroup(group.map(\.request), at: time, writer)
        for (job, outcome) in zip(group, outcomes) { verdicts[job.place] = outcome }
      } catch {
        if let culprit = error.culprit {
          verdicts[group[culprit].place] = .failure(error.error)
          var others = group
          others.remove(at: culprit)
          groups.append(others)
        } else if group.count == 1 {
          verdicts[group[0].place] = .failure(error.error)
        } else {
          groups += group.reversed().map { [$0] }
        }
      }
    }
    return verdicts.map { $0 ?? .failure(NewswireError(.internal, "a request was not carried out")) }
  }

  /// Why a transaction was not committed, and the request that is to blame if one is.
  private struct GroupFailure: Error {
    var culprit: Int?
    var error: NewswireError
  }

  /// - Returns: one for each request; those that failed have left no trace.
  private func commitGroup(
    _ requests: [PackedRequest], at time: Int64, _ writer: any DatabaseWriter
  ) throws(GroupFailure) -> [Result<StoreOutcome, NewswireError>] {
    let doing = "storing \(requests.count == 1 ? "an import" : "\(requests.count) imports")"
    do {
      let (outcomes, head) = try writer.writeWithoutTransaction { db in
        var outcomes: [Result<StoreOutcome, NewswireError>] = []
        var head: HistoryPoint?
        try db.explaining {
          try db.inTransaction(.immediate) {
            var transaction = try SQLiteTransaction(db)
            let start = transaction.head
            for (place, request) in requests.enumerated() {
              outcomes.append(try carryOut(request, place, at: time, in: &transaction, doing))
            }
            head = transaction.head
            return transaction.head == start && outcomes.allSatisfy(\.isFailure) ? .rollback : .commit
          }
        }
        return (outcomes, head)
      }
      note(outcomes, of: requests)
      if let head { noteTail(head, at: time) }
      return outcomes
    } catch let failure as GroupFailure {
      throw failure
    } catch {
      throw GroupFailure(culprit: nil, error: NewswireError(error, while: doing))
    }
  }

  /// Carries a request out in a savepoint.
  /// - Throws: `GroupFailure` if the failure has ended the transaction.
  private func carryOut(
    _ request: PackedRequest, _ place: Int, at time: Int64, in transaction: inout SQLiteTransaction, _ doing: String
  ) throws -> Result<StoreOutcome, NewswireError> {
    let before = transaction
    let db = transaction.db
    var outcome: StoreOutcome?
    do {
      try db.explaining {
        try db.inSavepoint {
          outcome = try PageWriter(stories: stories, time: time).write(request, to: &transaction)
          return .commit
        }
      }
    } catch {
      let error = NewswireError(error, while: doing)
      guard db.isInsideTransaction else { throw GroupFailure(culprit: place, error: error) }
      transaction = before
      return .failure(error)
    }
    return outcome.map { .success($0) } ?? .failure(NewswireError(.internal, "\(doing) gave no outcome"))
  }

  /// Notes what there is beside articles, and removes what is old from what readers are given.
  private func note(_ outcomes: [Result<StoreOutcome, NewswireError>], of requests: [PackedRequest]) {
    for case .success(let outcome) in outcomes {
      if case .settled = outcome { extras.noteAliases() }
      if outcome.changes.contains(where: { if case .marked = $0.event { true } else { false } }) { extras.noteMarks() }
    }
    forget(outcomes, of: requests)
  }

  /// Removes what changes have made old from what readers are given.
  private func forget(_ outcomes: [Result<StoreOutcome, NewswireError>], of requests: [PackedRequest]) {
    var ids: [String] = []
    var keys: [Int64] = []
    for (request, outcome) in zip(requests, outcomes) {
      guard case .success(let outcome) = outcome else { continue }
      switch request {
      case .delete(let id), .undelete(let id): ids += [id, (try? articleID(of: id)) ?? id]
      case .purge(let purge, _): ids += purge.ids + purge.otherIDs
      case .store, .mark, .addAlias, .removeAlias, .settle: break
      }
      if case .settled(let joined, _) = outcome { ids += joined.map(\.id) }
      for change in outcome.changes {
        switch change.event {
        case .added(_, let article, _), .restored(_, let article, _): ids.append(article.id)
        case .removed(let key), .purged(let key), .damaged(let key): keys.append(key)
        case .withheld(let key, let id):
          ids.append(id)
          keys.append(key)
        case .marked(let article):
          ids.append(article.id)
          keys += article.key.map { [$0] } ?? []
        }
      }
    }
    packedArticleCache.remove(ids)
    textCache.remove(keys)
  }

  /// Notes the last change outside the database. Where that fails the changes are safe all the same; only a later loss of
  /// the database's end would be told by fewer changes.
  private func noteTail(_ head: HistoryPoint, at time: Int64) {
    do throws(NewswireError) {
      try tail.write(TailFile.Record(point: head, time: time))
    } catch {
      damage.enter("the record of the last change", error.message)
    }
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}

extension NewswireError {
  static let readOnlyStore = NewswireError(.failedPrecondition, "the store is open for reading only")
}
