import NewswireIndex
import NewswireModel
import TestSupport
import Testing

/// Removing the last bytes of an article from an index while calls of the operating system fail.
struct ExpungingFailureTests {
  private static let word = "zanzibarine"
  private static let gone: Int64 = 3

  /// A closed index of six articles, the third of which is deleted and has a word of its own; and the others.
  private func archive() throws -> (MemoryDirectory, [Int64: Article]) {
    var samples = Samples(SeededGenerator(for: "failing expunges"))
    var articles: [Int64: Article] = [:]
    let memory = MemoryDirectory()
    let index = try SearchIndex(in: memory)
    for key in 1...6 as ClosedRange<Int64> {
      var article = samples.article()
      if key == Self.gone { article.headline = Self.word } else { articles[key] = article }
      try index.apply([.add(key: key, article: article)], through: key)
      if key == 4 { try index.flush() }
    }
    try index.apply([.delete(key: Self.gone)], through: 7)
    try index.close()
    return (memory, articles)
  }

  private func expunge(_ index: SearchIndex, _ articles: [Int64: Article]) throws {
    try index.expunge([Self.gone], isSpelling: { _ in false }) { articles[$0] }
  }

  /// What a purge does when the archive is opened after a crash; then nothing is left.
  private func expectCompletion(_ memory: MemoryDirectory, _ articles: [Int64: Article], _ comment: Comment) throws {
    let index = try SearchIndex(in: memory)
    #expect(try index.snapshot().matches(.all, limit: .max) == articles.keys.sorted(), comment)
    try expunge(index, articles)
    #expect(
      try index.remains(of: [Self.gone], isTerm: { $0.dropFirst().elementsEqual(Self.word.utf8) }).left == 0, comment)
    #expect(try index.snapshot().matches(.all, limit: .max) == articles.keys.sorted(), comment)
    try index.verify()
    try index.close()
    for name in try memory.names() {
      let bytes = memory.bytes(of: name) ?? []
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.word), "\(name), \(comment)")
    }
  }

  @Test(arguments: [true, false])
  func `whichever call fails, nothing else is lost, and the next try removes the article`(andAllAfterIt: Bool) throws {
    let (memory, articles) = try archive()
    var number = 0
    while true {
      let copy = memory.copy()
      let directory = FailingDirectory(copy, andAllAfterIt ? .from(number) : .once(number))
      let comment = Comment("call \(number), all after it: \(andAllAfterIt)")
      let opened = Result { try SearchIndex(in: directory) }
      if case .success(let index) = opened {
        do { try expunge(index, articles) } catch { #expect(error is NewswireError, comment) }
        #expect(try index.snapshot().matches(.all, limit: .max) == articles.keys.sorted(), comment)
      }
      // As a crash leaves it, and as the program that goes on finds it.
      try expectCompletion(copy.copy(), articles, comment)
      let hasFailed = directory.failures > 0
      directory.heal()
      if case .success(let index) = opened {
        try expunge(index, articles)
        try index.close()
      }
      try expectCompletion(copy, articles, comment)
      if !hasFailed { break }
      number += 1
    }
    #expect(number > 8)
  }
}
