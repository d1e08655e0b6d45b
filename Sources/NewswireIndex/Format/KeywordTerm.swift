internal import CXXHash
internal import NewswireModel
internal import NewswireAnalysis

/// The terms of values that are compared as a whole.
enum KeywordTerm {
  /// Case and diacritics aside. Of a value that is longer than a term may be only the XXH3-128 hash is kept: it is found as a
  /// whole, and not by a pattern.
  static func term(for value: String, field: IndexField) -> [UInt8] {
    let folded = Array(Folding.keyword(value).utf8)
    guard folded.count > Limits.term else { return folded }
    let hash = unsafe folded.withUnsafeBytes { unsafe XXH3_128bits($0.baseAddress, $0.count) }
    return unsafe withUnsafeBytes(of: (hash.high64.bigEndian, hash.low64.bigEndian)) { unsafe Array($0) }
  }

  /// The host of an address without `www.`, and each domain that it belongs to: `news.example.org`, `example.org`, `org`.
  static func sites(of url: String) -> [[UInt8]] {
    var rest = Folding.keyword(url).utf8[...]
    if let scheme = rest.firstIndex(of: UInt8(ascii: ":")), rest[scheme...].starts(with: "://".utf8) {
      rest = rest[rest.index(scheme, offsetBy: 3)...]
    }
    rest = rest.prefix { !"/?#".utf8.contains($0) }
    if let user = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: user)...] }
    rest = rest.prefix { $0 != UInt8(ascii: ":") }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    var sites: [[UInt8]] = []
    // A host's name has at most 253 bytes.
    guard rest.count <= 253, rest.contains(UInt8(ascii: ".")) else { return [] }
    while !rest.isEmpty {
      sites.append(Array(rest))
      guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return sites
  }
}
