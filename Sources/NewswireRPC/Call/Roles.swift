/// What a caller may do. A method names the role that it takes; an administrator has them all.
package struct Roles: OptionSet, Sendable, Hashable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Searches and reads articles.
  package static let reader = Roles(rawValue: 1)
  /// Imports pages.
  package static let importer = Roles(rawValue: 2)
  /// Takes articles out, brings them back, and reads who did so.
  package static let administrator = Roles(rawValue: 4)

  /// What those may do who are let in without further words: all but what only administrators may.
  package static let usual: Roles = [.reader, .importer]
  package static let all: Roles = [.reader, .importer, .administrator]

  /// Each of the roles, as users know it.
  package var names: [String] {
    [Roles.reader, .importer, .administrator].filter(contains).map(\.name)
  }

  /// The first of the roles, as users know it.
  package var name: String {
    if contains(.reader) { return "reader" }
    return contains(.importer) ? "importer" : "administrator"
  }
}
