import NewswireModel
import Testing

@testable import NewswireAnnotation

@Suite("What annotating an article may cost") struct AnnotationBudgetTests {
  /// Texts that repeat something, by how often.
  private static let shapes: [(name: String, head: String, unit: String)] = [
    ("words", "", "the harbour of the town "), ("verbs of speaking", "The town ", "said "),
    ("verbs before quotes", "", "and said \"a\" "), ("verbs before a quote", "\"It is,\" ", "reported and said "),
    ("pronouns", "", "he said \"a b\", "), ("quotes", "", "\"We won the vote,\" Ann Example said. "),
    ("quotes of nobody", "", "\"We won the vote.\" "), ("opening marks", "", "“a "), ("single marks", "", "'a "),
    ("one family", "", "Ann# Smith and "), ("a family name", "Ann Smith and Bob Smith and ", "Smith and "),
    ("initials", "", "A. B# Smith and Smith and "), ("capitals", "", "Harbour Town Council "),
    ("titles", "", "President Minister "), ("modifiers", "", "Deputy Former "), ("demonyms", "", "Iraqi "),
    ("offices", "", "Minister of "), ("particles", "", "Van de la "), ("places", "", "Paris, Texas, "),
    ("one place", "", "Paris "), ("numbers", "", "hundred "), ("sums", "Sydney, Australia. ", "five million dollars, "),
    ("vague numbers", "", "dozens of hundreds of "), ("dates", "", "on Monday, April 14, 2025, "),
    ("months", "", "May June "),
  ]

  private func article(_ shape: (name: String, head: String, unit: String), _ count: Int) -> Article {
    var article = Article()
    article.language = "en"
    article.headline = "Harbour closed by a storm"
    let units = (0..<count).map { shape.unit.replacing("#", with: String($0, radix: 36)) }
    article.paragraphs = [Paragraph(text: shape.head + units.joined())]
    return article
  }

  @Test("annotating ends soon after the budget is spent", arguments: shapes.map(\.name))
  func end(_ name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    var article = article(shape, 1500)
    let bytes = article.paragraphs[0].text.utf8.count
    let budget = AnnotationBudget(bytes: bytes)
    let isAnnotated = Annotator.annotate(&article, budget)
    #expect(isAnnotated == !budget.isSpent)
    #expect(budget.steps < 2 * (Limits.annotationSteps + bytes * Limits.annotationStepsPerByte))
  }

  /// Both edges of Limits.annotationSteps, Limits.annotationStepsPerByte.
  @Test func `an article may have as many steps as the limits say for its length, and no more`() {
    let budget = AnnotationBudget(bytes: 10)
    #expect(budget.spend(Limits.annotationSteps + 10 * Limits.annotationStepsPerByte))
    #expect(!budget.isSpent)
    #expect(!budget.spend(1))
    #expect(budget.isSpent)
  }

  @Test func `an article that takes more has its language and nothing else, and that is said`() {
    var article = article(("", "The town ", "said "), 20_000)
    article.paragraphs[0].text += "\"It is,\" and Ann Example left on Monday."
    let before = article
    #expect(!Annotator.annotate(&article))
    #expect(article == before)
    var short = self.article(("", "", "Ann Example said that. "), 3)
    #expect(Annotator.annotate(&short))
    #expect(short.mentions.count == 1)
  }
}
