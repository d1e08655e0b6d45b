internal import Foundation
internal import NewswireModel

/// An error as JSON, in the form that Google's APIs answer with (https://google.aip.dev/193): a google.rpc.Status, its code also by
/// name, and its details as google.protobuf.Any.
struct ErrorJSON: Encodable {
  private struct Status: Encodable {
    var code: Int32
    var status: String
    var message: String
    var details: [Detail]
  }

  private enum Detail: Encodable {
    case info(ErrorInfo)
    case badRequest([FieldViolation])
    case debugInfo(String)

    private enum Key: String, CodingKey {
      case type = "@type"
      case reason, domain, metadata, fieldViolations, detail
    }

    func encode(to encoder: any Encoder) throws {
      var detail = encoder.container(keyedBy: Key.self)
      switch self {
      case .info(let info):
        try detail.encode("type.googleapis.com/google.rpc.ErrorInfo", forKey: .type)
        try detail.encode(info.reason, forKey: .reason)
        try detail.encode(info.domain, forKey: .domain)
        try detail.encode(info.metadata, forKey: .metadata)
      case .badRequest(let violations):
        try detail.encode("type.googleapis.com/google.rpc.BadRequest", forKey: .type)
        try detail.encode(
          violations.map { ["field": $0.field, "description": $0.description] }, forKey: .fieldViolations)
      case .debugInfo(let cause):
        try detail.encode("type.googleapis.com/google.rpc.DebugInfo", forKey: .type)
        try detail.encode(cause, forKey: .detail)
      }
    }
  }

  private let error: Status

  init(_ error: NewswireError) {
    var details = error.details.map { detail in
      switch detail {
      case .info(let info): Detail.info(info)
      case .badRequest(let violations): Detail.badRequest(violations)
      }
    }
    if !error.cause.isEmpty { details.append(.debugInfo(error.cause)) }
    self.error = Status(
      code: error.code.rawValue, status: error.code.description, message: error.message, details: details)
  }

  /// One line, with the names of each object in alphabetical order.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers always encode.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
