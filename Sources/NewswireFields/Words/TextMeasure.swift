import NewswireCore

/// What one range of text looks like: counts that distinguish prose from headlines and menus.
@usableFromInline package struct TextMeasure: Sendable {
  @usableFromInline package private(set) var words: Int32 = 0
  @usableFromInline package private(set) var letters: Int32 = 0
  @usableFromInline package private(set) var digits: Int32 = 0
  @usableFromInline package private(set) var capitals: Int32 = 0
  /// Words that begin with a capital letter.
  @usableFromInline package private(set) var capitalised: Int32 = 0
  /// Words that hold sentences together, in some European languages.
  @usableFromInline package private(set) var functionWords: Int32 = 0
  @usableFromInline package private(set) var length: Int32 = 0
  /// Of the words, case, punctuation and spacing aside.
  @usableFromInline package private(set) var fingerprint: UInt64 = 0
  /// `fingerprint` after the first word, the first two, …: what phrases are looked up by. Unused places are 0.
  @usableFromInline package private(set) var prefixes = InlineArray<5, UInt64>(repeating: 0)
  @usableFromInline package private(set) var startsLower = false
  @usableFromInline package private(set) var startsWithPunctuation = false
  @usableFromInline package private(set) var end = Ending.open
  @usableFromInline package private(set) var endsWithFunctionWord = false

  @usableFromInline package enum Ending: Sendable { case open, sentence, colon, comma, ellipsis }

  /// Prose: enough words, and a sentence's end or what holds sentences together.
  @inlinable
  package var isProse: Bool {
    if words >= 10, end == .sentence || (words >= 18 && functionWords * 5 >= words && capitalised * 2 < words) {
      return true
    }
    // Scripts without spaces have few words and many letters.
    return words >= 6 && end == .sentence && letters > 60 || letters > 120 && end == .sentence
      || letters > 16 && letters > 8 * words && end == .sentence
  }

  @inlinable
  package var isSentence: Bool { end == .sentence && words >= 3 }

  /// Short enough for a headline and with something to say.
  @inlinable
  package var isHeadlineLike: Bool {
    words >= 2 && words <= 32 && length <= 260 && letters >= 8 && end != .comma && digits * 2 < letters
  }

  /// - Parameter before: the fingerprint of the words that come before these, where the text goes on with others.
  @usableFromInline
  package init(_ bytes: UnsafeBufferPointer<UInt8>, after before: UInt64 = 0) {
    length = Int32(clamping: bytes.count)
    fingerprint = before
    unsafe measureStart(bytes)
    unsafe measureEnd(bytes)
    unsafe ByteClass.table.withUnsafeBufferPointer { unsafe measureWords(bytes, classes: $0, FunctionWords.keys) }
  }

  /// One pass over the bytes. The counters are locals, which stay in registers. The letters that most words are made of are taken eight
  /// at a time: a step a byte would end in a branch that cannot be foretold.
  private mutating func measureWords(
    _ bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>, _ functions: HashTable<Void>
  ) {
    var (letters, digits, capitals) = (Int32(0), Int32(0), Int32(0))
    var hash = fingerprint
    var word = OpenWord()
    var index = 0
    while index < bytes.count {
      if word.length == 0, let run = unsafe LetterRun(bytes, at: index) {
        letters &+= Int32(truncatingIfNeeded: run.length)
        capitals &+= Int32(truncatingIfNeeded: run.capitals)
        word = OpenWord(packed: run.packed, length: run.length, startsWithCapital: run.startsWithCapital)
        index &+= run.length
        if index < bytes.count, unsafe bytes[index] == 0x20 {
          close(&word, &hash, functions)
          index &+= 1
        }
        continue
      }
      let byte = unsafe bytes[index]
      switch unsafe classes[Int(byte)] {
      case ByteClass.lower:
        letters &+= 1
        word.add(byte, &hash)
      case ByteClass.upper:
        if word.length == 0 { word.startsWithCapital = true }
        letters &+= 1
        capitals &+= 1
        word.add(byte | 0x20, &hash)
      case ByteClass.digit:
        digits &+= 1
        word.add(byte, &hash)
      case ByteClass.high:
        let symbol = unsafe symbolLength(bytes, at: index)
        if symbol == 0 {
          if byte & 0xC0 != 0x80 { letters &+= 1 }
          word.add(byte, &hash)
        } else {
          if word.length > 0, unsafe !partsNoWords(bytes, at: index) { close(&word, &hash, functions) }
          index &+= symbol - 1
        }
      case ByteClass.joint: break
      default: if word.length > 0 { close(&word, &hash, functions) }
      }
      index &+= 1
    }
    if word.length > 0 { close(&word, &hash, functions) }
    fingerprint = hash
    (self.letters, self.digits, self.capitals) = (letters, digits, capitals)
  }

  private struct OpenWord {
    /// The last letters, eight bits each.
    var packed: UInt64 = 0
    var length = 0
    var startsWithCapital = false

    @inline(__always)
    mutating func add(_ byte: UInt8, _ hash: inout UInt64) {
      if length & 7 == 0, length != 0 {
        hash = Fingerprint.mix(hash, packed)
        packed = 0
      }
      packed = packed << 8 | UInt64(byte)
      length &+= 1
    }
  }

  /// The letters of ASCII that stand together at some place, eight at most. Most words are one such run.
  private struct LetterRun {
    /// In lower case, eight bits each, the last in the lowest.
    let packed: UInt64
    let length: Int
    let capitals: Int
    let startsWithCapital: Bool

    /// nil if no letter stands at `index`, or the text has less than eight bytes from there on.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      guard index &+ 8 <= bytes.count else { return nil }
      let raw = unsafe UInt64(
        bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let lower = raw | 0x2020_2020_2020_2020
      let low7 = lower & 0x7F7F_7F7F_7F7F_7F7F
      // The first sum sets a byte's high bit from a on, the second beyond z.
      let isLetter = (low7 &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low7 &+ 0x0505_0505_0505_0505) & ~raw & 0x8080_8080_8080_8080
      let length = (~isLetter & 0x8080_8080_8080_8080).leadingZeroBitCount &>> 3
      guard length > 0 else { return nil }
      let unused = UInt64(truncatingIfNeeded: 64 &- length &* 8)
      self.length = length
      packed = lower &>> unused
      // A one in each byte of a capital; the highest byte of the product is their sum.
      let ones = (~raw &>> 5 & 0x0101_0101_0101_0101) &>> unused
      capitals = Int((ones &* 0x0101_0101_0101_0101) &>> 56)
      startsWithCapital = raw & 0x2000_0000_0000_0000 == 0
    }
  }

  @inline(__always)
  private mutating func close(_ word: inout OpenWord, _ hash: inout UInt64, _ functions: HashTable<Void>) {
    words &+= 1
    capitalised &+= word.startsWithCapital ? 1 : 0
    let isFunction = functions.contains(word.length <= 7 ? FunctionWords.key(word.packed) : 0)
    functionWords &+= isFunction ? 1 : 0
    endsWithFunctionWord = isFunction
    hash = Fingerprint.mix(hash, word.packed ^ UInt64(truncatingIfNeeded: word.length) << 56)
    if words <= 5 { prefixes[Int(words) - 1] = hash }
    word = OpenWord()
  }

  private mutating func measureStart(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = unsafe bytes.first else { return }
    startsLower = first >= 0x61 && first <= 0x7A
    switch first {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      startsWithPunctuation = true
    case 0xE2 where unsafe bytes.count >= 3 && bytes[1] == 0x80 && (bytes[2] == 0x99 || bytes[2] == 0x9D):
      startsWithPunctuation = true
    default: break
    }
  }

  /// Looks through closing quotation marks and brackets for what ends the sentence.
  private mutating func measureEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = bytes.count - 1
    while index >= 0 {
      switch unsafe bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): index -= 1
      case UInt8(ascii: "."):
        let dots = unsafe index >= 2 && bytes[index - 1] == UInt8(ascii: ".") && bytes[index - 2] == UInt8(ascii: ".")
        end = dots ? .ellipsis : .sentence
        return
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        end = .sentence
        return
      case UInt8(ascii: ":"), UInt8(ascii: ";"):
        end = .colon
        return
      case UInt8(ascii: ","):
        end = .comma
        return
      case 0x80...0xBF where unsafe index >= 2 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80:
        switch unsafe bytes[index] {
        case 0x99, 0x9D, 0x9C, 0x98: index -= 3  // curly quotation marks
        case 0xA6:
          end = .ellipsis
          return
        default: return
        }
      case 0xBB where unsafe index >= 1 && bytes[index - 1] == 0xC2: index -= 2  // »
      case 0x82 where unsafe index >= 2 && bytes[index - 2] == 0xE3 && bytes[index - 1] == 0x80,
        0x94 where unsafe index >= 1 && bytes[index - 1] == 0xDB,
        0x9F where unsafe index >= 1 && bytes[index - 1] == 0xD8:
        end = .sentence  // 。 ۔ ؟
        return
      default: return
      }
    }
  }
}

