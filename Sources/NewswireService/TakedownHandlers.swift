internal import Logging
internal import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
internal import NewswireRPC

/// Taking articles out and bringing them back.
extension ArchiveHandlers {
  func deleteArticle(_ request: DeleteArticleRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      try await audited(call, Deed("delete", request.id, by: call.actor)) {
        try await archive.deleteArticle(id: request.id)
      }
      return DeleteArticleResponse().payload
    }
  }

  func undeleteArticle(_ request: UndeleteArticleRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      try await audited(call, Deed("undelete", request.id, by: call.actor)) {
        try await archive.undeleteArticle(id: request.id)
      }
      return UndeleteArticleResponse().payload
    }
  }

  func purgeArticles(_ request: PurgeArticlesRequest, _ call: CallContext) throws -> UnaryAnswer {
    guard (1...Limits.purgedArticles).contains(request.ids.count) else {
      throw NewswireError(
        .invalidArgument,
        "\(request.ids.count) ids were given; a call purges 1 to Limits.purgedArticles, \(Limits.purgedArticles)",
        info: .limit("purgedArticles", Limits.purgedArticles), field: "ids")
    }
    guard Set(request.ids).count == request.ids.count else {
      throw NewswireError(
        .invalidArgument, "an id is given twice; give each once", info: .invalidField, field: "ids")
    }
    guard request.reason.utf8.count <= Limits.purgeReason else {
      throw NewswireError(
        .invalidArgument,
        "the reason has \(request.reason.utf8.count) bytes; at most \(Limits.purgeReason) are allowed (limit purgeReason)",
        info: .limit("purgeReason", Limits.purgeReason), field: "reason")
    }
    return .later {
      let notices = AuditNotices(logger: logger)
      do {
        let report = try await archive.purge(request.ids, by: call.actor, reason: request.reason)
        for id in request.ids { notices.record(call, "purge", id) }
        return report.payload
      } catch {
        let error = NewswireError(error, while: "purging articles")
        for id in request.ids { notices.record(call, "purge", id, error: error) }
        throw error
      }
    }
  }

  /// Does a deed, and puts it on record in the archive's audit and in the log.
  private func audited(_ call: CallContext, _ deed: Deed, _ body: () async throws -> Void) async throws {
    let notices = AuditNotices(logger: logger)
    do {
      try await archive.audit.recording(deed, body)
      notices.record(call, deed.action, deed.subject)
    } catch {
      notices.record(call, deed.action, deed.subject, error: NewswireError(error, while: deed.action))
      throw error
    }
  }
}

extension CallContext {
  /// Who calls, for the audit. Asks the system for the user's name: not for event loops.
  fileprivate var actor: Deed.Actor {
    Deed.Actor(
      uid: peer.user, user: SystemAccounts.name(ofUser: peer.user), pid: peer.process, role: target.needs.name)
  }
}
