import ArgumentParser
import Foundation
import NewswireModel
import Testing

@testable import newswire

@Suite struct NumericOptionTests {
  /// What trips conversions between numbers: ends of the integer types and of Double, and what is not a number.
  private static let boundaries = [
    "0", "-1", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
    "-9223372036854775809", "18446744073709551616", "1e300", "1e309", "-inf", "nan", "4.9e-324", "", "٣", "a",
  ]

  /// Each option and argument of a command, as the arguments that give it a value.
  private func options(of command: any ParsableCommand.Type) throws -> [(String) -> [String]] {
    struct Help: Decodable { let command: Command }
    struct Command: Decodable { let arguments: [Argument]? }
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let kind: String
      let preferredName: Name?
    }
    let help = try JSONDecoder().decode(Help.self, from: Data(command._dumpHelp().utf8))
    return (help.command.arguments ?? []).compactMap { argument in
      switch argument.kind {
      case "option": { ["--\(argument.preferredName?.name ?? "")=\($0)"] }
      case "positional": { ["id", $0] }
      default: nil
      }
    }
  }

  @Test func `a boundary number in any option is read or refused as an error of use, and never traps`() throws {
    var count = 0
    for command in NewswireCommand.configuration.subcommands {
      for option in try options(of: command) {
        count += 1
        for value in Self.boundaries {
          let arguments = option(value)
          do {
            let parsed = try command.parse(arguments)
            _ = (parsed as? SearchCommand)?.connection.duration
          } catch {
            #expect(command.exitCode(for: error) != .success, "\(arguments)")
          }
        }
      }
    }
    #expect(count > 50)
  }
}
