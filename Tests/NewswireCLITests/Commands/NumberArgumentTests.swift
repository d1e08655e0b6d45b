import ArgumentParser
import Foundation
import NewswireModel
import Testing

@testable import newswire

@Suite struct NumberArgumentTests {
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

  @Test func `whole numbers are read within their range and nowhere else`() throws {
    let read = NumberArgument.integer(1...Limits.pageSize)
    #expect(try read("1") == 1)
    #expect(try read("1000") == 1000)
    for text in ["0", "1001", "-1", "1.0", "1e2", "", "x", "99999999999999999999"] {
      let error = #expect(throws: ValidationError.self) { try read(text) }
      #expect(error?.message == "it must be a whole number from 1 to 1000", "\(text)")
    }
  }

  @Test func `seconds are read within their range and nowhere else`() throws {
    let read = NumberArgument.seconds(Limits.callSeconds)
    #expect(try read("0.001") == 0.001)
    #expect(try read("31536000") == 31_536_000)
    for text in ["0", "0.0009", "31536000.1", "-1", "nan", "inf", "1e300", "", "x"] {
      let error = #expect(throws: ValidationError.self) { try read(text) }
      #expect(error?.message == "it must be a number from 0.001 to 31536000 seconds", "\(text)")
    }
  }
}
