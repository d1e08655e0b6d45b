internal import NewswireModel

/// The operators of other query languages, by the way they are written: LexisNexis, Factiva, ProQuest, Westlaw, Google, Lucene,
/// Brandwatch, Meltwater, Cision, Manticore, GDELT.
///
/// Each kind has one reading here; what has none is a word, and a warning says so.
enum ForeignOperators {
  struct Operator: Equatable {
    var kind: QueryToken.Kind
    /// How it is written in this language.
    var native: String
    /// Whether it is an operator only between two things, and a word elsewhere.
    var needsOperands = true
    /// Whether it is this language's own.
    var isNative = false
  }

  /// The operator that a whole word is.
  static func find(_ text: String) -> Operator? {
    guard text.utf8.count <= 24 else { return nil }
    return logical(text) ?? proximity(text)
  }

  // MARK: Logic

  private static func logical(_ text: String) -> Operator? {
    switch text {
    case "AND": Operator(kind: .and, native: "AND", needsOperands: false, isNative: true)
    case "OR": Operator(kind: .or, native: "OR", needsOperands: false, isNative: true)
    case "NOT": Operator(kind: .not, native: "NOT", needsOperands: false, isNative: true)
    case "&&", "&": Operator(kind: .and, native: "AND", needsOperands: false)
    case "ANDNOT", "AND-NOT", "BUTNOT", "BUT-NOT", "%", "&!": Operator(kind: .not, native: "NOT")
    default: nil
    }
  }

  /// Words that are operators elsewhere, and here in capitals only or not at all: what to write for them.
  static func smallOperator(_ text: String) -> String? { text.utf8.count <= 6 ? small[text.lowercased()] : nil }

  private static let small: [String: String] = [
    "and": "AND", "or": "OR", "not": "NOT", "andnot": "NOT", "xor": "OR",
  ]

  /// Words of news that are operators elsewhere: what to write for them. Most are operators in capitals alone.
  static func wordLikeOperator(_ text: String) -> String? {
    guard text.utf8.count <= 24 else { return nil }
    return likeOperators[text] ?? capitals[text] ?? numbered(text) ?? numberFirst(text)
  }

  private static let likeOperators: [String: String] = [
    "near": "w/10", "next": "pre/1", "same": "w/p", "onear": "pre/10", "andany": "OR", "andmaybe": "OR",
  ]

  /// The operators of other systems and languages that have no reading here, or not without a number.
  private static let capitals: [String: String] = [
    "WITH": "w/s", "SENT": "w/s", "PARA": "w/p", "PHRASE": "pre/1", "FOLLOWED": "pre/10", "PRECEDES": "pre/10",
    "WITHIN": "w/5", "MINUS": "NOT", "EXCEPT": "NOT", "WITHOUT": "NOT", "EXCLUDING": "NOT", "ANDANY": "OR",
    "ANDMAYBE": "OR", "MAYBE": "OR", "NOR": "NOT", "NAND": "NOT", "UND": "AND", "ODER": "OR", "NICHT": "NOT",
    "OHNE": "NOT", "ET": "AND", "OU": "OR", "SAUF": "NOT", "SANS": "NOT", "NIET": "NOT", "SINCE": "after:",
    "UNTIL": "before:", "BEFORE": "before:",
    "AFTER": "after:", "LAST": "after:", "LIKE": "headline:", "ILIKE": "headline:", "CONTAINS": "headline:",
    "MATCHES": "headline:", "AGAINST": "headline:", "UNLESS": "NOT", "PRE": "pre/1", "ORDER": "sort:newest",
    "LIMIT": "--limit",
  ]

  /// `F/5`, `AFTER/3`, `w/-5`, `w/five`: an operator by its looks. Where two numbers stand so, it is a date or a fraction.
  private static func numbered(_ text: String) -> String? {
    let head = text.prefix { $0.isLetter }
    guard !head.isEmpty else { return nil }
    let tail = text[head.endIndex...]
    if head == "NOT" { return number(tail).map { "NOT \(within($0))" } }
    guard tail.first == "/" else { return nil }
    if let words = number(tail.dropFirst()) { return within(words) }
    let name = head.lowercased()[...]
    guard unordered.contains(name) || ordered.contains(name) || excluded.contains(name) else { return nil }
    if let words = numerals.firstIndex(of: tail.dropFirst().lowercased()) { return within(Int32(words + 1)) }
    return number(tail.drop { !$0.isNumber }.prefix { $0.isNumber }).map(within)
  }

  private static let numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static func within(_ words: Int32) -> String { "w/\(min(max(words, 1), Limits.proximityWords))" }

  /// Dialog's `5W` (in order), `5N`, `5/N`, which may be watts: what to write for it.
  static func numberFirst(_ text: String) -> String? {
    let digits = text.prefix { $0.isNumber }
    guard let words = number(digits), words <= 50 else { return nil }
    switch text[digits.endIndex...].lowercased() {
    case "w", "/w": return "pre/\(max(words, 1))"
    case "n", "/n": return within(words)
    default: return nil
    }
  }

  // MARK: Proximities

