import NewswireCore
import NewswireModel

/// ZIP (APPNOTE 6.3, section 4.3), read from front to back: each entry is cut into pages as a file of its own.
struct ZIPFile: Sendable {
  /// Containers inside each other that are opened.
  static let depthLimit = 3

  private let depth: Int
  private var entry: Entry?
  private var isDone = false
  /// Whether the sizes of the entry before stand before the next header.
  private var hasDescriptorNext = false
  /// Whether the next header must be looked for.
  private var isLost = false
  /// Bytes of an entry that is not read.
  private var skip: Int64 = 0
  private var number: Int64 = 0
  /// Whether the entries are the parts of an office document, of which only the text is a page.
  private var isOffice = false
  private var hasOfficeText = false

  /// The entry that is being read.
  private struct Entry: Sendable {
    let path: String
    let position: RecordPosition
    var splitter: RecordSplitter
    /// nil for an entry stored as it is.
    var inflater: Decompressor?
    /// Packed bytes still to come; nil if only the data says.
    var left: Int64?
    var hasDescriptor: Bool
    var isOver = false
    /// What is wrong with it, to be reported after its pages.
    var damage: String?
  }

  init(depth: Int) {
    self.depth = depth
  }

  mutating func next(
    _ queue: inout ByteQueue, name: String, atEnd: Bool, _ budget: inout UnpackingBudget
  ) -> RecordSplitter.Event? {
    while true {
      if var current = entry {
        entry = nil
        if let event = current.splitter.next(&budget) {
          entry = current
          if isOfficePart(event, of: current.path) { continue }
          return event
        }
        guard !budget.isSpent else { return nil }
        if current.isOver {
          if let damage = current.damage { return problem(.dataLoss, current.path, damage, name, at: current.position) }
          continue
        }
        let isFed = feed(&current, from: &queue, atEnd: atEnd, &budget)
        entry = current
        if !isFed { return nil }
        continue
      }
      if isDone {
        queue.consume(queue.count)
        guard isOffice, !hasOfficeText else { return nil }
        hasOfficeText = true
        return problem(
          .unimplemented, "the document",
          "is of an office program and has no text that is read; save it as text, HTML or CSV", name,
          at: RecordPosition(number: number, byteOffset: 0))
      }
      guard queue.pass(&skip) else { return nil }
      if isLost, !findHeader(&queue, atEnd: atEnd) { return nil }
      switch begin(&queue, name: name, atEnd: atEnd) {
      case .entry(let begun): entry = begun
      case .event(let event): return event
      case .passed: continue
      case .incomplete: return nil
      }
    }
  }

  /// Whether what comes out of an entry is a part of an office document beside its text: Office Open XML (ECMA-376) begins with
  /// its table of contents, OpenDocument (ISO/IEC 26300) with its media type.
  private mutating func isOfficePart(_ event: RecordSplitter.Event, of path: String) -> Bool {
    if path == "[Content_Types].xml" { isOffice = true }
    if path == "mimetype", case .page(let page) = event,
      page.content.starts(with: "application/vnd.oasis.opendocument".utf8)
    {
      isOffice = true
    }
    guard isOffice else { return false }
    let isText = path == "word/document.xml" || path == "content.xml"
    if isText { hasOfficeText = true }
    return !isText
  }

  private enum Begun {
    case entry(Entry)
    case event(RecordSplitter.Event)
    case passed
    case incomplete
  }

