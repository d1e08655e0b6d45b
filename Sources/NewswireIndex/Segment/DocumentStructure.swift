/// How an article's positions fall into sections, paragraphs, sentences and quotes.
///
/// Positions number the words of headline, standfirst, paragraphs, captions, bylines and credits in this order; between any
/// two of these *regions* one position is left out, so that no phrase crosses.
///
/// Bytes: paragraphs, captions (varints); for every region its sentences, each a varint of `words * 2`, plus 1 for the
/// region's last; 0 stands where the regions end. Then quotes (varint) and for each the
/// step from the quote before to its first word and its number of words (varints).
struct DocumentStructure {
  /// One headline, standfirst, paragraph, caption, byline or credit.
  struct Region {
    var kind: RegionKind
    var start: UInt32
    var end: UInt32
  }

  enum RegionKind { case headline, standfirst, firstParagraph, paragraph, caption, other }

  fileprivate let reader: ByteReader

  init(_ reader: ByteReader) {
    self.reader = reader
  }

  /// All regions and, if asked for, where sentences end.
  func regions() -> (regions: [Region], sentenceEnds: [UInt32], quotes: [Range<UInt32>]) {
    var reader = reader
    guard !reader.isAtEnd else { return ([], [], []) }
    let paragraphs = reader.varint()
    let captions = reader.varint()
    var regions: [Region] = []
    var sentenceEnds: [UInt32] = []
    var position: UInt32 = 0
    var start: UInt32 = 0
    while true {
      let value = reader.varint()
      if value == 0 { break }
      // A region without words is written as one sentence of none: the value 1.
      position += UInt32(truncatingIfNeeded: value >> 1)
      sentenceEnds.append(position)
      if value & 1 == 1 {
        regions.append(Region(kind: Self.kind(regions.count, paragraphs, captions), start: start, end: position))
        position += 1
        start = position
      }
    }
    var quotes: [Range<UInt32>] = []
    var last: UInt32 = 0
    for _ in 0..<reader.varint() {
      let begin = last + UInt32(truncatingIfNeeded: reader.varint())
      quotes.append(begin..<begin + UInt32(truncatingIfNeeded: reader.varint()))
      last = begin
    }
    return (regions, sentenceEnds, quotes)
  }

  private static func kind(_ index: Int, _ paragraphs: Int, _ captions: Int) -> RegionKind {
    switch index {
    case 0: .headline
    case 1: .standfirst
    case 2 where paragraphs > 0: .firstParagraph
    case ..<(2 + paragraphs): .paragraph
    case ..<(2 + paragraphs + captions): .caption
    default: .other
    }
  }
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
    guard !reader.isAtEnd else {
      end = .max
      return
    }
    _ = reader.varint()
    _ = reader.varint()
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
