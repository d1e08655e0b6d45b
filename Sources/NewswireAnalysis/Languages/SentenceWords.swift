/// The words of a language by which a period is judged: whether it ends a sentence or belongs to an abbreviation.
package struct SentenceWords: Sendable {
  enum Abbreviation {
    case beforeName, beforeNumber, inSentence
  }

  private let abbreviations: [[UInt8]: Abbreviation]
  private let starters: Set<[UInt8]>

  /// Each list has its entries in small letters, between spaces.
  init(beforeNames: StaticString, beforeNumbers: StaticString, inSentences: StaticString, starters: StaticString) {
    var all: [[UInt8]: Abbreviation] = [:]
    for (list, kind) in [
      (inSentences, Abbreviation.inSentence), (beforeNumbers, .beforeNumber), (beforeNames, .beforeName),
    ] {
      for word in Self.words(of: list) { all[word] = kind }
    }
    abbreviations = all
    self.starters = Set(Self.words(of: starters))
  }

  package static let english = SentenceWords(
    beforeNames: AnalysisLists.abbreviationsBeforeNames, beforeNumbers: AnalysisLists.abbreviationsBeforeNumbers,
    inSentences: AnalysisLists.abbreviationsInSentences, starters: AnalysisLists.sentenceStarters)

  private static func words(of list: StaticString) -> [[UInt8]] {
    list.description.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  func abbreviation(_ text: [UInt8], _ word: Range<Int>) -> Abbreviation? {
    abbreviations[text[word].map { $0 | 0x20 }]
  }

  func isStarter(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    word.count <= 8 && starters.contains(text[word].map { $0 | 0x20 })
  }
}
