import NewswireModel
import NewswireDeduplication
import TestSupport
import Testing

/// Makes news at random: no two paragraphs alike.
private struct Newsroom {
  var random: SeededGenerator
  private let words: [String]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var generator = random
    words = (0..<3000).map { _ in
      String((0..<Int.random(in: 2...9, using: &generator)).map { _ in generator.pick(Array("abcdefghilmnoprstuvz")) })
    }
  }

  mutating func paragraph(_ count: Int = 30) -> String {
    (0..<count).map { _ in random.pick(words) }.joined(separator: " ") + "."
  }

  mutating func paragraphs(_ count: Int) -> [String] { (0..<count).map { _ in paragraph() } }
}

private func article(_ paragraphs: [String], source: String = "", day: Int64? = nil) -> Article {
  var article = Article()
  article.source = source
  article.paragraphs = paragraphs.map { Paragraph(text: $0) }
  article.published = day.map { PublicationTime(seconds: $0 * 86400, precision: .day, basis: .stated) }
  return article
}

/// Groups articles as an import does: for each, the place of the first article of its story.
private func group(_ articles: [Article]) -> [Int] {
  var table = StoryTable()
  let sketches = articles.map(StorySketch.init)
  var stories: [Int] = []
  for (i, sketch) in sketches.enumerated() {
    stories.append(table.match(sketch) { sketches[Int($0) - 1] }.map { stories[Int($0) - 1] } ?? i)
    table.insert(sketch, key: Int64(i) + 1)
  }
  return stories
}

@Suite struct StoryTableTests {
  let seed = SeededGenerator.seed()

  @Test func `copies with another lead, a cut and other captions tell one story`() {
    var room = Newsroom(seed: seed)
    for _ in 0..<50 {
      let body = room.paragraphs(Int.random(in: 6...20, using: &room.random))
      let original = article(body, source: "Evening Post", day: 100)
      var inserted = body
      inserted.insert(room.paragraph(15), at: Int.random(in: 1..<body.count, using: &room.random))
      for copy in [
        article([room.paragraph()] + body.dropFirst(), source: "Daily Courier", day: 101),
        article(Array(body.prefix(max(3, body.count * 6 / 10))), source: "Daily Courier", day: 100),
        article(inserted, source: "Wire One", day: 102), article(body, source: "Evening Post", day: 101),
      ] {
        #expect(group([original, copy]) == [0, 0], "seed \(seed)")
        #expect(group([copy, original]) == [0, 0], "seed \(seed)")
      }
    }
  }

