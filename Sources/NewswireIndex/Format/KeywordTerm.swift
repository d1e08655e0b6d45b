internal import CXXHash
internal import NewswireModel
internal import NewswireAnalysis

/// The terms of values that are compared as a whole.
enum KeywordTerm {
  /// Case and diacritics aside. Of a URL, which nobody asks for by its beginning, only the XXH3-128 hash is kept, and so of
  /// any value that is longer than a term may be.
  static func term(for value: String, field: IndexField) -> [UInt8] {
    let folded = Array(Folding.keyword(value).utf8)
    guard field == .url || folded.count > Limits.term else { return folded }
    let hash = folded.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    return withUnsafeBytes(of: (hash.high64.bigEndian, hash.low64.bigEndian)) { Array($0) }
  }
}
