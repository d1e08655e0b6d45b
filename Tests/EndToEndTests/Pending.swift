import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// A test of a fault that is being mended; it runs where NEWSWIRE_TRY_ALL is set.
  static var pending: Self { .enabled(if: environment("NEWSWIRE_TRY_ALL") != nil, "waits for a fault to be mended") }
}
