import Foundation
import NewswireCommandLine
import NewswireCore
import NewswireModel

/// Prints articles as a feed (RFC 4287), which other programs follow or import.
struct AtomPrinter {
  private var hasBegun = false
  /// When the feed was made.
  private let now: String

  init(now: Date = Date()) { self.now = timeText(Int64(now.timeIntervalSince1970)) }

  mutating func print(_ article: Article, to out: inout StandardOutput) {
    if !hasBegun { begin(&out) }
    hasBegun = true
    let published = article.published.map { RFC3339.string($0.time) }
    out.data("  <entry>")
    out.data("    <id>urn:newswire:article:\(text(article.id))</id>")
    out.data("    <title>\(text(article.headline))</title>")
    // The time of the last change that the archive knows of.
    out.data("    <updated>\(timeText(article.provenance.importedAt))</updated>")
    if let published { out.data("    <published>\(published)</published>") }
    for name in article.bylines.isEmpty ? [article.source] : article.bylines where !name.isEmpty {
      out.data("    <author><name>\(text(name))</name></author>")
    }
    if !article.url.isEmpty { out.data("    <link href=\"\(text(article.url))\"/>") }
    for label in article.labels { out.data("    <category term=\"\(text(label))\"/>") }
    if !article.standfirst.isEmpty { out.data("    <summary>\(text(article.standfirst))</summary>") }
    let body = article.paragraphs.map(\.text).joined(separator: "\n\n")
    if !body.isEmpty { out.data("    <content type=\"text\">\(text(body))</content>") }
    if !article.source.isEmpty {
      out.data("    <source><title>\(text(article.source))</title></source>")
    }
    out.data("  </entry>")
  }

  func finish(to out: inout StandardOutput) {
    if !hasBegun { begin(&out) }
    out.data("</feed>")
  }

  private func begin(_ out: inout StandardOutput) {
    out.data("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    out.data("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
    out.data("  <id>urn:newswire:search</id>")
    out.data("  <title>Newswire</title>")
    out.data("  <updated>\(now)</updated>")
    // Entries without an author of their own have this one.
    out.data("  <author><name>Newswire</name></author>")
  }

  private func text(_ text: String) -> String { XMLText.escaped(text) }
}
