internal import NewswireModel

/// Where a term's postings are.
struct TermInfo {
  /// The term's place in the dictionary.
  var ordinal: Int
  var documentFrequency: Int
  /// In the postings section.
  var offset: Int
  var length: Int
}

/// A sorted, front-coded list of keys (a field's byte and a term), in blocks of 16 entries.
///
/// An entry is: bytes shared with the entry before (varint; 0 for a block's first), bytes that follow (varint), those bytes,
/// documents (varint), bytes of postings (varint). Postings lie in the order of the keys, so that only blocks record
/// an offset. Three arrays lead to the block: the first eight bytes of each block's first key as a big-endian
/// number, the block's offset, and the offset of its first postings.
@safe struct TermDictionary {
  static let blockTerms = 16

  let termCount: Int
  let blockCount: Int
  let blocks: UnsafeRawPointer
  let blocksLength: Int
  /// UInt64 each.
  let prefixes: UnsafeRawPointer
  /// UInt32 each.
  let blockOffsets: UnsafeRawPointer
  /// UInt64 each.
  let postingsOffsets: UnsafeRawPointer

  /// Looks a key up. About 0.3 µs.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> TermInfo? {
    guard let block = unsafe block(for: key) else { return nil }
    var entry = entries(of: block)
    // How many bytes of `key` the entry at hand shares with it, all entries so far being smaller.
    var common = 0
    while entry.next() {
      if entry.shared > common { continue }
      if entry.shared < common { return nil }
      let suffix = unsafe entry.suffix
      var i = 0
      let limit = min(entry.suffixLength, key.count - common)
      while unsafe i < limit && suffix[i] == key[common + i] { i += 1 }
      if i == entry.suffixLength && common + i == key.count { return entry.info }
      if unsafe i < limit ? suffix[i] > key[common + i] : i < entry.suffixLength { return nil }
      common += i
    }
    return nil
  }

  /// How many terms begin with some bytes, at most: as many as the blocks hold that may have one. About 0.3 µs.
  /// - Parameter prefix: begins with the field's byte.
  func countBound(beginningWith prefix: [UInt8]) -> Int {
    assert(!prefix.isEmpty, "every key begins with its field")
    var end = prefix
    while let last = end.popLast() {
      guard last < .max else { continue }
      end.append(last + 1)
      break
    }
    let first = unsafe prefix.withUnsafeBufferPointer { unsafe block(for: $0) } ?? 0
    let last = unsafe end.isEmpty ? blockCount - 1 : end.withUnsafeBufferPointer { unsafe block(for: $0) } ?? -1
    return last < first ? 0 : min((last - first + 1) * Self.blockTerms, termCount)
  }

  /// The last block whose first key is not above `key`.
  fileprivate func block(for key: UnsafeBufferPointer<UInt8>) -> Int? {
    let wanted = unsafe Self.prefix(of: key)
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low &+ high) &>> 1
      let prefix = unsafe prefixes.load(fromByteOffset: middle &* 8, as: UInt64.self)
      if unsafe prefix < wanted || (prefix == wanted && !firstKey(of: middle, isAbove: key)) {
        low = middle &+ 1
      } else {
        high = middle
      }
    }
    assert(low >= 0 && low <= blockCount)
    return low > 0 ? low - 1 : nil
  }

  private func firstKey(of block: Int, isAbove key: UnsafeBufferPointer<UInt8>) -> Bool {
    var entry = entries(of: block)
    guard entry.next() else { return false }
    return unsafe Self.compare(entry.suffix, entry.suffixLength, key) > 0
  }

  fileprivate func entries(of block: Int) -> TermEntry {
    assert(block >= 0 && block < blockCount)
    let start = unsafe Int(blockOffsets.loadUnaligned(fromByteOffset: block * 4, as: UInt32.self))
    assert(start >= 0 && start <= blocksLength)
    return unsafe TermEntry(
      reader: ByteReader(blocks + start, count: blocksLength - start),
      remaining: min(Self.blockTerms, termCount - block * Self.blockTerms),
      ordinal: block * Self.blockTerms - 1,
      offset: Int(truncatingIfNeeded: postingsOffsets.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self)))
  }

  /// All keys from `start` on, ascending.
  func iterator(from start: UnsafeBufferPointer<UInt8>) -> TermIterator {
    var iterator = iterator()
    if unsafe iterator.seek(start) { iterator.holdCurrent() }
    return iterator
  }

  func iterator() -> TermIterator { TermIterator(dictionary: self, block: 0) }

  /// The key at a place in the dictionary, with its info.
  func entry(at ordinal: Int) -> (key: [UInt8], info: TermInfo)? {
    guard ordinal >= 0, ordinal < termCount else { return nil }
    var iterator = TermIterator(dictionary: self, block: ordinal / Self.blockTerms)
    while iterator.next() {
      if iterator.info.ordinal == ordinal { return (iterator.key, iterator.info) }
    }
    return nil
  }

  static func prefix(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    let count = min(key.count, 8)
    for i in 0..<count { unsafe value |= UInt64(key[i]) << UInt64(56 - 8 * i) }
    return value
  }

  /// Below 0, 0 or above 0, in the order of bytes.
  static func compare(_ left: UnsafePointer<UInt8>, _ leftCount: Int, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let limit = min(leftCount, right.count)
    for i in 0..<limit where unsafe left[i] != right[i] { return unsafe Int(left[i]) - Int(right[i]) }
    return leftCount - right.count
  }
}

