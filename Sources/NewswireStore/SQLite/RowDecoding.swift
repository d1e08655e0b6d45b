internal import Foundation
internal import GRDB
internal import NewswireModel

/// A column that has no value of the kind that was written to it.
struct DamagedColumn: Error {
  var column: Int
  var expected: String

  var message: String { "its column \(column) has no \(expected)" }
}

/// Strict reading: a value of another type than was written is damage, never converted and never a trap.
extension Row {
  func integer(_ column: Int) throws -> Int64 {
    guard let value = try integerIfPresent(column) else { throw DamagedColumn(column: column, expected: "number") }
    return value
  }

  /// nil for NULL.
  func integerIfPresent(_ column: Int) throws -> Int64? {
    switch (self[column] as DatabaseValue).storage {
    case .int64(let value): return value
    case .null: return nil
    default: throw DamagedColumn(column: column, expected: "number")
    }
  }

  func text(_ column: Int) throws -> String {
    try unsafe withBytes(column) { bytes in
      guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
        throw DamagedColumn(column: column, expected: "text")
      }
      return text
    }
  }

  /// A copy.
  func bytes(_ column: Int) throws -> [UInt8] {
    try unsafe withBytes(column) { unsafe [UInt8]($0) }
  }

  /// The bytes of text or a blob where SQLite has them.
  func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
    try withUnsafeData(atIndex: column) { data in
      guard let data else { throw DamagedColumn(column: column, expected: "bytes") }
      return try unsafe data.withUnsafeBytes(body)
    }
  }
}

extension Database {
  /// The first row of a query, which `body` reads where SQLite has it; nil if there is none.
  func first<T>(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> T) throws -> T? {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    // The row is of the cursor, which resets the statement when it goes.
    return try withExtendedLifetime(rows) { try rows.next().map(body) }
  }
}

/// Checks that keys ascend, which those of a damaged table need not, so that whoever goes through it in parts comes to an
/// end.
/// - Parameter last: the key that they come after.
func checkOrder(_ keys: some Sequence<Int64>, after last: Int64, of table: String) throws(NewswireError) {
  var last = last
  for key in keys {
    guard key > last else { throw .damaged("the table \(table)", "key \(key) follows \(last)") }
    last = key
  }
}

/// A row of `article`, checked.
struct ArticleRow {
  /// The columns that `init` reads.
  static let columns = "key, id, revision, page, state, checksum, message"

  var key: Int64
  var revision: Int64
  var state: Int64
  /// The checksum of its content.
  var content: UInt64

  /// - Throws: `DamagedColumn` or `NewswireError` if the row is not what was written.
  init(_ row: Row) throws {
    key = try row.integer(0)
    revision = try row.integer(2)
    state = try row.integer(4)
    content = try Self.content(row)
    let checksum = UInt64(bitPattern: try row.integer(5))
    guard checksum == RowChecksum.article(content: content, state: state) else { throw DamagedRow.checksum }
    guard ArticleState(rawValue: state) != nil else { throw DamagedRow.state }
  }

  /// The checksum that its content should have.
  static func content(_ row: Row) throws -> UInt64 {
    let (key, revision, page) = (try row.integer(0), try row.integer(2), try row.integer(3))
    return try unsafe row.withBytes(1) { id in
      try unsafe row.withBytes(6) { message in
        unsafe RowChecksum.content(key: key, id: id, revision: revision, page: page, message: message)
      }
    }
  }

  var isPurged: Bool { state == ArticleState.purged.rawValue }
  var isCurrent: Bool { state == ArticleState.current.rawValue }

  /// Whether whoever has its id is shown it: one that its publisher has withdrawn says so itself.
  var canBeAskedFor: Bool { isCurrent || state == ArticleState.killed.rawValue }

  static func message(_ row: Row) throws -> [UInt8] { try row.bytes(6) }
}

enum DamagedRow: Error {
  case checksum
  case state
  case kind

  var message: String {
    switch self {
    case .checksum: "its checksum is wrong"
    case .state: "its state is none that there is"
    case .kind: "it is of no known kind"
    }
  }
}

extension Row {
  /// The sketch in a `story` row of article, story, sketch, checksum.
  func checkedSketch() throws -> [UInt8] {
    let (article, story) = (try integer(0), try integer(1))
    let sketch = try bytes(2)
    let checksum = unsafe sketch.withUnsafeBytes {
      unsafe RowChecksum.story(article: article, story: story, sketch: $0)
    }
    guard checksum == UInt64(bitPattern: try integer(3)) else { throw DamagedRow.checksum }
    return sketch
  }
}

/// What is wrong with a row, if an error says that; nil for any other error.
func damage(_ error: any Error) -> String? {
  switch error {
  case let error as DamagedColumn: error.message
  case let error as DamagedRow: error.message
  case is RowDecodingError: "a column has no value of its kind"
  case let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_TOOBIG:
    "SQLite cannot read it (\(error.message ?? "\(error.extendedResultCode)"))"
  case let error as StoreFailure: damage(error.error)
  default: nil
  }
}
