internal import CXXHash
internal import NewswireModel

/// The checksum beside each row: XXH3-64 (https://github.com/Cyan4973/xxHash) over all of its values, each with its
/// length where that varies, so that no value can pass for another. Cost: some 30 ns and 0.05 ns a byte.
struct RowChecksum {
  /// What precedes the row's large value.
  private var head: [UInt8] = []

  init() { head.reserveCapacity(128) }

  mutating func add(_ value: Int64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe head.append(contentsOf: $0) }
  }

  mutating func add(_ value: Int64?) {
    head.append(value == nil ? 0 : 1)
    add(value ?? 0)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(Int64(bytes.count))
    unsafe head.append(contentsOf: bytes)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { unsafe add(UnsafeRawBufferPointer($0)) }
  }

  /// - Parameter body: the row's large value, whose bytes are hashed where they are.
  func finish(_ body: UnsafeRawBufferPointer = unsafe UnsafeRawBufferPointer(start: nil, count: 0)) -> UInt64 {
    let seed = unsafe XXH3_64bits(head, head.count)
    return unsafe XXH3_64bits_withSeed(body.baseAddress, body.count, seed)
  }
}

extension RowChecksum {
  /// Of a `page` row.
  static func page(
    key: Int64, digest: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, recordNumber: Int64?,
    recordOffset: Int64?, size: Int64, importedAt: Int64, frame: UnsafeRawBufferPointer, redacted: [UInt8]? = nil
  ) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(key)
    unsafe checksum.add(digest)
    unsafe checksum.add(name)
    checksum.add(recordNumber)
    checksum.add(recordOffset)
    checksum.add(size)
    checksum.add(importedAt)
    if let redacted { unsafe redacted.withUnsafeBytes { unsafe checksum.add($0) } }
    return unsafe checksum.finish(frame)
  }

  /// Of what never changes in an `article` row. It is part of the history's running hash.
  static func content(
    key: Int64, id: UnsafeRawBufferPointer, revision: Int64, page: Int64, message: UnsafeRawBufferPointer
  ) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(key)
    checksum.add(revision)
    checksum.add(page)
    unsafe checksum.add(id)
    return unsafe checksum.finish(message)
  }

  /// Of an `article` row: its content's, altered by its state in a way that can be undone, so that a change of state
  /// needs no reading of the message.
  static func article(content: UInt64, state: Int64) -> UInt64 {
    content ^ (UInt64(bitPattern: state) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The content's checksum of an `article` row whose checksum is known.
  static func content(ofArticle checksum: UInt64, state: Int64) -> UInt64 {
    article(content: checksum, state: state)
  }

  /// Of a `story` row.
  static func story(article: Int64, story: Int64, sketch: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(article)
    checksum.add(story)
    return unsafe checksum.finish(sketch)
  }

  /// The running hash after a change.
  /// - Parameters:
  ///   - content: the checksum of the article's content.
  ///   - time: nil for a change that has none on record, as those before format 4.
  static func change(
    after digest: UInt64, number: Int64, kind: Int64, article: Int64, content: UInt64, time: Int64?
  ) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(Int64(bitPattern: digest))
    checksum.add(number)
    checksum.add(kind)
    checksum.add(article)
    checksum.add(Int64(bitPattern: content))
    if let time { checksum.add(time) }
    return unsafe checksum.finish()
  }

  /// Of a `purge` row.
  static func purge(_ purge: PurgeRecord) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(purge.id)
    checksum.add(purge.time)
    checksum.add(Int64(purge.uid))
    checksum.add(purge.user)
    checksum.add(purge.reason)
    return unsafe (purge.traces ?? []).withUnsafeBytes { unsafe checksum.finish($0) }
  }

  /// Of a `tombstone` row.
  static func tombstone(article: Int64, content: UInt64) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(article)
    checksum.add(Int64(bitPattern: content))
    return unsafe checksum.finish()
  }

  /// Of a `redaction` row.
  static func redaction(page: Int64, _ redaction: Redaction) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(page)
    checksum.add(redaction.id)
    checksum.add(Int64(redaction.lines.first))
    checksum.add(Int64(redaction.lines.last))
    return unsafe checksum.finish()
  }

  /// Of an `alias` row.
  static func alias(id: String, article: String, kind: Int64) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(id)
    checksum.add(article)
    checksum.add(kind)
    return unsafe checksum.finish()
  }

  /// Of a `name_alias` row.
  static func alias(_ alias: NameAlias) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(Int64(alias.kind.rawValue))
    checksum.add(alias.time)
    checksum.add(alias.form)
    checksum.add(alias.name)
    checksum.add(alias.author)
    return unsafe checksum.finish()
  }

  /// Of a `mark` row. It is part of the history's running hash.
  static func mark(_ mark: StoredMark, number: Int64) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(number)
    checksum.add(mark.kind.rawValue)
    checksum.add(mark.time)
    checksum.add(mark.article)
    checksum.add(mark.value)
    checksum.add(mark.author)
    return unsafe checksum.finish()
  }

  /// Of the `archive` row.
  static func archive(identity: UnsafeRawBufferPointer, createdAt: Int64) -> UInt64 {
    var checksum = RowChecksum()
    checksum.add(createdAt)
    return unsafe checksum.finish(identity)
  }
}
