import Glibc
package import NewswireModel

/// Whom a client takes for its server, by what the kernel says of the process that made the socket. Without this, whoever may write to
/// the socket's folder could put a socket of their own there, and be handed what the client imports.
package struct TrustedServers: Sendable, Hashable {
  /// Users beside our own, root, and the owner of the socket's folder.
  package var users: Set<UInt32>

  package init(users: Set<UInt32> = []) {
    self.users = users
  }

  /// - Parameter name: a further user, by name or uid; nil for the one that $NEWSWIRE_DAEMON_USER names, if it does.
  /// - Throws: NOT_FOUND if there is no such user.
  package static func named(_ name: String?) throws(NewswireError) -> TrustedServers {
    guard let name = name ?? SocketPath.environment("NEWSWIRE_DAEMON_USER") else { return TrustedServers() }
    return TrustedServers(users: [try SystemAccounts.user(name)])
  }

  /// Throws PERMISSION_DENIED for a server that is not to be trusted.
  func check(_ server: PeerCredentials, at path: String) throws(NewswireError) {
    if server.user == geteuid() || server.user == 0 || users.contains(server.user) { return }
    if !path.hasPrefix("@"), server.user == SocketFolder(of: path).owner { return }
    throw NewswireError(
      .permissionDenied,
      "the server at \(path) runs as user \(server.user), who is neither you, root, nor the owner of the socket's folder; "
        + "if it is the one you mean, name that user with --daemon-user or in NEWSWIRE_DAEMON_USER",
      info: .serverNotTrusted(server.user))
  }
}
