internal import Synchronization

/// What a search read of the index.
package struct SearchWork: Sendable, Equatable {
  /// Blocks of postings that were decoded, one that was decoded again counted again.
  package var blocks = 0
  /// Postings in them.
  package var postings = 0
  /// Positions in the articles that were looked at for them.
  package var positions = 0

  package init() {}
}

/// Adds up what a search reads, where somebody wants to know.
package final class WorkTally: Sendable {
  private let sum = Mutex(SearchWork())

  package init() {}

  package var work: SearchWork { sum.withLock { $0 } }

  func add(_ work: SearchWork) {
    sum.withLock {
      $0.blocks += work.blocks
      $0.postings += work.postings
      $0.positions += work.positions
    }
  }
}

extension Plan {
  /// Blocks of the postings of all words.
  var blockCount: Int {
    func blocks(_ group: WordGroup) -> Int {
      group.terms.joined().reduce(0) { $0 + ($1.documentFrequency + BitPacking.blockSize - 1) / BitPacking.blockSize }
    }
    switch self {
    case .none, .all, .published, .imported, .length, .key, .keys, .value, .withheld: return 0
    case .word(let group): return blocks(group)
    case .spans(let spans): return spans.groups.reduce(0) { $0 + blocks($1) }
    case .and(let parts), .or(let parts): return parts.reduce(0) { $0 + $1.blockCount }
    case .not(let part): return part.blockCount
    }
  }
}
