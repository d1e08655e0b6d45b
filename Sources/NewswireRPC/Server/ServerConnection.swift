import Logging
import NIOCore
import NewswireModel

/// One client's connection: reads frames, starts calls, writes answers. Everything in it runs on the connection's event loop.
///
/// Answers to what was read together are written together, when the read is done. Reading pauses while the client does not read its
/// answers (`Limits.outboundBytesPerConnection`), or sends a stream faster than its handler takes it without minding credit.
final class ServerConnection: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let server: ServerCore
  let peer: PeerCredentials
  let roles: Roles
  /// What the connection makes the server hold.
  let memory: ConnectionMemory
  /// Where the connection's handlers run.
  let lane: any WorkerLane
  /// The error that answers every call, for a client that may not be here.
  private let refusal: NewswireError?

  // Every frame passes through these. Checking at run time that no two accesses overlap costs a tenth of a cheap call; `turn`
  // keeps them from overlapping.
  @exclusivity(unchecked) var streams = ServerStreams<ServerCall>()
  @exclusivity(unchecked) var writer = StreamWriter()
  @exclusivity(unchecked) var outgoing = Outgoing()
  @exclusivity(unchecked) private var decoder = FrameDecoder()
  /// What the client has announced, if it has.
  var announced: Announcement?
  private(set) var mailbox: Mailbox<ServerEvent>?
  private var context: ChannelHandlerContext?

  /// Calls whose messages pile up.
  @exclusivity(unchecked) var holdingUp = 0
  /// Handlers that have not returned, those of cancelled calls among them. A client that opens and cancels without end must not pile
  /// them up, so reading pauses when there are twice as many as there may be calls: half of them then are cancelled, and return soon.
  @exclusivity(unchecked) var unreturned = 0
  /// Whether the client leaves too many answers unread.
  @exclusivity(unchecked) private var isOverloaded = false
  private var wantsRead = false
  @exclusivity(unchecked) private var turn = ReentrancyGuard()
  private var isInputClosed = false
  /// Whether nothing more is read, and the connection closes once all is written.
  @exclusivity(unchecked) private var isClosing = false
  private var isCloseUnderWay = false
  /// Calls begun since the last time they were added to the server's count.
  @exclusivity(unchecked) var uncounted = 0
  /// Frames cut so far, to know whether the one under way is still the same; and whether a timer watches it.
  @exclusivity(unchecked) private var frames: UInt64 = 0
  private var isFrameTimed = false

  // What is reported: Reports.swift.
  @exclusivity(unchecked) var clock = NIODeadline.uptimeNanoseconds(0)
  @exclusivity(unchecked) var isClockStale = true
  @exclusivity(unchecked) var turnEnds = NIODeadline.uptimeNanoseconds(0)
  @exclusivity(unchecked) var untimed: UntimedCalls?
  /// Whether other connections of the loop come first, before more of what has been read is looked at.
  @exclusivity(unchecked) var isYielding = false
  @exclusivity(unchecked) private var bytesRead = 0
  /// Bytes of memory that are accounted for the frame that has begun, and for what the channel has to write.
  private var heldForFrame = 0
  private var heldForOutput = 0

  init(server: ServerCore, peer: PeerCredentials, roles: Roles = .all, refusal: NewswireError?) {
    self.server = server
    self.peer = peer
    self.roles = roles
    self.refusal = refusal
    memory = ConnectionMemory(process: server.memory, limit: server.configuration.memoryPerConnection)
    lane = server.workers.makeLane()
  }

  // MARK: The channel's events

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
    let mailbox = Mailbox<ServerEvent>(context.eventLoop) { events, _ in connection.value.receive(events) }
    self.mailbox = mailbox
    server.joined(ObjectIdentifier(self), mailbox)
    if refusal != nil { Self.close(context.channel, in: .seconds(5)) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    disconnected()
    self.context = nil
    mailbox = nil
    server.left(ObjectIdentifier(self))
  }

  func channelInactive(context: ChannelHandlerContext) {
    disconnected()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    unsafe bytesRead += bytes.readableBytes
    unsafe decoder.append(bytes)
    guard unsafe turn.enter() else { return }
    process(context)
    unsafe turn.leave()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    act(context)
    if unsafe decoder.isInsideFrame, !isFrameTimed { watchFrame(context) }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      setOverloaded(false)
      act(context)
    }
    context.fireChannelWritabilityChanged()
  }

  /// A read is held back while the connection is paused.
  func read(context: ChannelHandlerContext) {
    if isPaused { wantsRead = true } else { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .some(.inputClosed) = event as? ChannelEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    if isCloseUnderWay { return context.close(promise: nil) }
    // The client sends no more, and may still read: calls whose request is whole go on.
    isInputClosed = true
    let lost = NewswireError(.cancelled, "the caller closed its side before it had sent all messages")
    for (id, call) in unsafe Array(streams.calls) where unsafe streams.isOpen(id) { call.inbound?.finish(lost) }
    act(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    server.logger.debug("A connection broke off.", metadata: ["peer": "\(peer)", "error": "\(error)"])
    context.close(promise: nil)
  }

  /// Reads on where reading was paused, writes what there is to write, and closes if it is time to.
  private func act(_ context: ChannelHandlerContext) {
    guard unsafe turn.enter() else { return }
    repeat {
      process(context)
      write(context)
    } while unsafe turn.takeMissed()
    unsafe turn.leave()
    if unsafe isYielding { return goOnLater(context) }
    if wantsRead, !isPaused {
      wantsRead = false
      context.read()
    }
  }

  /// Goes on after the other connections of the loop have had their turn.
  private func goOnLater(_ context: ChannelHandlerContext) {
    let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.execute {
      unsafe connection.value.isYielding = false
      if let context = connection.value.context { connection.value.act(context) }
    }
  }

  // MARK: Reading

  private var isPaused: Bool {
    unsafe isOverloaded || isYielding || holdingUp > 0 || isClosing || memory.isHoldingUp
      || unreturned >= 2 * Limits.streamsPerConnection
  }

  /// Acts on what has come, as far as it may.
  private func process(_ context: ChannelHandlerContext) {
    unsafe isClockStale = true
    do throws(NewswireError) {
      while !isPaused, let event = try unsafe decoder.next() {
        unsafe frames &+= 1
        switch event {
        case .frame(let header, let data): unsafe act(on: streams.receive(header), header, data, context)
        case .oversized(let header): unsafe act(on: streams.receiveOversized(header), header, ByteBuffer(), context)
        }
        if unsafe outgoing.unflushed >= Self.flushAt { flush(context) }
      }
      accountForFrame(context)
    } catch {
      server.logger.notice("A connection is closed: \(error.message).", metadata: ["peer": "\(peer)"])
      context.close(promise: nil)
    }
  }

  /// Accounts for the frame that has begun; one for which there is no room is answered and discarded.
  private func accountForFrame(_ context: ChannelHandlerContext) {
    let bytes = unsafe decoder.heldBytes > Self.smallFrame ? decoder.heldBytes : 0
    guard bytes != heldForFrame else { return }
    memory.release(heldForFrame)
    heldForFrame = 0
    do throws(NewswireError) {
      try memory.charge(bytes)
      heldForFrame = bytes
    } catch {
      guard !isPaused, let header = unsafe decoder.discardFrame() else { return }
      unsafe act(on: streams.receiveDiscarded(header, error), header, ByteBuffer(), context)
    }
  }

  /// Bytes of a begun frame that every connection may hold without account.
  private static let smallFrame = 64 << 10

  private func act(
    on action: ServerStreams<ServerCall>.Action, _ header: FrameHeader, _ data: ByteBuffer,
    _ context: ChannelHandlerContext
  ) {
    switch action {
    case .decode:
      if let refusal {
        refuse(header.stream, refusal, context)
        report(nil, error: refusal)
        unsafe isClosing = true
      } else {
        begin(header, data, context)
      }
    case .deliver(let call, let hasMessage, let ends): deliver(call, hasMessage ? data : nil, ends: ends, context)
    case .refuse(let error):
      refuse(header.stream, error, context)
      if header.type == .request { unsafe streams.refused(header.stream, isOpen: header.flags.contains(.remoteOpen)) }
      report(nil, error: error)
    case .fail(let call, let error):
      call.cancel(.protocolFault)
      end(call, error, context)
    case .cancel(let call):
      call.cancel(.byCaller)
      end(call, CancellationReason.byCaller.error, context)
    case .credit(let call): if let credit = data.credit() { unsafe writer.grant(call.id, credit) }
    case .announcement:
      guard let announcement = Announcement(data) else { return }
      announced = announcement
      unsafe outgoing.add(context) { $0.writeAnnouncement(.own) }
    case .ignore: break
    }
  }

  /// Closes the connection if the frame that has begun is not whole when its time is over.
  private func watchFrame(_ context: ChannelHandlerContext) {
    isFrameTimed = true
    let watched = unsafe frames
    let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: TimeAmount(server.configuration.frameTimeout)) {
      connection.value.checkFrame(watched)
    }
  }

  private func checkFrame(_ watched: UInt64) {
    isFrameTimed = false
    guard let context, unsafe decoder.isInsideFrame else { return }
    if unsafe frames == watched, !isPaused {
      server.logger.notice("A connection is closed: it did not finish its frame.", metadata: ["peer": "\(peer)"])
      context.close(promise: nil)
    } else {
      watchFrame(context)
    }
  }

  // MARK: Writing

  /// Bytes after which what was gathered is handed to the kernel, though more could be gathered.
  private static let flushAt = 256 << 10

  /// Writes what the streams have to say, as far as the client reads, and all answers; then closes if it is time to.
  private func write(_ context: ChannelHandlerContext) {
    while context.channel.isWritable, let output = unsafe writer.next() {
      switch output {
      case .message(let id, let message):
        unsafe streams[id]?.sent += message.readableBytes
        unsafe outgoing.add(context, payload: message) { buffer in
          buffer.writeFrameHeader(
            FrameHeader(length: UInt32(message.readableBytes), stream: id, type: .data, flags: []))
        }
      case .ending(let id, let error):
        if let call = unsafe streams[id] { end(call, error, context) }
      }
      if unsafe outgoing.unflushed >= Self.flushAt { flush(context) }
    }
    flush(context)
    let isDone = unsafe !isPaused && streams.isEmpty && (streams.isDraining || isInputClosed)
    if unsafe (isDone || isClosing) && !isCloseUnderWay { closeWhenWritten(context) }
  }

  private func flush(_ context: ChannelHandlerContext) {
    if unsafe uncounted > 0 || bytesRead > 0 || outgoing.unflushed > 0 {
      unsafe server.count(calls: uncounted, received: bytesRead, sent: outgoing.unflushed)
      unsafe (uncounted, bytesRead) = (0, 0)
      reportUntimed()
    }
    unsafe outgoing.flush(context)
    if !context.channel.isWritable {
      let buffered = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
      memory.hold(buffered, insteadOf: &heldForOutput)
      setOverloaded(buffered >= Limits.outboundBytesPerConnection || memory.mustGiveBack)
    } else if heldForOutput > 0 {
      memory.hold(0, insteadOf: &heldForOutput)
    }
  }

  /// - Parameter isOverloaded: whether the client leaves so much unread that nothing more is done for it until it reads.
  private func setOverloaded(_ isOverloaded: Bool) {
    guard unsafe isOverloaded != self.isOverloaded else { return }
    unsafe self.isOverloaded = isOverloaded
    lane.setPaused(isOverloaded)
  }

  /// How long a client that has been told all may take to hang up.
  private static let linger = TimeAmount.seconds(1)

  /// Closes in two steps where the client may still be sending: a full close would make its next write fail, and with it lose the
  /// answers that it has not read yet.
  private func closeWhenWritten(_ context: ChannelHandlerContext) {
    unsafe isClosing = true
    isCloseUnderWay = true
    let channel = context.channel
    let hasClientClosed = isInputClosed
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in
      guard !hasClientClosed else { return channel.close(promise: nil) }
      channel.close(mode: .output, promise: nil)
      Self.close(channel, in: Self.linger)
    }
    unsafe outgoing.flush(context, promise: written)
  }

  // MARK: Events from elsewhere

  private func receive(_ events: [ServerEvent]) {
    guard let context else { return }
    let isFree = unsafe turn.enter()
    assert(isFree, "events come from the loop, never from within")
    for event in events {
      switch event {
      case .answered(let id, let state, let result, let begun):
        unsafe unreturned -= 1
        if let call = unsafe streams[id], call.state === state { call.begun = begun }
        answered(id, state, result, context)
      case .outboundReady(let id, let state): if unsafe streams[id]?.state === state { unsafe writer.ready(id) }
      case .consumed(let id, let state, let cost):
        if let call = unsafe streams[id], call.state === state { consumed(call, cost, context) }
      case .expired(let id, let state):
        guard let call = unsafe streams[id], call.state === state else { break }
        call.cancel(.deadline)
        end(call, CancellationReason.deadline.error, context)
      // Reading goes on, which `act` sees to.
      case .roomAgain: break
      case .drain: drain(context)
      case .abort: abort(context)
      }
    }
    unsafe turn.leave()
    act(context)
  }

  /// Refuses new calls, and those that wait for a worker; those that have begun go on.
  private func drain(_ context: ChannelHandlerContext) {
    unsafe streams.isDraining = true
    for (_, call) in unsafe Array(streams.calls) where call.state.bar() {
      call.cancel(.shutdown)
      end(call, CancellationReason.shutdown.error, context)
    }
  }

  private func abort(_ context: ChannelHandlerContext) {
    unsafe streams.isDraining = true
    for (_, call) in unsafe Array(streams.calls) {
      call.cancel(.shutdown)
      end(call, CancellationReason.shutdown.error, context)
    }
    // A client that does not read must not hold up the end.
    lane.setPaused(false)
    Self.close(context.channel, in: .seconds(1))
  }

  private static func close(_ channel: any Channel, in time: TimeAmount) {
    channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  private func disconnected() {
    for (id, call) in unsafe Array(streams.calls) {
      call.cancel(.disconnect)
      unsafe streams.end(id)
      unsafe writer.remove(id)
      report(call, error: CancellationReason.disconnect.error)
    }
    reportUntimed()
    unsafe holdingUp = 0
    memory.hold(0, insteadOf: &heldForFrame)
    memory.hold(0, insteadOf: &heldForOutput)
    lane.setPaused(false)
  }
}
