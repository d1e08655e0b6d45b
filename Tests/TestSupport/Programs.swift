package import Foundation
import Glibc
import NewswireModel

/// A program that has ended.
package struct Finished {
  /// Its exit status, or the number of the signal that ended it.
  package var status: Int32
  /// Whether it ended by itself, and not by a signal.
  package var hasExited = true
  package var output: String
  package var errors: String

  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Each line of the output as a JSON object.
  package var objects: [[String: Any]] {
    get throws {
      try lines.map { line in
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
          throw NewswireError(.internal, "no object: \(line)")
        }
        return object
      }
    }
  }
}

/// The programs under test: those that were built with this test.
package enum Programs {
  package static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  package static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Seconds after which a program is taken to hang, and killed.
  package static let longest = 90

  /// Runs a program to its end, or until it has hung for long. Its output goes through files, so that no pipe can fill up.
  package static func run(
    _ path: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    longest: Int = longest
  ) throws -> Finished {
    let files = try TemporaryFolder()
    for name in ["in", "out", "err"] { _ = FileManager.default.createFile(atPath: files.file(name), contents: nil) }
    try input.write(to: URL(filePath: files.file("in")))
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: files.file("in"))
    process.standardOutput = FileHandle(forWritingAtPath: files.file("out"))
    process.standardError = FileHandle(forWritingAtPath: files.file("err"))
    try process.run()
    process.waitUntilExit(atMost: longest)
    return Finished(
      status: process.terminationStatus, hasExited: process.terminationReason == .exit,
      output: try String(contentsOfFile: files.file("out"), encoding: .utf8),
      errors: try String(contentsOfFile: files.file("err"), encoding: .utf8))
  }
}

/// A daemon on an archive of its own, running as a process.
package final class DaemonProcess {
  package let folder: TemporaryFolder
  package let process = Process()
  /// What it logged until it served.
  package private(set) var startLog = ""
  package var socket: String { folder.file("run/newswire.sock") }
  package var archive: String { folder.file("archive") }

  /// Starts the daemon and returns when it serves, which it says in its log.
  /// - Parameters:
  ///   - setup: what the shell does before it becomes the daemon, such as `ulimit -n 60`.
  ///   - options: for the daemon, beside its archive, its socket and how much it logs.
  /// - Throws: `DaemonEnded` if it ends instead.
  package init(in folder: TemporaryFolder, setup: String = "", options: [String] = []) throws {
    self.folder = folder
    let log = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      [
        "-c", "\(setup)\nexec \"$@\"", "bash", Programs.path("newswired"), "--archive", archive, "--socket", socket,
        "--log", "info",
      ] + options
    process.standardError = log
    try process.run()
    let watchdog = process.killLater(after: Programs.longest)
    defer { watchdog.cancel() }
    startLog = try wait(for: "serving", in: log.fileHandleForReading)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  private func wait(for word: String, in log: FileHandle) throws -> String {
    var text = ""
    while !text.contains(word) {
      let data = log.availableData
      if data.isEmpty {
        process.waitUntilExit()
        throw DaemonEnded(
          status: process.terminationStatus, hasExited: process.terminationReason == .exit, log: text)
      }
      text += String(decoding: data, as: UTF8.self)
    }
    // What it logs later must not fill the pipe.
    log.readabilityHandler = { handle in if handle.availableData.isEmpty { handle.readabilityHandler = nil } }
    return text
  }

  /// Runs `newswire` against this daemon.
  package func newswire(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
    -> Finished
  {
    try Programs.run(
      Programs.path("newswire"), arguments, input: Data(input.utf8),
      environment: environment.merging(["NEWSWIRE_SOCKET": socket]) { $1 })
  }

  /// The most memory it has had resident so far, in bytes (VmHWM, proc(5)).
  package var peakBytes: Int {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let peak = status?.firstMatch(of: /VmHWM:\s+([0-9]+) kB/).flatMap { Int($0.1) }
    return (peak ?? 0) << 10
  }

  /// Sends a signal and waits for the end. A daemon that hangs is killed after a while, and its status is then that of SIGKILL.
  package func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit(atMost: Programs.longest)
    return process.terminationStatus
  }
}

extension Process {
  /// Waits for the end, and kills the process if it has not come after so many seconds.
  fileprivate func waitUntilExit(atMost seconds: Int) {
    let watchdog = killLater(after: seconds)
    waitUntilExit()
    watchdog.cancel()
  }

  /// Kills the process after so many seconds, unless what is returned is cancelled before.
  fileprivate func killLater(after seconds: Int) -> DispatchWorkItem {
    let identifier = processIdentifier
    let watchdog = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: watchdog)
    return watchdog
  }
}

/// A daemon ended before it served.
package struct DaemonEnded: Error {
  /// Its exit status, or the number of the signal that ended it.
  package var status: Int32
  /// Whether it ended by itself, and not by a signal.
  package var hasExited: Bool
  package var log: String
}

/// A JSON lines record.
package func record(_ number: Int, _ text: String = "") -> String {
  #"{"headline":"Storm \#(number)","text":"The storm number\#(number) hit the coast. \#(text)","published":"2025-04-14"}"#
}
