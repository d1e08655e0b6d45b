import Foundation
import NewswireAnnotation
import NewswireModel
import TestSupport
import Testing

/// What a change of the text that says nothing new does to what was found: nothing.
struct MetamorphicTests {
  private static let people = [
    ("Mariam Okafor", "she"), ("Tomas Lindqvist", "he"), ("Aisha Rahmani", "she"), ("Peter van Dongen", "he"),
    ("Lucia Ferreira", "she"), ("Sergei Antonov", "he"),
  ]
  private static let places = ["Nairobi", "Lisbon", "Ohio", "South Korea", "Buenos Aires", "Kuwait City"]
  private static let organisations = [
    "the World Bank", "the Ministry of Finance", "Acme Holdings Inc.", "the United Nations", "Stanford University",
  ]
  private static let neutral = [
    "It rained in the afternoon, and the streets were empty.",
    "Nothing more was known, and no one expected news before the morning.",
    "The shops stayed closed, as they had for weeks.",
  ]

  /// An article of sentences of news, all from one seed.
  private static func paragraphs(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 2...5, using: &random)).map { _ in
      let (name, pronoun) = random.pick(people)
      let place = random.pick(places)
      let organisation = random.pick(organisations)
      let last = name.split(separator: " ").last.map(String.init) ?? name
      return random.pick([
        "\(name), who heads \(organisation), arrived in \(place) on Monday. “We will not wait any longer,” \(last) said.",
        "“The figures are worse than we thought,” said \(name), an official of \(organisation) in \(place), on May 3, 2024.",
        "\(name) told reporters in \(place) that \(pronoun) would pay $4.5 million to \(organisation) by 2026.",
        "A spokesman for \(organisation) said 320 people had left \(place) since Tuesday.",
        "\(name) met 12 ministers in \(place), \(organisation) said.",
      ])
    }
  }

  private static func annotate(_ paragraphs: [String], headline: String) -> Article {
    var article = Article()
    article.language = "en"
    article.headline = headline
    article.paragraphs = paragraphs.map { Paragraph(text: $0) }
    Annotator.annotate(&article)
    return article
  }

  /// Everything found in paragraphs, with `move` applied to each of its spans.
  private static func found(
    _ article: Article, in count: Range<Int>, _ move: (Span) -> Span = { $0 }
  ) -> [String] {
    func isHere(_ span: Span) -> Bool { span.section == .paragraph && count.contains(Int(span.index)) }
    func place(_ span: Span) -> String {
      let moved = move(span)
      return "\(moved.index):\(moved.start)-\(moved.end)"
    }
    var found: [String] = []
    for mention in article.mentions {
      found += mention.spans.filter(isHere).map { "\(place($0)) \(mention.kind) \(mention.name) \(mention.country)" }
    }
    found += article.quotes.filter { isHere($0.span) }.map { "\(place($0.span)) “ \($0.speaker)" }
    found += article.dates.filter { isHere($0.span) }.map { "\(place($0.span)) \($0.value)" }
    found += article.numbers.filter { isHere($0.span) }.map { "\(place($0.span)) \($0.value) \($0.unit)" }
    return found.sorted()
  }

  @Test func anotherParagraphThatNamesNobodyChangesNothingBefore() {
    var random = SeededGenerator(for: "anotherParagraphThatNamesNobodyChangesNothingBefore")
    for _ in 0..<40 {
      let paragraphs = Self.paragraphs(&random)
      let whole = 0..<paragraphs.count
      let before = Self.annotate(paragraphs, headline: "Talks go on")
      let after = Self.annotate(paragraphs + [random.pick(Self.neutral)], headline: "Talks go on")
      #expect(Self.found(after, in: whole) == Self.found(before, in: whole), "\(paragraphs)")
      #expect(!before.mentions.isEmpty)
    }
  }

  @Test func aParagraphBeforeMovesEverythingByOne() {
    var random = SeededGenerator(for: "aParagraphBeforeMovesEverythingByOne")
    for _ in 0..<40 {
      let paragraphs = Self.paragraphs(&random)
      let before = Self.annotate(paragraphs, headline: "Talks go on")
      let after = Self.annotate([random.pick(Self.neutral)] + paragraphs, headline: "Talks go on")
      let moved = Self.found(after, in: 1..<paragraphs.count + 1) { span in
        var span = span
        span.index -= 1
        return span
      }
      #expect(moved == Self.found(before, in: 0..<paragraphs.count), "\(paragraphs)")
    }
  }

  @Test func doubledSpacesChangeNothing() {
    var random = SeededGenerator(for: "doubledSpacesChangeNothing")
    for _ in 0..<40 {
      let paragraphs = Self.paragraphs(&random)
      let doubled = paragraphs.map { $0.replacing(" ", with: "  ") }
      let whole = 0..<paragraphs.count
      let before = Self.annotate(paragraphs, headline: "Talks go on")
      let after = Self.annotate(doubled, headline: "Talks go on")
      let moved = Self.found(after, in: whole) { span in
        let text = Array(doubled[Int(span.index)].utf8)
        func doubles(before offset: Int32) -> Int32 {
          Int32(text.prefix(Int(offset)).count { $0 == UInt8(ascii: " ") } / 2)
        }
        var span = span
        span.start -= doubles(before: span.start)
        span.end -= doubles(before: span.end)
        return span
      }
      #expect(moved == Self.found(before, in: whole), "\(paragraphs)")
    }
  }

  @Test func theCaseOfTheHeadlineChangesNothingBelow() {
    var random = SeededGenerator(for: "theCaseOfTheHeadlineChangesNothingBelow")
    for _ in 0..<40 {
      let paragraphs = Self.paragraphs(&random)
      let (name, _) = random.pick(Self.people)
      let headline = "\(name) arrives for talks in \(random.pick(Self.places))"
      let whole = 0..<paragraphs.count
      let before = Self.found(Self.annotate(paragraphs, headline: headline), in: whole)
      for other in [headline.uppercased(), headline.capitalized] {
        #expect(Self.found(Self.annotate(paragraphs, headline: other), in: whole) == before, "\(other): \(paragraphs)")
      }
    }
  }
}
