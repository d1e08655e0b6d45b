/// Scores are sums of whole units, so that they come out the same in whatever order they are added up: results are then
/// the same whichever way a query is executed, and a page token can say where a page ended.
enum Score {
  /// Units of a score of 1.
  static let unit: Float = 65536

  static func float(_ units: Int64) -> Float { Float(units) / unit }
}

/// What a segment's documents score by.
@safe struct ScoringContext {
  /// By norm.
  let saturations: UnsafePointer<Float>
  let norms: UnsafePointer<UInt8>
  /// Recorded impacts are too small by at most this factor: see `ImpactScale`.
  let inflation: Float
  /// Recorded impacts are too large by at most this factor.
  let deflation: Float
  let positionSizes = PositionCode.Sizes()

  /// BM25 of one term, in units (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3).
  /// - Parameter weight: in units: idf · (k1 + 1).
  @inline(__always)
  func score(weight: Float, frequency: UInt32, document: UInt32) -> UInt32 {
    let frequency = Float(frequency)
    let saturation = unsafe saturations[Int(norms[Int(document)])]
    return UInt32(truncatingIfNeeded: Int32(weight * (frequency / (frequency + saturation))))
  }

  /// What turns a recorded impact into a bound on the score.
  func boundScale(weight: Float) -> Float { weight * inflation / 65535 }

  /// At least the score of any document whose impact is at most `impact`.
  @inline(__always)
  static func bound(_ impact: UInt16, scale: Float) -> UInt32 {
    // The scale may come of a page token's numbers, which can be any.
    UInt32(truncatingIfNeeded: Int32(min(Float(impact) * scale, 0x7000_0000))) &+ 2
  }
}
