/// What a caller says about a call beside its payload: pairs of names and values in the order they were sent. A name may come more
/// than once, and names are compared without regard to the case of ASCII letters.
package struct Metadata: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package struct Pair: Sendable, Hashable {
    package var key: String
    package var value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var pairs: [Pair]

  package init() {
    pairs = []
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { Pair(key: $0.0, value: $0.1) }
  }

  package var isEmpty: Bool { pairs.isEmpty }

  package mutating func add(_ key: String, _ value: String) {
    append(Pair(key: key, value: value))
  }

  mutating func append(_ pair: Pair) {
    pairs.append(pair)
  }

  static func + (first: Metadata, second: Metadata) -> Metadata {
    if first.isEmpty { return second }
    var all = first
    all.pairs += second.pairs
    return all
  }

  /// The first value sent under `key`.
  package subscript(key: String) -> String? {
    pairs.first { Self.same($0.key, key) }?.value
  }

  /// Every value sent under `key`, in order.
  package func values(of key: String) -> [String] {
    pairs.filter { Self.same($0.key, key) }.map(\.value)
  }

  private static func same(_ a: String, _ b: String) -> Bool {
    a.utf8.elementsEqual(b.utf8) { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
