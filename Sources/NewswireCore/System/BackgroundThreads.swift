internal import Dispatch
internal import Foundation
internal import Synchronization

/// Threads that run the jobs of tasks in the order they come, and give way to the threads that answer.
///
/// They are not those of a shared pool, which would keep the nice value that they are given. Each has a name, so that tools tell
/// them apart. They end when the executor goes.
package final class BackgroundThreads: TaskExecutor {
  private let queue: JobQueue

  /// - Parameters:
  ///   - name: shown by tools such as top(1); Linux keeps 15 bytes of it.
  ///   - count: of threads.
  package init(name: String, count: Int) {
    queue = JobQueue(threads: max(1, count))
    let (queue, executor) = (queue, unsafe self.asUnownedTaskExecutor())
    for _ in 0..<max(1, count) {
      let thread = Thread {
        BackgroundThread.giveWay()
        while let job = queue.next() { unsafe job.runSynchronously(on: executor) }
      }
      thread.name = name
      thread.start()
    }
  }

  deinit {
    queue.close()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    queue.add(UnownedJob(job))
  }

  /// Runs some work on one of the threads.
  package func run(_ work: @escaping @Sendable () -> Void) {
    Task(executorPreference: self) { work() }
  }
}

/// Jobs for some threads. They hold it, and not the executor, so that the executor can go.
private final class JobQueue: Sendable {
  private struct State {
    var jobs: [UnownedJob] = []
    /// Jobs at the beginning that have been taken.
    var taken = 0
  }

  private let state = Mutex(State())
  /// Raised once for each job, and once for each thread at the end.
  private let signal = DispatchSemaphore(value: 0)
  private let threads: Int

  init(threads: Int) {
    self.threads = threads
  }

  func add(_ job: UnownedJob) {
    state.withLock { $0.jobs.append(job) }
    signal.signal()
  }

  func close() {
    for _ in 0..<threads { signal.signal() }
  }

  /// The next job, waited for; nil when the queue is closed and there are no more.
  func next() -> UnownedJob? {
    signal.wait()
    return state.withLock { state in
      guard state.taken < state.jobs.count else { return nil }
      defer {
        state.taken += 1
        if state.taken == state.jobs.count || state.taken == 1024 {
          state.jobs.removeFirst(state.taken)
          state.taken = 0
        }
      }
      return state.jobs[state.taken]
    }
  }
}
