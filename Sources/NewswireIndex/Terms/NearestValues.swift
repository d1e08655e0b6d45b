internal import NewswireAnalysis
internal import NewswireCore
internal import NewswireModel

/// The values of a field that are most like one that no article has.
enum NearestValues {
  /// Values that are looked at; where a field has more, those after them are not.
  private static let scanned = 4096
  /// Values that are offered.
  private static let offered = 3

  /// - Returns: folded values: those that hold the text first, then those with the fewest edits; of equals the more frequent.
  static func find(_ value: String, in field: IndexField, _ views: [SegmentView]) -> [String] {
    let wanted = Folding.keyword(value)
    guard !wanted.isEmpty, wanted.utf8.count <= Limits.term else { return [] }
    var measure = EditDistance(wanted, limit: max(1, wanted.unicodeScalars.count / 4))
    var found: [(edits: Int, documents: Int, value: String)] = []
    var terms = MergedTerms(views, from: [field.rawValue])
    var isAtTerm = terms.next()
    for _ in 0..<scanned where isAtTerm && terms.key.first == field.rawValue {
      let edits = unsafe terms.key.withUnsafeBufferPointer {
        unsafe measure.distance(to: UnsafeBufferPointer(rebasing: $0[1...]))
      }
      let text = String(decoding: terms.key[1...], as: UTF8.self)
      if text.contains(wanted) || edits != nil {
        found.append((text.contains(wanted) ? 0 : edits ?? 0, terms.documentFrequency, text))
      }
      isAtTerm = terms.next()
    }
    return found.sorted { ($0.edits, $1.documents) < ($1.edits, $0.documents) }.prefix(offered).map(\.value)
  }
}
