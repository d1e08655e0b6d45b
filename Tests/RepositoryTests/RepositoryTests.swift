import Foundation
import TestSupport
import Testing

/// Files that git knows and that exist, with one of the endings, by path from the checkout.
func repositoryFiles(_ suffixes: [String]) throws -> [String] {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/git")
  process.arguments = ["-C", checkout.path, "ls-files"]
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init).filter { file in
    suffixes.contains { file.hasSuffix($0) }
      && FileManager.default.fileExists(atPath: checkout.appending(path: file).path)
  }
}

/// What must hold of the files themselves.
@Suite struct RepositoryTests {
  private func files(_ suffix: String) throws -> [String] { try repositoryFiles([suffix]) }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: checkout.appending(path: path), encoding: .utf8)
  }

  @Test func `every link of a page leads somewhere`() throws {
    for page in try files(".md") {
      let folder = checkout.appending(path: page).deletingLastPathComponent()
      for link in try text(page).matches(of: /\]\((?!https?:)([^)#\s]+)/) {
        let target = folder.appending(path: String(link.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(page) links \(link.1)")
      }
    }
  }

  @Test func `every target has its row in ARCHITECTURE`() throws {
    let page = try text("ARCHITECTURE.md")
    for folder in Set(try files(".swift").filter { $0.hasPrefix("Sources/") }.map { $0.split(separator: "/")[1] }) {
      #expect(page.contains("`\(folder)`"), "\(folder)")
    }
  }

  @Test func `a file of code is one aspect, some 400 lines at most`() throws {
    for file in try files(".swift") {
      let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 460, "\(file) has \(lines) lines")
    }
  }

  @Test func `a folder holds some 15 files of code at most`() throws {
    let folders = Dictionary(grouping: try files(".swift")) {
      $0.split(separator: "/").dropLast().joined(separator: "/")
    }
    for (folder, files) in folders { #expect(files.count <= 16, "\(folder) has \(files.count) files") }
  }

  @Test func `a target has 5,500 lines at most, or a README in each of its rooms`() throws {
    let sources = try files(".swift").filter { $0.hasPrefix("Sources/") }
    for (target, files) in Dictionary(grouping: sources, by: { $0.split(separator: "/")[1] }) {
      let lines = try files.reduce(0) {
        try $0 + text($1).split(separator: "\n", omittingEmptySubsequences: false).count
      }
      guard lines > 5_500 else { continue }
      for room in Set(files.map { $0.split(separator: "/").dropLast() })
      where room.count > 2 && room.last != "Languages" {
        let page = room.joined(separator: "/") + "/README.md"
        #expect(FileManager.default.fileExists(atPath: checkout.appending(path: page).path), "\(target) needs \(page)")
      }
    }
  }

  @Test func `what comes from outside meets no trap`() throws {
    let traps = ["try!", "fatalError(", " as! "]
    for file in try files(".swift") where file.hasPrefix("Sources/") || file.hasPrefix("Clients/") {
      for line in try text(file).split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(!traps.contains { line.contains($0) }, "\(file): \(line)")
      }
    }
  }

  @Test func `an error that names a limit names the one whose value it gives`() throws {
    for file in try files(".swift") where file.hasPrefix("Sources/") {
      for match in try text(file).matches(of: /\.limit\("(\w+)", (\w+)\.(\w+)/) {
        #expect(match.1 == match.3, "\(file): \(match.0)")
      }
    }
  }

  @Test(
    arguments: [
      ("Scripts/embed-lists", "the word lists compiled in are those of the text files"),
      ("Scripts/query-help", "newswire help query and newswire-query(7) say what QUERY.md says"),
      ("Scripts/graph", "ARCHITECTURE draws the targets of Package.swift"),
      ("Scripts/limits", "Protos/LIMITS.md lists the limits of Limits.swift"),
      ("Scripts/unsafe-memory", "Sources/UNSAFE.md lists the files with unsafe memory, each with its reason"),
    ])
  func `what scripts make is fresh`(script: String, what: String) throws {
    let process = Process()
    process.executableURL = checkout.appending(path: script)
    process.arguments = ["--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(what): run \(script)")
  }

  @Test func `each limit is kept by the code, and a test says that it tries both edges`() throws {
    let names = try text("Sources/NewswireModel/Limits.swift").matches(of: /static let (\w+)/).map { String($0.1) }
    let sources = try files(".swift").filter { !$0.hasPrefix("Tests/") && !$0.hasSuffix("Limits.swift") }
    let code = try sources.map { try text($0) }.joined()
    let tests = try files(".swift").filter { $0.hasPrefix("Tests/") }.map { try text($0) }
    let marks = tests.flatMap { $0.matches(of: /Both edges of [^\n]*/) }.map { String($0.0) }.joined(separator: "\n")
    let tried = Set(marks.matches(of: /Limits\.(\w+)/).map { String($0.1) })
    for name in names {
      #expect(code.contains("Limits.\(name)"), "Limits.\(name) is kept by nobody")
      // What stands where a request says nothing has no edges.
      if name.hasPrefix("default") { continue }
      #expect(tried.contains(name), "Limits.\(name)")
    }
    for name in tried { #expect(names.contains(name), "there is no Limits.\(name)") }
  }

  @Test func `tests tell errors by what programs can tell them by, not by their type alone`() throws {
    for file in try files(".swift") where file.hasPrefix("Tests/") && !file.hasPrefix("Tests/RepositoryTests/") {
      for line in try text(file).split(separator: "\n") where line.contains("throws: NewswireError.self") {
        // What is thrown is looked at, or `failure` would have done.
        #expect(line.contains("= #expect") || line.contains("= await #expect"), "\(file): \(line)")
      }
      #expect(!(try text(file).contains("throws: (any Error).self")), "\(file)")
    }
  }
}
