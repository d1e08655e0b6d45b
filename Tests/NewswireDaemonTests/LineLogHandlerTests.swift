import Foundation
import Logging
import Synchronization
import Testing

@testable import NewswireDaemon

@Suite struct LineLogHandlerTests {
  private final class Lines: Sendable {
    private let state = Mutex<[String]>([])
    var all: [String] { state.withLock { $0 } }
    func append(_ line: String) { state.withLock { $0.append(line) } }
  }

  private func log(_ format: LogFormat, _ body: (Logger) -> Void) -> [String] {
    let lines = Lines()
    let logger = Logger(label: "test") { LineLogHandler(label: $0, format: format, write: { lines.append($0) }) }
    body(logger)
    return lines.all
  }

  @Test func `a message is one line, whatever is in it`() {
    for format in LogFormat.allCases {
      let lines = log(format) { $0.notice("two\nlines", metadata: ["id": "a\u{1B}[31m\u{202E}\u{85}b\nc"]) }
      #expect(lines.count == 1)
      #expect(lines[0].hasSuffix("\n") && lines[0].dropLast().allSatisfy { !$0.isNewline })
      #expect(!lines[0].contains("\u{1B}"))
    }
  }

  @Test func `text has time, level, label, message and metadata by name`() throws {
    let line = try #require(log(.text) { $0.warning("slow call", metadata: ["uid": "7", "code": "OK"]) }.first)
    #expect(line.hasSuffix(" warning test: slow call code=OK uid=7\n"))
  }

  @Test func `json is an object with the metadata in it`() throws {
    let line = try #require(
      log(.json) { $0.notice("audit", metadata: ["ids": ["a", "b"], "who": ["uid": "7"]]) }.first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["level"] as? String == "notice" && object["message"] as? String == "audit")
    let metadata = try #require(object["metadata"] as? [String: Any])
    #expect(metadata["ids"] as? [String] == ["a", "b"])
    #expect((metadata["who"] as? [String: String]) == ["uid": "7"])
  }
}
