import Glibc
import NIOCore
import NIOPosix
import NewswireModel

/// Runs a scenario against a server and gathers what was measured.
struct LoadRun: Sendable {
  let scenario: Scenario
  let workload: Workload
  let socket: String
  let threads: Int
  let progress = Progress()

  init(_ scenario: Scenario, socket: String, threads: Int) throws(NewswireError) {
    try scenario.check()
    self.scenario = scenario
    self.socket = socket
    self.threads = threads
    workload = try Workload(scenario)
  }

  /// Makes the run.
  ///
  /// - Throws: UNAVAILABLE where a connection cannot be made.
  func run() async throws -> Summary {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    do {
      let summary = try await run(on: group)
      try await group.shutdownGracefully()
      return summary
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
  }

  private func run(on group: MultiThreadedEventLoopGroup) async throws -> Summary {
    let loops = Array(group.makeIterator())
    let recorders = loops.map { loop in
      NIOLoopBoundBox.makeBoxSendingValue(Recorder(kinds: workload.kinds.count, progress: progress), eventLoop: loop)
    }
    let start = NIODeadline.now() + .milliseconds(Int64(10 + connections / 5))
    let counted = start + .nanoseconds(Int64((scenario.warmUpSeconds ?? 1) * 1e9))
    let times = RunTimes(
      start: start, counted: counted, end: counted + .nanoseconds(Int64((scenario.durationSeconds ?? 10) * 1e9)))
    var ends: [EventLoopFuture<Void>] = []
    for number in 0..<connections {
      ends.append(try await connect(number, loops[number % loops.count], recorders[number % loops.count], times))
    }
    for end in ends { try await end.get() }
    return try await summarise(loops, recorders, seconds: scenario.durationSeconds ?? 10)
  }

  private var connections: Int { scenario.connections ?? 1 }

  private var pace: Pace {
    if let rate = scenario.rate { return .open(interval: 1e9 * Double(connections) / rate) }
    return .closed(inFlight: scenario.inFlight ?? 1)
  }

  /// Opens a connection; the future is kept when it has done its part.
  private func connect(
    _ number: Int, _ loop: any EventLoop, _ recorder: NIOLoopBoundBox<Recorder>, _ times: RunTimes
  ) async throws -> EventLoopFuture<Void> {
    let done = loop.makePromise(of: Void.self)
    let seed = (scenario.seed ?? 1) &+ UInt64(number) &* 0x9E37_79B9
    let (workload, pace, offset) = (workload, pace, Double(number) / Double(connections))
    let bootstrap = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(
          LoadConnection(workload, pace, times, recorder.value, seed: seed, offset: offset, done: done))
      }
    }
    var attempts = 0
    while true {
      do {
        _ = try await bootstrap.connect(unixDomainSocketPath: socket).get()
        return done.futureResult
      } catch let error as IOError where error.errnoCode == EAGAIN && attempts < 1000 {
        // The server's backlog is full: it is there, and busy.
        attempts += 1
        try await Task.sleep(for: .milliseconds(5))
      } catch {
        done.succeed()
        throw NewswireError(.unavailable, "no server answers at \(socket)", cause: "\(error)")
      }
    }
  }

  private func summarise(
    _ loops: [any EventLoop], _ recorders: [NIOLoopBoundBox<Recorder>], seconds: Double
  ) async throws -> Summary {
    var summary = Summary(names: workload.kinds.map(\.name), seconds: seconds, isOpenLoop: scenario.rate != nil)
    for (loop, recorder) in zip(loops, recorders) {
      let (kinds, unanswered, failures) = try await loop.submit {
        (recorder.value.kinds, recorder.value.unanswered, recorder.value.failures)
      }.get()
      summary.add(kinds, unanswered: unanswered, failures: failures)
    }
    return summary
  }
}
