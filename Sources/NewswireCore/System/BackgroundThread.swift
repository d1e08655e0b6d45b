internal import Glibc

/// Threads that import and merge while others wait for answers.
package enum BackgroundThread {
  /// As nice(1) gives commands.
  private static let niceness: Int32 = 10

  /// Lets the calling thread give way to those that answer: on Linux each thread has a nice value of its own (sched(7)). It stays so, and
  /// where the system refuses it nothing else changes.
  package static func giveWay() {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
  }
}
