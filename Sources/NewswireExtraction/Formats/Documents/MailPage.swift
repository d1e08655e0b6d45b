import NewswireContainers
import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// A message of e-mail (RFC 5322, MIME of RFC 2045 to 2047), or a page that a browser saved as one (MHTML, RFC 2557).
enum MailPage {
  private static let longestHeader = 1 << 16

  /// Whether a page begins with the header of a message: fields, two of them those that every message has.
  static func recognises(_ content: [UInt8]) -> Bool {
    guard let first = content.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
    let name = content.prefix(40).prefix { $0 != UInt8(ascii: ":") }
    guard name.count < 40, name.allSatisfy({ $0 == UInt8(ascii: "-") || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
      let header = header(of: content[...])
    else { return false }
    let known = ["from", "date", "subject", "mime-version", "content-type", "message-id", "received", "to"]
    return known.count { header[$0] != nil } >= 3
  }

  static func read(_ content: [UInt8], _ budget: PageBudget, into result: inout ExtractedPage) throws(NewswireError) {
    guard let header = header(of: content[...]) else { return }
    var parts: [Part] = []
    gather(content[...], into: &parts, depth: 0, budget)
    try budget.check()
    let html = parts.first { $0.type == "text/html" }
    let isSavedPage = header.mediaType == "multipart/related" && header["snapshot-content-location"] != nil
    if isSavedPage, let html {
      try HTMLPage.read(html.content, charset: html.charset, budget, into: &result)
      for index in result.articles.indices where result.articles[index].url.isEmpty {
        result.articles[index].url = header["snapshot-content-location"] ?? ""
      }
    } else {
      result.articles = try article(header, parts, budget).map { [$0] } ?? []
    }
    result.verdicts = []
    SourceLines.judge(content, kept: !result.articles.isEmpty, reason: "message", into: &result)
    for part in parts where part.isAttachment {
      budget.notes.add(.unreadPart, "attachment \(part.name.isEmpty ? part.type : part.name)")
    }
  }

  private static func article(
    _ header: RecordHeader, _ parts: [Part], _ budget: PageBudget
  ) throws(NewswireError) -> Article? {
    var article = Article()
    article.headline = EncodedWords.decode(header["subject"] ?? "")
    article.published = header["date"].flatMap { budget.publicationTime(EncodedWords.withoutComment($0)) }
    article.source = sender(header["from"] ?? "")
    for part in parts where !part.isAttachment && article.paragraphs.isEmpty {
      if part.type == "text/plain" {
        article.paragraphs = BodyText.paragraphs(try TextDecoder.utf8(part.content, declared: part.charset))
      } else if part.type == "text/html" {
        let utf8 = try TextDecoder.utf8(part.content, declared: part.charset)
        (article.paragraphs, article.captions) = HTMLFragment.read(utf8, budget)
      }
    }
    article.takeDateline()
    return article.paragraphs.isEmpty && article.headline.isEmpty ? nil : article
  }

  /// The name of who sent a message, or the address without one.
  private static func sender(_ field: String) -> String {
    let name = EncodedWords.decode(String(field.prefix { $0 != "<" })).filter { $0 != "\"" }.trimmingSpaces()
    return name.isEmpty ? field.filter { !"<>".contains($0) }.trimmingSpaces() : name
  }

  private static func header(of content: ArraySlice<UInt8>) -> RecordHeader? {
    // The reader of headers expects a line before the fields.
    RecordHeader(Array("MIME\n".utf8) + content.prefix(longestHeader))
  }

  // MARK: Parts

  private struct Part {
    var type: String
    var charset: String?
    var name: String
    var isAttachment: Bool
    var content: [UInt8]
  }

  /// The parts without parts of their own, decoded, in order.
  private static func gather(_ content: ArraySlice<UInt8>, into parts: inout [Part], depth: Int, _ budget: PageBudget) {
    guard depth < 8, parts.count < 1000, budget.spend(content.count), let header = header(of: content) else { return }
    let body = content.dropFirst(header.length - 5)
    let type = header.mediaType
    if type.hasPrefix("multipart/"), let boundary = parameter("boundary", of: header["content-type"] ?? "") {
      for piece in pieces(of: body, boundary: boundary) { gather(piece, into: &parts, depth: depth + 1, budget) }
      return
    }
    let disposition = header["content-disposition"] ?? ""
    let isText = type.isEmpty || type.hasPrefix("text/")
    let isAttachment = disposition.lowercased().hasPrefix("attachment") || !isText && !type.hasPrefix("image/")
    let name = parameter("filename", of: disposition) ?? parameter("name", of: header["content-type"] ?? "") ?? ""
    parts.append(
      Part(
        type: type.isEmpty ? "text/plain" : type, charset: header.charset, name: EncodedWords.decode(name),
        isAttachment: isAttachment,
        content: isText ? decoded(body, header["content-transfer-encoding"] ?? "") : []))
  }

  private static func pieces(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var (start, position): (Int?, Int) = (nil, body.startIndex)
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[position..<end].starts(with: mark) {
        if let start { pieces.append(body[start..<position]) }
        let isLast = body[position..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : min(body.endIndex, end + 1)
        if isLast { break }
      }
      position = end + 1
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }

  /// The value of a parameter of a field, such as `boundary`.
  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      guard let equals = part.firstIndex(of: "="), part[..<equals].trimmingSpaces().lowercased() == name else {
        continue
      }
      return part[part.index(after: equals)...].trimmingSpaces().filter { $0 != "\"" }
    }
    return nil
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.lowercased().trimmingSpaces() {
    case "quoted-printable": QuotedPrintable.decode(body)
    case "base64": Base64.decode(body)
    default: Array(body)
    }
  }
}

/// Quoted-printable (RFC 2045, section 6.7); damage is left as it stands.
enum QuotedPrintable {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "=") else {
        output.append(text[index])
        index += 1
        continue
      }
      // "=" at the end of a line joins it with the next.
      let rest = text[(index + 1)...]
      let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if blanks.endIndex < text.endIndex, text[blanks.endIndex] == 0x0A {
        index = blanks.endIndex + 1
      } else if rest.count >= 2, let high = hexadecimalValue(rest[index + 1]),
        let low = hexadecimalValue(rest[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }
}

/// Base64 (RFC 4648, section 4); other bytes than digits are passed over.
enum Base64 {
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in text {
      guard let digit = value(byte) else {
        if byte == UInt8(ascii: "=") { break }
        continue
      }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

/// Words of a header in another encoding than ASCII (RFC 2047): `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return singleLine(text.utf8) }
    var output = ""
    var rest = text[...]
    var isAfterWord = false
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), let word = word(parts[0], parts[1], parts[2]) else {
        output += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        isAfterWord = false
        continue
      }
      let before = rest[..<start.lowerBound]
      // Blanks between two such words are none of the text.
      if !isAfterWord || before.contains(where: { $0 != " " && $0 != "\t" }) { output += before }
      output += word
      isAfterWord = true
      rest = parts[3].dropFirst()
    }
    return singleLine((output + rest).utf8)
  }

  private static func word(_ charset: Substring, _ encoding: Substring, _ text: Substring) -> String? {
    let bytes: [UInt8]
    switch encoding.lowercased() {
    case "q": bytes = QuotedPrintable.decode(Array(text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })[...])
    case "b": bytes = Base64.decode(text.utf8)
    default: return nil
    }
    let utf8 = try? TextDecoder.utf8(bytes, declared: String(charset.prefix { $0 != "*" }))
    return utf8.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A date without the name of its zone in brackets.
  static func withoutComment(_ text: String) -> String { String(text.prefix { $0 != "(" }).trimmingSpaces() }
}
