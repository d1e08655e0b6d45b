internal import Logging
internal import NIOCore
internal import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
internal import NewswireRPC

extension ArchiveHandlers {
  /// Bytes of pages that are handed to the archive together.
  private static let batchBytes = 1 << 20

  /// ImportPages: reads pages off the stream and hands them on in batches, so that a call of any length takes bounded memory.
  func importPages(_ call: CallContext, _ messages: InboundMessages) async throws -> ImportPagesResponse {
    var pages = PageAssembler()
    var answer = ImportAnswer()
    /// Accounted to the connection for the pages that are here.
    var reserved = 0
    func handOn() async throws {
      try await importBatch(pages.take(), pages.options, call) { try answer.add($0) }
      call.memory?.release(reserved - pages.heldBytes)
      reserved = pages.heldBytes
    }
    for try await payload in messages {
      let request = try ImportPagesRequest(payload: payload)
      do {
        try call.memory?.reserve(request.content.count)
      } catch {
        // What is whole can go, which may make the room that is missing.
        guard pages.bytes > 0 else { throw error }
        try await handOn()
        try call.memory?.reserve(request.content.count)
      }
      reserved += request.content.count
      try pages.add(request)
      let held = pages.heldBytes
      if held > reserved { try call.memory?.reserve(held - reserved) }
      reserved = max(held, reserved)
      if pages.bytes >= Self.batchBytes { try await handOn() }
    }
    try pages.checkComplete()
    try await handOn()
    return ImportPagesResponse(results: answer.results)
  }
}

extension ArchiveHandlers {
  /// Imports pages, and says how it went: in metrics, and in a log line.
  private func importBatch(
    _ pages: [Page], _ options: ImportOptions, _ call: CallContext, onResults: ([PageResult]) throws -> Void
  ) async throws {
    guard !pages.isEmpty else { return }
    let started = ContinuousClock.now
    var counts: [ImportOutcome: Int] = [:]
    try await archive.importPages(pages, options: options) { results in
      for result in results { counts[result.outcome, default: 0] += 1 }
      try onResults(results)
    }
    let duration = ContinuousClock.now - started
    let bytes = pages.reduce(0) { $0 + $1.content.count }
    importMetrics.note(counts, bytes: bytes, took: duration)
    logger.info("import", metadata: importMetadata(counts, bytes, duration, call))
  }

  private func importMetadata(
    _ counts: [ImportOutcome: Int], _ bytes: Int, _ duration: Duration, _ call: CallContext
  ) -> Logger.Metadata {
    var metadata = call.logMetadata
    for (outcome, count) in counts { metadata["\(outcome)"] = "\(count)" }
    metadata["bytes"] = "\(bytes)"
    metadata["milliseconds"] = "\(duration / .milliseconds(1))"
    return metadata
  }
}

/// Puts pages together from the messages they came in.
struct PageAssembler {
  private(set) var options = ImportOptions()
  /// Of the pages that are complete.
  private(set) var bytes = 0
  private var complete: [Page] = []
  /// The page under way, and what has come of its content. Apart, so that the content grows in place.
  private var partial: Page?
  private var content: [UInt8] = []
  private var received = 0

  /// Bytes of memory that all pages hold, the one under way among them, which has room to grow.
  var heldBytes: Int { bytes + content.capacity }

  mutating func add(_ request: ImportPagesRequest) throws(NewswireError) {
    if received == 0, partial == nil { options = try Self.options(request) }
    if partial == nil { partial = try Self.begin(request) }
    guard var page = partial else { return }
    guard content.count + request.content.count <= Limits.page else {
      throw NewswireError(
        .resourceExhausted,
        "the page \"\(page.name)\" is larger than \(Limits.page) bytes (limit page); leave it out or split it",
        info: .limit("page", Limits.page), field: "content")
    }
    if content.isEmpty { content = request.content } else { content += request.content }
    guard !request.continues else { return }
    swap(&page.content, &content)
    partial = nil
    try finish(page)
  }

