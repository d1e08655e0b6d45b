import NewswireCore
package import NewswireModel

extension ArticleText {
  /// Walks a packed `newswire.v1.Article` and notes where things stand in it. Cost: about a microsecond for an article of 5 kB.
  /// - Throws: `dataLoss` if the bytes are no such message.
  package init(packed: [UInt8]) throws(NewswireError) {
    self.init(bytes: packed)
    let isRead = unsafe packed.withUnsafeBytes { bytes in
      var reader = unsafe ArticleTextReader(bytes: bytes)
      let isRead = reader.read(into: &self)
      parts = reader.parts
      return isRead
    }
    guard isRead else {
      throw NewswireError(.dataLoss, "an article of the store is malformed; run `newswire verify`")
    }
  }
}

/// One pass over a packed article. Field numbers are those of Protos/newswire/v1/article.proto.
@safe private struct ArticleTextReader {
  let bytes: UnsafeRawBufferPointer
  private var head: [ArticleText.Part] = []
  private var paragraphs: [ArticleText.Part] = []
  private var captions: [ArticleText.Part] = []
  private var bylines: [ArticleText.Part] = []
  private var credits: [ArticleText.Part] = []
  private var paragraphCount: Int32 = 0
  private var captionCount: Int32 = 0
  private var bylineCount: Int32 = 0

