internal import GRDB

/// The tables, as they came about. A migration that has been released is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
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
          """)
    }
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: """
          -- What story each revision tells, and by what others are known to tell it.
          CREATE TABLE story (
            article INTEGER PRIMARY KEY REFERENCES article (key),
            story INTEGER NOT NULL REFERENCES article (key), -- the first article that told it
            sketch BLOB NOT NULL -- NewswireDeduplication.StorySketch
          );
          CREATE INDEX story_member ON story (story) WHERE story != article;
          """)
    }
    return migrator
  }
}

/// `article.state`.
enum ArticleState: Int {
  case current = 1
  /// A later revision took its place.
  case superseded = 2
  case deleted = 3
}

/// `change.kind`.
enum ChangeKind: Int {
  case added = 1
  case removed = 2
}
