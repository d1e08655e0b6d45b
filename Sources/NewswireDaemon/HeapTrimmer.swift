internal import Glibc
internal import NewswireMetrics
internal import NewswireRPC
internal import ServiceLifecycle

/// Gives memory back to the system after a burst. The allocator keeps what was freed for the next time, which after a large import, or
/// after many clients at once, is hundreds of megabytes that another process could use.
struct HeapTrimmer: Service {
  /// How often it looks.
  private static let interval = Duration.seconds(5)
  /// Bytes above the last mark from which it trims; what is less is soon used again.
  private static let burst = 32 << 20

  /// Calls in an interval from which the daemon is at work: a monitor's are fewer.
  private static let idleCalls = 100

  /// malloc_trim(3), which the headers that Swift reads do not have; nil with an allocator that lacks it.
  private static var trim: (@convention(c) (Int) -> CInt)? {
    unsafe dlsym(nil, "malloc_trim").map { unsafe unsafeBitCast($0, to: (@convention(c) (Int) -> CInt).self) }
  }

  let activity: @Sendable () -> RPCServer.Activity

  func run() async throws {
    guard let trim = Self.trim else { return try await gracefulShutdown() }
    await cancelWhenGracefulShutdown {
      var mark = ProcessMetrics.privateResidentBytes
      var calls = activity().calls
      while (try? await Task.sleep(for: Self.interval)) != nil {
        let now = activity()
        defer { calls = now.calls }
        // Not while somebody works: trimming takes the heap's locks, and what it frees would be asked for again.
        guard now.calls - calls < Self.idleCalls, now.waiting == 0,
          ProcessMetrics.privateResidentBytes > mark + Self.burst
        else {
          continue
        }
        _ = trim(0)
        mark = ProcessMetrics.privateResidentBytes
      }
    }
  }
}
