/// What a purge did, and what it found when it looked for what might be left.
public struct PurgeReport: Sendable, Hashable {
  public var articles: [PurgedArticle] = []
  public var proof = PurgeProof()
  /// Backups that may still hold one of the articles, the oldest first.
  public var backups: [BackupRecord] = []

  public init() {}
}

/// One article that was purged.
public struct PurgedArticle: Sendable, Hashable {
  public var id: String
  public var revisions: Int64 = 0
  /// Pages that it stood on.
  public var pages: Int64 = 0
  /// Of these, the ones of which nothing is left.
  public var emptiedPages: Int64 = 0
  /// Lines blanked as a whole, and lines of which a part was.
  public var lines: Int64 = 0
  public var sharedLines: Int64 = 0
  /// Other articles of its story, which are still there.
  public var story: [String] = []

  public init(id: String) { self.id = id }
}

/// What was searched for remains of purged articles, and what was found.
public struct PurgeProof: Sendable, Hashable {
  /// Windows of bytes that were looked for, once those that are kept elsewhere by right were left out.
  public var windows: Int64 = 0
  /// Files of the archive, and their bytes.
  public var files: Int64 = 0
  public var fileBytes: Int64 = 0
  /// Pages, unpacked.
  public var pages: Int64 = 0
  public var pageBytes: Int64 = 0
  /// Articles, in all revisions.
  public var articles: Int64 = 0
  /// Segments and terms of the index.
  public var segments: Int64 = 0
  public var terms: Int64 = 0
  /// Other articles and pages that have passages of the purged ones, a line each. They are for whoever asked to judge.
  public var elsewhere: [String] = []
  /// Remains that should not be there, a line each; empty if the purge is complete.
  public var remains: [String] = []

  public init() {}
}

/// A backup that was made of an archive.
public struct BackupRecord: Sendable, Hashable {
  public var folder: String
  /// When it was begun, in seconds since 1970.
  public var time: Int64
  /// The last change in it; nil if the backup was not finished, or nobody knows.
  public var lastChange: Int64?

  public init(folder: String, time: Int64, lastChange: Int64? = nil) {
    self.folder = folder
    self.time = time
    self.lastChange = lastChange
  }
}