/// Whether a byte of UTF-8 belongs to a word: letters and digits of ASCII, and all of other scripts.
@inlinable @inline(__always)
package func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
}

/// The bytes of the punctuation mark or symbol beyond ASCII at `index`; 0 if a letter stands there.
@inline(__always)
func symbolLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch unsafe bytes[index] {
  case 0xC2 where index + 1 < bytes.count:
    // U+0080 to U+00BF but for ©, ª and º.
    return unsafe bytes[index + 1] == 0xA9 || bytes[index + 1] == 0xAA || bytes[index + 1] == 0xBA ? 0 : 2
  case 0xE2 where unsafe index + 2 < bytes.count && bytes[index + 1] < 0xB0: return 3  // U+2000 to U+2BFF
  case 0xE3 where unsafe index + 2 < bytes.count && bytes[index + 1] == 0x80: return 3  // U+3000 to U+303F
  default: return 0
  }
}

/// Whether the mark at `index` is a curly apostrophe, which stands inside words.
@inline(__always)
private func partsNoWords(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  unsafe bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
    && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98)
}

/// What a byte of UTF-8 is to the reader of words.
private enum ByteClass {
  static let other: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 3
  /// Part of a character beyond ASCII.
  static let high: UInt8 = 4
  /// An apostrophe or hyphen, which part no words.
  static let joint: UInt8 = 5

