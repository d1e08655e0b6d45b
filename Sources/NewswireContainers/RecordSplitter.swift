import NewswireCore
package import NewswireModel

/// Cuts a stream of bytes into pages: a container such as a JSON lines file or a web archive becomes one page for each record,
/// anything else becomes one page. The format is detected from the content, not the name; compressed streams are decompressed.
///
/// Feed chunks of any size, taking all events after each; then `finish` and take the rest:
///
///     splitter.feed(chunk)
///     while let event = splitter.next() { … }
///     …
///     splitter.finish()
///     while let event = splitter.next() { … }
///
/// Memory: the chunk and the largest record, whatever the size of the stream. Offsets count decompressed bytes. A splitter that has
/// been fed is not to be copied.
package struct RecordSplitter: Sendable {
  /// What comes out.
  package enum Event: Sendable {
    case page(Page)
    /// A record that was left out; the ones after it still come.
    case problem(RecordProblem)
  }

  private let name: String
  /// How many containers this one is in.
  private let depth: Int
  private var input = ByteQueue()
  private var isFinished = false
  private var source = Source.unknown
  private var plain = ByteQueue()
  private var isPlainFinished = false
  private var format: ContainerFormat?

  /// Where plain bytes come from.
  private enum Source: Sendable {
    case unknown
    case plain
    case compressed(Compression, Decompressor)
    case unsupported(String)
  }

  /// - Parameter name: of the container; each page carries it.
  package init(name: String) {
    self.init(name: name, depth: 0)
  }

  init(name: String, depth: Int) {
    self.name = name
    self.depth = depth
  }

  package mutating func feed(_ chunk: some Collection<UInt8>) {
    if case .plain = source {
      plain.append(chunk)
    } else {
      input.append(chunk)
    }
  }

  /// No more bytes will come.
  package mutating func finish() {
    isFinished = true
  }

  /// The next page or problem; nil if more bytes are needed, or, after `finish`, where there is nothing more.
  package mutating func next() -> Event? {
    if case .unknown = source, !findSource() { return nil }
    switch source {
    case .unknown: return nil
    case .plain: return nextPlain(atEnd: isFinished)
    case .unsupported(let compression): return nextUnsupported(compression)
    case .compressed(let compression, let decompressor): return nextCompressed(compression, decompressor)
    }
  }

  /// - Returns: false if more bytes are needed.
  private mutating func findSource() -> Bool {
    guard input.count >= 6 || isFinished else { return false }
    if let compression = Compression(input.unread) {
      source = .compressed(compression, Decompressor(compression))
    } else if let unsupported = Compression.unsupported(input.unread) {
      source = .unsupported(unsupported)
    } else {
      source = .plain
      swap(&plain, &input)
    }
    return true
  }

  private mutating func nextPlain(atEnd: Bool) -> Event? {
    if format == nil { format = ContainerFormat(sniffing: plain, atEnd: atEnd, depth: depth) }
    return format?.next(&plain, name: name, atEnd: atEnd)
  }

  private mutating func nextUnsupported(_ compression: String) -> Event? {
    input.consume(input.count)
    guard isFinished, !isPlainFinished else { return nil }
    isPlainFinished = true
    let error = NewswireError(
      .unimplemented, "\(name) is compressed with \(compression), which is not read; decompress it, or use gzip or zstd"
    )
    return .problem(RecordProblem(position: RecordPosition(number: 1, byteOffset: 0), error: error))
  }

  // MARK: Compressed streams

  private mutating func nextCompressed(_ compression: Compression, _ decompressor: Decompressor) -> Event? {
    while true {
      if let event = nextPlain(atEnd: isPlainFinished) { return event }
      if isPlainFinished { return nil }
      switch decompressor.step(&input, into: &plain) {
      case .produced, .finished:
        if decompressor.isBetweenMembers, !continues(compression) { endPlain() }
      case .needsInput:
        guard isFinished else { return nil }
        defer { endPlain() }
        if !decompressor.isBetweenMembers { return damage("the compressed data ends too early") }
      case .failed(let message): return recover(compression, message)
      }
    }
  }

  /// Whether another member or frame may follow: what is not one, such as padding, ends the stream.
  private func continues(_ compression: Compression) -> Bool {
    input.isEmpty || input.count < 4 && !isFinished || Compression(input.unread) != nil || compression == .zstd
  }

  private mutating func endPlain() {
    input.consume(input.count)
    isPlainFinished = true
  }

  /// Reports damage and goes on with the next gzip member, if there is one.
  private mutating func recover(_ compression: Compression, _ message: String) -> Event {
    let event = damage(message)
    format?.restart(&plain)
    let next = compression == .gzip ? nextMember() : nil
    guard let next else {
      endPlain()
      return event
    }
    input.consume(next)
    source = .compressed(.gzip, Decompressor(.gzip))
    return event
  }

  private func nextMember() -> Int? {
    var start = 0
    while let found = input.firstIndex(of: 0x1F, from: start) {
      if input.starts(with: [0x1F, 0x8B, 0x08], at: found) { return found }
      start = found + 1
    }
    return nil
  }

  private func damage(_ message: String) -> Event {
    let error = NewswireError(
      .dataLoss, "\(name) is damaged at byte \(input.offset): \(message); what could be decompressed was read")
    return .problem(RecordProblem(position: RecordPosition(number: 0, byteOffset: input.offset), error: error))
  }
}
