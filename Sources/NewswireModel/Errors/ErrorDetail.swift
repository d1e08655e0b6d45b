/// What an error says to programs beside its code: the messages of google/rpc/error_details.proto that fit it
/// (https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto). An error has at most one of each kind.
public enum ErrorDetail: Sendable, Hashable {
  /// google.rpc.ErrorInfo.
  case info(ErrorInfo)
  /// google.rpc.BadRequest: the fields of the request that are to blame.
  case badRequest([FieldViolation])
}

/// A reason that programs can distinguish, with what belongs to it.
public struct ErrorInfo: Sendable, Hashable {
  /// UPPER_SNAKE_CASE, and stable. PROTOCOL.md lists those of Newswire.
  public var reason: String
  /// Who gives the reason its meaning.
  public var domain: String
  /// Names in lowerCamelCase.
  public var metadata: [String: String]

  public init(reason: String, domain: String = "newswire", metadata: [String: String] = [:]) {
    self.reason = reason
    self.domain = domain
    self.metadata = metadata
  }
}

/// A field of a request that is not as it must be.
public struct FieldViolation: Sendable, Hashable {
  /// Its path, with the names of Protos/, such as "page_token" or "query.text".
  public var field: String
  public var description: String

  public init(field: String, description: String) {
    self.field = field
    self.description = description
  }
}

// The reasons of Newswire.
extension ErrorInfo {
  /// - Parameter name: of the limit, in `Limits`.
  public static func limit(_ name: String, _ maximum: some BinaryInteger) -> ErrorInfo {
    ErrorInfo(reason: "LIMIT_EXCEEDED", metadata: ["limit": name, "maximum": "\(maximum)"])
  }

  public static func articleNotFound(_ id: String) -> ErrorInfo {
    ErrorInfo(reason: "ARTICLE_NOT_FOUND", metadata: ["id": id])
  }

  /// - Parameter time: of the deletion, in RFC 3339; nil if it is not known.
  public static func articleDeleted(_ id: String, at time: String?) -> ErrorInfo {
    var metadata = ["id": id]
    metadata["deletedAt"] = time
    return ErrorInfo(reason: "ARTICLE_DELETED", metadata: metadata)
  }

  /// - Parameter time: of the purge, in RFC 3339.
  public static func articlePurged(_ id: String, at time: String) -> ErrorInfo {
    ErrorInfo(reason: "ARTICLE_PURGED", metadata: ["id": id, "purgedAt": time])
  }

  /// Bytes of purged articles are left in files of the archive.
  public static let purgeIncomplete = ErrorInfo(reason: "PURGE_INCOMPLETE")

  public static func articlePurgedMeanwhile(_ id: String) -> ErrorInfo {
    ErrorInfo(reason: "ARTICLE_PURGED_MEANWHILE", metadata: ["id": id])
  }

  public static func articleNotDeleted(_ id: String) -> ErrorInfo {
    ErrorInfo(reason: "ARTICLE_NOT_DELETED", metadata: ["id": id])
  }

  public static func revisionNotFound(_ revision: Int32, of id: String) -> ErrorInfo {
    ErrorInfo(reason: "REVISION_NOT_FOUND", metadata: ["id": id, "revision": "\(revision)"])
  }

  public static func serviceNotFound(_ name: String) -> ErrorInfo {
    ErrorInfo(reason: "SERVICE_NOT_FOUND", metadata: ["service": name])
  }

  /// - Parameter nearest: what may have been meant, as SERVICE/METHOD.
  public static func methodNotFound(_ service: String, _ method: String, nearest: String?) -> ErrorInfo {
    var metadata = ["service": service, "method": method]
    metadata["nearest"] = nearest
    return ErrorInfo(reason: "METHOD_NOT_FOUND", metadata: metadata)
  }

  public static func userNotAllowed(_ user: UInt32) -> ErrorInfo {
    ErrorInfo(reason: "USER_NOT_ALLOWED", metadata: ["uid": "\(user)"])
  }

  /// The process that answers on the socket is of a user whom the client does not trust.
  public static func serverNotTrusted(_ user: UInt32) -> ErrorInfo {
    ErrorInfo(reason: "SERVER_NOT_TRUSTED", metadata: ["uid": "\(user)"])
  }

  /// - Parameter role: that the method needs.
  public static func roleMissing(_ role: String, _ user: UInt32) -> ErrorInfo {
    ErrorInfo(reason: "ROLE_MISSING", metadata: ["role": role, "uid": "\(user)"])
  }

  /// The token was not given by this archive, or for another request.
  public static let indexTooNew = ErrorInfo(reason: "INDEX_TOO_NEW")
  public static let invalidPageToken = ErrorInfo(reason: "INVALID_PAGE_TOKEN")
  public static let missingField = ErrorInfo(reason: "FIELD_MISSING")
  /// The field is there, and its value is none that it can have.
  public static let invalidField = ErrorInfo(reason: "FIELD_INVALID")
  /// Bytes that are not the message they should be.
  public static let malformedMessage = ErrorInfo(reason: "MESSAGE_MALFORMED")
  public static let shuttingDown = ErrorInfo(reason: "SHUTTING_DOWN")
}
