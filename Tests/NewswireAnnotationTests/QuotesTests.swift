import NewswireModel
import Testing

struct QuotesTests {
  @Test(
    "a quote has its speaker",
    arguments: [
      ("“It rained all night,” Karim Haddad said.", "It rained all night — Karim Haddad"),
      ("\"It rained all night,\" said Karim Haddad, a farmer.", "It rained all night — Karim Haddad"),
      ("Karim Haddad told reporters: “It rained all night.”", "It rained all night. — Karim Haddad"),
      ("Karim Haddad, who grows olives, said, “It rained all night.”", "It rained all night. — Karim Haddad"),
      ("According to Karim Haddad, “it rained all night.”", "it rained all night. — Karim Haddad"),
      ("“Did it rain all night?” asked Karim Haddad.", "Did it rain all night? — Karim Haddad"),
      ("“It rained,” Karim Haddad said, “all night and all day.”", "It rained … all night and all day. — Karim Haddad"),
      ("“It rained,” Karim Haddad said. “It never stopped.”", "It rained … It never stopped. — Karim Haddad"),
      ("‘It rained all night,’ Karim Haddad said.", "It rained all night — Karim Haddad"),
      ("''It's Haddad's rain,'' Karim Haddad said.", "It's Haddad's rain — Karim Haddad"),
      (
        "The Farm Ministry issued a statement urging growers to “keep their stocks dry” and wait.",
        "keep their stocks dry — Farm Ministry"
      ),
      ("“It rained all night,” a farmer said.", "It rained all night — a farmer"),
      (
        "“She asked, ‘Did it rain all night?’” Karim Haddad told reporters on Monday.",
        "She asked, ‘Did it rain all night?’ — Karim Haddad"
      ),
      ("“It rained all night.” Karim Haddad said.", "It rained all night. — Karim Haddad"),
      (
        "“It rained all night,” said Alder County District Attorney Karim Haddad.", "It rained all night — Karim Haddad"
      ),
      (
        "Karim Haddad walked off with his son on Tuesday, telling reporters, “It rained all night.”",
        "It rained all night. — Karim Haddad"
      ),
      (
        "“It rained all night,” as such fields are won by few votes, said Karim Haddad.",
        "It rained all night — Karim Haddad"
      ),
      ("Peter Novak quoted Karim Haddad on this: “It rained all night.”", "It rained all night. — Karim Haddad"),
      ("As Karim Haddad put it, “It rained all night.”", "It rained all night. — Karim Haddad"),
      ("The crowd chanted “Rain or Shine, No Toll.”", "Rain or Shine, No Toll. — The crowd"),
    ])
  func speakers(_ text: String, _ said: String) {
    #expect(annotated(text).said == [said])
  }

  @Test func shortFormsAndPronounsAreResolved() {
    let article = annotated(
      "Mayor Lena Sommer opened the bridge with Peter Novak.", "“It is safe,” Sommer said on the bridge.",
      "“I walked over it twice,” she said.", "Novak waved. “Me too, and happily,” he added.")
    #expect(
      article.said == [
        "It is safe — Lena Sommer", "I walked over it twice — Lena Sommer", "Me too, and happily — Peter Novak",
      ])
  }

  @Test func aQuoteGoesOnInTheNextParagraph() {
    let article = annotated(
      "“It rained all night,” Karim Haddad said. “Then it stopped and dried.", "“Now we wait for the sun to come back.”"
    )
    #expect(
      article.said == [
        "It rained all night … Then it stopped and dried. … Now we wait for the sun to come back. — Karim Haddad"
      ])
    #expect(article.quotes.first?.parts.map(\.index) == [0, 0, 1])
    let closed = annotated("“It rained,” Karim Haddad said.", "“Then it stopped.”")
    #expect(closed.said == ["It rained — Karim Haddad", "Then it stopped. — Karim Haddad"])
  }

  @Test func aSecondCueBeginsASecondQuote() {
    let article = annotated("“It rained,” Karim Haddad said, adding: “It never stopped.”")
    #expect(article.said == ["It rained — Karim Haddad", "It never stopped. — Karim Haddad"])
  }

  @Test(
    "a quote says how its speaker was found",
    arguments: [
      ("“It rained,” Karim Haddad said.", [SpeakerBasis.named]),
      ("“It rained,” a farmer said.", [.described]),
      ("Karim Haddad waved. “It rained all night,” he said.", [.pronoun]),
      ("Karim Haddad agreed. “It rained all night.”", [.sentence]),
      ("“It rained,” Karim Haddad said, adding: “It stopped.”", [.named, .named]),
    ])
  func bases(_ text: String, _ bases: [SpeakerBasis]) {
    #expect(annotated(text).quotes.map(\.speakerBasis) == bases)
  }

  @Test func aQuoteOfTheNextParagraphHasTheSpeakerOfTheOneBefore() {
    let article = annotated("“It rained,” Karim Haddad said.", "“Then it stopped.”")
    #expect(article.quotes.map(\.speakerBasis) == [.named, .neighbour])
  }

  @Test func partsAreTheWordsOfTheQuote() throws {
    let article = annotated("“It rained,” Karim Haddad said, “all night and all day.”")
    let quote = try #require(article.quotes.first)
    let utf8 = Array(article.paragraphs[0].text.utf8)
    let parts = quote.parts.map { String(decoding: utf8[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(parts == ["It rained", "all night and all day."])
  }

  @Test func aSentenceBeforeTellsWhoseWordsFollow() {
    #expect(annotated("Karim Haddad agreed. “It rained all night.”").said == ["It rained all night. — Karim Haddad"])
    let next = annotated("Karim Haddad said that it was over.", "“It rained all night.”")
    #expect(next.said == ["It rained all night. — Karim Haddad"])
  }

  @Test(
    "what is no quote is left out",
    arguments: [
      "The “smart” city has no lamps.", "He wrote the novel “A Night of Rain” in 1990.", "The players' union met.",
      "Haddad said the players' union met and it's over.", "It was 5'10\" tall, he said.",
      "In his memoir, “A Night of Rain,” Haddad said it was cold.", "Haddad built what he called “a house of glass.”",
      "The roads were dry, Haddad said, “but full of mud.”",
    ])
  func noQuotes(_ text: String) {
    #expect(annotated(text).quotes.isEmpty, "\(annotated(text).said)")
  }

  @Test func spansAndKinds() throws {
    let article = annotated("Über uns: “It rained,” Karim Haddad said.")
    let quote = try #require(article.quotes.first)
    let text = Array(article.paragraphs[0].text.utf8)
    #expect(String(decoding: text[Int(quote.span.start)..<Int(quote.span.end)], as: UTF8.self) == quote.text)
    #expect(quote.kind == .full)
    #expect(quote.cue == "Karim Haddad said")
  }
}
