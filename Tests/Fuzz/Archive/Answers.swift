import NewswireClient
import NewswireModel
import TestSupport

/// What a daemon answers to a list of questions; archives that hold the same answer alike.
struct Answers: Equatable {
  /// A question each, with its answer or the error that came instead.
  private(set) var lines: [String: Answer] = [:]

  enum Answer: Equatable {
    case found([String])
    case failed(ErrorCode)
  }

  /// - Parameter seed: chooses the questions.
  init(of socket: String, seed: UInt64) async throws {
    let client = try await ArchiveClient.connect(socket: socket)
    await ask("the list") {
      var articles: [String] = []
      for try await article in try await client.exportArticles() {
        // When it was imported, and how it is kept, is no matter.
        articles.append(
          "\(article.id) \(article.revision) \(article.headline) \(article.url) \(article.paragraphs.map(\.text))")
      }
      return articles
    }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let question = Story.question(&random)
      await ask(question.text) {
        var request = SearchRequest(query: .text(question.text))
        request.pageSize = 100
        // In any order: scores count deleted articles until they are merged away.
        return try await client.search(request).hits.map { "\($0.articleID) \($0.headline)" }.sorted()
      }
    }
    await client.close()
  }

  private mutating func ask(_ question: String, _ answer: () async throws -> [String]) async {
    do {
      lines[question] = .found(try await answer())
    } catch {
      lines[question] = .failed((error as? NewswireError)?.code ?? .unknown)
    }
  }

  /// Questions whose answers differ from those of a sound archive, where no error says that something is wrong.
  func wrong(against sound: Answers) -> [String] {
    sound.lines.keys.sorted().filter { question in
      if case .failed = lines[question] { return false }
      return lines[question] != sound.lines[question]
    }
  }
}
