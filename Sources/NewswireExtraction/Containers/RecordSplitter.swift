package import NewswireModel

/// Cuts a stream of bytes into pages: a container such as a JSON lines file becomes one page for each record, anything
/// else becomes one page. What the stream is, its content tells, not its name.
///
/// Feed chunks of any size, taking all events after each; then `finish` and take the rest:
///
///     splitter.feed(chunk)
///     while let event = splitter.next() { … }
///     …
///     splitter.finish()
///     while let event = splitter.next() { … }
///
/// Memory: the chunk and the largest record, whatever the size of the stream.
package struct RecordSplitter: Sendable {
  /// What comes out.
  package enum Event: Sendable {
    case page(Page)
    /// A record that was left out; the ones after it still come.
    case problem(RecordProblem)
  }

  private let name: String
  private var queue = ByteQueue()
  private var isFinished = false
  private var format: ContainerFormat?

  /// - Parameter name: of the container; each page carries it.
  package init(name: String) {
    self.name = name
  }

  package mutating func feed(_ chunk: some Collection<UInt8>) {
    queue.append(chunk)
  }

  /// No more bytes will come.
  package mutating func finish() {
    isFinished = true
  }

  /// The next page or problem; nil where more bytes are needed, or, after `finish`, where there is nothing more.
  package mutating func next() -> Event? {
    if format == nil {
      format = ContainerFormat(sniffing: queue, atEnd: isFinished)
    }
    return format?.next(&queue, name: name, atEnd: isFinished)
  }
}

/// How a stream is cut.
enum ContainerFormat: Sendable {
  case whole(WholePage)
  case lines(JSONLines)

  /// The format that the first bytes tell; nil where more bytes are needed to say.
  init?(sniffing queue: ByteQueue, atEnd: Bool) {
    switch JSONLines.recognises(queue, atEnd: atEnd) {
    case true?: self = .lines(JSONLines())
    case false?: self = .whole(WholePage())
    case nil: return nil
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
        "\(name) is longer than a page may be (\(Limits.page) bytes); import its articles one by one")
      return .problem(RecordProblem(position: position, error: error))
    }
    defer { queue.consume(queue.count) }
    return .page(Page(name: name, content: Array(queue.unread)))
  }
}
