import Foundation
import NewswireModel

@testable import NewswireExtraction

/// The folder of these tests.
private let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

/// A file of this folder's Samples.
func sample(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: testFolder.appendingPathComponent("Samples/\(name)")))
}

/// Shared data beside the checkout or the folder that holds it; nil where it is missing.
func sharedFolder(_ name: String) -> URL? {
  var folder = testFolder.deletingLastPathComponent().deletingLastPathComponent()
  for _ in 0..<2 {
    folder.deleteLastPathComponent()
    let candidate = folder.appendingPathComponent("shared/\(name)")
    if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
  }
  return nil
}

/// All events of a splitter that is fed `content` in chunks.
func split(_ content: [UInt8], name: String = "feed.jsonl", chunk: Int = .max) -> [RecordSplitter.Event] {
  var splitter = RecordSplitter(name: name)
  var events: [RecordSplitter.Event] = []
  var position = 0
  while position < content.count {
    let end = chunk > content.count - position ? content.count : position + chunk
    splitter.feed(content[position..<end])
    position = end
    while let event = splitter.next() { events.append(event) }
  }
  splitter.finish()
  while let event = splitter.next() { events.append(event) }
  return events
}

extension RecordSplitter.Event {
  var page: Page? {
    if case .page(let page) = self { page } else { nil }
  }

  var problem: RecordProblem? {
    if case .problem(let problem) = self { problem } else { nil }
  }
}

/// A caption as an article has it: its credit in parts, of which `CreditPartsTests` has the rules.
func caption(text: String = "", credit: String = "", date: String = "") -> Caption {
  var caption = Caption(text: text, credit: credit)
  caption.readCredit()
  if !date.isEmpty { caption.date = date }
  return caption
}
