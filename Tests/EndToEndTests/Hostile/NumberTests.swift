import Foundation
import NewswireClient
import NewswireModel
import TestSupport
import Testing

/// Numbers at and beyond the edges of their types, wherever a program takes one from outside.
@Suite(.timeLimit(.minutes(2)))
struct NumberTests {
  /// Texts in which `#` stands for the number.
  private static let queries = [
    "on:@#", "before:@#", "after:@#", "during:@#", "published:@#..", "published:..@#", "published:@#..@#",
    "on:#", "before:#-01", "after:#-12-31", "during:#", "published:#..#", "after:#d", "after:#h", "after:#w",
    "before:#m",
    "before:#y", "after:\"# years ago\"", "before:\"# days ago\"", "on:2025-#", "on:2025-01-#",
    "wc>#", "wc<#", "wc:#..#", "wc>=#", "a w/# b", "a pre/# b", "atleast#(a)", "storm~#", "imported:@#",
    "after:2025-01-01T#:00:00Z",
  ]

  @Test func `no number in a query ends the daemon, and each answer can be read`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    _ = try daemon.newswire("import", input: record(1))
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    for pattern in Self.queries {
      for number in BoundaryNumbers.texts {
        let text = pattern.replacing("#", with: number)
        let found = try await client.search(SearchRequest(query: .text(text)))
        let counted = try await client.count(.text(found.parsed.canonical))
        #expect(counted.parsed.canonical == found.parsed.canonical, "\(text)")
      }
    }
    await client.close()
    #expect(daemon.stop() == 0)
  }

  @Test func `an answer names no day outside of the years 1 to 9999`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    for text in [
      "during:9999", "after:\"9999 years ago\"", "before:9999y", "on:9999-12-31", "before:0001", "during:0001",
    ] {
      let canonical = try await client.count(.text(text)).parsed.canonical
      #expect(canonical.firstMatch(of: /[0-9]{5}|-[0-9]{4}-|\b0000-/) == nil, "\(text) is read as \(canonical)")
    }
    await client.close()
  }

  @Test(arguments: ["WARC", "ARC"]) func `no length in a web archive ends the command line`(format: String)
    throws
  {
    for number in BoundaryNumbers.few {
      let bytes = Data(Self.archive(format, length: number).utf8)
      let result = try Programs.run(Programs.path("newswire"), ["extract", "--json"], input: bytes)
      #expect(result.hasExited, "a length of \(number) ended it by signal \(result.status)")
    }
  }

  @Test func `no length in a web archive that another client sends ends the daemon`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    for format in ["WARC", "ARC"] {
      for number in BoundaryNumbers.texts {
        let page = Page(name: "a.\(format.lowercased())", content: Array(Self.archive(format, length: number).utf8))
        for result in try await client.importPages([page]) where result.outcome == .rejected {
          #expect(result.error != nil, "\(format) of \(number) is rejected without a reason")
        }
      }
    }
    await client.close()
    #expect(daemon.stop() == 0)
  }

  private static func archive(_ format: String, length: String) -> String {
    let page = "<html><body><p>The harbour reopened on Monday, the port said.</p></body></html>"
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)\r\n"
    if format == "ARC" {
      let version = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
      return "filedesc://a.arc 0.0.0.0 20250414000000 text/plain \(version.utf8.count)\n\(version)\n"
        + "http://news.example/a 0.0.0.0 20250414000000 text/html \(length)\n\(response)\n"
    }
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
      + "WARC-Target-URI: http://news.example/a\r\nWARC-Date: 2025-04-14T00:00:00Z\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(length)\r\n\r\n\(response)\r\n\r\n"
  }

  @Test func `no number on the command line ends a program by a trap`() throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let commands = [
      ["count", "storm", "--timeout"], ["search", "storm", "--limit"], ["suggest", "sto", "--limit"],
      ["facets", "storm", "--limit"],
    ]
    for command in commands {
      for number in BoundaryNumbers.few {
        let arguments = Array(command.dropLast()) + ["\(command.last ?? "")=\(number)"]
        let result = try Programs.run(
          Programs.path("newswire"), arguments, environment: ["NEWSWIRE_SOCKET": daemon.socket])
        #expect(result.hasExited && (0...2).contains(result.status), "\(arguments): signal or status \(result.status)")
      }
    }
  }
}
