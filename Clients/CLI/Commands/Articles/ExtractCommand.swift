import NewswireCommandLine
import ArgumentParser
import Foundation
import NewswireExtraction
import NewswireMessages
import NewswireModel

struct ExtractCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read pages and print their articles, without archive or daemon.",
    discussion: """
      EXAMPLES
        newswire extract page.txt
        newswire extract --json dumps/ | jq -r .headline
        newswire extract --explain page.txt
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; - or none for standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @Flag(help: "Show for each line of each page what became of it and why.") var explain = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  /// Batches that are read at once: one for each core, and as many waiting, so that none runs dry.
  private static let batchesAtOnce = 2 * ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    var failures = 0
    var articles = 0
    var notes = NoteReport()
    var out = StandardOutput()
    let files = InputFiles(paths)
    let extractor = Extractor(fieldMap: reading.fieldMap)
    let progress = Progress(unit: "articles", totalBytes: files.totalBytes)
    try await PageReader(files: files).read(atOnce: Self.batchesAtOnce) { pages in
      pages.map { page in Self.extract(page, extractor) }
    } onResult: { results, bytesRead in
      for result in results {
        switch result {
        case .success(let (page, extracted)):
          articles += extracted.articles.count
          notes.add(extracted.notes)
          for problem in extracted.problems {
            failures += 1
            Program.report(problem.error, inJSON: output.json)
          }
          show(page, extracted, to: &out)
        case .failure(let error):
          failures += 1
          Program.report(error, inJSON: output.json)
        }
      }
      progress.update(count: articles, bytes: bytesRead)
    } onProblem: { problem in
      failures += 1
      Program.report(problem, inJSON: output.json)
    }
    progress.finish(count: articles)
    out.flush()
    for line in notes.lines { Program.note(line) }
    if failures > 0 { throw Program.failed }
    if articles == 0 { throw Program.nothingFound }
  }

  private typealias Extraction = Result<(Page, ExtractedPage), NewswireError>

  private static func extract(_ page: Page, _ extractor: Extractor) -> Extraction {
    Result { () throws(NewswireError) in (page, try extractor.extract(page)) }
  }

  private func show(_ page: Page, _ extracted: ExtractedPage, to out: inout StandardOutput) {
    if explain {
      var result = PageResult(page: page.name, outcome: .imported)
      result.record = page.record
      result.sha256 = extracted.sha256
      result.articleIDs = extracted.articles.map(\.id)
      result.verdicts = extracted.verdicts
      result.notes = extracted.allNotes
      if output.json { out.json(result.json) } else { VerdictPrinter(style: out.style).print(result, to: &out) }
    } else if output.json {
      for article in extracted.articles { out.json(article.json) }
    } else {
      for article in extracted.articles {
        ArticlePrinter(style: out.style).print(article, to: &out)
        out.line("")
      }
    }
  }
}
