/// How much two short texts say the same.
enum WordOverlap {
  /// The part of the words of `text` that `other` has too, case and punctuation aside; 0 for fewer than three words.
  static func share(of text: String, in other: String) -> Double {
    let (words, others) = (Self.words(text), Set(Self.words(other)))
    guard words.count >= 3 else { return 0 }
    return Double(words.count { others.contains($0) }) / Double(words.count)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  }
}
