import NewswireCore
package import CNewswireProtos
package import NewswireModel

extension Article: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Article>) {
    unsafe newswire__v1__article__init(wire)
  }

  package init(wire: Newswire__V1__Article) throws(NewswireError) {
    self.init()
    id = unsafe string(wire.id)
    revision = wire.revision
    url = unsafe string(wire.url)
    source = unsafe string(wire.source)
    language = unsafe string(wire.language)
    headline = unsafe string(wire.headline)
    standfirst = unsafe string(wire.standfirst)
    bylines = unsafe strings(wire.bylines, wire.n_bylines)
    agencies = unsafe strings(wire.agencies, wire.n_agencies)
    dateline = unsafe string(wire.dateline)
    published = unsafe try message(wire.published)
    captions = unsafe try messages(wire.captions, wire.n_captions)
    paragraphs = unsafe try messages(wire.paragraphs, wire.n_paragraphs)
    mentions = unsafe try messages(wire.mentions, wire.n_mentions)
    quotes = unsafe try messages(wire.quotes, wire.n_quotes)
    dates = unsafe try messages(wire.dates, wire.n_dates)
    numbers = unsafe try messages(wire.numbers, wire.n_numbers)
    labels = unsafe strings(wire.labels, wire.n_labels)
    provenance = unsafe try message(wire.provenance) ?? Provenance()
    story = unsafe string(wire.story)
    canonicalURL = unsafe string(wire.canonical_url)
    revised = unsafe try message(wire.revised)
    release = unsafe try message(wire.release)
    changes = unsafe enumerations(wire.changes, wire.n_changes)
    marks = unsafe try message(wire.marks) ?? ArticleMarks()
  }

  package func write(to wire: inout Newswire__V1__Article, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
    wire.revision = revision
    unsafe wire.url = arena.string(url)
    unsafe wire.source = arena.string(source)
    unsafe wire.language = arena.string(language)
    unsafe wire.headline = arena.string(headline)
    unsafe wire.standfirst = arena.string(standfirst)
    unsafe (wire.bylines, wire.n_bylines) = arena.strings(bylines)
    unsafe (wire.agencies, wire.n_agencies) = arena.strings(agencies)
    unsafe wire.dateline = arena.string(dateline)
    unsafe wire.published = arena.optional(published)
    unsafe (wire.captions, wire.n_captions) = arena.messages(captions)
    unsafe (wire.paragraphs, wire.n_paragraphs) = arena.messages(paragraphs)
    unsafe (wire.mentions, wire.n_mentions) = arena.messages(mentions)
    unsafe (wire.quotes, wire.n_quotes) = arena.messages(quotes)
    unsafe (wire.dates, wire.n_dates) = arena.messages(dates)
    unsafe (wire.numbers, wire.n_numbers) = arena.messages(numbers)
    unsafe (wire.labels, wire.n_labels) = arena.strings(labels)
    unsafe wire.provenance = arena.optional(provenance == Provenance() ? nil : provenance)
    unsafe wire.story = arena.string(story)
    unsafe wire.canonical_url = arena.string(canonicalURL)
    unsafe wire.revised = arena.optional(revised)
    unsafe wire.release = arena.optional(release)
    unsafe (wire.changes, wire.n_changes) = arena.enumerations(changes)
    unsafe wire.marks = arena.optional(marks.isEmpty ? nil : marks)
  }
}

extension PublicationTime: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PublicationTime>) {
    unsafe newswire__v1__publication_time__init(wire)
  }

  package init(wire: Newswire__V1__PublicationTime) throws(NewswireError) {
    unsafe self.init(
      try timestamp(wire.time, field: "published.time") ?? Timestamp(clamping: 0),
      precision: enumeration(wire.precision) ?? .second,
      basis: enumeration(wire.basis) ?? .metadata)
  }

  package func write(to wire: inout Newswire__V1__PublicationTime, in arena: borrowing Arena) {
    unsafe wire.time = unsafe arena.string(NewswireMessages.time(time))
    wire.precision = wireValue(precision)
    wire.basis = wireValue(basis)
  }
}

extension Caption: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Caption>) {
    unsafe newswire__v1__caption__init(wire)
  }

  package init(wire: Newswire__V1__Caption) {
    unsafe self.init(text: string(wire.text), credit: string(wire.credit))
    photographer = unsafe string(wire.photographer)
    provision = unsafe string(wire.provision)
    distributor = unsafe string(wire.distributor)
    date = unsafe string(wire.date)
  }

  package func write(to wire: inout Newswire__V1__Caption, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    unsafe wire.credit = unsafe arena.string(credit)
    unsafe wire.photographer = unsafe arena.string(photographer)
    unsafe wire.provision = unsafe arena.string(provision)
    unsafe wire.distributor = unsafe arena.string(distributor)
    unsafe wire.date = unsafe arena.string(date)
  }
}

extension Paragraph: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Paragraph>) {
    unsafe newswire__v1__paragraph__init(wire)
  }

  package init(wire: Newswire__V1__Paragraph) {
    unsafe self.init(text: string(wire.text), kind: enumeration(wire.kind) ?? .text)
  }

  package func write(to wire: inout Newswire__V1__Paragraph, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    wire.kind = wireValue(kind)
  }
}

extension Span: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Span>) {
    unsafe newswire__v1__span__init(wire)
  }

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
    unsafe newswire__v1__provenance__init(wire)
  }

  package init(wire: Newswire__V1__Provenance) throws(NewswireError) {
    self.init()
    page = unsafe string(wire.page)
    record = try unsafe message(wire.record)
    sha256 = unsafe string(wire.sha256)
    lines = try unsafe messages(wire.lines, wire.n_lines)
    importedAt = try unsafe timestamp(wire.imported_at, field: "provenance.imported_at")?.seconds ?? 0
  }

  package func write(to wire: inout Newswire__V1__Provenance, in arena: borrowing Arena) {
    unsafe wire.page = unsafe arena.string(page)
    unsafe wire.record = unsafe arena.optional(record)
    unsafe wire.sha256 = unsafe arena.string(sha256)
    unsafe (wire.lines, wire.n_lines) = unsafe arena.messages(lines)
    unsafe wire.imported_at = unsafe arena.string(time(importedAt == 0 ? nil : Timestamp(clamping: importedAt)))
  }
}

extension RecordPosition: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__RecordPosition>) {
    unsafe newswire__v1__record_position__init(wire)
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
    unsafe newswire__v1__line_range__init(wire)
  }

  package init(wire: Newswire__V1__LineRange) {
    self.init(first: wire.first, last: wire.last)
  }

  package func write(to wire: inout Newswire__V1__LineRange, in arena: borrowing Arena) {
    wire.first = first
    wire.last = last
  }
}
