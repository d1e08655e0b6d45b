import NIOCore
import NewswireModel
import Synchronization
import Testing

@testable import NewswireRPC

/// What a server reports of its calls, and that a refused call does not begin.
@Suite(.timeLimit(.minutes(1)))
struct InterceptorTests {
  /// Keeps what is reported.
  private final class Recorder: CallInterceptor {
    private let state = Mutex<[EndedCalls]>([])
    private let refused: Set<String>

    init(refusing refused: Set<String> = []) {
      self.refused = refused
    }

    var all: [EndedCalls] { state.withLock { $0 } }

    /// METHOD CODE × COUNT, in the order of their ends.
    var summary: [String] { all.map { "\($0.method?.name ?? "-") \($0.code) × \($0.count)" } }

    func admit(_ call: CallContext) throws(NewswireError) {
      if refused.contains(call.method) { throw NewswireError(.permissionDenied, "no", info: .roleMissing("reader", 1)) }
    }

    func ended(_ calls: EndedCalls) { state.withLock { $0.append(calls) } }
  }

  private func with(_ recorder: Recorder, _ body: (MemoryServer) throws -> Void) throws {
    var methods = TestMethods.table
    methods.register(TestMethods.service, "Ready", isTimed: false, .unary { _, request in .now(request) })
    try MemoryServer.with(methods: methods, configure: { $0.interceptor = recorder }, body)
  }

  @Test func `every call is reported once with its code and bytes, however it ends`() throws {
    let recorder = Recorder()
    try with(recorder) { server in
      let connection = try server.connect()
      try connection.send { $0.writeAnnouncement(.own) }
      _ = try connection.receive()
      try connection.request("Echo", stream: 1, payload: text("four"))
      try connection.request("EchoLater", stream: 3, payload: text("four"))
      try connection.request("Fail", stream: 5)
      try connection.request("Count", stream: 7, payload: text("12"))
      try connection.request("Sum", stream: 9, flags: .remoteOpen)
      try connection.send { $0.writeFrame(.data, stream: 9, flags: .remoteClosed, data: text("17")) }
      try connection.request("Hang", stream: 11)
      try connection.send { $0.writeCancel(stream: 11) }
      try connection.request("Nothing", stream: 13)
      try connection.request("Hang", stream: 15, timeout: 1_000_000)
      server.advance(by: .milliseconds(2))
      try connection.request("Hang", stream: 17)
    }
    #expect(
      recorder.summary.sorted() == [
        "- UNIMPLEMENTED × 1", "Count OK × 1", "Echo OK × 1", "EchoLater OK × 1", "Fail NOT_FOUND × 1",
        "Hang CANCELLED × 1", "Hang CANCELLED × 1", "Hang DEADLINE_EXCEEDED × 1", "Sum OK × 1",
      ])
    for calls in recorder.all where ["Echo", "EchoLater"].contains(calls.method?.name) {
      #expect(calls.received == 4 && calls.sent == 4 && calls.duration ?? -1 >= 0)
    }
    let count = try #require(recorder.all.first { $0.method?.name == "Count" })
    #expect(count.received == 2 && count.sent == 15 && count.waited ?? -1 >= 0)
    let sum = try #require(recorder.all.first { $0.method?.name == "Sum" })
    #expect(sum.received == 2 && sum.sent == 2)
  }

  @Test func `a run of calls of an untimed method is reported together, and is not timed`() throws {
    let recorder = Recorder()
    try with(recorder) { server in
      let connection = try server.connect()
      var bytes = ByteBuffer()
      for number in 0..<5 {
        bytes.writeRequestHead(
          stream: UInt32(2 * number + 1), flags: [], service: TestMethods.service,
          method: number == 3 ? "Echo" : "Ready",
          timeout: 0, metadata: [:], payload: 2)
        bytes.writeString("ab")
      }
      try connection.send(bytes)
    }
    #expect(Set(recorder.summary) == ["Ready OK × 4", "Echo OK × 1"])
    let ready = try #require(recorder.all.first { $0.method?.name == "Ready" })
    #expect(ready.duration == nil && ready.received == 8 && ready.sent == 8 && ready.call == nil)
  }

  @Test func `a call that is refused never reaches its handler`() throws {
    let recorder = Recorder(refusing: ["Echo", "Sum"])
    try with(recorder) { server in
      let connection = try server.connect()
      try connection.request("Echo", stream: 1)
      #expect(try connection.code(on: 1) == .permissionDenied)
      try connection.request("Sum", stream: 3, flags: .remoteOpen)
      #expect(try connection.code(on: 3) == .permissionDenied)
      #expect(server.core.running.count == 0)
    }
    #expect(recorder.summary == ["Echo PERMISSION_DENIED × 1", "Sum PERMISSION_DENIED × 1"])
  }
}

@Suite struct TraceParentTests {
  private let valid = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

  @Test func `a valid header is taken as it is`() {
    #expect(TraceParent(valid)?.description == valid)
    #expect(TraceParent(["Traceparent": valid] as Metadata)?.description == valid)
  }

  @Test func `anything else is not`() {
    let zeros = String(repeating: "0", count: 32)
    let others: [String] = [
      "", "00", "\(valid)0", String(valid.dropLast()), valid.uppercased(), "01\(valid.dropFirst(2))",
      "ff\(valid.dropFirst(2))", valid.replacing("-", with: "_"), "00-\(zeros)\(valid.suffix(20))",
      "\(valid.prefix(36))\(zeros.prefix(16))-01", String(repeating: "é", count: 27) + "0",
      String(repeating: valid, count: 1000), valid.replacing("b", with: "\n"),
    ]
    for text in others { #expect(TraceParent(text) == nil, "\(text.prefix(60))") }
    #expect(TraceParent([:] as Metadata) == nil)
  }
}

@Suite struct RolesTests {
  @Test func `a caller has the roles of its user and of its groups`() {
    var callers = Callers(users: [7: .reader], groups: [9: .importer])
    func roles(_ user: UInt32, _ group: UInt32) -> Roles {
      callers.roles(of: PeerCredentials(user: user, group: group, process: 1))
    }
    #expect(roles(7, 8) == .reader && roles(7, 9) == [.reader, .importer] && roles(6, 9) == .importer)
    #expect(roles(6, 8) == [])
    callers.allow(user: 6, .all)
    #expect(roles(6, 8) == .all && callers.isShared)
  }

  @Test func `by default the own user and root may do everything, and nobody else anything`() {
    let callers = Callers.owner
    for user in [SocketPath.ownUser, 0] {
      #expect(callers.roles(of: PeerCredentials(user: user, group: 1, process: 1)) == .all)
    }
    #expect(callers.roles(of: PeerCredentials(user: 4_000_000_000, group: 0, process: 1)) == [])
    #expect(!callers.isShared)
  }

  @Test func `the system knows root and its group by name, and not what is not there`() throws {
    #expect(try SystemAccounts.user("root") == 0 && SystemAccounts.user("4001") == 4001)
    #expect(try SystemAccounts.group("root") == 0)
    #expect(SystemAccounts.groups(of: 0, primary: 5).isSuperset(of: [0, 5]))
    #expect(SystemAccounts.groups(of: 4_000_000_000, primary: 5) == [5])
    let error = #expect(throws: NewswireError.self) { try SystemAccounts.user("no such user") }
    #expect(error?.code == .notFound)
  }
}
