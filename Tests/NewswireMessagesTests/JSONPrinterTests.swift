import Foundation
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@Suite struct JSONPrinterTests {
  @Test func `names are lowerCamelCase, defaults are left out, enums go by name and 64-bit integers as strings`() {
    var article = Article()
    article.id = "ab"
    article.paragraphs = [Paragraph(text: "A storm.", kind: .text)]
    article.provenance.record = RecordPosition(number: 1 << 40, byteOffset: 0)
    article.provenance.importedAt = 1_744_623_000
    #expect(
      article.json == """
        {"id":"ab","paragraphs":[{"text":"A storm.","kind":"PARAGRAPH_KIND_TEXT"}],\
        "provenance":{"record":{"number":"1099511627776"},"importedAt":"2025-04-14T09:30:00Z"}}
        """)
    #expect(Article().json == "{}")
  }

  @Test func `a chosen member of a oneof is printed even where it is empty`() {
    #expect(SearchRequest(query: .text("")).json == #"{"query":{"text":""}}"#)
    #expect(SearchRequest(query: .tree(.all)).json == #"{"query":{"tree":{"all":{}}}}"#)
  }

  @Test func `strings are escaped and bytes are base64`() {
    var request = ImportPagesRequest()
    request.page = "a\"b\\c\n\u{1}\u{7F}é"
    for (content, base64) in [([0], "AA=="), ([0, 255], "AP8="), ([1, 2, 3], "AQID"), ([1, 2, 3, 4], "AQIDBA==")]
      as [([UInt8], String)]
    {
      request.content = content
      #expect(request.json == #"{"page":"a\"b\\c\n\u0001\u007fé","content":"\#(base64)"}"#)
    }
  }

  @Test func `maps are objects`() {
    let response = HealthListResponse(statuses: ["": .init(status: .serving), "x": .init(status: .unknown)])
    #expect(response.json == #"{"statuses":{"":{"status":"SERVING"},"x":{}}}"#)
  }

  @Test func `whatever is printed is JSON`() throws {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<100 {
      let article = random.article()
      let object = try JSONSerialization.jsonObject(with: Data(article.json.utf8)) as? [String: Any]
      #expect(object?["headline"] as? String == article.headline, "seed \(seed)")
    }
  }
}
