internal import Foundation
internal import NewswireCore
internal import NewswireModel

/// A configuration file (JSON), checked: what is not known, or not of the kind it should be, is an error that says where.
struct ConfigurationFile {
  /// The values of a JSON document.
  private indirect enum Value: Decodable {
    case text(String)
    case number(Double)
    case list([Value])
    case group([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if (try? value.decode(Bool.self)) != nil {
        self = .other
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else if let list = try? value.decode([Value].self) {
        self = .list(list)
      } else if let group = try? value.decode([String: Value].self) {
        self = .group(group)
      } else {
        self = .other
      }
    }
  }

  /// What is wrong with a file's bytes, a sentence each; none if all is well.
  static func problems(_ bytes: Data) -> [String] {
    do {
      guard case .group(let root) = try JSONDecoder().decode(Value.self, from: bytes) else {
        return ["it must be a JSON object"]
      }
      return problems(root, "")
    } catch {
      return ["it is not JSON: \(cause(error))"]
    }
  }

  private static func cause(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    let beneath = context.underlyingError.map { ($0 as NSError).userInfo["NSDebugDescription"] as? String ?? "\($0)" }
    return beneath ?? context.debugDescription
  }

  private static func problems(_ group: [String: Value], _ prefix: String) -> [String] {
    group.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
      let path = prefix + name
      if let key = SettingKey.all.first(where: { $0.path == path }) {
        return fits(value, key.kind) ? [] : ["\"\(path)\" must be \(key.kind.description)"]
      }
      let inside = SettingKey.all.filter { $0.path.hasPrefix(path + ".") }
      guard !inside.isEmpty else { return [unknown(path)] }
      guard case .group(let members) = value else {
        return ["\"\(path)\" must be an object, with \(inside.map { "\"\($0.path)\"" }.joined(separator: ", ")) in it"]
      }
      return problems(members, path + ".")
    }
  }

  private static func fits(_ value: Value, _ kind: SettingKey.Kind) -> Bool {
    switch (kind, value) {
    case (.text, .text(let text)): !text.isEmpty
    case (.texts, .list(let list)): list.allSatisfy { if case .text = $0 { true } else { false } }
    case (.number(let range), .number(let number)): Int(exactly: number).map(range.contains) ?? false
    case (.choice(let choices), .text(let text)): choices.contains(text)
    default: false
    }
  }

  private static func unknown(_ path: String) -> String {
    // The keys, and the groups they are in.
    var names = Set(SettingKey.all.map(\.path))
    for key in SettingKey.all {
      let words = key.path.split(separator: ".")
      for count in 1..<max(1, words.count) { names.insert(words.prefix(count).joined(separator: ".")) }
    }
    var measure = EditDistance(path, limit: max(2, path.utf8.count / 2))
    var best: (name: String, edits: Int)?
    for name in names.sorted() {
      let bytes = Array(name.utf8)
      guard let edits = unsafe bytes.withUnsafeBufferPointer({ unsafe measure.distance(to: $0) }) else { continue }
      if edits < best?.edits ?? .max { best = (name, edits) }
    }
    return "\"\(path)\" is not known" + (best.map { "; did you mean \"\($0.name)\"?" } ?? "")
  }
}
