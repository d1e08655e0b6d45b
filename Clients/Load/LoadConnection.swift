import NIOCore
import NewswireModel
import NewswireRPC

/// When calls are made.
enum Pace: Sendable {
  /// So many under way at once on each connection.
  case closed(inFlight: Int)
  /// One every so many nanoseconds on each connection, answered or not.
  case open(interval: Double)
}

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
  private var turns: [Int]
  /// When the next call is due, in an open loop.
  private var nextDue: Double
  private var isOver = false
  private let done: EventLoopPromise<Void>

  /// - Parameters:
  ///   - offset: which part of an interval the first call waits, from 0 to 1, so that connections take turns.
  ///   - done: kept when the run is over and every call is answered, or the connection is lost.
  init(
    _ workload: Workload, _ pace: Pace, _ times: RunTimes, _ recorder: Recorder, seed: UInt64, offset: Double,
    done: EventLoopPromise<Void>
  ) {
    self.workload = workload
    self.pace = pace
    self.times = times
    self.recorder = recorder
    self.done = done
    random = SplitMix(state: seed)
    turns = [Int](repeating: 0, count: workload.kinds.count)
    nextDue = Double(times.start.uptimeNanoseconds)
    var places = 1 << 16
    switch pace {
    case .closed(let inFlight): while places > 4096, places > inFlight * 4096 { places >>= 1 }
    case .open(let interval): nextDue += interval * offset
    }
    pending = [Pending](repeating: Pending(kind: -1, isCounted: false, due: 0), count: places)
  }

  func channelActive(context: ChannelHandlerContext) {
    if case .closed(let inFlight) = pace {
      for _ in 0..<inFlight { make(due: NIODeadline.now().uptimeNanoseconds) }
      flush(context)
    } else {
      tick(context)
    }
    let connection = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let channel = context.channel
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
    if case .closed = pace, !isOver {
      for _ in 0..<answered { make(due: now) }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if case .open = pace, !isOver { makeDue() }
    flush(context)
    finishIfDone(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    recorder.unanswered += pendingCount
    pendingCount = 0
    if !isOver { fail("the server closed the connection", context) }
    done.succeed()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail("\(error)", context)
  }

  // MARK: Making calls

  private func make(due: UInt64) {
    var place = Int(nextID >> 1) & (pending.count - 1)
    while pending[place].kind >= 0 {
      nextID &+= 2
      place = Int(nextID >> 1) & (pending.count - 1)
    }
    let kind = workload.kind(at: random.point())
    let frames = workload.kinds[kind].frames
    let frame = frames[turns[kind] % frames.count]
    turns[kind] &+= 1
    let at = out.writerIndex
    out.writeBytes(frame)
    out.setInteger(nextID, at: at + 4)
    pending[place] = Pending(kind: Int32(kind), isCounted: due >= times.counted.uptimeNanoseconds, due: due)
    pendingCount += 1
    nextID &+= 2
  }

  /// Makes every call that is due by now, each with the time it was due.
  private func makeDue() {
    guard case .open(let interval) = pace else { return }
    let now = Double(min(NIODeadline.now(), times.end).uptimeNanoseconds)
    // More than a connection may have under way wait, and their wait is counted.
    while nextDue < now, pendingCount < Limits.streamsPerConnection {
      make(due: UInt64(nextDue))
      nextDue += interval
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
    pendingCount -= 1
    if call.isCounted {
      recorder.record(
        Int(call.kind), nanoseconds: now > call.due ? now - call.due : 0, code: code(header, data),
        bytes: FrameHeader.size + data.readableBytes)
    }
    return true
  }

  private func code(_ header: FrameHeader, _ data: ByteBuffer) -> ErrorCode {
    // A Response that begins with its payload, or is empty, is a good one; an echo of the Request counts as one too.
    let status: UInt8 = 0x0A
    guard header.type == .response, data.readableBytesView.first == status else { return .ok }
    let envelope = data.withUnsafeReadableBytes { bytes in try? ResponseEnvelope(bytes) }
    guard let envelope else { return .internal }
    return envelope.error?.code ?? .ok
  }

  // MARK: The end

  private func end(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    makeDue()
    isOver = true
    flush(context)
    finishIfDone(context)
  }

  private func finishIfDone(_ context: ChannelHandlerContext) {
    if isOver, pendingCount == 0 { context.close(promise: nil) }
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    recorder.failures[reason, default: 0] += 1
    isOver = true
    context.close(promise: nil)
  }
}

/// When a run starts, when calls begin to count, and when no more are made.
struct RunTimes: Sendable {
  var start: NIODeadline
  var counted: NIODeadline
  var end: NIODeadline
}

/// Random numbers that can be had again: SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
struct SplitMix {
  var state: UInt64

  /// A number from 0 up to 1.
  mutating func point() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
