import Foundation
import NewswireIndex
import NewswireCore
import NewswireModel
import Testing

struct FormatTests {
  /// Writes the fixture of the format at hand: `NEWSWIRE_WRITE_FIXTURE=format-N swift test --filter FormatTests`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NEWSWIRE_WRITE_FIXTURE"] != nil))
  func aFixtureIsWritten() throws {
    let name = ProcessInfo.processInfo.environment["NEWSWIRE_WRITE_FIXTURE"] ?? ""
    try FormatFixture.write(to: FormatFixture.folder.appending(path: name).path)
  }
}
