internal import NewswireModel

/// The files of an index: what the manifest says, and no others.
struct IndexFiles {
  private let directory: String
  private(set) var durableChange: Int64 = 0
  /// The deleted documents that are on disk, by segment: which, and in which generation of the file.
  private var written: [UInt64: (deleted: DeletedDocuments, generation: UInt64)] = [:]

  /// The files that the manifest on disk names. Others may be under way.
  private var saved: Set<String> = []

  private init(_ directory: String) {
    self.directory = directory
  }

  /// Opens what is in a folder and removes files that a crash left over.
  static func open(_ directory: String) throws -> (files: IndexFiles, manifest: Manifest, disk: [SegmentView]) {
    try Files.createDirectory(directory)
    var files = IndexFiles(directory)
    let path = directory + "/" + Manifest.fileName
    guard let bytes = try Files.read(path) else {
      let names = try Files.list(directory) ?? []
      if names.contains(where: isOurs) { throw NewswireError.damagedIndex(path, "the file is missing") }
      let manifest = Manifest()
      try files.save([], appliedChange: 0, nextNumber: manifest.nextNumber)
      return (files, manifest, [])
    }
    let manifest = try Manifest(bytes, path: path)
    files.durableChange = manifest.appliedChange
    let disk = try manifest.entries.map { try files.open($0) }
    try files.removeOthers(than: manifest)
    files.saved = manifest.fileNames
    return (files, manifest, disk)
  }

  private mutating func open(_ entry: Manifest.Entry) throws -> SegmentView {
    let path = directory + "/" + Manifest.segmentName(entry.number)
    let segment = try Segment(number: entry.number, path: path, byteCount: Int(clamping: entry.byteCount))
    guard entry.deletedGeneration > 0 else { return SegmentView(segment: segment) }
    let deletedPath = directory + "/" + Manifest.deletedName(entry.number, entry.deletedGeneration)
    guard let bytes = try Files.read(deletedPath) else {
      throw NewswireError.damagedIndex(deletedPath, "the file is missing")
    }
    let deleted = try DeletedDocuments.decode(bytes, path: deletedPath, documentCount: segment.documentCount)
    written[entry.number] = (deleted, entry.deletedGeneration)
    return SegmentView(segment: segment, deleted: deleted)
  }

  /// Makes `disk` what the next opening finds. The segments' files are there and durable.
  mutating func save(_ disk: [SegmentView], appliedChange: Int64, nextNumber: UInt64) throws {
    var manifest = Manifest()
    manifest.appliedChange = appliedChange
    manifest.nextNumber = nextNumber
    var current: [UInt64: (deleted: DeletedDocuments, generation: UInt64)] = [:]
    for view in disk {
      let number = view.segment.number
      var entry = Manifest.Entry(number: number, byteCount: UInt64(view.segment.byteCount), deletedGeneration: 0)
      if let deleted = view.deleted {
        let old = written[number]
        entry.deletedGeneration = old?.deleted === deleted ? old?.generation ?? 1 : (old?.generation ?? 0) + 1
        if old?.deleted !== deleted {
          let path = directory + "/" + Manifest.deletedName(number, entry.deletedGeneration)
          try Files.replace(path, in: directory, with: deleted.encoded(documentCount: view.segment.documentCount))
        }
        current[number] = (deleted, entry.deletedGeneration)
      }
      manifest.entries.append(entry)
    }
    try Files.replace(directory + "/" + Manifest.fileName, in: directory, with: manifest.encoded())
    written = current
    durableChange = appliedChange
    for name in saved.subtracting(manifest.fileNames) { try Files.remove(directory + "/" + name) }
    saved = manifest.fileNames
  }

  /// Removes what a crash left over. Before any merge begins.
  private func removeOthers(than manifest: Manifest) throws {
    for name in try Files.list(directory) ?? [] where Self.isOurs(name) && !manifest.fileNames.contains(name) {
      try Files.remove(directory + "/" + name)
    }
  }

  static func erase(_ directory: String) throws {
    for name in try Files.list(directory) ?? [] where isOurs(name) || name == Manifest.fileName {
      try Files.remove(directory + "/" + name)
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    name.hasSuffix(".segment") || name.hasSuffix(".deleted") || name.hasSuffix(".new")
  }
}
