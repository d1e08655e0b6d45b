internal import NewswireModel

/// Writes a query so that it can be read in one way only.
enum CanonicalForm {
  /// How tightly a text holds together.
  private enum Binding: Int, Comparable {
    case or, and, not, near, primary

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  static func text(_ query: Query) -> String { write(query).text }

  private static func write(_ query: Query) -> (text: String, binding: Binding) {
    switch query {
    case .all: return ("*", .primary)
    case .word(let word): return (field(word.field) + self.word(word), .primary)
    case .phrase(let phrase): return (field(phrase.field) + self.phrase(phrase), .primary)
    case .proximity(let proximity): return (near(proximity), .near)
    case .and(let parts):
      if parts.isEmpty { return ("*", .primary) }
      return parts.count == 1 ? write(parts[0]) : (joined(parts), .and)
    case .or(let parts):
      if parts.isEmpty { return ("NOT *", .not) }
      return parts.count == 1 ? write(parts[0]) : (parts.map { grouped($0, .and) }.joined(separator: " OR "), .or)
    case .not(let part): return ("NOT " + grouped(part, .near), .not)
    case .atLeast(let atLeast): return ("atleast\(atLeast.count)(\(text(atLeast.query)))", .primary)
    case .mention(let mention):
      return (FieldNames.name(of: .mention(mention.kind)) + ":" + value(mention.name), .primary)
    case .speech(let speech): return (self.speech(speech), .primary)
    case .keyword(let keyword):
      if keyword.field == .changed { return ("changed:" + change(keyword), .primary) }
      return (FieldNames.name(of: .keyword(keyword.field)) + ":" + value(keyword), .primary)
    case .published(let range): return (published(range), .primary)
    case .imported(let range): return (imported(range), .primary)
    case .length(let range): return (length(range), .primary)
    }
  }

  private static func grouped(_ query: Query, _ least: Binding) -> String {
    let (text, binding) = write(query)
    return binding < least ? "(\(text))" : text
  }

  /// A speaker takes the words that follow, so an AND parts them.
  private static func joined(_ parts: [Query]) -> String {
    var text = ""
    var takesWords = false
    for part in parts {
      if !text.isEmpty { text += takesWords ? " AND " : " " }
      text += grouped(part, .not)
      takesWords = false
      if case .speech(let speech) = part, !speech.speaker.isEmpty { takesWords = true }
      if case .not(.speech(let speech)) = part, !speech.speaker.isEmpty { takesWords = true }
    }
    return text
  }

  private static func near(_ proximity: ProximityQuery) -> String {
    var sign = proximity.excluded ? "NOT " : ""
    sign += proximity.ordered ? "pre/" : "w/"
    switch proximity.distance {
    case .words(let words): sign += "\(words)"
    case .sentence: sign += "s"
    case .paragraph: sign += "p"
    }
    return "\(grouped(proximity.left, .near)) \(sign) \(grouped(proximity.right, .primary))"
  }

  private static func field(_ field: TextField) -> String {
    field == .any ? "" : FieldNames.name(of: field) + ":"
  }

  // MARK: Words

  /// As typed where that is read back as the same word, else with a backslash before every mark.
  private static func word(_ word: WordQuery) -> String {
    let decorated = decorate(word.text, word.match)
    if isPlain(word.text) { return decorated }
    if case .prefix = word.match { return decorate(escaped(word), word.match) }
    return reads(decorated, as: word) ? decorated : decorate(escaped(word), word.match)
  }

