package import NewswireModel

/// What reading one page may cost: steps, so that no page takes time out of proportion to its size, and parts, so that none takes memory
/// out of proportion.
///
/// It goes through the reading of a page with the tree or document that is read, and is asked in each loop that may visit a part of
/// the page more than once. Whoever finds it spent stops and returns what there is; the page is then refused as a whole.
/// A class, for all readers of one page share one; a page is read on one thread.
package final class PageBudget {
  /// Looks at a node, a block, a byte of gathered text.
  private(set) var steps = 0
  /// The limit that the page exceeded first.
  private(set) var excess: NewswireError?
  private let mostSteps: Int
  /// What is to be said about the page beside its articles.
  package var notes = PageNotes()
  private var tags = 0
  private var values = 0

  /// - Parameter bytes: of the page.
  package init(bytes: Int) {
    mostSteps = Limits.pageSteps + bytes * Limits.stepsPerByte
  }

  package var isSpent: Bool { excess != nil }

  /// - Returns: false if the page has had its steps; the caller then stops.
  @discardableResult
  package func spend(_ count: Int) -> Bool {
    steps &+= count
    guard excess == nil else { return false }
    guard steps <= mostSteps else {
      refuse("reading it takes more steps than a page of its size may", "stepsPerByte", Limits.stepsPerByte)
      return false
    }
    return true
  }

  /// Counts tags of markup, before a parser sees them.
  func add(tags count: Int) -> Bool {
    tags += count
    spend(count)
    if tags > Limits.tagsPerPage { refuse("it has too many tags", "tagsPerPage", Limits.tagsPerPage) }
    return !isSpent
  }

  /// Counts values of JSON: an array, an object, a text or a number.
  func addValue() -> Bool {
    values += 1
    spend(1)
    if values > Limits.valuesPerPage { refuse("it has too many values", "valuesPerPage", Limits.valuesPerPage) }
    return !isSpent
  }

  func refuse(_ what: String, _ limit: String, _ value: Int) {
    guard excess == nil else { return }
    excess = NewswireError(
      .resourceExhausted,
      "\(what); at most \(value) are allowed (limit \(limit)). Pages of news stay far below: leave it out, or split it",
      info: .limit(limit, value))
  }

  /// - Throws: `resourceExhausted` if the page exceeded a limit, which the message names.
  package func check() throws(NewswireError) {
    if let excess { throw excess }
  }
}
