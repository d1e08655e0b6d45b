import TestSupport
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Reading text pages")
struct TextPageTests {
  private func read(_ name: String) throws -> ExtractedPage {
    try Extractor().extract(Page(name: name, content: try sample(name)))
  }

  @Test("repeated headline-and-caption blocks part two stories")
  func repeats() throws {
    let page = try read("repeats-two-stories.txt")
    #expect(
      page.articles.map(\.headline) == [
        "Ferry Line to Reopen After Winter Repairs", "Museum Returns Bronze Bell to Mountain Village",
      ])
    #expect(page.articles.map(\.paragraphs.count) == [3, 3])
    #expect(
      page.articles.map(\.captions) == [
        [
          caption(
            text: "Passengers wait at the Holmsund pier for the first boat of the season", credit: "Northshore Photo")
        ],
        [
          caption(
            text: "The bell is lifted onto a truck in Arnfeld, Austria, March 3, 2025.",
            credit: "Jonas Reiter/Alpine Press", date: "2025-03-03")
        ],
      ])
    #expect(page.articles[0].published == nil)
    #expect(page.verdicts.count { $0.fate == .duplicate } == 6)
    #expect(page.verdicts.first { $0.line == 7 }?.duplicateOf == 1)
  }

  @Test("a story stands out from menus, share bars, notices and lists of other stories")
  func boilerplate() throws {
    let page = try read("one-story-boilerplate.txt")
    #expect(page.articles.count == 1)
    let article = try #require(page.articles.first)
    #expect(article.headline == "Harbour town bans night fishing after three accidents")
    #expect(article.labels == ["EXCLUSIVE", "fishing", "harbours"])
    #expect(article.source == "The Northshore Courier")
    #expect(article.standfirst == "Council says the rule will hold until the breakwater has lights")
    #expect(article.bylines == ["Ida Holm", "Per Aas"])
    #expect(article.published == PublicationTime(seconds: 1_715_004_300, precision: .minute, basis: .stated))
    #expect(article.dateline == "VASSVIK, Norway")
    #expect(article.agencies.contains("Reuters"))
    #expect(
      article.captions == [
        caption(
          text: "A trawler leaves the harbour at dusk on Sunday.", credit: "Karin Lund/Northshore Press",
          date: "2024-05-05")
      ])
    #expect(article.paragraphs.map(\.kind) == [.text, .text, .text, .subheading, .text, .text, .text])
    #expect(article.paragraphs.last?.text.hasSuffix("by the autumn.") == true)
    #expect(article.language == "en")
  }

  private func story(head: String) throws -> Article {
    let body = """
      The harbour office said on Friday that two of its docks would close for the winter and that boats should use others.
      Work on the docks begins in November, and it will be over before the first herring comes in March, the office said.
      """
    let page = "Two Docks Close For Winter Repairs\nBy Ida Holm\nMay 3, 2024\n\(head)\(body)\n"
    return try #require(try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles.first)
  }

  @Test(
    "a dateline that was cut from its paragraph goes back to it",
    arguments: ["VASSVIK –\n", "*One berth stays open\nVASSVIK –\n", "*One berth stays open\nVASSVIK\n– "])
  func cutDateline(head: String) throws {
    let article = try story(head: head)
    #expect(article.dateline == "VASSVIK")
    #expect(article.paragraphs.first?.text.hasPrefix("VASSVIK – The harbour office said") == true)
    #expect(article.paragraphs.count == 2)
  }

  @Test("a standfirst of two lines is one")
  func standfirstOfTwoLines() throws {
    let article = try story(head: "The Harbour Office Names Two Berths\nThat Stay Open Until The Spring\n")
    #expect(article.standfirst == "The Harbour Office Names Two Berths That Stay Open Until The Spring")
  }

  @Test("the short form of a name in brackets is no credit")
  func shortForms() throws {
    let article = try story(head: "WHO: The Vassvik Harbour Office (VHO)\n")
    #expect(article.captions.isEmpty)
    #expect(article.paragraphs.first?.text == "WHO: The Vassvik Harbour Office (VHO)")
  }

  @Test("bylines and rules part stories that repeat nothing")
  func threeStories() throws {
    let articles = try read("three-stories-no-repeats.txt").articles
    #expect(
      articles.map(\.headline) == [
        "Rail strike halts trains across the north", "Vintners expect small harvest after late frost",
        "Young chess player beats former champion",
      ])
    #expect(articles.map(\.bylines) == [["Clara Weiss"], ["Tomas Novak"], ["Grace Okoro"]])
    #expect(articles.map(\.paragraphs.count) == [3, 3, 3])
    #expect(articles[1].dateline == "OBERTAL")
  }

  @Test("a wider gap and other names part two stories")
  func gaps() throws {
    let articles = try read("two-stories-only-gaps.txt").articles
    #expect(
      articles.map(\.headline) == [
        "River ferry carries its millionth passenger", "Library opens reading room for night workers",
      ])
    #expect(articles.map(\.paragraphs.count) == [3, 3])
  }

  @Test("the times of a live blog stay in the body")
  func liveBlog() throws {
    let article = try #require(try read("live-blog.txt").articles.first)
    #expect(article.headline == "Storm Greta reaches the coast")
    #expect(
      article.paragraphs.map(\.kind) == [.timestamp, .text, .timestamp, .text, .timestamp, .text, .timestamp, .text])
  }

  @Test("entries of a live blog are told by a time with its date, or with a zone, as well")
  func liveBlogForms() throws {
    let texts = [
      "The school in Holmsund is open to anybody who needs a warm place.",
      "Power has failed in the lower town. Crews are on their way, but the road along the shore is under water.",
      "The ferry company has cancelled all crossings until noon, and asks travellers to stay away from the pier.",
    ]
    for times in [
      ["3 October 2024 11:05", "3 October 2024 10:30", "3 October 2024 09:42"],
      ["11.05am BST", "10.30am BST", "9.42am BST"], ["11h05", "10h30", "09h42"],
    ] {
      let entries = zip(times, texts).map { "\($0)\n\($1)\nShare\nUpdated at 11.20am BST\n" }.joined(separator: "\n")
      let page =
        "Storm Greta reaches the coast\n\nKEY EVENTS\n11:05 A warm place\n10:30 Power fails in the town\n\n\(entries)"
      let article = try #require(
        try Extractor().extract(Page(name: "live.txt", content: Array(page.utf8))).articles.first)
      #expect(article.headline == "Storm Greta reaches the coast")
      #expect(article.paragraphs.map(\.text) == zip(times, texts).flatMap { [$0, $1] })
      #expect(article.paragraphs.map(\.kind) == [.timestamp, .text, .timestamp, .text, .timestamp, .text])
    }
  }

  @Test("lines broken at a width become paragraphs again")
  func hardWrapped() throws {
    let article = try #require(try read("hard-wrapped.txt").articles.first)
    #expect(article.headline == "County opens new bridge over the Lenne")
    #expect(article.paragraphs.count == 3)
    #expect(
      article.paragraphs.last?.text
        == "\"I will believe it when I drive over it,\" said Franz Huber, whose farm lies on the far bank.")
    #expect(article.dateline == "GRAFENAU")
    #expect(article.agencies == ["The Associated Press"])
  }

  @Test(
    "what a page's marks cut from a sentence joins it again",
    arguments: [
      (
        "P\nrotect the harbour, said the mayor, and all those who work in it will have their bread.",
        "Protect the harbour, said the mayor, and all those who work in it will have their bread."
      ),
      (
        "The mayor of Alder Bay, who has been in office for four years now, told the council of the harbour,\nPier Street, on Monday.",
        "The mayor of Alder Bay, who has been in office for four years now, told the council of the harbour, Pier Street, on Monday."
      ),
      (
        "Because of the storm the ferries to the\nOuter Skerries\n, which should have gone on Sunday, stayed at the quay.",
        "Because of the storm the ferries to the Outer Skerries, which should have gone on Sunday, stayed at the quay."
      ),
      (
        "In July 2023,\nthe harbour office, which had moved to Alder Bay by then, sold the last of its three ferries.",
        "In July 2023, the harbour office, which had moved to Alder Bay by then, sold the last of its three ferries."
      ),
      (
        "The mayor said, “\nNobody goes to sea today, and nobody will go before the wind has turned to the south.”",
        "The mayor said, “Nobody goes to sea today, and nobody will go before the wind has turned to the south.”"
      ),
      ("Harbour Master Ida Hol\nm closed the quay.", "Harbour Master Ida Holm closed the quay."),
      (
        "The council of the harbour took the side of the skipper against\nHarbour Master Ida Holm, who had closed the quay.",
        "The council of the harbour took the side of the skipper against Harbour Master Ida Holm, who had closed the quay."
      ),
      (
        "Those who ask for\nSafe Quay\nwill have to wait until the house is open again.",
        "Those who ask for Safe Quay will have to wait until the house is open again."
      ),
      (
        "Those who have a ticket for a crossing that was cancelled can have their money back by writing to\noffice@ferries.example",
        "Those who have a ticket for a crossing that was cancelled can have their money back by writing to office@ferries.example"
      ),
      (
        "Meet\nHarbour Master Ida Holm\n, who has been in the office for four years and knows each of the boats by its name.",
        "Meet Harbour Master Ida Holm, who has been in the office for four years and knows each of the boats by its name."
      ),
      (
        "The hearing about the ferry and its crew will be held on Monday at noon in\nH-7, Harbour House, Alder Bay.",
        "The hearing about the ferry and its crew will be held on Monday at noon in H-7, Harbour House, Alder Bay."
      ),
    ])
  func cutSentences(_ cut: String, _ whole: String) throws {
    let page =
      "Ferries Stay At The Quay\nBy Ida Holm\nMay 3, 2024\n\nThe storm came in the night from the west and did not go before noon.\n\n\(cut)\n"
    let articles = try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles
    #expect(articles.first?.paragraphs.map(\.text).last == whole)
  }

  @Test("a link that stands in several sentences is part of each")
  func linkInSeveralSentences() throws {
    let page = """
      Harbour Opens A House For Sailors
      By Ida Holm
      May 3, 2024
      The mayor of Alder Bay opened the house on Monday, and all those who worked on it for a year call it the
      Safe Quay House
      , because that is what it is.
      Safe Quay House
      is a house with twelve rooms, a kitchen and a library, and no sailor pays for a night in it.
      Those who need a bed can write to the
      Safe Quay House
      at any time.
      """
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles.first)
    #expect(
      article.paragraphs.map(\.text) == [
        "The mayor of Alder Bay opened the house on Monday, and all those who worked on it for a year call it the Safe Quay House, because that is what it is.",
        "Safe Quay House is a house with twelve rooms, a kitchen and a library, and no sailor pays for a night in it.",
        "Those who need a bed can write to the Safe Quay House at any time.",
      ])
  }

  @Test("a standfirst set in capitals does not run into the story, whatever its last word")
  func standfirstBeforeStory() throws {
    let article = try story(head: "Storm Tore Two Boats From The Quay They Were Moored In\n")
    #expect(article.standfirst == "Storm Tore Two Boats From The Quay They Were Moored In")
    #expect(article.paragraphs.count == 2)
  }

  @Test("what stands between headline and dateline is the standfirst, and a known city needs no capitals")
  func standfirstBeforeDateline() throws {
    let page = """
      Two Docks Close For Winter Repairs
      May 3, 2024
      The harbour office will open a third dock, and boats of more than ten tons may go to the old quay.
      Lisbon – The harbour office said on Friday that two of its docks would close for the winter.
      Work on the docks begins in November, and it will be over before the first herring comes in March, the office said.
      """
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles.first)
    #expect(article.standfirst.hasPrefix("The harbour office will open a third dock"))
    #expect(article.dateline == "Lisbon")
    #expect(article.paragraphs.count == 2)
  }

  private static let release = """
    Two Docks Close For Winter Repairs - Alder Bay Harbour Office
    Home
    Two Docks Close For Winter Repairs
    Published
    May 3, 2024
    For Immediate Release
    March 19, 2002
    Office:
    Cell:
    12 Harbour Street
    Alder Bay, CA 92701
    714-555-0123
    714-555-0124
    The harbour office said on Friday that two of its docks would close for the winter and that boats should use others.
    Work on the docks begins in November, and it will be over before the first herring comes in March, the office said.
    """

  @Test("a press release is of the day below its mark, not of the later one on which a site posted it")
  func dayOfRelease() throws {
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(Self.release.utf8))).articles.first)
    #expect(article.published == PublicationTime(seconds: 1_016_496_000, precision: .day, basis: .stated))
    #expect(article.paragraphs.count == 2)
    #expect(article.standfirst.isEmpty)
  }

  @Test("a line that gives the day and whom to call dates a release")
  func dayBesideContact() throws {
    let page = Self.release.split(separator: "\n").dropFirst(10).joined(separator: "\n")
    let articles = try Extractor().extract(
      Page(
        name: "page.txt",
        content: Array(
          "May 3, 2024 Contact: Ida Holm\nFor Immediate Release: Two Docks Close For Winter Repairs\n\(page)".utf8))
    ).articles
    #expect(articles.first?.headline == "Two Docks Close For Winter Repairs")
    #expect(articles.first?.published == PublicationTime(seconds: 1_714_694_400, precision: .day, basis: .stated))
  }

  @Test(
    "what closes a release is kept",
    arguments: [
      "Prosecutor: Ida Holm of the Harbour Unit", "#\nA charge is an accusation and not proof of any guilt",
      "-30-\nA charge is an accusation and not proof of any guilt",
    ])
  func closingLines(lines: String) throws {
    let page = "\(Self.release)\n\(lines)\nShare\nLatest Posts\n"
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles.first)
    #expect(article.paragraphs.last?.text == lines.split(separator: "\n").last.map(String.init))
  }

  @Test("what is printed at the foot of each sheet is no part of the story")
  func footOfSheets() throws {
    let page = """
      Two Docks Close For Winter Repairs

      The harbour office said on Friday that two of its docks would close for the
      winter and that boats of all sizes should use the others until the spring.
      12 Harbour Street, Alder Bay, 714-555-0123

      Work on the docks begins in November, and it will be over before the first
      herring comes to the coast in March, the mayor told the council on Sunday.
      12 Harbour Street, Alder Bay, 714-555-0123
      """
    let result = try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8)))
    let article = try #require(result.articles.first)
    #expect(article.paragraphs.count == 2)
    #expect(!article.paragraphs.contains { $0.text.contains("714") })
    #expect(result.verdicts.first { $0.line == 5 }?.reason == "page footer")
  }

  @Test("a cell of a table that says what another says is kept")
  func tableCells() throws {
    let cells = ["Havørn", "North quay", "Two days", "Terna", "North quay", "One day"]
    let page =
      "\(Self.release)\n\(cells.joined(separator: "\n"))\nBoth boats were back in the harbour before noon on Sunday, said the office.\n"
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles.first)
    #expect(article.paragraphs.dropFirst(2).dropLast().map(\.text) == cells)
  }

  @Test("a headline that the page cuts short is whole where its title has it whole")
  func cutHeadline() throws {
    let page = Self.release.split(separator: "\n").map {
      $0 == "Two Docks Close For Winter Repairs" ? "Two Docks Close For Winter Repai..." : $0
    }
    let article = try #require(
      try Extractor().extract(Page(name: "page.txt", content: Array(page.joined(separator: "\n").utf8))).articles.first)
    #expect(article.headline == "Two Docks Close For Winter Repairs")
  }

  @Test("what goes on from a link that is left out is left out too")
  func restOfALink() throws {
    let page = """
      Ferries Stay At The Quay
      By Ida Holm
      May 3, 2024

      The storm came in the night from the west and did not go before noon.

      Click here
      to read the full report of the harbour office
      """
    let articles = try Extractor().extract(Page(name: "page.txt", content: Array(page.utf8))).articles
    #expect(articles.first?.paragraphs.count == 1)
  }

  @Test("a page without a story has verdicts and no article")
  func noStory() throws {
    let page = try read("error-page.txt")
    #expect(page.articles.isEmpty)
    #expect(page.verdicts.count == 6)
  }

  @Test("the boilerplate is not needed", arguments: ["", "TT\n20\n", "Share\n5 comments\n"])
  func boilerplateIsNotNeeded(boilerplate: String) throws {
    let text = String(decoding: try sample("repeats-two-stories.txt"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { $0 != "AA" }.joined(separator: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let page = lines[..<4].joined(separator: "\n") + "\n" + boilerplate + lines[4...].joined(separator: "\n")
    let articles = try Extractor().extract(Page(name: "page", content: Array(page.utf8))).articles
    #expect(articles.map(\.paragraphs.count) == [3, 3])
    #expect(articles.map(\.captions.count) == [1, 1])
  }

  @Test("each article of a page can stand alone")
  func alone() throws {
    let lines = String(decoding: try sample("repeats-two-stories.txt"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for part in [lines[..<17], lines[17...]] {
      let page = try Extractor().extract(Page(name: "page", content: Array(part.joined(separator: "\n").utf8)))
      #expect(page.articles.map(\.paragraphs.count) == [3])
      #expect(page.articles.map(\.captions.count) == [1])
    }
  }

  @Test("lines end as they like", arguments: ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0C}"])
  func lineEnds(end: String) throws {
    let text = String(decoding: try sample("one-story-boilerplate.txt"), as: UTF8.self)
    let expected = try read("one-story-boilerplate.txt")
    let page = try Extractor().extract(
      Page(
        name: "page",
        content: Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end).utf8)))
    #expect(page.verdicts == expected.verdicts)
    #expect(page.articles.map(\.paragraphs) == expected.articles.map(\.paragraphs))
  }
}
