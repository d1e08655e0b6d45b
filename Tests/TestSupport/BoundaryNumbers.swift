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
      "99999999999999999999999999", "NaN", "inf", "-inf", "-0", "1e300", "-1e300", "1e-300", "1e18", "0x10", "1.5", "٣",
      "+1", "00000000000000000001", "-", "", "9999", "10000", "0000", "253402300799", "253402300800", "-62135596800",
      "-62135596801",
    ]

  /// One of each kind, for what is slow to try.
  package static let few = [
    "-1", "2147483648", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "NaN", "1e300", "10000",
  ]
}
