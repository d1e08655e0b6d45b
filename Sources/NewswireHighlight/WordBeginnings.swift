internal import NewswireQuery
internal import NewswireAnalysis

/// How the words begin that a query looks for, by which most words of a text are passed over without being folded.
struct WordBeginnings {
  /// Folded ASCII: each word that is looked for begins so, or with a byte beyond ASCII. An empty one stands for any word.
  private let prefixes: [[UInt8]]
  /// The first letters of those prefixes, the second one nil for any.
  private let letters: [(first: Lanes, second: Lanes?)]
  /// ASCII bytes that neither are of a word nor end it. Folding drops them: U.S.
  private let marks: [Lanes]
  private let wordBytes = TokenBuffer.wordBytes
  private let separators = TokenBuffer.separators

  init(_ terms: [HighlightTerm]) {
    var prefixes: Set<[UInt8]> = []
    for term in terms {
      switch term.words.first {
      case .exact(let word): prefixes.insert(Self.ascii(word))
      case .inflected(let stem):
        // Porter 2 takes endings off and may change the last two letters of what is left: dying, die.
        prefixes.insert(Self.ascii(stem.prefix(max(stem.count - 2, 1))))
      case .pattern(let pattern): prefixes.insert(Self.ascii(pattern.literalPrefix))
      case nil: break
      }
    }
    self.prefixes = Array(prefixes)
    letters = Set(prefixes.flatMap(Self.beginnings)).map { beginning in
      (Lanes(repeating: beginning[0]), beginning.count > 1 ? Lanes(repeating: beginning[1]) : nil)
    }
    marks = (0..<0x80).filter { !TokenBuffer.wordBytes[Int($0)] && !TokenBuffer.separators[Int($0)] }
      .map { Lanes(repeating: $0) }
  }

  /// The bytes before the first one beyond ASCII.
  private static func ascii(_ word: some Sequence<UInt8>) -> [UInt8] { Array(word.prefix { $0 < 0x80 }) }

  /// Of a prefix at most two bytes; of an empty one every first byte of a word.
  private static func beginnings(of prefix: [UInt8]) -> [[UInt8]] {
    if !prefix.isEmpty { return [Array(prefix.prefix(2))] }
    return (0..<0x80).filter { TokenBuffer.wordBytes[$0] }.map { [UInt8($0) | 0x20] }
  }

  /// The next place where a word may begin that is looked for.
  /// - Returns: a place at `start` or after it; the text's end for none. Cost: some two instructions a byte for two words.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i + Lanes.scalarCount < text.count {
      var found = unsafe places(in: Self.load(text, at: i), before: Self.load(text, at: i + 1))
      while let lane = found.next() {
        if unsafe isBeginning(text, at: i + lane) { return i + lane }
      }
      i += Lanes.scalarCount
    }
    while i < text.count {
      if unsafe isBeginning(text, at: i) { return i }
      i += 1
    }
    return text.count
  }

  // MARK: Sixteen bytes at a time

  private typealias Lanes = SIMD16<UInt8>

  private static func load(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Lanes {
    unsafe UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: i, as: Lanes.self)
  }

  /// The lanes whose byte may begin a word, going by it and the one after it alone.
  private func places(in bytes: Lanes, before following: Lanes) -> LaneIterator {
    let (lower, lowerFollowing) = (bytes | 0x20, following | 0x20)
    var isDropped = Self.isBeyondASCII(following)
    for mark in marks { isDropped = isDropped .| (following .== mark) }
    var places = Self.isBeyondASCII(bytes)
    for (first, second) in letters {
      let isFirst = lower .== first
      if let second {
        places = places .| (isFirst .& ((lowerFollowing .== second) .| isDropped))
      } else {
        places = places .| isFirst
      }
    }
    return LaneIterator(places)
  }

  private static func isBeyondASCII(_ bytes: Lanes) -> SIMDMask<SIMD16<Int8>> {
    // An ordered comparison would be made lane by lane.
    bytes & 0x80 .== Lanes(repeating: 0x80)
  }

  /// Goes through the lanes that hold, in order.
  private struct LaneIterator {
    private var low: UInt64
    private var high: UInt64

    init(_ mask: SIMDMask<SIMD16<Int8>>) {
      let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      (low, high) = (halves.x, halves.y)
    }

    mutating func next() -> Int? {
      if low != 0 { return Self.next(in: &low) }
      return high == 0 ? nil : Self.next(in: &high) + 8
    }

    private static func next(in half: inout UInt64) -> Int {
      let lane = half.trailingZeroBitCount / 8
      half &= ~(0xFF << UInt64(lane * 8))
      return lane
    }
  }

  // MARK: One place

  private func isBeginning(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    let isInWord = unsafe i > 0 && wordBytes[Int(text[i - 1])]
    if unsafe text[i] >= 0x80 { return unsafe Self.beginsBeyondASCII(text, at: i, isInWord: isInWord) }
    return unsafe !isInWord && wordBytes[Int(text[i])] && prefixes.contains { unsafe begins(text, at: i, with: $0) }
  }

  /// Whether a scalar beyond ASCII may begin a word.
  private static func beginsBeyondASCII(_ text: UnsafeBufferPointer<UInt8>, at i: Int, isInWord: Bool) -> Bool {
    // The rest of a scalar.
    if unsafe text[i] < 0xC0 { return false }
    // U+2000 to U+203F: quotation marks, dashes and the like.
    if unsafe text[i] == 0xE2, i + 2 < text.count, unsafe text[i + 1] == 0x80 { return false }
    // A letter in a word: of two bytes, for scripts without spaces have three and begin a word with each scalar.
    return unsafe !(isInWord && text[i] < 0xE0)
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at i: Int, with prefix: [UInt8]) -> Bool {
    for j in prefix.indices {
      guard i + j < text.count, unsafe !separators[Int(text[i + j])] else { return false }
      // From a mark or a scalar beyond ASCII on, only folding can tell.
      guard unsafe wordBytes[Int(text[i + j])] else { return true }
      let byte = unsafe text[i + j]
      if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != prefix[j] { return false }
    }
    return true
  }
}
