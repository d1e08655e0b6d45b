import Foundation
import NewswireModel

@testable import NewswireExtraction
@testable import NewswireFields

/// The folder of these tests.
private let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

/// A file of this folder's Samples.
func sample(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: testFolder.appendingPathComponent("Samples/\(name)")))
}

/// Shared data beside the checkout or the folder that holds it; nil if it is missing.
func sharedFolder(_ name: String) -> URL? {
  var folder = testFolder.deletingLastPathComponent().deletingLastPathComponent()
  for _ in 0..<2 {
    folder.deleteLastPathComponent()
    let candidate = folder.appendingPathComponent("shared/\(name)")
    if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
  }
  return nil
}

/// A caption as an article has it: its credit in parts, of which `CreditPartsTests` has the rules.
func caption(text: String = "", credit: String = "", date: String = "") -> Caption {
  var caption = Caption(text: text, credit: credit)
  caption.readCredit()
  if !date.isEmpty { caption.date = date }
  return caption
}
