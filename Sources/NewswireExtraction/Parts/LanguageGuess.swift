import NewswireModel

/// Guesses the language of a text by its letters and, for Latin script, by its commonest words.
enum LanguageGuess {
  /// - Returns: a BCP 47 tag; empty where the text is too short or nothing stands out.
  static func language(of article: Article) -> String {
    var sample: [UInt8] = []
    for paragraph in article.paragraphs {
      sample += paragraph.text.utf8.prefix(1000 - sample.count)
      sample.append(0x20)
      if sample.count >= 1000 { break }
    }
    if sample.count < 80 { sample += article.headline.utf8 }
    let high = sample.count { $0 >= 0x80 }
    return (high * 3 > sample.count ? byScript(sample) : nil) ?? byWords(sample)
  }

  /// A language that its script tells apart.
  private static func byScript(_ sample: [UInt8]) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    var signs: Set<UInt32> = []
    for scalar in String(decoding: sample, as: UTF8.self).unicodeScalars where scalar.value > 0x40 {
      letters += 1
      guard let script = script(scalar.value) else { continue }
      counts[script, default: 0] += 1
      signs.insert(scalar.value)
    }
    guard let (script, count) = counts.max(by: { $0.value < $1.value }), count * 3 > letters else { return nil }
    switch script {
    case "ar": return signs.contains(0x67E) || signs.contains(0x6AF) ? (signs.contains(0x679) ? "ur" : "fa") : "ar"
    case "ru": return signs.contains(0x456) || signs.contains(0x454) ? "uk" : signs.contains(0x458) ? "sr" : "ru"
    case "zh": return counts["ja", default: 0] > 0 ? "ja" : "zh"
    default: return script
    }
  }

  private static func script(_ value: UInt32) -> String? {
    switch value {
    case 0x370...0x3FF: "el"
    case 0x400...0x4FF: "ru"
    case 0x530...0x58F: "hy"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF: "ar"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xB80...0xBFF: "ta"
    case 0xE00...0xE7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x1200...0x137F: "am"
    case 0x3040...0x30FF: "ja"
    case 0x4E00...0x9FFF: "zh"
    case 0xAC00...0xD7AF: "ko"
    default: nil
    }
  }

  /// Words that are common in one language and rare in the others.
  private static let words: [(String, String)] = [
    ("en", "the of and to that with was for said his from by are has have will were which"),
    ("es", "que los las del una por con para el su como más pero fue al también según"),
    ("fr", "les des une est dans qui pour que sur pas avec au sont par ont cette été aux du"),
    ("de", "der die und das den von mit ist des nicht auf ein eine auch dem sich im für wird"),
    ("it", "che di il per della sono con gli una nel è alla dei non anche più delle ha"),
    ("pt", "que os das uma não para com em do da dos são mais foi ao pela na no também"),
    ("nl", "het een van dat niet op zijn voor met aan er ook door bij naar deze wordt om"),
    ("sv", "och att det som på är för med av den inte till om har var ett men från"),
    ("da", "og at det er på til af for den med ikke der har en som blev også efter"),
    ("nb", "og det på er til av som har med ikke fra en den etter om være ble også"),
    ("pl", "nie na się że do jest jak przez po tym dla oraz był które są od za"),
    ("tr", "bir ve bu için ile olarak olan daha da de çok gibi sonra kadar dedi en"),
    ("vi", "và của là các một trong được cho người không với có đã tại này những đến"),
    ("id", "yang dan di dengan untuk pada dari ini tidak dalam akan itu juga oleh telah"),
    ("ro", "și în de la care pe cu nu din este a fost pentru mai că sunt au fi"),
    ("cs", "se na že je v to s z do o pro jako ale by podle která byl jsem"),
    ("hu", "hogy az és nem is egy meg volt csak már de el a mint szerint lesz"),
    ("fi", "ja on ei että se oli hän myös mutta kun ovat sen ole joka mukaan"),
  ]

  /// The languages of each word, as bits; words are packed eight bits a letter.
  private static let table: FingerprintTable<UInt32> = {
    var table: [UInt64: UInt32] = [:]
    for (index, entry) in words.enumerated() {
      for word in entry.1.split(separator: " ") where word.utf8.count <= 8 {
        table[packed(word.utf8), default: 0] |= 1 << UInt32(index)
      }
    }
    return FingerprintTable(table.map { ($0.key, $0.value) })
  }()

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
  }

  private static func byWords(_ sample: [UInt8]) -> String {
    var counts = Array(repeating: 0, count: words.count)
    var total = 0
    var word: UInt64 = 0
    var length = 0
    for byte in sample {
      if isWordByte(byte) {
        word = word << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        length += 1
        continue
      }
      guard length > 0 else { continue }
      total += 1
      if length <= 8, var languages = table[word] {
        while languages != 0 {
          counts[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
      }
      (word, length) = (0, 0)
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), total >= 8, counts[best] * 14 >= total else {
      return ""
    }
    return words[best].0
  }
}
