import NewswireFormats
import NewswireModel

/// Rich Text Format (version 1.9.1): the text, without styles, pictures and what is said of the document.
enum RichTextPage {
  static func recognises(_ content: [UInt8]) -> Bool { content.starts(with: "{\\rtf".utf8) }

  static func read(_ content: [UInt8], _ budget: PageBudget, into result: inout ExtractedPage) throws(NewswireError) {
    var reader = Reader(content: content)
    reader.run()
    budget.spend(content.count)
    try budget.check()
    try PlainDocument.read(reader.paragraphs, budget, into: &result)
    SourceLines.judge(content, kept: !result.articles.isEmpty, reason: "RTF", into: &result)
  }

  private struct Reader {
    let content: [UInt8]
    var paragraphs: [String] = []
    private var position = 0
    private var codePage = "windows-1252"
    /// Bytes in the code page, and what was decoded of the paragraph.
    private var bytes: [UInt8] = []
    private var text = ""
    private var groups: [(isSkipped: Bool, fallback: Int)] = []
    private var isSkipped = false
    /// Characters that stand after each `\u` for readers that do not know it.
    private var fallback = 1
    private var toPass = 0

    /// Destinations that hold no text of the document.
    private static let skipped: Set<String> = [
      "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
      "footer",
      "footerl", "footerr", "footerf", "footnote", "listtable", "listoverridetable", "rsidtbl", "generator",
      "themedata",
      "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "fldinst", "nonshppict", "bkmkstart", "bkmkend",
    ]

    init(content: [UInt8]) {
      self.content = content
    }

    mutating func run() {
      while position < content.count {
        let byte = content[position]
        position += 1
        switch byte {
        case UInt8(ascii: "{"): groups.append((isSkipped, fallback))
        case UInt8(ascii: "}"):
          flush()
          if let outer = groups.popLast() { (isSkipped, fallback) = outer }
        case UInt8(ascii: "\\"): control()
        case 0x0A, 0x0D: continue
        default: add(byte)
        }
      }
      endParagraph()
    }

    private mutating func add(_ byte: UInt8) {
      if toPass > 0 {
        toPass -= 1
      } else if !isSkipped {
        bytes.append(byte)
      }
    }

    private mutating func flush() {
      guard !bytes.isEmpty else { return }
      let decoded = (try? TextDecoder.utf8(bytes, declared: codePage)) ?? bytes
      text += String(decoding: decoded, as: UTF8.self)
      bytes = []
    }

    private mutating func add(_ character: Character) {
      flush()
      if !isSkipped { text.append(character) }
    }

    private mutating func endParagraph() {
      flush()
      if !text.isEmpty { paragraphs.append(text) }
      text = ""
    }

    private mutating func control() {
      guard position < content.count else { return }
      let byte = content[position]
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else {
        position += 1
        symbol(byte)
        return
      }
      let start = position
      while position < content.count, content[position] | 0x20 >= 0x61, content[position] | 0x20 <= 0x7A {
        position += 1
      }
      let word = String(decoding: content[start..<position], as: UTF8.self)
      let numberStart = position
      if position < content.count, content[position] == UInt8(ascii: "-") { position += 1 }
      while position < content.count, content[position] >= 0x30, content[position] <= 0x39 { position += 1 }
      let number = Int(String(decoding: content[numberStart..<position].prefix(9), as: UTF8.self))
      if position < content.count, content[position] == 0x20 { position += 1 }
      take(word, number)
    }

    private mutating func symbol(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "'"):
        guard position + 2 <= content.count, let high = hexadecimalValue(content[position]),
          let low = hexadecimalValue(content[position + 1])
        else { return }
        position += 2
        add(high << 4 | low)
      case UInt8(ascii: "~"): add(Character(" "))
      case UInt8(ascii: "*"): isSkipped = true
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte)
      case 0x0A, 0x0D: endParagraph()
      default: return
      }
    }

    private mutating func take(_ word: String, _ number: Int?) {
      switch word {
      case "par", "sect", "page", "row": if !isSkipped { endParagraph() }
      case "line", "tab", "cell", "emspace", "enspace": add(Character(" "))
      case "emdash": add("—")
      case "endash": add("–")
      case "lquote": add("‘")
      case "rquote": add("’")
      case "ldblquote": add("“")
      case "rdblquote": add("”")
      case "bullet": add("•")
      case "ansicpg": if let number, (1...99_999).contains(number) { codePage = "CP\(number)" }
      case "mac": codePage = "MACINTOSH"
      case "uc": fallback = min(max(number ?? 1, 0), 16)
      case "u":
        guard let number else { return }
        let unit = UInt32(truncatingIfNeeded: number < 0 ? number + 65_536 : number)
        if let scalar = Unicode.Scalar(unit) { add(Character(scalar)) }
        toPass = fallback
      case "bin": position = min(content.count, position + max(0, number ?? 0))
      default: if Self.skipped.contains(word) { isSkipped = true }
      }
    }
  }
}
