/// How an article's positions fall into sections, paragraphs, sentences and quotes.
///
/// Positions number the words of headline, standfirst, paragraphs, captions, bylines and credits in this order; between any
/// two of these *regions* one position is left out, so that no phrase crosses.
///
/// Bytes: where headline, standfirst, first paragraph, body and captions end, each less the one before (varints); for every region its
/// sentences, each a varint of `words * 2`, plus 1 for the region's last; 0 stands where the regions end. Then quotes (varint), and for
/// each its `PlacedQuote`.
struct DocumentStructure {
  fileprivate let reader: ByteReader

  init(_ reader: ByteReader) {
    self.reader = reader
  }

  /// Above every position of the headline, and not above any other.
  var headlineEnd: UInt32 {
    @inline(__always) get {
      var reader = reader
      return reader.isAtEnd ? 0 : UInt32(truncatingIfNeeded: reader.varint())
    }
  }

  /// The positions of a part of the article.
  @inline(__always)
  func positions(of part: TextPart) -> Range<UInt32> {
    var reader = reader
    if reader.isAtEnd { return 0..<0 }
    let headline = UInt32(truncatingIfNeeded: reader.varint())
    let standfirst = headline &+ UInt32(truncatingIfNeeded: reader.varint())
    let firstParagraph = standfirst &+ UInt32(truncatingIfNeeded: reader.varint())
    if part == .lead { return Self.range(after: headline, through: firstParagraph) }
    let body = firstParagraph &+ UInt32(truncatingIfNeeded: reader.varint())
    if part == .body { return Self.range(after: standfirst, through: body) }
    return Self.range(after: body, through: body &+ UInt32(truncatingIfNeeded: reader.varint()))
  }

  /// Regions between two ends, before the first of which a position is left out.
  @inline(__always)
  private static func range(after before: UInt32, through end: UInt32) -> Range<UInt32> {
    let start = before &+ 1
    return start < end ? start..<end : start..<start
  }

  /// The positions of every quote, by its first word.
  func appendQuotes(to quotes: inout SpanList) { forEachQuote { quotes.append($0.span) } }

  /// Calls `body` with every range of quoted words, by its first word.
  @inline(__always)
  func forEachQuote(_ body: (PlacedQuote) -> Void) {
    var reader = reader
    if reader.isAtEnd { return }
    Self.skipEnds(&reader)
    reader.skipThroughZero()
    var start: UInt32 = 0
    for _ in 0..<reader.varint() { body(PlacedQuote(&reader, after: &start)) }
  }

  @inline(__always)
  fileprivate static func skipEnds(_ reader: inout ByteReader) {
    for _ in 0..<5 { _ = reader.varint() }
  }
}

/// Words of a quote in one paragraph. A quote that goes on in other paragraphs has one for each, with the same number.
///
/// Bytes: the step from the first word of the one before (varint); words × 2, plus 1 if there is a speaker (varint); the quote's
/// place among those of its article (varint); then the speaker, if there is one: the value's hash (UInt64).
struct PlacedQuote: BitwiseCopyable {
  var span: WordSpan
  /// Which of the article's quotes.
  var number: UInt32
  /// The hash of the facet value; 0 if the text does not say.
  var speaker: UInt64

  init(span: WordSpan, number: UInt32, speaker: UInt64) {
    self.span = span
    self.number = number
    self.speaker = speaker
  }

  /// - Parameter start: the first word of the one before, which becomes that of this one.
  @inline(__always)
  fileprivate init(_ reader: inout ByteReader, after start: inout UInt32) {
    start &+= UInt32(truncatingIfNeeded: reader.varint())
    let words = reader.varint()
    span = WordSpan(start: start, end: start &+ UInt32(truncatingIfNeeded: words &>> 1))
    number = UInt32(truncatingIfNeeded: reader.varint())
    speaker = words & 1 == 0 ? 0 : reader.integer(UInt64.self)
  }

  func write(to bytes: inout ByteBuffer, after start: UInt32) {
    bytes.append(varint: Int(span.start - start))
    bytes.append(varint: Int(span.end - span.start) * 2 + (speaker == 0 ? 0 : 1))
    bytes.append(varint: Int(number))
    if speaker != 0 { bytes.append(integer: speaker) }
  }
}

/// A part of an article's text that a query can ask for alone, and whose words are found among those of the others.
enum TextPart {
  /// The standfirst and the first paragraph.
  case lead
  case body
  case caption
}

/// Walks a document's regions, or its sentences, along with ascending positions.
struct StructureWalker {
  /// Of the region or sentence at hand.
  private(set) var start: UInt32 = 0
  private(set) var end: UInt32 = 0
  private var reader: ByteReader
  private let bySentence: Bool
  /// Regions that have begun.
  private var regionCount = 0
  private var isInRegion = false
  private var position: UInt32 = 0

  init(_ structure: DocumentStructure, bySentence: Bool) {
    reader = structure.reader
    self.bySentence = bySentence
    if reader.isAtEnd { end = .max } else { DocumentStructure.skipEnds(&reader) }
  }

  var isInHeadline: Bool { regionCount == 1 }

  /// Moves to the region or sentence of a position, which is not before the one at hand.
  @inline(__always)
  mutating func advance(to wanted: UInt32) {
    while end <= wanted { step() }
  }

  private mutating func step() {
    start = position
    if !isInRegion { regionCount &+= 1 }
    repeat {
      let value = reader.varint()
      if value == 0 {
        // No position is past the last region.
        end = .max
        return
      }
      position &+= UInt32(truncatingIfNeeded: value &>> 1)
      isInRegion = value & 1 == 0
    } while isInRegion && !bySentence
    end = position
    if !isInRegion { position &+= 1 }
  }
}

/// The structures of a segment's documents, read where they lie in its memory and valid as long as it. Matchers keep this and not
/// the segment: asking it for a document's structure counts no references.
@safe struct DocumentStructures: BitwiseCopyable {
  /// Where each document's structure begins in `bytes`; one more for the end of the last.
  private let offsets: UnsafePointer<UInt32>
  private let bytes: UnsafeRawPointer
  private let count: UInt32

  init(offsets: UnsafePointer<UInt32>, bytes: UnsafeRawPointer, count: UInt32) {
    unsafe self.offsets = unsafe offsets
    unsafe self.bytes = unsafe bytes
    self.count = count
  }

  subscript(document: UInt32) -> DocumentStructure {
    @inline(__always) get {
      assert(document < count)
      let (start, end) = unsafe (Int(offsets[Int(document)]), Int(offsets[Int(document) &+ 1]))
      assert(start <= end)
      return unsafe DocumentStructure(ByteReader(bytes + start, count: end &- start))
    }
  }
}
