/// What came in: the bytes of a file, message or record, before anything is known about them.
public struct Page: Sendable, Hashable {
  /// Where it came from, such as a path or URL; shown to people, never opened.
  public var name: String
  public var content: [UInt8]
  /// The record's place in the container it was cut from; nil for a whole file.
  public var record: RecordPosition?

  public init(name: String, content: [UInt8], record: RecordPosition? = nil) {
    self.name = name
    self.content = content
    self.record = record
  }
}

/// Where a record stands in a container such as a JSON lines file.
public struct RecordPosition: Sendable, Hashable {
  /// Counted from 1.
  public var number: Int64
  /// Of the record's first byte in the container.
  public var byteOffset: Int64

  public init(number: Int64, byteOffset: Int64) {
    self.number = number
    self.byteOffset = byteOffset
  }
}

/// Where an article came from.
public struct Provenance: Sendable, Hashable {
  /// The page's name.
  public var page = ""
  public var record: RecordPosition?
  /// SHA-256 of the page's bytes: 64 lowercase hexadecimal digits.
  public var sha256 = ""
  /// The lines of the page that the article is made of, counted from 1, ascending.
  public var lines: [LineRange] = []
  /// Seconds since 1970 (UTC) of the import; 0 before it.
  public var importedAt: Int64 = 0

  public init() {}
}

/// Lines of a page, both ends included, counted from 1.
public struct LineRange: Sendable, Hashable {
  public var first: Int32
  public var last: Int32

  public init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }
}

/// What became of one line of a page. Every line that is not blank has exactly one.
public struct LineVerdict: Sendable, Hashable {
  /// Counted from 1.
  public var line: Int32
  public var fate: LineFate
  /// Which article of the page, from 1; 0 for a line of no article.
  public var article: Int32
  /// The line that this one repeats; 0 unless `fate` is `.duplicate`.
  public var duplicateOf: Int32
  /// For a person to read, such as "headline" or "share bar".
  public var reason: String

  public init(line: Int32, fate: LineFate, article: Int32 = 0, duplicateOf: Int32 = 0, reason: String) {
    self.line = line
    self.fate = fate
    self.article = article
    self.duplicateOf = duplicateOf
    self.reason = reason
  }
}

/// The three ends a line can come to. Raw values are those of `newswire.v1.LineFate`.
public enum LineFate: Int32, Sendable, Hashable, CaseIterable {
  case kept = 1
  case duplicate = 2
  /// Part of the page and not of any article: menus, share bars, counters.
  case boilerplate = 3
}

/// A record that could not be read, and where it stands.
package struct RecordProblem: Sendable, Hashable {
  package var position: RecordPosition
  package var error: NewswireError

  package init(position: RecordPosition, error: NewswireError) {
    self.position = position
    self.error = error
  }
}
