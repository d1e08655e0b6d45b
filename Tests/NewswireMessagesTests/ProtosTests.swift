import Foundation
import TestSupport
import Testing

/// The files of Protos/ and what was generated from them.
@Suite struct ProtosTests {
  @Test func `the committed C code is what protoc-c makes of Protos`() throws {
    let folder = try TemporaryFolder()
    #expect(try run("/bin/bash", [checkout.appending(path: "Scripts/protos").path, folder.path]) == 0)
    let committed = checkout.appending(path: "Sources/CNewswireProtos").path
    #expect(
      try run("/usr/bin/diff", ["-r", folder.path, committed]) == 0, "run Scripts/protos and commit what changed")
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Buf's STANDARD rules (https://buf.build/docs/lint/rules/) that a file of ours could break.
  @Test(arguments: ["article", "query", "archive_service"])
  func `Protos follow Buf's rules`(file: String) throws {
    let text = try String(contentsOf: checkout.appending(path: "Protos/newswire/v1/\(file).proto"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.contains("syntax = \"proto3\";"))
    #expect(lines.contains("package newswire.v1;"))
    var enumeration: String?
    var isFirst = false
    for line in lines where !line.hasPrefix("//") {
      let words = line.split(whereSeparator: { " (){;".contains($0) }).map(String.init)
      if words.first == "enum" {
        (enumeration, isFirst) = (words[1], true)
      } else if line == "}" {
        enumeration = nil
      } else if let name = enumeration, words.count > 2, words[1] == "=" {
        let prefix = screaming(name)
        #expect(words[0].hasPrefix(prefix + "_"), "\(words[0]) lacks the prefix of \(name)")
        if isFirst { #expect(line == "\(prefix)_UNSPECIFIED = 0;") }
        isFirst = false
      } else if words.first == "rpc" {
        #expect(words.contains("\(words[1])Request") && words.contains("\(words[1])Response"), "\(line)")
      } else if words.count > 2, let equals = words.firstIndex(of: "="), equals > 0 {
        #expect(words[equals - 1].allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }, "\(line)")
      }
    }
  }

  private func screaming(_ name: String) -> String {
    name.reduce(into: "") { result, character in
      if character.isUppercase, !result.isEmpty { result += "_" }
      result += character.uppercased()
    }
  }
}
