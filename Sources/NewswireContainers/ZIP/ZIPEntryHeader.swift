/// What stands before an entry of a ZIP file (APPNOTE 6.3, sections 4.3.7 and 4.5.3).
struct ZIPEntryHeader: Sendable {
  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// Bytes before the name.
  static let fixedLength = 30

  let path: String
  let isEncrypted: Bool
  /// 0 for stored as it is, 8 for deflate.
  let method: Int
  /// Bytes of the packed data; nil if only the data says.
  let size: StatedLength?
  /// Whether the sizes stand after the data.
  let hasDescriptor: Bool
  /// Bytes of the header itself.
  let length: Int

  /// - Parameter queue: begins with the signature and has at least `fixedLength` bytes.
  /// - Returns: nil if the header is not all there.
  init?(_ queue: ByteQueue) {
    func number(_ at: Int, _ bytes: Int) -> UInt64 {
      (0..<bytes).reduce(0) { $0 | UInt64(queue[at + $1]) << (8 * $1) }
    }
    let (nameLength, extraLength) = (Int(number(26, 2)), Int(number(28, 2)))
    length = Self.fixedLength + nameLength + extraLength
    guard queue.count >= length else { return nil }
    path = String(decoding: queue.unread.dropFirst(Self.fixedLength).prefix(nameLength), as: UTF8.self)
    let flags = number(6, 2)
    isEncrypted = flags & 1 != 0
    hasDescriptor = flags & 8 != 0
    method = Int(number(8, 2))
    var packed = StatedLength(number(18, 4))
    // Sizes of four gigabytes and more stand in an extra field: first that of the contents, then the packed one.
    var field = Self.fixedLength + nameLength
    while packed?.bytes == 0xFFFF_FFFF, field + 4 <= length {
      let bytes = Int(number(field + 2, 2))
      if number(field, 2) == 1, bytes >= 16, field + 20 <= length { packed = StatedLength(number(field + 12, 8)) }
      field += 4 + bytes
    }
    size = hasDescriptor || packed?.bytes == 0xFFFF_FFFF ? nil : packed
  }

  var isFolder: Bool { path.hasSuffix("/") && size?.bytes == 0 && method == 0 }

  var isReadable: Bool { !isEncrypted && (method == 8 || (method == 0 && size != nil)) }
}
