import NewswireCore
private import NewswireAnnotation
package import NewswireModel

extension Article {
  /// Reads the dateline, and the agency in it, off the first paragraph.
  package mutating func takeDateline() {
    guard dateline.isEmpty, let first = paragraphs.first(where: { $0.kind == .text }),
      let found = Dateline(Array(first.text.utf8.prefix(Dateline.longest))[...])
    else {
      return
    }
    dateline = found.place
    if !found.agency.isEmpty, !agencies.contains(found.agency) { agencies.append(found.agency) }
  }
}

/// The place line that opens a story: "DAMASCUS, Syria (AP) — …", "WASHINGTON/LONDON, June 3 (Reuters) - …".
package struct Dateline: Sendable {
  /// Without dash, date and agency.
  package var place: String
  /// The agency in brackets; empty if absent.
  package var agency: String

  /// The bytes of a paragraph that are looked through.
  static let longest = 120

  /// - Parameter paragraph: the first paragraph of a story, in UTF-8.
  package init?(_ paragraph: ArraySlice<UInt8>) {
    guard let first = paragraph.first, Self.mayBegin(first) else { return nil }
    let bytes = Array(paragraph.prefix(Self.longest))[...]
    guard let dash = Self.dash(in: bytes), dash.start >= 3 else { return nil }
    var head = String(decoding: bytes[..<dash.start], as: UTF8.self).trimmingSpaces()
    agency = ""
    if head.hasPrefix("("), head.hasSuffix(")"), !head.dropFirst().dropLast().contains("(") {
      // "(Dallas, Texas) – …"
      head = String(head.dropFirst().dropLast())
      guard let place = Self.place(head) else { return nil }
      self.place = place
      return
    }
    var hasAgency = false
    if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
      let name = String(head[head.index(after: open)...].dropLast())
      agency = Agencies.name(name) ?? ""
      hasAgency = !agency.isEmpty
      head = String(head[..<open]).trimmingSpaces()
    }
    if !hasAgency, Self.hasSmallLetters(head), !(Self.isSentence(bytes[dash.end...]) && Self.isKnown(head)) {
      return nil
    }
    guard let place = Self.place(head) else { return nil }
    self.place = place
  }

  /// Capitals, brackets and letters beyond ASCII.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte == UInt8(ascii: "(") || byte >= 0x80 || byte == 0x20
  }

  /// Whether the city is not set in capitals, in which it needs no gazetteer to be one.
  private static func hasSmallLetters(_ head: String) -> Bool {
    let city = head.utf8.prefix { $0 != UInt8(ascii: ",") }
    if city.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return true }
    return city.contains { $0 >= 0x80 } && String(Substring(city)).contains(where: \.isLowercase)
  }

  /// Whether the head begins with the name of a place that gazetteers know.
  private static func isKnown(_ head: String) -> Bool {
    guard let city = head.split(separator: ",").first, city.utf8.count <= 40 else { return false }
    return KnownPlaces.contains(city)
  }

  /// Whether a sentence begins after the dash, as it does after a dateline and not after an insertion.
  private static func isSentence(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first(where: { $0 != 0x20 }) else { return false }
    return first >= 0x41 && first <= 0x5A || first >= 0xC3 || first == UInt8(ascii: "\"")
  }

  /// The first dash with blanks around it, or a long one.
  private static func dash(in bytes: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        let length = index + 1 < bytes.count && bytes[index + 1] == bytes[index] ? 2 : 1
        guard index > 0, index + length < bytes.count, bytes[index - 1] == 0x20 || length == 2,
          bytes[index + length] == 0x20
        else { continue }
        return (index, index + length)
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x93...0x95).contains(bytes[index + 2]):
        return (index, index + 3)
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        // An abbreviation such as "Calif." may stand in a dateline, a sentence's end may not.
        if index > 40 { return nil }
      default: continue
      }
    }
    return nil
  }

  /// The place of a dateline's head, without its date; nil if the head is not a place.
  private static func place(_ head: String) -> String? {
    guard head.utf8.count <= 70 else { return nil }
    guard !HeadlineLabel.isLabel(head) else { return nil }
    var parts = head.split(separator: ",").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    while parts.count > 1, let last = parts.last, isDate(last) { parts.removeLast() }
    guard let city = parts.first, parts.count <= 3 else { return nil }
    let letters = city.filter(\.isLetter)
    guard letters.count >= 3, city.allSatisfy({ $0.isLetter || " .'’/-".contains($0) }) else { return nil }
    let words = city.split(separator: " ")
    guard words.count <= 5,
      words.allSatisfy({ $0.first?.isUppercase == true || ["of", "the", "de", "la", "al"].contains($0) })
    else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.first?.isUppercase == true && $0.split(separator: " ").count <= 3 }) else {
      return nil
    }
    return parts.joined(separator: ", ")
  }

  private static func isDate(_ text: String) -> Bool {
    if text.allSatisfy(\.isNumber) { return true }
    return text.split(whereSeparator: { !$0.isLetter }).contains {
      let word = TimeWord(hash: Fingerprint.ofLetters($0.utf8))
      return word.month != nil || word.roles.contains(.weekday)
    }
  }
}
