package import CNewswireProtos
import NewswireCore
package import NewswireModel

package struct AddNameAliasRequest: Message, Hashable {
  package var kind: MentionKind
  package var form: String
  package var name: String

  package init(kind: MentionKind, form: String, name: String) {
    self.kind = kind
    self.form = form
    self.name = name
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AddNameAliasRequest>) {
    unsafe newswire__v1__add_name_alias_request__init(wire)
  }

  package init(wire: Newswire__V1__AddNameAliasRequest) throws(NewswireError) {
    kind = try mentionKind(wire.kind)
    form = unsafe string(wire.form)
    name = unsafe string(wire.name)
  }

  package func write(to wire: inout Newswire__V1__AddNameAliasRequest, in arena: borrowing Arena) {
    wire.kind = wireValue(kind)
    unsafe wire.form = arena.string(form)
    unsafe wire.name = arena.string(name)
  }
}

package struct AddNameAliasResponse: Message, Hashable {
  package var changed: Bool

  package init(changed: Bool) {
    self.changed = changed
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AddNameAliasResponse>) {
    unsafe newswire__v1__add_name_alias_response__init(wire)
  }

  package init(wire: Newswire__V1__AddNameAliasResponse) throws(NewswireError) {
    changed = wire.changed != 0
  }

  package func write(to wire: inout Newswire__V1__AddNameAliasResponse, in arena: borrowing Arena) {
    wire.changed = changed ? 1 : 0
  }
}

package struct RemoveNameAliasRequest: Message, Hashable {
  package var kind: MentionKind
  package var form: String

  package init(kind: MentionKind, form: String) {
    self.kind = kind
    self.form = form
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__RemoveNameAliasRequest>) {
    unsafe newswire__v1__remove_name_alias_request__init(wire)
  }

  package init(wire: Newswire__V1__RemoveNameAliasRequest) throws(NewswireError) {
    kind = try mentionKind(wire.kind)
    form = unsafe string(wire.form)
  }

  package func write(to wire: inout Newswire__V1__RemoveNameAliasRequest, in arena: borrowing Arena) {
    wire.kind = wireValue(kind)
    unsafe wire.form = arena.string(form)
  }
}

package struct RemoveNameAliasResponse: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__RemoveNameAliasResponse>) {
    unsafe newswire__v1__remove_name_alias_response__init(wire)
  }

  package init(wire: Newswire__V1__RemoveNameAliasResponse) {}

  package func write(to wire: inout Newswire__V1__RemoveNameAliasResponse, in arena: borrowing Arena) {}
}

package struct ListNameAliasesRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListNameAliasesRequest>) {
    unsafe newswire__v1__list_name_aliases_request__init(wire)
  }

  package init(wire: Newswire__V1__ListNameAliasesRequest) {}

  package func write(to wire: inout Newswire__V1__ListNameAliasesRequest, in arena: borrowing Arena) {}
}

package struct ListNameAliasesResponse: Message, Hashable {
  package var aliases: [NameAlias]

  package init(aliases: [NameAlias]) {
    self.aliases = aliases
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListNameAliasesResponse>) {
    unsafe newswire__v1__list_name_aliases_response__init(wire)
  }

  package init(wire: Newswire__V1__ListNameAliasesResponse) throws(NewswireError) {
    aliases = unsafe try messages(wire.aliases, wire.n_aliases)
  }

  package func write(to wire: inout Newswire__V1__ListNameAliasesResponse, in arena: borrowing Arena) {
    unsafe (wire.aliases, wire.n_aliases) = arena.messages(aliases)
  }
}

/// - Throws: `invalidArgument` where a name has no kind.
private func mentionKind(_ value: Newswire__V1__MentionKind) throws(NewswireError) -> MentionKind {
  guard let kind: MentionKind = enumeration(value) else {
    throw NewswireError(
      .invalidArgument, "a name is a person's, a place's or an organisation's; set kind", info: .missingField,
      field: "kind")
  }
  return kind
}

extension NameAlias: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__NameAlias>) {
    unsafe newswire__v1__name_alias__init(wire)
  }

  package init(wire: Newswire__V1__NameAlias) throws(NewswireError) {
    unsafe self.init(
      kind: try mentionKind(wire.kind), form: string(wire.form), name: string(wire.name),
      author: string(wire.author), time: try timestamp(wire.time, field: "time")?.seconds ?? 0)
  }

  package func write(to wire: inout Newswire__V1__NameAlias, in arena: borrowing Arena) {
    wire.kind = wireValue(kind)
    unsafe wire.form = arena.string(form)
    unsafe wire.name = arena.string(name)
    unsafe wire.author = arena.string(author)
    unsafe wire.time = arena.string(NewswireMessages.time(time == 0 ? nil : Timestamp(clamping: time)))
  }
}
