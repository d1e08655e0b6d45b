package import ArgumentParser
internal import Glibc
package import NewswireModel

/// A command that can be asked to print JSON. The error that ends it is then printed as JSON too.
package protocol JSONCommand: AsyncParsableCommand {
  var printsJSON: Bool { get }
}

/// How the programs run and end.
///
/// Exit statuses: 0 for success (something was found), 1 where nothing was found, 2 for an error, of use or of work.
package enum Program {
  package static let nothingFound = ExitCode(1)
  package static let failed = ExitCode(2)

  /// Runs the command that the arguments ask for, and ends the process.
  package static func run(_ root: any ParsableCommand.Type) async -> Never {
    // A reader that goes away ends the output, not the program by a signal; see `StandardOutput`.
    signal(SIGPIPE, SIG_IGN)
    var printsJSON = false
    do {
      if let problem = CommandNames(of: root).problem(in: Array(CommandLine.arguments.dropFirst())) {
        throw ValidationError(problem)
      }
      var command = try root.parseAsRoot()
      printsJSON = (command as? any JSONCommand)?.printsJSON ?? false
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      exit(0)
    } catch {
      end(root, with: error, inJSON: printsJSON)
    }
  }

  private static func end(_ root: any ParsableCommand.Type, with error: any Error, inJSON: Bool) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    if let error = error as? NewswireError {
      report(error, inJSON: inJSON)
      exit(failed.rawValue)
    }
    let message = root.fullMessage(for: error)
    if root.exitCode(for: error) == .success {
      print(message)
      exit(0)
    }
    StandardError.lines(message)
    exit(failed.rawValue)
  }

  /// Writes an error to standard error: a line each for message and cause, or one line of JSON with its details too.
  package static func report(_ error: NewswireError, inJSON: Bool = false) {
    if inJSON { return StandardError.json(ErrorJSON(error).line) }
    note(inOwnWords(error.message))
    if !error.cause.isEmpty { StandardError.line("  cause: \(error.cause)") }
  }

  /// A message with the options of the command line instead of the fields of the wire.
  private static func inOwnWords(_ message: String) -> String {
    message.replacing("page_token", with: "--page-token").replacing("page_size", with: "--limit")
  }

  /// Writes a line to standard error, with the program's name before it.
  package static func note(_ text: String) {
    let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "newswire"
    StandardError.line("\(name): \(text)")
  }
}
