/// Finds what is named: ranges of capitalised words, each split into title, name and the rest and judged by its words.
struct NameFinder: ~Copyable {
  let text: ArticleText
  private var reader: RunReader
  private(set) var candidates: [NameCandidate] = []

  init(_ text: ArticleText) {
    self.text = text
    reader = RunReader(text)
  }

  /// All candidates of the text, in reading order.
  static func candidates(in text: ArticleText) -> [NameCandidate] {
    var finder = NameFinder(text)
    finder.candidates.reserveCapacity(text.tokens.count / 12)
    for section in text.sections.indices where !text.budget.isSpent { finder.find(in: section) }
    return finder.candidates
  }

  private mutating func find(in section: Int) {
    let tokens = text.sections[section].tokens
    if text.sections[section].isDateline {
      findPlaces(ofDateline: tokens, section)
      return
    }
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      guard startsRun(i) else {
        if let part = partOfPlace(at: i, in: tokens, section) { candidates.append(part) }
        i += 1
        continue
      }
      let end = runEnd(from: i, limit: tokens.upperBound, isTitleCase: text.sections[section].isTitleCase)
      reader.section = section
      reader.run = i..<end
      reader.read(into: &candidates)
      i = end
    }
  }

  /// Each range of words of a dateline is a place.
  private mutating func findPlaces(ofDateline tokens: Range<Int>, _ section: Int) {
    for place in tokens.split(whereSeparator: { !text.tokens[$0].isWord }) {
      guard let first = place.first, let last = place.last else { continue }
      candidates.append(NameCandidate(tokens: first..<last + 1, section: section, kind: .place, isCertain: true))
    }
  }

  /// A part of a place that says where another place lies: Tripoli in northern Lebanon.
  private func partOfPlace(at i: Int, in range: Range<Int>, _ section: Int) -> NameCandidate? {
    guard text.tokens[i].isAny(.direction), text.tokens[i].isLowercase, i >= range.lowerBound + 2,
      i + 1 < range.upperBound,
      text.tokens[i - 1].hash == CueWords.in, text.tokens[i - 2].isCapital, text.tokens[i + 1].isCapital,
      text.tokens[i + 1].isAny(.place)
    else { return nil }
    return NameCandidate(tokens: i..<i + 2, section: section, kind: .place, isCertain: true)
  }

  private func startsRun(_ i: Int) -> Bool {
    let token = text.tokens[i]
    guard token.isCapital, token.isWord else { return false }
    if token.shape.contains(.compoundAdjective) || text.isPluralAcronym(token) || isLabel(i) { return false }
    if token.isAny([.weekday, .month]), !monthIsName(i) { return false }
    return true
  }

  /// WHO: and WHERE: before what they ask for. In capitals only the acronym of that spelling is looked up.
  private func isLabel(_ i: Int) -> Bool {
    let token = text.tokens[i]
    guard token.shape.contains(.allCapitals), i + 1 < text.tokens.count, text.tokens[i + 1].mark == .colon else {
      return false
    }
    return reader.lexicon.classes(of: token.hash).contains(.functionWord)
  }

  /// April Glaspie, May Chidiac: a month's name that is a given name before another capital, and no number.
  private func monthIsName(_ i: Int) -> Bool {
    let token = text.tokens[i]
    guard token.isAny(.givenName), !token.isAny(.weekday), i + 1 < text.tokens.count else { return false }
    let next = text.tokens[i + 1]
    return next.isCapital && next.isAny(.surname) && !next.isAny(.english) && !next.shape.contains(.sentenceStart)
  }

  /// Where the run of capitals that begins at `start` ends.
  private func runEnd(from start: Int, limit: Int, isTitleCase: Bool) -> Int {
    var end = start + 1
    var hasHead = isHead(start)
    while end < limit {
      let token = text.tokens[end]
      if text.tokens[end - 1].shape.contains(.possessive), !namesBody(end) { return end }
      if token.shape.contains(.sentenceStart) || token.shape.contains(.lineStart) { return end }
      if token.isCapital, token.isWord, !token.shape.contains(.compoundAdjective), !token.isAny([.weekday, .month]) {
        if isTitleCase, token.isAny(.functionWord) { return end }
        if isHead(end) { hasHead = true }
        end += 1
        continue
      }
      guard let resumed = resume(at: end, limit: limit, hasHead: hasHead) else { return end }
      end = resumed
    }
    return end
  }

  /// Whether the word after a possessive at `i` makes a body's name of a title: District Attorney's Office.
  private func namesBody(_ i: Int) -> Bool {
    text.tokens[i].isCapital && text.tokens[i].isAny(.organisationHead) && text.tokens[i - 1].isAny([.title, .role])
  }

  /// Where a run goes on after words or marks that may stand inside a name; nil if it ends.
  private func resume(at i: Int, limit: Int, hasHead: Bool) -> Int? {
    let token = text.tokens[i]
    var next = i
    if token.mark == .ampersand {
      next = i + 1
    } else if token.isLowercase, token.isAny(.particle), text.tokens[i - 1].isCapital {
      while next < limit, next - i < 3, text.tokens[next].isLowercase, text.tokens[next].isAny(.particle) { next += 1 }
      if isShortWord(i), !hasHead, isPlainEnglish(i - 1) { return nil }
    } else if hasHead, token.isLowercase, isOf(i) || isFor(i) {
      next = i + 1
    } else if token.isLowercase, token.hash == Self.and, hasHead && followsOf(i) || joinsBody(at: i, limit: limit) {
      next = i + 1
    }
    guard next > i, next < limit, text.tokens[next].isCapital, text.tokens[next].isWord,
      !text.tokens[next].shape.contains(.compoundAdjective), !text.tokens[next].isAny([.weekday, .month]),
      !text.tokens[next].isAny(.functionWord) || token.mark == .ampersand || hasHead
    else { return nil }
    return next + 1
  }

  /// `a`, `e`, `i`, `as`, which are words elsewhere.
  private func isShortWord(_ i: Int) -> Bool {
    text.tokens[i].end - text.tokens[i].start <= 2 && text.tokens[i].isAny(.english)
  }

  private func isPlainEnglish(_ i: Int) -> Bool {
    text.tokens[i].isAny(.english) && !text.tokens[i].isAny([.maleName, .femaleName, .surname])
  }

  private func isHead(_ i: Int) -> Bool {
    text.tokens[i].isAny([.organisationHead, .title, .role, .placeHead, .eventHead])
      && !text.tokens[i].isAny(.givenName)
  }

  private static var of: WordHash { "of" }
  private static var forWord: WordHash { "for" }
  private static var and: WordHash { "and" }

  private func isOf(_ i: Int) -> Bool { text.tokens[i].hash == Self.of }
  private func isFor(_ i: Int) -> Bool { text.tokens[i].hash == Self.forWord }

  /// Whether `and` at `i` stands inside a body's name: Securities and Exchange Commission.
  private func joinsBody(at i: Int, limit: Int) -> Bool {
    guard isPlainEnglish(i - 1), !text.tokens[i - 1].isAny([.title, .role, .organisationHead]), i + 2 < limit,
      isPlainEnglish(i + 1),
      text.tokens[i + 1].isCapital, !text.tokens[i + 1].isAny([.title, .organisationHead])
    else { return false }
    var j = i + 1
    while j < limit, j - i < 5, text.tokens[j].isCapital, text.tokens[j].isWord {
      if text.tokens[j].isAny(.organisationHead) { return true }
      j += 1
    }
    return false
  }

  /// Whether `and` at `i` joins what an `of` or `for` began: Department of Health and Human Services.
  private func followsOf(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, i - j < 4, text.tokens[j].isCapital { j -= 1 }
    return j >= 0 && j < i - 1 && (isOf(j) || isFor(j))
  }
}
