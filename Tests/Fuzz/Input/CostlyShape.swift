/// A page of one thing repeated, which is cheap to write and, read without care, costs the square of its length.
struct CostlyShape: Sendable, CustomStringConvertible {
  let description: String
  /// A name whose ending says the format.
  let file: String
  private let head: String
  private let unit: String
  private let tail: String

  private init(_ description: String, _ file: String, head: String = "", _ unit: String, tail: String = "") {
    (self.description, self.file) = (description, file)
    (self.head, self.unit, self.tail) = (head, unit, tail)
  }

  /// - Parameter count: about how many bytes.
  func bytes(_ count: Int) -> [UInt8] {
    var bytes = Array(head.utf8)
    if unit.contains("#") {
      var number = 0
      while bytes.count < count {
        bytes += Array(unit.replacing("#", with: String(number, radix: 36)).utf8)
        number += 1
      }
    } else {
      let unit = Array(unit.utf8)
      for _ in 0..<max(1, (count - bytes.count) / unit.count) { bytes += unit }
    }
    return bytes + Array(tail.utf8)
  }

  /// English, so that what follows is annotated by the rules of that language.
  private static let english = (0..<40).map { number in
    "The harbour of the town was closed on Friday after a storm, and the council said that it would open again. Ferry \(number) sailed.\n"
  }.joined()

  private init(english description: String, _ unit: String, head: String = "") {
    self.init(
      "English: " + description, "a.txt", head: "Harbour closed by storm\n\n" + Self.english + "\n" + head, unit)
  }

