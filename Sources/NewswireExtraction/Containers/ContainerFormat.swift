import NewswireModel

/// How a stream is cut.
enum ContainerFormat: Sendable {
  case whole(WholePage)
  case lines(JSONLines)
  case warc(WebArchive)
  case arc(ARCFile)
  indirect case zip(ZIPFile)

  /// The format that the first bytes tell; nil where more bytes are needed to say.
  init?(sniffing queue: ByteQueue, atEnd: Bool, depth: Int) {
    if queue.count < 10, !atEnd { return nil }
    if queue.starts(with: "WARC/".utf8) {
      self = .warc(WebArchive())
    } else if queue.starts(with: "filedesc:".utf8) {
      self = .arc(ARCFile())
    } else if queue.starts(with: [0x50, 0x4B, 0x03, 0x04]), depth < ZIPFile.depthLimit {
      self = .zip(ZIPFile(depth: depth))
    } else {
      switch JSONLines.recognises(queue, atEnd: atEnd) {
      case true?: self = .lines(JSONLines())
      case false?: self = .whole(WholePage())
      case nil: return nil
      }
    }
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    switch self {
    case .whole(var state):
      defer { self = .whole(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .lines(var state):
      defer { self = .lines(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .warc(var state):
      defer { self = .warc(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .arc(var state):
      defer { self = .arc(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .zip(var state):
      defer { self = .zip(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    }
  }

  /// Gives up the record that is being read, for the bytes after those in the queue are of another one.
  mutating func restart(_ queue: inout ByteQueue) {
    switch self {
    case .warc(var state):
      state.restart(&queue)
      self = .warc(state)
    case .whole, .lines, .arc, .zip: return
    }
  }
}

/// A stream that is one page.
struct WholePage: Sendable {
  private var isDone = false
  private var isOverLimit = false

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    if queue.count > Limits.page {
      isOverLimit = true
    }
    if isOverLimit {
      queue.consume(queue.count)
    }
    guard atEnd, !isDone else { return nil }
    isDone = true
    let position = RecordPosition(number: 1, byteOffset: 0)
    if isOverLimit {
      let error = NewswireError(
        .resourceExhausted,
        "\(name) is longer than a page may be (\(Limits.page) bytes); import its articles one by one",
        info: .limit("page", Limits.page))
      return .problem(RecordProblem(position: position, error: error))
    }
    defer { queue.consume(queue.count) }
    return .page(Page(name: name, content: Array(queue.unread)))
  }
}
