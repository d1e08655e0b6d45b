import NewswireModel
import TestSupport
import Testing

@testable import newswire

@Suite struct DiffTests {
  private func texts(_ diff: TextDiff) -> (old: String, new: String) {
    (
      diff.runs.filter { $0.operation != .added }.map(\.text).joined(),
      diff.runs.filter { $0.operation != .removed }.map(\.text).joined()
    )
  }

  private func article(_ paragraphs: [String], revision: Int32 = 1) -> Article {
    var article = Article()
    article.revision = revision
    article.paragraphs = paragraphs.map { Paragraph(text: $0) }
    return article
  }

  @Test func `the runs of a difference make up both texts`() {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<300 {
      let old = random.text(words: Int.random(in: 0...30, using: &random.generator))
      var words = old.split(separator: " ").map(String.init)
      for _ in 0..<Int.random(in: 0...4, using: &random.generator) {
        let place = Int.random(in: 0...words.count, using: &random.generator)
        if place < words.count, random.generator.chance(50) {
          words.remove(at: place)
        } else {
          words.insert("new,", at: place)
        }
      }
      let new = words.joined(separator: " ")
      let diff = TextDiff(from: old, to: new)
      #expect(texts(diff) == (old, new), "seed \(seed)")
      #expect((diff.likeness == 1) == (old == new), "seed \(seed)")
      for (run, next) in zip(diff.runs, diff.runs.dropFirst()) { #expect(run.operation != next.operation) }
    }
  }

  @Test func `changes of paragraphs turn the old article into the new`() {
    let seed = SeededGenerator.seed()
    var random = RandomArticles(seed: seed)
    for _ in 0..<100 {
      let old = (0..<Int.random(in: 0...12, using: &random.generator)).map { "\($0) " + random.text(words: 20) }
      var new = old
      for _ in 0..<Int.random(in: 0...5, using: &random.generator) {
        let place = Int.random(in: 0...new.count, using: &random.generator)
        switch Int.random(in: 0...2, using: &random.generator) {
        case 0: new.insert(random.text(words: 20), at: place)
        case 1 where place < new.count: new.remove(at: place)
        case _ where place < new.count: new[place] += " and more"
        default: break
        }
      }
      let diff = ArticleDiff(from: article(old), to: article(new, revision: 2))
      // What is not named by a change stands in both, in the same order.
      let gone = Set(diff.changes.compactMap(\.from))
      let came = Set(diff.changes.compactMap(\.to))
      let keptOld = old.indices.filter { !gone.contains($0 + 1) }.map { old[$0] }
      let keptNew = new.indices.filter { !came.contains($0 + 1) }.map { new[$0] }
      #expect(keptOld == keptNew, "seed \(seed)")
      for change in diff.changes {
        #expect(texts(change.text).old == change.from.map { old[$0 - 1] } ?? "", "seed \(seed)")
        #expect(texts(change.text).new == change.to.map { new[$0 - 1] } ?? "", "seed \(seed)")
      }
      #expect(diff.changes.isEmpty == (old == new), "seed \(seed)")
    }
  }

  @Test func `a paragraph that was edited is shown as one, also when another came before it`() {
    let old = ["The council met on Monday.", "It voted on the budget for schools."]
    let new = [
      "The council met on Monday.", "A protest was held outside.", "It voted on the budget for schools and roads.",
    ]
    let diff = ArticleDiff(from: article(old), to: article(new, revision: 2))
    #expect(diff.changes.map(\.from) == [nil, 2])
    #expect(diff.changes.map(\.to) == [2, 3])
    #expect(diff.changes[1].text.runs.map(\.operation) == [.equal, .added, .equal])
  }

  @Test func `headline, times and captions are compared too`() {
    var old = article([])
    var new = article([], revision: 2)
    (old.headline, new.headline) = ("Storm hits coast", "Storm hits north coast")
    new.published = PublicationTime(seconds: 0, precision: .day, basis: .stated)
    old.captions = [Caption(text: "A boat.", credit: "Ida Holm")]
    new.captions = [Caption(text: "A boat.", credit: "Jon Berg")]
    let diff = ArticleDiff(from: old, to: new)
    #expect(diff.changes.map(\.section) == ["headline", "published", "caption"])
    #expect(
      diff.changes[0].text.runs == [
        .init(operation: .equal, text: "Storm hits "), .init(operation: .added, text: "north "),
        .init(operation: .equal, text: "coast"),
      ])
  }
}
