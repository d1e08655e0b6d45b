import Foundation
import NewswireMessages
import NewswireModel
import NewswireReflection
import TestSupport
import Testing

/// What is known of our own messages at compile time is the oracle for what is known of them at run time.
@Suite struct DynamicMessageTests {
  let types = TypeRegistry(CompiledProtos.files.map(\.description))

  @Test func `messages print as those that were compiled in, and are read back to the same bytes`() throws {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<200 {
      let article = random.article()
      #expect(try types.json(article.encoded, as: ".newswire.v1.Article") == article.json, "seed \(seed)")
      let bytes = try types.encode(json: article.json, as: ".newswire.v1.Article")
      #expect(try Article(decoding: bytes) == article, "seed \(seed)")
      let request = SearchRequest(query: .tree(random.query(depth: 5)))
      #expect(try types.json(request.encoded, as: ".newswire.v1.SearchRequest") == request.json, "seed \(seed)")
      let again = try types.encode(json: request.json, as: ".newswire.v1.SearchRequest")
      #expect(try SearchRequest(decoding: again) == request, "seed \(seed)")
    }
  }

  @Test func `maps and bytes go both ways`() throws {
    let list = HealthListResponse(statuses: ["": .init(status: .serving), "a\"b": .init(status: .notServing)])
    let type = ".grpc.health.v1.HealthListResponse"
    #expect(try types.json(list.encoded, as: type) == list.json)
    #expect(try HealthListResponse(decoding: types.encode(json: list.json, as: type)) == list)
    var page = ImportPagesRequest()
    page.content = [0, 1, 254]
    #expect(
      try ImportPagesRequest(decoding: types.encode(json: page.json, as: ".newswire.v1.ImportPagesRequest")) == page)
  }

  @Test(arguments: [
    (#"{"id": 5}"#, "id"), (#"{"nonsense": 1}"#, "nonsense"), (#"{"revision": "x"}"#, "revision"),
    (#"{"revision": 4294967296}"#, "revision"), ("[]", "object"), ("{", "JSON"),
  ])
  func `JSON that does not fit is refused with the field's name`(json: String, word: String) {
    let error = #expect(throws: NewswireError.self) {
      try types.encode(json: json, as: ".newswire.v1.GetArticleRequest")
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.message.contains(word) == true)
  }

  @Test func `mutated bytes are printed or refused, and nothing else`() throws {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<500 {
      var bytes = random.article().encoded
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random.generator)] = UInt8(
          truncatingIfNeeded: random.generator.next())
      }
      _ = try? types.json(bytes, as: ".newswire.v1.Article")
    }
  }
}
