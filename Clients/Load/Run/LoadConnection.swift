import NIOCore
import NewswireModel
import NewswireRPC

/// One connection of a run, on its event loop: makes calls at their pace and measures the answers. It does no more than it must, for
/// it shares the machine with the server it measures.
final class LoadConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A call under way; `kind` is -1 for a place that is free.
  private struct Pending {
    var kind: Int32
    var isCounted: Bool
    var due: UInt64
    var sent: UInt64
  }

  private let workload: Workload
  private let pace: Pace
  private let times: RunTimes
  private let recorder: Recorder
  private var random: SplitMix
  private var decoder = FrameDecoder()
  private var out = ByteBuffer()
  /// By stream id, modulo the size: ids are given out in order, so a place is taken only if its call is thousands of calls old.
  private var pending: [Pending]
  private var pendingCount = 0
  private var nextID: UInt32 = 1
  /// How often each kind has been called, over all connections if they take turns.
  private var turns: [Int]
  private let connections: Int
  /// Counted calls that are still to be made.
  private var rest: Int
  /// When the next call is due, in an open loop.
  private var nextDue: Double
  /// When the last of those calls was answered that kept others from being made.
  private var roomSince: UInt64 = 0
  private var isOver = false
  private let done: EventLoopPromise<Void>

  /// - Parameters:
  ///   - number: which of the `connections` this is, from 0; connections take turns.
  ///   - calls: how many counted calls it makes at most.
  ///   - done: kept when the run is over and every call is answered, or the connection is lost.
  init(
    _ workload: Workload, _ pace: Pace, _ times: RunTimes, _ recorder: Recorder, seed: UInt64, number: Int,
    of connections: Int, calls: Int, done: EventLoopPromise<Void>
  ) {
    self.workload = workload
    self.pace = pace
    self.times = times
    self.recorder = recorder
    self.connections = connections
    self.done = done
    rest = calls
    random = SplitMix(state: seed)
    turns = [Int](repeating: number, count: workload.kinds.count)
    nextDue = Double(times.start.uptimeNanoseconds)
    var places = 1 << 16
    switch pace {
    case .closed(let inFlight): while places > 4096, places > inFlight * 4096 { places >>= 1 }
    case .open(let schedule):
      nextDue += schedule.interval(at: nextDue, times) * Double(number) / Double(connections)
    }
    pending = [Pending](repeating: Pending(kind: -1, isCounted: false, due: 0, sent: 0), count: places)
  }

  func channelActive(context: ChannelHandlerContext) {
    let connection = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let channel = context.channel
    context.eventLoop.scheduleTask(deadline: times.start) {
      let (handler, context) = connection.value
      handler.begin(context)
    }
    context.eventLoop.scheduleTask(deadline: times.end) {
      let (handler, context) = connection.value
      handler.end(context)
    }
    context.eventLoop.scheduleTask(deadline: times.end + .seconds(5)) { channel.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    decoder.append(unwrapInboundIn(data))
    let now = NIODeadline.now().uptimeNanoseconds
    var answered = 0
    do {
      while let event = try decoder.next() {
        if case .frame(let header, let data) = event, receive(header, data, now) { answered += 1 }
      }
    } catch {
      fail(error.message, context)
    }
    recorder.progressed(by: answered)
    if case .closed = pace {
      for _ in 0..<answered where !isOver { make(due: now, now: now) }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    makeDue()
    flush(context)
    finishIfDone(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    recorder.lost(unanswered: pendingCount)
    pendingCount = 0
    if !isOver { fail("the server closed the connection", context) }
    done.succeed()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail("\(error)", context)
  }

  // MARK: Making calls

  private func begin(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    guard case .closed(let inFlight) = pace else { return tick(context) }
    let now = NIODeadline.now().uptimeNanoseconds
    for _ in 0..<inFlight where !isOver { make(due: now, now: now) }
    flush(context)
  }

  private func make(due: UInt64, now: UInt64) {
    var place = Int(nextID >> 1) & (pending.count - 1)
    while pending[place].kind >= 0 {
      nextID &+= 2
      place = Int(nextID >> 1) & (pending.count - 1)
    }
    let kind = workload.kind(at: random.point())
    write(request(kind))
    let isCounted = due >= times.counted.uptimeNanoseconds
    pending[place] = Pending(kind: Int32(kind), isCounted: isCounted, due: due, sent: now)
    pendingCount += 1
    nextID &+= 2
    guard isCounted else { return }
    if case .open = pace {
      let since = max(due, roomSince)
      recorder.made(lateness: now > since ? now - since : 0, isHeldBack: roomSince > due)
    }
    rest -= 1
    if rest == 0 { isOver = true }
  }

  /// The frames to send next for a kind of call.
  private func request(_ kind: Int) -> [UInt8] {
    let requests = workload.kinds[kind].requests
    if workload.kinds[kind].order == .random { return requests[Int(random.point() * Double(requests.count))] }
    let turn = turns[kind]
    turns[kind] &+= connections
    if turn >= requests.count, workload.kinds[kind].isImport { recorder.importedAgain() }
    return requests[turn % requests.count]
  }

  /// Puts frames on the way, with the next stream id in each.
  private func write(_ frames: [UInt8]) {
    var at = out.writerIndex
    out.writeBytes(frames)
    while let length = out.getInteger(at: at, as: UInt32.self) {
      out.setInteger(nextID, at: at + 4)
      at += FrameHeader.size + Int(length)
    }
  }

  /// Makes every call that is due by now, each with the time it was due.
  private func makeDue() {
    guard case .open(let schedule) = pace else { return }
    let now = NIODeadline.now()
    let until = Double(min(now, times.end).uptimeNanoseconds)
    // More than a connection may have under way wait, and their wait is counted.
    while nextDue < until, pendingCount < Limits.streamsPerConnection, !isOver {
      make(due: UInt64(nextDue), now: now.uptimeNanoseconds)
      nextDue += schedule.interval(at: nextDue, times)
    }
  }

  /// In an open loop, makes what is due and comes back when the next call is.
  private func tick(_ context: ChannelHandlerContext) {
    guard !isOver, context.channel.isActive else { return }
    makeDue()
    flush(context)
    let connection = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let next = max(UInt64(nextDue), NIODeadline.now().uptimeNanoseconds + 20_000)
    context.eventLoop.scheduleTask(deadline: .uptimeNanoseconds(next)) {
      let (handler, context) = connection.value
      handler.tick(context)
    }
  }

  private func flush(_ context: ChannelHandlerContext) {
    guard out.readableBytes > 0 else { return }
    context.writeAndFlush(wrapOutboundOut(out), promise: nil)
    out.clear()
  }

  // MARK: Answers

  /// Returns whether the frame is the last of a call.
  private func receive(_ header: FrameHeader, _ data: ByteBuffer, _ now: UInt64) -> Bool {
    let place = Int(header.stream >> 1) & (pending.count - 1)
    guard pending[place].kind >= 0 else { return false }
    if header.type == .data, !header.flags.contains(.remoteClosed) {
      recorder.progressed(by: 0)
      return false
    }
    let call = pending[place]
    pending[place].kind = -1
    if pendingCount == Limits.streamsPerConnection { roomSince = now }
    pendingCount -= 1
    if call.isCounted {
      recorder.record(
        Int(call.kind), due: call.due, sent: call.sent, now: now, error: error(header, data),
        bytes: FrameHeader.size + data.readableBytes)
    }
    return true
  }

  private func error(_ header: FrameHeader, _ data: ByteBuffer) -> NewswireError? {
    // A Response that begins with its payload, or is empty, is a good one; an echo of the Request counts as one too.
    let status: UInt8 = 0x0A
    guard header.type == .response, data.readableBytesView.first == status else { return nil }
    let envelope = unsafe data.withUnsafeReadableBytes { bytes in try? unsafe ResponseEnvelope(bytes) }
    guard let envelope else { return NewswireError(.internal, "the answer is no Response") }
    return envelope.error
  }

  // MARK: The end

  private func end(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    if !isOver { makeDue() }
    isOver = true
    flush(context)
    finishIfDone(context)
  }

  private func finishIfDone(_ context: ChannelHandlerContext) {
    if isOver, pendingCount == 0 { context.close(promise: nil) }
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    recorder.failed(reason)
    isOver = true
    context.close(promise: nil)
  }
}
