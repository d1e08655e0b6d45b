import ArgumentParser
import NewswireCommandLine

/// Prints rows in one of the formats of `OutputFormat.rows` but text.
struct TablePrinter<Row> {
  let columns: [TableColumn<Row>]
  let format: OutputFormat
  let escapesFormulas: Bool
  /// Rows that wait for the width of their columns to be known.
  private var waiting: [[TableCell]] = []
  private var hasBegun = false

  init(_ columns: [TableColumn<Row>], format: OutputFormat, options: TableOptions) {
    self.columns = columns
    self.format = format
    escapesFormulas = options.escapeFormulas
  }

  mutating func print(_ row: Row, to out: inout StandardOutput) {
    begin(&out)
    let cells = columns.map { $0.cell(row) }
    switch format {
    case .csv: out.data(cells.map { csv($0) }.joined(separator: ","))
    case .tsv: out.data(cells.map { tsv($0) }.joined(separator: "\t"))
    case .markdown: out.line("| \(cells.map { markdown($0.text) }.joined(separator: " | ")) |")
    case .json:
      let members = zip(columns, cells).compactMap { column, cell in
        cell.json.map { "\(JSONText.quoted(column.name)):\($0)" }
      }
      out.json("{\(members.joined(separator: ","))}")
    default: waiting.append(cells)
    }
  }

  mutating func finish(to out: inout StandardOutput) {
    begin(&out)
    guard format == .table else { return }
    let texts = waiting.map { $0.map { Terminal.sanitised($0.text) } }
    let widths = columns.indices.map { column in
      max(columns[column].name.count, texts.map { $0[column].count }.max() ?? 0)
    }
    let titles = columns.map(\.name)
    out.line(out.style.bold("\(aligned(titles, widths, isNumber: columns.indices.map { isNumeric($0) }))"))
    for (texts, cells) in zip(texts, waiting) {
      out.line("\(aligned(texts, widths, isNumber: cells.map(\.isNumber)))")
    }
    waiting = []
  }

  /// Writes what comes before the first row.
  private mutating func begin(_ out: inout StandardOutput) {
    guard !hasBegun else { return }
    hasBegun = true
    let names = columns.map(\.name)
    switch format {
    case .csv: out.data(names.joined(separator: ","))
    case .tsv: out.data(names.joined(separator: "\t"))
    case .markdown:
      out.line("| \(names.joined(separator: " | ")) |")
      out.line("|\(String(repeating: " --- |", count: names.count))")
    default: break
    }
  }

  private func isNumeric(_ column: Int) -> Bool { waiting.first?[column].isNumber ?? false }

  private func aligned(_ texts: [String], _ widths: [Int], isNumber: [Bool]) -> String {
    var line = ""
    for (index, text) in texts.enumerated() {
      let blanks = String(repeating: " ", count: widths[index] - text.count)
      let isLast = index == texts.count - 1
      line += (index == 0 ? "" : "  ") + (isNumber[index] ? blanks + text : isLast ? text : text + blanks)
    }
    return line
  }

  // MARK: Values

  private func csv(_ cell: TableCell) -> String {
    let text = safe(cell)
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private func tsv(_ cell: TableCell) -> String {
    var result = ""
    for scalar in safe(cell).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text that no spreadsheet takes for a formula, if that was asked for
  /// (https://owasp.org/www-community/attacks/CSV_Injection).
  private func safe(_ cell: TableCell) -> String {
    let text = cell.text
    guard escapesFormulas, !cell.isNumber, let first = text.unicodeScalars.first else { return text }
    return ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first) ? "'" + text : text
  }

  private func markdown(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\r\n", with: "<br>")
      .replacing("\n", with: "<br>")
  }
}
