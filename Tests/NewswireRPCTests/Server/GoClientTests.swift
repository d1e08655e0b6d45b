import Foundation
import TestSupport
import Testing

@testable import NewswireRPC

/// The ttrpc client of containerd, as Debian packages it, against the server; skipped where it is not installed.
@Suite(.timeLimit(.minutes(2)))
struct GoClientTests {
  private static let isInstalled =
    ["/usr/bin/go", "/usr/share/gocode/src/github.com/containerd/ttrpc"].allSatisfy(
      FileManager.default.fileExists(atPath:))

  @Test(.enabled(if: isInstalled, "golang-go and golang-github-containerd-ttrpc-dev are not installed"))
  func theGoClientIsServed() async throws {
    let folder = try TemporaryFolder()
    let program = folder.file("client")
    let build = try await run(
      "/usr/bin/go", ["build", "-o", program, "."], in: checkout.appending(path: "Tests/GoClient"),
      environment: [
        "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": folder.file("cache"), "HOME": folder.path,
      ])
    #expect(build == "")
    try await withServer { _, path in
      let output = try await run(program, [path], in: URL(filePath: folder.path), environment: [:])
      #expect(output == "")
    }
  }

  /// Runs a program; returns what it printed, and its status unless that is zero.
  private func run(
    _ program: String, _ arguments: [String], in directory: URL, environment: [String: String]
  ) async throws -> String {
    let process = Process()
    let output = Pipe()
    // Sockets of other tests must not live on in this one's child, or their ends would not be noticed.
    let closing = #"for fd in /proc/self/fd/*; do n=${fd##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@""#
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", closing, "bash", program] + arguments
    process.currentDirectoryURL = directory
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return try await withCheckedThrowingContinuation { continuation in
      Thread {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let status = process.terminationStatus
        continuation.resume(returning: status == 0 ? text : "\(text)status \(status)")
      }.start()
    }
  }
}
