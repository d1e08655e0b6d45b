internal import ArgumentParser
internal import NewswireModel

/// Reads the numbers that options and arguments take. What is not a number, and what is out of its range,
/// ends in an error of use that names the range.
package enum NumberArgument {
  /// A whole number.
  package static func integer<Number: FixedWidthInteger & Sendable>(
    _ range: ClosedRange<Number>
  ) -> @Sendable (String) throws -> Number {
    { text in
      guard let number = Number(text), range.contains(number) else {
        throw ValidationError("it must be a whole number \(phrase(range))")
      }
      return number
    }
  }

  /// A number of seconds, such as 2 or 0.5.
  package static func seconds(_ range: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
    number(range, of: "seconds")
  }

  /// A number, such as 2 or 0.5.
  package static func number(
    _ range: ClosedRange<Double>, of unit: String = ""
  ) -> @Sendable (String) throws -> Double {
    { text in
      // NaN is in no range.
      guard let number = Double(text), range.contains(number) else {
        let bounds = "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
        throw ValidationError("it must be a number from \(bounds)\(unit.isEmpty ? "" : " \(unit)")")
      }
      return number
    }
  }

  private static func phrase<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) -> String {
    range.upperBound == .max ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
  }

  private static func plain(_ number: Double) -> String {
    Int64(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}

extension ClosedRange<Int32> {
  /// Results that one call may be asked for.
  package static var pageSize: ClosedRange<Int32> { 1...Limits.pageSize }
  package static var facetValues: ClosedRange<Int32> { 1...Limits.facetValues }
  package static var revision: ClosedRange<Int32> { 1...Int32.max }
}
