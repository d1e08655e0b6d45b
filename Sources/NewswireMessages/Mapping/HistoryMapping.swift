import NewswireCore
package import CNewswireProtos
package import NewswireModel

extension Release: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Release>) {
    unsafe newswire__v1__release__init(wire)
  }

  package init(wire: Newswire__V1__Release) throws(NewswireError) {
    guard let status: ReleaseStatus = enumeration(wire.status) else {
      throw NewswireError(
        .invalidArgument, "a release has no status; set release.status", info: .missingField, field: "release.status")
    }
    unsafe self.init(status, until: try timestamp(wire.until, field: "release.until"), note: string(wire.note))
  }

  package func write(to wire: inout Newswire__V1__Release, in arena: borrowing Arena) {
    wire.status = wireValue(status)
    unsafe wire.until = arena.string(time(until))
    unsafe wire.note = arena.string(note)
  }
}

extension ArticleMarks: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ArticleMarks>) {
    unsafe newswire__v1__article_marks__init(wire)
  }

  package init(wire: Newswire__V1__ArticleMarks) throws(NewswireError) {
    unsafe self.init(tags: try messages(wire.tags, wire.n_tags), note: try message(wire.note))
  }

  package func write(to wire: inout Newswire__V1__ArticleMarks, in arena: borrowing Arena) {
    unsafe (wire.tags, wire.n_tags) = arena.messages(tags)
    unsafe wire.note = arena.optional(note)
  }
}

extension ArticleTag: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Tag>) {
    unsafe newswire__v1__tag__init(wire)
  }

  package init(wire: Newswire__V1__Tag) throws(NewswireError) {
    unsafe self.init(
      name: string(wire.name), author: string(wire.author),
      time: try timestamp(wire.time, field: "tag.time")?.seconds ?? 0)
  }

  package func write(to wire: inout Newswire__V1__Tag, in arena: borrowing Arena) {
    unsafe wire.name = arena.string(name)
    unsafe wire.author = arena.string(author)
    unsafe wire.time = arena.string(NewswireMessages.time(time == 0 ? nil : Timestamp(clamping: time)))
  }
}

extension ArticleNote: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Note>) {
    unsafe newswire__v1__note__init(wire)
  }

  package init(wire: Newswire__V1__Note) throws(NewswireError) {
    unsafe self.init(
      text: string(wire.text), author: string(wire.author),
      time: try timestamp(wire.time, field: "note.time")?.seconds ?? 0)
  }

  package func write(to wire: inout Newswire__V1__Note, in arena: borrowing Arena) {
    unsafe wire.text = arena.string(text)
    unsafe wire.author = arena.string(author)
    unsafe wire.time = arena.string(NewswireMessages.time(time == 0 ? nil : Timestamp(clamping: time)))
  }
}

extension TagCollection: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TagCollection>) {
    unsafe newswire__v1__tag_collection__init(wire)
  }

  package init(wire: Newswire__V1__TagCollection) throws(NewswireError) {
    self.init()
    tag = unsafe string(wire.tag)
    articles = wire.articles
    firstTagged = unsafe try timestamp(wire.first_tagged, field: "first_tagged")?.seconds ?? 0
    lastTagged = unsafe try timestamp(wire.last_tagged, field: "last_tagged")?.seconds ?? 0
    authors = unsafe strings(wire.authors, wire.n_authors)
  }

  package func write(to wire: inout Newswire__V1__TagCollection, in arena: borrowing Arena) {
    unsafe wire.tag = arena.string(tag)
    wire.articles = articles
    unsafe wire.first_tagged = arena.string(time(Timestamp(clamping: firstTagged)))
    unsafe wire.last_tagged = arena.string(time(Timestamp(clamping: lastTagged)))
    unsafe (wire.authors, wire.n_authors) = arena.strings(authors)
  }
}

extension Revision: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Revision>) {
    unsafe newswire__v1__revision__init(wire)
  }

  package init(wire: Newswire__V1__Revision) throws(NewswireError) {
    self.init()
    articleID = unsafe string(wire.article_id)
    number = wire.revision
    headline = unsafe string(wire.headline)
    importedAt = unsafe try timestamp(wire.imported_at, field: "imported_at")?.seconds ?? 0
    published = unsafe try message(wire.published)
    revised = unsafe try message(wire.revised)
    state = enumeration(wire.state) ?? .current
    changes = unsafe enumerations(wire.changes, wire.n_changes)
  }

  package func write(to wire: inout Newswire__V1__Revision, in arena: borrowing Arena) {
    unsafe wire.article_id = arena.string(articleID)
    wire.revision = number
    unsafe wire.headline = arena.string(headline)
    unsafe wire.imported_at = arena.string(time(importedAt == 0 ? nil : Timestamp(clamping: importedAt)))
    unsafe wire.published = arena.optional(published)
    unsafe wire.revised = arena.optional(revised)
    wire.state = wireValue(state)
    unsafe (wire.changes, wire.n_changes) = arena.enumerations(changes)
  }
}
