import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

@Suite struct EnvelopeTests {
  /// The data of the one frame in `buffer`.
  private func data(_ buffer: ByteBuffer, payload: ByteBuffer = ByteBuffer()) throws -> (FrameHeader, [UInt8]) {
    var decoder = FrameDecoder()
    decoder.append(buffer)
    decoder.append(payload)
    guard case .frame(let header, let data) = try decoder.next() else { throw NewswireError(.internal, "no frame") }
    return (header, Array(data.readableBytesView))
  }

  private func request(_ bytes: [UInt8]) throws -> RequestEnvelope {
    try unsafe bytes.withUnsafeBytes { try unsafe RequestEnvelope($0) }
  }

  private func response(_ bytes: [UInt8]) throws -> ResponseEnvelope {
    try unsafe bytes.withUnsafeBytes { try unsafe ResponseEnvelope($0) }
  }

  private func text(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func encoded(
    service: String = "a.B", method: String = "C", timeout: Int64 = 0, metadata: Metadata = [:], payload: [UInt8] = []
  ) throws -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeRequestHead(
      stream: 1, flags: [], service: service, method: method, timeout: timeout, metadata: metadata,
      payload: payload.count)
    return try data(buffer, payload: ByteBuffer(bytes: payload)).1
  }

  @Test func aRequestComesBackAsItWasWritten() throws {
    for timeout in [0, 1, 5_000_000_000, Int64.max, -1, Int64.min] {
      for size in [0, 1, 127, 128, 20_000] {
        let payload = [UInt8](repeating: 0xFE, count: size)
        let metadata: Metadata = ["trace": "1", "Trace": "zwei", "": ""]
        let bytes = try encoded(timeout: timeout, metadata: metadata, payload: payload)
        let envelope = try request(bytes)
        #expect(text(envelope.service, bytes) == "a.B")
        #expect(text(envelope.method, bytes) == "C")
        #expect(Array(bytes[envelope.payload]) == payload)
        #expect(envelope.timeout == RequestTimeout(nanoseconds: timeout))
        #expect(envelope.metadata == metadata)
      }
    }
  }

  @Test func unknownFieldsAreSkippedAndTheLastOfAKindCounts() throws {
    // service "x", then fields 6 (varint), 7 (fixed64), 8 (fixed32), 9 (bytes), then service "y".
    let bytes: [UInt8] =
      [0x0A, 1, 0x78] + [0x30, 0x96, 0x01] + [0x39, 1, 2, 3, 4, 5, 6, 7, 8] + [0x45, 1, 2, 3, 4] + [
        0x4A, 2, 0x68, 0x69,
      ]
      + [0x0A, 1, 0x79]
    #expect(text(try request(bytes).service, bytes) == "y")
  }

  @Test func aResponseComesBackAsItWasWritten() throws {
    for size in [0, 1, 127, 128, 20_000] {
      var buffer = ByteBuffer()
      buffer.writeResponseHead(stream: 5, payload: size)
      let (header, bytes) = try data(buffer, payload: ByteBuffer(repeating: 3, count: size))
      #expect(header == FrameHeader(length: UInt32(bytes.count), stream: 5, type: .response, flags: []))
      let envelope = try response(bytes)
      #expect(envelope.error == nil)
      #expect(envelope.payload.count == size)
    }
  }

  @Test func anErrorComesBackAsItWasWritten() throws {
    for code in [1, 5, 16, 17, -1, Int32.max, Int32.min] {
      for (message, cause) in [("", ""), ("no such page", ""), ("kaputt: élan", "disk full"), ("", "why")] {
        let error = NewswireError(ErrorCode(rawValue: code), message, cause: cause)
        var buffer = ByteBuffer()
        buffer.writeErrorResponse(stream: 1, error)
        #expect(try response(try data(buffer).1).error == error)
      }
    }
  }

  @Test func anErrorsDetailsComeBackAsTheyWereWritten() throws {
    let infos = [
      nil, ErrorInfo(reason: ""), ErrorInfo(reason: "A_B", domain: "x.y", metadata: ["k": "v", "": "élan"]),
    ]
    for info in infos {
      for violations in [[], [FieldViolation(field: "a.b", description: "must be there")]] + [
        (0..<20).map { FieldViolation(field: "f\($0)", description: "") }
      ] {
        var error = NewswireError(.invalidArgument, "no", cause: "why")
        if let info { error.details.append(.info(info)) }
        if !violations.isEmpty { error.details.append(.badRequest(violations)) }
        #expect(try written(error) == error)
      }
    }
  }

  /// Both edges of Limits.errorDetails.
  @Test func detailsThatDoNotFitAreLeftOut() throws {
    let small = ErrorDetail.info(ErrorInfo(reason: "SMALL", domain: ""))
    for excess in [0, 1] {
      // The small one takes nine bytes; tags and lengths of the violation and its two fields take eight.
      let field = String(repeating: "f", count: Limits.errorDetails - 9 - 8 + excess)
      var error = NewswireError(.invalidArgument, "no", cause: "why")
      error.details = [small, .badRequest([FieldViolation(field: field, description: "")])]
      let read = try written(error)
      #expect(read.details.count == 2 - excess)
      #expect(read.details.first == small)
      #expect(read.cause == "why")
    }
  }

