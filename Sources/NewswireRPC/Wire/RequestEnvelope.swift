package import NIOCore
import NewswireCore
import NewswireModel

/// A decoded Request that still refers to its frame: names and payload are ranges of the frame's data.
///
///     message Request {
///       string service = 1;  string method = 2;  bytes payload = 3;
///       int64 timeout_nano = 4;  repeated KeyValue metadata = 5;
///     }
///     message KeyValue { string key = 1;  string value = 2; }
struct RequestEnvelope: Equatable {
  var service = 0..<0
  var method = 0..<0
  var payload = 0..<0
  var timeout = RequestTimeout.none
  var metadata = Metadata()
  /// Encoded bytes of the metadata, counted on where it is no longer kept.
  private var metadataSize = 0

  /// Throws INVALID_ARGUMENT for what is not a Request, RESOURCE_EXHAUSTED for names or metadata over their limits.
  init(_ bytes: UnsafeRawBufferPointer) throws(NewswireError) {
    do {
      try unsafe decode(bytes)
    } catch {
      throw NewswireError(.invalidArgument, "the Request does not decode: \(error.what)", info: .malformedMessage)
    }
    guard service.count <= Limits.methodName, method.count <= Limits.methodName else {
      throw NewswireError(
        .resourceExhausted,
        "the name of the service or method is over the limit of \(Limits.methodName) bytes (methodName)",
        info: .limit("methodName", Limits.methodName))
    }
    guard metadataSize <= Limits.metadata else {
      throw NewswireError(
        .resourceExhausted, "the metadata is over the limit of \(Limits.metadata) bytes (metadata)",
        info: .limit("metadata", Limits.metadata))
    }
  }

  private mutating func decode(_ bytes: UnsafeRawBufferPointer) throws(MalformedMessage) {
    var reader = unsafe ProtobufReader(bytes)
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .bytes): service = try reader.range()
      case (2, .bytes): method = try reader.range()
      case (3, .bytes): payload = try reader.range()
      case (4, .varint): timeout = RequestTimeout(nanoseconds: Int64(truncatingIfNeeded: try reader.varint()))
      case (5, .bytes):
        let pair = try reader.range()
        metadataSize += Protobuf.fieldSize(pair.count)
        if metadataSize <= Limits.metadata { unsafe metadata.append(try Self.pair(bytes, pair)) }
      default: try reader.skip(field.type)
      }
    }
  }

  private static func pair(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(MalformedMessage)
    -> Metadata.Pair
  {
    var reader = unsafe ProtobufReader(bytes, range)
    var pair = Metadata.Pair(key: "", value: "")
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .bytes): pair.key = try reader.string()
      case (2, .bytes): pair.value = try reader.string()
      default: try reader.skip(field.type)
      }
    }
    return pair
  }
}

/// How long a caller waits, as its Request says.
enum RequestTimeout: Equatable {
  /// For ever.
  case none
  /// Not any more.
  case passed
  case within(CallTimeout)

  /// - Parameter nanoseconds: any number a message can hold: 0 is not a deadline, a negative one has passed.
  init(nanoseconds: Int64) {
    self =
      if nanoseconds == 0 {
        .none
      } else if let timeout = CallTimeout(min(.nanoseconds(nanoseconds), CallTimeout.longest)) {
        .within(timeout)
      } else {
        .passed
      }
  }
}

extension ByteBuffer {
  /// Writes a Request up to and including its payload's length: `payload` bytes of payload are to follow. Returns nothing else, so that
  /// a large payload need not be copied. The fields are in an order that leaves the payload last, which protobuf allows.
  package mutating func writeRequestHead(
    stream: UInt32, flags: FrameFlags, service: String, method: String, timeout: Int64, metadata: Metadata, payload: Int
  ) {
    var size = Protobuf.fieldSize(service.utf8.count) + Protobuf.fieldSize(method.utf8.count)
    if timeout != 0 { size += 1 + Protobuf.varintSize(UInt64(bitPattern: timeout)) }
    for pair in metadata.pairs { size += Protobuf.fieldSize(pair.size) }
    if payload > 0 { size += Protobuf.fieldSize(payload) }
    writeFrameHeader(FrameHeader(length: UInt32(size), stream: stream, type: .request, flags: flags))
    writeStringField(1, service)
    writeStringField(2, method)
    if timeout != 0 { writeVarintField(4, UInt64(bitPattern: timeout)) }
    for pair in metadata.pairs {
      writeFieldHead(5, count: pair.size)
      writeStringField(1, pair.key)
      writeStringField(2, pair.value)
    }
    if payload > 0 { writeFieldHead(3, count: payload) }
  }
}

extension Metadata {
  /// Bytes of the encoded pairs, which is what `Limits.metadata` counts.
  var encodedSize: Int { pairs.reduce(0) { $0 + Protobuf.fieldSize($1.size) } }
}

extension Metadata.Pair {
  /// Bytes of the encoded KeyValue.
  fileprivate var size: Int { Protobuf.fieldSize(key.utf8.count) + Protobuf.fieldSize(value.utf8.count) }
}
