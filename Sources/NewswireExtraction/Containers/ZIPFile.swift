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
  private var number: Int64 = 0

  /// The entry that is being read.
  private struct Entry: Sendable {
    var splitter: RecordSplitter
    /// nil for an entry stored as it is.
    var inflater: Decompressor?
    /// Compressed bytes still to come; nil where only the data tells.
    var left: Int64?
    var hasDescriptor: Bool
    var isOver = false
  }

  init(depth: Int) {
    self.depth = depth
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while true {
      if var current = entry {
        entry = nil
        if let event = current.splitter.next() {
          entry = current
          return event
        }
        if current.isOver { continue }
        guard feed(&current, from: &queue, atEnd: atEnd) else {
          entry = current
          return nil
        }
        entry = current
        continue
      }
      if isDone {
        queue.consume(queue.count)
        return nil
      }
      switch begin(&queue, name: name, atEnd: atEnd) {
      case .entry(let begun): entry = begun
      case .event(let event): return event
      case .incomplete: return nil
      }
    }
  }

  private enum Begun {
    case entry(Entry)
    case event(RecordSplitter.Event)
    case incomplete
  }

  /// Reads a local file header.
  private mutating func begin(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> Begun {
    if hasDescriptorNext {
      guard queue.count >= 20 || atEnd else { return .incomplete }
      queue.consume(min(queue.count, queue.starts(with: [0x50, 0x4B, 0x07, 0x08]) ? 16 : 12))
      hasDescriptorNext = false
    }
    guard queue.count >= 30 else {
      if atEnd { isDone = true }
      return atEnd && queue.isEmpty ? .incomplete : atEnd ? finish(&queue) : .incomplete
    }
    guard queue.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return finish(&queue) }
    func number16(_ at: Int) -> Int { Int(queue[at]) | Int(queue[at + 1]) << 8 }
    func number32(_ at: Int) -> Int64 { Int64(number16(at)) | Int64(number16(at + 2)) << 16 }
    let (flags, method, size) = (number16(6), number16(8), number32(18))
    let length = 30 + number16(26) + number16(28)
    guard queue.count >= length else { return atEnd ? finish(&queue) : .incomplete }
    let path = String(decoding: queue.unread.dropFirst(30).prefix(number16(26)), as: UTF8.self)
    let offset = queue.offset
    number += 1
    queue.consume(length)
    let hasDescriptor = flags & 8 != 0
    let isReadable = flags & 1 == 0 && (method == 8 || (method == 0 && !hasDescriptor)) && size != 0xFFFF_FFFF
    guard isReadable else {
      isDone = true
      let what = flags & 1 != 0 ? "is encrypted" : "is packed in a way that is not read (method \(method))"
      let error = NewswireError(.unimplemented, "\(path) in \(name) \(what); unpack the file first")
      return .event(.problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error)))
    }
    return .entry(
      Entry(
        splitter: RecordSplitter(name: "\(name)/\(path)", depth: depth + 1),
        inflater: method == 8 ? Decompressor(rawDeflate: ()) : nil, left: hasDescriptor ? nil : size,
        hasDescriptor: hasDescriptor))
  }

  /// The central directory begins: there are no more entries.
  private mutating func finish(_ queue: inout ByteQueue) -> Begun {
    isDone = true
    queue.consume(queue.count)
    return .incomplete
  }

  /// Gives the entry some of its bytes.
  /// - Returns: false where more of them must come first.
  private mutating func feed(_ entry: inout Entry, from queue: inout ByteQueue, atEnd: Bool) -> Bool {
    if entry.left == 0 {
      end(&entry)
      return true
    }
    guard !queue.isEmpty else {
      guard atEnd else { return false }
      end(&entry)
      isDone = true
      return true
    }
    guard let inflater = entry.inflater else {
      let bytes = min(queue.count, Int(entry.left ?? 0))
      entry.splitter.feed(queue.unread.prefix(bytes))
      queue.consume(bytes)
      entry.left = entry.left.map { $0 - Int64(bytes) }
      return true
    }
    return inflate(&entry, inflater, &queue)
  }

  private mutating func inflate(_ entry: inout Entry, _ inflater: Decompressor, _ queue: inout ByteQueue) -> Bool {
    var output = ByteQueue()
    let before = queue.offset
    let step = inflater.step(&queue, into: &output)
    entry.left = entry.left.map { max(0, $0 - (queue.offset - before)) }
    entry.splitter.feed(output.unread)
    switch step {
    case .failed:
      isDone = true
      end(&entry)
    case .produced, .finished:
      guard inflater.isBetweenMembers else { return true }
      hasDescriptorNext = entry.hasDescriptor
      end(&entry)
    case .needsInput: return false
    }
    return true
  }

  private func end(_ entry: inout Entry) {
    entry.splitter.finish()
    entry.isOver = true
  }
}
