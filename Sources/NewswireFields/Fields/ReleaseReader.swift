internal import NewswireCore
package import NewswireModel

/// What publishers say of whether and when an article may be read.
package enum ReleaseReader {
  /// - Parameters:
  ///   - status: a publication status of the IPTC's standards, as NewsML-G2 (`stat:canceled`), ninjs (`withheld`), NewsML 1
  ///     (`Embargoed`) and NITF have it; empty if there is none.
  ///   - until: when an embargo lifts, in metadata's form.
  ///   - note: why.
  /// - Returns: nil if the article may be read.
  package static func release(status: String, until: String, note: String = "") -> Release? {
    let time = StatedTime(metadata: until)?.time.time
    let name = status.lowercased().split(whereSeparator: { $0 == ":" || $0 == "/" }).last.map(String.init) ?? ""
    switch name {
    case "canceled", "cancelled", "cancel", "killed", "kill", "withdrawn", "withdraw":
      return Release(.killed, note: note)
    case "withheld", "embargoed", "embargo", "hold", "onhold", "holdforrelease":
      return Release(.embargoed, until: time, note: note)
    default: return time.map { Release(.embargoed, until: $0, note: note) }
    }
  }

  /// The words that a line of a text page opens with where it puts an embargo on what follows.
  private static let openings = [
    "embargoed until", "embargoed till", "embargoed to", "embargoed for release until", "embargoed for", "embargoed:",
    "embargo:", "embargo until", "embargo -", "under embargo until", "strictly embargoed until",
    "strictly embargoed", "not for release until", "not for release before", "not for publication until",
    "not for publication before", "not to be published before", "hold for release until", "hold for release",
    "release time:", "sperrfrist:", "sperrfrist", "embargo jusqu'au", "embargo hasta",
  ]

  /// An embargo in the words of the article itself: a short line above its text that says until when.
  package static func embargo(in article: Article) -> Release? {
    let lines = [article.headline, article.standfirst] + article.paragraphs.prefix(2).map(\.text)
    for line in lines where line.utf8.count <= 240 {
      let start = line.drop { !$0.isLetter }.prefix(60).lowercased()
      guard openings.contains(where: { start.hasPrefix($0) }), let stated = StatedTime(line) else { continue }
      return Release(.embargoed, until: stated.time.time, note: line)
    }
    return nil
  }
}

extension Article {
  /// Takes the times of the first publication and of this version, whichever of them there are.
  package mutating func setTimes(first: String, version: String) {
    guard let stated = StatedTime(metadata: first)?.time else { return }
    published = stated
    if let later = StatedTime(metadata: version)?.time, later.seconds > stated.seconds { revised = later }
  }
}
