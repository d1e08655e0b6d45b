/// One entry of a gazetteer. Its bytes are a string literal's, so they last as long as the program.
typealias GazetteerEntry = ArraySlice<UInt8>

extension Gazetteers {
  /// The entries of a gazetteer, which stand between blanks. Bytes and not characters are looked at: classifying the
  /// characters of half a megabyte would be most of what a program waits for at its start.
  static func entries(of gazetteer: StaticString) -> [GazetteerEntry] {
    unsafe Array(UnsafeBufferPointer(start: gazetteer.utf8Start, count: gazetteer.utf8CodeUnitCount))
      .split(whereSeparator: { $0 <= 0x20 })
  }
}

extension GazetteerEntry {
  /// The entry as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
