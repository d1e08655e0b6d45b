import NIOCore
import Synchronization

/// Brings messages from any thread to an event loop. Messages posted while a delivery is under way go with the next one, so that a
/// burst wakes the loop once.
final class Mailbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var isScheduled = false
  }

  private let eventLoop: any EventLoop
  private let state = Mutex(State())
  private let receive: @Sendable ([Message], Mailbox) -> Void

  /// - Parameter receive: called on the event loop with what was posted, in order, and with the mailbox.
  init(_ eventLoop: any EventLoop, receive: @escaping @Sendable ([Message], Mailbox) -> Void) {
    self.eventLoop = eventLoop
    self.receive = receive
  }

  func post(_ message: Message) {
    let wake = state.withLock { state in
      state.messages.append(message)
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if wake { eventLoop.execute { self.deliver() } }
  }

  private func deliver() {
    let messages = state.withLock { state in
      state.isScheduled = false
      defer { state.messages = [] }
      return state.messages
    }
    receive(messages, self)
  }
}
