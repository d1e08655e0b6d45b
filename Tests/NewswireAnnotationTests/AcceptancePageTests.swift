import NewswireCore
import Foundation
import NewswireAnnotation
import NewswireModel
import Testing

/// The page by which the project is accepted, with the structure that its truth gives.
private let truth = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/page-dump.expected.json").standardizedFileURL

private struct Truth: Decodable {
  struct Story: Decodable {
    struct Picture: Decodable {
      var text: String
      var credit: String
    }
    struct Person: Decodable {
      var name: String
      var title: String?
      var mentions: [String]?
    }
    struct Speech: Decodable {
      var text: String
      var speaker: String
    }
    var headline: String
    var captions: [Picture]
    var body: [String]
    var people: [Person]
    var places: [String]
    var organisations: [String]
    var quotes: [Speech]
    var published: String?
  }
  var article: [Story]
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: truth.path)))
struct AcceptancePageTests {
  private func stories() throws -> [(Truth.Story, Article)] {
    try JSONDecoder().decode(Truth.self, from: Data(contentsOf: truth)).article.map { story in
      var article = Article()
      article.headline = story.headline
      article.captions = story.captions.map { Caption(text: $0.text, credit: $0.credit) }
      article.paragraphs = story.body.map { Paragraph(text: $0) }
      Annotator.annotate(&article)
      return (story, article)
    }
  }

  @Test func peopleAreThoseAndNobodyElse() throws {
    for (story, article) in try stories() {
      #expect(Set(article.names(.person)) == Set(story.people.map(\.name)))
      for person in story.people {
        let mention = try #require(article.mention(person.name))
        if let title = person.title { #expect(mention.title == title) }
        if let forms = person.mentions { #expect(Set(mention.forms) == Set(forms)) }
      }
    }
  }

  @Test func placesAndOrganisationsAreFound() throws {
    for (story, article) in try stories() {
      #expect(Set(article.names(.place)).isSuperset(of: story.places))
      let organisations = Set(article.names(.organisation))
      for name in story.organisations {
        #expect(organisations.contains(name) || organisations.contains(String(name.trimmingPrefix("The "))), "\(name)")
      }
    }
  }

  @Test func quotesHaveTheirSpeakers() throws {
    for (story, article) in try stories() {
      #expect(article.said == story.quotes.map { "\($0.text) — \($0.speaker)" })
    }
  }

  @Test func daysAreResolved() throws {
    let stories = try stories()
    #expect(stories[0].1.published == nil)
    #expect(stories[0].1.values == ["On February 1 = XXXX-02-01"])
    let second = stories[1].1
    #expect(
      second.published.map { $0.time.day.description } == stories[1].0.published)
    #expect(second.agencies == ["The Associated Press"])
    let values = [
      "on Monday = 2025-04-14", "today = 2025-04-14", "March 28 = 2025-03-28", "in December = 2024-12",
      "earlier this year = 2025",
    ]
    #expect(Set(second.values).isSuperset(of: values))
  }
}
