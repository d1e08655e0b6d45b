private import CUChardet

/// Concludes from its bytes in which encoding a text is: libuchardet's statistics of letters and their neighbours.
enum EncodingDetector {
  /// Bytes that are looked at.
  private static let sample = 1 << 18

  /// - Returns: a name that iconv knows; nil if nothing can be concluded.
  static func encoding(of content: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let start = max(0, (content.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? 0) - 1024)
    let isRead = unsafe content[start...].prefix(sample).withUnsafeBytes { bytes in
      unsafe uchardet_handle_data(detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count) == 0
    }
    guard isRead else { return nil }
    unsafe uchardet_data_end(detector)
    let name = unsafe String(cString: uchardet_get_charset(detector))
    switch name {
    case "", "ASCII", "UTF-8": return nil
    // Old Macs of the west: their texts differ from central European ones in letters that the statistics know only of the latter.
    case "MAC-CENTRALEUROPE": return "MACINTOSH"
    default: return name
    }
  }
}
