import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// What the data of a page (JSON-LD, https://schema.org/LiveBlogPosting) says of its updates.
struct LiveBlogData: Sendable {
  struct Update: Sendable {
    /// RFC 3339; empty if the data gives none.
    var time: String
    var headline: String
    var paragraphs: [Paragraph]
  }

  /// In the order of the data.
  private(set) var updates: [Update] = []
  /// When the first update or the coverage began, where the page gives no other time of publication.
  private(set) var start: PublicationTime?
  /// The element that holds the data.
  let node: Int

  init(_ value: JSONValue, in document: JSONDocument, node: Int) {
    self.node = node
    start = Self.time("coverageStartTime", of: value, in: document)
    guard let list = document.member("liveBlogUpdate", of: value) else { return }
    var times: [PublicationTime] = []
    let elements = if case .array(let elements) = list { elements } else { [list] }
    for element in elements where !document.budget.isSpent {
      guard case .object = element else { continue }
      if let time = Self.time("datePublished", of: element, in: document) { times.append(time) }
      let update = Self.update(element, in: document)
      if !update.headline.isEmpty || !update.paragraphs.isEmpty { updates.append(update) }
    }
    start = start ?? times.min { $0.seconds < $1.seconds }
  }

  private static func time(
    _ name: StaticString, of value: JSONValue, in document: JSONDocument
  ) -> PublicationTime? {
    document.text(name, of: value).flatMap { StatedTime(metadata: $0)?.time }
  }

  private static func update(_ value: JSONValue, in document: JSONDocument) -> Update {
    func plain(_ text: String) -> String { HTMLFragment.plainText(Array(text.utf8), document.budget) }
    let stamp = document.text("datePublished", of: value) ?? document.text("dateModified", of: value) ?? ""
    let time = StatedTime(metadata: stamp)?.time.time
    let exact = RFC3339.parse(stamp) == nil ? time.map(RFC3339.string) ?? "" : stamp
    let headline = plain(document.text("headline", of: value) ?? document.text("name", of: value) ?? "")
    let text = document.text("articleBody", of: value) ?? document.text("text", of: value) ?? ""
    let paragraphs = HTMLFragment.read(Array(text.utf8), document.budget).paragraphs
    return Update(time: exact, headline: headline, paragraphs: paragraphs.filter { $0.text != headline })
  }
}

extension LiveBlogData.Update {
  /// The update as an article has it: its time, its headline and its text.
  var asParagraphs: [Paragraph] {
    var all = timestamp.map { [$0] } ?? []
    if !headline.isEmpty { all.append(Paragraph(text: headline, kind: .subheading)) }
    return all + paragraphs
  }

  var timestamp: Paragraph? { time.isEmpty ? nil : Paragraph(text: time, kind: .timestamp) }
}
