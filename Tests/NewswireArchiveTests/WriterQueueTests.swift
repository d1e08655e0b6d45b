import NewswireModel
import NewswireStore
import Testing

@testable import NewswireArchive

@Suite struct WriterQueueTests {
  /// Whether a caller may enter a queue that holds some jobs.
  private func isAdmitted(after jobs: Int, bytes: Int) async -> Bool {
    var queue = WriterQueue()
    let page = PreparedPage(
      page: Page(name: "p", content: [UInt8](repeating: 0, count: bytes)), digest: [], articles: [])
    for _ in 0..<jobs {
      // Nobody waits for the job, whose continuation is never used again.
      _ = try? await withCheckedThrowingContinuation { continuation in
        let job = WriterQueue.Job(queue.newTicket(), .store([page]), continuation)
        _ = queue.enqueue(job)
        continuation.resume(throwing: CancellationError())
      }
    }
    var isAdmitted = false
    try? await withCheckedThrowingContinuation { continuation in
      if case .admit = queue.waitForRoom(queue.newTicket(), continuation) { isAdmitted = true }
      continuation.resume()
    }
    return isAdmitted
  }

  /// Both edges of Limits.writerQueue.
  @Test func `a full queue makes the next one wait`() async {
    #expect(await isAdmitted(after: Limits.writerQueue - 1, bytes: 1))
    #expect(await !isAdmitted(after: Limits.writerQueue, bytes: 1))
  }

  /// Both edges of Limits.writerQueueBytes.
  @Test func `a queue with many bytes makes the next one wait`() async {
    #expect(await isAdmitted(after: 1, bytes: Limits.writerQueueBytes - 1))
    #expect(await !isAdmitted(after: 1, bytes: Limits.writerQueueBytes))
  }
}