  /// Letters and digits that no form of the language, nor of another, begins with.
  private static func isPlain(_ text: String) -> Bool {
    guard text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.isDigit }), !text.isEmpty else {
      return false
    }
    // A long word can be an operator only by the number that it ends with.
    return text.utf8.count > 24 && text.unicodeScalars.last?.isDigit == false || !isSpecial(text)
  }

  /// Whether a word alone, or between others, may be read as something else.
  private static func isSpecial(_ text: String) -> Bool {
    return ForeignOperators.find(text) != nil || ForeignOperators.atLeast(text) != nil
      || QueryParser.isLookalike(text) || FieldNames.code(text) != nil
      || ForeignOperators.smallOperator(text) != nil || ForeignOperators.wordLikeOperator(text) != nil
      || QueryDates.isDay(text) || text.lowercased() == "but" || text.lowercased() == "atleast"
      || FieldNames.find(text).map { $0.field.isComparable || $0.field.isCallable && text == text.uppercased() } == true
  }

  private static func decorate(_ text: String, _ match: WordMatch) -> String {
    switch match {
    case .inflected, .wildcard: text
    case .exact: "=" + text
    case .cased: "case:" + text
    case .prefix: text + "*"
    case .fuzzy(let edits): "\(text)~\(edits)"
    }
  }

  private static func reads(_ text: String, as word: WordQuery) -> Bool {
    let read = QueryLexer.read(text)
    guard read.tokens.count == (word.match == .cased ? 2 : 1), read.notes.all(textEnd: 0).isEmpty,
      case .word(let characters)? = read.tokens.last?.kind, !isSpecial(characters.string)
    else { return false }
    guard QueryWords.unknownField(characters) == nil else { return false }
    let reading = QueryWords.word(characters)
    guard reading.warnings.isEmpty, reading.notes.isEmpty, var found = reading.word else { return false }
    if word.match == .cased, found.match == .inflected { found.match = .cased }
    return found.text == word.text && found.match == word.match
  }

  private static func escaped(_ word: WordQuery) -> String {
    var text = ""
    for (i, scalar) in word.text.unicodeScalars.enumerated() {
      let isWild = word.match == .wildcard && (scalar == "*" || scalar == "?")
      // Digits after an asterisk say elsewhere how many letters it stands for.
      let isPlain = scalar.properties.isAlphabetic || scalar.isDigit && word.match != .wildcard
      if !isWild && (i == 0 || !isPlain) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static func phrase(_ phrase: PhraseQuery) -> String {
    quoted(phrase.words.joined(separator: " "), escaping: ["*", "?", "!", "$", "#"])
  }

  /// - Parameter marks: what has a meaning there beside what ends a quotation.
  private static func quoted(_ text: String, escaping marks: Set<Unicode.Scalar> = []) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if "\"\\“”‟".unicodeScalars.contains(scalar) || marks.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A field's value: as it is where it is letters, digits and inner marks that mean nothing, else in quotation marks.
  private static func value(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.isDigit || "-_.".unicodeScalars.contains($0)
      } && text.unicodeScalars.first?.properties.isAlphabetic == true && text.unicodeScalars.last != "."
      && !isSpecial(text) && FieldNames.find(text) == nil && !text.lowercased().hasPrefix("www.")
    return isPlain ? text : quoted(text, escaping: ["*"])
  }

  /// In a pattern, asterisks stand as they are.
  private static func value(_ keyword: KeywordQuery) -> String {
    keyword.isPattern ? quoted(keyword.value) : value(keyword.value)
  }

  /// What is not the name of a change would be read as a time.
  private static func change(_ keyword: KeywordQuery) -> String {
    let isName = keyword.value == "any" || RevisionChange.allCases.contains { $0.name == keyword.value }
    return isName && !keyword.isPattern
      ? keyword.value : quoted(keyword.value, escaping: keyword.isPattern ? [] : ["*"])
  }

  private static func speech(_ speech: SpeechQuery) -> String {
    if speech.speaker.isEmpty {
      guard let content = speech.content else { return "quote:*" }
      if case .word(let word) = content, word.field == .any, word.match != .cased { return "quote:" + self.word(word) }
      if case .phrase(let phrase) = content, phrase.field == .any { return "quote:" + self.phrase(phrase) }
      return "quote:(\(text(content)))"
    }
    let name = "speaker:" + value(speech.speaker)
    return speech.content.map { "\(name) (\(text($0)))" } ?? name
  }

  private static func published(_ range: PublishedQuery) -> String {
    switch (range.from, range.until) {
    case (let from?, nil): "after:" + QueryDates.text(from)
    case (nil, let until?): "before:" + QueryDates.text(until)
    default: "published:" + period(range)
    }
  }

  private static func imported(_ range: PublishedQuery) -> String { "imported:" + period(range) }

  /// `a..b`, whose last day or second belongs to it.
  private static func period(_ range: PublishedQuery) -> String {
    let from = range.from.map(QueryDates.text) ?? ""
    guard let until = range.until else { return from + ".." }
    return QueryDates.lastText(until).map { "\(from)..\($0)" } ?? "\(from)..<\(QueryDates.text(until))"
  }

  private static func length(_ range: LengthQuery) -> String {
    switch (range.minimum, range.maximum) {
    case (let minimum?, nil): "wc>=\(minimum)"
    case (nil, let maximum?): "wc<=\(maximum)"
    default: "wc:\(range.minimum.map(String.init) ?? "")..\(range.maximum.map(String.init) ?? "")"
    }
  }
}
