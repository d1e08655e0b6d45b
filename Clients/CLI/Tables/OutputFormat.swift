import ArgumentParser

/// A form in which results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people to read.
  case text
  /// Rows in columns of equal width.
  case table
  /// RFC 4180, with a line of names first.
  case csv
  /// As CSV with tabs; a tab, a line feed and a backslash in a value are \t, \n and \\.
  case tsv
  /// A JSON object a line.
  case json
  case markdown
  /// A JSON array of items of the Citation Style Language.
  case csl
  case bibtex
  case ris
  /// A feed of articles: RFC 4287.
  case atom
  /// Who is named with whom, as a graph.
  case graphml

  /// Of commands that answer with rows.
  static let rows: [OutputFormat] = [.text, .table, .csv, .tsv, .json, .markdown]
  /// Of commands that answer with articles.
  static let articles: [OutputFormat] = rows + [.csl, .bibtex, .ris, .atom]

  /// Whether articles are printed whole, and not as the rows of fields that were chosen.
  var isOfArticles: Bool { [.csl, .bibtex, .ris, .atom].contains(self) }
}

/// How rows are printed.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("fields"),
    help: ArgumentHelp(
      "The fields of each row, parted by commas, for --format table, csv, tsv, json and markdown.", valueName: "names"))
  var list: FieldList?

  @Flag(help: "Write ' before values that a spreadsheet would take for formulas, with --format csv and tsv.")
  var escapeFormulas = false

  /// Empty unless some were named.
  var fields: [String] { list?.names ?? [] }

  /// - Throws: `ValidationError` for options of rows with a form that has none.
  func check(_ format: OutputFormat?) throws {
    if let format, OutputFormat.rows.contains(format), format != .text { return }
    let needed = "choose --format table, csv, tsv, json or markdown"
    if !fields.isEmpty { throw ValidationError("--fields chooses the fields of rows; \(needed)") }
    if escapeFormulas { throw ValidationError("--escape-formulas is for rows; \(needed)") }
  }
}

/// Names parted by commas.
struct FieldList: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split { $0 == "," || $0 == " " }.map(String.init)
    if names.isEmpty { return nil }
  }
}
