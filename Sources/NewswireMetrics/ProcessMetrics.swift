internal import Glibc

/// What every Prometheus client says of its process
/// (https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics), from /proc.
package enum ProcessMetrics {
  /// Bytes of memory that the process has in RAM, the pages of mapped files aside; 0 if the system does not say.
  package static var privateResidentBytes: Int {
    // proc_pid_statm(5): size, resident, shared, in pages.
    let fields = words(of: "/proc/self/statm")
    guard fields.count > 2, let resident = Int(fields[1]), let shared = Int(fields[2]) else { return 0 }
    return (resident - shared) * sysconf(CInt(_SC_PAGESIZE))
  }

  package static func samples() -> [PrometheusRegistry.Sample] {
    var samples: [PrometheusRegistry.Sample] = []
    let pageSize = Double(sysconf(CInt(_SC_PAGESIZE)))
    let memory = words(of: "/proc/self/statm").compactMap { Double($0) }
    if memory.count > 2 {
      samples.append(.init("process_virtual_memory_bytes", .gauge, memory[0] * pageSize))
      samples.append(.init("process_resident_memory_bytes", .gauge, memory[1] * pageSize))
      samples.append(.init("process_private_memory_bytes", .gauge, (memory[1] - memory[2]) * pageSize))
    }
    // proc_pid_stat(5): behind the name in parentheses, utime and stime are the 12th and 13th field, num_threads the 18th.
    let stat = text(of: "/proc/self/stat").split(separator: ")").last?.split(separator: " ") ?? []
    if stat.count > 17, let user = Double(stat[11]), let system = Double(stat[12]), let threads = Double(stat[17]) {
      let ticks = Double(sysconf(CInt(_SC_CLK_TCK)))
      samples.append(.init("process_cpu_seconds_total", .counter, (user + system) / ticks))
      samples.append(.init("process_threads", .gauge, threads))
    }
    if let files = openFiles() { samples.append(.init("process_open_fds", .gauge, files)) }
    var limit = rlimit()
    if unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
      samples.append(.init("process_max_fds", .gauge, Double(limit.rlim_cur)))
    }
    return samples
  }

  package static let help = [
    "process_virtual_memory_bytes": "Virtual memory in bytes.",
    "process_resident_memory_bytes": "Resident memory in bytes, pages of mapped files among them.",
    "process_private_memory_bytes": "Resident memory in bytes without the pages of mapped files.",
    "process_cpu_seconds_total": "Processor time in seconds, user and system.",
    "process_threads": "Threads.",
    "process_open_fds": "Open file descriptors.",
    "process_max_fds": "Most file descriptors that may be open.",
  ]

  private static func openFiles() -> Double? {
    guard let folder = unsafe opendir("/proc/self/fd") else { return nil }
    defer { unsafe closedir(folder) }
    var count = 0
    while unsafe readdir(folder) != nil { count += 1 }
    // Without "." and "..", and the folder itself.
    return Double(max(0, count - 3))
  }

  private static func words(of path: String) -> [Substring] {
    text(of: path).split { $0 == " " || $0 == "\n" }
  }

  private static func text(of path: String) -> String {
    guard let file = unsafe fopen(path, "re") else { return "" }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
