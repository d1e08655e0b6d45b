import NewswireCore
import NewswireModel
import NewswireAnalysis

/// One section of an article: where it stands in the article's text and which tokens it has.
struct TextSection {
  var section: Section
  var index: Int32
  /// The section's first byte in the text, and the end of its last one.
  var start: Int
  var end: Int
  var tokens: Range<Int> = 0..<0
  /// Most of its longer words begin with a capital, so that capitals say little.
  var isTitleCase = false
  /// All its letters are capitals.
  var isAllCapitals = false
  /// A headline, or a heading inside the body.
  var isHeading = false
  /// The dateline: places and nothing else, which no span can point into.
  var isDateline = false

  func span(from start: Int32, to end: Int32) -> Span {
    let offset = Int32(truncatingIfNeeded: self.start)
    return Span(section: section, index: index, start: start - offset, end: end - offset)
  }
}

/// The sections of an article that say something, as one run of bytes cut into tokens.
struct ArticleText {
  var bytes: [UInt8] = []
  var sections: [TextSection] = []
  var tokens: [Token] = []
  /// What finding something in it may cost.
  let budget: AnnotationBudget
  /// The words that occur in lowercase.
  private var lowercaseWords = WordSet(capacity: 0)

  /// Dateline, headline, standfirst, captions and paragraphs, in this order.
  /// - Parameter budget: nil for that of the article's length.
  init(_ article: Article, _ budget: AnnotationBudget? = nil) {
    let size = article.paragraphs.reduce(article.headline.utf8.count + article.standfirst.utf8.count) {
      $0 + $1.text.utf8.count + 1
    }
    self.budget = budget ?? AnnotationBudget(bytes: size)
    bytes.reserveCapacity(size + 1024)
    tokens.reserveCapacity(size / 5 + 16)
    append(article.dateline, .headline, 0)
    if !sections.isEmpty { sections[0].isDateline = true }
    append(article.headline, .headline, 0, isHeading: true)
    append(article.standfirst, .standfirst, 0)
    for (i, caption) in article.captions.enumerated() { append(caption.text, .caption, i) }
    for (i, paragraph) in article.paragraphs.enumerated() {
      append(paragraph.text, .paragraph, i, isHeading: paragraph.kind == .subheading)
    }
    var tokenizer = Tokenization(lexicon: Lexicon.shared)
    for i in sections.indices {
      let first = tokens.count
      tokenizer.tokenize(bytes, sections[i].start..<sections[i].end, into: &tokens)
      sections[i].tokens = first..<tokens.count
      let capitals = capitals(of: sections[i])
      sections[i].isAllCapitals = capitals.isAll
      sections[i].isTitleCase = capitals.isTitleCase
    }
    lowercaseWords = WordSet(capacity: tokens.count)
    for token in tokens where token.isLowercase { lowercaseWords.insert(token.hash) }
  }

  private mutating func append(_ text: String, _ section: Section, _ index: Int, isHeading: Bool = false) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    sections.append(
      TextSection(
        section: section, index: Int32(truncatingIfNeeded: index), start: start, end: bytes.count, isHeading: isHeading)
    )
    bytes.append(UInt8(ascii: "\n"))
  }

  /// How a section uses capitals: for all its letters, or at the beginning of most of its longer words.
  private func capitals(of section: TextSection) -> (isAll: Bool, isTitleCase: Bool) {
    var long = 0
    var capital = 0
    var allCapitals = 0
    var words = 0
    for token in tokens[section.tokens] where token.isWord {
      words += 1
      if token.shape.contains(.allCapitals) { allCapitals += 1 }
      guard section.isHeading, token.end - token.start > 3 else { continue }
      long += 1
      if token.isCapital { capital += 1 }
    }
    let isAll = words >= 2 && allCapitals * 4 >= words * 3
    let isTitleCase =
      section.isHeading && long >= (section.section == .headline ? 3 : 2) && capital * 4 >= long * 3
    return (isAll, isAll || isTitleCase)
  }

  /// Whether the word occurs in lowercase.
  func occursInLowercase(_ hash: WordHash) -> Bool { lowercaseWords.contains(hash) }

  /// The text of a range of bytes.
  func string(_ start: Int32, _ end: Int32) -> String {
    String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
  }

  /// The words of a range of bytes with one space between them, whatever blanks the page has: a name, not a quotation.
  func words(_ start: Int32, _ end: Int32) -> String {
    let text = string(start, end)
    // Most have single spaces and nothing that begins another blank.
    var last: UInt8 = 0
    var isPlain = true
    for byte in bytes[Int(start)..<Int(end)] {
      if byte < 0x20 || (byte == 0x20 && last == 0x20) || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 {
        isPlain = false
        break
      }
      last = byte
    }
    return isPlain ? text : text.split { $0 == "\u{a0}" || $0.isWhitespace }.joined(separator: " ")
  }

  /// The same from one token's start to another's end.
  func words(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return words(tokens[first].start, tokens[last].end)
  }

  /// Whether two ranges of bytes are the same.
  func isSame(_ left: Range<Int32>, _ right: Range<Int32>) -> Bool {
    left.count == right.count
      && bytes[Int(left.lowerBound)..<Int(left.upperBound)].elementsEqual(
        bytes[Int(right.lowerBound)..<Int(right.upperBound)])
  }

  /// The text from one token's start to another's end.
  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return string(tokens[first].start, tokens[last].end)
  }
}

// MARK: Shapes of single words

extension ArticleText {
  /// MPs, NGOs: an acronym's plural, which names nobody.
  func isPluralAcronym(_ token: Token) -> Bool {
    guard token.shape.contains(.innerCapital), bytes[Int(token.end) - 1] == UInt8(ascii: "s") else { return false }
    return bytes[Int(token.start)..<Int(token.end) - 1].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Two capitals, as the post abbreviates states.
  func isPostalCode(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let first = tokens.first else { return false }
    let token = self.tokens[first]
    return token.end - token.start == 2 && token.shape.contains(.allCapitals)
  }

  /// An ending that companies give their names.
  func hasCompanyEnding(_ token: Token) -> Bool {
    let word = bytes[Int(token.start)..<Int(token.end)]
    return word.count > 5 && Self.companyEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let companyEndings = [
    "bank", "neft", "soft", "tech", "corp", "air", "gas", "oil", "telecom", "media", "pharm", "sat",
  ]
  .map { Array($0.utf8) }
}
