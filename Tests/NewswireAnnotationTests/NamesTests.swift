import NewswireAnnotation
import NewswireModel
import TestSupport
import Testing

struct NamesTests {
  @Test func shortFormsJoinTheFullName() throws {
    let article = annotated(
      "Harbour Minister Ilse van den Brande met Captain Omar al-Rashidi on Friday.",
      "Rashidi said he would sail. Van den Brande's office had no comment, and al-Rashidi left.")
    let captain = try #require(article.mention("Omar al-Rashidi"))
    #expect(captain.kind == .person)
    #expect(captain.title == "Captain")
    #expect(Set(captain.forms) == ["Omar al-Rashidi", "Rashidi", "al-Rashidi"])
    #expect(captain.spans.count == 3)
    #expect(article.mention("Ilse van den Brande")?.title == "Harbour Minister")
  }

  @Test(
    "titles come as printed",
    arguments: [
      ("Former Finance Minister Peter Novak resigned.", "Peter Novak", "Former Finance Minister"),
      ("The plan, said Finnish Foreign Minister Aino Virtanen, is dead.", "Aino Virtanen", "Finnish Foreign Minister"),
      ("Maria Lopez, a spokeswoman for the port, said so.", "Maria Lopez", "a spokeswoman for the port"),
      ("They met US Secretary of Energy John Carver.", "John Carver", "US Secretary of Energy"),
      ("Interior Ministry spokesman Karim Haddad spoke.", "Karim Haddad", "Interior Ministry spokesman"),
      ("Then Mr. Paul Weber left.", "Paul Weber", ""),
      ("Deputy District Attorney Maria Lopez spoke.", "Maria Lopez", "Deputy District Attorney"),
      ("They thanked DA Karim Haddad for it.", "Karim Haddad", "DA"),
      ("Ex-Ranger Paul Weber left.", "Paul Weber", ""),
    ])
  func titles(_ text: String, _ name: String, _ title: String) {
    #expect(annotated(text).mention(name)?.title == title)
  }

  @Test func twoPeopleOfOneFamilyNameStayApart() {
    let article = annotated(
      "Anna Keller founded the firm. Her brother Thomas Keller runs it.", "On Monday Keller was in Vienna.")
    #expect(article.names(.person) == ["Anna Keller", "Thomas Keller"])
    #expect(article.mention("Anna Keller")?.forms == ["Anna Keller", "Keller"])
  }

  @Test(
    "places are places",
    arguments: [
      "Beirut", "Bekaa Valley", "Mount Hermon", "Tell Rifaat", "San Marino", "New Zealand", "Lake Geneva",
    ])
  func places(_ name: String) {
    let article = annotated("They arrived in \(name) on Sunday and stayed.")
    #expect(article.names(.place) == [name])
    #expect(article.names(.person).isEmpty)
  }

  @Test func riversArePlaces() {
    let article = annotated("The Ebro rose on Monday, and the Duero may burst its banks.")
    #expect(article.names(.place) == ["Ebro", "Duero"])
    #expect(article.names(.organisation).isEmpty)
  }

  /// That a word occurs in lowercase makes it a common word, so it must be said of none that does not.
  @Test func unknownNamesAreKeptWholeInLongArticles() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    func word() -> String {
      (0..<4).map { _ in
        "\(Array("bdfgkmnprtvz").randomElement(using: &random) ?? "b")\(["a", "o", "u"].randomElement(using: &random) ?? "a")"
      }
      .joined()
    }
    let known = Set((0..<600).map { _ in word() })
    let names = Set((0..<200).map { _ in word() }).subtracting(known).map {
      "\($0.prefix(1).uppercased())\($0.dropFirst()) Keller"
    }
    var article = Article()
    article.paragraphs = (known.map { "It was \($0)." } + names.map { "\($0) spoke." }).map { Paragraph(text: $0) }
    Annotator.annotate(&article)
    let read = Set(article.names(.person))
    for name in names { #expect(read.contains(name), "seed \(seed)") }
  }

  @Test func whatIsAMosqueIsNobody() {
    let article = annotated("Karim Salam spoke.", "A bomb hit the Al-Salam and Al-Nour mosques. Salam condemned it.")
    #expect(article.names(.person) == ["Karim Salam"])
    #expect(article.mention("Karim Salam")?.forms == ["Karim Salam", "Salam"])
  }

