internal import Foundation
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore

/// Looks for what is left of purged articles: in every row, every page unpacked, every term of the index, and every file as it is.
struct PurgeSearch {
  /// Bytes of a file looked through at a time.
  private static let chunk = 4 << 20
  /// Places named of each kind; more are only counted.
  private static let named = 20
  /// Windows that an article or a page has in common with the purged ones before it is named: a passage of some 30 bytes.
  private static let passage = 20

  let directory: String
  let store: any ArticleStore
  let index: SearchIndex

  func run(_ traces: PurgeTraces, keys: [Int64], reasons: [String]) throws -> PurgeProof {
    var proof = PurgeProof()
    var traces = traces
    try searchRows(&traces, &proof)
    // What whoever asked for it wrote down stays on record.
    for reason in reasons { traces.remove(TraceFinder(traces.windows).found(in: reason)) }
    proof.windows = Int64(traces.windows.count)
    try searchIndex(&traces, keys, &proof)
    try searchFiles(traces, &proof)
    return proof
  }

  // MARK: What is kept

  /// Finds passages in what is kept, which others than the purged articles have by right, and leaves them out of the traces.
  private func searchRows(_ traces: inout PurgeTraces, _ proof: inout PurgeProof) throws {
    var names = Naming(limit: Self.named)
    var finder = TraceFinder(traces.windows)
    var kept: Set<UInt64> = []
    try store.forEachArticle { _, id, message in
      proof.articles += 1
      let found = unsafe message.withUnsafeBytes(finder.found)
      kept.formUnion(found)
      if found.count >= Self.passage { names.add("article \(id) has passages of it") }
    }
    traces.remove(kept)
    finder = TraceFinder(traces.windows)
    kept = []
    try store.forEachPage { _, page in
      guard case .success(let page) = page else { return }
      proof.pages += 1
      proof.pageBytes += Int64(page.content.count)
      let found = unsafe page.content.withUnsafeBytes(finder.found)
      kept.formUnion(found)
      if found.count >= Self.passage { names.add("the page \(page.name) has passages of it outside of its lines") }
    }
    try unsafe store.forEachStoredValue { unsafe kept.formUnion(finder.found(in: $0)) }
    traces.remove(kept)
    proof.elsewhere = names.lines
  }

  // MARK: What should be gone

  /// Leaves passages out of the traces that terms of other articles have: an address in its canonical form is nowhere else.
  private func searchIndex(_ traces: inout PurgeTraces, _ keys: [Int64], _ proof: inout PurgeProof) throws {
    let finder = TraceFinder(traces.windows)
    let remains = try unsafe index.remains(of: keys, isTerm: traces.isTerm) { term in
      unsafe finder.found(in: UnsafeRawBufferPointer(term))
    }
    traces.remove(remains.sharedPassages)
    proof.segments = Int64(remains.segments)
    proof.terms = Int64(remains.terms)
    if remains.left > 0 { proof.remains.append("the index has \(remains.left) segments or terms of it") }
  }

  private func searchFiles(_ traces: PurgeTraces, _ proof: inout PurgeProof) throws {
    let finder = TraceFinder(traces.windows)
    var names = Naming(limit: Self.named)
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory).sorted() {
      guard let file = FileHandle(forReadingAtPath: directory + "/" + name) else { continue }
      defer { try? file.close() }
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: directory + "/" + name, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      proof.files += 1
      var carried: [UInt8] = []
      var offset: Int64 = 0
      var places: [Int64] = []
      while let read = try file.read(upToCount: Self.chunk), !read.isEmpty {
        proof.fileBytes += Int64(read.count)
        let bytes = carried + read
        unsafe bytes.withUnsafeBytes { bytes in
          unsafe finder.forEach(in: bytes) { place, _ in places.append(offset + Int64(place)) }
        }
        let kept = min(bytes.count, PurgeTraces.window - 1)
        carried = Array(bytes.suffix(kept))
        offset += Int64(bytes.count - kept)
      }
      if let first = places.first { names.add("\(name) has \(places.count) places, the first at byte \(first)") }
    }
    proof.remains += names.lines
  }
}

/// Lines of which only the first ones are kept.
private struct Naming {
  let limit: Int
  private var named: [String] = []
  private var more = 0

  init(limit: Int) { self.limit = limit }

  var lines: [String] { more > 0 ? named + ["and \(more) more"] : named }

  mutating func add(_ line: String) {
    if named.count < limit { named.append(line) } else { more += 1 }
  }
}

extension TraceFinder {
  func found(in text: String) -> Set<UInt64> {
    var text = text
    return text.withUTF8 { unsafe found(in: UnsafeRawBufferPointer($0)) }
  }
}