  /// Reads a local file header.
  private mutating func begin(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> Begun {
    if hasDescriptorNext {
      guard queue.count >= 28 || atEnd else { return .incomplete }
      queue.consume(Self.descriptorLength(queue))
      hasDescriptorNext = false
    }
    guard queue.count >= ZIPEntryHeader.fixedLength || atEnd else { return .incomplete }
    guard queue.count >= ZIPEntryHeader.fixedLength, queue.starts(with: ZIPEntryHeader.signature) else {
      return finish(&queue)
    }
    guard let header = ZIPEntryHeader(queue) else { return atEnd ? finish(&queue) : .incomplete }
    number += 1
    let position = RecordPosition(number: number, byteOffset: queue.offset)
    queue.consume(header.length)
    // A folder has no content to read.
    if header.isFolder { return .passed }
    guard header.isReadable else {
      if let size = header.size { skip = size.bytes } else { isLost = true }
      let what = header.isEncrypted ? "is encrypted" : "is packed in a way that is not read (method \(header.method))"
      return .event(problem(.unimplemented, header.path, "\(what); unpack the file first", name, at: position))
    }
    return .entry(
      Entry(
        path: header.path, position: position,
        splitter: RecordSplitter(name: "\(name)/\(header.path)", depth: depth + 1),
        inflater: header.method == 8 ? Decompressor(rawDeflate: ()) : nil, left: header.size?.bytes,
        hasDescriptor: header.hasDescriptor))
  }

  /// Bytes of the sizes after an entry: a signature or none, a checksum, and two sizes of four or eight bytes.
  private static func descriptorLength(_ queue: ByteQueue) -> Int {
    let start = queue.starts(with: [0x50, 0x4B, 0x07, 0x08]) ? 8 : 4
    let isFollowed = { (length: Int) in queue.starts(with: [0x50, 0x4B], at: start + length) }
    return min(queue.count, start + (!isFollowed(8) && isFollowed(16) ? 16 : 8))
  }

  /// The central directory begins: there are no more entries.
  private mutating func finish(_ queue: inout ByteQueue) -> Begun {
    isDone = true
    queue.consume(queue.count)
    return .incomplete
  }

  // MARK: Data

  /// Gives the entry some of its bytes.
  /// - Returns: false if more of them must come first.
  private mutating func feed(
    _ entry: inout Entry, from queue: inout ByteQueue, atEnd: Bool, _ budget: inout UnpackingBudget
  ) -> Bool {
    if entry.left == 0, entry.inflater == nil {
      end(&entry)
      return true
    }
    guard !queue.isEmpty else {
      guard atEnd else { return false }
      end(&entry, damage: "is cut off")
      isDone = true
      return true
    }
    guard let inflater = entry.inflater else {
      let bytes = Int(min(Int64(min(queue.count, Decompressor.pieceBytes)), entry.left ?? 0))
      entry.splitter.feed(queue.unread.prefix(bytes))
      queue.consume(bytes)
      entry.left = entry.left.map { $0 - Int64(bytes) }
      return true
    }
    return inflate(&entry, inflater, &queue, &budget)
  }

  private mutating func inflate(
    _ entry: inout Entry, _ inflater: Decompressor, _ queue: inout ByteQueue, _ budget: inout UnpackingBudget
  ) -> Bool {
    var output = ByteQueue()
    let before = queue.offset
    let step = inflater.step(&queue, into: &output)
    entry.left = entry.left.map { $0 - (queue.offset - before) }
    // Where the budget is spent, the caller stops.
    guard budget.take(bytes: output.count) else { return true }
    entry.splitter.feed(output.unread)
    switch step {
    case .failed(let message):
      end(&entry, damage: "is damaged: \(message)")
      // Where its size is known, the next entry begins after it; it may be wrong too.
      if let left = entry.left, left > 0 { skip = left }
      isLost = true
    case .produced, .finished:
      guard inflater.isBetweenMembers else { return true }
      hasDescriptorNext = entry.hasDescriptor
      end(&entry)
    case .needsInput: return false
    }
    return true
  }

  private func end(_ entry: inout Entry, damage: String? = nil) {
    entry.splitter.finish()
    entry.isOver = true
    entry.damage = damage
  }

  // MARK: Damage

  /// Passes over bytes up to the next header.
  private mutating func findHeader(_ queue: inout ByteQueue, atEnd: Bool) -> Bool {
    var start = 0
    while let found = queue.firstIndex(of: 0x50, from: start) {
      if queue.starts(with: ZIPEntryHeader.signature, at: found) {
        queue.consume(found)
        isLost = false
        return true
      }
      start = found + 1
    }
    queue.consume(atEnd ? queue.count : max(0, queue.count - 3))
    return false
  }

  private func problem(
    _ code: ErrorCode, _ path: String, _ what: String, _ name: String, at position: RecordPosition
  ) -> RecordSplitter.Event {
    let error = NewswireError(code, "\(path) in \(name), at byte \(position.byteOffset), \(what)")
    return .problem(RecordProblem(position: position, error: error))
  }
}
