internal import NIOCore
package import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC

/// The methods of newswire.v1.MarkService, over an archive.
package struct MarkHandlers: Sendable {
  package static let service = "newswire.v1.MarkService"

  private let archive: Archive

  package init(archive: Archive) {
    self.archive = archive
  }

  package func register(in methods: inout MethodTable) {
    registerAliases(in: &methods)
    let service = Self.service
    methods.register(
      service, "TagArticles", needs: .importer, .unary { try tagArticles(TagArticlesRequest(payload: $1), $0) })
    methods.register(
      service, "UntagArticles", needs: .importer,
      .unary { try untagArticles(UntagArticlesRequest(payload: $1), $0) })
    methods.register(
      service, "SetNote", needs: .importer, .unary { try setNote(SetNoteRequest(payload: $1), $0) })
    methods.register(
      service, "ListCollections", needs: .reader,
      .unary {
        _ = try ListCollectionsRequest(payload: $1)
        return .later { ListCollectionsResponse(collections: try archive.collections()).payload }
      })
  }

  /// The user who calls, by name where the system knows one. May ask a directory on the network.
  private static func author(_ call: CallContext) -> String {
    let name = SystemAccounts.name(ofUser: call.peer.user)
    return name.isEmpty ? "uid \(call.peer.user)" : name
  }

  private func registerAliases(in methods: inout MethodTable) {
    let service = Self.service
    methods.register(
      service, "AddNameAlias", needs: .importer,
      .unary { call, payload in
        let request = try AddNameAliasRequest(payload: payload)
        return .later {
          let alias = NameAlias(
            kind: request.kind, form: request.form, name: request.name,
            author: Self.author(call))
          return AddNameAliasResponse(changed: try await archive.addAlias(alias)).payload
        }
      })
    methods.register(
      service, "RemoveNameAlias", needs: .importer,
      .unary { _, payload in
        let request = try RemoveNameAliasRequest(payload: payload)
        return .later {
          try await archive.removeAlias(request.kind, form: request.form)
          return RemoveNameAliasResponse().payload
        }
      })
    methods.register(
      service, "ListNameAliases", needs: .reader,
      .unary {
        _ = try ListNameAliasesRequest(payload: $1)
        return .later { ListNameAliasesResponse(aliases: try archive.aliases()).payload }
      })
  }

  private func tagArticles(_ request: TagArticlesRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      let done = try await tag(request.ids, request.query, request.tag, isRemoved: false, call)
      return TagArticlesResponse(articles: done.articles, changed: done.changed, missingIDs: done.missing)
        .payload
    }
  }

  private func untagArticles(_ request: UntagArticlesRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      let done = try await tag(request.ids, request.query, request.tag, isRemoved: true, call)
      return UntagArticlesResponse(articles: done.articles, changed: done.changed, missingIDs: done.missing)
        .payload
    }
  }

  private func tag(
    _ ids: [String], _ query: QueryInput?, _ tag: String, isRemoved: Bool, _ call: CallContext
  ) async throws -> Archive.Tagging {
    try await archive.tag(
      ids, matching: query, tag, isRemoved: isRemoved, author: Self.author(call),
      isCancelled: { call.isCancelled })
  }

  private func setNote(_ request: SetNoteRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later {
      try await archive.setNote(
        of: request.id, request.text, author: Self.author(call))
      return SetNoteResponse().payload
    }
  }
}
