/// Values by the hashes of words: open addressing over hashes that are mixed already.
struct WordMap<Value> {
  /// The slots' hashes, 0 if a slot is empty, and each one's place among the values.
  private var hashes: [UInt64]
  private var places: [Int32]
  private var mask: Int
  /// In the order in which they were added.
  private(set) var values: [Value] = []

  /// - Parameter capacity: about how many words are to be kept.
  init(capacity: Int = 16) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    hashes = Array(repeating: 0, count: slots)
    places = Array(repeating: 0, count: slots)
    mask = slots - 1
  }

  init(_ entries: [(WordHash, Value)]) {
    self.init(capacity: entries.count)
    for (hash, value) in entries { self[hash] = value }
  }

  @inline(__always)
  private func slot(of hash: WordHash) -> Int {
    var slot = Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
    while hashes[slot] != 0, hashes[slot] != hash.value { slot = (slot + 1) & mask }
    return slot
  }

  /// The value of a word; setting nil changes nothing.
  subscript(hash: WordHash) -> Value? {
    get {
      let slot = slot(of: hash)
      return hashes[slot] == 0 ? nil : values[Int(places[slot])]
    }
    set {
      guard let newValue else { return }
      let place = place(of: hash, adding: newValue)
      values[place] = newValue
    }
  }

  subscript(hash: WordHash, default value: @autoclosure () -> Value) -> Value {
    get { self[hash] ?? value() }
    _modify {
      let place = place(of: hash, adding: value())
      yield &values[place]
    }
  }

  private mutating func place(of hash: WordHash, adding value: @autoclosure () -> Value) -> Int {
    var slot = slot(of: hash)
    if hashes[slot] != 0 { return Int(places[slot]) }
    if values.count * 2 > mask {
      grow()
      slot = self.slot(of: hash)
    }
    hashes[slot] = hash.value
    places[slot] = Int32(truncatingIfNeeded: values.count)
    values.append(value())
    return values.count - 1
  }

  private mutating func grow() {
    let old = zip(hashes, places).filter { $0.0 != 0 }
    mask = mask * 2 + 1
    hashes = Array(repeating: 0, count: mask + 1)
    places = Array(repeating: 0, count: mask + 1)
    for (hash, place) in old {
      var word = WordHash()
      word.value = hash
      let slot = slot(of: word)
      hashes[slot] = hash
      places[slot] = place
    }
  }
}

extension WordMap: Sendable where Value: Sendable {}
