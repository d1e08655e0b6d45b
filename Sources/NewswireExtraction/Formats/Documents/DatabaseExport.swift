import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// Text exports of databases of news: Nexis and LexisNexis, Factiva, ProQuest, and RIS. Each record has its fields, and the page has
/// nothing else.
enum DatabaseExport {
  /// How the fields of a record stand in the text.
  enum Kind: Sendable {
    /// Two capitals at the beginning of a line: `HD Harbour strike ends`.
    case factiva
    /// `Body` and `End of Document` on lines of their own, fields as `Byline: …`.
    case nexis
    /// Labels in capitals: `BYLINE: …`, records under "1 of 20 DOCUMENTS".
    case lexis
    /// `Title: …`, `Full text: …` under "Document 1 of 20".
    case proquest
    /// `TI  - …` up to `ER  -`.
    case ris
  }

  /// Bytes in which an export shows what it is.
  private static let head = 1 << 16

  /// Lines that exports have, by how they begin.
  private static let marks: [(bytes: [UInt8], mark: UInt32)] = [
    "TY  -", "TI  -", "T1  -", "ER  -", "HD ", "PD ", "LP", "TD", "Body", "Load-Date:", "Length:", "End of Document",
    "LENGTH:",
    "LOAD-DATE:", "BYLINE:", "SECTION:", "Full text:", "Title:", "Publication title:", "Publication info:",
  ].enumerated().map { (Array($1.utf8), UInt32(1) << UInt32($0)) }

  private static let firstBytes: [Bool] = (0...255).map { byte in marks.contains { Int($0.bytes[0]) == byte } }

  /// Cost: a look at the first byte of each line of the first 64 kB.
  static func kind(of content: [UInt8]) -> Kind? {
    var seen: UInt32 = 0
    var hasPlainBody = false
    let end = min(content.count, head)
    var start = 0
    while start < end {
      if firstBytes[Int(content[start])] {
        for (bytes, mark) in marks where seen & mark == 0 || bytes[0] == UInt8(ascii: "B") {
          guard content[start...].starts(with: bytes) else { continue }
          seen |= mark
          let after = start + bytes.count
          let isLine = after == content.count || content[after] == 0x0A || content[after] == 0x0D
          if bytes.count == 4, isLine { hasPlainBody = true }
        }
      }
      start = (content[start..<end].firstIndex(of: 0x0A) ?? end) + 1
    }
    return seen == 0 ? nil : kind(seen, hasPlainBody: hasPlainBody)
  }

  private static func kind(_ seen: UInt32, hasPlainBody: Bool) -> Kind? {
    func has(_ text: String) -> Bool {
      marks.contains { $0.mark & seen != 0 && $0.bytes.elementsEqual(text.utf8) }
    }
    if has("TY  -"), has("ER  -"), has("TI  -") || has("T1  -") { return .ris }
    if has("HD "), has("PD "), has("LP") || has("TD") { return .factiva }
    if hasPlainBody, has("Load-Date:") || has("Length:") || has("End of Document") { return .nexis }
    if has("LENGTH:") || has("LOAD-DATE:"), has("BYLINE:") || has("SECTION:") || has("LOAD-DATE:") { return .lexis }
    if has("Full text:"), has("Title:") || has("Publication title:") || has("Publication info:") { return .proquest }
    return nil
  }

