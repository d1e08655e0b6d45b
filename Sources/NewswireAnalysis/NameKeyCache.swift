package import NewswireModel

/// The keys of names, remembered, since the same few people are in the news all day.
package struct NameKeyCache {
  private var known: [String: [[UInt8]]] = [:]
  private static let capacity = 1 << 14

  package init() {}

  package mutating func keys(of name: String) -> [[UInt8]] {
    if let keys = known[name] { return keys }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let keys = NameKey.keys(of: name).map { Array($0.utf8.prefix(Limits.term)) }
    known[name] = keys
    return keys
  }

  /// The keys of every form of a mention, each once.
  package mutating func keys(of mention: Mention) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for form in mention.forms.isEmpty ? [mention.name] : mention.forms {
      for key in keys(of: form) where !result.contains(key) { result.append(key) }
    }
    return result
  }
}
