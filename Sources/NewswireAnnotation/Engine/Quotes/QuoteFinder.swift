import NewswireModel

/// Finds the quotes of an article's paragraphs and who said them.
struct QuoteFinder {
  let text: ArticleText
  let names: Names
  private let attributions: AttributionFinder
  private var coreference: Coreference
  private var quotes: [FoundQuote] = []

  /// A quote with what is known of it.
  struct FoundQuote {
    var stretch: QuotedStretch { parts[0] }
    /// The range, and those that a cue parts from it.
    var parts: [QuotedStretch]
    /// The reporter's words in the same sentence before it.
    var before: Range<Int>
    var attribution: Attribution?
    var speaker: Speaker?
    var kind: QuoteKind
    var basis: SpeakerBasis?
    /// Its attribution is that of a quote before or after it.
    var isInherited = false

    mutating func inherit(_ speaker: Speaker?) {
      self.speaker = speaker
      basis = .neighbour
      isInherited = true
    }

    /// Takes another quote as its next part.
    mutating func goOn(with quote: FoundQuote) {
      parts.append(quote.stretch)
      if attribution == nil, quote.attribution != nil { (attribution, basis) = (quote.attribution, quote.basis) }
      isInherited = isInherited && quote.isInherited
    }
  }

  init(_ text: ArticleText, _ names: Names) {
    self.text = text
    self.names = names
    let entityOfToken = names.entityOfToken
    attributions = AttributionFinder(text: text, subjects: SubjectFinder(text: text, entityOfToken: entityOfToken))
    coreference = Coreference(text: text, names: names, entityOfToken: entityOfToken)
  }

  static func quotes(in text: ArticleText, _ names: Names) -> [Quote] {
    guard text.tokens.contains(where: { $0.mark.rawValue >= Mark.openQuote.rawValue && $0.mark != .other }) else {
      return []
    }
    var finder = QuoteFinder(text, names)
    let marks = QuoteMarks(text: text)
    // Whom the paragraph before leaves speaking, or that paragraph where it has no quotes, to be asked if need be.
    var last: Speaker?
    var unquoted: Int?
    for section in text.sections.indices where text.sections[section].section == .paragraph {
      if text.budget.isSpent { break }
      let stretches = marks.stretches(in: section)
      guard let first = stretches.first else {
        unquoted = section
        continue
      }
      if let paragraph = unquoted {
        let startsParagraph = first.open == text.sections[section].tokens.lowerBound
        last = startsParagraph ? finder.lastSentenceSpeaker(paragraph) : nil
      }
      last = finder.find(stretches, in: section, after: last)
      unquoted = nil
    }
    return finder.build()
  }

  /// Finds the quotes of one paragraph.
  /// - Parameters:
  ///   - ranges: what stands between its quotation marks; not empty.
  ///   - previous: whom the paragraph before leaves speaking, where this one begins with a quote; nil if nobody.
  /// - Returns: whom this one leaves speaking.
  private mutating func find(_ stretches: [QuotedStretch], in section: Int, after previous: Speaker?) -> Speaker? {
    let tokens = text.sections[section].tokens
    coreference.note(quoted: stretches)
    var found: [FoundQuote] = []
    for (k, stretch) in stretches.enumerated() where !text.budget.isSpent {
      let lower = k > 0 ? stretches[k - 1].after : tokens.lowerBound
      let upper = k + 1 < stretches.count ? stretches[k + 1].open : tokens.upperBound
      let frame = frame(of: stretch, from: lower, to: upper)
      var quote = FoundQuote(parts: [stretch], before: frame.before, kind: kind(of: stretch, frame))
      quote.attribution = attributions.attribution(of: stretch, in: frame)
      if let attribution = quote.attribution {
        quote.speaker = coreference.speaker(attribution.speaker) ?? Speaker(name: "")
        quote.basis = attribution.speaker.basis
        coreference.note(quote.speaker, of: stretch)
      }
      found.append(quote)
    }
    if found.isEmpty { return nil }
    inherit(&found, previous: previous, startsParagraph: stretches[0].open == tokens.lowerBound)
    if found[0].speaker == nil, let sentence = sentenceBefore(found[0], from: tokens.lowerBound) {
      found[0].attribution = attributions.ofSentence(sentence)
      found[0].speaker = found[0].attribution.flatMap { coreference.speaker($0.speaker) }
      found[0].basis = .sentence
      inherit(&found, previous: nil, startsParagraph: false)
    }
    let continued = takeContinued(by: &found[0])
    quotes.append(contentsOf: joined(continued + found.filter { $0.speaker != nil && stands($0) }))
    let last = found.last(where: { $0.speaker != nil })?.speaker
    coreference.note(speaker: last)
    if let colon = lastSentenceSpeaker(section, onlyColon: true) { return colon }
    return last
  }

