internal import CXXHash
internal import NewswireModel
internal import Synchronization

/// An immutable index of some documents, numbered from 0: the newest first, those without a time last, and equal ones in the order
/// of their keys.
///
/// `@unchecked Sendable`: the bytes never change, what has been verified of them is kept in atomics, and what
/// is made of them later behind a lock.
@safe final class Segment: @unchecked Sendable {
  /// Of its file; 0 for a segment in memory.
  let number: UInt64
  let path: String
  let memory: SegmentMemory
  let documentCount: Int
  let totalLength: UInt64
  let dictionary: TermDictionary
  private let sections: [(offset: Int, length: Int)]
  private let checksums: [UInt64]
  /// Bytes before the footer.
  private let bodyCount: Int
  /// One for each chunk: 1 once its checksum was found right. nil for a segment in memory.
  private let verified: UnsafeMutablePointer<Atomic<UInt8>>?
  /// Hears of damage; nil for a segment in memory.
  private let monitor: DamageMonitor?

  /// Words of several forms, made into one list as they are asked for.
  let mergedForms: MergedForms
  let inflections = KnownInflections()
  private let knownSurnames = Mutex<SurnameTable?>(nil)
  /// Made when they are first asked for.
  private let knownBuckets = Mutex<[TimelineInterval: TimeBuckets]>([:])

  var isInMemory: Bool { unsafe verified == nil }
  var byteCount: Int { memory.count }
  var averageLength: Float { Float(totalLength) / Float(max(documentCount, 1)) }

  /// Opens a segment's file and verifies all but its cards and postings, which are verified as they are first read.
  /// - Throws: `.dataLoss` if the bytes are not those written.
  convenience init(number: UInt64, in directory: any Directory, byteCount: Int, monitor: DamageMonitor) throws {
    let name = Manifest.segmentName(number)
    try self.init(
      number: number, path: directory.path(of: name), memory: directory.map(name, byteCount: byteCount),
      monitor: monitor)
  }

  /// A segment that was just built in memory.
  convenience init(_ memory: SegmentMemory) throws {
    try self.init(number: 0, path: "(memory)", memory: memory, monitor: nil)
  }

  private init(number: UInt64, path: String, memory: SegmentMemory, monitor: DamageMonitor?) throws {
    self.number = number
    self.path = path
    self.memory = memory
    self.monitor = monitor
    mergedForms = MergedForms(segmentBytes: memory.count)
    let base = unsafe memory.base
    let isFile = monitor != nil
    let footerBytes = try Self.readFooter(of: memory, path: path)
    bodyCount = memory.count - SegmentFormat.tailBytes - footerBytes.count
    let body = bodyCount
    let footer = SegmentMemory(copying: footerBytes)
    var reader = unsafe ByteReader(footer.base, count: footer.count)
    documentCount = Int(truncatingIfNeeded: reader.integer(UInt64.self))
    let termCount = Int(truncatingIfNeeded: reader.integer(UInt64.self))
    totalLength = reader.integer(UInt64.self)
    sections = SegmentSection.allCases.map { _ in
      let offset = Int(truncatingIfNeeded: reader.integer(UInt64.self))
      return (offset, Int(truncatingIfNeeded: reader.integer(UInt64.self)))
    }
    var checksums: [UInt64] = []
    while !reader.isAtEnd { checksums.append(reader.integer(UInt64.self)) }
    self.checksums = checksums
    withExtendedLifetime(footer) {}
    let inBounds = sections.allSatisfy {
      $0.offset >= 0 && $0.length >= 0 && $0.offset <= body && $0.length <= body - $0.offset
    }
    guard inBounds, !isFile || checksums.count == (body + SegmentSink.chunkBytes - 1) / SegmentSink.chunkBytes else {
      throw NewswireError.damagedIndex(path, "its footer does not fit the file")
    }
    let sections = self.sections
    func start(_ section: SegmentSection) -> UnsafeRawPointer { unsafe base + sections[section.rawValue].offset }
    dictionary = unsafe TermDictionary(
      termCount: termCount, blockCount: sections[SegmentSection.dictionaryPrefixes.rawValue].length / 8,
      blocks: start(.dictionary), blocksLength: sections[SegmentSection.dictionary.rawValue].length,
      prefixes: start(.dictionaryPrefixes), blockOffsets: start(.dictionaryOffsets),
      postingsOffsets: start(.dictionaryPostings))
    if isFile {
      let flags = UnsafeMutablePointer<Atomic<UInt8>>.allocate(capacity: max(checksums.count, 1))
      for i in 0..<checksums.count { unsafe (flags + i).initialize(to: Atomic(0)) }
      unsafe verified = unsafe flags
      let cards = sections[SegmentSection.cards.rawValue]
      let postings = sections[SegmentSection.postings.rawValue]
      try verify(offset: 0, length: cards.offset, for: nil)
      try verify(
        offset: postings.offset + postings.length, length: body - postings.offset - postings.length, for: nil)
      if memory.isLost(ending: SegmentFormat.magic) {
        throw NewswireError.damagedIndex(path, "a part of it cannot be read")
      }
    } else {
      unsafe verified = nil
    }
  }

