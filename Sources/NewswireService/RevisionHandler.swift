internal import NIOCore
internal import NewswireArchive
internal import NewswireCore
internal import NewswireMessages
internal import NewswireModel
internal import NewswireRPC

extension ArchiveHandlers {
  func listRevisions(_ request: ListRevisionsRequest, _ call: CallContext) throws -> UnaryAnswer {
    let key = try ListToken.key(request.pageToken)
    return .later {
      guard request.id.isEmpty else {
        return ListRevisionsResponse(revisions: try archive.revisions(of: request.id)).payload
      }
      let (from, until) = (request.from?.seconds ?? .min, request.until?.seconds ?? .max)
      let page = try archive.laterRevisions(
        importedIn: from..<max(from, until), after: key ?? 0, pageSize: request.pageSize)
      return ListRevisionsResponse(
        revisions: page.revisions, nextPageToken: page.next.map(ListToken.token) ?? ""
      ).payload
    }
  }
}
