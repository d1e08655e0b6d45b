internal import NewswireModel
internal import Synchronization

/// The files of an index: what the manifest says, and no others.
struct IndexFiles {
  private let directory: any Directory
  private(set) var durableChange: Int64 = 0
  private(set) var durablePoint: HistoryPoint?
  /// The deleted documents that are on disk, by segment: which, and in which generation of the file.
  private var written: [UInt64: (deleted: DeletedDocuments, generation: UInt64)] = [:]

  /// The files that the manifest on disk names. Others may be under way.
  private var saved: Set<String> = []

  /// Files of which no manifest speaks yet.
  init(_ directory: any Directory) {
    self.directory = directory
  }

  /// Opens what is in a folder and removes files that a crash left over.
  static func open(
    _ directory: any Directory, _ monitor: DamageMonitor
  ) throws -> (files: IndexFiles, manifest: Manifest, disk: [SegmentView]) {
    try directory.create()
    var files = IndexFiles(directory)
    let path = directory.path(of: Manifest.fileName)
    guard let bytes = try directory.read(Manifest.fileName) else {
      // A first manifest that was not finished is not evidence of another before it.
      if try directory.names().contains(where: { Manifest.segmentNumber(of: $0) != nil }) {
        throw NewswireError.damagedIndex(path, "the file is missing")
      }
      let manifest = Manifest()
      try files.save([], appliedChange: 0, appliedPoint: nil, nextNumber: manifest.nextNumber)
      return (files, manifest, [])
    }
    let manifest = try Manifest(bytes, path: path)
    files.durableChange = manifest.appliedChange
    files.durablePoint = manifest.appliedPoint
    let disk = try manifest.entries.map { try files.open($0, monitor) }
    files.saved = manifest.fileNames
    try files.removeOthers()
    return (files, manifest, disk)
  }

  private mutating func open(_ entry: Manifest.Entry, _ monitor: DamageMonitor) throws -> SegmentView {
    let segment = try Segment(
      number: entry.number, in: directory, byteCount: Int(clamping: entry.byteCount), monitor: monitor)
    guard entry.deletedGeneration > 0 else { return SegmentView(segment: segment) }
    let name = Manifest.deletedName(entry.number, entry.deletedGeneration)
    guard let bytes = try directory.read(name) else {
      throw NewswireError.damagedIndex(directory.path(of: name), "the file is missing")
    }
    let deleted = try DeletedDocuments.decode(
      bytes, path: directory.path(of: name), documentCount: segment.documentCount)
    written[entry.number] = (deleted, entry.deletedGeneration)
    return SegmentView(segment: segment, deleted: deleted)
  }

  /// Makes `disk` what the next opening finds. The segments' files are there and durable.
  mutating func save(
    _ disk: [SegmentView], appliedChange: Int64, appliedPoint: HistoryPoint?, nextNumber: UInt64
  ) throws {
    var manifest = Manifest()
    manifest.appliedChange = appliedChange
    manifest.appliedPoint = appliedPoint
    manifest.nextNumber = nextNumber
    var current: [UInt64: (deleted: DeletedDocuments, generation: UInt64)] = [:]
    for view in disk {
      let number = view.segment.number
      var entry = Manifest.Entry(number: number, byteCount: UInt64(view.segment.byteCount), deletedGeneration: 0)
      if let deleted = view.deleted {
        let old = written[number]
        entry.deletedGeneration = old?.deleted === deleted ? old?.generation ?? 1 : (old?.generation ?? 0) + 1
        if old?.deleted !== deleted {
          try directory.replace(
            Manifest.deletedName(number, entry.deletedGeneration),
            with: deleted.encoded(documentCount: view.segment.documentCount))
        }
        current[number] = (deleted, entry.deletedGeneration)
      }
      manifest.entries.append(entry)
    }
    try directory.replace(Manifest.fileName, with: manifest.encoded())
    written = current
    durableChange = appliedChange
    durablePoint = appliedPoint
    // What cannot be removed now is removed with the next manifest, or at the next opening.
    saved.formUnion(manifest.fileNames)
    for name in saved.subtracting(manifest.fileNames) {
      try directory.remove(name)
      saved.remove(name)
    }
  }

  /// Removes the files of the index that the manifest does not name: what a crash left over, or an index that this one replaces. Before
  /// anything else is written.
  func removeOthers() throws {
    for name in try directory.names() where Self.isOurs(name) && !saved.contains(name) { try directory.remove(name) }
  }

  static func erase(_ directory: any Directory) throws {
    for name in try directory.names() where isOurs(name) || name == Manifest.fileName { try directory.remove(name) }
  }

  private static func isOurs(_ name: String) -> Bool {
    name.hasSuffix(".segment") || name.hasSuffix(".deleted") || name.hasSuffix(".new")
  }
}

/// Gives segments their numbers, which are never used again.
final class SegmentNumbers: Sendable {
  private let state: Mutex<UInt64>

  init(from next: UInt64) { state = Mutex(next) }

  /// Above the numbers of all files in a folder.
  convenience init(after names: [String]) {
    self.init(from: (names.compactMap { Manifest.segmentNumber(of: $0) }.max() ?? 0) + 1)
  }

  /// Above every number in use.
  var next: UInt64 { state.withLock { $0 } }

  func take() -> UInt64 {
    state.withLock { next in
      defer { next += 1 }
      return next
    }
  }
}

/// Hears of damage that is found in the files of an index while they are read.
final class DamageMonitor: Sendable {
  private struct State {
    var damage: NewswireError?
    var isRetired = false
  }

  private let state = Mutex(State())
  private let handler: (@Sendable (NewswireError) -> Void)?

  /// - Parameter handler: called each time damage is met.
  init(_ handler: (@Sendable (NewswireError) -> Void)?) { self.handler = handler }

  /// The first damage found.
  var damage: NewswireError? { state.withLock { $0.damage } }

  func report(_ error: NewswireError) {
    let isRetired = state.withLock { state in
      if !state.isRetired && state.damage == nil { state.damage = error }
      return state.isRetired
    }
    if !isRetired { handler?(error) }
  }

  /// The files have been replaced: what is still found in them matters to nobody.
  func retire() { state.withLock { $0.isRetired = true } }
}