  deinit { unsafe verified?.deallocate() }

  /// Reads header, tail and footer by calls, and checks them.
  private static func readFooter(of memory: SegmentMemory, path: String) throws -> [UInt8] {
    let count = memory.count
    guard count >= SegmentFormat.headerBytes + SegmentFormat.tailBytes else {
      throw NewswireError.damagedIndex(path, "it is too short")
    }
    let header = try memory.integers(at: 0, count: SegmentFormat.headerBytes / 8)
    let tail = try memory.integers(at: count - SegmentFormat.tailBytes, count: SegmentFormat.tailBytes / 8)
    guard header[0] == SegmentFormat.magic, tail[2] == SegmentFormat.magic else {
      throw NewswireError.damagedIndex(path, "it does not begin and end as a segment does")
    }
    guard UInt32(truncatingIfNeeded: header[1]) == SegmentFormat.version else {
      throw NewswireError.damagedIndex(path, "its format is of another version than \(SegmentFormat.version)")
    }
    let fixed = UInt64(24 + 16 * SegmentSection.allCases.count)
    let most = UInt64(count - SegmentFormat.tailBytes - SegmentFormat.headerBytes)
    guard tail[0] >= fixed, tail[0] <= most, (tail[0] - fixed) % 8 == 0 else {
      throw NewswireError.damagedIndex(path, "its footer's length is wrong")
    }
    let length = Int(tail[0])
    let footer = try memory.bytes(at: count - SegmentFormat.tailBytes - length, count: length)
    guard unsafe footer.withUnsafeBytes({ unsafe XXH3_64bits($0.baseAddress, $0.count) }) == tail[1] else {
      throw NewswireError.damagedIndex(path, "its footer's checksum is wrong")
    }
    return footer
  }

  // MARK: Verifying

  /// Verifies the chunks that a range of the file touches, each once.
  /// - Parameter monitor: who hears of damage.
  private func verify(offset: Int, length: Int, for monitor: DamageMonitor?) throws {
    assert(offset >= 0 && length >= 0 && offset + length <= bodyCount, "only the body is in chunks")
    guard let verified = unsafe verified, length > 0 else { return }
    for chunk in offset / SegmentSink.chunkBytes...(offset + length - 1) / SegmentSink.chunkBytes
    where unsafe verified[chunk].load(ordering: .relaxed) == 0 {
      try verify(chunk: chunk, for: monitor)
    }
  }

  private func verify(chunk: Int, for monitor: DamageMonitor?) throws {
    assert(chunk >= 0 && chunk < checksums.count)
    let start = chunk * SegmentSink.chunkBytes
    let length = min(SegmentSink.chunkBytes, bodyCount - start)
    do {
      guard length > 0, try memory.checksum(at: start, count: length) == checksums[chunk] else {
        throw NewswireError.damagedIndex(path, "the checksum of bytes \(start) to \(start + length) is wrong")
      }
    } catch let error as NewswireError {
      monitor?.report(error)
      throw error
    }
    unsafe verified?[chunk].store(1, ordering: .relaxed)
  }

  /// Checks that what has been read so far is what the file holds. Cheap: to be called before any result is used.
  /// - Throws: `.dataLoss` if a part of the file could not be read, or its end is gone; also tells the index, once for each call.
  func checkMapping() throws {
    guard memory.isLost(ending: SegmentFormat.magic) else { return }
    let error = NewswireError.damagedIndex(path, "a part of it can no longer be read, or it was cut short")
    monitor?.report(error)
    throw error
  }

  /// Verifies every byte. Cost: about 0.1 s a gigabyte that is in memory.
  func verifyAll() throws {
    try verify(offset: 0, length: isInMemory ? 0 : bodyCount, for: monitor)
  }

  // MARK: Reading

  func start(of section: SegmentSection) -> UnsafeRawPointer { unsafe memory.base + sections[section.rawValue].offset }
  func length(of section: SegmentSection) -> Int { sections[section.rawValue].length }

  var keys: UnsafePointer<Int64> { unsafe start(of: .keys).assumingMemoryBound(to: Int64.self) }
  var published: UnsafePointer<Int64> { unsafe start(of: .published).assumingMemoryBound(to: Int64.self) }
  var imported: UnsafePointer<Int64> { unsafe start(of: .imported).assumingMemoryBound(to: Int64.self) }
  var words: UnsafePointer<UInt32> { unsafe start(of: .words).assumingMemoryBound(to: UInt32.self) }
  var norms: UnsafePointer<UInt8> { unsafe start(of: .norms).assumingMemoryBound(to: UInt8.self) }

