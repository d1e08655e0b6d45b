/// Which story each document of a segment tells. See FORMAT.md, "Stories".
@safe struct StoryColumn {
  private let count: Int
  private let documents: UnsafePointer<UInt32>
  private let stories: UnsafePointer<Int64>
  private let keys: UnsafePointer<Int64>

  init(_ segment: Segment) {
    count = segment.length(of: .storyDocuments) / 4
    unsafe documents = unsafe segment.start(of: .storyDocuments).assumingMemoryBound(to: UInt32.self)
    unsafe stories = unsafe segment.start(of: .stories).assumingMemoryBound(to: Int64.self)
    unsafe keys = unsafe segment.keys
  }

  /// The key of the first article of the story that a document tells.
  func story(of document: Int) -> Int64 {
    assert(document >= 0)
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      if unsafe documents[middle] < document { low = middle &+ 1 } else { high = middle }
    }
    return unsafe low < count && documents[low] == document ? stories[low] : keys[document]
  }

  /// Calls `body` with every document that tells another's story, and that story.
  func forEach(_ body: (UInt32, Int64) -> Void) {
    for i in 0..<count { unsafe body(documents[i], stories[i]) }
  }
}

/// The documents of a segment being made that tell another's story.
struct StoryColumnWriter: ~Copyable {
  private(set) var documents = ByteBuffer()
  private(set) var stories = ByteBuffer()

  init() {}

  mutating func removeAll() {
    documents.removeAll()
    stories.removeAll()
  }

  mutating func add(_ story: Int64, document: Int) {
    documents.append(integer: UInt32(truncatingIfNeeded: document))
    stories.append(integer: story)
  }
}

extension KeywordTerm {
  /// The term of the articles that tell the story of the article with a key.
  static func term(story key: Int64) -> [UInt8] { unsafe withUnsafeBytes(of: key.bigEndian) { unsafe Array($0) } }
}

extension QueryCompiler {
  /// The articles that tell the story of the article with an id.
  mutating func story(ofArticle id: String) throws -> Plan {
    guard let story = try story(ofArticle: KeywordTerm.term(for: id, field: .id)) else {
      // A page token counts the words, so there must be as many of them once the article is gone.
      _ = group(.story, [], isScored: false)
      return .none
    }
    let others = group(.story, [KeywordTerm.term(story: story)], isScored: false)
    return others.documentFrequency == 0 ? .key(story) : .or([.key(story), .word(others)])
  }

  private func story(ofArticle term: [UInt8]) throws -> Int64? {
    for view in views {
      guard let info = Self.find(.id, term, in: view.segment) else { continue }
      let list = unsafe PostingsList(
        try view.segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: false)
      var block = BlockScratch()
      block.decode(list, block: 0, after: .max)
      for i in 0..<block.count where unsafe !view.isDeleted(block.documents[i]) {
        return unsafe StoryColumn(view.segment).story(of: Int(block.documents[i]))
      }
    }
    return nil
  }
}
