import Foundation
import NewswireModel

@testable import NewswireExtraction

/// A file of this folder's Samples.
func sample(_ name: String, from file: String = #filePath) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Samples")
  return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// The shared data beside the checkout; nil where it is missing.
func sharedFolder(_ name: String, from file: String = #filePath) -> URL? {
  let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folders = [root, root.deletingLastPathComponent()].map { $0.appendingPathComponent("shared/\(name)") }
  return folders.first { FileManager.default.fileExists(atPath: $0.path) }
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
