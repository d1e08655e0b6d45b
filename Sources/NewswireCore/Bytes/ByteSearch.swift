private import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at or after `start`. libc looks at many bytes at once.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = unsafe memchr(base + start, Int32(byte), count - start)
    else {
      return nil
    }
    return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these, one after another; letters of ASCII in any case.
  package func containsRun(of other: ArraySlice<UInt8>) -> Bool {
    guard count >= other.count else { return false }
    return (0...count - other.count).contains { start in
      zip(self[start...], other).allSatisfy { $0 == $1 || $0 ^ $1 == 0x20 && $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }
  }
}
