/// The identity of an archive's store: 16 random bytes, drawn when the store is made and kept by every copy of it.
package struct StoreIdentity: Sendable, Hashable, CustomStringConvertible {
  package static let byteCount = 16

  /// `byteCount` bytes.
  package let bytes: [UInt8]

  /// Returns nil if there are not `byteCount` bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = Array(bytes)
  }

  /// Draws a new identity from the system's random numbers.
  package static func random() -> StoreIdentity {
    var generator = SystemRandomNumberGenerator()
    return StoreIdentity(unchecked: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// Lowercase hexadecimal.
  package var description: String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

/// A point in the history of one store: everything up to and including change `number`.
///
/// Two points are equal only if the changes before them are: `digest` is a running hash over all of them and over the
/// articles they add. So whatever is derived from a store can record the point it has reached, and later decide whether
/// the store it meets is the same one and has the same past.
package struct HistoryPoint: Sendable, Hashable {
  package var store: StoreIdentity
  /// The last change; 0 before the first.
  package var number: Int64
  /// The running hash after that change; 0 before the first.
  package var digest: UInt64

  package init(store: StoreIdentity, number: Int64, digest: UInt64) {
    self.store = store
    self.number = number
    self.digest = digest
  }

  /// Before the first change of a store.
  package static func start(of store: StoreIdentity) -> HistoryPoint {
    HistoryPoint(store: store, number: 0, digest: 0)
  }
}
