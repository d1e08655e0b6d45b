import Foundation
import Glibc
import Synchronization
import TestSupport

/// Something that must hold and did not.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Many cases, tried on several threads.
struct Campaign: Sendable {
  let seed: UInt64
  let first: Int
  let cases: Int
  let jobs: Int
  /// Seconds of a thread's processor time that a case may take.
  var longest = 60.0

  /// Tries every case, in an order that is left to the threads.
  /// - Parameters:
  ///   - unit: what is tried in a case, in the plural.
  ///   - process: whose memory and descriptors are told.
  ///   - attempt: tries a case and returns how many things it has tried in it; throws where what must hold does not.
  func run(
    _ unit: String, watching process: Int32, _ attempt: @escaping @Sendable (inout SeededGenerator) throws -> Int
  ) async -> Outcome {
    CrashReport.install(seed: seed)
    let outcome = Mutex(Outcome(seed: seed, cases: cases, unit: unit, start: ProcessState(process)))
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      // Not a thread of the pool that a server in this process needs.
      Thread.detachNewThread {
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
          for number in stride(from: first + job, to: first + cases, by: jobs) {
            CrashReport.begin(number)
            self.attempt(number, outcome, process, attempt)
          }
        }
        done.resume()
      }
    }
    return outcome.withLock { outcome in
      outcome.end = ProcessState(process)
      return outcome
    }
  }

  private func attempt(
    _ number: Int, _ outcome: borrowing Mutex<Outcome>, _ process: Int32,
    _ attempt: (inout SeededGenerator) throws -> Int
  ) {
    var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    let began = ProcessorTime.ofThread
    let result = Result { try attempt(&random) }
    let took = ProcessorTime.ofThread - began
    outcome.withLock { outcome in
      outcome.done += 1
      if outcome.done == cases / 10 { outcome.warm = ProcessState(process) }
      if took > outcome.slowest.seconds { outcome.slowest = (took, number) }
      switch result {
      case .success(let count): outcome.things += count
      case .failure(let error): outcome.failures.append("case \(number) of seed \(seed): \(error)")
      }
      if took > longest {
        outcome.failures.append(
          "case \(number) of seed \(seed) took \(took) s of processor time; \(longest) s are allowed")
      }
    }
  }
}

/// What came of a campaign.
struct Outcome: Sendable {
  let seed: UInt64
  let cases: Int
  /// What is tried in a case, in the plural.
  let unit: String
  let start: ProcessState
  /// After a tenth of the cases, when caches and pools are filled.
  var warm: ProcessState?
  var end: ProcessState?
  var done = 0
  var things = 0
  var slowest = (seconds: 0.0, number: 0)
  var failures: [String] = []

  private let began = DispatchTime.now().uptimeNanoseconds

  init(seed: UInt64, cases: Int, unit: String, start: ProcessState) {
    self.seed = seed
    self.cases = cases
    self.unit = unit
    self.start = start
  }

  var summary: String {
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9
    return """
      seed \(seed): \(cases) cases, \(things) \(unit) in \(String(format: "%.1f", seconds)) s, \
      \(Int(Double(things) / seconds)) a second
      at the start: \(start)
      after a tenth: \(warm.map { "\($0)" } ?? "-")
      at the end: \(end.map { "\($0)" } ?? "-")
      \(cases) cases, seed \(seed), \(failures.count) failures, \
      slowest \(String(format: "%.1f", slowest.seconds * 1000)) ms (case \(slowest.number))
      """
  }
}

/// Processor time in seconds: what other programs do meanwhile does not count.
enum ProcessorTime {
  static var ofThread: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What a process holds.
struct ProcessState: Sendable, CustomStringConvertible {
  var residentBytes = 0
  var descriptors = 0
  /// Those of them that are sockets.
  var sockets = 0

  /// From /proc/PID/statm and /proc/PID/fd (proc(5)).
  init(_ process: Int32) {
    let statm = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)
    if let pages = statm?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) {
      residentBytes = pages * sysconf(Int32(_SC_PAGESIZE))
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []
    descriptors = names.count
    sockets = names.count {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")
      return target?.hasPrefix("socket:") ?? false
    }
  }

  var description: String {
    "\(String(format: "%.1f", Double(residentBytes) / 1e6)) MB resident, \(descriptors) descriptors"
  }
}

/// Says which cases were under way when the process is about to die by a trap.
enum CrashReport {
  private static let seed = Atomic<UInt64>(0)
  private static let last = Atomic<Int>(0)

  static func install(seed value: UInt64) {
    seed.store(value, ordering: .relaxed)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] {
      signal(number) { number in
        CrashReport.say("\nnewswire-fuzz: crashed; seed ")
        CrashReport.say(CrashReport.seed.load(ordering: .relaxed))
        CrashReport.say(", in one of the cases that began last, up to ")
        CrashReport.say(UInt64(CrashReport.last.load(ordering: .relaxed)))
        CrashReport.say("\n")
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func begin(_ number: Int) { last.store(number, ordering: .relaxed) }

  private static func say(_ text: StaticString) {
    _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// In decimal, without allocating: a handler of signals must not.
  private static func say(_ value: UInt64) {
    var divisor: UInt64 = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(ascii: "0") + UInt8(value / divisor % 10)
      _ = unsafe write(STDERR_FILENO, &digit, 1)
      divisor /= 10
    }
  }
}
