// Unsafe memory: the bytes of rows and files are looked through where they are, at about a nanosecond each.
internal import CXXHash
internal import NewswireIndex
internal import NewswireModel

/// By what the remains of articles are looked for, in a form that does not give them back: hashes of windows of bytes, of terms and of
/// spellings.
///
/// A window is as long as two words, so that one of an article seldom stands elsewhere by chance; those that do stand in what is kept are
/// taken out before files are searched.
struct PurgeTraces: Sendable {
  /// Bytes of a window.
  static let window = 12
  /// Windows kept; of more, those with the least hashes, which are an even sample.
  private static let mostWindows = 1 << 15
  /// Different bytes of a window that says anything.
  private static let variety = 5

  private(set) var windows: Set<UInt64> = []
  private var terms: Set<UInt64> = []
  private var spellings: Set<UInt64> = []

  // MARK: Gathering

  mutating func add(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    unsafe bytes.withUnsafeBytes { bytes in
      guard bytes.count >= Self.window else { return }
      for offset in 0...bytes.count - Self.window {
        let window = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + Self.window])
        if unsafe Set(window).count >= Self.variety { unsafe windows.insert(Self.hash(bytes, offset)) }
      }
    }
  }

  mutating func add(_ indexed: IndexedTerms) {
    for term in indexed.terms { unsafe terms.insert(term.withUnsafeBufferPointer(Self.hash)) }
    for spelling in indexed.spellings { unsafe spellings.insert(spelling.withUnsafeBufferPointer(Self.hash)) }
  }

  mutating func formUnion(_ other: PurgeTraces) {
    windows.formUnion(other.windows)
    terms.formUnion(other.terms)
    spellings.formUnion(other.spellings)
  }

  /// Leaves as many windows as are kept.
  mutating func limit() {
    guard windows.count > Self.mostWindows else { return }
    windows = Set(windows.sorted().prefix(Self.mostWindows))
  }

  mutating func remove(_ found: Set<UInt64>) { windows.subtract(found) }

  func isTerm(_ key: UnsafeBufferPointer<UInt8>) -> Bool { unsafe terms.contains(Self.hash(key)) }
  func isSpelling(_ label: UnsafeBufferPointer<UInt8>) -> Bool { unsafe spellings.contains(Self.hash(label)) }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    unsafe XXH3_64bits(bytes.baseAddress, bytes.count)
  }

  /// The hash of the window at an offset, which lies in the bytes.
  @inline(__always)
  fileprivate static func hash(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let first = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let rest = unsafe UInt64(bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt32.self))
    // The multipliers of MurmurHash3 and SplitMix64, which mix well.
    var hash = (first ^ (rest &* 0xFF51_AFD7_ED55_8CCD)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }

  // MARK: As the store keeps them

  /// Three counts, then the hashes, eight bytes each, little-endian.
  var encoded: [UInt8] {
    let lists = [windows, terms, spellings].map { $0.sorted() }
    var bytes: [UInt8] = []
    for value in lists.map({ UInt64($0.count) }) + lists.flatMap({ $0 }) {
      unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes += $0 }
    }
    return bytes
  }

  init() {}

  /// nil for bytes that are not traces.
  init?(decoding bytes: [UInt8]) {
    guard bytes.count % 8 == 0, bytes.count >= 24 else { return nil }
    let values = unsafe bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
    let counts = values.prefix(3).map { Int(clamping: $0) }
    guard counts.allSatisfy({ $0 <= values.count }), counts.reduce(3, +) == values.count else { return nil }
    windows = Set(values[3..<3 + counts[0]])
    terms = Set(values[3 + counts[0]..<3 + counts[0] + counts[1]])
    spellings = Set(values[(3 + counts[0] + counts[1])...])
  }
}

/// Finds windows in bytes.
struct TraceFinder {
  /// A bit for each value of a hash's lowest bits, so that most bytes cost no lookup.
  private static let filterBits = 20

  private let windows: Set<UInt64>
  private var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))

  init(_ windows: Set<UInt64>) {
    self.windows = windows
    for hash in windows {
      let bit = Int(truncatingIfNeeded: hash) & (1 << Self.filterBits - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Calls `body` with each place where a window begins, and its hash.
  func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Int, UInt64) -> Void) {
    guard bytes.count >= PurgeTraces.window, !windows.isEmpty else { return }
    unsafe filter.withUnsafeBufferPointer { filter in
      for offset in 0...bytes.count - PurgeTraces.window {
        let hash = unsafe PurgeTraces.hash(bytes, offset)
        let bit = Int(truncatingIfNeeded: hash) & (1 << Self.filterBits - 1)
        guard unsafe filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0, windows.contains(hash) else { continue }
        body(offset, hash)
      }
    }
  }

  /// The windows that bytes have.
  func found(in bytes: UnsafeRawBufferPointer) -> Set<UInt64> {
    var found: Set<UInt64> = []
    unsafe forEach(in: bytes) { found.insert($1) }
    return found
  }
}
