internal import CFaultyDisk
internal import Synchronization

/// A folder in which SQLite's files fail on request.
package final class FaultyDisk: Sendable {
  package struct Calls: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let read = Calls(rawValue: 1)
    package static let write = Calls(rawValue: 2)
    package static let sync = Calls(rawValue: 4)
    package static let truncate = Calls(rawValue: 8)
    package static let open = Calls(rawValue: 16)
    package static let all: Calls = [.read, .write, .sync, .truncate, .open]
  }

  private let handle: Int32

  /// - Parameter folder: whose files fail; to be made before they are opened.
  package init?(folder: String) {
    faulty_disk_install()
    handle = unsafe faulty_disk_add(folder)
    if handle < 0 { return nil }
  }

  deinit { faulty_disk_remove(handle) }

  /// Lets the n-th call from now on fail, and with `sticky` each one after it.
  /// - Parameter error: errno. With ENOSPC a write stores half of its bytes first.
  package func arm(_ calls: Calls, nth: Int, error: Int32, sticky: Bool = false) {
    faulty_disk_arm(handle, calls.rawValue, nth, error, sticky)
  }

  /// Lets no call fail any more.
  /// - Returns: whether one has failed.
  @discardableResult
  package func disarm() -> Bool { faulty_disk_disarm(handle) > 0 }

  /// From now on syncs are acknowledged and not carried out.
  package func lie() { faulty_disk_lie(handle) }

  /// Takes back, in a copy of a file, what was written to it since its last sync that was carried out.
  /// - Returns: whether that could be done.
  package func loseUnsynced(of path: String, in copy: String) -> Bool {
    unsafe faulty_disk_lose_unsynced(handle, path, copy)
  }
}
