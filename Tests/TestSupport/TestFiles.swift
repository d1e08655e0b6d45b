package import Foundation

/// The value of an environment variable.
package func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name]
}

/// The folder of this checkout.
package let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Real text by others, which stands beside the checkout on some machines and is not part of the project.
package enum SharedData {
  /// The path of a file or folder in it; nil if absent.
  package static func path(_ name: String) -> String? {
    let path = checkout.deletingLastPathComponent().appending(path: "shared").appending(path: name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

/// A new folder, removed when the value goes.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// - Parameter isInMemory: whether it is in a file system in memory, where the machine has one: a flush costs nothing there.
  package init(isInMemory: Bool = false) throws {
    let memory = URL(filePath: "/dev/shm")
    let parent =
      isInMemory && FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    path = parent.appending(path: "newswire-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func file(_ name: String) -> String { "\(path)/\(name)" }
}
