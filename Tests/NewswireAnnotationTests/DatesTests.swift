import NewswireModel
import Testing

struct DatesTests {
  @Test(
    "expressions of time have values",
    arguments: [
      ("It began on Monday.", "on Monday = 2025-04-14"), ("They will meet on Friday.", "on Friday = 2025-04-18"),
      ("They met on Friday.", "on Friday = 2025-04-11"), ("It is next Tuesday.", "Tuesday = 2025-04-22"),
      ("It fell in December.", "in December = 2024-12"), ("It was signed on March 28.", "on March 28 = 2025-03-28"),
      ("It is dated 3 May 2019.", "3 May 2019 = 2019-05-03"), ("It was May 3, 2019.", "May 3, 2019 = 2019-05-03"),
      ("It opened in 2013.", "in 2013 = 2013"), ("It was built in the 1980s.", "1980s = 198X"),
      ("It rains today.", "today = 2025-04-15"), ("It rained yesterday.", "yesterday = 2025-04-14"),
      ("It closed two years ago.", "two years ago = 2023"), ("It rose last month.", "last month = 2025-03"),
      ("It rose last week.", "last week = 2025-W15"), ("It fell earlier this year.", "earlier this year = 2025"),
      ("Sales rose in the third quarter.", "in the third quarter = 2024-Q3"),
      ("On 2024-02-29 it ended.", "On 2024-02-29 = 2024-02-29"),
      ("It will close by the end of the year.", "the year = 2025"), ("It will close by year-end.", "year-end = 2025"),
      ("It fell later in the year.", "in the year = 2025"), ("Profit for the full year fell.", "the full year = 2025"),
      ("It could come as early as Friday.", "Friday = 2025-04-18"),
      ("They planned to leave on Friday.", "on Friday = 2025-04-18"),
      ("It would be paid on a still unspecified date in June.", "in June = 2025-06"),
      ("It fell in January nineteen ninety-seven.", "in January nineteen ninety-seven = 1997-01"),
      ("It opens on Thanksgiving.", "on Thanksgiving = 2024-11-28"), ("It came in mid-2019.", "in mid-2019 = 2019"),
    ])
  func values(_ text: String, _ value: String) {
    #expect(annotated(text, published: "2025-04-15").values == [value])
  }

  @Test func withoutAPublicationDayTheYearIsUnknown() {
    #expect(annotated("On February 1, it snowed.").values == ["On February 1 = XXXX-02-01"])
    #expect(annotated("It snowed today.").values == [])
  }

  @Test(
    "what is no date is left out",
    arguments: [
      "He was the man of the year.", "He may go.", "They march on.", "It cost $2013.", "Theresa May left.",
      "1,500 men.",
    ])
  func noDates(_ text: String) {
    #expect(annotated(text, published: "2025-04-15").values == [])
  }

  @Test func aDatedCaptionAndItsWeekdayTellTheDayOfPublication() {
    let caption = Caption(text: "Lena Sommer opens the bridge in Vienna, April 14, 2025.")
    let article = annotated("The bridge opened on Monday.", captions: [caption])
    #expect(article.published == PublicationTime(seconds: 1_744_588_800, precision: .day, basis: .inferred))
    #expect(article.values.contains("on Monday = 2025-04-14"))
  }

  @Test func noDayIsInferredFromADisagreeingOrOldPicture() {
    let caption = Caption(text: "Lena Sommer in Vienna, April 14, 2025.")
    #expect(annotated("The bridge opened on Tuesday.", captions: [caption]).published == nil)
    #expect(annotated("The bridge opened.", captions: [caption]).published == nil)
    #expect(
      annotated("It opened on Monday.", captions: [Caption(text: "File photo, April 14, 2025.")]).published == nil)
    #expect(annotated("It opened on Monday, after May 2, 2025.", captions: [caption]).published == nil)
  }

  @Test func aGivenPublicationTimeStays() {
    let caption = Caption(text: "Vienna, April 14, 2025.")
    let article = annotated("It opened on Monday.", captions: [caption], published: "2025-04-15")
    #expect(article.published?.basis == .metadata)
  }

  @Test(
    "a caption tells when its picture was taken",
    arguments: [
      ("Lena Sommer speaks in Vienna on Tuesday, March 3, 2020.", "2020-03-03"),
      ("Lena Sommer speaks in Vienna, April 2025.", "2025-04"), ("Lena Sommer in 2013.", "2013"),
      ("Lena Sommer opens the bridge on Monday in Vienna.", "2025-04-14"),
      ("In this Jan. 3, 2019, file photo, Lena Sommer speaks. She said on Monday that she would leave.", "2019-01-03"),
      ("Lena Sommer at her desk, in a file photo from May 2019.", "2019-05"),
      ("The mill, which burnt down on May 3, 2019, is seen on March 3, 2020.", "2020-03-03"),
    ])
  func captionDays(_ text: String, _ day: String) {
    let article = annotated("It opened.", captions: [Caption(text: text)], published: "2025-04-15")
    #expect(article.captions.map(\.date) == [day])
  }

  @Test(
    "what a caption says of other days does not date its picture",
    arguments: [
      "The mill, which burnt down on May 3, 2019, is being built anew.",
      "The 2013 champion Lena Sommer runs in Vienna.",
      "Lena Sommer, who will open the bridge on May 3, 2025, in Vienna.", "The bridge is to open on May 3, 2025.",
    ])
  func noCaptionDay(_ text: String) {
    let article = annotated("It opened.", captions: [Caption(text: text)], published: "2025-04-15")
    #expect(article.captions.map(\.date) == [""])
  }

  @Test func aDateOfTheCreditStaysAndWithoutAPublicationDayAWeekdaySaysNothing() {
    var caption = Caption(text: "Lena Sommer in Vienna, April 14, 2025.")
    caption.date = "2025-04-13"
    #expect(annotated("It opened.", captions: [caption], published: "2025-04-15").captions[0].date == "2025-04-13")
    #expect(annotated("It opened.", captions: [Caption(text: "Lena Sommer speaks on Monday.")]).captions[0].date == "")
  }
}
