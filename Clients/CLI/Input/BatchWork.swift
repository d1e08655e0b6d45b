import NewswireModel

extension PageReader {
  /// Works on several batches of pages at once.
  /// - Parameters:
  ///   - limit: batches under way at once. Memory is bounded by as many batches, with their results.
  ///   - work: what is done with a batch.
  ///   - onResult: gets the results in the order of the pages, and the bytes of the files read so far.
  ///   - onProblem: gets what could not be read; the rest goes on.
  /// - Throws: the first error that `work` throws.
  func read<Result: Sendable>(
    atOnce limit: Int,
    _ work: @escaping @Sendable ([Page]) async throws -> Result,
    onResult: (Result, _ bytesRead: Int64) -> Void,
    onProblem: (NewswireError) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var inOrder = InOrder<Result>()
      var started = 0
      var bytesSoFar: Int64 = 0
      try await read { pages, bytesRead in
        if started - inOrder.count >= limit, let (number, result) = try await group.next() {
          inOrder.add(result, number: number) { onResult($0, bytesSoFar) }
        }
        bytesSoFar = bytesRead
        group.addTask { [started] in (started, try await work(pages)) }
        started += 1
      } onProblem: { problem in
        onProblem(problem)
      }
      for try await (number, result) in group { inOrder.add(result, number: number) { onResult($0, bytesSoFar) } }
    }
  }
}

/// Results that come in any order, handed on in the order of their numbers.
private struct InOrder<Result> {
  /// Those that came before one with a lower number.
  private var early: [Int: Result] = [:]
  private var next = 0
  /// Results that came so far.
  private(set) var count = 0

  mutating func add(_ result: Result, number: Int, handOn: (Result) -> Void) {
    count += 1
    early[number] = result
    while let result = early.removeValue(forKey: next) {
      next += 1
      handOn(result)
    }
  }
}
