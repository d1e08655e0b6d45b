extension Gazetteers {
  /// News agencies: each spelling a text may use, folded, and the name by which the article's list of agencies gives it.
  static let agencyNames: [(spelling: Substring, name: String)] = agencies.withUTF8Buffer { bytes in
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { entry in
      let parts = entry.split(separator: "=")
      return parts.count == 2 ? (parts[0], String(parts[1].map { $0 == "_" ? " " : $0 })) : nil
    }
  }
}
