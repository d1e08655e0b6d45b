/// An amount in the text: money, a share, a count, a measure. Ordinals, dates, times and ages are none.
public struct NumberReference: Sendable, Hashable {
  /// As printed, with its unit and what bounds it, such as "at least 14 people".
  public var text: String
  /// The lower end of a range.
  public var value: Double
  /// The upper end of a range; the value where there is none.
  public var upper: Double
  public var kind: NumberKind
  /// Of money its ISO 4217 code, of a share `%` or nothing, of points `points` or `basis points`, of a measure its symbol, of a count
  /// what is counted in lowercase, such as `people killed`; empty if the text does not say.
  public var unit: String
  public var bound: NumberBound
  public var span: Span

  public init(
    text: String, value: Double, upper: Double? = nil, kind: NumberKind, unit: String = "", bound: NumberBound = .exact,
    span: Span
  ) {
    self.text = text
    self.value = value
    self.upper = upper ?? value
    self.kind = kind
    self.unit = unit
    self.bound = bound
    self.span = span
  }
}

/// What an amount is of. Raw values are those of `newswire.v1.NumberKind`.
public enum NumberKind: Int32, Sendable, Hashable, CaseIterable {
  case count = 1
  case money = 2
  /// A percentage, or a fraction of something.
  case share = 3
  /// Percentage points, basis points or those of an index.
  case points = 4
  /// Length, area, mass, volume, speed, temperature, energy.
  case measure = 5
}

/// How the true amount stands to the value. Raw values are those of `newswire.v1.NumberBound`.
public enum NumberBound: Int32, Sendable, Hashable, CaseIterable {
  case exact = 1
  /// about, roughly, some
  case about = 2
  /// at least, as dozens and hundreds are too
  case atLeast = 3
  /// more than, over
  case moreThan = 4
  /// up to, as many as
  case atMost = 5
  /// less than, under
  case lessThan = 6
  /// nearly, almost
  case nearly = 7
  /// Between the value and the upper end.
  case range = 8
}
