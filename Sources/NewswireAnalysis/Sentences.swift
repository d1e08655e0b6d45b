/// Cuts text into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…`, with the closing marks after it, where blank space and a capital, digit, opening mark
/// or a letter of a script without capitals follow. A period does not end one after an abbreviation (Mr., Sen., Jan.), an
/// initial (J. Edgar), or in U.S. and a.m. unless a word that often begins a sentence follows. The full stops of Chinese,
/// Japanese, Arabic, Urdu and Hindi end one always, and so does an empty line.
package enum Sentences {
  /// Adds where each sentence begins.
  /// - Parameters:
  ///   - range: the bytes of `text` to cut: one paragraph, headline or caption.
  ///   - words: of the text's language.
  ///   - starts: gets the offset in `text` of each sentence's first byte that is not blank, ascending.
  package static func appendStarts(
    of text: [UInt8], in range: Range<Int>, by words: SentenceWords = .english, to starts: inout [Int]
  ) {
    var scanner = SentenceScanner(text: text, end: range.upperBound, words: words)
    var position = scanner.skipBlanks(from: range.lowerBound)
    if position < range.upperBound { starts.append(position) }
    while position < range.upperBound {
      let byte = text[position]
      if byte >= 0x40 && byte < 0x80 || byte == 0x20 {
        position += 1
      } else if let next = scanner.sentenceStart(atMark: position) {
        if next < range.upperBound { starts.append(next) }
        position = next
      } else {
        position += 1
      }
    }
  }

  /// Where each sentence of a text begins: offsets in its UTF-8 bytes, ascending.
  package static func starts(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var starts: [Int] = []
    appendStarts(of: bytes, in: 0..<bytes.count, to: &starts)
    return starts
  }
}

/// Judges whether a mark ends a sentence.
private struct SentenceScanner {
  let text: [UInt8]
  let end: Int
  let words: SentenceWords

  func byte(_ i: Int) -> UInt8 { i >= 0 && i < end ? text[i] : 0 }

  /// Past blanks, no-break ones included.
  func skipBlanks(from start: Int) -> Int {
    var i = start
    while i < end {
      if isBlank(text[i]) {
        i += 1
      } else if text[i] == 0xC2, byte(i + 1) == 0xA0 {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Where the next sentence begins if the byte at `mark` ends one; nil if it does not.
  mutating func sentenceStart(atMark mark: Int) -> Int? {
    switch text[mark] {
    case UInt8(ascii: "."):
      return start(after: mark + 1, isPeriod: true, mark: mark)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return start(after: mark + 1, isPeriod: false, mark: mark)
    case UInt8(ascii: "\n") where byte(mark + 1) == UInt8(ascii: "\n"):
      return skipBlanks(from: mark)
    case 0xD8 where byte(mark + 1) == 0x9F, 0xDB where byte(mark + 1) == 0x94:  // ؟ ۔
      return skipBlanks(from: skipClosers(from: mark + 2))
    case 0xE2 where byte(mark + 1) == 0x80 && byte(mark + 2) == 0xA6:  // …
      return start(after: mark + 3, isPeriod: false, mark: mark)
    case 0xE3 where byte(mark + 1) == 0x80 && byte(mark + 2) == 0x82,  // 。
      0xEF where byte(mark + 1) == 0xBC && (byte(mark + 2) == 0x81 || byte(mark + 2) == 0x9F),  // ！ ？
      0xE0 where byte(mark + 1) == 0xA5 && byte(mark + 2) == 0xA4:  // ।
      return skipBlanks(from: skipClosers(from: mark + 3))
    default:
      return nil
    }
  }

  private func start(after position: Int, isPeriod: Bool, mark: Int) -> Int? {
    let closed = skipClosers(from: position)
    let next = skipBlanks(from: closed)
    guard next > closed || next == end else { return nil }
    guard next < end else { return end }
    let first = skipOpeners(from: next)
    guard beginsSentence(first) else { return nil }
    return isPeriod && closed == position && isAbbreviation(before: mark, followedAt: first) ? nil : next
  }

  /// Past quotation marks and brackets that close, and further end marks.
  private func skipClosers(from start: Int) -> Int {
    var i = start
    while i < end {
      switch text[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."),
        UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        i += 1
      case 0xE2 where byte(i + 1) == 0x80 && (byte(i + 2) == 0x99 || byte(i + 2) == 0x9D):
        i += 3
      case 0xC2 where byte(i + 1) == 0xBB:
        i += 2
      default:
        return i
      }
    }
    return i
  }

  private func skipOpeners(from start: Int) -> Int {
    var i = start
    while i < end {
      switch text[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"),
        UInt8(ascii: "$"):
        i += 1
      case 0xE2 where byte(i + 1) == 0x80 && [0x93, 0x94, 0x98, 0x9C, 0x9E].contains(byte(i + 2)):
        i += 3
      case 0xC2 where byte(i + 1) == 0xAB:
        i += 2
      default:
        return i
      }
    }
    return i
  }

  /// A capital, a digit, or any letter beyond ASCII (small Latin and Cyrillic ones too, which costs little).
  private func beginsSentence(_ i: Int) -> Bool {
    let first = byte(i)
    return (first >= 0x41 && first <= 0x5A) || (first >= 0x30 && first <= 0x39) || first >= 0xC3
  }

  private func isAbbreviation(before period: Int, followedAt next: Int) -> Bool {
    var start = period
    while start > 0, isLetter(text[start - 1]) { start -= 1 }
    let length = period - start
    guard length > 0 else { return false }
    if length == 1 {
      if byte(start - 1) == UInt8(ascii: ".") { return !words.isStarter(text, next..<wordEnd(from: next)) }
      return text[start] >= 0x41 && text[start] <= 0x5A && text[start] != UInt8(ascii: "I")
    }
    guard length <= 6 else { return false }
    switch words.abbreviation(text, start..<period) {
    case .beforeName: return true
    case .beforeNumber: return byte(next) >= 0x30 && byte(next) <= 0x39
    case .inSentence: return !words.isStarter(text, next..<wordEnd(from: next))
    case nil: return false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private func wordEnd(from start: Int) -> Int {
    var i = start
    while i < end, isLetter(text[i]) { i += 1 }
    return i
  }
}
