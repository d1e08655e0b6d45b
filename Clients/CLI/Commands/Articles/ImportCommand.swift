import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireMessages
import NewswireModel

struct ImportCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take pages into the archive.",
    discussion: """
      The format is detected from the content, not the name: text of pages with one or many articles, HTML, JSON lines, RSS and Atom,
      CSV and TSV with a header, ninjs, NewsML-G2, NewsML 1.2, NITF, text exports of Nexis, Factiva and ProQuest, RIS, e-mail,
      mbox and MHTML, DOCX, ODT and RTF, WARC, ARC and WET; any of these in gzip, zstd, zip or tar. Importing a page again
      changes nothing.

      EXAMPLES
        newswire import page.txt
        newswire import dumps/ news.jsonl
        curl -s https://example.org/story.txt | newswire import
        newswire import --explain page.txt
        newswire import --field headline=Titel --field text=meta.inhalt archiv.jsonl
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; - or none for standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @Flag(help: "Show for each line of each page what became of it and why.") var explain = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// Calls under way at once: enough to keep the daemon's readers and its writer busy.
  private static let callsInFlight = 4

  func run() async throws {
    let files = InputFiles(paths)
    var report = ImportReport(isJSON: output.json, explain: explain, totalBytes: files.totalBytes)
    let options = ImportOptions(explain: explain, fieldMap: reading.fieldMap)
    try await connection.withClient { client in
      try await PageReader(files: files).read(atOnce: Self.callsInFlight) { pages in
        try await client.importPages(pages, options: options)
      } onResult: { results, bytesRead in
        report.add(results, bytesRead: bytesRead)
      } onProblem: { problem in
        report.add(problem)
      }
    }
    report.finish()
    if report.failures > 0 || report.notes.unreadParts > 0 { throw Program.failed }
    if report.articles == 0 { throw Program.nothingFound }
  }
}

/// Reports the progress of an import and its result.
struct ImportReport {
  private(set) var pages = 0
  private(set) var failures = 0
  private(set) var articles = 0
  private(set) var notes = NoteReport()
  /// Pages that were taken in and hold no article.
  private var withoutArticle = 0
  private var namesWithoutArticle: [String] = []
  private var outcomes: [ImportOutcome: Int] = [:]
  /// Articles that were purged and are not taken in again.
  private var purged = 0
  private var out = StandardOutput()
  private let progress: Progress
  private let isJSON: Bool
  private let explain: Bool

  init(isJSON: Bool, explain: Bool, totalBytes: Int64) {
    self.isJSON = isJSON
    self.explain = explain
    progress = Progress(unit: "pages", totalBytes: totalBytes)
  }

  /// Something that could not be read at all.
  mutating func add(_ problem: NewswireError) {
    failures += 1
    Program.report(problem, inJSON: isJSON)
  }

  /// The results of a batch of pages.
  mutating func add(_ results: [PageResult], bytesRead: Int64) {
    for result in results { add(result) }
    progress.update(count: pages, bytes: bytesRead)
  }

  private mutating func add(_ result: PageResult) {
    pages += 1
    notes.add(result.notes)
    outcomes[result.outcome, default: 0] += 1
    purged += result.purgedArticleIDs.count
    if result.outcome != .rejected { articles += result.articleIDs.count }
    if result.outcome != .rejected, result.articleIDs.isEmpty, result.purgedArticleIDs.isEmpty {
      withoutArticle += 1
      if namesWithoutArticle.count < Self.shownNames { namesWithoutArticle.append(Self.place(of: result)) }
    }
    if isJSON {
      out.json(result.json)
    } else if explain {
      VerdictPrinter(style: out.style).print(result, to: &out)
    }
    if let error = result.error {
      failures += 1
      Program.report(error, inJSON: isJSON)
    }
  }

  mutating func finish() {
    progress.finish(count: pages)
    if !isJSON {
      let parts = [ImportOutcome.imported, .revised, .unchanged, .rejected]
        .compactMap { outcome in outcomes[outcome].map { "\($0) \(name(outcome))" } }
      let speed = "\(Int(Double(pages) / max(progress.seconds, 0.001))) pages/s"
      out.line(
        "\(counted(pages, "page")) (\(parts.joined(separator: ", "))), \(counted(articles, "article")); \(speed)")
    }
    out.flush()
    if isJSON { return }
    if purged > 0 {
      Program.note("\(counted(purged, "article")) left out, which were purged and are not taken in again")
    }
    reportPagesWithoutArticle()
    for line in notes.lines { Program.note(line) }
  }

  /// Pages without an article that are named; of more, only their number is told.
  private static let shownNames = 10

  private static func place(of result: PageResult) -> String {
    result.record.map { "record \($0.number) of \(result.page)" } ?? result.page
  }

  private func reportPagesWithoutArticle() {
    guard withoutArticle > 0 else { return }
    let more =
      withoutArticle > namesWithoutArticle.count ? ", and \(withoutArticle - namesWithoutArticle.count) more" : ""
    Program.note(
      "\(counted(withoutArticle, "page")) without an article: \(namesWithoutArticle.joined(separator: ", "))\(more); "
        + "newswire import --explain shows what became of their lines")
  }

  private func name(_ outcome: ImportOutcome) -> String {
    switch outcome {
    case .imported: "imported"
    case .revised: "revised"
    case .unchanged: "unchanged"
    case .rejected: "rejected"
    }
  }
}
