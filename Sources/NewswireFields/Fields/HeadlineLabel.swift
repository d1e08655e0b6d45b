import NewswireCore

/// The label that some headlines open with: "EXCLUSIVE: …", "Opinion | …".
package enum HeadlineLabel {
  /// The label and what follows it; nil if absent, or too little follows.
  package static func split(_ headline: String) -> (label: String, headline: String)? {
    let bytes = Array(headline.utf8)
    for (index, byte) in bytes.prefix(48).enumerated() {
      let length: Int
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): length = 1
      case UInt8(ascii: "-") where index > 0 && bytes[index - 1] == 0x20: length = 1
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x93...0x94).contains(bytes[index + 2]):
        length = 3
      default: continue
      }
      guard isLabel(bytes[..<index].drop { $0 == 0x20 }) else { return nil }
      let label = String(decoding: bytes[..<index], as: UTF8.self).trimmingSpaces()
      let rest = String(decoding: bytes[(index + length)...], as: UTF8.self).trimmingSpaces()
      return rest.utf8.lazy.filter { $0 == 0x20 }.count >= 2 ? (label, rest) : nil
    }
    return nil
  }

  /// Whether a line of its own is such a label.
  package static func isLabel(_ text: String) -> Bool { isLabel(Array(text.utf8)[...]) }

  private static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    // A number may stand behind it.
    guard text.count <= longest, let last = text.lastIndex(where: { $0 != 0x20 && !($0 >= 0x30 && $0 <= 0x39) }) else {
      return false
    }
    return labels.contains(Fingerprint.ofLetters(text[...last]))
  }

  /// Bytes of the longest label, with a number behind it.
  private static let longest = 28

  private static let labels = HashTable<Void>(
    [
      "exclusive", "opinion", "analysis", "watch", "video", "breaking", "breaking news", "live", "live updates",
      "live blog",
      "liveblog", "update", "updated", "editorial", "op-ed", "comment", "commentary", "review", "interview",
      "explainer",
      "explained", "factbox", "fact check", "fact-check", "feature", "podcast", "photos", "in pictures", "gallery",
      "obituary",
      "profile", "column", "letters", "listen", "quiz", "just in", "developing", "press release", "news release",
      "audio",
      "media advisory", "media release", "for immediate release", "sponsored", "corrected", "refile", "recap",
      "insight",
      "wrapup", "timeline", "special report", "investigation", "perspective", "viewpoint", "news analysis",
      "background", "para publicacion inmediata", "para publicación inmediata",
      "first read", "long read", "data", "in depth", "in-depth", "spotlight", "q&a", "reportage", "urgent", "alert",
    ].map { Fingerprint.ofLetters($0.utf8) }, spread: 8)
}
