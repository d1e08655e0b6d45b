import NewswireCore

/// Values by the hashes of words.
typealias WordMap = HashMap

extension HashMap {
  init(_ entries: [(WordHash, Value)]) { self.init(entries.map { ($0.0.value, $0.1) }) }

  /// The value of a word; setting nil changes nothing.
  subscript(hash: WordHash) -> Value? {
    @inline(__always) get { self[hash.value] }
    set { self[hash.value] = newValue }
  }

  subscript(hash: WordHash, default value: @autoclosure () -> Value) -> Value {
    get { self[hash.value, default: value()] }
    _modify { yield &self[hash.value, default: value()] }
  }
}

/// Words by their hashes.
typealias WordSet = HashTable<Void>

extension HashTable where Value == Void {
  /// - Parameter words: lowercase words between blanks.
  init(_ words: StaticString) { self.init(Gazetteers.entries(of: words).map { WordHash($0).value }) }

  @inline(__always)
  mutating func insert(_ hash: WordHash) { insert(hash.value) }

  @inline(__always)
  func contains(_ hash: WordHash) -> Bool { contains(hash.value) }
}
