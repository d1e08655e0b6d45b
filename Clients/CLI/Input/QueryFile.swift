import NewswireModel

/// The queries of a file: a query a line, or a CSV file (RFC 4180) with a column named "query".
enum QueryFile {
  /// - Throws: `notFound` if the file cannot be read, `resourceExhausted` if it is too long.
  static func queries(_ path: String) throws(NewswireError) -> [String] { queries(in: try text(path)) }

  /// A file's text.
  /// - Parameter path: - for standard input.
  static func text(_ path: String) throws(NewswireError) -> String {
    let reader = try FileReader(InputFiles.File(name: path, path: path == "-" ? nil : path))
    var bytes: [UInt8] = []
    while true {
      let chunk = try reader.next()
      if chunk.isEmpty { break }
      bytes += chunk
      guard bytes.count <= Limits.page else {
        throw NewswireError(
          .resourceExhausted, "\(path) is longer than the \(Limits.page) bytes that it may have",
          info: .limit("page", Limits.page))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The queries in text, without empty ones.
  static func queries(in text: String) -> [String] {
    let first = text.prefix { !$0.isNewline }
    if let column = rows(String(first)).first?.firstIndex(of: "query") {
      return rows(text).dropFirst().compactMap { $0.count > column ? $0[column] : nil }.filter { !$0.isEmpty }
    }
    return text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }

  /// The rows of CSV. What follows a quote that is not closed belongs to its value.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var value = ""
    var isQuoted = false
    var wasQuote = false
    for character in text {
      if isQuoted {
        if character == "\"" {
          (isQuoted, wasQuote) = (false, true)
        } else {
          value.append(character)
        }
        continue
      }
      switch character {
      case "\"":
        // Two quotes in a quoted value are one.
        if wasQuote { value.append("\"") }
        isQuoted = true
      case ",":
        row.append(value)
        value = ""
      case _ where character.isNewline:
        rows.append(row + [value])
        (row, value) = ([], "")
      default: value.append(character)
      }
      wasQuote = false
    }
    if !row.isEmpty || !value.isEmpty { rows.append(row + [value]) }
    return rows
  }
}
