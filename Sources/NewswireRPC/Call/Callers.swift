/// Who may call and what they may do, by what the kernel says of them (`PeerCredentials`).
package struct Callers: Sendable, Hashable, CustomStringConvertible {
  /// By uid.
  package private(set) var users: [UInt32: Roles]
  /// By gid. Stands for those whose process has the group, and for those whom the system lists as its members when they connect.
  package private(set) var groups: [UInt32: Roles]

  /// The user the process runs as, and root; both may do everything.
  package static var owner: Callers {
    var callers = Callers(users: [0: .all])
    callers.allow(user: SocketPath.ownUser, .all)
    return callers
  }

  package init(users: [UInt32: Roles], groups: [UInt32: Roles] = [:]) {
    self.users = users
    self.groups = groups
  }

  /// Lets a user do what `roles` say, beside what they may do already.
  package mutating func allow(user: UInt32, _ roles: Roles) {
    users[user, default: []].formUnion(roles)
  }

  /// Lets a group do what `roles` say, beside what they may do already.
  package mutating func allow(group: UInt32, _ roles: Roles) {
    groups[group, default: []].formUnion(roles)
  }

  /// What a caller may do; empty for one that may not call. Where groups count, this asks the system for the user's: not for event
  /// loops.
  func roles(of peer: PeerCredentials) -> Roles {
    let own = users[peer.user] ?? []
    guard !groups.isEmpty, own != .all else { return own }
    return SystemAccounts.groups(of: peer.user, primary: peer.group).reduce(into: own) {
      $0.formUnion(groups[$1] ?? [])
    }
  }

  /// Who may do what, such as "uid 0: reader, importer, administrator; gid 120: reader, importer".
  package var description: String {
    func list(_ entries: [UInt32: Roles], _ kind: String) -> [String] {
      entries.sorted { $0.key < $1.key }.map { "\(kind) \($0): \($1.names.joined(separator: ", "))" }
    }
    return (list(users, "uid") + list(groups, "gid")).joined(separator: "; ")
  }

  /// Whether others than the process's own user are among them, who must be able to reach the socket. Root always is.
  var isShared: Bool { !groups.isEmpty || users.keys.contains { $0 != SocketPath.ownUser && $0 != 0 } }
}