  static let table: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x61...0x7A: lower
    case 0x41...0x5A: upper
    case 0x30...0x39: digit
    case 0x80...0xFF: high
    case 0x27, 0x2D: joint
    default: other
    }
  }
}

/// Hashes of word sequences.
@usableFromInline package enum Fingerprint {
  /// Of the bytes of a word or short phrase, in any case: FNV-1a over small letters, those of Latin-1 included.
  @inlinable
  package static func ofLetters(_ letters: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt8 = 0
    for byte in letters {
      let isCapital = byte >= 0x41 && byte <= 0x5A || previous == 0xC3 && byte >= 0x80 && byte <= 0x9E
      hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
      previous = byte
    }
    return hash
  }

  @inlinable @inline(__always)
  package static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value ^ 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// The fingerprint of a phrase, the same as that of a block with these words.
  @inlinable
  package static func of(_ phrase: some StringProtocol) -> UInt64 {
    unsafe Array(phrase.utf8).withUnsafeBufferPointer { unsafe TextMeasure($0).fingerprint }
  }
}

/// The commonest articles, prepositions, conjunctions and auxiliaries of English, Spanish, French, German, Italian, Portuguese and
/// Dutch, packed eight bits a letter.
enum FunctionWords {
  static let keys = HashTable<Void>(
    """
    the of and to in a is that for on was with as by at it from be has his are an he have were had not this but who they will their its \
    she her been or which said would after about when there what we i you if all more than into also can no over one two him them our \
    de la que el en y los se del las por con una su para es al lo como mas pero sus le ha este si entre cuando sin sobre ser tambien \
    les des et un une du dans qui pour au est pas sur plus par ne ce son il avec sont aux elle ont \
    der die das und den von zu mit sich des auf nicht ein eine dem im auch er ist sie wird bei aus hat dass \
    di il che della gli nel alla per non dei si da o do em um uma os no na mais dos foi \
    het een van dat op te zijn voor met niet aan er om ook
    """.split(separator: " ").map { word in key(word.utf8.reduce(0) { $0 << 8 | UInt64($1) }) }, spread: 8)

  /// The key of a packed word: as different, and well mixed.
  @inline(__always)
  static func key(_ packed: UInt64) -> UInt64 { packed &* 0x9E37_79B9_7F4A_7C15 }
}
