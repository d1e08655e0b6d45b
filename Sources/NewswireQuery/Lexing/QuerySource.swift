internal import NewswireModel

/// A query's text as scalars, with what copying it about has done to it undone: entities of HTML, quotation marks doubled by CSV.
struct QuerySource {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each scalar begins in the text, in UTF-8 bytes, and the text's end.
  private(set) var offsets: [Int] = []

  init(_ text: String, notes: inout QueryNotes) {
    let all = Array(text.unicodeScalars)
    scalars.reserveCapacity(all.count)
    offsets.reserveCapacity(all.count + 1)
    let isCSV = Self.isCSV(all)
    var offset = 0
    var i = 0
    var firstEntity: Range<Int>?
    while i < all.count {
      let width = UTF8.width(all[i])
      if isCSV, i == 0 || i == all.count - 1 {
        (i, offset) = (i + 1, offset + 1)
      } else if isCSV, all[i] == "\"", all[i + 1] == "\"", i + 1 < all.count - 1 {
        append("\"", at: offset)
        (i, offset) = (i + 2, offset + 2)
      } else if all[i] == "&", let (scalar, length) = Self.entity(all[i...].prefix(8)) {
        append(scalar, at: offset)
        firstEntity = firstEntity ?? offset..<offset + length
        (i, offset) = (i + length, offset + length)
      } else {
        // A message's strings hold no NUL.
        append(all[i] == "\0" ? " " : all[i], at: offset)
        (i, offset) = (i + 1, offset + width)
      }
    }
    offsets.append(offset)
    if isCSV { notes.note(0..<offset, "the doubled quotation marks were read as single ones, as in a CSV file") }
    if let firstEntity { notes.note(firstEntity, "HTML's escapes were read as the characters they stand for") }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    scalars.append(scalar)
    offsets.append(offset)
  }

  /// Whether the text is a field of a CSV file: quotation marks around it, and those inside doubled.
  private static func isCSV(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count > 4, scalars.first == "\"", scalars.last == "\"" else { return false }
    var pairs = 0
    var i = 1
    while i < scalars.count - 1 {
      if scalars[i] == "\"" {
        guard i + 1 < scalars.count - 1, scalars[i + 1] == "\"" else { return false }
        pairs += 1
        i += 1
      }
      i += 1
    }
    return pairs > 0 && pairs % 2 == 0
  }

  private static let entities: [(String, Unicode.Scalar)] = [
    ("&quot;", "\""), ("&#34;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&apos;", "'"),
    ("&nbsp;", " "),
  ]

  private static func entity(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
    for (name, scalar) in entities where scalars.starts(with: name.unicodeScalars) {
      return (scalar, name.unicodeScalars.count)
    }
    return nil
  }

  var count: Int { scalars.count }

  /// The bytes of the text that a range of scalars stands for.
  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  func isSpace(_ position: Int) -> Bool {
    scalars[position].properties.isWhitespace || scalars[position].value < 0x20
  }

  /// Whether a token ends before `position`.
  func isEnd(_ position: Int) -> Bool {
    position >= count || isSpace(position) || "()[]{}".unicodeScalars.contains(scalars[position])
  }
}
