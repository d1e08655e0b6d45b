internal import NewswireCore
internal import Dispatch
internal import NewswireIndex

/// The threads that read pages. They are not those that answer, so that a search never stands in line behind a page, and they give way.
final class PageReaders: TaskExecutor {
  private let queue = DispatchQueue(label: "newswire.readers", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async {
      BackgroundThread.giveWay()
      job.runSynchronously(on: self.asUnownedTaskExecutor())
    }
  }
}
