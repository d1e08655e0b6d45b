import NewswireCommandLine
import Testing

@testable import newswire

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Rosa Lind", "Lind, Rosa"), ("Ana Maria de la Cruz", "de la Cruz, Ana Maria"),
    ("Jan van der Berg", "van der Berg, Jan"), ("Tom Wexler Jr.", "Wexler, Tom, Jr."), ("J. R. Oak", "Oak, J. R."),
    ("Reuters", "Reuters"), ("Harbour News Staff", "Harbour News Staff"), ("Desk 7", "Desk 7"), ("李 明", "李 明"),
  ])
  func `a byline is turned round where it is plainly a name`(byline: String, expected: String) {
    #expect(PersonName(byline).inverted == expected)
  }

  @Test func `XML has entities, and nothing that it cannot hold`() {
    #expect(XMLText.escaped("a<b> & \"c\"\u{0}\u{1B}[1m") == "a&lt;b&gt; &amp; &quot;c&quot;[1m")
  }
}
