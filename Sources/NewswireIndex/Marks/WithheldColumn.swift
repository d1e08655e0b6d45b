internal import NewswireCore
internal import NewswireModel

/// The documents of a segment that are not to be read before a time. See FORMAT.md, "Embargoes".
@safe struct WithheldColumn {
  let count: Int
  private let documents: UnsafePointer<UInt32>
  private let times: UnsafePointer<Int64>

  init(_ segment: Segment) {
    count = segment.length(of: .withheldDocuments) / 4
    unsafe documents = segment.start(of: .withheldDocuments).assumingMemoryBound(to: UInt32.self)
    unsafe times = segment.start(of: .withheldTimes).assumingMemoryBound(to: Int64.self)
  }

  /// When a document may be read; nil if it always could be.
  func time(of document: Int) -> Int64? {
    let place = partitionPoint(count) { unsafe Int(documents[$0]) < document }
    return unsafe place < count && Int(documents[place]) == document ? times[place] : nil
  }

  /// The documents that may not be read at a time, ascending.
  func documents(at time: Int64) -> [UInt32] {
    (0..<count).filter { unsafe times[$0] > time }.map { unsafe documents[$0] }
  }

  /// The first moment after a time at which one may be read that could not be before; nil if there is none.
  func nextTime(after time: Int64) -> Int64? {
    (0..<count).map { unsafe times[$0] }.filter { $0 > time }.min()
  }
}

/// The documents of a segment being made that are not to be read before a time.
struct WithheldColumnWriter: ~Copyable {
  private(set) var documents = ByteBuffer()
  private(set) var times = ByteBuffer()

  init() {}

  mutating func removeAll() {
    documents.removeAll()
    times.removeAll()
  }

  mutating func add(until time: Int64, document: Int) {
    documents.append(integer: UInt32(truncatingIfNeeded: document))
    times.append(integer: time)
  }
}

extension Article {
  /// When an article may be read; nil if it may be now. An embargo of which nobody has said when it lifts does not.
  var withheldUntil: Int64? {
    guard let release, release.status == .embargoed else { return nil }
    return release.until?.seconds ?? .max
  }
}

extension SegmentView {
  /// The view without what may not be read at a time.
  func released(at time: Int64) -> SegmentView {
    let withheld = WithheldColumn(segment).documents(at: time)
    if withheld.isEmpty { return self }
    var view = self
    view.deleted = .inserting(
      withheld.map { Int($0) }, into: deleted, documentCount: segment.documentCount)
    return view
  }
}
