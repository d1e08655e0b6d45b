import ArgumentParser
import Foundation
import NewswireCommandLine
import NewswireCore
import NewswireModel
import Testing

@testable import newswire

/// The status that a command line which cannot be read ends with; nil if it can be read.
private func refusal<Command: ParsableArguments>(_ command: Command.Type, _ arguments: [String]) -> ExitCode? {
  do {
    _ = try command.parse(arguments)
    return nil
  } catch {
    return command.exitCode(for: error)
  }
}

/// What `body` prints.
private func printed(_ body: (inout StandardOutput) throws -> Void) throws -> String {
  let pipe = Pipe()
  var out = StandardOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
  try body(&out)
  out.flush()
  try pipe.fileHandleForWriting.close()
  return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
}

@Suite struct TablePrinterTests {
  private static let columns: [TableColumn<(String, Int64)>] = [
    TableColumn("name") { TableCell($0.0) }, TableColumn("count") { .number($0.1) },
  ]

  private func table(_ format: String, _ rows: [(String, Int64)], _ arguments: [String] = []) throws -> String {
    let output = try OutputOptions.parse(["--format", format])
    let table = try TableOptions.parse(arguments)
    let printing = try #require(try RowPrinting(output: output, table: table, columns: Self.columns))
    return try printed { printing.print(rows, to: &$0) }
  }

  private let rows: [(String, Int64)] = [("a, \"b\"", 7), ("line\nfeed|bar\t\\", -12), ("", 0)]

  @Test func `CSV quotes what it must and nothing else`() throws {
    #expect(try table("csv", rows) == "name,count\n\"a, \"\"b\"\"\",7\n\"line\nfeed|bar\t\\\",-12\n,0\n")
  }

  @Test func `TSV keeps each row on its line`() throws {
    #expect(try table("tsv", rows) == "name\tcount\na, \"b\"\t7\nline\\nfeed|bar\\t\\\\\t-12\n\t0\n")
  }

  @Test func `Markdown escapes what would end a cell`() throws {
    let lines = [
      "| name | count |", "| --- | --- |", "| a, \"b\" | 7 |", "| line<br>feed\\|bar \\\\ | -12 |", "|  | 0 |", "",
    ]
    #expect(try table("markdown", rows) == lines.joined(separator: "\n"))
  }

  @Test func `a table is aligned, numbers to the right`() throws {
    #expect(try table("table", [("a", 7), ("bcd", -12)]) == "name  count\na         7\nbcd     -12\n")
    #expect(try table("table", []) == "name  count\n")
  }

  @Test func `JSON has an object a row with the fields that are not empty`() throws {
    #expect(
      try table("json", [("a\"", 7), ("", 1)], ["--fields", "count,name"])
        == "{\"count\":7,\"name\":\"a\\\"\"}\n{\"count\":1}\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
  func `what a spreadsheet takes for a formula is escaped where asked for`(value: String) throws {
    let escaped = try table("csv", [(value, -1)], ["--escape-formulas"])
    #expect(escaped.contains("'" + value) && escaped.hasSuffix(",-1\n"))
    #expect(try !table("csv", [(value, -1)]).contains("'"))
  }

  @Test func `an unknown field is an error that names those there are`() throws {
    let error = #expect(throws: ValidationError.self) { try table("csv", rows, ["--fields", "nam"]) }
    #expect("\(String(describing: error))".contains("there is no field \"nam\"; --fields takes name, count"))
  }

  @Test func `formats that a command does not have are errors of use`() {
    #expect(refusal(StatusCommand.self, ["--format", "csv"]) == .validationFailure)
    #expect(refusal(ExportCommand.self, ["--format", "text"]) == .validationFailure)
    #expect(refusal(SearchCommand.self, ["--json", "--format", "csv"]) == .validationFailure)
    #expect(throws: Never.self) { try SearchCommand.parse(["--json", "--format", "json"]) }
  }
}

@Suite struct CitationTests {
  private var article: Article {
    get throws {
      var article = Article()
      article.id = "0123456789abcdef0123"
      article.headline = "Profit {up} 50% & more"
      article.bylines = ["Rosa Lind", "Ben O'Hara"]
      article.source = "Evening Post"
      article.url = "https://news.example/a_b?c=1&d=2"
      let time = try #require(RFC3339.parse("2025-04-03T10:00:00Z")).time
      article.published = PublicationTime(time, precision: .day, basis: .stated)
      return article
    }
  }

  private func citations(_ format: OutputFormat) throws -> String {
    let article = try article
    return try printed { out in
      var printer = CitationPrinter(format: format)
      printer.print(article, to: &out)
      printer.finish(to: &out)
    }
  }

  @Test func `CSL is an array of items`() throws {
    let items = try JSONSerialization.jsonObject(with: Data(citations(.csl).utf8)) as? [[String: Any]]
    let item = try #require(items?.first)
    #expect(item["type"] as? String == "article-newspaper")
    #expect(item["title"] as? String == "Profit {up} 50% & more")
    #expect((item["author"] as? [[String: String]])?.map { $0["family"] } == ["Lind", "O'Hara"])
    #expect((item["issued"] as? [String: [[Int]]])?["date-parts"] == [[2025, 4, 3]])
    #expect(try printed { CitationPrinter(format: .csl).finish(to: &$0) } == "[]\n")
  }

  @Test func `BibTeX escapes what TeX would take for commands`() throws {
    let text = try citations(.bibtex)
    #expect(text.hasPrefix("@article{0123456789abcdef0123,\n"))
    #expect(text.contains("title = {{Profit \\{up\\} 50\\% \\& more}},"))
    #expect(text.contains("author = {Lind, Rosa and O'Hara, Ben},"))
    #expect(text.contains("date = {2025-04-03},"))
  }

  @Test func `RIS has a line a value and ends each record`() throws {
    let lines = try citations(.ris).split(separator: "\n")
    #expect(lines.first == "TY  - NEWS")
    #expect(lines.last == "ER  - ")
    #expect(lines.contains("AU  - O'Hara, Ben"))
    #expect(lines.contains("DA  - 2025/04/03/"))
  }
}

@Suite struct QueryFileTests {
  @Test func `each line is a query, and blank lines are none`() {
    #expect(QueryFile.queries(in: "storm\r\n\n  \n\"calm sea\" after:2025\n") == ["storm", "\"calm sea\" after:2025"])
    #expect(QueryFile.queries(in: "") == [])
  }

  @Test func `the column query of CSV holds the queries`() {
    let text = "no,query\n1,storm\n2,\"\"\"calm, sea\"\" OR x\"\n3,\n"
    #expect(QueryFile.queries(in: text) == ["storm", "\"calm, sea\" OR x"])
  }
}
