internal import Glibc
internal import NewswireModel
internal import NewswireRPC

extension AllowedCallers {
  /// The process's own user, and the users and groups named.
  ///
  /// A group allows those who run with it, and those the system lists as its members at this moment.
  /// - Parameters:
  ///   - users: by name or uid.
  ///   - groups: by name or gid.
  /// - Throws: `notFound` for a name the system does not know.
  init(users: [String], groups: [String]) throws(NewswireError) {
    self = .owner
    for name in users { self.users.insert(try Self.user(name)) }
    for name in groups {
      let (id, members) = try Self.group(name)
      self.groups.insert(id)
      // A member whose account is gone cannot call.
      self.users.formUnion(members.compactMap { try? Self.user($0) })
    }
  }

  private static func user(_ name: String) throws(NewswireError) -> UInt32 {
    if let id = UInt32(name) { return id }
    // Options are read by one thread, before there are others.
    guard let entry = getpwnam(name) else {
      throw NewswireError(.notFound, "there is no user \"\(name)\" on this machine; name one, or give a uid")
    }
    return entry.pointee.pw_uid
  }

  private static func group(_ name: String) throws(NewswireError) -> (id: UInt32, members: [String]) {
    let id = UInt32(name)
    guard let entry = id.map({ getgrgid($0) }) ?? getgrnam(name) else {
      // A group that has a number only has no list of members.
      if let id { return (id, []) }
      throw NewswireError(.notFound, "there is no group \"\(name)\" on this machine; name one, or give a gid")
    }
    var members: [String] = []
    var next = entry.pointee.gr_mem
    while let member = next?.pointee {
      members.append(String(cString: member))
      next = next?.advanced(by: 1)
    }
    return (entry.pointee.gr_gid, members)
  }
}
