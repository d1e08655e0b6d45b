/// How long a call may take, from a nanosecond to `longest`: a number of seconds that was checked when it was read.
public struct CallTimeout: Sendable, Hashable {
  /// Some thirty years: nobody waits for longer, and a clock reading plus this does not overflow.
  public static let longest = Duration.seconds(1_000_000_000)
  public static let shortest = Duration.nanoseconds(1)

  public let duration: Duration

  /// - Returns: nil if the duration is out of range.
  public init?(_ duration: Duration) {
    guard Self.shortest <= duration, duration <= Self.longest else { return nil }
    self.duration = duration
  }

  /// - Returns: nil if the seconds are not a number, or out of range.
  public init?(seconds: Double) {
    guard 1e-9 <= seconds, seconds <= 1e9 else { return nil }
    self.init(max(.seconds(seconds), Self.shortest))
  }

  public var nanoseconds: Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
