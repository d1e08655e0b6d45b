/// An article's length in one byte: exact below 16, then sixteen steps to the octave (rounded down, so at most 6 % off),
/// up to half a million words.
enum Norm {
  static func encode(_ length: UInt32) -> UInt8 {
    if length < 16 { return UInt8(length) }
    let exponent = 31 - length.leadingZeroBitCount - 4
    let code = 16 + exponent * 16 + Int(length >> UInt32(exponent) & 15)
    return UInt8(min(code, 255))
  }

  static func decode(_ code: UInt8) -> UInt32 {
    if code < 16 { return UInt32(code) }
    let exponent = UInt32(code - 16) / 16
    return (16 + UInt32(code & 15)) << exponent
  }
}
