internal import GRDB
internal import NewswireDeduplication
internal import NewswireMessages
internal import NewswireModel

extension SQLiteStore {
  /// Checks SQLite's own structure, the schema, every row but those of pages (which `forEachPage` checks), the running
  /// hash, changes against states, articles against pages, stories against articles, and the record of the last change.
  ///
  /// Memory: some 100 bytes an article.
  package func problems() -> [String] {
    var report = StoreReport()
    report.check("the structure", self, Self.checkStructure)
    report.check("the schema", self, Self.checkSchema)
    report.check("the end", self, checkTail)
    var articles = StoreReport.Articles()
    report.check("the articles", self) { try Self.checkArticles($0, &articles, &$1) }
    var marks: [Int64: UInt64] = [:]
    report.check("tags and notes", self) { try Self.checkMarks($0, &marks, &$1) }
    report.check("the aliases", self, Self.checkAliases)
    report.check("the aliases of names", self, Self.checkNameAliases)
    articles.marks = marks
    report.check("the changes", self) { try checkChanges($0, articles, &$1) }
    report.check("the stories", self, Self.checkStories)
    report.check("the purges", self, Self.checkPurges)
    return report.lines
  }

  private static func checkStructure(_ db: Database, _ report: inout StoreReport) throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" { report.add(line) }
  }

  private static func checkSchema(_ db: Database, _ report: inout StoreReport) throws {
    if try definitions(db) != Schema.expectedDefinitions() { report.add("the schema is not the one that was written") }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version != Schema.version { report.add("the format is on record as \(version), not \(Schema.version)") }
    try checkSingleRows(db, &report)
    let losses = try Int.fetchOne(db, sql: "SELECT count(*) FROM loss") ?? 0
    for (table, key) in [("article", "key"), ("change", "number")] {
      let given = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0
      let used = try Int64.fetchOne(db, sql: "SELECT max(\(key)) FROM \(table)") ?? 0
      if given < used || (given > used && losses == 0) {
        report.add("the last key given to table \(table) is on record as \(given), but the last is \(used)")
      }
    }
  }

  /// Checks the tables that have one row, or a few without checksums, for what cannot be.
  private static func checkSingleRows(_ db: Database, _ report: inout StoreReport) throws {
    for table in ["archive", "address_task"] {
      let keys = try Int64.fetchAll(db, sql: "SELECT one FROM \(table)")
      if keys != [1], table == "archive" || !keys.isEmpty {
        report.add("table \(table) has rows of the keys \(keys), not the one row of the key 1")
      }
    }
    let lastArticle = try Int64.fetchOne(db, sql: "SELECT max(key) FROM article") ?? 0
    if let task = try db.first("SELECT position, last, joined FROM address_task", [], AddressTask.init) {
      let joined = try Int64.fetchOne(db, sql: "SELECT count(*) FROM alias WHERE kind = 2") ?? 0
      if task.position < 0 || task.position > task.last || task.last > lastArticle || task.joined != joined {
        report.add("how far the addresses are is on record as \(task), which cannot be")
      }
    }
    for loss in try Row.fetchAll(db, sql: "SELECT accepted_at, acknowledged, kept FROM loss") {
      let (accepted, acknowledged, kept) = (try loss.integer(0), try loss.integer(1), try loss.integer(2))
      if accepted < 0 || kept < 0 || acknowledged < kept {
        report.add("an accepted loss is on record with numbers that cannot be")
      }
    }
    for step in try String.fetchAll(db, sql: "SELECT step FROM upgrade") where Upgrade.Step(rawValue: step) == nil {
      report.add("a step of no known kind is to be done: \(step)")
    }
  }

  /// Checks the names that are counted as others.
  private static func checkNameAliases(_ db: Database, _ report: inout StoreReport) throws {
    do {
      _ = try SQLiteTransaction.nameAliases(db)
    } catch {
      guard let what = NewswireStore.damage(error) else { throw error }
      report.add("an alias of a name: \(what)")
    }
  }

  private static func definitions(_ db: Database) throws -> [String] { try Schema.definitions(db) }

  private func checkTail(_ db: Database, _ report: inout StoreReport) throws {
    switch try Self.judge(tail, db, path) {
    case .whole: break
    case .unknown(let what): report.add("\(what): whether the store's end is whole cannot be told")
    case .lost(_, let error): report.add(error.message)
    }
  }

  // MARK: Rows

  private static func checkArticles(
    _ db: Database, _ articles: inout StoreReport.Articles, _ report: inout StoreReport
  ) throws {
    let columns = ArticleRow.columns.split(separator: ", ").map { "article.\($0)" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns), page.key, tombstone.content, tombstone.checksum
        FROM article LEFT JOIN page ON page.key = article.page LEFT JOIN tombstone ON tombstone.article = article.key
        ORDER BY article.key
        """)
    while let row = try rows.next() {
      let key = (try? row.integer(0)) ?? 0
      do {
        var article = try ArticleRow(row)
        if try row.integerIfPresent(7) == nil { report.add("article \(key): its page is missing") }
        if article.isPurged {
          // The history has taken in what the row was.
          article.content = UInt64(bitPattern: try row.integer(8))
          let checksum = RowChecksum.tombstone(article: key, content: article.content)
          guard checksum == UInt64(bitPattern: try row.integer(9)) else { throw DamagedRow.checksum }
          articles.add(article)
          continue
        }
        articles.add(article)
        let message = try Article(decoding: ArticleRow.message(row))
        if try message.id != row.text(1) || Int64(message.revision) != article.revision {
          report.add("article \(key): its message is of another article")
        }
      } catch {
        report.add(
          "article \(key): \(NewswireStore.damage(error) ?? "\(NewswireError(error, while: "reading it").message)")"
        )
        articles.damaged.insert(key)
      }
    }
  }

  private func checkChanges(
    _ db: Database, _ articles: StoreReport.Articles, _ report: inout StoreReport
  ) throws {
    var digest: UInt64 = 0
    var added: Set<Int64> = []
    var current: Set<Int64> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT number, kind, article, digest, at FROM change ORDER BY number")
    while let row = try rows.next() {
      let number = try row.integer(0)
      let (kind, key) = (try row.integer(1), try row.integer(2))
      let stored = UInt64(bitPattern: try row.integer(3))
      let isMark = kind == ChangeKind.marked.rawValue
      // The marks of an article that was purged are gone with it.
      if isMark, articles.marks[number] == nil, !articles.purged.contains(key) {
        report.add("change \(number): its mark is missing or damaged")
      }
      if let content = isMark ? articles.marks[number] : articles.contents[key] {
        let expected = RowChecksum.change(
          after: digest, number: number, kind: kind, article: key, content: content, time: try row.integerIfPresent(4))
        if stored != expected { report.add("change \(number): its running hash is wrong") }
      } else if kind != ChangeKind.marked.rawValue, !articles.damaged.contains(key) {
        report.add("change \(number): its article \(key) is missing")
      }
      // What follows is judged by itself.
      digest = stored
      switch ChangeKind(rawValue: kind) {
      case .added:
        if !added.insert(key).inserted { report.add("change \(number): article \(key) is added twice") }
        current.insert(key)
      case .removed:
        if current.remove(key) == nil { report.add("change \(number): article \(key) is removed but was not current") }
      case .withheld:
        if !added.insert(key).inserted { report.add("change \(number): article \(key) is added twice") }
      case .marked: break
      case .restored:
        if !added.contains(key) || !current.insert(key).inserted {
          report.add("change \(number): article \(key) is restored but was not removed")
        }
      case .purged: current.remove(key)
      case nil: report.add("change \(number): it is of no known kind")
      }
    }
    for key in current.symmetricDifference(articles.current).subtracting(articles.damaged).sorted() {
      report.add(
        "article \(key): it is \(articles.current.contains(key) ? "current" : "not current"), but the changes say otherwise"
      )
    }
    for key in Set(articles.contents.keys).subtracting(added).sorted() {
      report.add("article \(key): no change added it")
    }
  }

  private static func checkMarks(
    _ db: Database, _ marks: inout [Int64: UInt64], _ report: inout StoreReport
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, mark.article, mark.kind, value, author, made_at, checksum, change.kind
        FROM mark LEFT JOIN change USING (number) ORDER BY number
        """)
    while let row = try rows.next() {
      let number = (try? row.integer(0)) ?? 0
      do {
        let mark = try SQLiteTransaction.checkedMark(row)
        marks[number] = RowChecksum.mark(mark, number: number)
        if try row.integerIfPresent(7) != ChangeKind.marked.rawValue { report.add("mark \(number): no change made it") }
      } catch {
        guard let what = NewswireStore.damage(error) else { throw error }
        report.add("mark \(number): \(what)")
      }
    }
  }

  private static func checkAliases(_ db: Database, _ report: inout StoreReport) throws {
    let ids = try String.fetchAll(db, sql: "SELECT id FROM alias ORDER BY id")
    for id in ids {
      do {
        let article = try SQLiteTransaction.articleID(of: id, in: db)
        let isKnown = try Bool.fetchOne(
          db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)"), arguments: [article])
        if isKnown != true { report.add("the alias \(id): its article is missing") }
        if try SQLiteTransaction.articleID(of: article, in: db) != article {
          report.add("the alias \(id): it stands for another alias")
        }
      } catch {
        guard let what = NewswireStore.damage(error) else { throw error }
        report.add("the alias \(id): \(what)")
      }
    }
  }

  /// Checks that purges, tombstones and purged revisions belong together, and that none is unfinished.
  private static func checkPurges(_ db: Database, _ report: inout StoreReport) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(PurgeRow.columns) FROM purge ORDER BY rowid")
    while let row = try rows.next() {
      let id = (try? row.text(0)) ?? "?"
      do {
        if try PurgeRow.record(row).traces != nil {
          report.add("the purge of article \(id) is not finished; start the daemon, which finishes it")
        }
      } catch {
        guard let what = NewswireStore.damage(error) else { throw error }
        report.add("the purge of article \(id): \(what)")
      }
    }
    let redactions = try Row.fetchCursor(db, sql: "SELECT \(RedactionRow.columns) FROM redaction")
    while let row = try redactions.next() {
      do {
        _ = try RedactionRow.redaction(row)
      } catch {
        guard let what = NewswireStore.damage(error) else { throw error }
        report.add("a redaction of page \((try? row.integer(0)) ?? 0): \(what)")
      }
    }
    for (sql, what) in [
      (
        "SELECT count(*) FROM tombstone LEFT JOIN article ON key = tombstone.article WHERE state IS NOT 4",
        "tombstones of articles that are not purged"
      ),
      (
        "SELECT count(*) FROM article LEFT JOIN purge ON purge.id = article.id WHERE state = 4 AND purge.id IS NULL",
        "purged revisions without a record of who purged them"
      ),
      (
        "SELECT count(*) FROM article JOIN purge ON purge.id = article.id WHERE state != 4",
        "revisions of purged articles that are there"
      ),
    ] {
      let count = try Int.fetchOne(db, sql: sql) ?? 0
      if count > 0 { report.add("\(count) \(what)") }
    }
  }

  private static func checkStories(_ db: Database, _ report: inout StoreReport) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article.key, story.story, story.sketch, story.checksum, first.key
        FROM article LEFT JOIN story ON story.article = article.key LEFT JOIN article AS first ON first.key = story.story
        ORDER BY article.key
        """)
    while let row = try rows.next() {
      let key = (try? row.integer(0)) ?? 0
      do {
        let sketch = try row.checkedSketch()
        if unsafe sketch.withUnsafeBytes({ unsafe StorySketch(decoding: $0) }) == nil {
          report.add("the story of article \(key): its sketch is malformed")
        }
        if try row.integerIfPresent(4) == nil {
          report.add("the story of article \(key): its first article is missing")
        }
      } catch {
        guard let what = NewswireStore.damage(error) else { throw error }
        report.add("the story of article \(key): \(what)")
      }
    }
    let orphans =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM story LEFT JOIN article ON key = article WHERE key IS NULL") ?? 0
    if orphans > 0 { report.add("\(orphans) stories have no article") }
  }
}

/// What a check has found.
struct StoreReport {
  /// Lines kept; more are only counted.
  private static let limit = 1000

  /// What was found of articles, for comparing them with the rest.
  struct Articles {
    /// The checksums of contents, by key.
    var contents: [Int64: UInt64] = [:]
    var current: Set<Int64> = []
    var damaged: Set<Int64> = []
    /// The checksums of marks, by the numbers of their changes.
    var marks: [Int64: UInt64] = [:]
    var purged: Set<Int64> = []

    mutating func add(_ row: ArticleRow) {
      if row.isPurged { purged.insert(row.key) }
      contents[row.key] = row.content
      if row.isCurrent { current.insert(row.key) }
    }
  }

  private var found: [String] = []
  private var more = 0

  var lines: [String] { more > 0 ? found + ["and \(more) more"] : found }

  mutating func add(_ line: String) {
    if found.count < Self.limit { found.append(line) } else { more += 1 }
  }

  /// Runs one check in one snapshot. What ends it is a finding, and the others go on.
  mutating func check(
    _ what: String, _ store: SQLiteStore, _ body: (Database, inout StoreReport) throws -> Void
  ) {
    do throws(NewswireError) {
      try store.read("checking \(what)") { try body($0, &self) }
    } catch {
      add("\(what): \(error.message)\(error.cause.isEmpty ? "" : " (\(error.cause))")")
    }
  }
}
