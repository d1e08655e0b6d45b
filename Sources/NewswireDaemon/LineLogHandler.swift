internal import ArgumentParser
internal import Foundation
internal import Logging

/// How log lines are written.
package enum LogFormat: String, Sendable, CaseIterable {
  case text, json
}

/// Writes a line for each log message to standard error, as text or as JSON. Characters that a terminal might act on are escaped.
struct LineLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  var metadataProvider: Logger.MetadataProvider?
  private let label: String
  private let format: LogFormat
  private let write: @Sendable (String) -> Void

  init(
    label: String, format: LogFormat,
    write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    self.label = label
    self.format = format
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
    if let own = event.metadata { all.merge(own) { $1 } }
    if let error = event.error { all["error"] = "\(error)" }
    let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    switch format {
    case .text: write(Self.text(time, event, label, all))
    case .json: write(Self.json(time, event, label, all))
    }
  }

  private static func text(_ time: String, _ event: LogEvent, _ label: String, _ metadata: Logger.Metadata) -> String {
    let pairs = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    return escaped("\(time) \(event.level.rawValue) \(label): \(event.message)\(pairs)") + "\n"
  }

  /// C0, C1 and bidirectional controls as \u{…}.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.map { isControl($0) ? "\\u{\(String($0.value, radix: 16))}" : String($0) }.joined()
  }

  /// The same in JSON, which the encoder leaves to stand but for C0.
  private static func escapedJSON(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.map { scalar -> String in
      guard isControl(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { "\\u" + String(65_536 + Int($0), radix: 16).dropFirst() }.joined()
    }.joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  // MARK: JSON

  private struct Line: Encodable {
    var time: String
    var level: String
    var label: String
    var message: String
    var metadata: [String: Node]
  }

  private enum Node: Encodable {
    case text(String)
    case list([Node])
    case group([String: Node])

    init(_ value: Logger.MetadataValue) {
      switch value {
      case .string(let text): self = .text(text)
      case .stringConvertible(let other): self = .text(other.description)
      case .array(let list): self = .list(list.map(Node.init))
      case .dictionary(let group): self = .group(group.mapValues(Node.init))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .list(let list): try container.encode(list)
      case .group(let group): try container.encode(group)
      }
    }
  }

  private static func json(_ time: String, _ event: LogEvent, _ label: String, _ metadata: Logger.Metadata) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Line(
      time: time, level: event.level.rawValue, label: label, message: "\(event.message)",
      metadata: metadata.mapValues(Node.init))
    // Texts always encode.
    let text = (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return escapedJSON(text) + "\n"
  }
}
