import Foundation
import Glibc

/// What a process has taken of the machine.
struct ProcessUsage: Sendable {
  /// Processor time, in seconds.
  var seconds: Double
  /// Bytes of memory it has resident.
  var resident: Int
}

extension ProcessUsage {
  /// Reads /proc/PID/stat (proc_pid_stat(5)); nil if that is not to be had.
  init?(process: Int32) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      // The second field is the program's name in parentheses, which may hold spaces.
      let fields = text.split(separator: ")").last?.split(separator: " "), fields.count > 21,
      let user = Double(fields[11]), let system = Double(fields[12]), let pages = Int(fields[21])
    else { return nil }
    seconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    resident = pages * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// What a process took while calls were counted.
struct ProcessShare: Sendable {
  /// Processors kept busy: 1.5 is one and a half.
  var processors: Double
  /// Processor time, in seconds.
  var seconds: Double
  /// Bytes of memory it had resident in the end.
  var resident: Int
  /// By how many bytes that grew.
  var growth: Int

  init?(_ before: ProcessUsage?, _ after: ProcessUsage?, seconds elapsed: Double) {
    guard let before, let after else { return nil }
    seconds = after.seconds - before.seconds
    processors = seconds / elapsed
    resident = after.resident
    growth = after.resident - before.resident
  }
}
