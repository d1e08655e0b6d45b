import NewswireModel

/// What a container may unpack to: a few kilobytes of gzip or zip can stand for gigabytes.
///
/// A page that somebody sends has a budget. A file that the user of a command line names has none, for its records stream
/// through bounded memory however many there are.
package struct UnpackingBudget: Sendable {
  /// What was used up, by its name in `Limits`.
  private(set) var exceeded: (limit: String, value: Int)?
  private let bytes: Int
  private let records: Int
  private var bytesLeft: Int
  private var recordsLeft: Int

  /// - Parameters:
  ///   - bytes: what decompression may give, that of containers inside containers included.
  ///   - records: pages and problems that may come out.
  package init(bytes: Int, records: Int) {
    (self.bytes, self.records) = (bytes, records)
    (bytesLeft, recordsLeft) = (bytes, records)
  }

  /// For one page of an import.
  package static let page = UnpackingBudget(bytes: Limits.unpackedPage, records: Limits.recordsPerPage)
  package static let unlimited = UnpackingBudget(bytes: .max, records: .max)

  var isSpent: Bool { exceeded != nil }

  /// - Returns: false if the budget does not have as many.
  @discardableResult
  mutating func take(bytes: Int) -> Bool {
    guard exceeded == nil, bytes <= bytesLeft else {
      exceeded = exceeded ?? ("unpackedPage", self.bytes)
      return false
    }
    bytesLeft -= bytes
    return true
  }

  /// - Returns: false if the budget has none left.
  mutating func takeRecord() -> Bool {
    guard exceeded == nil, recordsLeft > 0 else {
      exceeded = exceeded ?? ("recordsPerPage", self.records)
      return false
    }
    recordsLeft -= 1
    return true
  }

  /// What tells that a container was left at some record; nil while the budget lasts.
  func error(in name: String) -> NewswireError? {
    guard let exceeded else { return nil }
    let what = exceeded.limit == "unpackedPage" ? "unpacks to more bytes" : "has more records"
    return NewswireError(
      .resourceExhausted,
      "\(name) \(what) than \(exceeded.value) (limit \(exceeded.limit)); what came before was read. Import the rest record by "
        + "record, as newswire import does with files",
      info: .limit(exceeded.limit, exceeded.value))
  }
}
