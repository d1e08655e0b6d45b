import NewswireCore
package import CNewswireProtos
package import NewswireModel

/// The archive's status travels as the fields of `GetStatusResponse`.
extension ArchiveStatus: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetStatusResponse>) {
    newswire__v1__get_status_response__init(wire)
  }

  package init(wire: Newswire__V1__GetStatusResponse) throws(NewswireError) {
    self.init()
    version = string(wire.version)
    archive = string(wire.archive)
    processID = wire.process_id
    startedAt = try timestamp(wire.started_at, field: "started_at")?.seconds ?? 0
    articles = wire.articles
    pages = wire.pages
    lastChange = wire.last_change
    indexedChange = wire.indexed_change
    segments = try messages(wire.segments, wire.n_segments)
    storeBytes = wire.store_bytes
    indexBytes = wire.index_bytes
    damagedRows = wire.damaged_rows
    problems = strings(wire.problems, wire.n_problems)
  }

  package func write(to wire: inout Newswire__V1__GetStatusResponse, in arena: borrowing Arena) {
    wire.version = arena.string(version)
    wire.archive = arena.string(archive)
    wire.process_id = processID
    wire.started_at = arena.string(time(Timestamp(clamping: startedAt)))
    wire.articles = articles
    wire.pages = pages
    wire.last_change = lastChange
    wire.indexed_change = indexedChange
    (wire.segments, wire.n_segments) = arena.messages(segments)
    wire.store_bytes = storeBytes
    wire.index_bytes = indexBytes
    wire.damaged_rows = damagedRows
    (wire.problems, wire.n_problems) = arena.strings(problems)
  }
}

extension SegmentStatus: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SegmentStatus>) {
    newswire__v1__segment_status__init(wire)
  }

  package init(wire: Newswire__V1__SegmentStatus) {
    self.init()
    name = string(wire.name)
    documents = wire.documents
    deleted = wire.deleted
    bytes = wire.bytes
    inMemory = wire.in_memory != 0
  }

  package func write(to wire: inout Newswire__V1__SegmentStatus, in arena: borrowing Arena) {
    wire.name = arena.string(name)
    wire.documents = documents
    wire.deleted = deleted
    wire.bytes = bytes
    wire.in_memory = inMemory ? 1 : 0
  }
}
