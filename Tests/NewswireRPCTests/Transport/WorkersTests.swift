import Dispatch
import Synchronization
import Testing

@testable import NewswireRPC

@Suite(.timeLimit(.minutes(1)))
struct WorkersTests {
  /// Runs `body` while the only thread of the workers is blocked, then lets it go.
  private func whileBlocked(_ body: (Workers) throws -> [Task<Void, Never>]) async throws {
    let workers = Workers(threads: 1)
    let gate = DispatchSemaphore(value: 0)
    let began = Signal()
    let blocker = Task(executorPreference: workers.makeLane()) {
      began.raise()
      block(gate)
    }
    await began.raised()
    let tasks = try body(workers)
    gate.signal()
    await blocker.value
    for task in tasks { await task.value }
    #expect(workers.waiting == 0)
    try await workers.shutDown()
  }

  @Test func `a lane with much work holds another back by one job`() async throws {
    let order = Order()
    try await whileBlocked { workers in
      let (busy, other) = (workers.makeLane(), workers.makeLane())
      let many = (0..<1000).map { _ in Task(executorPreference: busy) { order.append("busy") } }
      let one = Task(executorPreference: other) { order.append("other") }
      return many + [one]
    }
    #expect(order.names.firstIndex(of: "other") ?? .max <= 1)
    #expect(order.names.count == 1001)
  }

  @Test func `a lane has no more than its share of the threads`() async throws {
    let workers = Workers(threads: 4, share: 2)
    let (running, most) = (Counter(), Counter())
    let lane = workers.makeLane()
    await withTaskGroup { group in
      for _ in 0..<200 {
        group.addTask(executorPreference: lane) {
          most.value.max(running.value.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
          for _ in 0..<1000 { _ = running.value.load(ordering: .relaxed) }
          running.value.subtract(1, ordering: .relaxed)
        }
      }
    }
    #expect(most.value.load(ordering: .relaxed) <= 2)
    try await workers.shutDown()
  }

  @Test func `a lane with its share blocked leaves the other threads to others`() async throws {
    let workers = Workers(threads: 2, share: 1)
    let gate = DispatchSemaphore(value: 0)
    let blocked = (0..<10).map { _ in
      Task(executorPreference: workers.makeLane()) { await Task.yield() }
    }
    for task in blocked { await task.value }
    let lane = workers.makeLane()
    let busy = (0..<3).map { _ in Task(executorPreference: lane) { block(gate) } }
    // Would never end if the lane had both threads.
    await Task(executorPreference: workers.makeLane()) {}.value
    for _ in busy { gate.signal() }
    for task in busy { await task.value }
    try await workers.shutDown()
  }

  @Test func `a paused lane begins nothing until it goes on`() async throws {
    let done = Counter()
    let workers = Workers(threads: 2)
    let (lane, other) = (workers.makeLane(), workers.makeLane())
    lane.setPaused(true)
    let tasks = (0..<10).map { _ in Task(executorPreference: lane) { _ = done.value.add(1, ordering: .relaxed) } }
    for _ in 0..<10 { await Task(executorPreference: other) {}.value }
    #expect(done.value.load(ordering: .relaxed) == 0)
    lane.setPaused(false)
    for task in tasks { await task.value }
    #expect(done.value.load(ordering: .relaxed) == 10)
    try await workers.shutDown()
  }
}

/// Who ran, in order.
private final class Order: Sendable {
  private let state = Mutex<[String]>([])

  var names: [String] { state.withLock { $0 } }

  func append(_ name: String) { state.withLock { $0.append(name) } }
}

private func block(_ gate: DispatchSemaphore) {
  gate.wait()
}
