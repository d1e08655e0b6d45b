import NewswireModel
import Testing

/// Who says a quote whose cue has another name beside the speaker's, a description or a pronoun.
struct SpeakersTests {
  @Test(
    "a name beside the speaker's is not the speaker",
    arguments: [
      ("A lawyer for Karim Haddad said: “It rained all night.”", "A lawyer for Karim Haddad"),
      ("Officials in Damascus said: “It rained all night.”", "Officials in Damascus"),
      ("Another source speaking to Reuters said: “It rained all night.”", "Another source speaking to Reuters"),
      ("The source familiar with the list said: “It rained all night.”", "The source familiar with the list"),
      (
        "Peter Novak did not answer, but the spokesman Karim Haddad called it rain and added: “It rained all night.”",
        "Karim Haddad"
      ),
      ("“It rained all night,” Karim Haddad, a farmer, told Reuters.", "Karim Haddad"),
      ("“It rained all night,” Karim Haddad, 66, said on Harbour Radio.", "Karim Haddad"),
      ("The harbour's press officer, Karim Haddad, said: “It rained all night.”", "Karim Haddad"),
      ("When Peter Novak asked, Karim Haddad laughed and said: “It rained all night.”", "Karim Haddad"),
      ("Peter Novak spoke on, with many farmers chanting: “Rain or shine, no toll.”", "many farmers"),
      ("The roads were empty, Karim Haddad said, adding: “It rained all night.”", "Karim Haddad"),
    ])
  func beside(_ text: String, _ speaker: String) {
    #expect(annotated(text).quotes.map(\.speaker) == [speaker])
  }

  @Test(
    "a word that says when, or what is done, is not the speaker",
    arguments: ["Last week, writing “it rained all night” was easy.", "To begin, “it rained all night” is no report."])
  func time(_ text: String) {
    #expect(annotated(text).quotes.allSatisfy { $0.speaker.isEmpty })
  }

  @Test(
    "a pronoun means whom the sentence before quotes or has as its subject",
    arguments: [
      // Not somebody whom quoted words name.
      ["“Peter Novak left us,” Karim Haddad said.", "“It rained all night,” he added."],
      // Not a photographer.
      ["“It stopped,” Karim Haddad said.", "Peter Novak/Alder Pictures", "“It rained all night,” he said."],
      // Not somebody of a clause that leads in, nor the object.
      ["When Peter Novak came, Karim Haddad met Paul Lind.", "“It rained all night,” he said."],
      ["Unlike Peter Novak, Karim Haddad has said that Paul Lind was right.", "“It rained all night,” he said."],
      ["Peter Novak left at once, says the farmer Karim Haddad of the harbour.", "“It rained all night,” he said."],
      // Not somebody of another gender.
      ["Karim Haddad spoke.", "Sarah Novak listened.", "“It rained all night,” he said."],
    ])
  func pronouns(_ paragraphs: [String]) {
    let article = annotated(paragraphs)
    #expect(article.quotes.last?.speaker == "Karim Haddad")
  }

  @Test func whoIsOnlyDescribedIsMeantByThePronounThatFollows() {
    let article = annotated("“It stopped,” the minister told Karim Haddad.", "He added: “It rained all night.”")
    #expect(article.quotes.map(\.speaker) == ["the minister", "the minister"])
  }

  @Test func aReporterIsNobodyWhomTheTextNames() {
    let article = annotated("“It stopped,” Karim Haddad said.", "I asked him, “Did it rain all night?”")
    #expect(article.quotes.last?.speaker == "")
  }

  @Test func aManIsNotTheWomanOfHisName() {
    let article = annotated("Sarah Haddad grows olives.", "“It rained all night,” Mr. Haddad said.")
    #expect(article.quotes.map(\.speaker) == ["Haddad"])
    #expect(article.mentions.filter { $0.kind == .person }.map(\.name) == ["Sarah Haddad", "Haddad"])
  }

  @Test func aLastNameStaysWithWhoWentByItBeforeAnotherCame() {
    let article = annotated(
      "Karim Haddad grows olives. Haddad is old, and Haddad is tired.", "His brother Peter Haddad fishes.",
      "“It rained all night,” Haddad said.")
    #expect(article.quotes.map(\.speaker) == ["Karim Haddad"])
  }

  @Test func anOfficesHolderIsNotAnotherOfTheName() {
    let article = annotated(
      "President Haddad came. Haddad spoke, and Haddad left.", "Sarah Haddad fishes.",
      "“It rained all night,” Haddad said.")
    #expect(article.quotes.map(\.speaker) == ["Haddad"])
  }

  @Test(
    "labels of links are no part of a name",
    arguments: [
      "It was WATCH Karim Haddad speaks in the harbour.",
      "It was Karim Haddad Karim HaddadTop Stories who came to the harbour.",
    ])
  func labels(_ text: String) {
    #expect(annotated(text).mentions.map(\.name).contains("Karim Haddad"))
    #expect(annotated(text).mentions.filter { $0.kind == .person }.count == 1)
  }

  @Test func `what somebody said after that is not who said it`() {
    let article = annotated(
      "\u{201C}We can help them, but we cannot do it for them,\u{201D} adding that the plan was long.")
    #expect(article.quotes.allSatisfy { !$0.speaker.contains("that") && !$0.speaker.contains("plan") })
  }
}
