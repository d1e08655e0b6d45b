import NewswireQuery
import Foundation
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

struct DurabilityTests {
  static func article(_ headline: String) -> Article {
    var article = Article()
    article.headline = headline
    return article
  }

  @Test func whatIsFlushedSurvivesAndWhatIsNotIsAskedForAgain() throws {
    let folder = try TemporaryFolder()
    do {
      let index = try SearchIndex(directory: folder.path)
      #expect(index.appliedChange == 0)
      try index.apply([.add(key: 1, article: Self.article("one"))], through: 7)
      #expect(index.appliedChange == 0)
      #expect(index.visibleChange == 7)
      try index.flush()
      #expect(index.appliedChange == 7)
      try index.apply([.add(key: 2, article: Self.article("two"))], through: 8)
      // No close: as after a crash.
    }
    let index = try SearchIndex(directory: folder.path)
    #expect(index.appliedChange == 7)
    #expect(index.visibleChange == 7)
    #expect(try index.snapshot().matches(.all, limit: 10) == [1])
    try index.apply([.delete(key: 1), .add(key: 2, article: Self.article("two"))], through: 8)
    #expect(try index.snapshot().matches(.all, limit: 10) == [2])
    try index.close()
    #expect(try SearchIndex(directory: folder.path).snapshot().matches(.all, limit: 10) == [2])
  }

  @Test func aBoundedNumberOfChangesIsAskedForAgain() throws {
    var random = SeededGenerator(for: "replay")
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    let limit = 40
    var change: Int64 = 0
    for _ in 0..<200 {
      let coming = random.chance(3) ? random.number(limit...limit * 2) : random.number(1...10)
      index.limitReplay(to: limit, before: coming)
      let articles = (1...coming).map { IndexChange.add(key: change + Int64($0), article: Self.article("one")) }
      change += Int64(coming)
      // What a crash at this moment, after the commit, would leave to be applied again.
      #expect(change - index.appliedChange <= max(limit, coming))
      try index.apply(articles, through: change)
    }
    #expect(index.appliedChange > 0)
    #expect(try index.snapshot().count(.all) == change)
    try index.close()
  }

  @Test func aSnapshotStaysAsItWas() throws {
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    try index.apply([.add(key: 1, article: Self.article("one"))], through: 1)
    let before = index.snapshot()
    try index.apply([.delete(key: 1), .add(key: 2, article: Self.article("two"))], through: 2)
    try index.compact()
    #expect(try before.matches(.all, limit: 10) == [1])
    #expect(before.change == 1)
    #expect(try index.snapshot().matches(.all, limit: 10) == [2])
  }

