internal import NewswireCore
internal import NewswireModel
internal import NewswireAnalysis

/// Whole values: sources, languages, addresses, names.
extension QueryParser {
  mutating func value(_ field: QueryField, _ value: Value, _ token: QueryToken) -> Query? {
    guard !value.text.isEmpty else {
      warn(token, "there is nothing after \(source.text(token.range)); it was left out")
      return nil
    }
    switch field {
    case .mention(let kind): return counted(mention(kind, value))
    case .urlPart: return counted(urlPart(value.text, value.token))
    case .keyword(let name): return counted(keyword(name, value))
    default: return nil
    }
  }

  private mutating func mention(_ kind: MentionKind?, _ value: Value) -> Query? {
    if NameKey.keys(of: value.text).isEmpty {
      warn(value.token, "the name holds no letter; it was left out")
      return nil
    }
    if value.isPattern {
      warn(value.token, "names are found in all their spellings, but not by patterns; the * was left out")
    }
    return .mention(MentionQuery(kind: kind, name: value.text))
  }

  private mutating func keyword(_ field: KeywordField, _ value: Value) -> Query {
    var text = value.text
    switch field {
    case .language: text = language(value)
    case .site: return site(value.text, value.token)
    case .url:
      if Self.isDomain(text) {
        notes.note(value.token.bytes, "a domain was read as site:\(text)", suggestion: "site:\(text)")
        return site(text, value.token)
      }
      if !text.contains("://"), text.contains("/"), !value.isPattern {
        notes.note(value.token.bytes, "an address without https:// was read as *\(text)", suggestion: "url:*\(text)")
        return .keyword(KeywordQuery(field: .url, value: "*" + text, isPattern: true))
      }
    case .id, .story: return .keyword(KeywordQuery(field: field, value: text))
    default: break
    }
    return .keyword(KeywordQuery(field: field, value: text, isPattern: value.isPattern))
  }

  private mutating func language(_ value: Value) -> String {
    if value.isPattern { return value.text }
    if let code = LanguageNames.code(value.text) {
      if code != value.text.lowercased() {
        notes.note(value.token.bytes, "\(value.text) was read as lang:\(code)", suggestion: "lang:\(code)")
      }
      return code
    }
    if !LanguageNames.isTag(value.text) {
      warn(value.token, "there is no language \"\(value.text.prefix(40))\"; write a code such as en, or a name")
    }
    return value.text
  }

  /// All addresses of a domain and its subdomains.
  private mutating func site(_ text: String, _ token: QueryToken) -> Query {
    var host = text.lowercased()[...]
    for prefix in ["https://", "http://", "//", "*.", "."] where host.hasPrefix(prefix) {
      host = host.dropFirst(prefix.count)
    }
    if let slash = host.firstIndex(of: "/"), host.index(after: slash) < host.endIndex {
      let pattern = "*\(host)*"
      notes.note(token.bytes, "a site with a path was read as url:\(pattern)", suggestion: "url:\(pattern)")
      return .keyword(KeywordQuery(field: .url, value: pattern, isPattern: true))
    }
    let domain = host.prefix { $0 != "/" && $0 != ":" }
    let bare = domain.hasPrefix("www.") ? String(domain.dropFirst(4)) : String(domain)
    let name = bare.isEmpty ? text : bare
    if name != text { notes.note(token.bytes, "\(text) was read as site:\(name)", suggestion: "site:\(name)") }
    return .keyword(KeywordQuery(field: .site, value: name, isPattern: name.contains("*")))
  }

  /// What Google's `inurl:` asks for.
  private mutating func urlPart(_ text: String, _ token: QueryToken) -> Query {
    if Self.isDomain(text) { return site(text, token) }
    notes.note(token.bytes, "a part of an address was read as url:*\(text)*", suggestion: "url:*\(text)*")
    return .keyword(KeywordQuery(field: .url, value: "*\(text)*", isPattern: true))
  }

  /// Whether a text looks like a host's name: `news.example.org`.
  static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && text.utf8.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isDigit || $0 == "-" }
      } && labels.last?.allSatisfy(\.isLetter) == true
  }

  /// An address as copied from a browser: the page of that address, and articles that print it.
  mutating func address(_ text: String, _ token: QueryToken) -> Query? {
    let printed = text.drop { $0 != ":" }.hasPrefix("://") ? text.drop { $0 != "/" }.dropFirst(2) : text[...]
    let trimmed = QueryWords.trimmed(String(printed))
    var parts: [Query] = [.keyword(KeywordQuery(field: .url, value: text))]
    if !trimmed.isEmpty { parts.append(.word(WordQuery(text: trimmed, match: .exact))) }
    let query = QueryShape.or(parts)
    let form = CanonicalForm.text(query)
    notes.note(token.bytes, "the address was read as \(form)", suggestion: form)
    return counted(query, leaves: parts.count)
  }

  // MARK: Regular expressions

  /// Those of letters, alternatives and single unknown letters as words; others are left out.
  mutating func regularExpression(_ text: String, _ token: QueryToken) -> Query? {
    let alternatives = text.split(separator: "|", omittingEmptySubsequences: false).map { Self.word(ofExpression: $0) }
    let words = alternatives.compactMap { $0 }
    guard words.count == alternatives.count, words.count <= Limits.queryDepth else {
      warn(token, "there are no regular expressions here, and this one cannot be read as words; it was left out")
      return nil
    }
    let parts = words.compactMap {
      QueryWords.word($0.unicodeScalars.map { QueryCharacter(scalar: $0, isEscaped: false) }).word
    }
    guard parts.count == words.count else {
      warn(token, "there are no regular expressions here, and this one cannot be read as words; it was left out")
      return nil
    }
    let query = QueryShape.or(parts.map { .word($0) })
    let form = CanonicalForm.text(query)
    warn(token, "there are no regular expressions here; this one was read as \(form)", suggestion: form)
    return counted(query, leaves: parts.count)
  }

  /// `carb[ou]n`, `col.r`, `sanction.*` as a word with `?` and `*`; nil for what they cannot say.
  private static func word(ofExpression text: Substring) -> String? {
    var word = ""
    var rest = text.trimmingPrefix("^")
    if rest.hasSuffix("$") { rest = rest.dropLast() }
    while let character = rest.popFirst() {
      switch character {
      case ".":
        if rest.first == "*" || rest.first == "+" {
          rest.removeFirst()
          word += "*"
        } else {
          word += "?"
        }
      case "[":
        guard let end = rest.firstIndex(of: "]"), end > rest.startIndex else { return nil }
        rest = rest[rest.index(after: end)...]
        word += "?"
      default:
        guard character.isLetter || character.isNumber, !["*", "+", "?", "{"].contains(rest.first) else { return nil }
        word.append(character)
      }
      // How often a class is repeated cannot be said.
      if let next = rest.first, ["+", "?", "{"].contains(next) { return nil }
    }
    return word.isEmpty ? nil : word
  }
}