/// The entries of one block, one after the other, keys not put together.
@safe struct TermEntry {
  var reader: ByteReader
  var remaining: Int
  var ordinal: Int
  /// Of the entry's postings.
  var offset: Int
  var shared = 0
  var suffixLength = 0
  var suffix: UnsafePointer<UInt8>
  var documentFrequency = 0
  var length = 0

  init(reader: ByteReader, remaining: Int, ordinal: Int, offset: Int) {
    self.reader = reader
    self.remaining = remaining
    self.ordinal = ordinal
    self.offset = offset
    unsafe suffix = unsafe reader.position.assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always)
  mutating func next() -> Bool {
    guard remaining > 0 else { return false }
    remaining &-= 1
    ordinal &+= 1
    offset &+= length
    shared = reader.varint()
    suffixLength = reader.varint()
    unsafe suffix = unsafe reader.bytes(suffixLength).assumingMemoryBound(to: UInt8.self)
    documentFrequency = reader.varint()
    length = reader.varint()
    return true
  }

  var info: TermInfo {
    TermInfo(ordinal: ordinal, documentFrequency: documentFrequency, offset: offset, length: length)
  }
}

/// Walks a dictionary in the order of its keys.
struct TermIterator {
  private let dictionary: TermDictionary
  /// After the one at hand.
  private var nextBlock: Int
  private var entry: TermEntry
  private var isHeld = false
  /// The field's byte and the term.
  private(set) var key: [UInt8] = []

  var info: TermInfo { entry.info }

  fileprivate init(dictionary: TermDictionary, block: Int) {
    self.dictionary = dictionary
    nextBlock = block
    entry = unsafe TermEntry(reader: ByteReader(dictionary.blocks, count: 0), remaining: 0, ordinal: -1, offset: 0)
    key.reserveCapacity(Limits.term + 1)
  }

  /// Makes the next call of `next` stay where it is.
  fileprivate mutating func holdCurrent() { isHeld = true }

  mutating func next() -> Bool {
    if isHeld {
      isHeld = false
      return true
    }
    if !entry.next() {
      guard nextBlock < dictionary.blockCount else { return false }
      enter(nextBlock)
      guard entry.next() else { return false }
    }
    takeKey()
    return true
  }

  /// Moves to the next key that has the affixes, or that is past all that have them.
  mutating func next(having affixes: KeyAffixes) -> Bool {
    while next() {
      if entry.ordinal & 4095 == 0 && affixes.budget.mustEnd { return true }
      if unsafe key.withUnsafeBufferPointer({ unsafe affixes.stops(at: $0) }) { return true }
    }
    return false
  }

  /// Moves to the first key from `target` on, which is above the key at hand.
  mutating func seek(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
    // How many bytes of `target` the entry at hand shares with it, all entries so far being smaller.
    var common = 0
    if let block = unsafe dictionary.block(for: target), block >= nextBlock {
      enter(block)
    } else {
      while unsafe common < min(key.count, target.count) && key[common] == target[common] { common &+= 1 }
    }
    while entry.next() {
      if entry.shared > common { continue }
      if entry.shared == common {
        var i = 0
        let limit = min(entry.suffixLength, target.count &- common)
        while unsafe i < limit && entry.suffix[i] == target[common &+ i] { i &+= 1 }
        let isBelow = unsafe i < limit ? entry.suffix[i] < target[common &+ i] : common &+ i < target.count
        if isBelow {
          common &+= i
          continue
        }
      }
      key.removeAll(keepingCapacity: true)
      unsafe key.append(contentsOf: target[..<entry.shared])
      takeKey()
      return true
    }
    return next()
  }

  private mutating func enter(_ block: Int) {
    entry = dictionary.entries(of: block)
    nextBlock = block &+ 1
  }

  /// Puts the key of the entry at hand together with what it shares with the one before.
  private mutating func takeKey() {
    key.removeLast(key.count &- entry.shared)
    unsafe key.append(contentsOf: UnsafeBufferPointer(start: entry.suffix, count: entry.suffixLength))
  }
}

/// Builds a dictionary from ascending keys.
struct TermDictionaryWriter: ~Copyable {
  private(set) var termCount = 0
  private(set) var blocks = ByteBuffer(capacity: 1 << 16)
  private(set) var prefixes = ByteBuffer()
  private(set) var blockOffsets = ByteBuffer()
  private(set) var postingsOffsets = ByteBuffer()
  private var previous: [UInt8] = []

  init() {}

  /// - Parameter offset: of the term's postings in their section.
  mutating func add(_ key: UnsafeBufferPointer<UInt8>, documentFrequency: Int, offset: Int, length: Int) {
    var shared = 0
    if termCount % TermDictionary.blockTerms == 0 {
      unsafe prefixes.append(integer: TermDictionary.prefix(of: key))
      blockOffsets.append(integer: UInt32(truncatingIfNeeded: blocks.count))
      postingsOffsets.append(integer: UInt64(offset))
    } else {
      let limit = min(previous.count, key.count)
      while unsafe shared < limit && previous[shared] == key[shared] { shared += 1 }
    }
    blocks.append(varint: shared)
    blocks.append(varint: key.count - shared)
    unsafe blocks.append(UnsafeBufferPointer(rebasing: key[shared...]))
    blocks.append(varint: documentFrequency)
    blocks.append(varint: length)
    previous.removeLast(previous.count - shared)
    unsafe previous.append(contentsOf: key[shared...])
    termCount += 1
  }
}
