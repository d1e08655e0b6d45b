package import CNewswireProtos
internal import NewswireCore
package import NewswireModel

extension PurgeReport: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PurgeArticlesResponse>) {
    unsafe newswire__v1__purge_articles_response__init(wire)
  }

  package init(wire: Newswire__V1__PurgeArticlesResponse) throws(NewswireError) {
    self.init()
    articles = try unsafe messages(wire.articles, wire.n_articles)
    proof = try unsafe message(wire.proof) ?? PurgeProof()
    backups = try unsafe messages(wire.backups, wire.n_backups)
  }

  package func write(to wire: inout Newswire__V1__PurgeArticlesResponse, in arena: borrowing Arena) {
    unsafe (wire.articles, wire.n_articles) = unsafe arena.messages(articles)
    unsafe wire.proof = unsafe arena.message(proof)
    unsafe (wire.backups, wire.n_backups) = unsafe arena.messages(backups)
  }
}

extension PurgedArticle: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PurgedArticle>) {
    unsafe newswire__v1__purged_article__init(wire)
  }

  package init(wire: Newswire__V1__PurgedArticle) {
    unsafe self.init(id: string(wire.id))
    revisions = wire.revisions
    pages = wire.pages
    emptiedPages = wire.emptied_pages
    lines = wire.lines
    sharedLines = wire.shared_lines
    story = unsafe strings(wire.story_ids, wire.n_story_ids)
  }

  package func write(to wire: inout Newswire__V1__PurgedArticle, in arena: borrowing Arena) {
    unsafe wire.id = unsafe arena.string(id)
    wire.revisions = revisions
    wire.pages = pages
    wire.emptied_pages = emptiedPages
    wire.lines = lines
    wire.shared_lines = sharedLines
    unsafe (wire.story_ids, wire.n_story_ids) = unsafe arena.strings(story)
  }
}

/// What a purge left over never travels: it is the error that the call ends with.
extension PurgeProof: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PurgeProof>) {
    unsafe newswire__v1__purge_proof__init(wire)
  }

  package init(wire: Newswire__V1__PurgeProof) {
    self.init()
    windows = wire.windows
    files = wire.files
    fileBytes = wire.file_bytes
    pages = wire.pages
    pageBytes = wire.page_bytes
    articles = wire.articles
    segments = wire.segments
    terms = wire.terms
    elsewhere = unsafe strings(wire.elsewhere, wire.n_elsewhere)
  }

  package func write(to wire: inout Newswire__V1__PurgeProof, in arena: borrowing Arena) {
    wire.windows = windows
    wire.files = files
    wire.file_bytes = fileBytes
    wire.pages = pages
    wire.page_bytes = pageBytes
    wire.articles = articles
    wire.segments = segments
    wire.terms = terms
    unsafe (wire.elsewhere, wire.n_elsewhere) = unsafe arena.strings(elsewhere)
  }
}

extension BackupRecord: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__BackupRecord>) {
    unsafe newswire__v1__backup_record__init(wire)
  }

  package init(wire: Newswire__V1__BackupRecord) throws(NewswireError) {
    unsafe self.init(
      folder: string(wire.folder), time: try timestamp(wire.time, field: "time")?.seconds ?? 0,
      lastChange: wire.last_change == 0 ? nil : wire.last_change)
  }

  package func write(to wire: inout Newswire__V1__BackupRecord, in arena: borrowing Arena) {
    unsafe wire.folder = unsafe arena.string(folder)
    unsafe wire.time = unsafe arena.string(NewswireMessages.time(Timestamp(clamping: time)))
    wire.last_change = lastChange ?? 0
  }
}

extension AuditEntry: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AuditEntry>) {
    unsafe newswire__v1__audit_entry__init(wire)
  }

  package init(wire: Newswire__V1__AuditEntry) throws(NewswireError) {
    self.init()
    number = wire.number
    time = try unsafe timestamp(wire.time, field: "time")?.seconds ?? 0
    endTime = try unsafe timestamp(wire.end_time, field: "end_time")?.seconds
    action = unsafe string(wire.action)
    subject = unsafe string(wire.subject)
    uid = wire.uid
    user = unsafe string(wire.user)
    processID = wire.process_id
    role = unsafe string(wire.role)
    reason = unsafe string(wire.reason)
    outcome = unsafe string(wire.outcome)
    let entries: [MapEntry] = try unsafe messages(wire.detail, wire.n_detail)
    detail = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  package func write(to wire: inout Newswire__V1__AuditEntry, in arena: borrowing Arena) {
    wire.number = number
    unsafe wire.time = unsafe arena.string(NewswireMessages.time(Timestamp(clamping: time)))
    unsafe wire.end_time = unsafe arena.string(NewswireMessages.time(endTime.map { Timestamp(clamping: $0) }))
    unsafe wire.action = unsafe arena.string(action)
    unsafe wire.subject = unsafe arena.string(subject)
    wire.uid = uid
    unsafe wire.user = unsafe arena.string(user)
    wire.process_id = processID
    unsafe wire.role = unsafe arena.string(role)
    unsafe wire.reason = unsafe arena.string(reason)
    unsafe wire.outcome = unsafe arena.string(outcome)
    let entries = detail.sorted { $0.key < $1.key }.map { MapEntry(key: $0.key, value: $0.value) }
    unsafe (wire.detail, wire.n_detail) = unsafe arena.messages(entries)
  }

  /// An entry of `detail`, which protobuf encodes as a message.
  private struct MapEntry: Message {
    var key: String
    var value: String

    init(key: String, value: String) {
      self.key = key
      self.value = value
    }

    static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AuditEntry__DetailEntry>) {
      unsafe newswire__v1__audit_entry__detail_entry__init(wire)
    }

    init(wire: Newswire__V1__AuditEntry__DetailEntry) {
      unsafe self.init(key: string(wire.key), value: string(wire.value))
    }

    func write(to wire: inout Newswire__V1__AuditEntry__DetailEntry, in arena: borrowing Arena) {
      unsafe wire.key = unsafe arena.string(key)
      unsafe wire.value = unsafe arena.string(value)
    }
  }
}
