import NewswireAnalysis
import TestSupport
import Testing

struct CanonicalURLTests {
  @Test(arguments: [
    ("https://example.org/a/b", "https://example.org/a/b"),
    ("http://www.Example.ORG:80/a/b/", "https://example.org/a/b"),
    ("//example.org/a", "https://example.org/a"),
    ("www.example.org", "https://example.org"),
    ("https://example.org:8443/a", "https://example.org:8443/a"),
    ("https://reader:secret@example.org./a", "https://example.org/a"),
    (" https://example.org/a#comments ", "https://example.org/a"),
    ("https://example.org/#!/story/5", "https://example.org#!/story/5"),
    ("https://example.org/a/../b/./c//d", "https://example.org/b/c/d"),
    ("https://example.org/%7efoo/%c3%a9", "https://example.org/~foo/%C3%A9"),
    ("https://example.org/50%-off/%zz", "https://example.org/50%-off/%zz"),
    ("https://example.org/a;jsessionid=4F?b=1", "https://example.org/a?b=1"),
    ("https://example.org/0,1518,5;7,00.html", "https://example.org/0,1518,5;7,00.html"),
    ("urn:newsml:example.org:20250414:1", "urn:newsml:example.org:20250414:1"),
    ("tag:example.org,2025:1", "tag:example.org,2025:1"),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
    ("ftp://example.org/a", "ftp://example.org/a"),
    ("", ""), ("https://", "https://"), ("a story", "a story"),
    ("http://[2001:db8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
  ])
  func `addresses have one normal form`(given: String, expected: String) {
    #expect(CanonicalURL.of(given) == expected)
  }

  @Test(arguments: [
    ("?utm_source=feed&utm_medium=rss", ""), ("?id=5&fbclid=x", "?id=5"), ("?b=2&a=1", "?a=1&b=2"),
    ("?", ""), ("?&&", ""), ("?page=2#top", "?page=2"), ("?UTM_Campaign=x&p=7", "?p=7"), ("?amp", ""),
    ("?outputType=amp&id=1", "?id=1"), ("?outputType=print", "?outputType=print"),
  ])
  func `only parameters that may choose the article are kept, in one order`(query: String, expected: String) {
    #expect(CanonicalURL.of("https://example.org/story" + query) == "https://example.org/story" + expected)
  }

  @Test(arguments: [
    "https://m.example.co.uk/news/storm", "https://mobile.example.co.uk/news/storm/",
    "https://amp.example.co.uk/news/storm",
    "https://www.m.example.co.uk/news/storm", "https://www.example.co.uk/amp/news/storm",
    "https://www.example.co.uk/news/storm/amp/", "https://www.example.co.uk/news/storm.amp",
    "https://www.example.co.uk/news/storm?amp=1", "https://www.google.com/amp/s/www.example.co.uk/news/storm",
    "https://www-example-co-uk.cdn.ampproject.org/c/s/www.example.co.uk/news/storm?amp_js_v=0.1#aoh=5",
    "https://cdn.ampproject.org/c/s/m.example.co.uk/amp/news/storm",
  ])
  func `copies for telephones and for AMP are the article itself`(url: String) {
    #expect(CanonicalURL.of(url) == "https://example.co.uk/news/storm")
  }

  @Test(arguments: [
    ("https://example.org/storm.amp.html", "https://example.org/storm.html"),
    ("https://amp.dev/news", "https://amp.dev/news"),
    ("https://m.de/a", "https://m.de/a"), ("https://mobile.co.uk/a", "https://mobile.co.uk/a"),
    ("https://example.org/amp", "https://example.org/amp"),
    ("https://sport.example.org/a", "https://sport.example.org/a"),
  ])
  func `what only looks like a copy stays`(url: String, expected: String) {
    #expect(CanonicalURL.of(url) == expected)
  }

  @Test func `the normal form is its own normal form, whatever the address`() {
    var random = SeededGenerator(for: "canonical URLs")
    let pieces = [
      "http", "https", ":", "//", "/", "www.", "m.", "amp", ".", "example", "co.uk", "org", "?", "&", "=", "utm_x",
      "id",
      "#", "!", "%", "41", "c3", "..", ";", "@", ":80", ":81", " ", "é", "\u{0}", "[", "]", "\\", "ü", "google.com",
      "cdn.ampproject.org/c/s/",
    ]
    for _ in 0..<20_000 {
      let text =
        (random.chance(70) ? "https://" : "") + (0..<random.number(0...12)).map { _ in random.pick(pieces) }.joined()
      let once = CanonicalURL.of(text)
      #expect(CanonicalURL.of(once) == once, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("https://www.example.org/a", "https://m.example.org/a?x=1", "https://www.example.org/a"),
    ("/a", "https://www.example.org/b/c", "https://www.example.org/a"),
    ("d", "https://www.example.org/b/c", "https://www.example.org/b/d"),
    ("?id=5", "https://example.org/b", "https://example.org/b?id=5"),
    ("//example.org/a", "http://example.org/b", "//example.org/a"),
    ("", "https://example.org/b", "https://example.org/b"),
    ("https://example.org/b", "", "https://example.org/b"),
    ("https://syndicate.example/a", "https://example.org/b", "https://example.org/b"),
    ("https://example.org/", "https://example.org/b", "https://example.org/b"),
    ("mailto:desk@example.org", "https://example.org/b", "https://example.org/b"),
  ])
  func `a page's own address counts where it is of the same site`(stated: String, given: String, expected: String) {
    #expect(CanonicalURL.address(stated: stated, given: given) == expected)
  }

  @Test func `sites are told by what was registered`() {
    #expect(CanonicalURL.areOfOneSite("https://a.example.org/1", "http://www.example.org/2"))
    #expect(!CanonicalURL.areOfOneSite("https://a.co.uk/1", "https://b.co.uk/1"))
    #expect(!CanonicalURL.areOfOneSite("urn:a", "urn:a"))
  }
}
