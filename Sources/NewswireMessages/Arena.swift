internal import CProtobufC

#if canImport(Glibc)
  internal import Glibc
#endif

/// Memory for one protobuf-c message: allocations are a pointer's advance, and all of it is freed at once.
///
/// It is plain C memory behind one pointer, so that protobuf-c's callbacks touch no reference count. Nothing made in an
/// arena may outlive it.
package struct Arena: ~Copyable {
  private let state: UnsafeMutablePointer<ArenaState>

  /// - Parameter capacity: bytes of the first chunk; more chunks follow as they are needed.
  package init(capacity: Int = 4096) {
    state = .allocate(capacity: 1)
    state.initialize(to: ArenaState(capacity: capacity))
    state.pointee.allocator = ProtobufCAllocator(
      alloc: { data, size in
        data?.assumingMemoryBound(to: ArenaState.self).pointee.allocate(bytes: size)
      },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(state))
  }

  deinit {
    state.pointee.freeChunks()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// For protobuf-c's unpacking.
  var allocator: UnsafeMutablePointer<ProtobufCAllocator> {
    UnsafeMutableRawPointer(state).assumingMemoryBound(to: ProtobufCAllocator.self)
  }

  /// Room for `count` values, uninitialised.
  func allocate<T>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    state.pointee.allocate(bytes: count * MemoryLayout<T>.stride).bindMemory(to: T.self, capacity: count)
  }

  /// A C string. protobuf-c's strings end at their first NUL, so NUL bytes are left out.
  func string(_ text: String) -> UnsafeMutablePointer<CChar> {
    var text = text
    return text.withUTF8 { utf8 in
      let bytes = allocate(UInt8.self, count: utf8.count + 1)
      var end = 0
      if let source = utf8.baseAddress {
        if memchr(source, 0, utf8.count) == nil {
          memcpy(bytes, source, utf8.count)
          end = utf8.count
        } else {
          for byte in utf8 where byte != 0 {
            bytes[end] = byte
            end += 1
          }
        }
      }
      bytes[end] = 0
      return UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: CChar.self)
    }
  }

  func strings(_ texts: [String]) -> (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int) {
    guard !texts.isEmpty else { return (nil, 0) }
    let pointers = allocate(UnsafeMutablePointer<CChar>?.self, count: texts.count)
    for (i, text) in texts.enumerated() { (pointers + i).initialize(to: string(text)) }
    return (pointers, texts.count)
  }

  func bytes(_ content: [UInt8]) -> ProtobufCBinaryData {
    guard !content.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
    let copy = allocate(UInt8.self, count: content.count)
    content.withUnsafeBufferPointer { copy.initialize(from: $0.baseAddress ?? UnsafePointer(copy), count: $0.count) }
    return ProtobufCBinaryData(len: content.count, data: copy)
  }

  /// The message as protobuf-c's struct.
  func message<M: Message>(_ message: M) -> UnsafeMutablePointer<M.Wire> {
    let wire = allocate(M.Wire.self, count: 1)
    M.initialise(wire)
    message.write(to: &wire.pointee, in: self)
    return wire
  }

  /// The message, or nil if it is absent.
  func optional<M: Message>(_ message: M?) -> UnsafeMutablePointer<M.Wire>? {
    guard let message else { return nil }
    return self.message(message)
  }

  func messages<M: Message>(_ messages: [M]) -> (UnsafeMutablePointer<UnsafeMutablePointer<M.Wire>?>?, Int) {
    guard !messages.isEmpty else { return (nil, 0) }
    let pointers = allocate(UnsafeMutablePointer<M.Wire>?.self, count: messages.count)
    for (i, message) in messages.enumerated() { (pointers + i).initialize(to: self.message(message)) }
    return (pointers, messages.count)
  }
}

extension Arena {
  /// A repeated enum field.
  func enumerations<E: RawRepresentable<Int32>, W: RawRepresentable<UInt32>>(
    _ values: [E]
  ) -> (UnsafeMutablePointer<W>?, Int) {
    guard !values.isEmpty else { return (nil, 0) }
    let wire = allocate(W.self, count: values.count)
    for (i, value) in values.enumerated() { (wire + i).initialize(to: wireValue(value)) }
    return (wire, values.count)
  }
}

/// The arena's state. Its first field is the allocator, so that one pointer serves as both.
private struct ArenaState {
  /// A chunk begins with a pointer to the chunk before it.
  private static let header = 16

  var allocator = ProtobufCAllocator()
  private var cursor: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var newest: UnsafeMutableRawPointer
  private var nextCapacity: Int

  init(capacity: Int) {
    newest = .allocate(byteCount: capacity + Self.header, alignment: 16)
    newest.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
    cursor = newest + Self.header
    end = cursor + capacity
    nextCapacity = capacity * 2
  }

  mutating func allocate(bytes: Int) -> UnsafeMutableRawPointer {
    // Rounded up to 16, what malloc gives.
    let size = (bytes + 15) & ~15
    if end - cursor < size { addChunk(of: max(size, nextCapacity)) }
    defer { cursor += size }
    return cursor
  }

  private mutating func addChunk(of capacity: Int) {
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.header, alignment: 16)
    chunk.storeBytes(of: newest, as: UnsafeMutableRawPointer?.self)
    newest = chunk
    cursor = chunk + Self.header
    end = cursor + capacity
    nextCapacity = min(capacity * 2, 1 << 20)
  }

  func freeChunks() {
    var chunk: UnsafeMutableRawPointer? = newest
    while let current = chunk {
      chunk = current.load(as: UnsafeMutableRawPointer?.self)
      current.deallocate()
    }
  }
}
