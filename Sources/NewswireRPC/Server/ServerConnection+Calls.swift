import NIOCore
import NewswireModel

/// The life of a call on a server's connection: begun by a Request, fed by Data, ended by its last frame.
extension ServerConnection {
  /// Begins the call that a Request asks for.
  func begin(_ header: FrameHeader, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
    unsafe uncounted += 1
    startClock()
    var call: CallContext?
    do {
      let (envelope, method, handler) = try unsafe data.withUnsafeReadableBytes { try unsafe find($0) }
      let state = CallState(
        metadata: envelope.metadata, deadline: try deadline(envelope, context), peer: peer, roles: roles,
        memory: handler.isStream ? CallMemory(memory) : nil)
      let target = CallContext(target: method, call: state)
      call = target
      try server.interceptor?.admit(target)
      let payload =
        data.getSlice(at: data.readerIndex + envelope.payload.lowerBound, length: envelope.payload.count)
        ?? ByteBuffer()
      try begin(header, target, state, handler, payload, context)
    } catch {
      let error = NewswireError(error, while: "the call")
      refuse(header.stream, error, context)
      unsafe streams.refused(header.stream, isOpen: header.flags.contains(.remoteOpen))
      report(call, error: error)
    }
  }

  private func deadline(
    _ envelope: RequestEnvelope, _ context: ChannelHandlerContext
  ) throws(NewswireError) -> CallState.Deadline? {
    switch envelope.timeout {
    case .none: return nil
    case .passed: throw CancellationReason.deadline.error
    case .within(let timeout):
      let time = context.eventLoop.now + .nanoseconds(timeout.nanoseconds)
      return CallState.Deadline(time: time, clock: context.eventLoop)
    }
  }

