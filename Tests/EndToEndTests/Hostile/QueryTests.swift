import Foundation
import Glibc
import NewswireClient
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import newswire_fuzz

/// Queries that are made to cost as much as possible.
@Suite(.timeLimit(.minutes(3)))
struct QueryTests {
  /// A daemon with an archive of many different words.
  private func daemon(articles: Int = 400) throws -> DaemonProcess {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    var random = SeededGenerator(seed: 7)
    let records = (0..<articles).map { number in
      record(number, (0..<60).map { _ in String(random.next() >> 24, radix: 36) }.joined(separator: " "))
    }
    #expect(try daemon.newswire("import", input: records.joined(separator: "\n")).status == 0)
    return daemon
  }

  private static func wildcards(_ count: Int) -> String {
    let letters = Array("etaoinshrdlu")
    return (0..<count).map { "*\(letters[$0 % 12])*\(letters[$0 / 12 % 12])*" }.joined(separator: " OR ")
  }

  @Test func `a daemon told to end does so while wildcards are looked for`() throws {
    let daemon = try daemon()
    let peer = try Peer(path: daemon.socket)
    let request = CountRequest(query: .text(Self.wildcards(400)))
    for number in 0..<40 { #expect(peer.send(Conversation.call("Count", 2 * number + 1, request)[...])) }
    #expect(daemon.stop() == 0)
  }

  @Test func `a query of many wildcards ends by its deadline`() async throws {
    let daemon = try daemon()
    let client = try await ArchiveClient.connect(socket: daemon.socket, timeout: .milliseconds(1))
    for _ in 0..<3 {
      do {
        _ = try await client.count(.text(Self.wildcards(400)))
      } catch let error as NewswireError {
        #expect(error.code == .deadlineExceeded || error.code == .resourceExhausted, "\(error)")
      }
    }
    await client.close()
    #expect(try daemon.newswire("count", "storm").status == 0)
  }

  @Test func `facets that one client asks for by the hundred do not come before those of another`() throws {
    let daemon = try daemon(articles: 200)
    let greedy = try Peer(path: daemon.socket)
    let other = try Peer(path: daemon.socket)
    let count = 300
    // Each search is another one, so that no answer can be kept.
    for number in 0..<count {
      var request = CountFacetsRequest(query: .text("storm OR word\(number)"))
      request.fields = [.source, .person, .place, .organisation]
      #expect(greedy.send(Conversation.call("CountFacets", 2 * number + 1, request)[...]))
    }
    // The daemon has begun with them.
    #expect(try greedy.next() != nil)
    #expect(other.send(Conversation.call("CountFacets", 1, CountFacetsRequest(query: .text("storm")))[...]))
    var before = 1
    while before < count, !other.hasAnswer {
      #expect(try greedy.next() != nil)
      before += 1
    }
    #expect(try other.next()?.header.stream == 1)
    #expect(before < count / 2, "\(before) of \(count) calls of the first client came before the other's")
  }

  @Test func `a text of parentheses is answered by no more warnings than a person can read`() async throws {
    let daemon = try DaemonProcess(in: TemporaryFolder())
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    for piece in ["(", ")", "\"", "a w/ ", "NOT ", "wc> ", "on:x ", "foo:bar ", "~", "atleast0(a) "] {
      let text = String(String(repeating: piece, count: 12_000 / piece.utf8.count).prefix(10_000))
      let answer: ParsedQuery
      do {
        answer = try await client.count(.text(text)).parsed
      } catch let error as NewswireError {
        #expect(error.code == .invalidArgument && error.info?.reason == "LIMIT_EXCEEDED", "\(error)")
        continue
      }
      let bytes = answer.warnings.reduce(0) { $0 + $1.message.utf8.count }
      #expect(answer.warnings.count <= 100 && bytes <= 32 << 10, "\(piece): \(answer.warnings.count), \(bytes) bytes")
    }
    await client.close()
  }
}
