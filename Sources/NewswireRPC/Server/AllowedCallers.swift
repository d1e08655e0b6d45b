/// Who may call, by what the kernel says of them (`PeerCredentials`).
package struct AllowedCallers: Sendable, Hashable {
  package var users: Set<UInt32>
  /// Allows processes that run with the group; other members of it are to be among the users.
  package var groups: Set<UInt32>

  /// The user the process runs as, and nobody else.
  package static var owner: AllowedCallers { AllowedCallers(users: [SocketPath.ownUser]) }

  package init(users: Set<UInt32>, groups: Set<UInt32> = []) {
    self.users = users
    self.groups = groups
  }

  func contains(_ peer: PeerCredentials) -> Bool {
    users.contains(peer.user) || groups.contains(peer.group)
  }

  /// Whether others than the process's own user are among them, who must be able to reach the socket.
  var isShared: Bool { !groups.isEmpty || users.contains { $0 != SocketPath.ownUser } }
}