  /// Decodes a Request and finds its method, both without copying.
  private func find(_ bytes: UnsafeRawBufferPointer) throws -> (RequestEnvelope, Method, MethodHandler) {
    let envelope = try unsafe RequestEnvelope(bytes)
    let service = unsafe UnsafeRawBufferPointer(rebasing: bytes[envelope.service])
    let method = unsafe UnsafeRawBufferPointer(rebasing: bytes[envelope.method])
    guard let (target, handler) = unsafe server.methods.find(service, method) else {
      throw unsafe server.methods.notFound(
        String(decoding: service, as: UTF8.self), String(decoding: method, as: UTF8.self))
    }
    return (envelope, target, handler)
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
      case .now(let answer):
        let error = respond(id, answer, context)
        report(call, received: payload.readableBytes, sent: answer.readableBytes, error: error)
      case .later(let work): try run(makeCall(id, call, state, payload), context) { try await work() }
      }
    case .serverStream(let handle):
      guard !isOpen else { throw call.takesOneRequest }
      let outbound = makeOutbound(id, state)
      try run(makeCall(id, call, state, payload, outbound: outbound), context) {
        try await handle(call, payload, OutboundMessages(outbound))
        return nil
      }
    case .clientStream(let handle):
      let inbound = makeInbound(id, state)
      let messages = InboundMessages(inbound)
      try run(makeCall(id, call, state, inbound: inbound), isOpen: isOpen, context) { try await handle(call, messages) }
      deliverFirst(header, payload, context)
    case .bidirectional(let handle):
      let inbound = makeInbound(id, state)
      let messages = InboundMessages(inbound)
      let outbound = makeOutbound(id, state)
      try run(makeCall(id, call, state, inbound: inbound, outbound: outbound), isOpen: isOpen, context) {
        try await handle(call, messages, OutboundMessages(outbound))
        return nil
      }
      deliverFirst(header, payload, context)
    }
  }

  private func makeInbound(_ id: UInt32, _ state: CallState) -> InboundQueue {
    let (mailbox, memory) = (mailbox, memory)
    return InboundQueue(
      consumed: { mailbox?.post(.consumed(id, state, $0)) }, abandoned: {},
      released: { if memory.taken($0) { mailbox?.post(.roomAgain) } })
  }

  private func makeOutbound(_ id: UInt32, _ state: CallState) -> OutboundQueue {
    let mailbox = mailbox
    return OutboundQueue(memory: memory) { mailbox?.post(.outboundReady(id, state)) }
  }

  /// - Parameter payload: the request, for a call that has one.
  private func makeCall(
    _ id: UInt32, _ context: CallContext, _ state: CallState, _ payload: ByteBuffer? = nil,
    inbound: InboundQueue? = nil, outbound: OutboundQueue? = nil
  ) -> ServerCall {
    let call = ServerCall(id: id, context: context, state: state, inbound: inbound, outbound: outbound)
    call.arrived = unsafe clock
    call.received = payload?.readableBytes ?? 0
    return call
  }

  /// Starts the handler of a call on the workers.
  ///
  /// - Throws: RESOURCE_EXHAUSTED if the connection or the process holds too much already.
  private func run(
    _ call: ServerCall, isOpen: Bool = false, _ context: ChannelHandlerContext,
    _ work: @escaping @Sendable () async throws -> ByteBuffer?
  ) throws(NewswireError) {
    let cost = Limits.memoryPerCall + call.received
    try memory.charge(cost)
    let (id, state, mailbox, running, memory) = (call.id, call.state, mailbox, server.running, memory)
    unsafe streams.begin(id, call, isOpen: isOpen)
    if let outbound = call.outbound { unsafe writer.add(id, outbound, credit: announced?.initialCredit) }
    if let deadline = state.deadline {
      call.deadline = context.eventLoop.scheduleTask(deadline: deadline.time) { mailbox?.post(.expired(id, state)) }
    }
    running.begin()
    unsafe unreturned += 1
    call.task = Task(executorPreference: lane) {
      let begun = NIODeadline.now()
      var result: Result<ByteBuffer?, NewswireError>
      if state.begin() {
        do {
          result = .success(try await work())
        } catch {
          result = .failure(state.reason?.error ?? NewswireError(error, while: "the call"))
        }
      } else {
        result = .failure((state.reason ?? .shutdown).error)
      }
      memory.release(cost)
      mailbox?.post(.answered(id, state, result, begun))
      running.end()
    }
  }

  // MARK: Messages from the client

  /// The message that a Request may bring with it for a method that takes many.
  private func deliverFirst(_ header: FrameHeader, _ payload: ByteBuffer, _ context: ChannelHandlerContext) {
    guard let call = unsafe streams[header.stream] else { return }
    let hasMessage = payload.readableBytes > 0 && !header.flags.contains(.noData)
    deliver(call, hasMessage ? payload : nil, ends: !header.flags.contains(.remoteOpen), context)
  }

  func deliver(_ call: ServerCall, _ message: ByteBuffer?, ends: Bool, _ context: ChannelHandlerContext) {
    if let message {
      do throws(NewswireError) {
        try memory.received(message.readableBytes)
      } catch {
        call.cancel(.overBudget)
        return end(call, error, context)
      }
      call.received += message.readableBytes
      if call.account.received(bytes: message.readableBytes, hasCredit: announced?.credits == true) {
        unsafe holdingUp += 1
      }
      call.inbound?.push(message.compacted())
    }
    if ends { call.inbound?.finish() }
  }

  /// The handler has taken messages of this cost.
  func consumed(_ call: ServerCall, _ cost: Int, _ context: ChannelHandlerContext) {
    if announced?.credits == true, unsafe streams.isOpen(call.id) {
      unsafe outgoing.add(context) { $0.writeCredit(stream: call.id, cost) }
    }
    if call.account.consumed(cost) { unsafe holdingUp -= 1 }
  }

  // MARK: Answers

  /// A handler has returned.
  func answered(
    _ id: UInt32, _ state: CallState, _ result: Result<ByteBuffer?, NewswireError>, _ context: ChannelHandlerContext
  ) {
    // A call that was cancelled has had its answer.
    guard let call = unsafe streams[id], call.state === state else { return }
    switch result {
    case .success(.some(let answer)):
      call.sent = answer.readableBytes
      let error = respond(id, answer, context)
      end(call, reporting: error)
    case .success(.none): unsafe writer.finish(id)
    case .failure(let error):
      if call.outbound != nil { unsafe writer.finish(id, error) } else { end(call, error, context) }
    }
  }

  /// Ends a call with its last frame: an error, or for a stream that went well a Data frame that closes it. A Response would hand
  /// Go's and Rust's clients an empty message.
  func end(_ call: ServerCall, _ error: NewswireError?, _ context: ChannelHandlerContext) {
    if let error {
      refuse(call.id, error, context)
    } else {
      unsafe outgoing.add(context) { $0.writeFrame(.data, stream: call.id, flags: [.remoteClosed, .noData]) }
    }
    end(call, reporting: error)
  }

  private func end(_ call: ServerCall, reporting error: NewswireError?) {
    call.release(call.state.reason?.error)
    unsafe streams.end(call.id)
    unsafe writer.remove(call.id)
    if call.account.isHoldingUp { unsafe holdingUp -= 1 }
    report(call, error: error)
  }

  /// Writes a Response, or why there is none: then the error is returned too.
  func respond(_ id: UInt32, _ answer: ByteBuffer, _ context: ChannelHandlerContext) -> NewswireError? {
    guard answer.readableBytes <= Limits.message else {
      let error = tooLarge(answer.readableBytes)
      refuse(id, error, context)
      return error
    }
    unsafe outgoing.add(context, payload: answer) { $0.writeResponseHead(stream: id, payload: answer.readableBytes) }
    return nil
  }

  func refuse(_ id: UInt32, _ error: NewswireError, _ context: ChannelHandlerContext) {
    unsafe outgoing.add(context) { $0.writeErrorResponse(stream: id, error) }
  }
}

extension ByteBuffer {
  /// The same bytes, copied if they are a small part of the memory they keep from being freed.
  fileprivate func compacted() -> ByteBuffer {
    guard readableBytes < 16 << 10, storageCapacity > 4 * max(readableBytes, 256) else { return self }
    var copy = ByteBufferAllocator().buffer(capacity: readableBytes)
    copy.writeImmutableBuffer(self)
    return copy
  }
}

extension MethodHandler {
  fileprivate var isStream: Bool {
    if case .unary = self { false } else { true }
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
