/// Keeps the methods of a connection from running inside one another: writing can make the channel call back, that it is writable
/// again or, after a failure, with what is left to read. Who is turned away is made up for by the one at work.
struct ReentrancyGuard {
  private var isHeld = false
  private var wasMissed = false

  /// Returns whether to go on, and then `leave`.
  mutating func enter() -> Bool {
    guard !isHeld else {
      wasMissed = true
      return false
    }
    isHeld = true
    return true
  }

  mutating func leave() {
    isHeld = false
  }

  /// Whether somebody has been turned away since this was last asked.
  mutating func takeMissed() -> Bool {
    defer { wasMissed = false }
    return wasMissed
  }
}
