import NewswireCore
import NewswireFields
import NewswireModel

/// Agency copy as plain text: a headline, perhaps names, a line with place and day ("LONDON 1996-08-30"), and then the story, whose
/// tables of scores or prices are part of it. Nothing in it is boilerplate.
struct WireCopy {
  /// The line with place and day.
  private let placeLine: Int
  private let place: String
  private let day: CivilDate

  /// Recognises copy by its place line among the first lines, after the headline; nil for other pages.
  init?(_ blocks: [TextBlock], text: [UInt8]) {
    for index in 1..<max(1, min(5, blocks.count)) {
      let line = text[blocks[index].range]
      guard line.count <= 80, let last = line.last, last >= 0x30, last <= 0x39 else { continue }
      if let (place, day) = Self.placeAndDay(String(decoding: line, as: UTF8.self)) {
        (placeLine, self.place, self.day) = (index, place, day)
        return
      }
    }
    return nil
  }

  /// Capitals, perhaps with a country after a comma, and a day at the end: "ESCHEN, Liechtenstein 1996-08-31".
  private static func placeAndDay(_ line: String) -> (place: String, day: CivilDate)? {
    guard let blank = line.lastIndex(of: " "),
      let time = RFC3339.parse(line[line.index(after: blank)...]), !time.hasTime
    else { return nil }
    let place = String(line[..<blank])
    guard let city = place.split(separator: ",").first, city.contains(where: \.isLetter),
      city.allSatisfy({ $0.isUppercase || " .'’/-".contains($0) }), !place.contains(where: \.isNumber)
    else { return nil }
    return (place, time.time.day)
  }

  /// The article; every line of the page is kept.
  func article(_ blocks: [TextBlock], text: [UInt8], verdicts: VerdictTable) -> Article {
    var article = Article()
    article.dateline = place
    article.published = PublicationTime(seconds: day.seconds, precision: .day, basis: .stated)
    for (index, block) in blocks.enumerated() {
      let line = String(decoding: text[block.range], as: UTF8.self)
      if index == 0 {
        article.headline = line
        verdicts.keep(index, article: 1, "headline")
      } else if index == placeLine {
        verdicts.keep(index, article: 1, "dateline")
      } else if index < placeLine {
        if case .byline(let byline) = block.kind {
          article.bylines += byline.authors
        } else {
          article.bylines.append(line)
        }
        verdicts.keep(index, article: 1, "byline")
      } else {
        article.paragraphs.append(Paragraph(text: line, kind: block.isListItem ? .listItem : .text))
        verdicts.keep(index, article: 1, "paragraph")
      }
    }
    article.provenance.lines = verdicts.lines(of: 1, in: blocks.indices)
    return article
  }
}
