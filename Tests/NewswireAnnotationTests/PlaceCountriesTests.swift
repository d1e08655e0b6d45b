import NewswireModel
import Testing

struct PlaceCountriesTests {
  @Test(
    "a place lies where the text says, else where the gazetteer does",
    arguments: [
      ("Floods hit Paris, Texas, on Monday.", "Paris", "US"),
      ("Floods hit Paris on Monday.", "Paris", "FR"),
      ("Floods hit Springfield, Ill., on Monday.", "Springfield", "US"),
      ("Floods hit Tripoli in northern Lebanon.", "Tripoli", "LB"),
      ("Floods hit Tripoli on Monday.", "Tripoli", "LY"),
      ("Lebanon closed its schools. Floods hit Tripoli.", "Tripoli", "LB"),
      ("Envoys visited Beirut, Syria and Jordan.", "Beirut", "LB"),
      ("Floods hit the Iraqi town of Qara Tapa.", "Qara Tapa", "IQ"),
      ("Voters in Florida and in Cuba waited.", "Florida", "US"),
      ("Voters in Georgia and Alabama waited.", "Georgia", "US"),
      ("Voters in Georgia waited. Tbilisi was quiet.", "Georgia", "GE"),
      ("The flood reached Germany.", "Germany", "DE"),
      ("The storm crossed Europe.", "Europe", ""),
    ])
  func country(_ text: String, _ name: String, _ country: String) {
    #expect(annotated(text).mention(name)?.country == country)
  }

  @Test func onlyPlacesLieInACountry() {
    let article = annotated("Paris Jackson met the Bank of England in London, England.")
    for mention in article.mentions where mention.kind != .place { #expect(mention.country.isEmpty, "\(mention.name)") }
    #expect(article.mention("London")?.country == "GB")
  }
}
