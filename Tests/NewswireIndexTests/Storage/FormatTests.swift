import CXXHash
import Foundation
import NewswireModel
import NewswireQuery
import Testing
import TestSupport

@testable import NewswireIndex

/// Indexes that other versions of the program wrote.
struct FormatTests {
  /// Writes the fixture of the format at hand: `NEWSWIRE_WRITE_FIXTURE=format-N swift test --filter FormatTests`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NEWSWIRE_WRITE_FIXTURE"] != nil))
  func aFixtureIsWritten() throws {
    let name = ProcessInfo.processInfo.environment["NEWSWIRE_WRITE_FIXTURE"] ?? ""
    try FormatFixture.write(to: FormatFixture.folder.appending(path: name).path)
  }

  /// The files of a fixture, in memory.
  private static func fixture(_ name: String) throws -> MemoryDirectory {
    let directory = MemoryDirectory()
    let folder = FormatFixture.folder.appending(path: name)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      directory.put(file, Array(try Data(contentsOf: folder.appending(path: file))))
    }
    return directory
  }

  private static func expectAnswers(_ index: SearchIndex) throws {
    let snapshot = index.snapshot()
    func find(_ text: String) throws -> [Int64] {
      try snapshot.matches(QueryParser.parse(text).tree, limit: .max)
    }
    #expect(index.visibleChange == 13)
    #expect(try find("NOT zeppelin") == [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    #expect(try find("snow").isEmpty)
    #expect(try find("ferry strike") == [1, 9])
    #expect(try find("\"night shifts\"") == [1, 9])
    #expect(try find("speaker:haddad \"two weeks\"") == [8])
    #expect(try find("person:lind") == [1, 2])
    #expect(try find("source:\"Northern Courier\" label:politics") == [5])
    #expect(try find("after:2024-06-01") == [8, 10, 12])
    #expect(try find("إضراب") == [11])
    #expect(try find("imported:2024-07-01T03:00:00Z..2024-07-01T05:00:00Z") == [4, 5, 6])
    let story = Query.keyword(KeywordQuery(field: .story, value: "00000000000000000009"))
    #expect(try snapshot.matches(story, limit: .max) == [1, 9])
  }

  private static func changes() throws -> [IndexChange] {
    try FormatFixture.articles().map { .add(key: $0.key, article: $0.article, story: $0.story) } + [.delete(key: 3)]
  }

  @Test func theFormatAtHandIsReadAsItIs() throws {
    let index = try SearchIndex(in: Self.fixture("format-10"))
    try Self.expectAnswers(index)
    try index.verify()
    #expect(index.segments.map(\.deleted).sorted() == [0, 1])
  }

  /// An index of an older format is rebuilt: it is derived, and does not know whose store it is of.
  @Test(arguments: [("format-7", 1), ("format-8", 2), ("format-9", 3)])
  func anOlderFormatIsToldAndBuiltAnew(name: String, manifest: Int) throws {
    let directory = try Self.fixture(name)
    let error = #expect(throws: NewswireError.self) { try SearchIndex(in: directory) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("manifest version \(manifest)") == true)
    let draft = try SearchIndex.draft(in: directory)
    try draft.apply(Self.changes(), through: 13)
    try draft.publish()
    try draft.close()
    let index = try SearchIndex(in: directory)
    try Self.expectAnswers(index)
    // Nothing of the old one is left.
    #expect(try directory.names().count == 2)
  }

  /// A version that meets the files of a newer one leaves them as they are, and says which version it takes.
  @Test func aNewerFormatIsLeftAlone() throws {
    let directory = try Self.fixture("format-10")
    var manifest = try #require(directory.bytes(of: Manifest.fileName))
    manifest[7] += 1
    // With the checksum of a manifest that was written so; without, it is damage.
    directory.put(Manifest.fileName, manifest)
    #expect(failure { try SearchIndex(in: directory) }?.code == .dataLoss)
    let checksum = unsafe manifest.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count - 8) }
    unsafe withUnsafeBytes(of: checksum.littleEndian) {
      unsafe manifest.replaceSubrange(manifest.count - 8..<manifest.count, with: $0)
    }
    directory.put(Manifest.fileName, manifest)
    let files = try directory.names()
    let error = #expect(throws: NewswireError.self) { try SearchIndex(in: directory) }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.info?.reason == "INDEX_TOO_NEW")
    #expect(error?.message.contains("newer version") == true)
    #expect(try directory.names() == files)
  }
}
