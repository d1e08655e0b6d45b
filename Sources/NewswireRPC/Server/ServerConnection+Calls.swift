import NIOCore
import NewswireModel

/// The life of a call on a server's connection: begun by a Request, fed by Data, ended by its last frame.
extension ServerConnection {
  /// Begins the call that a Request asks for.
  func begin(_ header: FrameHeader, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
    uncounted += 1
    do {
      let (envelope, name, handler) = try data.withUnsafeReadableBytes { try find($0) }
      guard envelope.timeout >= 0 else { throw CancellationReason.deadline.error }
      // Beyond some thirty years a deadline is none, and adding it to the clock would overflow.
      let timeout = TimeAmount.nanoseconds(min(envelope.timeout, 1 << 60))
      let clock = context.eventLoop
      let deadline = envelope.timeout == 0 ? nil : CallState.Deadline(time: clock.now + timeout, clock: clock)
      let state = CallState(metadata: envelope.metadata, deadline: deadline, peer: peer)
      let payload =
        data.getSlice(at: data.readerIndex + envelope.payload.lowerBound, length: envelope.payload.count)
        ?? ByteBuffer()
      try begin(header, CallContext(name: name, call: state), state, handler, payload, context)
    } catch {
      refuse(header.stream, NewswireError(error, while: "the call"), context)
    }
  }

  /// Decodes a Request and finds its method, both without copying.
  private func find(_ bytes: UnsafeRawBufferPointer) throws -> (RequestEnvelope, MethodName, MethodHandler) {
    let envelope = try RequestEnvelope(bytes)
    let service = UnsafeRawBufferPointer(rebasing: bytes[envelope.service])
    let method = UnsafeRawBufferPointer(rebasing: bytes[envelope.method])
    guard let (name, handler) = server.methods.find(service, method) else {
      throw server.methods.notFound(String(decoding: service, as: UTF8.self), String(decoding: method, as: UTF8.self))
    }
    return (envelope, name, handler)
  }

  private func begin(
    _ header: FrameHeader, _ call: CallContext, _ state: CallState, _ handler: MethodHandler, _ payload: ByteBuffer,
    _ context: ChannelHandlerContext
  ) throws {
    let id = header.stream
    let isOpen = header.flags.contains(.remoteOpen)
    switch handler {
    case .unary(let handle):
      guard !isOpen else { throw call.takesOneRequest }
      switch try handle(call, payload) {
      case .now(let answer): respond(id, answer, context)
      case .later(let work): run(ServerCall(id: id, state: state), context) { try await work() }
      }
    case .serverStream(let handle):
      guard !isOpen else { throw call.takesOneRequest }
      let outbound = makeOutbound(id, state)
      run(ServerCall(id: id, state: state, outbound: outbound), context) {
        try await handle(call, payload, OutboundMessages(outbound))
        return nil
      }
    case .clientStream(let handle):
      let inbound = makeInbound(id, state)
      let messages = InboundMessages(inbound)
      run(ServerCall(id: id, state: state, inbound: inbound), isOpen: isOpen, context) {
        try await handle(call, messages)
      }
      deliverFirst(header, payload)
    case .bidirectional(let handle):
      let inbound = makeInbound(id, state)
      let messages = InboundMessages(inbound)
      let outbound = makeOutbound(id, state)
      run(ServerCall(id: id, state: state, inbound: inbound, outbound: outbound), isOpen: isOpen, context) {
        try await handle(call, messages, OutboundMessages(outbound))
        return nil
      }
      deliverFirst(header, payload)
    }
  }

  private func makeInbound(_ id: UInt32, _ state: CallState) -> InboundQueue {
    let mailbox = mailbox
    return InboundQueue(consumed: { mailbox?.post(.consumed(id, state, $0)) }, abandoned: {})
  }

  private func makeOutbound(_ id: UInt32, _ state: CallState) -> OutboundQueue {
    let mailbox = mailbox
    return OutboundQueue { mailbox?.post(.outboundReady(id, state)) }
  }

