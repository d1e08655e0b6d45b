import Foundation
import Glibc
import NewswireModel
import TestSupport

/// A program that has ended.
struct Finished {
  var status: Int32
  var output: String
  var errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Each line of the output as a JSON object.
  var objects: [[String: Any]] {
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
enum Programs {
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Runs a program to its end. Its output goes through files, so that no pipe can fill up.
  static func run(
    _ path: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
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
    process.waitUntilExit()
    return Finished(
      status: process.terminationStatus, output: try String(contentsOfFile: files.file("out"), encoding: .utf8),
      errors: try String(contentsOfFile: files.file("err"), encoding: .utf8))
  }
}

/// A daemon on an archive of its own, running as a process.
final class DaemonProcess {
  let folder: TemporaryFolder
  let process = Process()
  /// What it logged until it served.
  private(set) var startLog = ""
  var socket: String { folder.file("run/newswire.sock") }
  var archive: String { folder.file("archive") }

  /// Starts the daemon and returns when it serves, which it says in its log.
  /// - Parameter descriptors: how many files and sockets it may have open; nil for what this process may.
  init(in folder: TemporaryFolder, descriptors: Int? = nil) throws {
    self.folder = folder
    let log = Pipe()
    let limit = descriptors.map { "ulimit -n \($0); " } ?? ""
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", limit + "exec \"$@\"", "bash", Programs.path("newswired"), "--archive", archive, "--socket", socket,
      "--log",
      "info",
    ]
    process.standardError = log
    try process.run()
    startLog = try Self.wait(for: "serving", in: log.fileHandleForReading)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  private static func wait(for word: String, in log: FileHandle) throws -> String {
    var text = ""
    while !text.contains(word) {
      let data = log.availableData
      if data.isEmpty { throw NewswireError(.unavailable, "the daemon ended: \(text)") }
      text += String(decoding: data, as: UTF8.self)
    }
    // What it logs later must not fill the pipe.
    log.readabilityHandler = { handle in if handle.availableData.isEmpty { handle.readabilityHandler = nil } }
    return text
  }

  /// Runs `newswire` against this daemon.
  func newswire(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Finished {
    try Programs.run(
      Programs.path("newswire"), arguments, input: Data(input.utf8),
      environment: environment.merging(["NEWSWIRE_SOCKET": socket]) { $1 })
  }

  /// Sends a signal and waits for the end.
  func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A JSON lines record.
func record(_ number: Int, _ text: String = "") -> String {
  #"{"headline":"Storm \#(number)","text":"The storm number\#(number) hit the coast. \#(text)","published":"2025-04-14"}"#
}
