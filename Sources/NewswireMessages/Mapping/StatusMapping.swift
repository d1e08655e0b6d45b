import NewswireCore
package import CNewswireProtos
package import NewswireModel

/// The archive's status travels as the fields of `GetStatusResponse`.
extension ArchiveStatus: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetStatusResponse>) {
    unsafe newswire__v1__get_status_response__init(wire)
  }

  package init(wire: Newswire__V1__GetStatusResponse) throws(NewswireError) {
    self.init()
    version = unsafe string(wire.version)
    archive = unsafe string(wire.archive)
    processID = wire.process_id
    startedAt = try unsafe timestamp(wire.started_at, field: "started_at")?.seconds ?? 0
    articles = wire.articles
    pages = wire.pages
    lastChange = wire.last_change
    indexedChange = wire.indexed_change
    segments = try unsafe messages(wire.segments, wire.n_segments)
    storeBytes = wire.store_bytes
    indexBytes = wire.index_bytes
    damagedRows = wire.damaged_rows
    problems = unsafe strings(wire.problems, wire.n_problems)
    addresses = unsafe try message(wire.addresses)
  }

  package func write(to wire: inout Newswire__V1__GetStatusResponse, in arena: borrowing Arena) {
    unsafe wire.version = unsafe arena.string(version)
    unsafe wire.archive = unsafe arena.string(archive)
    wire.process_id = processID
    unsafe wire.started_at = unsafe arena.string(time(Timestamp(clamping: startedAt)))
    wire.articles = articles
    wire.pages = pages
    wire.last_change = lastChange
    wire.indexed_change = indexedChange
    unsafe (wire.segments, wire.n_segments) = unsafe arena.messages(segments)
    wire.store_bytes = storeBytes
    wire.index_bytes = indexBytes
    wire.damaged_rows = damagedRows
    unsafe (wire.problems, wire.n_problems) = arena.strings(problems)
    unsafe wire.addresses = arena.optional(addresses)
  }
}

extension AddressStatus: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AddressStatus>) {
    unsafe newswire__v1__address_status__init(wire)
  }

  package init(wire: Newswire__V1__AddressStatus) {
    self.init(done: wire.done, total: wire.total, joined: wire.joined)
  }

  package func write(to wire: inout Newswire__V1__AddressStatus, in arena: borrowing Arena) {
    wire.done = done
    wire.total = total
    wire.joined = joined
  }
}

extension SegmentStatus: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SegmentStatus>) {
    unsafe newswire__v1__segment_status__init(wire)
  }

  package init(wire: Newswire__V1__SegmentStatus) {
    self.init()
    name = unsafe string(wire.name)
    documents = wire.documents
    deleted = wire.deleted
    bytes = wire.bytes
    inMemory = wire.in_memory != 0
  }

  package func write(to wire: inout Newswire__V1__SegmentStatus, in arena: borrowing Arena) {
    unsafe wire.name = unsafe arena.string(name)
    wire.documents = documents
    wire.deleted = deleted
    wire.bytes = bytes
    wire.in_memory = inMemory ? 1 : 0
  }
}
