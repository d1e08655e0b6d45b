import NIOCore
import NewswireModel
import Synchronization
import Testing

@testable import NewswireRPC

@Suite(.timeLimit(.minutes(1))) struct QueueTests {
  private func inbound() -> (InboundQueue, Recorder) {
    let recorder = Recorder()
    return (InboundQueue(consumed: { recorder.add($0) }, abandoned: { recorder.add(-1) }), recorder)
  }

  @Test func messagesComeOutInOrderAndThenTheEnd() async throws {
    let (queue, _) = inbound()
    for number in 0..<5 { queue.push(text("\(number)")) }
    queue.finish()
    queue.push(text("too late"))
    for number in 0..<5 { try await #expect(queue.next() == text("\(number)")) }
    try await #expect(queue.next() == nil)
    try await #expect(queue.next() == nil)
  }

  @Test func aFailureComesAfterTheMessagesOrAtOnce() async throws {
    let failure = NewswireError(.dataLoss, "gone")
    let (late, _) = inbound()
    late.push(text("a"))
    late.finish(failure)
    try await #expect(late.next() == text("a"))
    await #expect(throws: failure) { try await late.next() }
    let (early, _) = inbound()
    early.push(text("a"))
    early.finish(failure, atOnce: true)
    await #expect(throws: failure) { try await early.next() }
  }

  @Test func whatIsReadIsReportedByHalfWindows() async throws {
    let (queue, recorder) = inbound()
    let count = 4 * FlowControl.window / FlowControl.leastCost
    for _ in 0..<count { queue.push(text("x")) }
    for _ in 0..<count { _ = try await queue.next() }
    #expect(recorder.values == [Int](repeating: FlowControl.window / 2, count: 8))
  }

  @Test func aReaderThatLeavesIsReportedOnceAndHoldsUpNobody() async throws {
    let (queue, recorder) = inbound()
    queue.push(text("a"))
    queue.leave()
    queue.leave()
    #expect(recorder.values == [-1])
    queue.push(ByteBuffer(repeating: 0, count: FlowControl.window))
    #expect(recorder.values == [-1, FlowControl.window])
    let (ended, silent) = inbound()
    ended.finish()
    ended.leave()
    #expect(silent.values == [])
  }

  @Test func cancellingAReaderWakesIt() async throws {
    let (queue, recorder) = inbound()
    let reader = Task { try await queue.next() }
    reader.cancel()
    await #expect(throws: CancellationError.self) { try await reader.value }
    #expect(recorder.values == [-1])
  }

  @Test func aSenderWaitsForRoomAndAFailureWakesIt() async throws {
    let queue = OutboundQueue(ready: {})
    let sent = Recorder()
    let sender = Task {
      for number in 0..<1000 {
        try await queue.send(ByteBuffer(repeating: 0, count: FlowControl.window / 4))
        sent.add(number)
      }
    }
    while sent.values.count < 4 { await Task.yield() }
    for _ in 0..<100 { await Task.yield() }
    #expect(sent.values.count == 4)
    while sent.values.count < 8 {
      _ = queue.take()
      await Task.yield()
    }
    let failure = NewswireError(.cancelled, "no more")
    queue.fail(failure)
    await #expect(throws: failure) { try await sender.value }
    #expect(queue.take() == nil)
  }

  @Test func cancellingASenderWakesIt() async throws {
    let queue = OutboundQueue(ready: {})
    try await queue.send(ByteBuffer(repeating: 0, count: FlowControl.window))
    let sender = Task { try await queue.send(text("one too many")) }
    for _ in 0..<100 { await Task.yield() }
    sender.cancel()
    await #expect(throws: CancellationError.self) { try await sender.value }
    #expect(queue.take() != nil)
    #expect(queue.take() == nil)
  }

  /// Both edges of Limits.message.
  @Test func theLimitOfAMessageIsExact() async throws {
    let queue = OutboundQueue(ready: {})
    try await queue.send(ByteBuffer(repeating: 0, count: Limits.message))
    let error = await #expect(throws: NewswireError.self) {
      try await queue.send(ByteBuffer(repeating: 0, count: Limits.message + 1))
    }
    #expect(error?.code == .resourceExhausted)
  }

  @Test func theLoopIsToldOnceUntilItHasTakenAll() async throws {
    let told = Recorder()
    let queue = OutboundQueue { told.add(1) }
    for _ in 0..<3 { try await queue.send(text("x")) }
    #expect(told.values == [1])
    while queue.take() != nil {}
    try await queue.send(text("x"))
    #expect(told.values == [1, 1])
  }

  /// Both edges of Limits.inboundMessagesPerStream, Limits.streamWindow.
  @Test func anAccountHoldsUpOnlyWhoDoesNotMindCredit() {
    // With credit, one message may pass the window; the next one is a fault.
    var minding = InboundAccount()
    let answers = [
      minding.received(bytes: Limits.message, hasCredit: true), minding.received(bytes: 1, hasCredit: true),
      minding.received(bytes: 1, hasCredit: true), minding.consumed(FlowControl.leastCost),
      minding.consumed(Limits.message),
    ]
    #expect(answers == [false, true, false, false, true])
    var other = InboundAccount()
    let held = (0..<Limits.inboundMessagesPerStream).map { _ in other.received(bytes: 1, hasCredit: false) }
    #expect(held.firstIndex(of: true) == Limits.inboundMessagesPerStream - 1)
    let isFree = other.consumed(FlowControl.leastCost)
    #expect(isFree)
  }
}

/// Numbers, in the order they were added from any thread.
private final class Recorder: Sendable {
  private let state = Mutex<[Int]>([])

  var values: [Int] { state.withLock { $0 } }

  func add(_ value: Int) {
    state.withLock { $0.append(value) }
  }
}