  private static func begin(_ request: ImportPagesRequest) throws(NewswireError) -> Page {
    guard request.page.utf8.count <= Limits.pageName else {
      throw NewswireError(
        .invalidArgument,
        "a page's name has \(request.page.utf8.count) bytes; at most \(Limits.pageName) are allowed (limit pageName)",
        info: .limit("pageName", Limits.pageName), field: "page")
    }
    return Page(name: request.page, content: [], record: request.record)
  }

  private static func options(_ request: ImportPagesRequest) throws(NewswireError) -> ImportOptions {
    guard request.fieldMap.count <= Limits.fieldMappings else {
      throw NewswireError(
        .invalidArgument,
        "the field map has \(request.fieldMap.count) mappings; at most \(Limits.fieldMappings) are allowed (limit fieldMappings)",
        info: .limit("fieldMappings", Limits.fieldMappings), field: "field_map")
    }
    for mapping in request.fieldMap where !(1...Limits.fieldMember).contains(mapping.member.utf8.count) {
      throw NewswireError(
        .invalidArgument,
        "a member's name in the field map has \(mapping.member.utf8.count) bytes; it must have 1 to Limits.fieldMember, \(Limits.fieldMember)",
        info: .limit("fieldMember", Limits.fieldMember), field: "field_map")
    }
    return ImportOptions(explain: request.explain, fieldMap: request.fieldMap)
  }

  private mutating func finish(_ page: Page) throws(NewswireError) {
    received += 1
    guard received <= Limits.pagesPerImport else {
      throw NewswireError(
        .resourceExhausted,
        "a call brought more than \(Limits.pagesPerImport) pages (limit pagesPerImport); go on with another call",
        info: .limit("pagesPerImport", Limits.pagesPerImport))
    }
    bytes += page.content.count
    complete.append(page)
  }

  /// The complete pages; they are the caller's now.
  mutating func take() -> [Page] {
    defer { (complete, bytes) = ([], 0) }
    return complete
  }

  /// - Throws: `invalidArgument` if the stream ended inside a page.
  func checkComplete() throws(NewswireError) {
    guard let partial else { return }
    throw NewswireError(
      .invalidArgument,
      "the stream ended inside the page \"\(partial.name)\"; the last message of a page has `continues` false",
      info: .invalidField, field: "continues")
  }
}

/// The results of an import, kept to what fits a response.
struct ImportAnswer {
  private(set) var results: [PageResult] = []
  private var bytes = 0
  private var verdictBytes = 0

  /// - Throws: `resourceExhausted` if the answer would not fit a message.
  mutating func add(_ more: [PageResult]) throws(NewswireError) {
    for var result in more {
      bytes += Self.size(of: result)
      guard bytes + Limits.verdictBytesPerImport < Limits.message else {
        throw NewswireError(
          .resourceExhausted,
          "the answer would be larger than a message (Limits.message, \(Limits.message) bytes); what was read stays in the "
            + "archive: import again with fewer pages a call, nothing is taken in twice",
          info: .limit("message", Limits.message))
      }
      // About what a verdict takes on the wire.
      verdictBytes += result.verdicts.reduce(0) { $0 + $1.reason.utf8.count + 16 }
      if verdictBytes > Limits.verdictBytesPerImport, !result.verdicts.isEmpty {
        result.verdicts = []
        result.verdictsOmitted = true
      }
      results.append(result)
    }
  }

  /// Bytes that a result takes on the wire without its verdicts, at most.
  private static func size(of result: PageResult) -> Int {
    let error = result.error.map { $0.message.utf8.count + $0.cause.utf8.count + 32 } ?? 0
    return result.page.utf8.count + result.sha256.utf8.count + error
      + result.articleIDs.reduce(64) { $0 + $1.utf8.count + 2 }
  }
}
