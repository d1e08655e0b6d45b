import NIOCore
import NIOPosix
import Synchronization

/// Where connections get the executors of their handlers.
protocol WorkerPool: Sendable {
  /// A lane for one connection.
  func makeLane() -> any WorkerLane
}

/// The work of one connection's handlers, as an executor for their tasks.
protocol WorkerLane: TaskExecutor {
  /// Whether no more work is begun for now.
  func setPaused(_ isPaused: Bool)
}

/// Threads for what takes long or blocks. Lanes with work take turns, a job each, and none has more than its share of the threads, so
/// that one connection's many calls do not hold back the first call of another.
final class Workers: WorkerPool {
  private struct LaneState {
    /// Keeps the executor alive while it has jobs.
    let lane: Lane
    var jobs = CircularBuffer<UnownedJob>(initialCapacity: 2)
    var running = 0
    var hasTurn = false

    init(_ lane: Lane) {
      self.lane = lane
    }
  }

  private struct State {
    /// Lanes that have jobs, queued or running.
    var lanes: [ObjectIdentifier: LaneState] = [:]
    /// Lanes that have jobs and may begin one, in the order of their turns.
    var turns = CircularBuffer<ObjectIdentifier>(initialCapacity: 8)
    var activeThreads = 0
    var waiting = 0
  }

  private let pool: NIOThreadPool
  private let threads: Int
  /// Jobs of one lane that run at once.
  private let share: Int
  private let state = Mutex(State())

  /// - Parameters:
  ///   - threads: at least one.
  ///   - share: how many of them one lane may have; nil for all.
  init(threads: Int, share: Int? = nil) {
    self.threads = max(1, threads)
    self.share = max(1, share ?? threads)
    pool = NIOThreadPool(numberOfThreads: self.threads)
    pool.start()
  }

  func makeLane() -> any WorkerLane { Lane(self) }

  /// Jobs that wait for a thread.
  var waiting: Int { state.withLock { $0.waiting } }

  func shutDown() async throws {
    try await pool.shutdownGracefully()
  }

  // MARK: Queueing

  private func enqueue(_ job: UnownedJob, on lane: Lane) {
    let id = ObjectIdentifier(lane)
    wake { state in
      state.waiting += 1
      state.lanes[id, default: LaneState(lane)].jobs.append(job)
      self.giveTurn(id, &state)
    }
  }

  private func resume(_ lane: Lane) {
    wake { self.giveTurn(ObjectIdentifier(lane), &$0) }
  }

  /// Changes the state, and starts a thread if there is work for one more.
  private func wake(_ change: (inout State) -> Void) {
    let mustStart = state.withLock { state in
      change(&state)
      guard !state.turns.isEmpty, state.activeThreads < threads else { return false }
      state.activeThreads += 1
      return true
    }
    // A pool that is shutting down calls back at once, on this thread: jobs must run all the same, or their tasks would never end.
    if mustStart { pool.submit { _ in self.work() } }
  }

  /// Puts a lane in the queue if it has something to begin and may.
  private func giveTurn(_ id: ObjectIdentifier, _ state: inout State) {
    guard let lane = state.lanes[id], !lane.hasTurn, !lane.jobs.isEmpty, lane.running < share, !lane.lane.isPaused
    else { return }
    state.lanes[id]?.hasTurn = true
    state.turns.append(id)
  }

  // MARK: On the threads

  private func work() {
    var finished: ObjectIdentifier?
    while let (lane, job) = next(after: finished) {
      unsafe job.runSynchronously(on: lane.asUnownedTaskExecutor())
      finished = ObjectIdentifier(lane)
    }
  }

  /// The next job of the lane whose turn it is; nil if there is none, after which the thread is idle.
  private func next(after finished: ObjectIdentifier?) -> (Lane, UnownedJob)? {
    state.withLock { state in
      if let finished { finish(finished, &state) }
      while let id = state.turns.popFirst() {
        state.lanes[id]?.hasTurn = false
        guard let lane = state.lanes[id]?.lane, !lane.isPaused, let job = state.lanes[id]?.jobs.popFirst() else {
          continue
        }
        state.waiting -= 1
        state.lanes[id]?.running += 1
        giveTurn(id, &state)
        return (lane, job)
      }
      state.activeThreads -= 1
      return nil
    }
  }

  private func finish(_ id: ObjectIdentifier, _ state: inout State) {
    state.lanes[id]?.running -= 1
    if let lane = state.lanes[id], lane.running == 0, lane.jobs.isEmpty {
      state.lanes[id] = nil
    } else {
      giveTurn(id, &state)
    }
  }

  private final class Lane: WorkerLane {
    private let workers: Workers
    private let paused = Atomic<Bool>(false)

    init(_ workers: Workers) {
      self.workers = workers
    }

    var isPaused: Bool { paused.load(ordering: .relaxed) }

    func enqueue(_ job: consuming ExecutorJob) {
      workers.enqueue(UnownedJob(job), on: self)
    }

    func setPaused(_ isPaused: Bool) {
      paused.store(isPaused, ordering: .relaxed)
      if !isPaused { workers.resume(self) }
    }
  }
}
