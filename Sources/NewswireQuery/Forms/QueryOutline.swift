package import NewswireModel

/// A query's tree as lines of text, and what it costs in words.
package enum QueryOutline {
  /// One line a node, each two spaces further in than what it belongs to.
  package static func lines(of query: Query) -> [String] {
    var lines: [String] = []
    append(query, indent: 0, to: &lines)
    return lines
  }

  private static func append(_ query: Query, indent: Int, to lines: inout [String]) {
    func line(_ text: String) { lines.append(String(repeating: "  ", count: indent) + text) }
    func below(_ parts: [Query]) { for part in parts { append(part, indent: indent + 1, to: &lines) } }
    switch query {
    case .and(let parts):
      line("all of")
      below(parts)
    case .or(let parts):
      line("any of")
      below(parts)
    case .not(let part):
      line("not")
      below([part])
    case .proximity(let near):
      let order = near.ordered ? "in this order" : "in either order"
      let distance =
        switch near.distance {
        case .words(let words): "within \(words) words"
        case .sentence: "in one sentence"
        case .paragraph: "in one paragraph"
        }
      line("\(near.excluded ? "the first, where the second is not " : "")\(distance), \(order)")
      below([near.left, near.right])
    case .atLeast(let atLeast):
      line("at least \(atLeast.count) times")
      below([atLeast.query])
    case .speech(let speech) where speech.content != nil:
      line(speech.speaker.isEmpty ? "in quoted words" : "said by \(speech.speaker)")
      below([speech.content].compactMap { $0 })
    case .word(let word): line("\(kind(of: word)) \(CanonicalForm.text(query))")
    case .phrase: line("phrase \(CanonicalForm.text(query))")
    case .all: line("every article")
    default: line(CanonicalForm.text(query))
    }
  }

  private static func kind(of word: WordQuery) -> String {
    switch word.match {
    case .inflected: "word and its inflections"
    case .exact: "word"
    case .cased: "word in this case"
    case .prefix: "words that begin so"
    case .wildcard: "words like"
    case .fuzzy(let edits): "words within \(edits) edits of"
    }
  }

  /// What decides how long an answer takes.
  package static func cost(of query: Query) -> String {
    var (words, positions, patterns, walks) = (0, 0, 0, 0)
    func visit(_ query: Query) {
      switch query {
      case .and(let parts), .or(let parts): for part in parts { visit(part) }
      case .not(let part): visit(part)
      case .proximity(let near):
        positions += 1
        visit(near.left)
        visit(near.right)
      case .atLeast(let atLeast):
        positions += 1
        visit(atLeast.query)
      case .speech(let speech):
        positions += 1
        if let content = speech.content { visit(content) }
      case .phrase(let phrase):
        positions += 1
        words += phrase.words.count
      case .word(let word):
        switch word.match {
        case .inflected, .exact, .cased: words += 1
        case .prefix, .fuzzy: patterns += 1
        case .wildcard: if word.text.first == "*" || word.text.first == "?" { walks += 1 } else { patterns += 1 }
        }
      case .keyword(let keyword):
        if !keyword.isPattern { words += 1 } else if keyword.value.first == "*" { walks += 1 } else { patterns += 1 }
      case .all, .mention, .published, .imported, .length: words += 1
      }
    }
    visit(query)
    let level = walks > 0 ? "high" : patterns + positions > 0 ? "medium" : "low"
    let parts = [
      (words, "looked up"), (positions, "with places in the text"), (patterns, "patterns"),
      (walks, "patterns that look at every word of the index"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return ([level] + parts).joined(separator: ", ")
  }
}
