internal import NewswireModel
internal import NewswireAnalysis

extension QueryParser {
  /// - Parameter rest: what follows the colon in the same token.
  mutating func field(_ field: QueryField, _ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    switch field {
    case .text(let name): return textField(name, rest, token)
    case .quote: return quote(rest, token)
    case .speaker: return speaker(rest, token)
    default: break
    }
    guard let value = value(rest, token), !value.isEmpty else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    switch field {
    case .keyword(let name): return counted(.keyword(KeywordQuery(field: name, value: value)))
    case .mention(let kind): return counted(mention(kind, value, token))
    case .sort: setSort(value, token)
    case .length:
      if let length = QueryWords.lengthRange(value) { return counted(.length(length)) }
      warn(token, "wc takes numbers, as in wc>1000 or wc:200..1000; it was left out")
    default: return counted(published(field, value, token))
    }
    return nil
  }

  /// The value of a field: a word or what is between quotation marks.
  mutating func value(_ rest: [QueryCharacter], _ token: QueryToken) -> String? {
    if !rest.isEmpty { return String(String.UnicodeScalarView(rest.map(\.scalar))) }
    guard let next = self.token, !next.afterSpace else { return nil }
    switch next.kind {
    case .quoted(let text):
      position += 1
      return text
    case .word(let characters):
      position += 1
      return String(String.UnicodeScalarView(characters.map(\.scalar)))
    case .and, .or, .not:
      position += 1
      return next.kind == .and ? "AND" : next.kind == .or ? "OR" : "NOT"
    case .open, .close, .minus, .near, .atLeast: return nil
    }
  }

  mutating func textField(_ field: TextField, _ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    if !rest.isEmpty { return counted(textWord(rest, field, token)) }
    guard let next = self.token, !next.afterSpace else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    switch next.kind {
    case .quoted(let text):
      position += 1
      return counted(phrase(text, field, next))
    case .word(let characters):
      position += 1
      return counted(textWord(characters, field, next))
    case .open, .atLeast: return primary().map { QueryShape.inField(field, $0) }
    default:
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
  }

  mutating func mention(_ kind: MentionKind?, _ value: String, _ token: QueryToken) -> Query? {
    if NameKey.keys(of: value).isEmpty {
      warn(token, "the name holds no letter; it was left out")
      return nil
    }
    return .mention(MentionQuery(kind: kind, name: value))
  }

  /// `quote:` and one word, phrase or group.
  mutating func quote(_ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    if rest == [QueryCharacter(scalar: "*", isEscaped: false)] { return counted(.speech(SpeechQuery(speaker: ""))) }
    var content = rest.isEmpty ? nil : textWord(rest, .any, token)
    if rest.isEmpty, let next = self.token, !next.afterSpace {
      if case .word(let characters) = next.kind, characters == [QueryCharacter(scalar: "*", isEscaped: false)] {
        position += 1
        return counted(.speech(SpeechQuery(speaker: "")))
      }
      content = primary()
    }
    guard let content else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    if QueryShape.isQuotable(content) { return counted(.speech(SpeechQuery(speaker: "", content: content))) }
    warn(token, "only words, phrases and their combinations can be looked for in quotes; quote: was left out")
    return content
  }

  /// `speaker:` and a name, and as many words, phrases and groups as follow without an operator.
  mutating func speaker(_ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    guard let name = value(rest, token), !NameKey.keys(of: name).isEmpty else {
      warn(token, "speaker: takes a name; it was left out")
      return nil
    }
    var content: [Query] = []
    while let next = self.token {
      switch next.kind {
      case .word(let characters) where isOfField(characters): return speech(name, content)
      case .word, .quoted, .open, .atLeast: break
      default: return speech(name, content)
      }
      let start = position
      let warningCount = warnings.count
      let nodeCount = nodes
      guard let part = proximity() else { continue }
      if !QueryShape.isQuotable(part) {
        position = start
        warnings.removeLast(warnings.count - warningCount)
        nodes = nodeCount
        break
      }
      content.append(part)
    }
    return speech(name, content)
  }

  mutating func speech(_ name: String, _ content: [Query]) -> Query? {
    counted(.speech(SpeechQuery(speaker: name, content: content.isEmpty ? nil : QueryShape.and(content))))
  }

  /// Whether a word asks for something other than words of the text.
  private func isOfField(_ characters: [QueryCharacter]) -> Bool {
    if QueryWords.length(characters) != nil || characters.map(\.scalar) == ["*"] { return true }
    guard let colon = characters.firstIndex(where: { $0.scalar == ":" && !$0.isEscaped }),
      let field = QueryField(characters[..<colon])
    else { return false }
    if case .text = field { return false }
    return true
  }

  mutating func setSort(_ value: String, _ token: QueryToken) {
    switch value.lowercased() {
    case "newest", "date", "new": sort = .newest
    case "oldest", "old": sort = .oldest
    case "relevance", "score": sort = .relevance
    default: warn(token, "sort takes newest, oldest or relevance; it was left out")
    }
  }

  mutating func published(_ field: QueryField, _ value: String, _ token: QueryToken) -> Query? {
    if case .published = field, let range = value.range(of: "..") {
      let from = String(value[..<range.lowerBound])
      let until = String(value[range.upperBound...])
      let start = from.isEmpty ? nil : QueryDates.period(from, now: now)
      let end = until.isEmpty ? nil : QueryDates.period(until, now: now)
      if (from.isEmpty || start != nil) && (until.isEmpty || end != nil) {
        return .published(PublishedQuery(from: start?.start, until: end?.start))
      }
    } else if let period = QueryDates.period(value, now: now) {
      switch field {
      case .after: return .published(PublishedQuery(from: period.start))
      case .before: return .published(PublishedQuery(until: period.start))
      default: return .published(PublishedQuery(from: period.start, until: period.end))
      }
    }
    warn(
      token,
      "this is not a date of the years 1 to 9999; write 2025, 2025-04, 2025-04-14, an RFC 3339 time, or 7d, 2w, 3m, 1y")
    return nil
  }
}
