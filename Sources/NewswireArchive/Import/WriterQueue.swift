internal import NewswireModel
internal import NewswireStore

/// What waits for the writer, and who waits. Its methods change state only and say what is to be done outside of the lock.
struct WriterQueue {
  /// Something to write, and who waits for it.
  struct Job {
    let ticket: UInt64
    let request: StoreRequest
    let continuation: CheckedContinuation<StoreOutcome, any Error>
    /// Of its pages.
    let bytes: Int
    /// The most changes that it brings: each article may take the place of one before it.
    let changes: Int

    init(_ ticket: UInt64, _ request: StoreRequest, _ continuation: CheckedContinuation<StoreOutcome, any Error>) {
      self.ticket = ticket
      self.request = request
      self.continuation = continuation
      switch request {
      case .store(let pages):
        bytes = pages.reduce(0) { $0 + $1.page.content.count }
        changes = pages.reduce(0) { $0 + $1.articles.count * 2 }
      case .delete, .undelete: (bytes, changes) = (0, 1)
      case .purge(let purge): (bytes, changes) = (purge.pages.reduce(0) { $0 + $1.content.count }, purge.ids.count)
      case .mark(let marks): (bytes, changes) = (0, marks.count)
      case .addAlias, .removeAlias: (bytes, changes) = (0, 0)
      // One that is joined is retired, and so may be the other, in whose place its text comes.
      case .settle(let addresses, _): (bytes, changes) = (0, addresses.count * 3)
      }
    }
  }

  enum Action {
    case nothing
    /// Start the writer.
    case start
    case admit([CheckedContinuation<Void, any Error>])
    case refuseEntry(CheckedContinuation<Void, any Error>, any Error)
    case refuse(Job, any Error)
  }

  private var jobs: [Job] = []
  private var bytes = 0
  /// Those who wait for room in the queue, the first to come first.
  private var waiting: [(ticket: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []
  private var lastTicket: UInt64 = 0
  /// Tickets of callers that were cancelled before they waited.
  private var cancelled: Set<UInt64> = []
  private var isDraining = false
  private(set) var isFinished = false
  private var finishers: [CheckedContinuation<Void, Never>] = []

  private var hasRoom: Bool { jobs.count < Limits.writerQueue && bytes < Limits.writerQueueBytes }

  /// Begins the wait of one caller.
  mutating func newTicket() -> UInt64 {
    lastTicket += 1
    return lastTicket
  }

  /// Ends it.
  mutating func forget(_ ticket: UInt64) { cancelled.remove(ticket) }

  mutating func waitForRoom(_ ticket: UInt64, _ continuation: CheckedContinuation<Void, any Error>) -> Action {
    if cancelled.contains(ticket) { return .refuseEntry(continuation, CancellationError()) }
    if hasRoom { return .admit([continuation]) }
    waiting.append((ticket, continuation))
    return .nothing
  }

  mutating func enqueue(_ job: Job) -> Action {
    if cancelled.contains(job.ticket) { return .refuse(job, CancellationError()) }
    if isFinished {
      return .refuse(
        job, NewswireError(.unavailable, "the archive is closing; try again when the daemon runs again"))
    }
    jobs.append(job)
    bytes += job.bytes
    if isDraining { return .nothing }
    isDraining = true
    return .start
  }

  /// Takes a caller's request out of the queue, unless the writer has it.
  mutating func cancel(_ ticket: UInt64) -> Action {
    if let place = waiting.firstIndex(where: { $0.ticket == ticket }) {
      return .refuseEntry(waiting.remove(at: place).continuation, CancellationError())
    }
    if let place = jobs.firstIndex(where: { $0.ticket == ticket }) {
      let job = jobs.remove(at: place)
      bytes -= job.bytes
      return .refuse(job, CancellationError())
    }
    cancelled.insert(ticket)
    return .nothing
  }

  /// Refuses more.
  /// - Returns: whether nothing is under way; else the continuation is resumed when that is so.
  mutating func finish(_ continuation: CheckedContinuation<Void, Never>) -> Bool {
    isFinished = true
    if isDraining { finishers.append(continuation) }
    return !isDraining
  }

  /// The jobs for one transaction, those who may enter the queue now, and, when there are no jobs, those who wait for that.
  mutating func nextBatch(
    bytes batchBytes: Int, changes batchChanges: Int
  ) -> (batch: [Job], admitted: [CheckedContinuation<Void, any Error>], finishers: [CheckedContinuation<Void, Never>]) {
    var count = 0
    var (size, changes) = (0, 0)
    while count < jobs.count, size < batchBytes, changes < batchChanges {
      size += jobs[count].bytes
      changes += jobs[count].changes
      count += 1
    }
    let batch = Array(jobs.prefix(count))
    jobs.removeFirst(count)
    bytes -= size
    isDraining = !batch.isEmpty
    // As many as there is room for; each brings a job of unknown size, so the bound on bytes may be passed by one round.
    let room = hasRoom ? Limits.writerQueue - jobs.count : 0
    let admitted = waiting.prefix(room).map(\.continuation)
    waiting.removeFirst(admitted.count)
    guard batch.isEmpty else { return (batch, admitted, []) }
    defer { finishers = [] }
    return (batch, admitted, finishers)
  }
}
