import NewswireCommandLine
import NewswireCore
import NewswireModel

/// Prints articles for people.
struct ArticlePrinter {
  let style: TextStyle

  /// One line: id, date, source, headline.
  func printLine(_ article: Article, to out: inout StandardOutput) {
    let date = article.published.map(dateText) ?? "-"
    let source = article.source.isEmpty ? "-" : article.source
    out.line("\(style.dim("\(article.id)  \(date)  \(source)"))  \(article.headline)")
  }

  /// The whole article, wrapped to the terminal.
  /// - Parameter copies: other articles of its story.
  func print(_ article: Article, copies: SearchResponse? = nil, to out: inout StandardOutput) {
    out.line(style.bold("\(article.headline)"))
    paragraph(article.standfirst, to: &out)
    for line in facts(of: article) { out.line(style.dim("\(line)")) }
    for caption in article.captions {
      out.line("")
      let credit = caption.credit.isEmpty ? "" : " (\(caption.credit))"
      wrapped("[\(caption.text)\(credit)]", to: &out, style: style.dim)
      let parts = [
        ("photographer", caption.photographer), ("provision", caption.provision), ("distributor", caption.distributor),
        ("date", caption.date),
      ].filter { !$0.1.isEmpty }
      if parts.contains(where: { $0.1 != caption.credit }) {
        wrapped(parts.map { "\($0.0): \($0.1)" }.joined(separator: "; "), to: &out, style: style.dim)
      }
    }
    for body in article.paragraphs {
      out.line("")
      let prefix = body.kind == .listItem ? "- " : body.kind == .blockQuote ? "> " : ""
      wrapped(prefix + body.text, to: &out, style: body.kind == .subheading ? style.bold : { $0 })
    }
    section("Tags", article.marks.tags.map { "\($0.name) (\($0.author), \(timeText($0.time)))" }, to: &out)
    if let note = article.marks.note {
      section("Note", ["\(note.text) (\(note.author), \(timeText(note.time)))"], to: &out)
    }
    section("Quotes", article.quotes.map { "\($0.speaker.isEmpty ? "?" : $0.speaker): \"\($0.text)\"" }, to: &out)
    for (title, kind) in [("People", MentionKind.person), ("Places", .place), ("Organisations", .organisation)] {
      section(title, article.mentions.filter { $0.kind == kind }.map(line), to: &out)
    }
    section("Numbers", article.numbers.map(line), to: &out)
    if let copies { section("The same story", lines(copies), to: &out) }
  }

  private func facts(of article: Article) -> [String] {
    // Only an archive knows revisions.
    var facts = [("id", article.revision > 0 ? "\(article.id), revision \(article.revision)" : article.id)]
    if let published = article.published {
      let basis = published.basis == .inferred ? " (inferred)" : ""
      facts.append(("published", dateText(published) + basis))
    }
    if let revised = article.revised { facts.append(("revised", dateText(revised))) }
    facts += [
      ("status", article.release.map(line) ?? ""), ("changed", article.changes.map(\.name).joined(separator: ", ")),
      ("source", article.source), ("by", article.bylines.joined(separator: ", ")),
      ("agency", article.agencies.joined(separator: ", ")), ("dateline", article.dateline),
      ("labels", article.labels.joined(separator: ", ")), ("url", article.url), ("page", article.provenance.page),
    ]
    return facts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
  }

  private func line(_ release: Release) -> String {
    let note = release.note.isEmpty ? "" : " (\(release.note))"
    switch release.status {
    case .killed: return "killed by its publisher\(note)"
    case .embargoed:
      return "embargoed" + (release.until.map { " until \(RFC3339.string($0))" } ?? ", nobody has said until when")
        + note
    }
  }

  private func lines(_ copies: SearchResponse) -> [String] {
    var lines = copies.hits.map { hit in
      [hit.articleID, hit.published.map(dateText) ?? "-", hit.source, hit.headline].filter { !$0.isEmpty }.joined(
        separator: "  ")
    }
    let more = Int(copies.total.count) - lines.count
    if more > 0 { lines.append("and \(more) more: story:\(copies.hits[0].articleID)") }
    return lines
  }

  private func line(_ mention: Mention) -> String {
    let others = mention.forms.filter { $0 != mention.name }
    let title = mention.title.isEmpty ? "" : ", \(mention.title)"
    let country = mention.country.isEmpty ? "" : ", \(mention.country)"
    return mention.name + title + country + (others.isEmpty ? "" : " (\(others.joined(separator: ", ")))")
  }

  private func line(_ number: NumberReference) -> String {
    let value = plain(number.value) + (number.upper > number.value ? " to \(plain(number.upper))" : "")
    return "\(number.text): \(value)\(number.unit.isEmpty ? "" : " \(number.unit)")"
  }

  /// A whole number without its point.
  private func plain(_ amount: Double) -> String {
    amount.rounded() == amount && amount.magnitude < 1e15 ? String(Int64(amount)) : String(amount)
  }

  private func section(_ title: String, _ lines: [String], to out: inout StandardOutput) {
    guard !lines.isEmpty else { return }
    out.line("")
    out.line(style.bold("\(title)"))
    for line in lines { wrapped(line, indent: 2, to: &out) }
  }

  private func paragraph(_ text: String, to out: inout StandardOutput) {
    if !text.isEmpty { wrapped(text, to: &out) }
  }

  /// Breaks at spaces so as to fit the terminal.
  /// - Parameter indent: blanks before every line.
  private func wrapped(
    _ text: String, indent: Int = 0, to out: inout StandardOutput, style: (StyledText) -> StyledText = { $0 }
  ) {
    let blanks = String(repeating: " ", count: indent)
    let width = Terminal.width - indent
    var line = ""
    for word in Terminal.sanitised(text).split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        out.line("\(blanks)\(style("\(line)"))")
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    out.line("\(blanks)\(style("\(line)"))")
  }
}

/// Prints the state of an archive for people.
struct StatusPrinter {
  let style: TextStyle

  func print(_ status: ArchiveStatus, to out: inout StandardOutput) {
    out.line("newswired \(status.version), pid \(status.processID), since \(Timestamp(clamping: status.startedAt))")
    out.line("archive   \(status.archive)")
    out.line("articles  \(status.articles) from \(status.pages) pages")
    out.line("changes   \(status.lastChange), searches see \(status.indexedChange)")
    out.line("on disk   store \(megabytes(status.storeBytes)), index \(megabytes(status.indexBytes))")
    if status.damagedRows > 0 { out.line("damaged   \(status.damagedRows) rows; `newswire verify` lists all damage") }
    if let addresses = status.addresses {
      let joined = "\(addresses.joined) joined to others"
      out.line(
        addresses.done < addresses.total
          ? "addresses \(addresses.done) of \(addresses.total) revisions have canonical URLs, \(joined)"
          : "addresses canonical, \(joined)")
    }
    for problem in status.problems { out.line("problem   \(Terminal.sanitised(problem))") }
    for segment in status.segments {
      let place = segment.inMemory ? "memory" : "disk"
      out.line(
        style.dim(
          "segment   \(segment.name): \(segment.documents) articles, \(segment.deleted) deleted, "
            + "\(megabytes(segment.bytes)) in \(place)"))
    }
  }

  private func megabytes(_ bytes: Int64) -> String { "\(decimal(Double(bytes) / 1e6)) MB" }
}
