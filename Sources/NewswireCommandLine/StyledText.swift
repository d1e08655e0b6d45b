/// Text that is safe to show on a terminal.
///
/// What an interpolation or `init` puts in is sanitised; only literals, and the escape sequences that
/// `TextStyle` adds, are kept as they are. Since output is written as `StyledText` or as JSON, text from
/// outside cannot reach a terminal in another way.
package struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// With escape sequences.
  package private(set) var bytes: String

  package init(stringLiteral value: String) { bytes = value }

  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.text }

  /// Text from outside, sanitised.
  package init(_ text: String) { bytes = Terminal.sanitised(text) }

  fileprivate init(trusted: String) { bytes = trusted }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(trusted: left.bytes + right.bytes)
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ styled: StyledText) { text += styled.bytes }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Terminal.sanitised(value.description)
    }
  }
}

extension Sequence<StyledText> {
  package func joined(separator: StyledText = "") -> StyledText {
    StyledText(trusted: map(\.bytes).joined(separator: separator.bytes))
  }
}

/// Escape sequences for emphasis, or none.
package struct TextStyle: Sendable {
  package var isEnabled: Bool

  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  package func bold(_ text: StyledText) -> StyledText { wrap(text, "1") }
  package func dim(_ text: StyledText) -> StyledText { wrap(text, "2") }
  package func highlight(_ text: StyledText) -> StyledText { wrap(text, "1;33") }

  /// What is no longer there: red and struck through.
  package func removed(_ text: StyledText) -> StyledText { wrap(text, "31;9") }
  /// What is new: green.
  package func added(_ text: StyledText) -> StyledText { wrap(text, "32") }

  private func wrap(_ text: StyledText, _ code: String) -> StyledText {
    isEnabled ? StyledText(trusted: "\u{1B}[\(code)m\(text.bytes)\u{1B}[0m") : text
  }
}