  /// Heads of proximities in either order: NEAR/5, N5, w5, AROUND/5, WITHIN/5.
  private static let unordered: Set<Substring> = ["near", "n", "w", "within", "around", "prox"]
  /// Heads of those in order: ADJ3, ONEAR/3, P/3, PRE/3, NEXT/3.
  private static let ordered: Set<Substring> = ["adj", "onear", "pre", "p", "next", "adjacent", "oadj", "before"]
  private static let excluded: Set<Substring> = ["notnear", "nnear"]

  private static let bare: [String: Operator] = [
    "NEAR": near(.words(10), ordered: false), "AROUND": near(.words(10), ordered: false),
    "ONEAR": near(.words(10), ordered: true), "ADJ": near(.words(1), ordered: true),
    "adj": near(.words(1), ordered: true), "NEXT": near(.words(1), ordered: true),
    "SAME": near(.paragraph, ordered: false), "SENTENCE": near(.sentence, ordered: false),
    "PARAGRAPH": near(.paragraph, ordered: false), "NOTNEAR": near(.words(10), ordered: false, excluded: true),
  ]

  /// `<->` and `<2>` of PostgreSQL: what is between the angles.
  static func inAngles(_ text: String) -> Operator? {
    find(text.uppercased()) ?? (text == "-" ? 1 : number(text[...])).map { near(.words($0), ordered: true) }
  }

  private static func near(_ distance: ProximityDistance, ordered: Bool, excluded: Bool = false) -> Operator {
    let sign = "\(excluded ? "NOT " : "")\(ordered ? "pre" : "w")/"
    let native =
      switch distance {
      case .words(let words): sign + "\(min(max(words, 1), Limits.proximityWords))"
      case .sentence: sign + "s"
      case .paragraph: sign + "p"
      }
    return Operator(kind: .near(distance, ordered: ordered, excluded: excluded), native: native)
  }

  private static func proximity(_ text: String) -> Operator? {
    if let bare = bare[text] { return bare }
    let lower = text.lowercased()
    if lower.hasPrefix("w/") || lower.hasPrefix("pre/") {
      if let own = native(lower) { return own }
    }
    if let first = lower.first, "/+~".contains(first) { return signed(first, lower.dropFirst()) }
    let head = lower.prefix { $0.isLetter }
    var tail = lower[head.endIndex...]
    let hasSlash = tail.first == "/"
    if hasSlash { tail = tail.dropFirst() }
    guard !tail.isEmpty, let (distance, isForward) = distance(tail, hasSlash: hasSlash) else { return nil }
    if excluded.contains(head) { return near(distance, ordered: false, excluded: true) }
    // Without a slash, N95 is more often a mask.
    if !hasSlash, head.count == 1, case .words(let words) = distance, words > 50 { return nil }
    if unordered.contains(head) { return near(distance, ordered: isForward) }
    // Without a slash, p5 is more often a word.
    guard ordered.contains(head), hasSlash || head.count > 1 else { return nil }
    return near(distance, ordered: true)
  }

  /// `w/5 pre/5 w/s w/p pre/s pre/p`
  private static func native(_ lower: String) -> Operator? {
    let isOrdered = lower.hasPrefix("pre/")
    let tail = lower.dropFirst(isOrdered ? 4 : 2)
    let distance: ProximityDistance
    switch tail {
    case "s": distance = .sentence
    case "p": distance = .paragraph
    default:
      guard let words = number(tail) else { return nil }
      distance = .words(words)
    }
    var own = near(distance, ordered: isOrdered)
    (own.isNative, own.needsOperands) = (true, false)
    return own
  }

  /// `/5 /s /p /n5/ +5 +s +p ~5`
  private static func signed(_ sign: Character, _ rest: Substring) -> Operator? {
    switch sign {
    case "/":
      let inner = rest.last == "/" ? rest.dropLast() : rest
      if let words = number(inner.first == "n" ? inner.dropFirst() : inner) {
        return near(.words(words), ordered: false)
      }
      return unit(inner).map { near($0, ordered: false) }
    case "+":
      if let words = number(rest) { return near(.words(words), ordered: true) }
      return rest == "s" || rest == "p" ? unit(rest).map { near($0, ordered: true) } : nil
    default: return number(rest).map { near(.words($0), ordered: false) }
    }
  }

  /// A number of words, with an f where it is in order, or a unit of text.
  private static func distance(_ tail: Substring, hasSlash: Bool) -> (ProximityDistance, isForward: Bool)? {
    let isForward = tail.last == "f"
    if let words = number(isForward ? tail.dropLast() : tail) { return (.words(words), isForward) }
    return hasSlash ? unit(tail).map { ($0, false) } : nil
  }

  private static func unit(_ name: Substring) -> ProximityDistance? {
    switch name {
    case "s", "sent", "sentence": .sentence
    // A segment is the nearest thing to a paragraph that the article has.
    case "p", "para", "par", "paragraph", "seg", "segment": .paragraph
    default: nil
    }
  }

  /// Digits only; more than an Int32 holds is its largest.
  static func number(_ text: Substring) -> Int32? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int32(text) ?? .max
  }

  // MARK: Counts

  /// `atleast3`, `atl3`, `repeat3`: the number.
  static func atLeast(_ text: String) -> Int32? {
    let lower = text.lowercased()
    for head in ["atleast", "atl", "repeat"] where lower.hasPrefix(head) { return number(lower.dropFirst(head.count)) }
    return nil
  }
}
