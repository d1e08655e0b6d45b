internal import Foundation
internal import GRDB
internal import Glibc
internal import NewswireModel

/// The tables, as they came about. A migration that has been released is never edited.
///
/// A migration changes the schema in one transaction. Work on every row of a large table is a step of `Upgrade`, which a
/// migration enters into the table `upgrade`.
enum Schema {
  static let version = 5

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: first) }
    migrator.registerMigration("2") { try $0.execute(sql: stories) }
    migrator.registerMigration("3") { db in
      try db.execute(sql: checksums)
      let identity = StoreIdentity.random()
      let createdAt = Int64(time(nil))
      let checksum = unsafe identity.bytes.withUnsafeBytes {
        unsafe RowChecksum.archive(identity: $0, createdAt: createdAt)
      }
      try db.execute(
        sql: "INSERT INTO archive (one, identity, created_at, checksum) VALUES (1, ?, ?, ?)",
        arguments: [Data(identity.bytes), createdAt, Int64(bitPattern: checksum)])
      for step in Upgrade.Step.allCases {
        try db.execute(sql: "INSERT INTO upgrade (step, position) VALUES (?, 0)", arguments: [step.rawValue])
      }
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: takedowns)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: identities)
      let last = try Int64.fetchOne(db, sql: "SELECT max(key) FROM article") ?? 0
      if last > 0 {
        try db.execute(
          sql: "INSERT INTO address_task (one, position, last, joined) VALUES (1, 0, ?, 0)", arguments: [last])
      }
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  private static let identities = """
    -- Ids that stand for an article beside its own.
    CREATE TABLE alias (
      id TEXT PRIMARY KEY,
      article TEXT NOT NULL, -- an id that stands for itself
      kind INTEGER NOT NULL, -- AliasKind
      checksum INTEGER NOT NULL
    );
    CREATE INDEX alias_article ON alias (article);

    -- How far the articles of earlier formats have been given their canonical URLs: AddressTask.
    CREATE TABLE address_task (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      position INTEGER NOT NULL,
      last INTEGER NOT NULL,
      joined INTEGER NOT NULL
    );

    -- Tags and notes as people gave them and took them away, each with the number of its change.
    CREATE TABLE mark (
      number INTEGER PRIMARY KEY,
      article TEXT NOT NULL, -- the article's id when the mark was made
      kind INTEGER NOT NULL, -- MarkKind
      value TEXT NOT NULL,
      author TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    );
    CREATE INDEX mark_article ON mark (article);

    -- Names that users want counted as others.
    CREATE TABLE name_alias (
      kind INTEGER NOT NULL, -- MentionKind
      form TEXT NOT NULL, -- in lower case
      name TEXT NOT NULL, -- one that is not a form itself
      author TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (kind, form)
    );

    -- Later revisions, by the time of their import.
    CREATE INDEX article_revised ON article (key) WHERE revision > 1;
    """

  private static let first = """
    -- Pages as they came. A page is known by the digest of its bytes.
    CREATE TABLE page (
      key INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE,
      name TEXT NOT NULL,
      record_number INTEGER,
      record_offset INTEGER,
      size INTEGER NOT NULL,
      content BLOB NOT NULL, -- one zstd frame
      imported_at INTEGER NOT NULL
    );

    -- Every revision of every article. Keys ascend and are never used again: the index knows documents by them.
    CREATE TABLE article (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      page INTEGER NOT NULL REFERENCES page (key),
      state INTEGER NOT NULL, -- ArticleState
      message BLOB NOT NULL, -- newswire.v1.Article
      UNIQUE (id, revision)
    );
    CREATE UNIQUE INDEX article_current ON article (id) WHERE state = 1;
    CREATE INDEX article_page ON article (page);

    -- What happened, in order. An article's key appears when it becomes current and when it ceases to be.
    CREATE TABLE change (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind INTEGER NOT NULL, -- ChangeKind
      article INTEGER NOT NULL REFERENCES article (key)
    );
    """

  private static let stories = """
    -- What story each revision tells, and by what others are known to tell it.
    CREATE TABLE story (
      article INTEGER PRIMARY KEY REFERENCES article (key),
      story INTEGER NOT NULL REFERENCES article (key), -- the first article that told it
      sketch BLOB NOT NULL -- NewswireDeduplication.StorySketch
    );
    CREATE INDEX story_member ON story (story) WHERE story != article;
    """

  private static let checksums = """
    -- Which store this is.
    CREATE TABLE archive (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      identity BLOB NOT NULL, -- StoreIdentity
      created_at INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    );

    -- Checksums of whole rows: RowChecksum.
    ALTER TABLE page ADD COLUMN checksum INTEGER;
    ALTER TABLE article ADD COLUMN checksum INTEGER;
    ALTER TABLE story ADD COLUMN checksum INTEGER;
    -- The running hash of all changes up to this one.
    ALTER TABLE change ADD COLUMN digest INTEGER;

    -- Work on every row of a table that a migration has left to do.
    CREATE TABLE upgrade (
      step TEXT PRIMARY KEY,
      position INTEGER NOT NULL -- the last key that is done
    );

    -- Losses of acknowledged changes that somebody has accepted.
    CREATE TABLE loss (
      accepted_at INTEGER NOT NULL,
      acknowledged INTEGER NOT NULL, -- the last change that had been acknowledged
      kept INTEGER NOT NULL -- the last one that is left
    );
    """

  private static let takedowns = """
    -- When it happened, in seconds since 1970; NULL before format 4.
    ALTER TABLE change ADD COLUMN at INTEGER;
    CREATE INDEX change_later ON change (article) WHERE kind != 1;

    -- Articles that were removed for good, and who asked for it. Importing one is refused.
    CREATE TABLE purge (
      id TEXT PRIMARY KEY,
      purged_at INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      user TEXT NOT NULL,
      reason TEXT NOT NULL,
      traces BLOB, -- by which its remains are looked for; NULL once that is done
      checksum INTEGER NOT NULL
    );

    -- What a purge leaves of a revision: the checksum that its content had, which the running hash has taken in.
    CREATE TABLE tombstone (
      article INTEGER PRIMARY KEY REFERENCES article (key),
      content INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    );

    -- Lines of pages that purges have blanked, both ends included, and the article that they were of.
    CREATE TABLE redaction (
      page INTEGER NOT NULL REFERENCES page (key),
      id TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      checksum INTEGER NOT NULL
    );
    CREATE INDEX redaction_page ON redaction (page);
    -- The SHA-256 of a page's bytes after a purge; NULL for a page as it came.
    ALTER TABLE page ADD COLUMN redacted BLOB;
    """

  /// The definitions in a database without comments and spacing, in a fixed order.
  static func definitions(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"
    ).map { definition in
      let lines = definition.split(separator: "\n").map {
        $0.prefix(upTo: $0.firstRange(of: "--")?.lowerBound ?? $0.endIndex)
      }
      return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
  }

  /// The definitions that a store of this version has.
  static func expectedDefinitions() throws -> [String] { try madeDefinitions.get() }

  private static let madeDefinitions = Result {
    let memory = try DatabaseQueue()
    try migrator.migrate(memory)
    return try memory.read(definitions)
  }
}