  @Test(
    "organisations are organisations",
    arguments: [
      "Ministry of Public Works", "Northern Gas Corp", "Kurdistan Workers Party", "Bank of Lebanon", "Acme Holdings",
      "NATO", "Alder County District Attorney’s Office", "Sheriff’s Department", "Major Fraud Unit",
    ])
  func organisations(_ name: String) {
    let article = annotated("On Tuesday the \(name) said nothing had changed.")
    #expect(article.names(.organisation) == [name])
  }

  @Test(
    "labels, numbered rooms and common words after titles name nobody",
    arguments: [
      "WHO: The mayor and her deputies.", "She is to appear on Tuesday in Department C-55 at noon.",
      "The case was taken on by Detective Investigators of the town.",
    ])
  func commonWords(_ text: String) {
    let article = annotated(text)
    #expect(article.mentions.isEmpty, "\(article.mentions)")
  }

  @Test func aNameIsNotCalledInCapitalsWhereItStandsOtherwise() {
    let article = annotated("ALDER BAY – MAYOR LENA SOMMER SPOKE.", "In Alder Bay on Monday Lena Sommer spoke again.")
    #expect(article.names(.place) == ["Alder Bay"])
    #expect(article.names(.person) == ["Lena Sommer"])
  }

  @Test func wordsOfAHeadingInsideTheBodyAreNoNames() {
    var article = Article()
    article.paragraphs = [
      Paragraph(text: "Circumstances of the Case", kind: .subheading), Paragraph(text: "It rained."),
    ]
    Annotator.annotate(&article)
    #expect(article.mentions.isEmpty, "\(article.mentions)")
  }

  @Test func eventsAndDemonymsAreNotListed() {
    let article = annotated("French fans went to the Erbil Forum and to the World Cup on Monday in March.")
    #expect(article.mentions.isEmpty, "\(article.mentions)")
  }

  @Test(
    "words of a title-case headline are no names",
    arguments: [
      "Port Workers Walk Out Over Pay", "Officials Promise Lower Rates On Loans",
      "Guests Flee Burning Beach Hotel After Blast",
      "Mayor Sommer Pardons Three Prisoners At Dock",
    ])
  func headlineWords(_ headline: String) {
    let article = annotated(
      "Mayor Lena Sommer said that port workers, guests and officials met at the dock.", headline: headline)
    #expect(article.names(.place).isEmpty, "\(article.names(.place))")
    #expect(article.names(.person) == ["Lena Sommer"])
  }

  @Test func headlinesNameOnlyWhatTheBodyDoes() {
    let article = annotated(
      "Minister Lena Sommer will open the new line.",
      headline: "Sommer To Open New Railway Line Despite Ruling Coalition Row")
    #expect(article.names(.person) == ["Lena Sommer"])
    #expect(article.names(.organisation).isEmpty)
    #expect(article.mention("Lena Sommer")?.spans.first?.section == .headline)
  }

  @Test func spansCutOutTheForms() {
    let article = annotated(
      "São Paulo’s mayor João Gonçalves met Björn Ødegård — in Zürich.", "Gonçalves’s plan cost €5 million.",
      headline: "Über Zürich")
    #expect(!article.mentions.isEmpty)
    for mention in article.mentions {
      for span in mention.spans {
        let text = Array((article.text(of: span.section, at: span.index) ?? "").utf8)
        let form = String(decoding: text[Int(span.start)..<Int(span.end)], as: UTF8.self)
        #expect(mention.forms.contains(form), "\(form) of \(mention)")
      }
    }
  }

  @Test func theDatelinesPlacesAreMentionedWithoutSpans() {
    var article = Article()
    article.dateline = "KLAUSDORF, Germany"
    article.paragraphs = [Paragraph(text: "It rained in Germany.")]
    Annotator.annotate(&article)
    #expect(article.names(.place) == ["KLAUSDORF", "Germany"])
    #expect(article.mention("KLAUSDORF")?.spans.isEmpty == true)
    #expect(article.mention("Germany")?.spans.count == 1)
    #expect(article.dates.isEmpty && article.quotes.isEmpty)
  }

  @Test(arguments: ["Sens.", "Senators", "Reps.", "Govs."])
  func `a title of several people is not part of the first one's name`(title: String) {
    let article = annotated("\(title) Susan Miller and Robert Baker spoke in Boston on Monday.")
    #expect(article.names(.person) == ["Susan Miller", "Robert Baker"])
  }

  @Test func agenciesAreCreditedByTheText() {
    #expect(annotated("A guard told The Associated Press that it rained.").agencies == ["The Associated Press"])
    #expect(annotated("AFP reported that it rained.").agencies == ["AFP"])
    #expect(annotated("Shares of Reuters fell.").agencies.isEmpty)
  }
}
