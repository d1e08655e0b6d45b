import NewswireModel

/// How a stream is cut.
enum ContainerFormat: Sendable {
  case whole(WholePage)
  case lines(JSONLines)
  case list(JSONList)
  case xml(XMLRecords)
  case table(TableRecords)
  case mail(MailBox)
  indirect case tar(TarFile)
  case warc(WebArchive)
  case arc(ARCFile)
  indirect case zip(ZIPFile)

  /// The format that the first bytes tell; nil if more bytes are needed to say.
  init?(sniffing queue: ByteQueue, atEnd: Bool, depth: Int) {
    if queue.count < 10, !atEnd { return nil }
    if queue.starts(with: "WARC/".utf8) {
      self = .warc(WebArchive())
    } else if queue.starts(with: "filedesc:".utf8) {
      self = .arc(ARCFile())
    } else if queue.starts(with: [0x50, 0x4B, 0x03, 0x04]), depth < ZIPFile.depthLimit {
      self = .zip(ZIPFile(depth: depth))
    } else if queue.count < TarFile.block, !atEnd {
      return nil
    } else if TarFile.recognises(queue), depth < ZIPFile.depthLimit {
      self = .tar(TarFile(depth: depth))
    } else {
      switch JSONList.root(queue, atEnd: atEnd) {
      case .list(let list): self = .list(list)
      case .incomplete: return nil
      case .none: self.init(sniffingText: queue, atEnd: atEnd)
      }
    }
  }

  private init?(sniffingText queue: ByteQueue, atEnd: Bool) {
    switch JSONLines.recognises(queue, atEnd: atEnd) {
    case true?: self = .lines(JSONLines())
    case false?:
      switch MailBox.recognises(queue, atEnd: atEnd) {
      case true?: self = .mail(MailBox())
      case false?:
        if TableRecords.needsMore(queue, atEnd: atEnd) { return nil }
        self = TableRecords(queue, atEnd: atEnd).map(ContainerFormat.table) ?? .whole(WholePage())
      case nil: return nil
      }
    case nil:
      guard queue.count > Limits.wholePage, let list = JSONList.member(queue) else { return nil }
      self = .list(list)
    }
  }

  /// The records of a stream that was taken for one page and has become too long for that; nil if there are none.
  private static func records(of queue: ByteQueue) -> ContainerFormat? {
    JSONList.member(queue).map(ContainerFormat.list) ?? XMLRecords(queue).map(ContainerFormat.xml)
  }

  mutating func next(
    _ queue: inout ByteQueue, name: String, atEnd: Bool, _ budget: inout UnpackingBudget
  ) -> RecordSplitter.Event? {
    switch self {
    case .whole(var state):
      if state.isLong(queue), let records = Self.records(of: queue) {
        self = records
        return next(&queue, name: name, atEnd: atEnd, &budget)
      }
      defer { self = .whole(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .list(var state):
      defer { self = .list(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .xml(var state):
      defer { self = .xml(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .table(var state):
      defer { self = .table(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .mail(var state):
      defer { self = .mail(state) }
      return state.next(&queue, name: name, atEnd: atEnd)
    case .tar(var state):
      defer { self = .tar(state) }
      return state.next(&queue, name: name, atEnd: atEnd, &budget)
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
      return state.next(&queue, name: name, atEnd: atEnd, &budget)
    }
  }

  /// Gives up the record that is being read, for the bytes after those in the queue are of another one.
  mutating func restart(_ queue: inout ByteQueue) {
    switch self {
    case .warc(var state):
      state.restart(&queue)
      self = .warc(state)
    case .whole, .lines, .list, .xml, .arc, .zip, .table, .mail, .tar: return
    }
  }
}

/// A stream that is one page.
struct WholePage: Sendable {
  private var isDone = false
  private var isOverLimit = false
  private var wasLong = false

  /// Whether the stream has just become longer than what is read as one page where it has records.
  mutating func isLong(_ queue: ByteQueue) -> Bool {
    guard !wasLong, queue.count > Limits.wholePage else { return false }
    wasLong = true
    return true
  }

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
