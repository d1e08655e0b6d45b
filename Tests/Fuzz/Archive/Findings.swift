import ArgumentParser
import Foundation

/// What a campaign against whole programs came to.
protocol Findings: Sendable {
  /// What did not hold, a line each.
  var failures: [String] { get }
}

extension Findings {
  /// Prints what did not hold.
  /// - Throws: exit status 1 if there was any.
  func end() throws {
    for failure in failures { FileHandle.standardError.write(Data("newswire-fuzz: \(failure)\n".utf8)) }
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
