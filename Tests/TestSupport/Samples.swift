package import NewswireModel

/// Articles and queries made at random of a small vocabulary, so that words meet often.
package struct Samples {
  package var random: SeededGenerator
  /// Rare ones last.
  package static let words =
    [
      "the", "minister", "sanction", "sanctions", "sanctioned", "iran", "Iraq", "oil", "talks", "talk", "border",
      "syria",
      "cease-fire", "ceasefire", "U.S.", "café", "running", "runs", "run", "president's", "deal", "deals", "gas",
      "energy",
      "strike", "strikes", "army", "court", "vote", "votes", "voted", "market", "prices", "price", "school", "flood",
    ] + (0..<60).map { "w\($0)" }
  package static let names = [
    "Mohammed Shia al-Sudani", "Marco Rubio", "State Department", "Baghdad", "Ahmad al-Sharaa",
  ]
  package static let sources = ["Daily Courier", "Evening Post", "Wire One"]

  package init(_ random: SeededGenerator) { self.random = random }

  package mutating func word() -> String {
    // The smaller of two draws makes the first words common.
    let count = Self.words.count
    return Self.words[min(random.number(0...count - 1), random.number(0...count - 1))]
  }

  package mutating func sentence(_ most: Int) -> String {
    let words = (0..<random.number(1...most)).map { _ in word() }.joined(separator: random.chance(90) ? " " : ", ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  package mutating func article() -> Article {
    var article = Article()
    article.id = String(random.next(), radix: 16)
    article.url = "https://news.example/\(random.number(0...1_000_000))"
    article.source = random.pick(Self.sources)
    article.language = random.chance(80) ? "en" : "fr"
    if random.chance(90) { article.headline = sentence(8) }
    if random.chance(40) { article.standfirst = sentence(10) }
    if random.chance(50) { article.bylines = [random.pick(Self.names)] }
    if random.chance(30) { article.labels = [random.pick(["World", "Business"])] }
    if random.chance(30) { article.captions = [Caption(text: sentence(6), credit: random.pick(Self.names))] }
    for _ in 0..<random.number(0...5) {
      let text = (0..<random.number(1...3)).map { _ in sentence(12) }.joined(separator: " ")
      article.paragraphs.append(Paragraph(text: text))
    }
    if random.chance(85) {
      article.published = PublicationTime(
        seconds: Int64(random.number(1_600_000_000...1_600_050_000)), precision: .second, basis: .metadata)
    }
    article.provenance.importedAt = Int64(random.number(1_700_000_000...1_700_050_000))
    if random.chance(30) {
      article.revision = 2
      article.changes = RevisionChange.allCases.filter { _ in random.chance(30) }
    }
    addNames(to: &article)
    return article
  }

  private mutating func addNames(to article: inout Article) {
    for name in Self.names where random.chance(25) {
      let kind: MentionKind = name == "Baghdad" ? .place : name == "State Department" ? .organisation : .person
      let last = name.split(separator: " ").last.map(String.init) ?? name
      article.mentions.append(Mention(name: name, kind: kind, forms: [name, last]))
    }
    for (i, paragraph) in article.paragraphs.enumerated() where random.chance(40) {
      let length = paragraph.text.utf8.count
      let start = random.number(0...length - 1)
      let end = random.number(start...length)
      let speaker = article.mentions.randomElement(using: &random)?.name ?? ""
      article.quotes.append(
        Quote(
          text: "", speaker: speaker, kind: .full,
          span: Span(section: .paragraph, index: Int32(i), start: Int32(start), end: Int32(end))))
    }
  }

  // MARK: Queries

  package mutating func word(_ field: TextField = .any) -> WordQuery {
    switch random.number(0...19) {
    case 0: WordQuery(field: field, text: String(word().prefix(2)), match: .prefix)
    case 1: WordQuery(field: field, text: random.pick(["s*n", "w?", "?un*", "*s", "r*"]), match: .wildcard)
    case 2: WordQuery(field: field, text: word(), match: .fuzzy(edits: Int32(random.number(1...2))))
    case 3...12: WordQuery(field: field, text: word(), match: .exact)
    default: WordQuery(field: field, text: word())
    }
  }

  package mutating func field() -> TextField {
    random.chance(70) ? .any : random.pick(TextField.allCases)
  }

  /// Words, phrases and proximities.
  package mutating func textQuery(_ depth: Int) -> Query {
    switch random.number(0...(depth > 0 ? 5 : 2)) {
    case 0, 1: return .word(word(field()))
    case 2: return .phrase(PhraseQuery(field: field(), words: (0..<random.number(1...3)).map { _ in word() }))
    case 3:
      let distance: ProximityDistance = random.pick([
        .words(1), .words(3), .words(10), .words(255), .sentence, .paragraph,
      ])
      return .proximity(
        ProximityQuery(
          left: textQuery(depth - 1), right: textQuery(depth - 1), distance: distance, ordered: random.chance(40),
          excluded: random.chance(20)))
    case 4: return .atLeast(AtLeastQuery(count: Int32(random.number(1...4)), query: textQuery(0)))
    default: return .or([textQuery(0), textQuery(0)])
    }
  }

  /// Any query.
  package mutating func query(_ depth: Int) -> Query {
    switch random.number(0...(depth > 0 ? 15 : 9)) {
    case 0...3: return .word(word(field()))
    case 4: return textQuery(2)
    case 5:
      let from = Int64(random.number(1_600_000_000...1_600_050_000))
      return .published(
        PublishedQuery(from: random.chance(70) ? from : nil, until: random.chance(70) ? from + 20_000 : nil))
    case 6:
      return .length(
        LengthQuery(
          minimum: random.chance(60) ? Int32(random.number(0...40)) : nil,
          maximum: random.chance(60) ? Int32(random.number(20...80)) : nil))
    case 7:
      if random.chance(20) { return .keyword(KeywordQuery(field: .changed, value: random.pick(["any", "headline"]))) }
      return .keyword(
        random.chance(70)
          ? KeywordQuery(field: .source, value: random.pick(Self.sources).uppercased())
          : KeywordQuery(field: .language, value: "EN"))
    case 8:
      if random.chance(50) {
        let kinds: [MentionKind?] = [nil, .person, .place, .organisation]
        return .mention(
          MentionQuery(
            kind: random.pick(kinds), name: random.pick(["Sudani", "al-Sudani", "baghdad", "Marco Rubio", "Sharaa"])))
      }
      return .speech(
        SpeechQuery(
          speaker: random.pick(["", "Rubio", "Soudani"]),
          content: random.chance(20)
            ? nil : random.chance(50) ? textQuery(1) : .and([textQuery(0), .not(textQuery(0))])))
    case 9:
      let from = Int64(random.number(1_700_000_000...1_700_050_000))
      return .imported(
        PublishedQuery(from: random.chance(70) ? from : nil, until: random.chance(70) ? from + 20_000 : nil))
    case 10, 11, 12: return .and((0..<random.number(1...3)).map { _ in query(depth - 1) })
    case 13, 14: return .or((0..<random.number(1...3)).map { _ in query(depth - 1) })
    default: return .not(query(depth - 1))
    }
  }
}
