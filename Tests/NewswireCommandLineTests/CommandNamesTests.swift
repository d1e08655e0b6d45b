import ArgumentParser
import Testing

@testable import NewswireCommandLine

@Suite struct CommandNamesTests {
  private struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search")
  }
  private struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve")
  }
  private struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "root", subcommands: [Search.self, Serve.self])
  }

  private let names = CommandNames(of: Root.self)

  @Test func `the nearest command is suggested for one that does not exist`() {
    #expect(names.problem(in: ["serch"]) == "there is no command \"serch\"; did you mean search?")
    #expect(names.problem(in: ["sev"]) == "there is no command \"sev\"; did you mean serve?")
    #expect(names.problem(in: ["sea"]) == "there is no command \"sea\"; did you mean search?")
    #expect(names.problem(in: ["help", "serch"]) == "there is no command \"serch\"; did you mean search?")
    #expect(names.problem(in: ["nonsense"]) == "there is no command \"nonsense\"")
  }

  @Test func `commands, options and no argument are left to the parser`() {
    for arguments in [["search", "x"], ["help"], ["help", "serve"], ["--help"], [], ["-h"]] {
      #expect(names.problem(in: arguments) == nil, "\(arguments)")
    }
    #expect(CommandNames(of: Search.self).problem(in: ["x"]) == nil)
  }
}
