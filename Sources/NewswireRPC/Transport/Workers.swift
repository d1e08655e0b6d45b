import NIOPosix

/// Threads for what takes long or blocks, as an executor for tasks.
final class Workers: TaskExecutor {
  private let pool: NIOThreadPool

  init(threads: Int) {
    pool = NIOThreadPool(numberOfThreads: max(1, threads))
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // A pool that is shutting down calls back at once, on this thread: the job must run all the same, or its task would never end.
    pool.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  func shutDown() async throws {
    try await pool.shutdownGracefully()
  }
}
