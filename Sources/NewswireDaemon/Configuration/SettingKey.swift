/// A key that the daemon's configuration may have, in a file or, as NEWSWIRE_ and the key's words, in the environment.
struct SettingKey: Sendable {
  enum Kind: Sendable {
    case text
    case texts
    case number(ClosedRange<Int>)
    case choice([String])

    var description: String {
      switch self {
      case .text: "a text"
      case .texts: "a list of texts"
      case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
      case .choice(let values): "one of " + values.map { "\"\($0)\"" }.joined(separator: ", ")
      }
    }
  }

  /// The words from the outermost group inwards, with dots between them.
  var path: String
  var kind: Kind

  static let archive = SettingKey(path: "archive", kind: .text)
  static let socket = SettingKey(path: "socket.path", kind: .text)
  static let socketGroup = SettingKey(path: "socket.group", kind: .text)
  static let logLevel = SettingKey(
    path: "log.level", kind: .choice(["trace", "debug", "info", "notice", "warning", "error"]))
  static let logFormat = SettingKey(path: "log.format", kind: .choice(["text", "json"]))
  static let slowCall = SettingKey(path: "log.slow-call-milliseconds", kind: .number(0...86_400_000))
  static let metricsPort = SettingKey(path: "metrics.port", kind: .number(1...65_535))

  /// Those who may do something, under `allow`.
  static func users(_ role: String) -> SettingKey { SettingKey(path: "allow.\(role).users", kind: .texts) }
  static func groups(_ role: String) -> SettingKey { SettingKey(path: "allow.\(role).groups", kind: .texts) }

  /// What callers may be allowed: a role, or everything.
  static let roles = ["reader", "importer", "administrator"]

  static let all: [SettingKey] =
    [archive, socket, socketGroup, logLevel, logFormat, slowCall, metricsPort]
    + roles.flatMap { [users($0), groups($0)] }
}