  static func read(
    _ content: [UInt8], _ kind: Kind, charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: charset)
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).trimmingSpaces()
    }
    budget.spend(utf8.count)
    var records: [ExportRecord] = []
    switch kind {
    case .factiva: records = Self.factiva(lines)
    case .nexis: records = Self.nexis(lines)
    case .lexis: records = Self.lexis(lines)
    case .proquest: records = Self.proquest(lines)
    case .ris: records = Self.ris(lines)
    }
    guard records.count <= Limits.articlesPerPage else {
      throw NewswireError(
        .resourceExhausted,
        "a page may have \(Limits.articlesPerPage) articles (limit articlesPerPage); it has \(records.count)",
        info: .limit("articlesPerPage", Limits.articlesPerPage))
    }
    result.articles = records.compactMap { $0.article(budget) }
    SourceLines.judge(utf8, kept: !result.articles.isEmpty, reason: "database export", into: &result)
  }

  // MARK: Factiva and RIS

  /// Fields of two letters; a line without one goes on with the field before it.
  private static func factiva(_ lines: [String]) -> [ExportRecord] {
    var records: [ExportRecord] = []
    var record = ExportRecord()
    var code = ""
    for line in lines {
      let head = line.prefix(2)
      let isField =
        head.count == 2 && head.allSatisfy { ("A"..."Z").contains($0) } && factivaCodes.contains(String(head))
        && (line.count == 2 || line.dropFirst(2).first == " ")
      if isField {
        code = String(head)
        if ["SE", "HD"].contains(code), record.hasText {
          records.append(record)
          record = ExportRecord()
        }
      } else if line.hasPrefix("Document "), line.split(separator: " ").count == 2, record.hasText {
        records.append(record)
        record = ExportRecord()
        code = ""
        continue
      }
      let value = isField ? String(line.dropFirst(2)).trimmingSpaces() : line
      guard !value.isEmpty else { continue }
      switch code {
      case "HD": record.headline += (record.headline.isEmpty ? "" : " ") + value
      case "BY": record.authors.append(value)
      case "SN": record.source = value
      case "PD": record.date = value
      case "LA": record.language = value
      case "SE": record.labels.append(value)
      case "LP", "TD": record.paragraphs.append(value)
      case "CR": record.credit = value
      default: continue
      }
    }
    if record.hasText { records.append(record) }
    return records
  }

  private static let factivaCodes: Set<String> = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT", "RF", "CO",
    "IN",
    "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CX",
  ]

  private static func ris(_ lines: [String]) -> [ExportRecord] {
    var records: [ExportRecord] = []
    var record = ExportRecord()
    for line in lines where line.count >= 5 && line.dropFirst(2).hasPrefix("  -") {
      let value = String(line.dropFirst(5)).trimmingSpaces()
      switch line.prefix(2) {
      case "TY": record = ExportRecord()
      case "TI", "T1": if record.headline.isEmpty { record.headline = value }
      case "AU", "A1": record.authors.append(value)
      case "T2", "JO", "JF", "JA", "PB": if record.source.isEmpty { record.source = value }
      case "DA": record.date = value
      case "PY", "Y1": if record.date.isEmpty { record.date = value }
      case "UR", "L2": if record.url.isEmpty { record.url = value }
      case "AB", "N2": record.paragraphs.append(value)
      case "LA": record.language = value
      case "KW": record.labels.append(value)
      case "ER": if record.hasText { records.append(record) }
      default: continue
      }
    }
    return records
  }

  // MARK: Nexis and ProQuest

  private static func nexis(_ lines: [String]) -> [ExportRecord] {
    var records: [ExportRecord] = []
    var record = ExportRecord()
    var place = ExportPlace.head
    for line in lines where !line.isEmpty {
      if line == "End of Document" {
        if record.hasText { records.append(record) }
        (record, place) = (ExportRecord(), .head)
      } else if line == "Body" {
        place = .body
      } else if line == "Graphic" || line == "GRAPHIC" {
        place = .graphic
      } else if line == "Classification" || line == "Notes" || line == "Correction" {
        place = .rest
      } else if let (name, value) = labelled(line), nexisLabels.contains(name), place != .body || isClosing(name) {
        record.take(name, value)
        if place == .body || place == .graphic { place = .rest }
      } else {
        record.take(line, at: place)
      }
    }
    if record.hasText { records.append(record) }
    return records
  }

  private static let nexisLabels: Set<String> = [
    "section", "length", "byline", "dateline", "highlight", "load-date", "language", "publication-type", "subject",
    "copyright", "series", "graphic", "url",
  ]

  private static func isClosing(_ name: String) -> Bool {
    ["load-date", "language", "publication-type", "subject", "url", "graphic"].contains(name)
  }

  /// "1 of 20 DOCUMENTS", source, date, fields in capitals, the headline before or as HEADLINE, the text after LENGTH.
  private static func lexis(_ lines: [String]) -> [ExportRecord] {
    var records: [ExportRecord] = []
    var record = ExportRecord()
    var place = ExportPlace.head
    for line in lines where !line.isEmpty {
      if isDocumentCount(line) {
        if record.hasText { records.append(record) }
        (record, place) = (ExportRecord(), .head)
      } else if let (name, value) = labelled(line), line.prefix(name.utf8.count).allSatisfy({ !$0.isLowercase }),
        lexisLabels.contains(name)
      {
        record.take(name, value)
        if name == "length" { place = .body }
        if isClosing(name) { place = .rest }
        if name == "body" { place = .body }
      } else if line.hasPrefix("Copyright ") {
        if place == .body { place = .rest }
      } else {
        record.take(line, at: place)
      }
    }
    if record.hasText { records.append(record) }
    return records
  }

  private static let lexisLabels = nexisLabels.union(["headline", "body", "lead"])

  private static func isDocumentCount(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && words[1] == "of" && words[3] == "DOCUMENTS" && Int(words[0]) != nil
  }

  private static func proquest(_ lines: [String]) -> [ExportRecord] {
    var records: [ExportRecord] = []
    var record = ExportRecord()
    var name = ""
    for line in lines {
      if line.hasPrefix("____") || line.hasPrefix("Document ") && line.contains(" of ") {
        if record.hasText { records.append(record) }
        (record, name) = (ExportRecord(), "")
      } else if let (label, value) = labelled(line), proquestLabels.contains(label) {
        name = label
        if !value.isEmpty { record.take(label, value) }
      } else if !line.isEmpty, name == "full text" || name == "abstract" {
        record.take(name, line)
      }
    }
    if record.hasText { records.append(record) }
    return records
  }

  private static let proquestLabels: Set<String> = [
    "title", "author", "publication info", "abstract", "full text", "links", "publication title", "publication date",
    "publication year", "publisher", "place of publication", "country of publication", "publication subject", "issn",
    "source type", "language of publication", "document type", "dateline", "proquest document id", "document url",
    "copyright",
    "last updated", "database", "pages", "section", "subject", "location", "people", "company / organization", "volume",
    "issue", "first page",
  ]

  /// What stands before and after the first colon of a line, the label in lower case; nil if it is too long for one.
  private static func labelled(_ line: String) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].utf8.count <= 30 else { return nil }
    return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingSpaces())
  }
}

