import NewswireModel

/// The unit of flow control on a stream, whether the peer knows of credit windows or not: PROTOCOL.md, "Credit".
enum FlowControl {
  /// What a stream may hold unread before its sender must wait.
  static let window = Limits.streamWindow
  /// A message costs its bytes, and a small one its share of the window, so that a window bounds bytes and messages alike.
  static let leastCost = window / Limits.inboundMessagesPerStream

  static func cost(ofMessage bytes: Int) -> Int {
    max(bytes, leastCost)
  }
}
