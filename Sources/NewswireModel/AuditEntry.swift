/// Something that somebody did to an archive, and that importing again does not undo.
public struct AuditEntry: Sendable, Hashable {
  /// Ascends; without regard to gaps.
  public var number: Int64 = 0
  /// When it began, in seconds since 1970.
  public var time: Int64 = 0
  /// When it ended; nil if it has not, or its process ended before.
  public var endTime: Int64?
  /// One word: delete, undelete, purge, backup, restore, rights. There may be others.
  public var action = ""
  /// What it was done to: an article's id, or a folder.
  public var subject = ""
  /// Who did it, as the kernel vouches for it.
  public var uid: UInt32 = 0
  /// The user's name; empty if the system knows none.
  public var user = ""
  public var processID: Int32 = 0
  /// By which they could: administrator, or owner for a program that worked on the archive's files.
  public var role = ""
  /// In their words; empty if none was given.
  public var reason = ""
  /// The name of a google.rpc.Code; empty if it has not ended.
  public var outcome = ""
  /// What is to be remembered of it.
  public var detail: [String: String] = [:]

  public init() {}
}
