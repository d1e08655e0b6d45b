import Foundation
import NewswireCommandLine

/// A value in a row.
enum TableCell: Equatable {
  case text(String)
  case number(Int64)
  case real(Double)
  case empty

  /// Empty text is an empty cell.
  init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

  /// Several values as one, parted by semicolons.
  init(_ texts: [String]) { self.init(texts.joined(separator: "; ")) }

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .real(let value): decimal(value, places: 4)
    case .empty: ""
    }
  }

  var isNumber: Bool {
    switch self {
    case .number, .real: true
    case .text, .empty: false
    }
  }

  /// As a JSON value; nil for an empty cell, whose member is left out.
  var json: String? {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number, .real: text
    case .empty: nil
    }
  }
}

/// Strings as JSON.
enum JSONText {
  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A string always encodes.
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

/// A field of rows, by the name that `--fields` takes.
struct TableColumn<Row>: Sendable {
  let name: String
  let cell: @Sendable (Row) -> TableCell

  init(_ name: String, _ cell: @escaping @Sendable (Row) -> TableCell) {
    self.name = name
    self.cell = cell
  }
}
