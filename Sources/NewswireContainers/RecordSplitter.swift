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
/// been fed is not to be copied. What comes out is bounded by the splitter's budget: when that is spent, one problem says so and
/// nothing follows.
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
  /// Unread bytes from which on the format is looked for again.
  private var sniffFrom = 0
  /// Places at which the compressed data was damaged.
  private var damages = 0
  private var budget: UnpackingBudget
  private var isOverBudget = false

  /// Where plain bytes come from.
  private enum Source: Sendable {
    case unknown
    case plain
    case compressed(Compression, Decompressor)
    case unsupported(String)
  }

  /// - Parameters:
  ///   - name: of the container; each page carries it.
  ///   - budget: what may come out in all.
  package init(name: String, budget: UnpackingBudget = .unlimited) {
    self.init(name: name, depth: 0, budget: budget)
  }

  /// A splitter inside another one, which is asked with the other's budget.
  init(name: String, depth: Int) {
    self.init(name: name, depth: depth, budget: .unlimited)
  }

  private init(name: String, depth: Int, budget: UnpackingBudget) {
    self.name = name
    self.depth = depth
    self.budget = budget
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
    guard !isOverBudget else { return nil }
    var left = budget
    let event = next(&left)
    budget = left
    if let event, budget.takeRecord() { return event }
    guard let error = budget.error(in: name) else { return nil }
    isOverBudget = true
    (input, plain, format) = (ByteQueue(), ByteQueue(), nil)
    return .problem(RecordProblem(position: RecordPosition(number: 0, byteOffset: 0), error: error))
  }

  /// The next page or problem, as `next()`; nil as soon as the budget is spent.
  mutating func next(_ budget: inout UnpackingBudget) -> Event? {
    if case .unknown = source, !findSource() { return nil }
    switch source {
    case .unknown: return nil
    case .plain: return nextPlain(atEnd: isFinished, &budget)
    case .unsupported(let compression): return nextUnsupported(compression)
    case .compressed(let compression, let decompressor): return nextCompressed(compression, decompressor, &budget)
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

  private mutating func nextPlain(atEnd: Bool, _ budget: inout UnpackingBudget) -> Event? {
    if format == nil, atEnd || plain.count >= sniffFrom {
      // What shows no format within the bytes of a page shows none.
      format = ContainerFormat(sniffing: plain, atEnd: atEnd || plain.count > Limits.page, depth: depth)
      // Where one page would be too long, its records are looked for.
      sniffFrom = plain.count <= Limits.wholePage ? min(plain.count * 2, Limits.wholePage + 1) : plain.count * 2
    }
    return format?.next(&plain, name: name, atEnd: atEnd, &budget)
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

  private mutating func nextCompressed(
    _ compression: Compression, _ decompressor: Decompressor, _ budget: inout UnpackingBudget
  ) -> Event? {
    while true {
      if let event = nextPlain(atEnd: isPlainFinished, &budget) { return event }
      if isPlainFinished || budget.isSpent { return nil }
      switch decompressor.step(&input, into: &plain) {
      case .produced(let bytes):
        guard budget.take(bytes: bytes) else { return nil }
        if decompressor.isBetweenMembers, !continues(compression) { endPlain() }
      case .finished:
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
    damages += 1
    let isGivenUp = damages >= Limits.damagedMembers
    let event = damage(
      isGivenUp
        ? "\(message); with this one it is damaged in Limits.damagedMembers places, \(Limits.damagedMembers), and its rest was left"
        : message)
    format?.restart(&plain)
    guard !isGivenUp, compression == .gzip, let next = nextMember() else {
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
