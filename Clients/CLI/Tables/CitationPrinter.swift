import NewswireCommandLine
import NewswireModel

/// Prints articles as references, in the formats that reference managers read.
struct CitationPrinter {
  let format: OutputFormat
  private var count = 0

  init(format: OutputFormat) { self.format = format }

  mutating func print(_ article: Article, to out: inout StandardOutput) {
    switch format {
    case .csl: out.json((count == 0 ? "[" : ",") + csl(article))
    case .bibtex: for line in bibtex(article) { out.data(line) }
    default: for line in ris(article) { out.data(line) }
    }
    count += 1
  }

  func finish(to out: inout StandardOutput) {
    if format == .csl { out.json(count == 0 ? "[]" : "]") }
  }

  /// Year, month and day, as far as they are known.
  private func date(_ article: Article) -> [Int] {
    guard let published = article.published else { return [] }
    return dateText(published).prefix(10).split(separator: "-").compactMap { Int($0) }
  }

  /// https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
  private func csl(_ article: Article) -> String {
    var members = [("id", article.id), ("type", "article-newspaper"), ("title", article.headline)]
      .map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }
    if !article.bylines.isEmpty {
      members.append(
        "\"author\":[\(article.bylines.map { csl(PersonName($0)) }.joined(separator: ","))]")
    }
    let date = date(article)
    if !date.isEmpty {
      members.append("\"issued\":{\"date-parts\":[[\(date.map { "\($0)" }.joined(separator: ","))]]}")
    }
    let rest = [
      ("container-title", article.source), ("URL", article.url), ("language", article.language),
      ("abstract", article.standfirst),
    ]
    members += rest.filter { !$0.1.isEmpty }.map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }
    return "{\(members.joined(separator: ","))}"
  }

  /// https://docs.citationstyles.org/en/stable/specification.html#names
  private func csl(_ name: PersonName) -> String {
    guard !name.given.isEmpty else { return "{\"literal\":\(JSONText.quoted(name.whole))}" }
    let parts: [(String, String)] = [
      ("family", name.family), ("given", name.given), ("non-dropping-particle", name.particle), ("suffix", name.suffix),
    ]
    let members = parts.filter { !$0.1.isEmpty }.map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }
    return "{\(members.joined(separator: ","))}"
  }

  /// `von Family, Jr, Given`: BibTeX takes what stands in braces for one name.
  private func bibtex(_ name: PersonName) -> String {
    guard !name.given.isEmpty else { return "{\(tex(name.whole))}" }
    let family = [name.particle, name.family].filter { !$0.isEmpty }.joined(separator: " ")
    return [family, name.suffix, name.given].filter { !$0.isEmpty }.map(tex).joined(separator: ", ")
  }

  /// An @article of BibLaTeX, whose `date` takes what is known of a date.
  private func bibtex(_ article: Article) -> [String] {
    let date = date(article).enumerated().map { $0.offset == 0 ? padded($0.element, 4) : padded($0.element, 2) }
    let fields = [
      ("title", "{\(tex(article.headline))}"),
      ("author", article.bylines.map { bibtex(PersonName($0)) }.joined(separator: " and ")),
      ("journaltitle", tex(article.source)), ("date", date.joined(separator: "-")), ("year", date.first ?? ""),
      ("url", article.url.filter { $0 != "{" && $0 != "}" }), ("langid", tex(article.language)),
    ].filter { !$0.1.isEmpty && $0.1 != "{}" }
    return ["@article{\(article.id),"] + fields.map { "  \($0.0) = {\($0.1)}," } + [
      "  entrysubtype = {newspaper}", "}", "",
    ]
  }

  /// https://en.wikipedia.org/wiki/RIS_(file_format)
  private func ris(_ article: Article) -> [String] {
    let date = date(article).enumerated().map { $0.offset == 0 ? padded($0.element, 4) : padded($0.element, 2) }
    let day = date.isEmpty ? "" : (date + ["", ""]).prefix(3).joined(separator: "/") + "/"
    var tags: [(String, String)] = [("TY", "NEWS"), ("ID", article.id), ("TI", article.headline)]
    tags += article.bylines.map { ("AU", PersonName($0).inverted) }
    tags += [
      ("T2", article.source), ("DA", day), ("PY", date.first ?? ""), ("UR", article.url), ("LA", article.language),
      ("AB", article.standfirst),
    ]
    // A value is one line.
    return tags.filter { !$0.1.isEmpty }.map { "\($0.0)  - \(Terminal.sanitised($0.1))" } + ["ER  - ", ""]
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Text as TeX prints it.
  private func tex(_ text: String) -> String {
    var result = ""
    for character in Terminal.sanitised(text) {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "$", "&", "%", "#", "_": result += "\\\(character)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      default: result.append(character)
      }
    }
    return result
  }
}
