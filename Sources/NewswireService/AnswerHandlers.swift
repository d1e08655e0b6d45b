internal import NIOCore
internal import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
internal import NewswireRPC

/// Quotes, timelines side by side, and many queries in one call.
extension ArchiveHandlers {
  func registerAnswers(in methods: inout MethodTable) {
    let service = Self.service
    methods.register(
      service, "CompareTimelines", needs: .reader,
      .unary { try compareTimelines(CompareTimelinesRequest(payload: $1), $0) })
    methods.register(
      service, "BatchSearch", needs: .reader,
      .serverStream { try await batchSearch(BatchSearchRequest(payload: $1), $0, to: $2) })
    methods.register(
      service, "SearchQuotes", needs: .reader, .unary { try searchQuotes(SearchQuotesRequest(payload: $1), $0) })
    methods.register(
      service, "CountQuotes", needs: .reader, .unary { try countQuotes(CountQuotesRequest(payload: $1), $0) })
  }

  private func searchQuotes(_ request: SearchQuotesRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later { try archive.quotes(request, isCancelled: { call.isCancelled }).payload }
  }

  private func countQuotes(_ request: CountQuotesRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later { try archive.countQuotes(request, isCancelled: { call.isCancelled }).payload }
  }

  private func compareTimelines(_ request: CompareTimelinesRequest, _ call: CallContext) throws -> UnaryAnswer {
    .later { try archive.timelines(request, isCancelled: { call.isCancelled }).payload }
  }

  private func batchSearch(
    _ request: BatchSearchRequest, _ call: CallContext, to messages: OutboundMessages
  ) async throws {
    try archive.check(request)
    for index in request.queries.indices {
      try call.checkCancelled()
      let answer = try archive.answer(request, at: index, isCancelled: { call.isCancelled })
      try await messages.send(answer.payload)
    }
  }
}
