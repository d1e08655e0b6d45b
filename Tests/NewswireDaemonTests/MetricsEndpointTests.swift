import Glibc
import Testing

@testable import NewswireDaemon

@Suite(.timeLimit(.minutes(1)))
struct MetricsEndpointTests {
  /// Sends a request and returns all that is answered.
  private func ask(_ port: Int, _ request: String) throws -> String {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let isConnected = unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
    let bytes = Array(request.utf8)
    try unsafe #require(send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = unsafe recv(descriptor, &buffer, buffer.count, 0), count > 0 {
      answer += buffer.prefix(count)
    }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func `metrics are answered on the loopback interface to those who ask for it by its name`() async throws {
    let endpoint = try await MetricsEndpoint(port: 0) { "answer 42\n" }
    func ask(_ line: String, host: String = "localhost:9464") throws -> String {
      try self.ask(endpoint.port, "\(line) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    }
    let answer = try ask("GET /metrics")
    #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("\r\n\r\nanswer 42\n"))
    #expect(answer.contains("text/plain; version=0.0.4"))
    #expect(try ask("GET /metrics", host: "127.0.0.1").hasPrefix("HTTP/1.1 200 "))
    #expect(try ask("GET /metrics", host: "evil.example").hasPrefix("HTTP/1.1 421 "))
    #expect(try ask("GET /").hasPrefix("HTTP/1.1 404 "))
    #expect(try ask("POST /metrics").hasPrefix("HTTP/1.1 405 "))
    #expect(try self.ask(endpoint.port, "\u{0}\u{0}\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
    await endpoint.close()
  }

  @Test func `a port that is taken is named`() async throws {
    let endpoint = try await MetricsEndpoint(port: 0) { "" }
    let port = endpoint.port
    await #expect { _ = try await MetricsEndpoint(port: port) { "" } } throws: {
      "\($0)".contains("port \(port)") && "\($0)".contains("FAILED_PRECONDITION")
    }
    await endpoint.close()
  }
}
