/// The parts of a segment's file, in the order of the file. See FORMAT.md. Raw values index the footer's table.
enum SegmentSection: Int, CaseIterable {
  /// Int64 a document.
  case keys
  /// UInt32 a document: the documents in the order of their keys.
  case keyOrder
  /// Int64 a document, falling: seconds since 1970, `SegmentFormat.noTime` for none.
  case published
  /// Int64 a document: when it was imported, in seconds since 1970.
  case imported
  /// UInt32 a document: words in the body.
  case words
  /// UInt8 a document: the weighted length, as `Norm`.
  case norms
  /// UInt8 a document: how far the positions of its words reach, of its headline's, and of its names, as `Extent`.
  case textExtents
  case headlineExtents
  case nameExtents
  /// UInt32 a document, and one more: where its structure begins.
  case structureOffsets
  case structures
  /// UInt32 each, ascending: the documents that tell the story of another.
  case storyDocuments
  /// Int64 for each of these: the key of the first article of the story.
  case stories
  /// UInt32 each, ascending: the documents that are not to be read before a time.
  case withheldDocuments
  /// Int64 for each of these: that time, in seconds since 1970.
  case withheldTimes
  /// UInt32 a document, and one more: where its values begin among the facet ordinals, counted in ordinals.
  case facetOffsets
  /// UInt32 each: the values of each document, ascending.
  case facetOrdinals
  /// UInt64 a value: its identity.
  case facetHashes
  /// UInt32 a value: the last word of a person's name, as in `NameIdentity`; 0 for any other value.
  case facetSurnames
  /// Pairs of UInt32: the upper half of a value's identity and its ordinal, ascending.
  case facetHashOrder
  /// UInt32 a value, and one more: where its documents begin.
  case facetDocumentOffsets
  /// UInt32 each: the documents of each value, ascending.
  case facetDocuments
  /// UInt32 a value, and one more: where its label begins.
  case facetLabelOffsets
  /// For each value a byte, its field, and a spelling of it in UTF-8.
  case facetLabels
  /// UInt32 a document, and one more: where its card begins.
  case cardOffsets
  /// What a hit shows of each document: `HitCard`.
  case cards
  case postings
  case dictionary
  case dictionaryPrefixes
  case dictionaryOffsets
  case dictionaryPostings
  /// Pairs of UInt32: a stem's hash and the ordinal of a term with it, ascending.
  case stems
}

enum SegmentFormat {
  static let magic: UInt64 = 0x3147_4553_5753_574E  // "NWSWSEG1"
  static let version: UInt32 = 10
  static let headerBytes = 16
  /// The end of the file: the footer's length, its checksum, the magic number.
  static let tailBytes = 24
  static let noTime = Int64.min
  /// Times beyond these are moved to them, so that every time, and its negative, is distinguished from none.
  static let times = Int64.min + 2...Int64.max - 1
}
