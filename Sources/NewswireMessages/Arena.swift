internal import CProtobufC

#if canImport(Glibc)
  internal import Glibc
#endif

/// Memory for one protobuf-c message: allocations are a pointer's advance, and all of it is freed at once.
///
/// It is plain C memory behind one pointer, so that protobuf-c's callbacks touch no reference count. Nothing made in an
/// arena may outlive it.
@safe package struct Arena: ~Copyable {
  private let state: UnsafeMutablePointer<ArenaState>

  /// - Parameter capacity: bytes of the first chunk; more chunks follow as they are needed.
  package init(capacity: Int = 4096) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: ArenaState(capacity: capacity))
    unsafe state.pointee.allocator = unsafe ProtobufCAllocator(
      alloc: { data, size in
        unsafe data?.assumingMemoryBound(to: ArenaState.self).pointee.allocate(bytes: size)
      },
      free: { _, _ in },
      allocator_data: unsafe UnsafeMutableRawPointer(state))
  }

  deinit {
    unsafe state.pointee.freeChunks()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// For protobuf-c's unpacking.
  var allocator: UnsafeMutablePointer<ProtobufCAllocator> {
    unsafe UnsafeMutableRawPointer(state).assumingMemoryBound(to: ProtobufCAllocator.self)
  }

  /// Room for `count` values, uninitialised.
  func allocate<T>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    unsafe state.pointee.allocate(bytes: count * MemoryLayout<T>.stride).bindMemory(to: T.self, capacity: count)
  }

  /// A C string. protobuf-c's strings end at their first NUL, so NUL bytes are left out.
  func string(_ text: String) -> UnsafeMutablePointer<CChar> {
    var text = text
    return text.withUTF8 { utf8 in
      let bytes = unsafe allocate(UInt8.self, count: utf8.count + 1)
      var end = 0
      if let source = utf8.baseAddress {
        if unsafe memchr(source, 0, utf8.count) == nil {
          unsafe memcpy(bytes, source, utf8.count)
          end = utf8.count
        } else {
          for index in utf8.indices {
            let byte = unsafe utf8[index]
            guard byte != 0 else { continue }
            unsafe bytes[end] = byte
            end += 1
          }
        }
      }
      unsafe bytes[end] = 0
      return unsafe UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: CChar.self)
    }
  }

  func strings(_ texts: [String]) -> (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int) {
    guard !texts.isEmpty else { return (nil, 0) }
    let pointers = unsafe allocate(UnsafeMutablePointer<CChar>?.self, count: texts.count)
    for (i, text) in texts.enumerated() { unsafe (pointers + i).initialize(to: string(text)) }
    return unsafe (pointers, texts.count)
  }

  func integers(_ values: [Int64]) -> (UnsafeMutablePointer<Int64>?, Int) {
    guard !values.isEmpty else { return (nil, 0) }
    let copy = unsafe allocate(Int64.self, count: values.count)
    for (i, value) in values.enumerated() { unsafe (copy + i).initialize(to: value) }
    return unsafe (copy, values.count)
  }

  func bytes(_ content: [UInt8]) -> ProtobufCBinaryData {
    guard !content.isEmpty else { return unsafe ProtobufCBinaryData(len: 0, data: nil) }
    let copy = unsafe allocate(UInt8.self, count: content.count)
    unsafe content.withUnsafeBufferPointer {
      unsafe copy.initialize(from: $0.baseAddress ?? UnsafePointer(copy), count: $0.count)
    }
    return unsafe ProtobufCBinaryData(len: content.count, data: copy)
  }

  /// The message as protobuf-c's struct.
  func message<M: Message>(_ message: M) -> UnsafeMutablePointer<M.Wire> {
    let wire = unsafe allocate(M.Wire.self, count: 1)
    unsafe M.initialise(wire)
    unsafe message.write(to: &wire.pointee, in: self)
    return unsafe wire
  }

  /// The message, or nil if it is absent.
  func optional<M: Message>(_ message: M?) -> UnsafeMutablePointer<M.Wire>? {
    guard let message else { return nil }
    return unsafe self.message(message)
  }

  func messages<M: Message>(_ messages: [M]) -> (UnsafeMutablePointer<UnsafeMutablePointer<M.Wire>?>?, Int) {
    guard !messages.isEmpty else { return (nil, 0) }
    let pointers = unsafe allocate(UnsafeMutablePointer<M.Wire>?.self, count: messages.count)
    for (i, message) in messages.enumerated() { unsafe (pointers + i).initialize(to: self.message(message)) }
    return unsafe (pointers, messages.count)
  }
}

extension Arena {
  /// A repeated enum field.
  func enumerations<E: RawRepresentable<Int32>, W: RawRepresentable<UInt32>>(
    _ values: [E]
  ) -> (UnsafeMutablePointer<W>?, Int) {
    guard !values.isEmpty else { return (nil, 0) }
    let wire = unsafe allocate(W.self, count: values.count)
    for (i, value) in values.enumerated() { unsafe (wire + i).initialize(to: wireValue(value)) }
    return unsafe (wire, values.count)
  }
}

/// The arena's state. Its first field is the allocator, so that one pointer serves as both.
@safe private struct ArenaState {
  /// A chunk begins with a pointer to the chunk before it.
  private static let header = 16

  var allocator = unsafe ProtobufCAllocator()
  private var cursor: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var newest: UnsafeMutableRawPointer
  private var nextCapacity: Int

  init(capacity: Int) {
    unsafe newest = .allocate(byteCount: capacity + Self.header, alignment: 16)
    unsafe newest.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
    unsafe cursor = unsafe newest + Self.header
    unsafe end = unsafe cursor + capacity
    nextCapacity = capacity * 2
  }

  mutating func allocate(bytes: Int) -> UnsafeMutableRawPointer {
    assert(bytes >= 0)
    // Rounded up to 16, what malloc gives.
    let size = (bytes + 15) & ~15
    if unsafe end - cursor < size { addChunk(of: max(size, nextCapacity)) }
    assert(unsafe end - cursor >= size, "a chunk has room for what it was made for")
    defer { unsafe cursor += size }
    return unsafe cursor
  }

  private mutating func addChunk(of capacity: Int) {
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.header, alignment: 16)
    unsafe chunk.storeBytes(of: newest, as: UnsafeMutableRawPointer?.self)
    unsafe newest = unsafe chunk
    unsafe cursor = unsafe chunk + Self.header
    unsafe end = unsafe cursor + capacity
    nextCapacity = min(capacity * 2, 1 << 20)
  }

  func freeChunks() {
    var chunk: UnsafeMutableRawPointer? = unsafe newest
    while let current = unsafe chunk {
      unsafe chunk = unsafe current.load(as: UnsafeMutableRawPointer?.self)
      unsafe current.deallocate()
    }
  }
}
