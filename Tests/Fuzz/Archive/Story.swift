import TestSupport

/// A small article of made-up words, of which it is plain what finds it.
struct Story: Sendable, Hashable {
  /// Words that no stemmer changes and no list of names knows.
  private static let vocabulary = (0..<150).map { number in
    let consonants = Array("bdfgklmnprtvz")
    let vowels = Array("aou")
    return
      "q\(vowels[number % 3])\(consonants[number / 3 % 13])\(vowels[number / 39 % 3])x\(consonants[number / 7 % 13])"
      + "\(vowels[number / 5 % 3])k\(number)"
  }

  /// Names the page that it stands on, and with it the article.
  var number: Int
  /// Counts the versions of the page.
  var version: Int
  var words: [String]

  init(number: Int, version: Int, _ random: inout SeededGenerator) {
    self.number = number
    self.version = version
    words = (0..<Int.random(in: 5...60, using: &random)).map { _ in Self.word(&random) }
  }

  /// A word, the first ones far more often than the last.
  static func word(_ random: inout SeededGenerator) -> String {
    let place = Double.random(in: 0..<1, using: &random)
    return vocabulary[Int(place * place * Double(vocabulary.count))]
  }

  var url: String { "https://news.example/\(number)" }

  /// A record of a JSON lines file.
  var record: String {
    #"{"url":"\#(url)","headline":"Story \#(number)","text":"\#(words.joined(separator: " ")) version\#(version)"}"#
  }

  /// A question to the archive, and which stories answer it.
  struct Question {
    var text: String
    var isAnswered: @Sendable ([String]) -> Bool
  }

  static func question(_ random: inout SeededGenerator) -> Question {
    let (a, b) = (word(&random), word(&random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return Question(text: "=\(a)") { $0.contains(a) }
    case 1: return Question(text: "=\(a) =\(b)") { $0.contains(a) && $0.contains(b) }
    case 2: return Question(text: "=\(a) OR =\(b)") { $0.contains(a) || $0.contains(b) }
    case 3: return Question(text: "=\(a) NOT =\(b)") { $0.contains(a) && !$0.contains(b) }
    case 4:
      let stem = String(a.prefix(3))
      return Question(text: "\(stem)*") { $0.contains { $0.hasPrefix(stem) } }
    default: return Question(text: "\"\(a) \(b)\"") { words in zip(words, words.dropFirst()).contains { $0 == (a, b) } }
    }
  }
}