/// The part of a record in which a line stands.
private enum ExportPlace { case head, body, graphic, rest }

/// What a record of an export has, as it stands there.
private struct ExportRecord {
  var headline = ""
  var authors: [String] = []
  var source = ""
  var date = ""
  var language = ""
  var credit = ""
  var url = ""
  var dateline = ""
  var standfirst = ""
  var labels: [String] = []
  var paragraphs: [String] = []
  var captions: [String] = []
  /// The lines above the fields: headline, source and date, in this order with Nexis, the headline last with LexisNexis.
  var headLines: [String] = []
  var abstract: [String] = []

  var hasText: Bool { !headline.isEmpty || !paragraphs.isEmpty || headLines.count > 1 }

  /// Takes a field by its label.
  mutating func take(_ name: String, _ value: String) {
    switch name {
    case "headline", "title": headline = value
    case "byline", "author": authors.append(value)
    case "publication title": source = value
    case "publisher": if source.isEmpty { source = value }
    case "publication info":
      if source.isEmpty { source = String(value.prefix { $0 != ";" && $0 != "[" && $0 != ":" }).trimmingSpaces() }
    case "publication date": date = value
    case "language", "language of publication": language = value
    case "section": labels.append(String(value.prefix { $0 != ";" }).trimmingSpaces())
    case "dateline": dateline = value
    case "highlight": standfirst = value
    case "url", "document url": url = value
    case "full text", "lead": paragraphs.append(value)
    case "abstract": abstract.append(value)
    case "graphic": if !value.isEmpty { captions.append(value) }
    default: return
    }
  }

  /// Takes a line without a label.
  mutating func take(_ line: String, at place: ExportPlace) {
    switch place {
    case .head: headLines.append(line)
    case .body: paragraphs.append(line)
    case .graphic: captions.append(line)
    case .rest: return
    }
  }

  func article(_ budget: PageBudget) -> Article? {
    var article = Article()
    var head = headLines
    // The first date among the lines above the fields is that of publication.
    var day = date
    if day.isEmpty, let place = head.firstIndex(where: { StatedTime($0) != nil }) { day = head.remove(at: place) }
    head.removeAll { $0.hasPrefix("Copyright ") || $0.lowercased().hasSuffix("edition") }
    article.headline = headline.isEmpty ? head.first ?? "" : headline
    article.source = source.isEmpty ? (headline.isEmpty ? head.dropFirst().first : head.first) ?? "" : source
    if !day.isEmpty {
      article.published =
        StatedTime(day, basis: .metadata)?.time ?? budget.publicationTime(day.replacing("/", with: "-"))
    }
    for text in authors {
      let byline = Byline(field: text)
      article.bylines.appendNew(byline.authors, budget)
      article.agencies.appendNew(byline.agencies, budget)
    }
    if let agency = Agencies.name(credit) { article.agencies.appendNew(agency, budget) }
    article.language = language
    article.url = url
    article.dateline = dateline
    article.standfirst = standfirst
    article.labels = labels
    let texts = paragraphs.isEmpty ? abstract : paragraphs
    article.paragraphs = texts.map { Paragraph(text: singleLine($0.utf8)) }
    article.captions = captions.map { Credit.split($0)?.caption ?? Caption(text: $0) }
    article.takeDateline()
    return article.headline.isEmpty && article.paragraphs.isEmpty ? nil : article
  }
}
