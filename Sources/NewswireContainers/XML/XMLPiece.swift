import NewswireCore

/// One piece of markup at the head of some bytes, without a parser: a tag, a comment, a declaration, a section of characters.
struct XMLPiece: Sendable {
  enum Kind: Sendable {
    case start, end, empty, other
  }

  let kind: Kind
  /// As written, with its prefix; empty if the piece is not a tag.
  let name: [UInt8]
  /// Bytes of the piece.
  let length: Int

  /// Without the prefix.
  var localName: String {
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
    return String(decoding: local, as: UTF8.self)
  }

  /// - Parameter start: where a "<" stands, as a distance from the first unread byte.
  /// - Returns: nil if the piece is not all there.
  init?(_ queue: ByteQueue, at start: Int) {
    if queue.starts(with: "<!--".utf8, at: start) {
      guard let end = Self.end(queue, "-->", from: start + 4) else { return nil }
      self.init(length: end - start)
    } else if queue.starts(with: "<![CDATA[".utf8, at: start) {
      guard let end = Self.end(queue, "]]>", from: start + 9) else { return nil }
      self.init(length: end - start)
    } else if queue.starts(with: "<?".utf8, at: start) {
      guard let end = Self.end(queue, "?>", from: start + 2) else { return nil }
      self.init(length: end - start)
    } else {
      // The beginnings above may be cut off.
      guard queue.count - start >= 9 || queue.firstIndex(of: UInt8(ascii: ">"), from: start) != nil,
        let end = Self.endOfTag(queue, from: start)
      else { return nil }
      self.init(tag: queue.unread.dropFirst(start).prefix(end - start))
    }
  }

  private init(kind: Kind = .other, name: [UInt8] = [], length: Int) {
    (self.kind, self.name, self.length) = (kind, name, length)
  }

  private init(tag: ArraySlice<UInt8>) {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let body = tag.dropFirst(isEnd ? 2 : 1)
    guard let first = body.first, first == 0x5F || first >= 0x80 || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A)
    else {
      self.init(length: tag.count)
      return
    }
    let isEmpty = tag.dropLast().last == UInt8(ascii: "/")
    let name = body.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    self.init(kind: isEnd ? .end : isEmpty ? .empty : .start, name: Array(name), length: tag.count)
  }

  private static func end(_ queue: ByteQueue, _ mark: String, from start: Int) -> Int? {
    var position = start
    let last = UInt8(ascii: ">")
    while let close = queue.firstIndex(of: last, from: position) {
      if close + 1 >= start + mark.utf8.count, queue.starts(with: mark.utf8, at: close + 1 - mark.utf8.count) {
        return close + 1
      }
      position = close + 1
    }
    return nil
  }

  /// Past the ">" that is in no quotation marks; of a document type, past its declarations in brackets.
  private static func endOfTag(_ queue: ByteQueue, from start: Int) -> Int? {
    unsafe queue.withUnread { bytes in
      var quote: UInt8 = 0
      var brackets = 0
      let isDeclaration = unsafe start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "!")
      for index in start..<bytes.count {
        let byte = unsafe bytes[index]
        switch byte {
        case quote where quote != 0: quote = 0
        case _ where quote != 0: continue
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "[") where isDeclaration: brackets += 1
        case UInt8(ascii: "]") where isDeclaration: brackets -= 1
        case UInt8(ascii: ">") where brackets <= 0: return index + 1
        default: continue
        }
      }
      return nil
    }
  }
}
