import NewswireCore
import NewswireModel

/// Comma-separated values (RFC 4180) with a header, or with semicolons or tabs between: each row becomes a JSON object with the names
/// of the columns, so that a table's columns are read as the members of JSON records are.
struct TableRecords: Sendable {
  private let columns: [String]
  private let separator: UInt8
  private var isHeaderPassed = false
  private var number: Int64 = 0
  /// Bytes of the unread row that were looked at, and whether they end inside quotation marks.
  private var scanned = 0
  private var isQuoted = false
  /// Where the row began that is being dropped for its length.
  private var overlong: Int64?

  /// Bytes within which a header must end.
  private static let longestHeader = 1 << 14

  /// Column names of which a table of articles has two or more, one of them from `principal`; in lower case, with letters alone.
  private static let principal: Set<String> = [
    "headline", "title", "text", "body", "content", "articletext", "fulltext", "maintext", "articletitle",
  ]
  private static let others: Set<String> = [
    "url", "link", "date", "published", "publishdate", "publisheddate", "publicationdate", "publishedat", "datetime",
    "source", "author", "authors", "byline", "language", "medianame", "publication", "publisher", "outlet", "section",
    "description", "summary", "id", "pubdate", "articleurl", "domain", "subtitle", "keywords", "category",
  ]

  /// - Returns: nil if the stream is not a table of articles, or the header is not all there.
  init?(_ queue: ByteQueue, atEnd: Bool) {
    let head = queue.unread.prefix(Self.longestHeader)
    guard let end = head.firstIndex(of: 0x0A) ?? (atEnd && head.count == queue.count ? head.endIndex : nil) else {
      return nil
    }
    let line = head[..<end].starts(with: [0xEF, 0xBB, 0xBF]) ? head[..<end].dropFirst(3) : head[..<end]
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let names = Self.fields(line, separator).map { String(decoding: $0, as: UTF8.self).trimmingSpaces() }
      guard names.count >= 2, names.allSatisfy({ $0.utf8.count <= 60 }) else { continue }
      let keys = names.map { String($0.lowercased().filter(\.isLetter)) }
      let isPrincipal = keys.contains(where: Self.principal.contains)
      guard isPrincipal, keys.count(where: { Self.principal.contains($0) || Self.others.contains($0) }) >= 2 else {
        continue
      }
      (columns, self.separator) = (names, separator)
      return
    }
    return nil
  }

  /// Whether it takes more bytes to say if a stream is a table.
  static func needsMore(_ queue: ByteQueue, atEnd: Bool) -> Bool {
    !atEnd && queue.count < longestHeader && queue.firstIndex(of: 0x0A, from: 0) == nil
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while !queue.isEmpty {
      guard let end = endOfRow(queue, atEnd: atEnd) else {
        dropIfOverlong(&queue)
        return nil
      }
      let start = queue.offset
      let row = Array(queue.unread.prefix(end))
      queue.consume(min(end + 1, queue.count))
      (scanned, isQuoted) = (0, false)
      if let begin = overlong {
        overlong = nil
        return tooLong(name, at: begin)
      }
      guard isHeaderPassed else {
        isHeaderPassed = true
        continue
      }
      let fields = Self.fields(row[...], separator)
      guard fields.contains(where: { !$0.isEmpty }) else { continue }
      number += 1
      let position = RecordPosition(number: number, byteOffset: start)
      guard row.count <= Limits.record else { return tooLong(name, at: start) }
      if let surplus = fields.dropFirst(columns.count).first(where: { !$0.isEmpty }) {
        let text = String(decoding: surplus.prefix(40), as: UTF8.self)
        let error = NewswireError(
          .invalidArgument,
          "row \(number) of \(name), at byte \(start), has more fields than the header has columns (\(columns.count)): \"\(text)\"; "
            + "put quotation marks around fields that hold separators")
        return .problem(RecordProblem(position: position, error: error))
      }
      return .page(Page(name: name, content: object(fields), record: position))
    }
    if atEnd, let begin = overlong {
      overlong = nil
      return tooLong(name, at: begin)
    }
    return nil
  }

  /// The distance to the line end that closes the first row.
  private mutating func endOfRow(_ queue: ByteQueue, atEnd: Bool) -> Int? {
    let (isInside, found) = unsafe queue.withUnread { bytes -> (Bool, Int?) in
      var isInside = isQuoted
      for index in scanned..<bytes.count {
        let byte = unsafe bytes[index]
        if byte == UInt8(ascii: "\"") {
          isInside.toggle()
        } else if byte == 0x0A, !isInside {
          return (isInside, index)
        }
      }
      return (isInside, nil)
    }
    (isQuoted, scanned) = (isInside, queue.count)
    return found ?? (atEnd ? queue.count : nil)
  }

  /// Gives up the bytes of a row that is already too long, so that memory stays bounded.
  private mutating func dropIfOverlong(_ queue: inout ByteQueue) {
    guard overlong != nil || queue.count > Limits.record + 2 else { return }
    if overlong == nil {
      overlong = queue.offset
      number += 1
    }
    queue.consume(queue.count)
    scanned = 0
  }

  private func tooLong(_ name: String, at offset: Int64) -> RecordSplitter.Event {
    let error = NewswireError(
      .resourceExhausted,
      "row \(number) of \(name), at byte \(offset), is longer than a record may be (\(Limits.record) bytes)",
      info: .limit("record", Limits.record))
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }

  /// The fields of a row, without their quotation marks.
  private static func fields(_ row: ArraySlice<UInt8>, _ separator: UInt8) -> [[UInt8]] {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = row.startIndex
    var end = row.endIndex
    if end > index, row[end - 1] == 0x0D { end -= 1 }
    while index < end {
      let byte = row[index]
      if byte == UInt8(ascii: "\""), isQuoted, index + 1 < end, row[index + 1] == byte {
        field.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "\""), isQuoted || field.isEmpty {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        fields.append(field)
        field = []
      } else {
        field.append(byte)
      }
      index += 1
    }
    fields.append(field)
    return fields
  }

  /// A JSON object of the fields that are not empty.
  private func object(_ fields: [[UInt8]]) -> [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "{")]
    for (column, field) in zip(columns, fields) where !column.isEmpty && !field.isEmpty {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      Self.append(column.utf8, to: &json)
      json.append(UInt8(ascii: ":"))
      Self.append(field, to: &json)
    }
    return json + [UInt8(ascii: "}")]
  }

  private static func append(_ text: some Sequence<UInt8>, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
      case 0x0A: json += "\\n".utf8
      case 0x0D: continue
      case 0x09: json += "\\t".utf8
      case 0..<0x20: json.append(0x20)
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}
