/// Values of any size by 64-bit keys that are hashes already: a `HashTable` of places in an array.
@usableFromInline package struct HashMap<Value> {
  @usableFromInline var places: HashTable<Int32>
  /// In the order in which they were put in.
  @usableFromInline package internal(set) var values: [Value] = []

  /// - Parameters:
  ///   - capacity: about how many keys there will be.
  ///   - spread: see `HashTable`.
  @inlinable
  package init(capacity: Int = 8, spread: Int = 2) {
    places = HashTable(capacity: capacity, spread: spread, filler: 0)
  }

  /// - Parameter entries: of two with one key the later counts.
  @inlinable
  package init(_ entries: [(UInt64, Value)], spread: Int = 2) {
    self.init(capacity: entries.count, spread: spread)
    for (key, value) in entries { self[key] = value }
  }

  /// The value of a key; setting nil changes nothing.
  @inlinable
  package subscript(key: UInt64) -> Value? {
    @inline(__always) get { places[key].map { values[Int($0)] } }
    set {
      guard let newValue else { return }
      let (place, isNew) = places.number(of: key)
      if isNew { values.append(newValue) } else { values[place] = newValue }
    }
  }

  @inlinable
  package subscript(key: UInt64, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      let (place, isNew) = places.number(of: key)
      if isNew { values.append(value()) }
      yield &values[place]
    }
  }
}

extension HashMap: Sendable where Value: Sendable {}
