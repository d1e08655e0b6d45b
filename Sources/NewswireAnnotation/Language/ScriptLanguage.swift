import NewswireCore

/// Tells a language by its script, for texts too short for anything else.
enum ScriptLanguage {
  /// How many bytes of the text's beginning are looked at for its script.
  private static let sample = 1024

  static func detect(_ text: ArticleText) -> String? {
    let end = min(text.bytes.count, sample)
    let beyondASCII = text.bytes[..<end].reduce(0) { $0 &+ Int($1 >> 7) }
    guard beyondASCII * 4 > end else { return nil }
    var counts = ScriptCounts()
    var i = 0
    while i < end {
      let (scalar, width) = UTF8Decoding.scalar(at: i, end: end) { text.bytes[$0] }
      counts.count(scalar)
      i += width
    }
    return counts.total > 10 ? counts.language : nil
  }

  /// Letters by script, and those that only one of a script's languages has.
  private struct ScriptCounts {
    var total = 0
    var arabic = 0, persian = 0, urdu = 0
    var cyrillic = 0, ukrainian = 0, bulgarian = 0, serbian = 0, russian = 0
    var kana = 0, han = 0, hangul = 0
    var others: [String: Int] = [:]

    mutating func count(_ scalar: UInt32) {
      switch scalar {
      case 0x0600...0x06FF: countArabic(scalar)
      case 0x0400...0x04FF: countCyrillic(scalar)
      case 0x3040...0x30FF: kana += 1
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
      case 0xAC00...0xD7AF: hangul += 1
      case 0x0370...0x03FF: others["el", default: 0] += 1
      case 0x0590...0x05FF: others["he", default: 0] += 1
      case 0x0E00...0x0E7F: others["th", default: 0] += 1
      case 0x0900...0x097F: others["hi", default: 0] += 1
      case 0x0980...0x09FF: others["bn", default: 0] += 1
      case 0x0530...0x058F: others["hy", default: 0] += 1
      case 0x10A0...0x10FF: others["ka", default: 0] += 1
      case 0x1200...0x137F: others["am", default: 0] += 1
      case 0x0B80...0x0BFF: others["ta", default: 0] += 1
      default: return
      }
      total += 1
    }

    private mutating func countArabic(_ scalar: UInt32) {
      arabic += 1
      switch scalar {
      case 0x0679, 0x0688, 0x0691, 0x06BA, 0x06BE, 0x06D2: urdu += 1
      case 0x067E, 0x0686, 0x0698, 0x06AF, 0x06CC, 0x06A9: persian += 1
      default: break
      }
    }

    private mutating func countCyrillic(_ scalar: UInt32) {
      cyrillic += 1
      switch scalar {
      case 0x0454, 0x0456, 0x0457, 0x0491: ukrainian += 1
      case 0x0452, 0x0458, 0x0459, 0x045A, 0x045B, 0x045F: serbian += 1
      case 0x044B, 0x044D, 0x0451: russian += 1
      case 0x044A: bulgarian += 1
      default: break
      }
    }

    var language: String? {
      let best = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let east = kana + han
      let most = max(arabic, cyrillic, east, hangul, best?.value ?? 0)
      if most == 0 { return nil }
      if most == arabic { return urdu * 50 > arabic ? "ur" : persian * 25 > arabic ? "fa" : "ar" }
      if most == cyrillic {
        if serbian * 50 > cyrillic { return "sr" }
        if ukrainian * 50 > cyrillic { return "uk" }
        return russian == 0 && bulgarian * 100 > cyrillic ? "bg" : "ru"
      }
      if most == hangul { return "ko" }
      if most == east { return kana * 5 > east ? "ja" : "zh" }
      return best?.key
    }
  }
}