  /// By document, how far the positions of a field's terms reach: `Extent`.
  func extents(_ field: IndexField) -> UnsafePointer<UInt8> {
    unsafe start(of: field.extents).assumingMemoryBound(to: UInt8.self)
  }

  /// Cost: that of making them; of those in UTC only once.
  func timeBuckets(_ periods: TimelinePeriods) -> TimeBuckets {
    guard periods.isUTC else { return TimeBuckets(self, periods) }
    return knownBuckets.withLock { known in
      if let buckets = known[periods.interval] { return buckets }
      let made = TimeBuckets(self, periods)
      known[periods.interval] = made
      return made
    }
  }

  /// Cost of the first call: some 100 ns a person.
  func surnames() -> SurnameTable {
    knownSurnames.withLock { known in
      if let known { return known }
      let made = SurnameTable(self)
      known = made
      return made
    }
  }

  // MARK: By key

  /// The documents in the order of their keys.
  var keyOrder: UnsafePointer<UInt32> { unsafe start(of: .keyOrder).assumingMemoryBound(to: UInt32.self) }

  var lastKey: Int64 { unsafe keys[Int(keyOrder[documentCount - 1])] }

  /// How many documents have keys up to one: where those above it begin in `keyOrder`.
  func count(upTo key: Int64) -> Int {
    let (keys, order) = unsafe (keys, keyOrder)
    return partitionPoint(documentCount) { unsafe keys[Int(order[$0])] <= key }
  }

  func document(of key: Int64) -> Int? {
    let count = count(upTo: key)
    guard count > 0 else { return nil }
    let document = unsafe Int(keyOrder[count - 1])
    return unsafe keys[document] == key ? document : nil
  }

  // MARK: By time

  /// The documents that were published in a range of time. Those without a time come after all others.
  func documents(publishedIn dates: Range<Int64>) -> Range<Int> {
    let end = count(publishedFrom: dates.lowerBound)
    return min(count(publishedFrom: dates.upperBound), end)..<end
  }

  /// Of the newest document; `SegmentFormat.noTime` where none has a time.
  var newestTime: Int64 { unsafe published[0] }

  /// Of the oldest document that has a time; the latest where none has.
  var oldestTime: Int64 { unsafe datedCount > 0 ? published[datedCount - 1] : .max }

  /// Of the document in the middle.
  var middleTime: Int64 { unsafe published[documentCount / 2] }

  /// How many documents have a time: they are the first ones.
  var datedCount: Int { count(publishedFrom: SegmentFormat.times.lowerBound) }

  /// How many documents were published at a time or later: they are the first ones.
  func count(publishedFrom time: Int64) -> Int {
    let published = unsafe published
    return partitionPoint(documentCount) { unsafe published[$0] >= time }
  }

  /// The structures of all documents, valid as long as the segment.
  var structures: DocumentStructures {
    unsafe DocumentStructures(
      offsets: start(of: .structureOffsets).assumingMemoryBound(to: UInt32.self), bytes: start(of: .structures),
      count: UInt32(truncatingIfNeeded: documentCount))
  }

  func structure(of document: Int) -> DocumentStructure { structures[UInt32(truncatingIfNeeded: document)] }

  /// Some bytes of the cards.
  func cards(in range: Range<Int>) throws -> UnsafeRawPointer {
    let offset = sections[SegmentSection.cards.rawValue].offset + range.lowerBound
    if unsafe verified != nil { try verify(offset: offset, length: range.count, for: monitor) }
    return unsafe memory.base + offset
  }

  /// The bytes of a term's postings.
  func postings(_ info: TermInfo) throws -> UnsafeRawPointer {
    let offset = sections[SegmentSection.postings.rawValue].offset + info.offset
    if unsafe verified != nil { try verify(offset: offset, length: info.length, for: monitor) }
    return unsafe memory.base + offset
  }

  /// Ordinals of the terms whose stem has a hash.
  func terms(withStemHash hash: UInt32) -> Range<Int> {
    let table = unsafe start(of: .stems)
    let count = length(of: .stems) / 8
    func lowerBound(_ wanted: UInt64) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low &+ high) &>> 1
        if unsafe UInt64(table.load(fromByteOffset: middle * 8, as: UInt32.self)) < wanted {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
    let start = lowerBound(UInt64(hash))
    var end = start
    while unsafe end < count && table.load(fromByteOffset: end * 8, as: UInt32.self) == hash { end += 1 }
    return start..<end
  }

  /// A place of the stem table.
  func stemOrdinal(at index: Int) -> Int {
    unsafe Int(start(of: .stems).load(fromByteOffset: index * 8 + 4, as: UInt32.self))
  }
}
