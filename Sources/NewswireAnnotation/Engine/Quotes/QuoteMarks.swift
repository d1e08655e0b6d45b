/// A range of a paragraph between quotation marks.
struct QuotedStretch {
  /// Which section of the text.
  var section: Int
  /// The tokens inside the marks.
  var tokens: Range<Int>
  /// False if the paragraph ends before the mark that closes: the quote goes on in the next one.
  var isClosed: Bool
  /// Single marks, which apostrophes look like.
  var isSingle: Bool

  /// The opening mark.
  var open: Int { tokens.lowerBound - 1 }
  /// The closing mark, or the end of the section.
  var close: Int { tokens.upperBound }
  /// The first token after the quote.
  var after: Int { isClosed ? close + 1 : close }
}

extension ArticleText {
  /// The mark that ends a range's words, before the close of a quote within it: ?, in “He said, ‘Why?’”
  func endMark(of stretch: QuotedStretch) -> Mark {
    var last = stretch.tokens.upperBound - 1
    while last > stretch.tokens.lowerBound, tokens[last].mark == .apostrophe || tokens[last].mark == .straightSingle {
      last -= 1
    }
    return tokens[last].mark
  }
}

/// Pairs quotation marks: curly, straight, doubled apostrophes, guillemets, and single marks where no others are open.
struct QuoteMarks {
  let text: ArticleText

  /// The quoted ranges of a section in order, never nested: quotes within quotes belong to the outer one.
  func stretches(in section: Int) -> [QuotedStretch] {
    let tokens = text.sections[section].tokens
    var stretches: [QuotedStretch] = []
    var i = tokens.lowerBound
    while i < tokens.upperBound, !text.budget.isSpent {
      let stretch: QuotedStretch?
      switch text.tokens[i].mark {
      case .openQuote, .straightQuote: stretch = double(from: i, limit: tokens.upperBound, section)
      case .openSingle, .straightSingle: stretch = single(from: i, limit: tokens.upperBound, section)
      default: stretch = nil
      }
      if let stretch, !stretch.tokens.isEmpty {
        stretches.append(stretch)
        i = stretch.after
      } else {
        i += 1
      }
    }
    return stretches
  }

  private func double(from open: Int, limit: Int, _ section: Int) -> QuotedStretch? {
    let straight = text.tokens[open].mark == .straightQuote
    if straight, !mayOpen(open) { return nil }
    var i = open + 1
    while i < limit {
      switch text.tokens[i].mark {
      case .closeQuote:
        return QuotedStretch(section: section, tokens: open + 1..<i, isClosed: true, isSingle: false)
      case .straightQuote where straight ? closes(i) : true:
        return QuotedStretch(section: section, tokens: open + 1..<i, isClosed: true, isSingle: false)
      case .openQuote where straight == false && closesByMistake(i):
        return QuotedStretch(section: section, tokens: open + 1..<i, isClosed: true, isSingle: false)
      case .openQuote where straight == false && text.tokens[i].shape.contains(.spaceBefore) && isUnclosed(before: i):
        return QuotedStretch(section: section, tokens: open + 1..<i, isClosed: false, isSingle: false)
      default: break
      }
      i += 1
    }
    let isLead = open == text.sections[section].tokens.lowerBound || limit - open > 6
    return isLead ? QuotedStretch(section: section, tokens: open + 1..<limit, isClosed: false, isSingle: false) : nil
  }

  /// A straight mark opens after blank space or a mark that may stand before a quote, and before no blank space.
  private func mayOpen(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.shape.contains(.spaceBefore) || token.shape.contains(.lineStart) || i == 0 { return true }
    switch text.tokens[i - 1].mark {
    case .openParenthesis, .openBracket, .dash, .hyphen, .comma, .colon, .period, .ellipsis, .openSingle,
      .straightSingle, .slash:
      return true
    default: return false
    }
  }

  /// A straight mark closes unless blank space stands before it and none after it.
  private func closes(_ i: Int) -> Bool {
    let spaceBefore = text.tokens[i].shape.contains(.spaceBefore)
    let spaceAfter = i + 1 >= text.tokens.count || text.tokens[i + 1].shape.contains(.spaceBefore)
    return !spaceBefore || spaceAfter
  }

  /// An opening mark set for a closing one: no blank space before it, and some after it.
  private func closesByMistake(_ i: Int) -> Bool {
    !text.tokens[i].shape.contains(.spaceBefore)
      && (i + 1 >= text.tokens.count || text.tokens[i + 1].shape.contains(.spaceBefore))
  }

  /// Whether the quote before a further opening mark was left unclosed by mistake: the mark stands at a sentence's start.
  private func isUnclosed(before i: Int) -> Bool {
    i + 1 < text.tokens.count && text.tokens[i + 1].shape.contains(.sentenceStart)
  }

  private func single(from open: Int, limit: Int, _ section: Int) -> QuotedStretch? {
    guard text.tokens[open].shape.contains(.spaceBefore) || text.tokens[open].shape.contains(.lineStart),
      open + 1 < limit,
      !text.tokens[open + 1].shape.contains(.spaceBefore), text.tokens[open + 1].isWord
    else { return nil }
    var i = open + 2
    // A mark that opens nothing is passed over, and the words after it are looked at again.
    defer { text.budget.spend(i - open) }
    while i < limit {
      let token = text.tokens[i]
      if token.mark == .openQuote || token.mark == .straightQuote || token.mark == .closeQuote { return nil }
      if token.mark == .apostrophe || token.mark == .straightSingle, !token.shape.contains(.spaceBefore),
        i + 1 >= limit || text.tokens[i + 1].shape.contains(.spaceBefore) || text.tokens[i + 1].mark != .none
      {
        if isPluralPossessive(i, limit) {
          i += 1
          continue
        }
        return QuotedStretch(section: section, tokens: open + 1..<i, isClosed: true, isSingle: true)
      }
      i += 1
    }
    return nil
  }

  /// The players' union: an apostrophe after an s, before a lowercase word, with another mark to come.
  private func isPluralPossessive(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit, text.tokens[i + 1].isLowercase,
      text.bytes[Int(text.tokens[i - 1].end) - 1] == UInt8(ascii: "s")
    else {
      return false
    }
    return (i + 1..<min(limit, i + 40)).contains {
      (text.tokens[$0].mark == .apostrophe || text.tokens[$0].mark == .straightSingle)
        && !text.tokens[$0].shape.contains(.spaceBefore)
    }
  }
}
