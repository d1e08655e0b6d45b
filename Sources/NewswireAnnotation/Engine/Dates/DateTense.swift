/// Which way a sentence looks.
extension DateFinder {
  /// Which way the words before an expression point: a verb of the past right before it settles it, else a word that looks
  /// ahead in the same clause does.
  func direction(at i: Int, _ range: Range<Int>) -> DateDirection {
    if isDeadline(at: i, range) { return .future }
    var j = i - 1
    var steps = 0
    while j >= range.lowerBound, steps < 12 {
      let token = tokens[j]
      if token.isLowercase, token.isAny(.speechVerb), !followsFuture(j, range) { return .past }
      if DateWords.future.contains(token.hash), token.isLowercase { return .future }
      if token.hash == CueWords.to, j > range.lowerBound, DateWords.isTo.contains(tokens[j - 1].hash) { return .future }
      if token.isLowercase, DateWords.pastVerbs.contains(token.hash) || isPast(token), !isAdjective(j, range) {
        return followsFuture(j, range) ? .future : .past
      }
      if token.shape.contains(.sentenceStart) || token.mark == .semicolon || token.mark == .openQuote { break }
      steps += 1
      j -= 1
    }
    var k = i + 1
    // At a sentence's start the verb is still to come.
    let window = j < range.lowerBound || tokens[max(j, range.lowerBound)].shape.contains(.sentenceStart) ? 16 : 8
    while k < range.upperBound, k - i < window {
      let token = tokens[k]
      if token.shape.contains(.sentenceStart) || token.mark == .semicolon { break }
      if token.isLowercase {
        if DateWords.future.contains(token.hash) { return .future }
        if token.isAny(.speechVerb) || DateWords.pastVerbs.contains(token.hash) || isPast(token) { return .past }
      }
      k += 1
    }
    return .nearest
  }

  /// as early as Tuesday
  private func isDeadline(at i: Int, _ range: Range<Int>) -> Bool {
    i - 3 >= range.lowerBound && tokens[i - 1].hash == CueWords.as && tokens[i - 3].hash == CueWords.as
      && DateWords.earliest.contains(tokens[i - 2].hash)
  }

  /// A participle that goes with a noun: an unspecified date, a still unspecified date.
  private func isAdjective(_ i: Int, _ range: Range<Int>) -> Bool {
    guard i > range.lowerBound else { return false }
    let before = tokens[i - 1].hash
    return before == CueWords.a || before == CueWords.an || before == CueWords.the
      || (i - 1 > range.lowerBound && before == DateWords.still && tokens[i - 2].hash == CueWords.a)
  }

  /// Whether a participle's or infinitive's auxiliary looks ahead: will be paid, is to be held.
  private func followsFuture(_ i: Int, _ range: Range<Int>) -> Bool {
    i > range.lowerBound && (DateWords.future.contains(tokens[i - 1].hash) || tokens[i - 1].hash == CueWords.to)
  }

  /// A word in -ed that is no -eed.
  private func isPast(_ token: Token) -> Bool {
    let end = Int(token.end)
    return end - Int(token.start) > 4 && text.bytes[end - 1] == UInt8(ascii: "d")
      && text.bytes[end - 2] == UInt8(ascii: "e")
      && text.bytes[end - 3] != UInt8(ascii: "e") && !DateWords.future.contains(token.hash)
  }
}
