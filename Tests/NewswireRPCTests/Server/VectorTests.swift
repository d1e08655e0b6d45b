import Foundation
import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// The conversations of Protos/vectors, played to the server; PROTOCOL.md, "Vectors", says how they are written.
@Suite(.timeLimit(.minutes(1)))
struct VectorTests {
  private static let folder = checkout.appending(path: "Protos/vectors")
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func thereAreVectors() {
    #expect(Self.names.count > 10)
  }

  @Test(arguments: names)
  func theServerSaysWhatTheVectorSays(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    try play(text, name) { $0 }
    try play(text, name) { _ in 1 }
    // Every place at which a step's bytes can be cut in two.
    let longest = text.split(separator: "\n").filter { $0.hasPrefix("send") }.map(\.utf8.count).max() ?? 0
    for place in 1..<max(2, longest / 2) { try play(text, name) { left in left > place ? left - place : left } }
  }

  private func play(_ text: String, _ name: String, cut: @escaping (Int) -> Int) throws {
    try MemoryServer.with { server in
      let connection = try server.connect(cut: cut)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        guard let step = words.first else { continue }
        // For deadlines of a millisecond.
        server.advance(by: .milliseconds(1))
        try play(step, Array(words.dropFirst()), connection, "\(name):\(number + 1)")
      }
    }
  }

  private func play(_ step: String, _ words: [String], _ connection: MemoryConnection, _ place: String) throws {
    switch step {
    case "send": try connection.send(bytes(words, place))
    case "expect": #expect(try connection.receiveFrameBytes() == bytes(words, place), "\(place)")
    case "expect-error":
      let (stream, result) = try connection.response()
      guard case .failure(let error) = result else { Issue.record("\(place): the call went well"); return }
      #expect(words == ["\(stream)", "\(error.code.rawValue)"], "\(place)")
      #expect(!error.message.isEmpty, "\(place)")
    case "close-sending": connection.closeSending()
    case "expect-close": #expect(try connection.receive() == nil, "\(place)")
    default: Issue.record("\(place): unknown step \(step)")
    }
  }

  private func bytes(_ words: [String], _ place: String) throws -> [UInt8] {
    let digits = Array(words.joined().utf8)
    return try stride(from: 0, to: digits.count, by: 2).map { at in
      let pair = String(decoding: digits[at..<min(at + 2, digits.count)], as: UTF8.self)
      return try #require(UInt8(pair, radix: 16), "\(place): no hexadecimal number: \(pair)")
    }
  }
}
