import Glibc
package import NewswireModel

/// Users and groups, as the system knows them. These calls may ask a directory on the network: not for event loops.
package enum SystemAccounts {
  /// - Parameter name: a name or a uid.
  /// - Throws: NOT_FOUND for a name the system does not know.
  package static func user(_ name: String) throws(NewswireError) -> UInt32 {
    if let id = UInt32(name) { return id }
    var id: UInt32?
    unsafe lookUp { buffer, capacity in
      var entry = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      let status = unsafe getpwnam_r(name, &entry, buffer, capacity, &found)
      id = unsafe found?.pointee.pw_uid
      return status
    }
    guard let id else {
      throw NewswireError(.notFound, "there is no user \"\(name)\" on this machine; name one, or give a uid")
    }
    return id
  }

  /// The name of a user; empty if the system knows none.
  package static func name(ofUser id: UInt32) -> String {
    var name = ""
    unsafe lookUp { buffer, capacity in
      var entry = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      let status = unsafe getpwuid_r(id, &entry, buffer, capacity, &found)
      if status == 0, let found = unsafe found { name = unsafe String(cString: found.pointee.pw_name) }
      return status
    }
    return name
  }

  /// - Parameter name: a name or a gid.
  /// - Throws: NOT_FOUND for a name the system does not know.
  package static func group(_ name: String) throws(NewswireError) -> UInt32 {
    if let id = UInt32(name) { return id }
    var id: UInt32?
    unsafe lookUp { buffer, capacity in
      var entry = unsafe Glibc.group()
      var found: UnsafeMutablePointer<Glibc.group>?
      let status = unsafe getgrnam_r(name, &entry, buffer, capacity, &found)
      id = unsafe found?.pointee.gr_gid
      return status
    }
    guard let id else {
      throw NewswireError(.notFound, "there is no group \"\(name)\" on this machine; name one, or give a gid")
    }
    return id
  }

  /// The groups of a user, `primary` among them.
  ///
  /// - Parameter primary: the group of the user's process.
  package static func groups(of user: UInt32, primary: UInt32) -> Set<UInt32> {
    var groups: Set<UInt32> = [primary]
    unsafe lookUp { buffer, capacity in
      var entry = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      let status = unsafe getpwuid_r(user, &entry, buffer, capacity, &found)
      if status == 0, let found = unsafe found { unsafe groups.formUnion(list(found.pointee)) }
      return status
    }
    return groups
  }

  private static func list(_ account: passwd) -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: 64)
    while true {
      var count = CInt(groups.count)
      if unsafe getgrouplist(account.pw_name, account.pw_gid, &groups, &count) >= 0 {
        return Array(groups.prefix(Int(count)))
      }
      // Linux allows a process 65,536 groups (setgroups(2)).
      guard count > groups.count, groups.count < 1 << 17 else { return groups }
      groups = [UInt32](repeating: 0, count: Int(count))
    }
  }

  /// Calls `body` with a buffer for texts, and again with a larger one for as long as it answers ERANGE.
  private static func lookUp(_ body: (UnsafeMutablePointer<CChar>, Int) -> CInt) {
    var capacity = 1 << 10
    while capacity <= 1 << 20 {
      let status = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        unsafe buffer.baseAddress.map { unsafe body($0, capacity) } ?? ENOMEM
      }
      guard status == ERANGE else { return }
      capacity *= 4
    }
  }
}