  @Test func keysMustAscend() throws {
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    try index.apply([.add(key: 5, article: Self.article("one"))], through: 1)
    for key: Int64 in [5, 4] {
      #expect(
        failure { try index.apply([.add(key: key, article: Article())], through: 2) }
          == ErrorSignature(.failedPrecondition))
    }
    #expect(try index.snapshot().matches(.all, limit: 10) == [5])
    try index.apply([.add(key: 6, article: Self.article("two"))], through: 2)
    #expect(try index.snapshot().matches(.all, limit: 10) == [5, 6])
  }

  @Test func anErasedIndexStartsAgain() throws {
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    try index.apply([.add(key: 1, article: Self.article("one"))], through: 3)
    try index.close()
    try SearchIndex.erase(directory: folder.path)
    #expect(folder.files.isEmpty)
    #expect(try SearchIndex(directory: folder.path).snapshot().documentCount == 0)
  }

  @Test func deletedArticlesGiveTheirSpaceBack() throws {
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    var samples = Samples(SeededGenerator(for: "space"))
    try index.apply((1...200).map { .add(key: $0, article: samples.article()) }, through: 1)
    try index.flush()
    let full = index.bytesOnDisk
    try index.apply((1...190).map { .delete(key: $0) }, through: 2)
    try index.compact()
    #expect(index.bytesOnDisk < full / 4)
    #expect(index.segments.map(\.deleted) == [0])
    try index.apply((191...200).map { .delete(key: $0) }, through: 3)
    try index.compact()
    #expect(index.segments.isEmpty)
    #expect(folder.files == ["MANIFEST"])
  }

  @Test func smallImportsDoNotPileUp() throws {
    let folder = try TemporaryFolder()
    let index = try SearchIndex(directory: folder.path)
    for key in Int64(1)...300 { try index.apply([.add(key: key, article: Self.article("same words"))], through: key) }
    try index.flush()
    #expect(index.segments.count <= 8)
    #expect(try index.snapshot().count(.word(WordQuery(text: "same"))) == 300)
  }

  // MARK: Damage

  /// An index of two segments, one with deleted documents.
  func twoSegments(_ folder: TemporaryFolder) throws {
    var samples = Samples(SeededGenerator(seed: 11))
    let index = try SearchIndex(directory: folder.path)
    try index.apply((1...150).map { .add(key: $0, article: samples.article()) }, through: 1)
    try index.flush()
    try index.apply((151...200).map { .add(key: $0, article: samples.article()) } + [.delete(key: 3)], through: 2)
    try index.close()
  }

  /// Opens the folder and asks this and that.
  /// - Returns: what came of it: nil if all went well.
  func use(_ folder: TemporaryFolder) throws -> NewswireError? {
    do {
      let index = try SearchIndex(directory: folder.path)
      let snapshot = index.snapshot()
      for text in ["the", "sanctions OR iran", "\"the minister\"", "w*", "speaker:rubio", "the w/s w1", "NOT oil"] {
        let tree = try QueryParser.parse(text).tree
        _ = try snapshot.search(tree, sort: .relevance, limit: 10)
        _ = try snapshot.search(tree, sort: .newest, limit: 300)
        _ = try snapshot.count(tree)
      }
      try index.verify()
      try index.compact()
      try index.close()
      return nil
    } catch let error as NewswireError {
      return error
    }
  }

  @Test func aFlippedBitAnywhereIsFoundOut() throws {
    var random = SeededGenerator(for: "flipped bits")
    let intact = try TemporaryFolder()
    try twoSegments(intact)
    for name in intact.files {
      let data = try intact.read(name)
      for _ in 0..<25 {
        let folder = try TemporaryFolder()
        for other in intact.files { try folder.write(other, try intact.read(other)) }
        var damaged = data
        let place = random.number(0...data.count - 1)
        damaged[place] ^= 1 << UInt8(random.number(0...7))
        try folder.write(name, damaged)
        let error = try use(folder)
        #expect(error?.code == .dataLoss, "\(name) at \(place)")
        #expect(error?.message.contains(folder.path) == true)
      }
    }
  }

  @Test func aFileCutShortIsFoundOut() throws {
    var random = SeededGenerator(for: "cut files")
    let intact = try TemporaryFolder()
    try twoSegments(intact)
    for name in intact.files {
      let data = try intact.read(name)
      for length in [0, 1, 8, 16, 24, data.count / 2, data.count - 1]
        + (0..<4).map({ _ in random.number(0...data.count - 1) })
      {
        let folder = try TemporaryFolder()
        for other in intact.files { try folder.write(other, try intact.read(other)) }
        try folder.write(name, data.prefix(length))
        #expect(try use(folder)?.code == .dataLoss, "\(name) cut to \(length)")
      }
    }
  }

  @Test func aMissingFileIsFoundOut() throws {
    let intact = try TemporaryFolder()
    try twoSegments(intact)
    #expect(intact.files.count == 4)
    for name in intact.files {
      let folder = try TemporaryFolder()
      for other in intact.files where other != name { try folder.write(other, try intact.read(other)) }
      #expect(try use(folder)?.code == .dataLoss, "\(name)")
    }
  }

  @Test func leftoversOfACrashAreRemoved() throws {
    let folder = try TemporaryFolder()
    try twoSegments(folder)
    let files = folder.files
    for name in ["99.segment", "99.1.deleted", "MANIFEST.new"] { try folder.write(name, Data([1, 2, 3])) }
    try folder.write("note.txt", Data())
    #expect(try use(folder) == nil)
    #expect(!folder.files.contains("99.segment") && !folder.files.contains("MANIFEST.new"))
    #expect(folder.files.contains("note.txt"))
    _ = files
  }

  @Test func aFolderThatCannotBeWrittenIsAnError() throws {
    #expect(failure { try SearchIndex(directory: "/proc/no-index-here") } == ErrorSignature(.unavailable))
  }
}
