import NewswireContainers
import NewswireExtraction
import NewswireModel

/// The pages of files, in order, as batches of a size that is good to send.
struct PageReader {
  /// Bytes and pages after which a batch is full.
  private static let batchBytes = 1 << 20
  private static let batchPages = 500

  let files: InputFiles

  /// Hands on every page, in memory bounded by a batch and the largest record.
  /// - Parameters:
  ///   - onBatch: gets the pages, and the bytes read so far.
  ///   - onProblem: gets what could not be read; the rest goes on.
  func read(
    onBatch: ([Page], Int64) async throws -> Void, onProblem: (NewswireError) -> Void
  ) async throws {
    for problem in files.problems { onProblem(problem) }
    var batch = Batch()
    var bytesRead: Int64 = 0
    for file in files.files {
      do throws(NewswireError) {
        let reader = try FileReader(file)
        var splitter = RecordSplitter(name: file.name)
        var isAtEnd = false
        while !isAtEnd {
          let chunk = try reader.next()
          bytesRead += Int64(chunk.count)
          isAtEnd = chunk.isEmpty
          if isAtEnd { splitter.finish() } else { splitter.feed(chunk) }
          while let event = splitter.next() {
            switch event {
            case .problem(let problem): onProblem(problem.error)
            case .page(let page):
              batch.add(page)
              if batch.isFull { try await deliver(&batch, bytesRead, to: onBatch) }
            }
          }
        }
      } catch {
        guard error.code == .notFound else { throw error }
        onProblem(error)
      }
    }
    if !batch.pages.isEmpty { try await deliver(&batch, bytesRead, to: onBatch) }
  }

  private func deliver(
    _ batch: inout Batch, _ bytesRead: Int64, to onBatch: ([Page], Int64) async throws -> Void
  ) async throws(NewswireError) {
    let pages = batch.pages
    batch = Batch()
    do {
      try await onBatch(pages, bytesRead)
    } catch {
      throw NewswireError(error, while: "importing")
    }
  }

  private struct Batch {
    var pages: [Page] = []
    var bytes = 0

    var isFull: Bool { bytes >= PageReader.batchBytes || pages.count >= PageReader.batchPages }

    mutating func add(_ page: Page) {
      pages.append(page)
      bytes += page.content.count
    }
  }
}
