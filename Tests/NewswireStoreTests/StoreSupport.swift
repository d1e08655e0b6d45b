import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport

/// A page for the store: what it says is its text.
func page(_ text: String, articles: [Article] = [], name: String = "page.txt") -> PreparedPage {
  var digest = [UInt8](repeating: 0, count: 32)
  for (i, byte) in text.utf8.enumerated() { digest[i % 32] = digest[i % 32] &* 31 &+ byte }
  return PreparedPage(page: Page(name: name, content: Array(text.utf8)), digest: digest, articles: articles)
}

func article(_ id: String, _ headline: String) -> Article {
  var article = Article()
  article.id = id
  article.headline = headline
  return article
}

extension StoredPage {
  var added: [Int64] { changes.compactMap { if case .added(let key, _, _) = $0.event { key } else { nil } } }
  var removed: [Int64] { changes.compactMap { if case .removed(let key) = $0.event { key } else { nil } } }
}

extension ArticleStore {
  func headline(_ id: String) throws -> String { try Article(decoding: packedArticle(id: id)).headline }
}

/// The kinds of stores that keep the contract.
enum StoreKind: CaseIterable {
  case sqlite
  case memory

  func open(in folder: TemporaryFolder) throws -> any ArticleStore {
    switch self {
    case .sqlite: try SQLiteStore(path: folder.file("newswire.sqlite"))
    case .memory: MemoryStore()
    }
  }
}
