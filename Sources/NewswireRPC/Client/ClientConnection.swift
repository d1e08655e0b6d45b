import NIOCore
import NewswireModel

/// A client's end of a connection: writes requests, reads answers. Everything in it runs on the connection's event loop.
final class ClientConnection: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var streams = ClientStreams<ClientCall>()
  private var writer = StreamWriter()
  private var outgoing = Outgoing()
  private var decoder = FrameDecoder()
  /// What the server understands beyond ttrpc. One that understands anything answers our announcement before all else, so its first
  /// frame tells.
  private var announced: Announcement?
  private var isServerKnown = false
  private var hasProbed = false
  private var context: ChannelHandlerContext?
  /// Calls whose messages pile up because the server does not mind credit.
  private var holdingUp = 0
  private var wantsRead = false
  private var turn = ReentrancyGuard()
  /// Why calls fail from now on.
  private var lost: NewswireError?

  private static let flushAt = 256 << 10

  // MARK: The channel's events

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    // Goes out with the first request. A server that knows nothing of it ignores it.
    outgoing.add(context) { $0.writeAnnouncement(.own) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    fail(NewswireError(.unavailable, "the connection to the server is closed"))
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(NewswireError(.unavailable, "the server closed the connection"))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail(NewswireError(.unavailable, "the connection to the server broke", cause: "\(error)"))
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    decoder.append(unwrapInboundIn(data))
    guard turn.enter() else { return }
    process(context)
    turn.leave()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    act(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { act(context) }
    context.fireChannelWritabilityChanged()
  }

  func read(context: ChannelHandlerContext) {
    if holdingUp > 0 { wantsRead = true } else { context.read() }
  }

  /// Reads on where reading was held up, and writes what there is to write.
  private func act(_ context: ChannelHandlerContext) {
    guard turn.enter() else { return }
    repeat {
      process(context)
      write(context)
    } while turn.takeMissed()
    turn.leave()
    if wantsRead, holdingUp == 0 {
      wantsRead = false
      context.read()
    }
  }

  // MARK: Reading

  private func process(_ context: ChannelHandlerContext) {
    do throws(NewswireError) {
      while holdingUp == 0, let event = try decoder.next() {
        switch event {
        case .frame(let header, let data):
          if !isServerKnown { know(header.type == .announce ? Announcement(data) : nil) }
          act(on: streams.receive(header), header, data, context)
        case .oversized(let header): act(on: streams.receiveOversized(header), header, ByteBuffer(), context)
        }
      }
    } catch {
      fail(NewswireError(.unavailable, "the server's bytes make no sense", cause: error.message))
      context.close(promise: nil)
    }
  }

  private func act(
    on action: ClientStreams<ClientCall>.Action, _ header: FrameHeader, _ data: ByteBuffer,
    _ context: ChannelHandlerContext
  ) {
    switch action {
    case .answer(let call): answer(call, data)
    case .deliver(let call, let hasMessage, let ends): deliver(call, hasMessage ? data : nil, ends: ends)
    case .fail(let call, let error):
      tellCancelled(call, context)
      end(call, .failure(error))
    case .credit(let call): if let credit = data.credit() { writer.grant(call.id, credit) }
    case .ignore: break
    }
  }

  /// The server's first frame has said what it understands.
  private func know(_ announcement: Announcement?) {
    isServerKnown = true
    announced = announcement
    writer.setWindow(announcement?.initialCredit)
  }

  /// The call's Response has come: its answer or error, or for a stream its last message, if it has one.
  private func answer(_ call: ClientCall, _ data: ByteBuffer) {
    do {
      let response = try unsafe data.withUnsafeReadableBytes { try unsafe ResponseEnvelope($0) }
      if let error = response.error { throw error }
      let payload =
        data.getSlice(at: data.readerIndex + response.payload.lowerBound, length: response.payload.count)
        ?? ByteBuffer()
      if let inbound = call.inbound, payload.readableBytes > 0 { inbound.push(payload) }
      end(call, .success(payload))
    } catch {
      end(call, .failure(NewswireError(error, while: "the call")))
    }
  }

  private func deliver(_ call: ClientCall, _ message: ByteBuffer?, ends: Bool) {
    if let message {
      if call.account.received(bytes: message.readableBytes, hasCredit: announced?.credits == true) { holdingUp += 1 }
      call.inbound?.push(message)
    }
    if ends { end(call, .success(ByteBuffer())) }
  }

  private func end(_ call: ClientCall, _ result: Result<ByteBuffer, NewswireError>, atOnce: Bool = false) {
    streams.end(call.id)
    writer.remove(call.id)
    if call.account.isHoldingUp { holdingUp -= 1 }
    call.finish(result, atOnce: atOnce)
  }

  private func fail(_ error: NewswireError) {
    if lost == nil { lost = error }
    for call in Array(streams.calls) { end(call, .failure(error)) }
  }

  // MARK: Writing

  private func write(_ context: ChannelHandlerContext) {
    while context.channel.isWritable, let output = writer.next() {
      switch output {
      case .message(let id, let message):
        outgoing.add(context, payload: message) { buffer in
          buffer.writeFrameHeader(
            FrameHeader(length: UInt32(message.readableBytes), stream: id, type: .data, flags: []))
        }
      // A frame of its own: Go's server refuses a payload with remote-closed.
      case .ending(let id, _):
        outgoing.add(context) { $0.writeFrame(.data, stream: id, flags: [.remoteClosed, .noData]) }
      }
      if outgoing.unflushed >= Self.flushAt { outgoing.flush(context) }
    }
    outgoing.flush(context)
  }

  private func tellCancelled(_ call: ClientCall, _ context: ChannelHandlerContext) {
    if announced?.features.contains(.cancel) == true { outgoing.add(context) { $0.writeCancel(stream: call.id) } }
  }

  // MARK: Events from the callers

  /// - Parameter mailbox: where the deadlines of new calls are reported to.
  func receive(_ events: [ClientEvent], _ mailbox: Mailbox<ClientEvent>) {
    let isFree = turn.enter()
    assert(isFree, "events come from the loop, never from within")
    for event in events {
      switch event {
      case .open(let call): open(call, mailbox)
      case .outboundReady(let call): writer.ready(call.id)
      case .consumed(let call, let cost): consumed(call, cost)
      case .finishSending(let call, let answer): finishSending(call, answer)
      case .cancel(let call, let error): cancel(call, error)
      case .close:
        fail(NewswireError(.unavailable, "the client has closed the connection"))
        context?.close(promise: nil)
      }
    }
    turn.leave()
    if let context { act(context) }
  }

  private func open(_ call: ClientCall, _ mailbox: Mailbox<ClientEvent>) {
    // It may have been given up before it came here.
    guard call.result == nil else { return }
    guard let context, lost == nil else {
      return call.finish(.failure(lost ?? NewswireError(.unavailable, "the connection to the server is closed")))
    }
    guard let id = streams.open(call, readsMany: call.inbound != nil) else {
      return call.finish(
        .failure(NewswireError(.unavailable, "the connection has used up its stream ids; connect again")))
    }
    call.id = id
    let timeout = call.timeout?.nanoseconds ?? 0
    if timeout > 0 {
      call.deadline = context.eventLoop.scheduleTask(in: .nanoseconds(timeout)) {
        mailbox.post(.cancel(call, CancellationReason.deadline.error))
      }
    }
    let flags: FrameFlags =
      call.payload == nil ? .remoteOpen : call.inbound != nil ? .remoteClosed : []
    outgoing.add(context, payload: call.payload) { buffer in
      buffer.writeRequestHead(
        stream: id, flags: flags, service: call.service, method: call.method, timeout: timeout, metadata: call.metadata,
        payload: call.payload?.readableBytes ?? 0)
    }
    if let outbound = call.outbound {
      writer.add(id, outbound, credit: isServerKnown ? announced?.initialCredit : FlowControl.window)
      probe(context)
    }
  }

  /// Asks something that every server answers, so that a stream never waits for credit that a server knows nothing of.
  private func probe(_ context: ChannelHandlerContext) {
    guard !isServerKnown, !hasProbed, let id = streams.skip() else { return }
    hasProbed = true
    outgoing.add(context) { buffer in
      buffer.writeRequestHead(
        stream: id, flags: [], service: "newswire.Wire", method: "Probe", timeout: 0, metadata: [:], payload: 0)
    }
  }

  private func consumed(_ call: ClientCall, _ cost: Int) {
    if call.account.consumed(cost) { holdingUp -= 1 }
    guard let context, call.result == nil, announced?.credits == true else { return }
    outgoing.add(context) { $0.writeCredit(stream: call.id, cost) }
  }

  private func finishSending(_ call: ClientCall, _ answer: ClientCall.Answer?) {
    if let result = call.result {
      answer?.resume(with: result.mapError { $0 })
    } else {
      call.answer = answer
      writer.finish(call.id)
    }
  }

  private func cancel(_ call: ClientCall, _ error: NewswireError) {
    guard call.result == nil else { return }
    if let context, call.id != 0 { tellCancelled(call, context) }
    end(call, .failure(error), atOnce: true)
  }
}
