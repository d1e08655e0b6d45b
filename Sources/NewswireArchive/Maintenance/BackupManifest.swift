internal import Foundation
internal import NewswireExtraction
internal import NewswireModel

/// What a backup holds, in a file of JSON beside it.
package struct BackupManifest: Codable, Sendable, Hashable {
  /// A file of the backup.
  package struct File: Codable, Sendable, Hashable {
    package var name: String
    package var bytes: Int64
    /// In hexadecimal.
    package var sha256: String
  }

  /// The only format that there is.
  static let currentFormat = 1
  static let fileName = "BACKUP.json"

  package var format: Int
  /// Of the program that made the backup.
  package var newswire: String
  /// RFC 3339, UTC.
  package var created: String
  /// The archive's folder.
  package var archive: String
  package var articles: Int64
  package var pages: Int64
  /// The number of the last change.
  package var lastChange: Int64
  package var files: [File]

  /// Reads the manifest of a folder; nil if it has none, and so is not a backup.
  static func read(_ folder: String) throws(NewswireError) -> BackupManifest? {
    let path = folder + "/" + fileName
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let manifest: BackupManifest
    do {
      manifest = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw NewswireError(.dataLoss, "the manifest of the backup \(path) cannot be read", cause: "\(error)")
    }
    guard manifest.format == currentFormat else {
      throw NewswireError(
        .failedPrecondition,
        "the backup \(folder) has format \(manifest.format); this program knows format \(currentFormat). Install a newer one"
      )
    }
    // A name that leads out of the folder is none of ours.
    guard manifest.files.allSatisfy({ !$0.name.contains("/") && !$0.name.hasPrefix(".") }) else {
      throw NewswireError(.dataLoss, "the manifest of the backup \(path) names files outside of it")
    }
    return manifest
  }

  func encoded() throws(NewswireError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      return [UInt8](try encoder.encode(self)) + [0x0A]
    } catch {
      throw NewswireError(error, while: "writing the manifest of a backup")
    }
  }
}