  @Test func detailsThatAreNotKnownAreLeftOut() throws {
    // A Status of code 3 with an Any of another type, and one of no type.
    let status: [UInt8] = [0x08, 3, 0x1A, 6, 0x0A, 1, 0x78, 0x12, 1, 0xFF, 0x1A, 0]
    #expect(try response([0x0A, UInt8(status.count)] + status).error == NewswireError(.invalidArgument, ""))
  }

  /// The error as its reader has it.
  private func written(_ error: NewswireError) throws -> NewswireError {
    var buffer = ByteBuffer()
    buffer.writeErrorResponse(stream: 1, error)
    return try #require(try response(try data(buffer).1).error)
  }

  /// Both edges of Limits.errorText.
  @Test func aLongErrorIsShortenedBetweenCharacters() throws {
    for prefix in 0..<4 {
      let message = String(repeating: "x", count: prefix) + String(repeating: "\u{1F4F0}", count: Limits.errorText / 4)
      var buffer = ByteBuffer()
      buffer.writeErrorResponse(stream: 1, NewswireError(.internal, message))
      let read = try #require(try response(try data(buffer).1).error?.message)
      if prefix == 0 {
        #expect(read == message)
      } else {
        #expect(read.hasSuffix("\u{1F4F0}…"))
        #expect(read.utf8.count <= Limits.errorText + 3)
        #expect(message.hasPrefix(read.dropLast()))
      }
    }
  }

  /// Both edges of Limits.methodName, Limits.metadata.
  @Test func theLimitsOfNamesAndMetadataAreExact() throws {
    let name = String(repeating: "n", count: Limits.methodName)
    #expect(throws: Never.self) { try request(try encoded(service: name, method: name)) }
    for (service, method) in [(name + "n", "m"), ("s", name + "n")] {
      let error = #expect(throws: NewswireError.self) { try request(try encoded(service: service, method: method)) }
      #expect(error?.code == .resourceExhausted)
    }
    for excess in [0, 1] {
      var metadata = Metadata()
      metadata.add("k", "")
      metadata.add("k", String(repeating: "v", count: Limits.metadata - metadata.encodedSize - 15 + excess))
      while metadata.encodedSize < Limits.metadata + excess { metadata.add("", "") }
      if metadata.encodedSize <= Limits.metadata {
        #expect(try request(try encoded(metadata: metadata)).metadata == metadata)
      } else {
        let error = #expect(throws: NewswireError.self) { try request(try encoded(metadata: metadata)) }
        #expect(error?.code == .resourceExhausted)
      }
    }
  }

  @Test func cutAndMutatedEnvelopesNeitherCrashNorReachOutside() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    var error = ByteBuffer()
    error.writeErrorResponse(
      stream: 1,
      NewswireError(
        .notFound, "there is nothing", cause: "really", info: ErrorInfo(reason: "R", metadata: ["k": "v"]), field: "f"))
    let samples = [
      try encoded(timeout: 99, metadata: ["key": "value", "other": "text"], payload: [1, 2, 3]), try data(error).1,
    ]
    for sample in samples {
      for end in 0...sample.count { check(Array(sample[..<end]), seed) }
      for _ in 0..<20_000 {
        var bytes = sample
        for _ in 0...Int.random(in: 0..<4, using: &random) {
          let at = Int.random(in: 0..<bytes.count, using: &random)
          switch random.next() % 3 {
          case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
          default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
          }
        }
        check(bytes, seed)
      }
    }
  }

  /// Whatever the bytes are, they decode or are refused, and ranges lie inside of them.
  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    if let envelope = try? request(bytes) {
      let all = 0...bytes.count
      for range in [envelope.service, envelope.method, envelope.payload] {
        #expect(all.contains(range.lowerBound) && all.contains(range.upperBound), "seed \(seed)")
      }
    }
    if let envelope = try? response(bytes) { #expect(envelope.payload.upperBound <= bytes.count, "seed \(seed)") }
  }

  @Test func announcementsAndCreditComeBackAsTheyWereWritten() throws {
    var buffer = ByteBuffer()
    buffer.writeAnnouncement(.own)
    #expect(Announcement(ByteBuffer(bytes: try data(buffer).1)) == .own)
    #expect(Announcement(ByteBuffer(bytes: [0, 0, 0, 1, 0, 0, 0])) == nil)
    buffer.clear()
    buffer.writeCredit(stream: 3, 70_000)
    #expect(ByteBuffer(bytes: try data(buffer).1).credit() == 70_000)
    #expect(ByteBuffer(bytes: [0, 0, 1]).credit() == nil)
  }
}
