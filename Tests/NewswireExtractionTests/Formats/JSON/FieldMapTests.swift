import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

@Suite("Records of JSON")
struct FieldMapTests {
  private func article(_ json: String) throws -> Article {
    try #require(try Extractor().extract(Page(name: "r.jsonl", content: Array(json.utf8))).articles.first)
  }

  @Test("the usual names are understood")
  func names() throws {
    let article = try article(
      #"""
      {"Title":"A bridge opens","date_published":"2024-05-06T07:08:09+02:00","publisher":{"name":"The Ferry Post"},
       "authors":[{"name":"Ida Holm"},"Per Aas"],"link":"https://example.org/bridge","body":"One.\n\nTwo.",
       "keywords":["bridges","transport"],"section":"Local","language":"en","views":12}
      """#)
    #expect(article.headline == "A bridge opens")
    #expect(article.published == PublicationTime(seconds: 1_714_972_089, precision: .second, basis: .metadata))
    #expect(article.source == "The Ferry Post")
    #expect(article.bylines == ["Ida Holm", "Per Aas"])
    #expect(article.url == "https://example.org/bridge")
    #expect(article.paragraphs.map(\.text) == ["One.", "Two."])
    #expect(article.labels == ["bridges", "transport", "Local"])
    #expect(article.language == "en")
  }

  private func article(_ json: String, _ fieldMap: [FieldMapping]) throws -> Article {
    let page = Page(name: "r.jsonl", content: Array(json.utf8))
    return try #require(try Extractor(fieldMap: fieldMap).extract(page).articles.first)
  }

  @Test("a field that is mapped comes from the members named for it alone, the first that is not empty")
  func mapping() throws {
    let json = #"""
      {"title":"Not this","Titel":"","data":{"attributes":{"Überschrift":"A bridge opens","text":"Not this."}},
       "inhalt":["One.","Two."],"author":"Ida Holm"}
      """#
    let article = try article(
      json,
      [
        FieldMapping(field: .headline, member: "Titel"),
        FieldMapping(field: .headline, member: "data.attributes.Überschrift"),
        FieldMapping(field: .text, member: "inhalt"), FieldMapping(field: .source, member: "inhalt.none"),
      ])
    #expect(article.headline == "A bridge opens")
    #expect(article.paragraphs.map(\.text) == ["One.", "Two."])
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.source == "")
  }

  @Test("records inside the answer of a service are found by their mapped members")
  func mappedRecords() throws {
    let json = #"{"response":{"hits":[{"t":"One."},{"t":"Two."},{"n":1}]}}"#
    let page = Page(name: "r.json", content: Array(json.utf8))
    let extracted = try Extractor(fieldMap: [FieldMapping(field: .text, member: "t")]).extract(page)
    #expect(extracted.articles.flatMap(\.paragraphs).map(\.text) == ["One.", "Two."])
    #expect(failure { try Extractor().extract(page) } == ErrorSignature(.invalidArgument))
  }

  @Test("a record keeps its id by URL, and without a URL by its bytes")
  func identity() throws {
    let first = try article(#"{"url":"https://example.org/a","text":"One."}"#)
    #expect(first.id == (try article(#"{"url":"https://example.org/a","text":"Two."}"#)).id)
    #expect(first.id.count == 20)
    #expect((try article(#"{"text":"One."}"#)).id != (try article(#"{"text":"Two."}"#)).id)
  }

  @Test("a record without text and headline is refused")
  func nothing() {
    #expect(failure { try article(#"{"url":"https://example.org/a"}"#) } == ErrorSignature(.invalidArgument))
  }

  @Test("the members that crawlers and web services write are known")
  func toolsOfTheTrade() throws {
    func article(_ json: String) throws -> Article {
      try #require(try Extractor().extract(Page(name: "r.json", content: Array(json.utf8))).articles.first)
    }
    let fundus = try article(
      #"{"title":"A","plaintext":"The ferry sailed.","publishing_date":"2024-05-01T08:15:00+00:00","html":{"requested_url":"https://a.example/1"}}"#
    )
    #expect(fundus.paragraphs.map(\.text) == ["The ferry sailed."])
    #expect(fundus.published?.seconds == 1_714_551_300)
    #expect(fundus.url == "https://a.example/1")
    let trafilatura = try article(
      #"{"title":"A","hostname":"a.example","text":"The ferry sailed.","source":"https://a.example/2","source-hostname":"Courier","tags":"sea,ferries"}"#
    )
    #expect(trafilatura.source == "Courier")
    #expect(trafilatura.url == "https://a.example/2")
    #expect(trafilatura.labels == ["sea", "ferries"])
    let gdelt = try article(
      #"{"url":"https://a.example/3","title":"A","seendate":"20240501T081500Z","domain":"a.example","language":"English"}"#
    )
    #expect(gdelt.source == "a.example")
    #expect(gdelt.language == "en")
    #expect(gdelt.published?.seconds == 1_714_551_300)
    let guardian = try article(
      #"{"webTitle":"A","webUrl":"https://a.example/4","webPublicationDate":"2024-05-01T08:15:00Z","fields":{"bodyText":"The ferry sailed.","byline":"Ida Holm"}}"#
    )
    #expect(guardian.paragraphs.map(\.text) == ["The ferry sailed."])
    #expect(guardian.bylines == ["Ida Holm"])
    let times = try article(
      #"{"headline":{"main":"A"},"web_url":"https://a.example/5","pub_date":"2024-05-01T08:15:00+0000","byline":{"original":"By Ida Holm"},"snippet":"The ferry."}"#
    )
    #expect(times.headline == "A")
    #expect(times.bylines == ["Ida Holm"])
    #expect(times.standfirst == "The ferry.")
  }
}
