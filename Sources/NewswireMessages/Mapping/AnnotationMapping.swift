package import CNewswireProtos
package import NewswireModel

extension Mention: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Mention>) {
    unsafe newswire__v1__mention__init(wire)
  }

  package init(wire: Newswire__V1__Mention) throws(NewswireError) {
    guard let kind: MentionKind = enumeration(wire.kind) else {
      throw NewswireError(
        .invalidArgument, unsafe "the mention \"\(string(wire.name))\" has no kind; set mention.kind",
        info: .missingField,
        field: "mention.kind")
    }
    unsafe self.init(
      name: string(wire.name), kind: kind, title: string(wire.title), forms: strings(wire.forms, wire.n_forms),
      spans: try messages(wire.spans, wire.n_spans), country: string(wire.country))
  }

  package func write(to wire: inout Newswire__V1__Mention, in arena: borrowing Arena) {
    unsafe wire.name = unsafe arena.string(name)
    wire.kind = wireValue(kind)
    unsafe wire.title = unsafe arena.string(title)
    unsafe (wire.forms, wire.n_forms) = unsafe arena.strings(forms)
    unsafe (wire.spans, wire.n_spans) = unsafe arena.messages(spans)
    unsafe wire.country = unsafe arena.string(country)
  }
}

extension Quote: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Quote>) {
    unsafe newswire__v1__quote__init(wire)
  }

  package init(wire: Newswire__V1__Quote) throws(NewswireError) {
    guard let span: Span = try unsafe message(wire.span) else {
      throw NewswireError(
        .invalidArgument, "a quote has no span; set quote.span", info: .missingField, field: "quote.span")
    }
    unsafe self.init(
      text: string(wire.text), speaker: string(wire.speaker), cue: string(wire.cue),
      kind: enumeration(wire.kind) ?? .full, span: span, parts: try messages(wire.parts, wire.n_parts),
      speakerBasis: enumeration(wire.speaker_basis))
  }

  package func write(to wire: inout Newswire__V1__Quote, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    unsafe wire.speaker = unsafe arena.string(speaker)
    unsafe wire.cue = unsafe arena.string(cue)
    wire.kind = wireValue(kind)
    unsafe wire.span = unsafe arena.message(span)
    unsafe (wire.parts, wire.n_parts) = unsafe arena.messages(parts)
    wire.speaker_basis = wireValue(speakerBasis)
  }
}

extension DateReference: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__DateReference>) {
    unsafe newswire__v1__date_reference__init(wire)
  }

  package init(wire: Newswire__V1__DateReference) throws(NewswireError) {
    guard let span: Span = try unsafe message(wire.span) else {
      throw NewswireError(
        .invalidArgument, "a date has no span; set date_reference.span", info: .missingField,
        field: "date_reference.span")
    }
    unsafe self.init(text: string(wire.text), value: string(wire.value), span: span)
  }

  package func write(to wire: inout Newswire__V1__DateReference, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    unsafe wire.value = unsafe arena.string(value)
    unsafe wire.span = unsafe arena.message(span)
  }
}

extension NumberReference: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__NumberReference>) {
    unsafe newswire__v1__number_reference__init(wire)
  }

  package init(wire: Newswire__V1__NumberReference) throws(NewswireError) {
    guard let span: Span = try unsafe message(wire.span) else {
      throw NewswireError(.invalidArgument, "a number has no span; set number_reference.span")
    }
    unsafe self.init(
      text: string(wire.text), value: wire.value, upper: wire.upper, kind: enumeration(wire.kind) ?? .count,
      unit: string(wire.unit), bound: enumeration(wire.bound) ?? .exact, span: span)
  }

  package func write(to wire: inout Newswire__V1__NumberReference, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
    wire.value = value
    wire.upper = upper
    wire.kind = wireValue(kind)
    unsafe wire.unit = unsafe arena.string(unit)
    wire.bound = wireValue(bound)
    unsafe wire.span = unsafe arena.message(span)
  }
}
