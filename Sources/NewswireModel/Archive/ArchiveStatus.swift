/// The state of a daemon and its archive.
public struct ArchiveStatus: Sendable, Hashable {
  public var version = ""
  /// The archive's folder.
  public var archive = ""
  public var processID: Int32 = 0
  /// Seconds since 1970 (UTC).
  public var startedAt: Int64 = 0
  public var articles: Int64 = 0
  public var pages: Int64 = 0
  /// The number of the store's last change.
  public var lastChange: Int64 = 0
  /// The number of the last change that searches see.
  public var indexedChange: Int64 = 0
  public var segments: [SegmentStatus] = []
  /// On disk, in bytes.
  public var storeBytes: Int64 = 0
  public var indexBytes: Int64 = 0
  /// Rows of the store that cannot be read, of those that were asked for since the start.
  public var damagedRows: Int64 = 0
  /// What is wrong, a line each; empty if all is well.
  public var problems: [String] = []
  /// How far the articles of an earlier version have been given canonical URLs; nil if there never were any.
  public var addresses: AddressStatus?

  public init() {}
}

/// Work on articles of an earlier version, which goes on while the daemon serves.
public struct AddressStatus: Sendable, Hashable {
  /// Revisions that are done, of how many.
  public var done: Int64
  public var total: Int64
  /// Articles that turned out to be others, and are known by those from now on.
  public var joined: Int64

  public init(done: Int64, total: Int64, joined: Int64) {
    self.done = done
    self.total = total
    self.joined = joined
  }
}

/// One segment of the index.
public struct SegmentStatus: Sendable, Hashable {
  public var name = ""
  public var documents: Int64 = 0
  public var deleted: Int64 = 0
  public var bytes: Int64 = 0
  /// True for a segment that is held in memory only.
  public var inMemory = false

  public init() {}
}