  /// Starts the handler of a call on the workers.
  private func run(
    _ call: ServerCall, isOpen: Bool = false, _ context: ChannelHandlerContext,
    _ work: @escaping @Sendable () async throws -> ByteBuffer?
  ) {
    let (id, state, mailbox, running) = (call.id, call.state, mailbox, server.running)
    streams.begin(id, call, isOpen: isOpen)
    if let outbound = call.outbound { writer.add(id, outbound, credit: announced?.initialCredit) }
    if let deadline = state.deadline {
      call.deadline = context.eventLoop.scheduleTask(deadline: deadline.time) { mailbox?.post(.expired(id, state)) }
    }
    running.begin()
    unreturned += 1
    call.task = Task(executorPreference: server.workers) {
      let result: Result<ByteBuffer?, NewswireError>
      do {
        result = .success(try await work())
      } catch {
        result = .failure(state.reason?.error ?? NewswireError(error, while: "the call"))
      }
      mailbox?.post(.answered(id, state, result))
      running.end()
    }
  }

  // MARK: Messages from the client

  /// The message that a Request may bring with it for a method that takes many.
  private func deliverFirst(_ header: FrameHeader, _ payload: ByteBuffer) {
    guard let call = streams[header.stream] else { return }
    let hasMessage = payload.readableBytes > 0 && !header.flags.contains(.noData)
    deliver(call, hasMessage ? payload : nil, ends: !header.flags.contains(.remoteOpen))
  }

  func deliver(_ call: ServerCall, _ message: ByteBuffer?, ends: Bool) {
    if let message {
      if call.account.received(bytes: message.readableBytes, hasCredit: announced?.credits == true) { holdingUp += 1 }
      call.inbound?.push(message)
    }
    if ends { call.inbound?.finish() }
  }

  /// The handler has taken messages of this cost.
  func consumed(_ call: ServerCall, _ cost: Int, _ context: ChannelHandlerContext) {
    if announced?.credits == true, streams.isOpen(call.id) {
      outgoing.add(context) { $0.writeCredit(stream: call.id, cost) }
    }
    if call.account.consumed(cost) { holdingUp -= 1 }
  }

  // MARK: Answers

  /// A handler has returned.
  func answered(
    _ id: UInt32, _ state: CallState, _ result: Result<ByteBuffer?, NewswireError>, _ context: ChannelHandlerContext
  ) {
    // A call that was cancelled has had its answer.
    guard let call = streams[id], call.state === state else { return }
    switch result {
    case .success(.some(let answer)):
      respond(id, answer, context)
      end(call)
    case .success(.none): writer.finish(id)
    case .failure(let error):
      if call.outbound != nil { writer.finish(id, error) } else { end(call, error, context) }
    }
  }

  /// Ends a call with its last frame: an error, or for a stream that went well a Data frame that closes it. A Response would hand
  /// Go's and Rust's clients an empty message.
  func end(_ call: ServerCall, _ error: NewswireError?, _ context: ChannelHandlerContext) {
    if let error {
      refuse(call.id, error, context)
    } else {
      outgoing.add(context) { $0.writeFrame(.data, stream: call.id, flags: [.remoteClosed, .noData]) }
    }
    end(call)
  }

  private func end(_ call: ServerCall) {
    call.release(call.state.reason?.error)
    streams.end(call.id)
    writer.remove(call.id)
    if call.account.isHoldingUp { holdingUp -= 1 }
  }

  func respond(_ id: UInt32, _ answer: ByteBuffer, _ context: ChannelHandlerContext) {
    guard answer.readableBytes <= Limits.message else { return refuse(id, tooLarge(answer.readableBytes), context) }
    outgoing.add(context, payload: answer) { $0.writeResponseHead(stream: id, payload: answer.readableBytes) }
  }

  func refuse(_ id: UInt32, _ error: NewswireError, _ context: ChannelHandlerContext) {
    outgoing.add(context) { $0.writeErrorResponse(stream: id, error) }
  }
}

extension CallContext {
  fileprivate var takesOneRequest: NewswireError {
    NewswireError(
      .invalidArgument, "\(service)/\(method) takes a single request; send it without the remote-open flag (0x02)")
  }
}

extension Announcement {
  /// What a stream towards the announcing side may write before more is granted; nil without end.
  var initialCredit: Int? { credits ? Int(window) : nil }
}