  @Test func `a shared paragraph, notice or background is no shared story`() {
    var room = Newsroom(seed: seed)
    let notice = room.paragraph(60)
    for _ in 0..<50 {
      let body = room.paragraphs(10)
      let others = [
        article(room.paragraphs(5) + [body[3]], source: "Daily Courier", day: 100),
        article(room.paragraphs(5) + [notice], source: "Daily Courier", day: 100),
        article(room.paragraphs(8) + body.suffix(2), source: "Daily Courier", day: 100),
      ]
      #expect(
        group([article(body + [notice], source: "Evening Post", day: 100)] + others) == [0, 1, 2, 3], "seed \(seed)")
    }
  }

  @Test func `a report that is filled in anew each week is another story each time`() {
    var room = Newsroom(seed: seed)
    let body = room.paragraphs(6)
    let weeks = (0..<10).map { week in
      // The one word in six that differs is the news.
      let filled = body.map { text in
        text.split(separator: " ").map { room.random.chance(16) ? room.paragraph(1) : String($0) }.joined(
          separator: " ")
      }
      return article(filled, source: "Evening Post", day: 100 + Int64(week) * 7)
    }
    #expect(group(weeks) == Array(0..<10), "seed \(seed)")
  }

  @Test func `typography is no difference`() {
    let plain = StorySketch(
      article(["The minister said: \"We don't know - yet.\"", "He LEFT the café at noon today for home."]))
    let fine = StorySketch(
      article(["The minister said: “We don’t know — yet.” He left the cafe\u{301} at noon today, for home."]))
    #expect(plain == fine)
  }

  @Test func `headline, captions and subheadings have no part in it`() {
    var one = article(["One two three four five six seven."])
    let sketch = StorySketch(one)
    one.headline = "Something else"
    one.captions = [Caption(text: "A picture of it.")]
    one.paragraphs.insert(Paragraph(text: "What we know", kind: .subheading), at: 0)
    #expect(StorySketch(one) == sketch)
  }

  @Test func `a few words prove nothing`() {
    let short = article(["Watch the video of it above this line."])
    #expect(group([short, short]) == [0, 1])
    #expect(group([article([]), article([])]) == [0, 1])
  }

  @Test func `scripts without spaces have stories too`() {
    let body = (0..<12).map { i in
      var text = String.UnicodeScalarView()
      for j in 0..<12 { text.append(Unicode.Scalar(UInt16(0x4E00 + (i * 97 + j * 31) % 5000)) ?? " ") }
      return String(text)
    }
    #expect(group([article(body, source: "a"), article(Array(body.prefix(9)), source: "b")]) == [0, 0])
  }

  @Test func `an article joins the story it is most like`() {
    var room = Newsroom(seed: seed)
    let (one, two) = (room.paragraphs(8), room.paragraphs(8))
    let digest = article(one + two, source: "Digest")
    let copy = article([room.paragraph()] + two.dropFirst(), source: "Daily Courier")
    // The digest holds both stories whole; the copy is of the second alone.
    #expect(
      group([article(one, source: "a"), digest, article(two, source: "b"), copy]).last
        == group([article(one, source: "a"), digest, article(two, source: "b")]).last)
  }

  /// Of the pairs that tell one story nearly all are found, in whatever order they come, and no others.
  @Test func `the order of arrival does not change how well stories are found`() {
    var room = Newsroom(seed: seed)
    var made: [(story: Int, article: Article)] = []
    for story in 0..<120 {
      let body = room.paragraphs(Int.random(in: 6...16, using: &room.random))
      made.append((story, article(body, source: "Wire One", day: 100)))
      for copy in 0..<Int.random(in: 0...4, using: &room.random) {
        var paragraphs = Array(body.prefix(body.count * Int.random(in: 60...100, using: &room.random) / 100))
        if room.random.chance(50) { paragraphs[0] = room.paragraph() }
        made.append((story, article(paragraphs, source: "Outlet \(copy)", day: 100 + Int64(copy % 3))))
      }
    }
    for _ in 0..<8 {
      made.shuffle(using: &room.random)
      let found = group(made.map(\.article))
      var (wanted, right, wrong) = (0, 0, 0)
      for i in made.indices {
        for j in made.indices where j < i {
          let isOne = made[i].story == made[j].story
          wanted += isOne ? 1 : 0
          if found[i] == found[j] { if isOne { right += 1 } else { wrong += 1 } }
        }
      }
      #expect(Double(right) >= 0.93 * Double(wanted), "\(right) of \(wanted), seed \(seed)")
      #expect(wrong == 0, "seed \(seed)")
    }
  }

  @Test func `a phrase under thousands of stories costs no more than under a few`() {
    var room = Newsroom(seed: seed)
    let notice = room.paragraph(200)
    let articles = (0..<2000).map { _ in article([room.paragraph(20), notice], source: "Evening Post", day: nil) }
    var table = StoryTable()
    var asked = 0
    for (i, sketch) in articles.map(StorySketch.init).enumerated() {
      _ = table.match(sketch) { _ in
        asked += 1
        return nil
      }
      table.insert(sketch, key: Int64(i) + 1)
    }
    #expect(asked <= 2000 * 8)
  }
}

@Suite struct StorySketchTests {
  @Test func `a sketch survives being kept`() {
    let seed = SeededGenerator.seed()
    var room = Newsroom(seed: seed)
    for count in [0, 1, 3, 4, 30, 200] {
      let sketch = StorySketch(
        article([room.paragraph(count)], source: count == 30 ? "" : "Evening Post", day: count == 1 ? nil : 19_000))
      unsafe #expect(sketch.encoded.withUnsafeBytes { StorySketch(decoding: $0) } == sketch, "seed \(seed)")
    }
  }

  @Test(arguments: [0, 3, 11, 13, 12 + 65 * 4])
  func `bytes that are no sketch are refused`(count: Int) {
    unsafe #expect([UInt8](repeating: 1, count: count).withUnsafeBytes { StorySketch(decoding: $0) } == nil)
  }
}
