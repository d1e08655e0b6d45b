/// What a caller may do. A method says which of these it takes.
package struct Roles: OptionSet, Sendable, Hashable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Searches and reads articles.
  package static let reader = Roles(rawValue: 1)
  /// Imports pages.
  package static let importer = Roles(rawValue: 2)
  /// Deletes articles, and sees how the server is.
  package static let administrator = Roles(rawValue: 4)

  package static let all: Roles = [.reader, .importer, .administrator]
}
