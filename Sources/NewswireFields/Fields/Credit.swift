import NewswireCore
package import NewswireModel

/// Parts the credit of a picture from its caption.
package enum Credit {
  /// How sure it is that a text with such a credit is a caption.
  package enum Certainty: Sendable, Comparable {
    /// A short bracket at the end, which may be anything.
    case possible
    /// A bracket that names an agency, and nothing about pictures.
    case agency
    /// Words that only captions have.
    case certain
  }

  package struct Split: Sendable {
    package var caption: Caption
    package var certainty: Certainty
  }

  /// - Parameter text: a line or paragraph, cleaned.
  /// - Returns: nil if there is no sign of a credit.
  package static func split(_ text: String) -> Split? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 6, bytes.count <= 1200 else { return nil }
    return opening(text) ?? atEnd(bytes)
  }

  /// A credit behind the caption.
  private static func atEnd(_ bytes: [UInt8]) -> Split? { bracket(bytes) ?? label(bytes) ?? tail(bytes) }

  private static let openings = [
    "FILE PHOTO: ", "FILE PHOTO - ", "FILE - ", "FILE – ", "FILE — ", "PHOTO: ", "CAPTION: ", "IMAGE CAPTION: ",
    "IMAGE: ", "PICTURED: ",
  ]

  /// "FILE PHOTO: …", "Photo caption: …": the words after it may hold a credit of their own.
  private static func opening(_ text: String) -> Split? {
    switch text.utf8.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "c"), UInt8(ascii: "i"): break
    default: return nil
    }
    let upper = text.prefix(24).uppercased()
    guard let opening = openings.first(where: { upper.hasPrefix($0) }) else { return nil }
    let rest = String(text.dropFirst(opening.count))
    let inner = atEnd(Array(rest.utf8))
    if inner == nil, opening.hasPrefix("PHOTO: ") || opening.hasPrefix("IMAGE: "),
      rest.utf8.lazy.filter({ $0 == 0x20 }).count < 6
    {
      return Split(caption: Caption(credit: rest), certainty: .certain)
    }
    var caption = inner?.caption ?? Caption(text: rest)
    if opening.hasPrefix("FILE") { caption.provision = "File photo" }
    return Split(caption: caption, certainty: .certain)
  }

  /// A bracket that closes the text.
  private static func bracket(_ bytes: [UInt8]) -> Split? {
    guard bytes.count >= 2 else { return nil }
    var end = bytes.count
    if bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let closing = bytes[end - 1]
    guard closing == UInt8(ascii: ")") || closing == UInt8(ascii: "]") else { return nil }
    let opener = closing == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    guard let start = bytes[..<end].lastIndex(of: opener), start > 0, end - start <= 160 else { return nil }
    let credit = String(decoding: bytes[start + 1..<end - 1], as: UTF8.self).trimmingSpaces()
    let text = String(decoding: bytes[..<start], as: UTF8.self).trimmingSpaces()
    guard text.utf8.lazy.filter({ $0 == 0x20 }).count >= 2, !isAbbreviation(credit, of: text),
      let certainty = certainty(of: credit)
    else { return nil }
    return Split(caption: Caption(text: text, credit: credit), certainty: certainty)
  }

  /// Whether a bracket only gives the short form of the words before it: "the Ministry of Public Works (MPW)".
  private static func isAbbreviation(_ credit: String, of text: String) -> Bool {
    let letters = Array(credit.utf8)
    guard (2...8).contains(letters.count), letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return false }
    let initials = text.utf8.split { !isWordByte($0) }.compactMap(\.first).filter { $0 >= 0x41 && $0 <= 0x5A }
    return initials.suffix(letters.count).elementsEqual(letters)
      || initials.suffix(letters.count + 1).dropLast().elementsEqual(letters)
  }

  /// What a bracket's words say.
  private static func certainty(of credit: String) -> Certainty? {
    guard let first = credit.first, first.isUppercase || first == "@" || first == "©" else {
      return creditWords(in: credit) >= 1 && credit.utf8.count < 40 ? .agency : nil
    }
    let words = credit.split(whereSeparator: { " /&,.".contains($0) }).map { $0.lowercased() }
    if credit.utf8.contains(0x3B) || words.first == "reporting" { return nil }
    let known = words.count { Agencies.creditWords.contains($0) }
    if words.contains(where: pictureWords.contains) || (known > 0 && credit.utf8.contains(UInt8(ascii: "/"))) {
      return .certain
    }
    if known > 0, words.count <= 4 { return .agency }
    return words.count <= 6 && !credit.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) ? .possible : nil
  }

  /// Words that only the credits of pictures have.
  private static let pictureWords: Set<String> = [
    "photo", "photos", "photograph", "photographer", "handout", "getty", "courtesy", "image", "images", "file", "via",
    "screengrab", "screenshot", "shutterstock", "epa", "alamy", "illustration", "pool",
  ]

  private static func creditWords(in credit: String) -> Int {
    credit.split(whereSeparator: { !$0.isLetter && $0 != "-" }).filter {
      Agencies.creditWords.contains($0.lowercased())
    }.count
  }

  private static let labels: [[UInt8]] = [
    "photograph: ", "photo: ", "photos: ", "photo by ", "photograph by ", "photo courtesy of ", "photo credit: ",
    "image credit: ", "picture: ", "credit: ", "image: ", "image source, ", "foto: ", "photo/", "courtesy of ",
    "photos by ", "image courtesy of ", "pictures: ", "picture by ", "© ", "photo © ", "credits: ", "crédito: ",
    "illustration: ", "video: ",
  ].map { Array($0.utf8) }

  /// "… Photo: Ida Holm", "… Credit: Ida Holm/Getty Images".
  private static func label(_ bytes: [UInt8]) -> Split? {
    var best: (start: Int, end: Int)?
    for start in max(0, bytes.count - 130)..<bytes.count where best == nil {
      guard start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x28,
        let length = labelLength(bytes[start...])
      else { continue }
      if bytes.count - start - length <= 90 { best = (start, start + length) }
    }
    guard let best else { return nil }
    let credit = String(decoding: bytes[best.end...], as: UTF8.self).trimmingSpaces()
    let caption = String(decoding: bytes[..<best.start], as: UTF8.self).trimmingSpaces()
    guard !credit.isEmpty, credit.first?.isLowercase == false, credit.split(separator: " ").count <= 8,
      caption.isEmpty || endsClause(caption)
    else { return nil }
    return Split(caption: Caption(text: trimmedBrackets(caption), credit: trimmedBrackets(credit)), certainty: .certain)
  }

  /// Bytes of the label that opens a text; nil if absent.
  private static func labelLength(_ text: ArraySlice<UInt8>) -> Int? {
    switch text.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "p"), UInt8(ascii: "i"), UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "v"),
      0xC2 | 0x20:  // ©
      break
    default: return nil
    }
    return labels.first { label in
      label.count <= text.count
        && zip(text, label).allSatisfy { $0 == $1 || ($0 >= 0x41 && $0 <= 0x5A && $0 | 0x20 == $1) }
    }?.count
  }

  private static func endsClause(_ text: String) -> Bool {
    guard let last = text.last else { return true }
    return ".!?\"”)’|-–—,(".contains(last)
  }

  private static func trimmedBrackets(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, "(|[-–— ,".contains(last) { text = text.dropLast() }
    if text.last == ")", !text.contains("(") { text = text.dropLast() }
    return String(text).trimmingSpaces()
  }

  /// "… on Monday. REUTERS/Ida Holm", "… on Monday. Ida Holm/Getty Images".
  private static func tail(_ bytes: [UInt8]) -> Split? {
    guard let stop = bytes.dropLast().lastIndex(where: { $0 == UInt8(ascii: ".") }), stop + 2 < bytes.count,
      bytes[stop + 1] == 0x20, bytes.count - stop <= 80, stop >= 12
    else { return nil }
    let credit = String(decoding: bytes[(stop + 2)...], as: UTF8.self).trimmingSpaces()
    let words = credit.split(separator: " ")
    guard words.count <= 7, credit.contains("/") || words.count <= 3, creditWords(in: credit) > 0,
      words.allSatisfy({ $0.first?.isUppercase == true || $0.contains("/") || ["via", "for", "and", "&"].contains($0) })
    else { return nil }
    let caption = String(decoding: bytes[...stop], as: UTF8.self)
    return Split(
      caption: Caption(text: caption, credit: credit.hasSuffix(".") ? String(credit.dropLast()) : credit),
      certainty: .certain)
  }
}
