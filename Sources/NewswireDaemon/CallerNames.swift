internal import NewswireModel
internal import NewswireRPC

extension Callers {
  /// The process's own user and root, and those named.
  ///
  /// - Parameters:
  ///   - users: by name or uid, with what each may do.
  ///   - groups: by name or gid.
  /// - Throws: `notFound` for a name the system does not know.
  init(users: [(name: String, roles: Roles)], groups: [(name: String, roles: Roles)]) throws(NewswireError) {
    self = .owner
    for user in users { allow(user: try SystemAccounts.user(user.name), user.roles) }
    for group in groups { allow(group: try SystemAccounts.group(group.name), group.roles) }
  }
}
