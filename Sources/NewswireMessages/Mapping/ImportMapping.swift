package import CNewswireProtos
package import NewswireModel

extension PageResult: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PageResult>) {
    unsafe newswire__v1__page_result__init(wire)
  }

  package init(wire: Newswire__V1__PageResult) throws(NewswireError) {
    unsafe self.init(page: string(wire.page), outcome: enumeration(wire.outcome) ?? .rejected)
    record = try unsafe message(wire.record)
    sha256 = unsafe string(wire.sha256)
    articleIDs = unsafe strings(wire.article_ids, wire.n_article_ids)
    error = try unsafe message(wire.error)
    verdicts = try unsafe messages(wire.verdicts, wire.n_verdicts)
    verdictsOmitted = wire.verdicts_omitted != 0
    purgedArticleIDs = unsafe strings(wire.purged_article_ids, wire.n_purged_article_ids)
  }

  package func write(to wire: inout Newswire__V1__PageResult, in arena: borrowing Arena) {
    unsafe wire.page = unsafe arena.string(page)
    unsafe wire.record = unsafe arena.optional(record)
    unsafe wire.sha256 = unsafe arena.string(sha256)
    wire.outcome = wireValue(outcome)
    unsafe (wire.article_ids, wire.n_article_ids) = unsafe arena.strings(articleIDs)
    unsafe wire.error = unsafe arena.optional(error)
    unsafe (wire.verdicts, wire.n_verdicts) = unsafe arena.messages(verdicts)
    wire.verdicts_omitted = verdictsOmitted ? 1 : 0
    unsafe (wire.purged_article_ids, wire.n_purged_article_ids) = unsafe arena.strings(purgedArticleIDs)
  }
}

extension NewswireError: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Error>) {
    unsafe newswire__v1__error__init(wire)
  }

  package init(wire: Newswire__V1__Error) throws(NewswireError) {
    unsafe self.init(ErrorCode(rawValue: wire.code), string(wire.message), cause: string(wire.cause))
    let reason = unsafe string(wire.reason)
    if reason.isEmpty { return }
    let entries: [MetadataEntry] = try unsafe messages(wire.metadata, wire.n_metadata)
    let metadata = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    details = [.info(ErrorInfo(reason: reason, metadata: metadata))]
  }

  package func write(to wire: inout Newswire__V1__Error, in arena: borrowing Arena) {
    wire.code = code.rawValue
    unsafe wire.message = unsafe arena.string(message)
    unsafe wire.cause = unsafe arena.string(cause)
    guard let info else { return }
    unsafe wire.reason = unsafe arena.string(info.reason)
    let entries = info.metadata.sorted { $0.key < $1.key }.map { MetadataEntry(key: $0.key, value: $0.value) }
    unsafe (wire.metadata, wire.n_metadata) = unsafe arena.messages(entries)
  }

  /// A map's entry, which protobuf encodes as a message.
  private struct MetadataEntry: Message {
    var key: String
    var value: String

    init(key: String, value: String) {
      self.key = key
      self.value = value
    }

    static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Error__MetadataEntry>) {
      unsafe newswire__v1__error__metadata_entry__init(wire)
    }

    init(wire: Newswire__V1__Error__MetadataEntry) {
      unsafe self.init(key: string(wire.key), value: string(wire.value))
    }

    func write(to wire: inout Newswire__V1__Error__MetadataEntry, in arena: borrowing Arena) {
      unsafe wire.key = unsafe arena.string(key)
      unsafe wire.value = unsafe arena.string(value)
    }
  }
}

extension LineVerdict: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__LineVerdict>) {
    unsafe newswire__v1__line_verdict__init(wire)
  }

  package init(wire: Newswire__V1__LineVerdict) {
    unsafe self.init(
      line: wire.line, fate: enumeration(wire.fate) ?? .boilerplate, article: wire.article,
      duplicateOf: wire.duplicate_of, reason: string(wire.reason))
  }

  package func write(to wire: inout Newswire__V1__LineVerdict, in arena: borrowing Arena) {
    wire.line = line
    wire.fate = wireValue(fate)
    wire.article = article
    wire.duplicate_of = duplicateOf
    unsafe wire.reason = unsafe arena.string(reason)
  }
}
