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
  package func containsRun(of other: ArraySlice<UInt8>) -> Bool { firstRun(of: other) != nil }

  /// Where other bytes stand in these first, one after another; letters of ASCII in any case. The standard library's search
  /// takes ten times as long for texts of a line.
  package func firstRun(of other: ArraySlice<UInt8>) -> Range<Int>? {
    guard count >= other.count else { return nil }
    return (0...count - other.count).first { start in
      for i in 0..<other.count where !Self.isSame(self[start + i], other[other.startIndex + i]) { return false }
      return true
    }.map { $0..<$0 + other.count }
  }

  @inline(__always)
  private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || (left ^ right == 0x20 && left | 0x20 >= 0x61 && left | 0x20 <= 0x7A)
  }
}
