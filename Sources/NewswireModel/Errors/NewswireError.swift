/// An error as it travels: through the archive, over the wire, into a client and onto a terminal.
public struct NewswireError: Error, Sendable, Hashable, CustomStringConvertible {
  public var code: ErrorCode
  /// What was wrong, where, and what to do about it.
  public var message: String
  /// The error beneath, where there is one, in its own words.
  public var cause: String
  /// What programs can act on. A list, which takes one word where there are none.
  public var details: [ErrorDetail]

  /// - Parameters:
  ///   - info: the reason, for programs.
  ///   - field: the path of the field that the message is about, where there is one; see `FieldViolation`.
  public init(
    _ code: ErrorCode, _ message: String, cause: String = "", info: ErrorInfo? = nil, field: String? = nil
  ) {
    self.code = code
    self.message = message
    self.cause = cause
    details = []
    if let info { details.append(.info(info)) }
    if let field { details.append(.badRequest([FieldViolation(field: field, description: message)])) }
  }

  /// The reason, for programs; nil if absent.
  public var info: ErrorInfo? {
    for case .info(let info) in details { return info }
    return nil
  }

  /// The fields of the request that are to blame.
  public var violations: [FieldViolation] {
    for case .badRequest(let violations) in details { return violations }
    return []
  }

  /// Wraps any error. A `NewswireError` stays what it is, and a `MeaningfulError` says what it means.
  public init(_ error: any Error, while doing: String) {
    if let known = error as? NewswireError {
      self = known
    } else if let meaningful = error as? any MeaningfulError {
      self = meaningful.meaning(while: doing)
    } else if error is CancellationError {
      self.init(.cancelled, "\(doing) was cancelled")
    } else {
      self.init(.internal, "\(doing) failed", cause: String(describing: error))
    }
  }

  public var description: String {
    cause.isEmpty ? "\(message) (\(code))" : "\(message) (\(code): \(cause))"
  }
}

/// The one list of error codes, for the wire, the clients and the exit statuses: those of google.rpc.Code
/// (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto). It is open: a code a peer sends and this list lacks
/// is kept as it came.
public struct ErrorCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public var rawValue: Int32

  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  public static let ok = ErrorCode(rawValue: 0)
  public static let cancelled = ErrorCode(rawValue: 1)
  public static let unknown = ErrorCode(rawValue: 2)
  public static let invalidArgument = ErrorCode(rawValue: 3)
  public static let deadlineExceeded = ErrorCode(rawValue: 4)
  public static let notFound = ErrorCode(rawValue: 5)
  public static let alreadyExists = ErrorCode(rawValue: 6)
  public static let permissionDenied = ErrorCode(rawValue: 7)
  public static let resourceExhausted = ErrorCode(rawValue: 8)
  public static let failedPrecondition = ErrorCode(rawValue: 9)
  public static let aborted = ErrorCode(rawValue: 10)
  public static let outOfRange = ErrorCode(rawValue: 11)
  public static let unimplemented = ErrorCode(rawValue: 12)
  public static let `internal` = ErrorCode(rawValue: 13)
  public static let unavailable = ErrorCode(rawValue: 14)
  public static let dataLoss = ErrorCode(rawValue: 15)
  public static let unauthenticated = ErrorCode(rawValue: 16)

  private static let names = [
    "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
    "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
    "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
  ]

  /// The name in google.rpc.Code, or "CODE_n" for a code outside the list.
  public var description: String {
    let index = Int(rawValue)
    return Self.names.indices.contains(index) ? Self.names[index] : "CODE_\(rawValue)"
  }
}
