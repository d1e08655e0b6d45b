/// The trace that a call is part of: the header `traceparent` of W3C Trace Context, version 00
/// (https://www.w3.org/TR/trace-context/#traceparent-header).
package struct TraceParent: Sendable, Hashable, CustomStringConvertible {
  package static let key = "traceparent"

  /// 55 characters: the version, the ids of trace and caller, and flags.
  package let description: String

  /// - Returns: nil for anything but a valid header, whatever its length.
  package init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(56))
    guard bytes.count == 55, text.utf8.count == 55 else { return nil }
    for (index, byte) in bytes.enumerated() {
      let isDash = [2, 35, 52].contains(index)
      guard isDash ? byte == UInt8(ascii: "-") : Self.isHex(byte) else { return nil }
    }
    let isZero = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == UInt8(ascii: "0") } }
    // Later versions may be longer and mean something else.
    guard isZero(0..<2), !isZero(3..<35), !isZero(36..<52) else { return nil }
    description = text
  }

  /// The trace that a call's metadata names, if it names a valid one.
  package init?(_ metadata: Metadata) {
    guard let text = metadata[Self.key] else { return nil }
    self.init(text)
  }

  /// What a call sends to say that it is part of the trace.
  package var metadata: Metadata { [Self.key: description] }

  /// The trace that the process is part of: $TRACEPARENT, if it is valid.
  package static var ofEnvironment: TraceParent? { SocketPath.environment("TRACEPARENT").flatMap(TraceParent.init) }

  private static func isHex(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
