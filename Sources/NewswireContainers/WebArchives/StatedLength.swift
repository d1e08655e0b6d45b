/// A number of bytes that a file states, such as a record's content length: 0 to 2^62.
///
/// The range leaves room for a header before the content, so that adding the two cannot overflow. A file whose number is outside of it is
/// damaged, for nothing is that long.
struct StatedLength: Sendable, Hashable, Comparable {
  let bytes: Int64

  static let largest: Int64 = 1 << 62

  /// - Returns: nil if the number is negative or too large.
  init?(_ bytes: Int64) {
    guard (0...Self.largest).contains(bytes) else { return nil }
    self.bytes = bytes
  }

  /// - Parameter number: unsigned, as binary formats store it.
  /// - Returns: nil if it is too large.
  init?(_ number: UInt64) {
    guard let bytes = Int64(exactly: number) else { return nil }
    self.init(bytes)
  }

  /// - Parameter text: decimal digits and nothing else.
  /// - Returns: nil if it is anything else, or too large.
  init?(decimal text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let bytes = Int64(text) else {
      return nil
    }
    self.init(bytes)
  }

  /// The content and what stands before it.
  /// - Parameter header: bytes that have been read, far fewer than 2^62.
  func following(header: Int) -> Int64 { bytes + Int64(header) }

  static func < (left: StatedLength, right: StatedLength) -> Bool { left.bytes < right.bytes }
}
