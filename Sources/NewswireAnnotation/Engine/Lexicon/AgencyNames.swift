extension Gazetteers {
  /// News agencies: each spelling a text may use, folded, and the name by which the article's list of agencies gives it.
  static var agencyNames: [(spelling: GazetteerEntry, name: String)] {
    entries(of: agencies).compactMap { entry in
      let parts = entry.split(separator: UInt8(ascii: "="))
      return parts.count == 2 ? (parts[0], String(parts[1].text.map { $0 == "_" ? " " : $0 })) : nil
    }
  }
}
