import Glibc
package import NIOCore

/// Who is at the other end of a connection, as the kernel vouches for it (SO_PEERCRED, unix(7)): the process that connected, at the
/// moment it did.
package struct PeerCredentials: Sendable, Hashable, CustomStringConvertible {
  package var user: UInt32
  package var group: UInt32
  package var process: Int32

  package init(user: UInt32, group: UInt32, process: Int32) {
    self.user = user
    self.group = group
    self.process = process
  }

  package var description: String { "uid \(user), gid \(group), pid \(process)" }

  /// The credentials of a Unix socket's peer.
  package static func of(_ channel: any Channel) -> EventLoopFuture<PeerCredentials> {
    guard let options = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    // `struct ucred` of <sys/socket.h>, which the C library shows to GNU sources only: pid, uid, gid.
    let credentials: EventLoopFuture<(Int32, UInt32, UInt32)> = options.unsafeGetSocketOption(
      level: .socket, name: .init(rawValue: SO_PEERCRED))
    return credentials.map { PeerCredentials(user: $0.1, group: $0.2, process: $0.0) }
  }
}