  /// The quote that the paragraph before leaves open, taken back where this one's first quote, without a cue of its own, goes
  /// on with it.
  private mutating func takeContinued(by first: inout FoundQuote) -> [FoundQuote] {
    guard let open = quotes.last, let part = open.parts.last, !part.isClosed, !part.isSingle, first.attribution == nil,
      part.section + 1 == first.stretch.section,
      first.stretch.open == text.sections[first.stretch.section].tokens.lowerBound
    else { return [] }
    first.inherit(open.speaker)
    quotes.removeLast()
    return [open]
  }

  private func frame(of stretch: QuotedStretch, from lower: Int, to upper: Int) -> AttributionFinder.Frame {
    var start = stretch.open
    while start > lower, !(start < stretch.open && text.tokens[start].shape.contains(.sentenceStart)) { start -= 1 }
    if text.tokens[stretch.tokens.lowerBound].shape.contains(.sentenceStart), stretch.open > lower {
      // The quote begins a sentence: only a colon or comma before it leads in.
      let before = text.tokens[stretch.open - 1]
      if before.mark != .colon && before.mark != .comma && before.isWord == false { start = stretch.open }
    }
    var end = stretch.after
    let endsWithCue = followsInSentenceOfItsOwn(stretch, upper)
    if endsWithCue { end += 1 }
    while end < upper, !text.tokens[end].shape.contains(.sentenceStart) || text.tokens[end].isLowercase { end += 1 }
    return .init(before: start..<stretch.open, after: min(stretch.after, end)..<end, endsWithCue: endsWithCue)
  }

  /// Whether the sentence after a quote that ends with a mark of its own is nothing but its cue: “Really?” Salam asked. “Yes.” He said.
  private func followsInSentenceOfItsOwn(_ stretch: QuotedStretch, _ upper: Int) -> Bool {
    guard stretch.isClosed, stretch.after < upper, text.tokens[stretch.after].shape.contains(.sentenceStart) else {
      return false
    }
    let mark = text.endMark(of: stretch)
    let isPeriod = mark == .period
    guard isPeriod || mark == .question || mark == .exclamation else { return false }
    var i = stretch.after + 1
    while i < upper, i - stretch.after < (isPeriod ? 6 : 16), !text.tokens[i].shape.contains(.sentenceStart) {
      if text.tokens[i].isAny(.speechVerb), text.tokens[i].hash != CueWords.has {
        let next = i + 1 < upper ? text.tokens[i + 1] : nil
        let told =
          !isPeriod && CueWords.tellings.contains(text.tokens[i].hash) && i + 2 < upper ? text.tokens[i + 2] : nil
        return next.map {
          $0.mark == .period || (!isPeriod && ($0.mark == .comma || CueWords.afterCue.contains($0.hash)))
            || (told.map { $0.mark == .period || CueWords.afterCue.contains($0.hash) } ?? false)
        } ?? true
      }
      i += 1
    }
    return false
  }

  // MARK: Speakers of quotes without a cue

  /// Gives quotes without a cue the speaker of their neighbours: of the quote before in the paragraph, of the one after, or of
  /// the paragraph before where this one begins with its quote.
  private func inherit(_ found: inout [FoundQuote], previous: Speaker?, startsParagraph: Bool) {
    for k in found.indices where found[k].speaker == nil && found[k].kind == .full {
      if k > 0, let speaker = found[k - 1].speaker { found[k].inherit(speaker) }
    }
    for k in found.indices.reversed() where found[k].speaker == nil && found[k].kind == .full {
      if k + 1 < found.count, let speaker = found[k + 1].speaker, k > 0 || !isSeparate(found[k], found[k + 1]) {
        found[k].inherit(speaker)
      } else if k == 0, startsParagraph, let previous {
        found[k].inherit(previous)
      }
    }
  }

  /// Whether words of the reporter's own stand between two quotes in sentences of their own.
  private func isSeparate(_ left: FoundQuote, _ right: FoundQuote) -> Bool {
    right.stretch.open - left.stretch.after > 12
  }

  /// The sentence before a quote of whole sentences that has none of the reporter's words in its own: Salam agreed. “It is so.”
  private func sentenceBefore(_ quote: FoundQuote, from lower: Int) -> Range<Int>? {
    guard quote.kind == .full, quote.before.isEmpty, quote.stretch.open > lower else { return nil }
    return sentence(endingAt: quote.stretch.open - 1, from: lower)
  }

