import NewswireCore
package import CNewswireProtos
package import NewswireModel

extension Article: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Article>) {
    newswire__v1__article__init(wire)
  }

  package init(wire: Newswire__V1__Article) throws(NewswireError) {
    self.init()
    id = string(wire.id)
    revision = wire.revision
    url = string(wire.url)
    source = string(wire.source)
    language = string(wire.language)
    headline = string(wire.headline)
    standfirst = string(wire.standfirst)
    bylines = strings(wire.bylines, wire.n_bylines)
    agencies = strings(wire.agencies, wire.n_agencies)
    dateline = string(wire.dateline)
    published = try message(wire.published)
    captions = try messages(wire.captions, wire.n_captions)
    paragraphs = try messages(wire.paragraphs, wire.n_paragraphs)
    mentions = try messages(wire.mentions, wire.n_mentions)
    quotes = try messages(wire.quotes, wire.n_quotes)
    dates = try messages(wire.dates, wire.n_dates)
    numbers = try messages(wire.numbers, wire.n_numbers)
    labels = strings(wire.labels, wire.n_labels)
    provenance = try message(wire.provenance) ?? Provenance()
    story = string(wire.story)
  }

  package func write(to wire: inout Newswire__V1__Article, in arena: borrowing Arena) {
    wire.id = arena.string(id)
    wire.revision = revision
    wire.url = arena.string(url)
    wire.source = arena.string(source)
    wire.language = arena.string(language)
    wire.headline = arena.string(headline)
    wire.standfirst = arena.string(standfirst)
    (wire.bylines, wire.n_bylines) = arena.strings(bylines)
    (wire.agencies, wire.n_agencies) = arena.strings(agencies)
    wire.dateline = arena.string(dateline)
    wire.published = arena.optional(published)
    (wire.captions, wire.n_captions) = arena.messages(captions)
    (wire.paragraphs, wire.n_paragraphs) = arena.messages(paragraphs)
    (wire.mentions, wire.n_mentions) = arena.messages(mentions)
    (wire.quotes, wire.n_quotes) = arena.messages(quotes)
    (wire.dates, wire.n_dates) = arena.messages(dates)
    (wire.numbers, wire.n_numbers) = arena.messages(numbers)
    (wire.labels, wire.n_labels) = arena.strings(labels)
    wire.provenance = arena.optional(provenance == Provenance() ? nil : provenance)
    wire.story = arena.string(story)
  }
}

extension PublicationTime: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PublicationTime>) {
    newswire__v1__publication_time__init(wire)
  }

  package init(wire: Newswire__V1__PublicationTime) throws(NewswireError) {
    self.init(
      try timestamp(wire.time, field: "published.time") ?? Timestamp(clamping: 0),
      precision: enumeration(wire.precision) ?? .second,
      basis: enumeration(wire.basis) ?? .metadata)
  }

  package func write(to wire: inout Newswire__V1__PublicationTime, in arena: borrowing Arena) {
    wire.time = arena.string(NewswireMessages.time(time))
    wire.precision = wireValue(precision)
    wire.basis = wireValue(basis)
  }
}

extension Caption: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Caption>) {
    newswire__v1__caption__init(wire)
  }

  package init(wire: Newswire__V1__Caption) {
    self.init(text: string(wire.text), credit: string(wire.credit))
    photographer = string(wire.photographer)
    provision = string(wire.provision)
    distributor = string(wire.distributor)
    date = string(wire.date)
  }

  package func write(to wire: inout Newswire__V1__Caption, in arena: borrowing Arena) {
    wire.text = arena.string(text)
    wire.credit = arena.string(credit)
    wire.photographer = arena.string(photographer)
    wire.provision = arena.string(provision)
    wire.distributor = arena.string(distributor)
    wire.date = arena.string(date)
  }
}

extension Paragraph: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Paragraph>) {
    newswire__v1__paragraph__init(wire)
  }

  package init(wire: Newswire__V1__Paragraph) {
    self.init(text: string(wire.text), kind: enumeration(wire.kind) ?? .text)
  }

  package func write(to wire: inout Newswire__V1__Paragraph, in arena: borrowing Arena) {
    wire.text = arena.string(text)
    wire.kind = wireValue(kind)
  }
}

extension Span: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Span>) { newswire__v1__span__init(wire) }

  package init(wire: Newswire__V1__Span) throws(NewswireError) {
    guard let section: Section = enumeration(wire.section) else {
      throw NewswireError(
        .invalidArgument, "a span names no section; set span.section", info: .missingField, field: "span.section")
    }
    self.init(section: section, index: wire.index, start: wire.start, end: wire.end)
  }

  package func write(to wire: inout Newswire__V1__Span, in arena: borrowing Arena) {
    wire.section = wireValue(section)
    wire.index = index
    wire.start = start
    wire.end = end
  }
}

extension Provenance: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Provenance>) {
    newswire__v1__provenance__init(wire)
  }

  package init(wire: Newswire__V1__Provenance) throws(NewswireError) {
    self.init()
    page = string(wire.page)
    record = try message(wire.record)
    sha256 = string(wire.sha256)
    lines = try messages(wire.lines, wire.n_lines)
    importedAt = try timestamp(wire.imported_at, field: "provenance.imported_at")?.seconds ?? 0
  }

  package func write(to wire: inout Newswire__V1__Provenance, in arena: borrowing Arena) {
    wire.page = arena.string(page)
    wire.record = arena.optional(record)
    wire.sha256 = arena.string(sha256)
    (wire.lines, wire.n_lines) = arena.messages(lines)
    wire.imported_at = arena.string(time(importedAt == 0 ? nil : Timestamp(clamping: importedAt)))
  }
}

extension RecordPosition: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__RecordPosition>) {
    newswire__v1__record_position__init(wire)
  }

  package init(wire: Newswire__V1__RecordPosition) {
    self.init(number: wire.number, byteOffset: wire.byte_offset)
  }

  package func write(to wire: inout Newswire__V1__RecordPosition, in arena: borrowing Arena) {
    wire.number = number
    wire.byte_offset = byteOffset
  }
}

extension LineRange: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__LineRange>) {
    newswire__v1__line_range__init(wire)
  }

  package init(wire: Newswire__V1__LineRange) {
    self.init(first: wire.first, last: wire.last)
  }

  package func write(to wire: inout Newswire__V1__LineRange, in arena: borrowing Arena) {
    wire.first = first
    wire.last = last
  }
}
