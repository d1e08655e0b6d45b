/// How pages are to be read, and what an import is to report about them.
public struct ImportOptions: Sendable, Hashable {
  /// Whether results carry the verdict on each line.
  public var explain = false
  /// Where the records of JSON pages have the fields of an article, if not under the usual names. A page that the archive has is then read
  /// anew, and an article that comes out otherwise is a new revision.
  public var fieldMap: [FieldMapping] = []

  public init(explain: Bool = false, fieldMap: [FieldMapping] = []) {
    self.explain = explain
    self.fieldMap = fieldMap
  }
}

/// Which member of a JSON record holds a field of the article.
///
/// A field that is mapped is taken from the members named for it alone, the first that is not empty; all others go by the names that exports
/// of news usually use.
public struct FieldMapping: Sendable, Hashable {
  public var field: RecordField
  /// The member's exact name; a dot leads into a record: `data.title`.
  public var member: String

  public init(field: RecordField, member: String) {
    self.field = field
    self.member = member
  }
}

/// What of an article a JSON record can hold. Raw values are those of `newswire.v1.RecordField`.
public enum RecordField: Int32, Sendable, Hashable, CaseIterable {
  case headline = 1
  case standfirst = 2
  case published = 3
  case source = 4
  case byline = 5
  case url = 6
  case text = 7
  case labels = 8
  case language = 9
  case dateline = 10
  case agency = 11
  /// A list of captions, or of records with a text and a credit.
  case pictures = 12
  case credit = 13
}
