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
}
