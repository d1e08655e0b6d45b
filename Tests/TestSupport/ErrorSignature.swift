package import NewswireModel

/// What programs can tell errors apart by: what a test of an error asserts.
///
///     #expect(failure { try store.packedArticle(id: "none") } == .articleNotFound)
package struct ErrorSignature: Equatable, Sendable, CustomStringConvertible {
  package var code: ErrorCode
  /// nil if the error has none.
  package var reason: String?
  /// The name of the limit that was exceeded.
  package var limit: String?
  /// The path of the field of the request that is to blame.
  package var field: String?

  package init(_ code: ErrorCode, _ reason: String? = nil, limit: String? = nil, field: String? = nil) {
    (self.code, self.reason, self.limit, self.field) = (code, reason, limit, field)
  }

  package init(_ error: NewswireError) {
    self.init(
      error.code, error.info?.reason, limit: error.info?.metadata["limit"], field: error.violations.first?.field)
  }

  /// The error of what exceeds a limit, by its name in `Limits`.
  package static func exceeds(
    _ limit: String, _ code: ErrorCode = .invalidArgument, field: String? = nil
  ) -> ErrorSignature {
    ErrorSignature(code, ErrorInfo.limit(limit, 0).reason, limit: limit, field: field)
  }

  package static let articleNotFound = ErrorSignature(.notFound, "ARTICLE_NOT_FOUND", field: "id")
  package static let revisionNotFound = ErrorSignature(.notFound, "REVISION_NOT_FOUND", field: "revision")

  package var description: String {
    [code.description, reason, limit.map { "limit \($0)" }, field.map { "field \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }
}

/// The signature of the error that `body` throws; nil if it throws none.
///
/// An error of another type than `NewswireError` is nothing that a caller should ever see, and is given as UNKNOWN with its type as reason.
package func failure<R>(_ body: () throws -> R) -> ErrorSignature? {
  do {
    _ = try body()
    return nil
  } catch {
    return signature(of: error)
  }
}

/// The signature of the error that `body` throws; nil if it throws none.
package func failure<R>(
  isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
) async -> ErrorSignature? {
  do {
    _ = try await body()
    return nil
  } catch {
    return signature(of: error)
  }
}

private func signature(of error: any Error) -> ErrorSignature {
  (error as? NewswireError).map(ErrorSignature.init) ?? ErrorSignature(.unknown, "\(type(of: error))")
}
