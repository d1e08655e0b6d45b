internal import NewswireQuery
internal import CXXHash
internal import NewswireModel

/// Where a page of results ends and the next begins, in a form that stays valid while articles arrive.
///
/// Scores depend on how many documents there are, how long they are and how many have each word, all of which change with
/// every import. A cursor therefore carries these numbers as they were, and the last key: the pages of one search are
/// made as if nothing had come in since the first.
package struct SearchCursor: Sendable, Equatable {
  /// What search a page is of. Most pages are the last that anybody asks for, so a fingerprint is taken only when a token is
  /// made.
  enum Search: Sendable {
    case query(Query, SortOrder, isCollapsed: Bool)
    case quotes(Query, SortOrder)
    case fingerprint(UInt64)

    /// Distinguishes one search from another.
    var fingerprint: UInt64 {
      switch self {
      case .fingerprint(let value): return value
      case .query(let query, let sort, let isCollapsed):
        return Self.hash(QueryParser.canonical(query, sort: sort) + (isCollapsed ? " collapsed" : ""))
      case .quotes(let query, let sort): return Self.hash(QueryParser.canonical(query, sort: sort) + " quotes")
      }
    }

    private static func hash(_ text: String) -> UInt64 {
      unsafe Array(text.utf8).withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    }
  }

  /// The last of the articles that were ordered anew (`Reranking`), in the order that they had before.
  enum Edge: Sendable, Hashable {
    /// The first page is still to be made.
    case unknown
    /// All matches were among them.
    case none
    case after(rank: Int64, key: Int64)
  }

  private let search: Search
  /// The last key when the first page was made.
  var horizon: Int64
  /// Of the last hit.
  var rank: Int64
  var key: Int64
  var edge: Edge
  /// Matches up to the last hit.
  var passed: Int
  var statistics: SearchStatistics

  init(
    search: Search, horizon: Int64, rank: Int64, key: Int64, edge: Edge = .unknown, passed: Int,
    statistics: SearchStatistics
  ) {
    self.search = search
    self.horizon = horizon
    self.rank = rank
    self.key = key
    self.edge = edge
    self.passed = passed
    self.statistics = statistics
  }

  var fingerprint: UInt64 { search.fingerprint }

  package static func == (left: SearchCursor, right: SearchCursor) -> Bool { left.encoded() == right.encoded() }

  /// For `nextPageToken`: letters, digits, `-` and `_`.
  package func encoded() -> String {
    var bytes = ByteBuffer()
    bytes.append(Self.version)
    bytes.append(integer: fingerprint)
    for value in [horizon, rank, key] { bytes.append(signed: value) }
    switch edge {
    case .unknown: bytes.append(0)
    case .none: bytes.append(1)
    case .after(let rank, let key):
      bytes.append(2)
      bytes.append(signed: rank)
      bytes.append(signed: key)
    }
    bytes.append(varint: passed)
    bytes.append(varint: statistics.documentCount)
    bytes.append(varint: UInt64(statistics.totalLength))
    bytes.append(varint: statistics.documentFrequencies.count)
    for frequency in statistics.documentFrequencies { bytes.append(varint: frequency) }
    return unsafe Base64URL.encode(UnsafeRawBufferPointer(start: bytes.base, count: bytes.count))
  }

  /// - Throws: `.invalidArgument` where `token` is none of ours.
  package init(decoding token: String) throws {
    let bytes = Base64URL.decode(token) ?? []
    var reader = TokenReader(bytes: bytes)
    guard reader.byte() == Self.version, let fingerprint = reader.fixed(), let horizon = reader.signed(),
      let rank = reader.signed(), let key = reader.signed(), let edge = reader.edge(), let passed = reader.varint(),
      passed <= UInt32.max,
      let documents = reader.varint(), documents <= Int64.max,
      let length = reader.varint(), let count = reader.varint(), count <= UInt64(bytes.count)
    else { throw Self.invalid }
    var frequencies: [Int] = []
    for _ in 0..<count {
      guard let frequency = reader.varint(), frequency <= documents else { throw Self.invalid }
      frequencies.append(Int(frequency))
    }
    guard reader.isAtEnd else { throw Self.invalid }
    self.init(
      search: .fingerprint(fingerprint), horizon: horizon, rank: rank, key: key, edge: edge,
      passed: Int(passed),
      statistics: SearchStatistics(
        documentCount: Int(documents), totalLength: length, documentFrequencies: frequencies))
  }

  private static let version: UInt8 = 3

  static let invalid = NewswireError(
    .invalidArgument, "the page token is not one of this archive's; search again without one", info: .invalidPageToken,
    field: "page_token")

  static let foreign = NewswireError(
    .invalidArgument, "the page token belongs to another query; repeat the query and sort order it came from",
    info: .invalidPageToken, field: "page_token")
}

/// What scores depend on besides the documents themselves.
struct SearchStatistics: Sendable, Hashable {
  var documentCount: Int
  /// The sum of all weighted lengths.
  var totalLength: UInt64
  /// For each word of the query, in the order of its compilation.
  var documentFrequencies: [Int] = []

  var averageLength: Float { Float(totalLength) / Float(max(documentCount, 1)) }
}

extension ByteBuffer {
  fileprivate mutating func append(signed value: Int64) {
    append(varint: UInt64(bitPattern: value << 1 ^ value >> 63))
  }
}

/// Reads a token's bytes, which come from strangers.
private struct TokenReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func fixed() -> UInt64? {
    var value: UInt64 = 0
    for i in 0..<8 {
      guard let byte = byte() else { return nil }
      value |= UInt64(byte) << UInt64(8 * i)
    }
    return value
  }

  mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = byte() else { return nil }
      if shift == 63 && byte > 1 { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  mutating func signed() -> Int64? {
    varint().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }

  mutating func edge() -> SearchCursor.Edge? {
    switch byte() {
    case 0: return .unknown
    case 1: return SearchCursor.Edge.none
    case 2:
      guard let rank = signed(), let key = signed() else { return nil }
      return .after(rank: rank, key: key)
    default: return nil
    }
  }
}

/// RFC 4648, section 5, without padding.
enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: UnsafeRawBufferPointer) -> String {
    var characters: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      pending = pending << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        characters.append(alphabet[Int(pending >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { characters.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
    return String(decoding: characters, as: UTF8.self)
  }

  /// nil for text with other characters.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      pending = pending << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
      }
    }
    return bytes
  }
}