  static let all: [CostlyShape] = [
    CostlyShape(english: "words", "the harbour of the town "),
    CostlyShape(english: "verbs of speaking", "said ", head: "The town "),
    CostlyShape(english: "verbs of speaking before quotes", "and said \"a\" "),
    CostlyShape(english: "verbs of speaking before a quote", "reported and said ", head: "\"It is,\" "),
    CostlyShape(english: "pronouns", "he said \"a b\", "),
    CostlyShape(english: "quotes", "\"We won the vote,\" Ann Example said. "),
    CostlyShape(english: "quotes without a speaker", "\"We won the vote.\" "),
    CostlyShape(english: "opening quotation marks", "“a "),
    CostlyShape(english: "single quotation marks", "'a "),
    CostlyShape(english: "people of one family", "Ann# Smith and "),
    CostlyShape(english: "a family name", "Smith and ", head: "Ann Smith and Bob Smith and "),
    CostlyShape(english: "people with initials", "A. B# Smith and Smith and "),
    CostlyShape(english: "capitals", "Harbour Town Council "),
    CostlyShape(english: "different capitals", "Ba# "),
    CostlyShape(english: "titles", "President Minister "),
    CostlyShape(english: "modifiers of titles", "Deputy Former "),
    CostlyShape(english: "demonyms", "Iraqi "),
    CostlyShape(english: "offices", "Minister of "),
    CostlyShape(english: "particles", "Van de la "),
    CostlyShape(english: "places", "Paris, Texas, "),
    CostlyShape(english: "one place", "Paris "),
    CostlyShape(english: "places that many countries have", "Tripoli, Cordoba, Paris and London, "),
    CostlyShape(english: "numbers", "hundred "),
    CostlyShape(english: "numbers in a row", "five million dollars, ", head: "Sydney, Australia and Toronto, Canada. "),
    CostlyShape(english: "vague numbers", "dozens of hundreds of "),
    CostlyShape(english: "dates", "on Monday, April 14, 2025, "),
    CostlyShape(english: "months", "May June "),
    CostlyShape(english: "paragraphs", "The council said so.\n\n"),
    CostlyShape(
      "English: captions", "a.html", head: "<p>" + english,
      "<figure><figcaption>The harbour on Monday, April 14, 2025.</figcaption></figure>"),
    CostlyShape("nested divisions", "a.html", "<div>x"),
    CostlyShape("nested paragraphs of divisions", "a.html", "<div><p>The harbour reopened."),
    CostlyShape("nested lists", "a.html", "<ul><li>a"),
    CostlyShape("nested tables", "a.html", "<table><tr><td>a"),
    CostlyShape("nested quotes", "a.html", "<blockquote>a"),
    CostlyShape("nested emphasis", "a.html", "<b><i>a"),
    CostlyShape("nested links", "a.html", "<a href=x>a"),
    CostlyShape("unclosed scripts", "a.html", "<script>"),
    CostlyShape("unclosed styles", "a.html", "<style>"),
    CostlyShape("unclosed titles", "a.html", "<title>"),
    CostlyShape("unclosed text areas", "a.html", "<textarea>"),
    CostlyShape("unclosed comments", "a.html", "<!--"),
    CostlyShape("unclosed sections of character data", "a.html", "<![CDATA["),
    CostlyShape("declarations", "a.html", "<!DOCTYPE "),
    CostlyShape("ends of nothing", "a.html", "</div>"),
    CostlyShape("unfinished tags", "a.html", "<"),
    CostlyShape("unfinished references", "a.html", "&#x"),
    CostlyShape("attributes of one element", "a.html", head: "<p ", "a#=b "),
    CostlyShape("the same attribute", "a.html", head: "<p ", "a=b "),
    CostlyShape("headings and paragraphs", "a.html", "<h2>Storm</h2><p>The harbour reopened on Monday.</p>"),
    CostlyShape("lines of breaks", "a.html", "a<br>"),
    CostlyShape("list items", "a.html", head: "<ul>", "<li>a"),
    CostlyShape("links", "a.html", "<a href=/a>Storm</a> "),
    CostlyShape("metadata", "a.html", head: "<head>", "<meta name=author content=\"By A. B.\">"),
    CostlyShape(
      "linked data", "a.html",
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a\"}</script>"),
    CostlyShape("nested linked data", "a.html", head: "<script type=\"application/ld+json\">", "{\"a\":["),
    CostlyShape("nested elements", "a.xml", head: "<?xml version=\"1.0\"?><nitf>", "<block>a"),
    CostlyShape(
      "attributes of one element of XML", "a.xml", head: "<?xml version=\"1.0\"?><nitf ", "a#=\"b\" ", tail: "/>"),
    CostlyShape("namespaces", "a.xml", head: "<?xml version=\"1.0\"?><nitf ", "xmlns:a#=\"b\" ", tail: "/>"),
    CostlyShape("items of a feed", "a.xml", head: "<rss><channel>", "<item><title>a</title></item>"),
    CostlyShape("nested arrays", "a.json", "["),
    CostlyShape("nested objects", "a.json", "{\"a\":"),
    CostlyShape("escapes", "a.json", head: "{\"text\":\"", "\\u0041", tail: "\"}"),
    CostlyShape("members", "a.json", head: "{", "\"a#\":1,", tail: "\"b\":1}"),
    CostlyShape("opening quotation marks", "a.txt", head: "Storm\n\n", "“a "),
    CostlyShape("straight quotation marks", "a.txt", head: "Storm\n\n", "\"a\" said "),
    CostlyShape("names", "a.txt", head: "Storm\n\n", "Aa Bb# and "),
    CostlyShape("capitals", "a.txt", head: "Storm\n\n", "Mr Aaa "),
    CostlyShape("one line of words", "a.txt", head: "Storm\n\n", "a "),
    CostlyShape("one word", "a.txt", head: "Storm\n\n", "a"),
    CostlyShape("combining marks", "a.txt", head: "Storm\n\na", "\u{301}"),
    CostlyShape("the same line", "a.txt", "The harbour reopened on Monday, the port said.\n"),
    CostlyShape("short lines", "a.txt", "a\n"),
    CostlyShape("empty lines", "a.txt", head: "Storm", "\n"),
    CostlyShape("lines that look like headlines", "a.txt", "Harbour reopens\n\nThe harbour reopened.\n\n"),
    CostlyShape("bylines", "a.txt", "By Ann Example\n"),
    CostlyShape("dates", "a.txt", head: "Storm\n\n", "on Monday 14 April 2025 "),
    CostlyShape("numbers", "a.txt", head: "Storm\n\n", "one hundred million "),
    CostlyShape("digits", "a.txt", head: "Storm\n\n", "1"),
    CostlyShape("points", "a.txt", head: "Storm\n\n", "U.S. "),
    CostlyShape("initials", "a.txt", head: "Storm\n\n", "a."),
    CostlyShape("dashes", "a.txt", head: "Storm\n\n", "a-"),
    CostlyShape("parentheses", "a.txt", head: "Storm\n\n", "("),
  ]
}
