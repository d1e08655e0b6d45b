internal import CXXHash
internal import NewswireAnalysis
import NewswireCore
internal import NewswireModel
internal import Synchronization

/// By what a name is counted: the same for all spellings that share their keys. See FORMAT.md, "Facets".
struct NameIdentity: Hashable {
  /// Distinguishes it from every other value of a facet.
  var hash: UInt64
  /// Of the last word of a person's name: 31 bits, and a lowest one that is 1 if there is no other word. 0 for whatever
  /// is not a person.
  var surname: UInt32

  /// - Parameter keys: of the name's words, at least one.
  /// - Parameter buffer: scratch.
  init(_ kind: MentionKind, keys: [[UInt8]], _ buffer: inout [UInt8]) {
    let field = IndexField(kind).rawValue
    buffer.removeAll(keepingCapacity: true)
    buffer.append(field)
    for (i, key) in keys.enumerated() {
      if i > 0 { buffer.append(0x20) }
      buffer += key
    }
    hash = unsafe Self.identity(buffer.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }, field)
    surname = kind == .person ? Self.surname(keys) : 0
  }

  /// nil for a name without letters.
  init?(_ kind: MentionKind, _ name: String) {
    let keys = NameKey.keys(of: name).map { Array($0.utf8.prefix(Limits.term)) }
    if keys.isEmpty { return nil }
    var buffer: [UInt8] = []
    self.init(kind, keys: keys, &buffer)
  }

  private static func surname(_ keys: [[UInt8]]) -> UInt32 {
    guard let last = keys.last else { return 0 }
    let hash = unsafe last.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    return UInt32(truncatingIfNeeded: hash >> 32) & ~1 | (keys.count == 1 ? 1 : 0)
  }

  static func identity(_ hash: UInt64, _ field: UInt8) -> UInt64 { hash & ~UInt64(UInt8.max) | UInt64(field) }
}

/// The persons of a segment by their last names, made when they are first asked for.
struct SurnameTable {
  /// The surname without its lowest bit in the upper half, the value's ordinal in the lower; ascending.
  private let entries: [UInt64]

  init(_ segment: Segment) {
    let column = FacetColumn(segment)
    var entries: [UInt64] = []
    for ordinal in column.names where column.surname(of: ordinal) != 0 {
      entries.append(UInt64(column.surname(of: ordinal) & ~1) << 32 | UInt64(ordinal))
    }
    self.entries = entries.sorted()
  }

  /// The values with a last name.
  func ordinals(of surname: UInt32) -> some Sequence<Int> {
    let wanted = UInt64(surname & ~1)
    let start = partitionPoint(entries.count) { entries[$0] >> 32 < wanted }
    return entries[start...].lazy.prefix { $0 >> 32 == wanted }.map { Int($0 & 0xFFFF_FFFF) }
  }
}

/// Which full name a last name alone belongs to: the one that the articles of the archive mostly use, if one clearly leads.
///
/// Found by counting the persons with that last name, once for each that is asked about, and remembered for a snapshot.
final class NameLeaders: Sendable {
  struct Leader: Hashable {
    /// The full name's value.
    var full: UInt64
    /// The value of the last name alone.
    var short: UInt64
    /// By segment, the documents that have both, ascending: few, for an article that gives the full name counts by it alone.
    var shared: [[UInt32]] = []
  }

  private let segments: [Segment]
  private let known = Mutex(Known())

  /// The last names that were asked about.
  private struct Known {
    var numbers = HashTable<Int32>(filler: 0)
    var leaders: [Leader?] = []
  }

  init(_ views: [SegmentView]) { segments = views.map(\.segment) }

  /// Articles that a leading name must be in.
  private static let leastArticles = 3

  /// - Parameter surname: as in `NameIdentity`.
  /// - Returns: nil if no name clearly leads, or nobody goes by the last name alone.
  func leader(of surname: UInt32) -> Leader? {
    let key = UInt64(surname >> 1)
    if key == 0 { return nil }
    if let leader = known.withLock({ known in known.numbers[key].map { known.leaders[Int($0)] } }) { return leader }
    let leader = find(surname)
    known.withLock { known in
      if known.numbers.number(of: key).isNew { known.leaders.append(leader) }
    }
    return leader
  }

  /// A spelling of a value, with its field's byte before it; nil if no segment has it.
  func label(of hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
    for segment in segments {
      let column = FacetColumn(segment)
      if let ordinal = column.ordinal(of: hash) { return unsafe column.label(of: ordinal) }
    }
    return nil
  }

  private func find(_ surname: UInt32) -> Leader? {
    var (counts, short, shortCount): ([UInt64: Int], UInt64?, Int) = ([:], nil, 0)
    for segment in segments {
      let column = FacetColumn(segment)
      for ordinal in segment.surnames().ordinals(of: surname) {
        let count = unsafe column.documents(of: ordinal).count
        if column.surname(of: ordinal) & 1 == 1 {
          short = unsafe column.hashes[ordinal]
          shortCount += count
        } else {
          unsafe counts[column.hashes[ordinal], default: 0] += count
        }
      }
    }
    guard let short, let first = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let all = counts.values.reduce(0, +)
    let second = counts.lazy.filter { $0.key != first.key }.map(\.value).max() ?? 0
    // Who mostly goes by one name, as artists do, is not somebody who has it as a last name.
    let leads =
      first.value >= Self.leastArticles && first.value * 10 >= all * 6 && first.value >= second * 2
      && shortCount <= first.value * 2
    guard leads else { return nil }
    return Leader(full: first.key, short: short, shared: segments.map { Self.shared($0, first.key, short) })
  }

  /// The documents of a segment that have both of two values.
  private static func shared(_ segment: Segment, _ left: UInt64, _ right: UInt64) -> [UInt32] {
    let column = FacetColumn(segment)
    guard let left = column.ordinal(of: left), let right = column.ordinal(of: right) else { return [] }
    let (a, b) = unsafe (column.documents(of: left), column.documents(of: right))
    var (i, j, shared): (Int, Int, [UInt32]) = (0, 0, [])
    while i < a.count && j < b.count {
      let (x, y) = unsafe (a[i], b[j])
      if x == y { shared.append(x) }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared
  }
}
