private import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at or after `start`. libc looks at many bytes at once.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
