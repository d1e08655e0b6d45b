/// Numbers at which arithmetic goes wrong, for vocabularies of tests and campaigns.
package enum BoundaryNumbers {
  /// 0, powers of two at the edges of the integer types, their neighbours, and the same below 0.
  package static let integers: [Int64] = {
    var all: Set<Int64> = [.min, .min + 1, .max, .max - 1]
    for bits in [0, 7, 8, 15, 16, 31, 32, 53, 62] {
      for offset: Int64 in [-1, 0, 1] {
        all.insert((1 << bits) + offset)
        all.insert(-(1 << bits) + offset)
      }
    }
    return all.sorted()
  }()

  /// Numbers as texts: the integers, what no Int64 holds, and what is not an integer.
  package static let texts: [String] =
    integers.map(String.init) + [
      "9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
      "99999999999999999999999999", "NaN", "inf", "-0", "1e300", "0x10", "1.5", "٣",
    ]
}
