package import NewswireContainers
package import NewswireModel

/// All events of a splitter that is fed `content` in chunks.
package func split(_ content: [UInt8], name: String = "feed.jsonl", chunk: Int = .max) -> [RecordSplitter.Event] {
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
  package var page: Page? {
    if case .page(let page) = self { page } else { nil }
  }

  package var problem: RecordProblem? {
    if case .problem(let problem) = self { problem } else { nil }
  }
}
