import ArgumentParser
import Foundation
import Logging
import NewswireModel
import NewswireRPC
import TestSupport
import Testing

@testable import NewswireDaemon

@Suite struct ConfigurationFileTests {
  private func problems(_ json: String) -> [String] { ConfigurationFile.problems(Data(json.utf8)) }

  @Test func `a file of known keys is well`() {
    #expect(problems("{}") == [])
    #expect(
      problems(
        #"{"archive": "/a", "socket": {"path": "/s", "group": "g"}, "log": {"level": "info", "format": "json"}, "metrics": {"port": 1}}"#
      ) == [])
  }

  @Test func `an unknown key is named with the nearest that is known`() {
    #expect(problems(#"{"archiv": "/a"}"#) == [#""archiv" is not known; did you mean "archive"?"#])
    #expect(problems(#"{"log": {"levle": "info"}}"#) == [#""log.levle" is not known; did you mean "log.level"?"#])
    #expect(problems(#"{"sockets": {"path": "/s"}}"#) == [#""sockets" is not known; did you mean "socket"?"#])
    #expect(problems(#"{"zzzzzzzzzzzzzzzzzzzz": 1}"#) == [#""zzzzzzzzzzzzzzzzzzzz" is not known"#])
  }

  @Test(arguments: [
    (#"{"metrics": {"port": 65535}}"#, true), (#"{"metrics": {"port": 65536}}"#, false),
    (#"{"metrics": {"port": 0}}"#, false), (#"{"metrics": {"port": 1e300}}"#, false),
    (#"{"metrics": {"port": 80.5}}"#, false), (#"{"metrics": {"port": true}}"#, false),
    (#"{"metrics": {"port": "80"}}"#, false), (#"{"metrics": 80}"#, false),
    (#"{"log": {"slow-call-milliseconds": 86400000}}"#, true),
    (#"{"log": {"slow-call-milliseconds": 86400001}}"#, false),
    (#"{"log": {"level": "loud"}}"#, false), (#"{"archive": ""}"#, false), (#"{"archive": null}"#, false),
    (#"{"allow": {"reader": {"users": ["a", "b"]}}}"#, true), (#"{"allow": {"reader": {"users": "a"}}}"#, false),
    (#"{"allow": {"reader": {"users": [1]}}}"#, false), ("[]", false), ("{", false), ("", false),
  ])
  func `a value must be of its kind and range`(_ json: String, _ isGood: Bool) {
    #expect(problems(json).isEmpty == isGood)
  }

  @Test func `every problem is told`() {
    #expect(problems(#"{"archiv": 1, "log": {"level": 1}, "metrics": {"prot": 1}}"#).count == 3)
  }

  @Test func `the example in the repository is well`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Scripts/newswired.example.json")
    #expect(ConfigurationFile.problems(try Data(contentsOf: path)) == [])
  }
}

@Suite struct SettingsTests {
  private func settings(
    _ arguments: [String], file: String? = nil, _ environment: [String: String] = [:]
  ) async throws -> Settings {
    var arguments = arguments
    let folder = try TemporaryFolder()
    if let file {
      try Data(file.utf8).write(to: URL(filePath: folder.file("c.json")))
      arguments += ["--config", folder.file("c.json")]
    }
    return try await Settings(try ServeOptions.parse(arguments), environment: environment)
  }

  @Test func `options go before the environment, and that before the file`() async throws {
    let file =
      #"{"archive": "/file", "log": {"level": "error", "slow-call-milliseconds": 7}, "metrics": {"port": 1000}}"#
    let environment = ["NEWSWIRE_LOG_LEVEL": "info", "NEWSWIRE_METRICS_PORT": "2000", "NEWSWIRE_SOCKET": "/env.sock"]
    let settings = try await settings(["--metrics-port", "3000"], file: file, environment)
    #expect(settings.metricsPort == 3000)
    #expect(settings.logLevel == .info && settings.socket == "/env.sock")
    #expect(settings.archive == "/file" && settings.slowCall == 7_000_000)
  }

  @Test func `without any there are defaults`() async throws {
    let settings = try await settings([], [:])
    #expect(settings.logLevel == .notice && settings.logFormat == .text && settings.metricsPort == nil)
    #expect(settings.slowCall == 1_000_000_000 && settings.access == nil && settings.callers == .owner)
  }

  @Test func `a bad file, variable or name is an error that names it`() async throws {
    for (arguments, file, environment, code, text) in [
      ([], #"{"archiv": 1}"#, [:], ErrorCode.invalidArgument, "did you mean \"archive\"?"),
      ([], nil, ["NEWSWIRE_METRICS_PORT": "99999"], .invalidArgument, "NEWSWIRE_METRICS_PORT"),
      ([], nil, ["NEWSWIRE_METRICS_PORT": "many"], .invalidArgument, "NEWSWIRE_METRICS_PORT"),
      ([], nil, ["NEWSWIRE_LOG_FORMAT": "xml"], .invalidArgument, "NEWSWIRE_LOG_FORMAT"),
      (["--config", "/nonexistent.json"], nil, [:], .notFound, "/nonexistent.json"),
      (["--reader-user", "no such user"], nil, [:], .notFound, "no such user"),
      (["--socket-group", "no such group"], nil, [:], .notFound, "no such group"),
    ] as [([String], String?, [String: String], ErrorCode, String)] {
      let error = await #expect(throws: NewswireError.self) { try await settings(arguments, file: file, environment) }
      #expect(error?.code == code && error?.message.contains(text) == true)
    }
  }

  @Test func `roles come from options or the file`() async throws {
    let file = #"{"allow": {"reader": {"users": ["4001"], "groups": ["5001"]}, "administrator": {"users": ["4003"]}}}"#
    let settings = try await settings(["--importer-user", "4002", "--allow-user", "4004"], file: file)
    #expect(settings.callers.users[4001] == .reader && settings.callers.users[4002] == .importer)
    #expect(settings.callers.users[4003] == .all && settings.callers.users[4004] == .usual)
    #expect(settings.callers.groups == [5001: .reader])
  }

  @Test(arguments: [["--metrics-port", "0"], ["--metrics-port", "65536"], ["--slow-call", "-1"], ["--log", "loud"]])
  func `an option out of range is an error of use`(_ arguments: [String]) {
    do {
      _ = try ServeOptions.parse(arguments)
      Issue.record("\(arguments) was read")
    } catch {
      #expect(ServeOptions.exitCode(for: error) == .validationFailure)
    }
  }
}