  private func sentence(endingAt last: Int, from lower: Int) -> Range<Int> {
    var start = last
    while start > lower, !text.tokens[start].shape.contains(.sentenceStart) { start -= 1 }
    return start..<last + 1
  }

  /// Who is about to speak where a paragraph ends with a colon or, without quotes of its own, with a sentence of somebody's words.
  private func lastSentenceSpeaker(_ section: Int, onlyColon: Bool = false) -> Speaker? {
    let tokens = text.sections[section].tokens
    guard let last = tokens.last, !onlyColon || text.tokens[last].mark == .colon else { return nil }
    let sentence = sentence(endingAt: last, from: tokens.lowerBound)
    if text.tokens[last].mark != .colon {
      return attributions.ofSentence(sentence).flatMap { coreference.speaker($0.speaker) }
    }
    let stretch = QuotedStretch(section: section, tokens: last + 1..<last + 1, isClosed: false, isSingle: false)
    return attributions.attribution(of: stretch, in: .init(before: sentence, after: last + 1..<last + 1))
      .flatMap { coreference.speaker($0.speaker) }
  }

  // MARK: What is a quote

  /// Whether quoted words stand as a quote: sentences do, and words that are the whole of what is attributed, after `said` or
  /// `urged Iraq to` or before `Salam said`, from which a comma parts the reporter's words before; not a title, a name or a few words within the reporter's own clause.
  private func stands(_ quote: FoundQuote) -> Bool {
    if isTitle(quote.stretch) || isSubheading(quote) { return false }
    guard quote.kind != .full, let cue = quote.attribution?.cue, let last = cue.last else { return true }
    if cue.lowerBound >= quote.stretch.after {
      let isParted =
        quote.stretch.tokens.count > 20 && quote.before.last.map { text.tokens[$0].mark == .comma } ?? false
      return isParted || !continuesClause(quote.before)
    }
    let token = text.tokens[last]
    if token.mark == .colon { return true }
    if token.mark == .comma {
      return !isInterrupted(cue) && !cue.contains { text.tokens[$0].hash == CueWords.that }
        && (text.tokens[cue.lowerBound].hash == CueWords.according
          || cue.suffix(12).contains { text.tokens[$0].isAny(.speechVerb) })
    }
    if token.hash == CueWords.to { return cue.contains { CueWords.requests.contains(text.tokens[$0].hash) } }
    return token.isAny(.speechVerb) && !CueWords.namings.contains(token.hash)
  }

  /// Whether the quoted words go on with a clause that the reporter's words begin.
  private func continuesClause(_ before: Range<Int>) -> Bool {
    before.contains {
      (text.tokens[$0].isWord && !CueWords.openers.contains(text.tokens[$0].hash)) || text.tokens[$0].isNumber
    }
  }

  /// Whether a cue before a quote stands within the reporter's clause, with which the quoted words go on:
  /// The streets were empty, he added, “but people want to meet.”
  private func isInterrupted(_ cue: Range<Int>) -> Bool {
    guard let comma = cue.dropLast().last(where: { text.tokens[$0].mark == .comma }),
      !text.tokens[comma + 1].isAny(.speechVerb)
    else { return false }
    return cue.upperBound - comma < 10 && text.tokens[comma..<cue.upperBound].contains { $0.isAny(.speechVerb) }
      && continuesClause(cue.lowerBound..<comma)
  }

  /// Whether quoted words are the title of a work: two capitals or more, only articles, prepositions and conjunctions in lowercase,
  /// no sentence's end.
  private func isTitle(_ stretch: QuotedStretch) -> Bool {
    let last = text.endMark(of: stretch)
    guard stretch.isClosed, last == .none || last == .comma, stretch.tokens.count <= 12, !isShouted(stretch) else {
      return false
    }
    var capitals = 0
    for token in text.tokens[stretch.tokens] where token.isWord {
      if token.isCapital { capitals += 1 } else if !CueWords.smallInTitles.contains(token.hash) { return false }
    }
    let tokens = text.sections[stretch.section].tokens
    let next = stretch.after..<min(stretch.after + 3, tokens.upperBound)
    let before = max(stretch.open - 3, tokens.lowerBound)..<stretch.open
    let isInClause =
      !before.isEmpty && !text.tokens[stretch.tokens.lowerBound].shape.contains(.sentenceStart)
      && !text.tokens[before].contains { $0.isAny(.speechVerb) }
    return capitals >= 2 && (isInClause || !text.tokens[next].contains { $0.isAny(.speechVerb) })
  }

