import Glibc
import NIOCore
import NIOPosix
import NewswireModel
import NewswireRPC

/// Runs a scenario against a server and gathers what was measured.
struct LoadRun: Sendable {
  let scenario: Scenario
  let workload: Workload
  let socket: String
  let threads: Int
  let progress = Progress()

  /// Makes everything ready. Throws what `Scenario.check` and `WorkloadBuilder.build` do.
  init(_ scenario: Scenario, socket: String, threads: Int) async throws {
    try scenario.check()
    self.scenario = scenario
    self.socket = socket
    self.threads = threads
    var builder = WorkloadBuilder(scenario, socket: socket)
    workload = try await builder.build()
  }

  /// Makes the run.
  ///
  /// - Throws: UNAVAILABLE if a connection cannot be made.
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
    let start = NIODeadline.now() + .milliseconds(Int64(10 + connections / 5))
    let counted = start + .nanoseconds(Int64((scenario.warmUpSeconds ?? 1) * 1e9))
    let times = RunTimes(start: start, counted: counted, end: counted + .nanoseconds(Int64(scenario.counted * 1e9)))
    let slot = scenario.durationSeconds == nil && scenario.callCount != nil ? 1 : Self.slot(scenario.counted)
    let recorders = loops.map { loop in
      NIOLoopBoundBox.makeBoxSendingValue(
        Recorder(kinds: workload.kinds.count, counted: counted, slot: UInt64(slot * 1e9), progress: progress),
        eventLoop: loop)
    }
    var ends: [EventLoopFuture<Void>] = []
    var server: PeerCredentials?
    for number in 0..<connections {
      let place = number % loops.count
      let connection = try await connect(number, loops[place], recorders[place], times)
      ends.append(connection.done)
      if server == nil { server = try? await PeerCredentials.of(connection.channel).get() }
    }
    let pids = [server?.process, getpid()]
    let before = try await loops[0].scheduleTask(deadline: counted) { pids.map { $0.flatMap(ProcessUsage.init) } }
      .futureResult.get()
    for end in ends { try await end.get() }
    let after = pids.map { $0.flatMap(ProcessUsage.init) }
    let elapsed = Double((NIODeadline.now() - counted).nanoseconds) / 1e9
    var measured = Measurements(kinds: workload.kinds.count)
    for (loop, recorder) in zip(loops, recorders) {
      measured.add(try await loop.submit { recorder.value.measurements }.get())
    }
    let usage = zip(before, after).map { ProcessShare($0, $1, seconds: elapsed) }
    return Summary(
      names: workload.kinds.map(\.name), seconds: seconds(measured), scenario: scenario, slot: slot,
      measurements: measured, server: usage[0], tester: usage[1])
  }

  /// How long calls were counted: a run that a number of calls has ended was over with its last answer.
  private func seconds(_ measured: Measurements) -> Double {
    scenario.callCount == nil ? scenario.counted : min(scenario.counted, max(Double(measured.last) / 1e9, 1e-3))
  }

  /// Seconds of one point of the time line: a second, but for runs that are very short or very long.
  private static func slot(_ seconds: Double) -> Double {
    seconds < 5 ? 0.1 : max(1, (seconds / 600).rounded(.up))
  }

  private var connections: Int { scenario.connections ?? 1 }

  private var pace: Pace {
    guard let rate = scenario.rate else { return .closed(inFlight: scenario.inFlight ?? 1) }
    let rateAtEnd = scenario.rateTo ?? rate
    return .open(Schedule(rate: rate / Double(connections), rateAtEnd: rateAtEnd / Double(connections)))
  }

  /// Opens a connection; `done` is kept when it has done its part.
  private func connect(
    _ number: Int, _ loop: any EventLoop, _ recorder: NIOLoopBoundBox<Recorder>, _ times: RunTimes
  ) async throws -> (channel: any Channel, done: EventLoopFuture<Void>) {
    let done = loop.makePromise(of: Void.self)
    let seed = (scenario.seed ?? 1) &+ UInt64(number) &* 0x9E37_79B9
    let (workload, pace, connections) = (workload, pace, connections)
    // The first connections make one call more where they do not share evenly.
    let calls = scenario.callCount.map { $0 / connections + (number < $0 % connections ? 1 : 0) } ?? .max
    let bootstrap = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(
          LoadConnection(
            workload, pace, times, recorder.value, seed: seed, number: number, of: connections, calls: calls,
            done: done))
      }
    }
    var attempts = 0
    while true {
      do {
        return (try await bootstrap.connect(unixDomainSocketPath: socket).get(), done.futureResult)
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
}
