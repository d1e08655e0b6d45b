import NewswireModel

/// The unit of flow control on a stream, whether the peer knows of credit or not: PROTOCOL.md, "Credit".
enum FlowControl {
  /// What a stream may hold unread before its sender must wait.
  static let window = Limits.streamWindow
  /// A message costs its bytes, and a small one its share of the window, so that a window bounds bytes and messages alike.
  static let leastCost = window / Limits.inboundMessagesPerStream

  static func cost(ofMessage bytes: Int) -> Int {
    max(bytes, leastCost)
  }
}

/// How far the reader of one stream is behind what has come in on it. A peer that minds its credit never gets far ahead; any other is
/// held up by reading no more from its connection.
struct InboundAccount {
  private var unread = 0
  private(set) var isHoldingUp = false

  /// A message has come. Returns whether from now on the connection must not be read.
  mutating func received(bytes: Int, hasCredit: Bool) -> Bool {
    // A sender with any credit left may send one message, however large, so it is what was unread before that counts.
    let wasFull = unread >= FlowControl.window
    unread += FlowControl.cost(ofMessage: bytes)
    guard !isHoldingUp, wasFull || (!hasCredit && unread >= FlowControl.window) else { return false }
    isHoldingUp = true
    return true
  }

  /// Messages of this cost have been taken. Returns whether the connection may be read again, as far as this stream is concerned.
  mutating func consumed(_ cost: Int) -> Bool {
    unread -= cost
    guard isHoldingUp, unread < FlowControl.window else { return false }
    isHoldingUp = false
    return true
  }
}