  /// Whether a verb of crying out stands right before the quoted words: the crowd chanting “No More War”
  private func isShouted(_ stretch: QuotedStretch) -> Bool {
    var verb = stretch.open - 1
    if verb >= 0, text.tokens[verb].mark == .comma { verb -= 1 }
    return verb >= text.sections[stretch.section].tokens.lowerBound && CueWords.shouts.contains(text.tokens[verb].hash)
  }

  /// Whether a quote is all that a paragraph says, in the single marks that newspapers set in headings.
  private func isSubheading(_ quote: FoundQuote) -> Bool {
    let section = text.sections[quote.stretch.section].tokens
    return quote.stretch.isSingle && quote.attribution == nil && quote.stretch.open == section.lowerBound
      && quote.stretch.after == section.upperBound && quote.stretch.tokens.count <= 12
  }

  /// Whether the words between two quotes end with a cue of the second's own: “We won,” Salam said, adding: “It is over.”
  private func hasOwnCue(_ right: FoundQuote, after left: FoundQuote) -> Bool {
    guard let last = left.parts.last, last.section == right.stretch.section, last.after + 2 < right.stretch.open else {
      return false
    }
    let verb = right.stretch.open - 2
    return text.tokens[verb].isAny(.speechVerb) && text.tokens[last.after..<verb].contains { $0.isAny(.speechVerb) }
  }

  /// “For me,” Salam said, “it is over”: one cue for both.
  private func sharesCue(_ left: FoundQuote, _ right: FoundQuote) -> Bool {
    guard let a = left.attribution?.cue, let b = right.attribution?.cue, let last = left.parts.last?.tokens.last else {
      return false
    }
    return a.overlaps(b) && text.tokens[last].mark == .comma
      && !text.tokens[right.stretch.tokens.lowerBound].shape.contains(.sentenceStart)
  }

  /// Makes one quote of those that a cue splits: “…,” Salam said. “…”
  private func joined(_ found: [FoundQuote]) -> [FoundQuote] {
    var joined: [FoundQuote] = []
    for quote in found {
      guard let last = joined.last, last.speaker?.name == quote.speaker?.name,
        quote.isInherited || last.isInherited || sharesCue(last, quote), !hasOwnCue(quote, after: last)
      else {
        joined.append(quote)
        continue
      }
      // In place, for a quote may have very many parts.
      joined[joined.count - 1].goOn(with: quote)
    }
    return joined
  }

  // MARK: Kinds

  private func kind(of stretch: QuotedStretch, _ frame: AttributionFinder.Frame) -> QuoteKind {
    let first = text.tokens[stretch.tokens.lowerBound]
    let last = text.endMark(of: stretch)
    let startsSentence =
      first.isCapital || first.isNumber || first.mark == .ellipsis || first.mark == .openBracket || !first.isWord
    let led =
      frame.before.last.map { [.colon, .comma, .openParenthesis, .dash].contains(text.tokens[$0].mark) } ?? true
    let ended = [.comma, .period, .question, .exclamation, .dash, .ellipsis].contains(last) || !stretch.isClosed
    if startsSentence, led || frame.before.isEmpty, ended || stretch.tokens.count > 8 { return .full }
    if stretch.tokens.count >= 8 || (ended && last != .comma) || led { return .partial }
    return .fragment
  }

  // MARK: Building

  private func build() -> [Quote] {
    quotes.compactMap { quote in
      let stretches = quote.parts.filter { !trimmed($0).isEmpty }
      let parts = stretches.map(trimmed)
      let home = quote.stretch.section
      guard let first = parts.first, let last = stretches.last(where: { $0.section == home }).map(trimmed) else {
        return nil
      }
      return Quote(
        text: parts.map(text.string).joined(separator: Quote.partSeparator), speaker: quote.speaker?.name ?? "",
        cue: quote.attribution.map { text.words($0.cue) } ?? "",
        kind: quote.kind, span: span(first.lowerBound..<last.upperBound, in: home),
        parts: parts.count > 1 ? stretches.map { span(trimmed($0), in: $0.section) } : [],
        speakerBasis: quote.speaker?.name.isEmpty ?? true ? nil : quote.basis)
    }
  }

  private func span(_ tokens: Range<Int>, in section: Int) -> Span {
    text.sections[section].span(from: text.tokens[tokens.lowerBound].start, to: text.tokens[tokens.upperBound - 1].end)
  }

  /// The tokens of a range without a closing comma.
  private func trimmed(_ stretch: QuotedStretch) -> Range<Int> {
    let end = stretch.tokens.upperBound
    return text.tokens[end - 1].mark == .comma ? stretch.tokens.lowerBound..<end - 1 : stretch.tokens
  }
}