  init(bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

  var parts: [ArticleText.Part] { head + paragraphs + captions + bylines + credits }

  private func range(_ payload: UnsafeRawBufferPointer) -> Range<Int> {
    guard let base = unsafe bytes.baseAddress, let start = payload.baseAddress, unsafe !payload.isEmpty else {
      return 0..<0
    }
    return unsafe start - base..<start - base + payload.count
  }

  private func string(_ payload: UnsafeRawBufferPointer) -> String { unsafe String(decoding: payload, as: UTF8.self) }

  /// Calls `body` with every field: its number, its value if it is a varint, and its content if it has a length.
  /// - Returns: whether the message is well formed.
  private static func forEachField(
    of message: UnsafeRawBufferPointer, _ body: (UInt64, UInt64, UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var reader = unsafe ProtobufReader(message)
    let nothing = unsafe UnsafeRawBufferPointer(rebasing: message[0..<0])
    do {
      while let (number, type) = try reader.field() {
        switch type {
        case .varint: guard unsafe body(number, try reader.varint(), nothing) else { return false }
        case .bytes: guard unsafe body(number, 0, try reader.content()) else { return false }
        case .fixed32, .fixed64: try reader.skip(type)
        }
      }
      return true
    } catch {
      return false
    }
  }

  mutating func read(into text: inout ArticleText) -> Bool {
    unsafe Self.forEachField(of: bytes) { field, _, payload in unsafe read(field: field, payload, into: &text) }
  }

  private mutating func read(field: UInt64, _ payload: UnsafeRawBufferPointer, into text: inout ArticleText) -> Bool {
    switch field {
    case 1: text.id = unsafe string(payload)
    case 3: text.url = unsafe range(payload)
    case 4: text.source = unsafe string(payload)
    case 6:
      text.headline = unsafe string(payload)
      unsafe Self.append(.headline, 0, range(payload), to: &head)
    case 7: unsafe Self.append(.standfirst, 0, range(payload), to: &head)
    case 8:
      unsafe Self.append(.byline, bylineCount, range(payload), to: &bylines)
      bylineCount += 1
    case 11: text.published = unsafe published(payload)
    case 12: return unsafe readCaption(payload)
    case 13: return unsafe readParagraph(payload)
    case 14: return unsafe readMention(payload, into: &text)
    case 15: return unsafe readQuote(payload, into: &text)
    default: break
    }
    return true
  }

  private static func append(
    _ section: Section, _ index: Int32, _ range: Range<Int>, to parts: inout [ArticleText.Part]
  ) {
    if !range.isEmpty { parts.append(ArticleText.Part(section: section, index: index, range: range)) }
  }

  private func published(_ message: UnsafeRawBufferPointer) -> PublicationTime? {
    var time: Timestamp?
    var precision = TimePrecision.second
    var basis = TimeBasis.metadata
    let isWhole = unsafe Self.forEachField(of: message) { field, value, payload in
      switch field {
      case 1: time = unsafe RFC3339.parse(string(payload))?.time
      case 2: precision = TimePrecision(rawValue: Int32(truncatingIfNeeded: value)) ?? .second
      case 3: basis = TimeBasis(rawValue: Int32(truncatingIfNeeded: value)) ?? .metadata
      default: break
      }
      return true
    }
    guard isWhole, let time else { return nil }
    return PublicationTime(time, precision: precision, basis: basis)
  }

  private mutating func readCaption(_ message: UnsafeRawBufferPointer) -> Bool {
    var text = 0..<0
    var credit = 0..<0
    let isWhole = unsafe Self.forEachField(of: message) { field, _, payload in
      if field == 1 { text = unsafe range(payload) } else if field == 2 { credit = unsafe range(payload) }
      return true
    }
    Self.append(.caption, captionCount, text, to: &captions)
    Self.append(.credit, captionCount, credit, to: &credits)
    captionCount += 1
    return isWhole
  }

  private mutating func readParagraph(_ message: UnsafeRawBufferPointer) -> Bool {
    var text = 0..<0
    let isWhole = unsafe Self.forEachField(of: message) { field, _, payload in
      if field == 1 { text = unsafe range(payload) }
      return true
    }
    Self.append(.paragraph, paragraphCount, text, to: &paragraphs)
    paragraphCount += 1
    return isWhole
  }

  private func readMention(_ message: UnsafeRawBufferPointer, into text: inout ArticleText) -> Bool {
    var name = ArticleText.Name(
      kind: nil, range: 0..<0, forms: text.forms.count..<text.forms.count, spans: text.spans.count..<text.spans.count)
    let isWhole = unsafe Self.forEachField(of: message) { field, value, payload in
      switch field {
      case 1: name.range = unsafe range(payload)
      case 2: name.kind = MentionKind(rawValue: Int32(truncatingIfNeeded: value))
      case 4: unsafe text.forms.append(range(payload))
      case 5: if let span = unsafe span(payload) { text.spans.append(span) }
      default: break
      }
      return true
    }
    // A mention without forms goes by its name.
    if text.forms.count == name.forms.lowerBound { text.forms.append(name.range) }
    name.forms = name.forms.lowerBound..<text.forms.count
    name.spans = name.spans.lowerBound..<text.spans.count
    text.names.append(name)
    return isWhole
  }

  private func readQuote(_ message: UnsafeRawBufferPointer, into text: inout ArticleText) -> Bool {
    var quote = ArticleText.Quote(parts: text.quoteParts.count..<text.quoteParts.count)
    let isWhole = unsafe Self.forEachField(of: message) { field, value, payload in
      switch field {
      case 2: quote.speaker = unsafe range(payload)
      case 3: quote.cue = unsafe range(payload)
      case 4: quote.kind = QuoteKind(rawValue: Int32(truncatingIfNeeded: value))
      case 5: quote.span = unsafe span(payload)
      case 6: if let span = unsafe span(payload) { text.quoteParts.append(span) }
      case 7: quote.basis = SpeakerBasis(rawValue: Int32(truncatingIfNeeded: value))
      default: break
      }
      return true
    }
    quote.parts = quote.parts.lowerBound..<text.quoteParts.count
    text.quotes.append(quote)
    return isWhole
  }

  private func span(_ message: UnsafeRawBufferPointer) -> Span? {
    var section: Section?
    var numbers: (index: Int32, start: Int32, end: Int32) = (0, 0, 0)
    let isWhole = unsafe Self.forEachField(of: message) { field, value, _ in
      let value = Int32(truncatingIfNeeded: value)
      switch field {
      case 1: section = Section(rawValue: value)
      case 2: numbers.index = value
      case 3: numbers.start = value
      case 4: numbers.end = value
      default: break
      }
      return true
    }
    guard isWhole, let section else { return nil }
    return Span(section: section, index: numbers.index, start: numbers.start, end: numbers.end)
  }
}
