import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@Suite struct MalformedMessageTests {
  @Test func `a message cut anywhere is read or refused, and nothing else`() throws {
    var random = RandomArticles(seed: 3)
    let article = random.article().encoded
    for end in 0..<article.count { _ = try? Article(decoding: Array(article[..<end])) }
    let request = SearchRequest(query: .tree(random.query(depth: 8))).encoded
    for end in 0..<request.count { _ = try? SearchRequest(decoding: Array(request[..<end])) }
  }

  @Test func `mutated messages are read or refused, and nothing else`() throws {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<3000 {
      var bytes = SearchRequest(query: .tree(random.query(depth: 5))).encoded
      for _ in 0..<Int.random(in: 1...4, using: &random.generator) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random.generator)] = UInt8(
          truncatingIfNeeded: random.generator.next())
      }
      do {
        _ = try SearchRequest(decoding: bytes)
      } catch {
        #expect(error.code == .invalidArgument, "seed \(seed)")
      }
    }
  }

  /// Both edges of Limits.queryDepth.
  @Test func `a query of the greatest depth is read and one deeper is refused`() throws {
    func nested(_ depth: Int) -> Query { (1..<depth).reduce(.all) { query, _ in .not(query) } }
    #expect(
      try SearchRequest(decoding: SearchRequest(query: .tree(nested(Limits.queryDepth))).encoded).query
        == .tree(nested(Limits.queryDepth)))
    let error = #expect(throws: NewswireError.self) {
      try SearchRequest(decoding: SearchRequest(query: .tree(nested(Limits.queryDepth + 1))).encoded)
    }
    #expect(error?.code == .invalidArgument)
  }

  @Test func `thousands of nested queries do not exhaust the stack`() throws {
    // Each level is a negation (field 7) that holds a query (field 1), from the inside out.
    var bytes: [UInt8] = []
    for _ in 0..<2000 {
      for field: UInt8 in [1, 7] { bytes = [field << 3 | 2] + varint(bytes.count) + bytes }
    }
    #expect(failure { try Query(decoding: bytes) } == ErrorSignature(.invalidArgument, "MESSAGE_MALFORMED"))
  }

  private func varint(_ value: Int) -> [UInt8] {
    value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F) | 0x80] + varint(value >> 7)
  }

  @Test func `a query without a node is refused with what to do`() throws {
    let error = #expect(throws: NewswireError.self) { try Query(decoding: [0x3A, 0x00]) }
    #expect(error?.message.contains("negation.query") == true)
  }

  @Test func `a time that is no RFC 3339 is refused with its field`() throws {
    // Query.published (12) with from (1) = "soon".
    let error = #expect(throws: NewswireError.self) {
      try Query(decoding: [0x62, 0x06, 0x0A, 0x04] + Array("soon".utf8))
    }
    #expect(error?.message.contains("published.from") == true)
  }
}
