internal import NewswireCore
internal import NewswireModel

/// What a field's name asks for.
enum QueryField: Equatable {
  /// Words in one or several parts of the article.
  case text([TextField])
  case keyword(KeywordField)
  /// nil for any kind.
  case mention(MentionKind?)
  case speaker
  case quote
  /// A word in exactly this case.
  case cased(LetterCase)
  case after
  case before
  case during
  case published
  case imported
  /// A time, or what has changed.
  case changed
  case dated
  case length
  case sort
  /// A part of the article's URL.
  case urlPart
  /// Whether the article has a field at all.
  case exists
  /// What other systems have and this one does not: the nearest field, or an empty text.
  case unsupported(nearest: String)

  enum LetterCase: Equatable {
    case asTyped, upper, capitalised, lower
  }

  var isTime: Bool {
    switch self {
    case .after, .before, .during, .published, .imported, .changed: true
    default: false
    }
  }

  /// Whether its name in capitals and a parenthesis after a space are one form, as in `HEADLINE (x)`.
  var isCallable: Bool {
    switch self {
    case .unsupported, .exists, .sort, .dated, .changed: false
    default: true
    }
  }

  /// Whether `<` and `>` may follow its name.
  var isComparable: Bool { isTime || self == .length }
}

/// The names of fields: this language's own, and those of other systems.
enum FieldNames {
  /// Bytes of a name, or of a list of names, at most.
  static let longest = 32

  struct Entry {
    var field: QueryField
    /// The name in this language; empty if there is none.
    var native: String
    var isNative: Bool
  }

  /// The language's own, as in the canonical form first.
  private static let own: [(String, QueryField)] = [
    ("text", .text([.any])), ("headline", .text([.headline])), ("lead", .text([.lead])), ("body", .text([.body])),
    ("caption", .text([.caption])), ("byline", .text([.byline])), ("credit", .text([.credit])),
    ("source", .keyword(.source)), ("agency", .keyword(.agency)), ("lang", .keyword(.language)),
    ("label", .keyword(.label)), ("url", .keyword(.url)), ("site", .keyword(.site)), ("id", .keyword(.id)),
    ("story", .keyword(.story)), ("tag", .keyword(.tag)), ("note", .keyword(.note)),
    ("changed", .changed), ("status", .keyword(.status)), ("person", .mention(.person)), ("place", .mention(.place)),
    ("org", .mention(.organisation)), ("about", .mention(nil)), ("speaker", .speaker), ("quote", .quote),
    ("case", .cased(.asTyped)), ("after", .after), ("before", .before), ("on", .during), ("during", .during),
    ("published", .published), ("imported", .imported), ("dated", .dated), ("wc", .length), ("sort", .sort),
    // Other names for the same, which need no telling.
    ("tags", .keyword(.tag)), ("notes", .keyword(.note)), ("revised", .changed),
    ("language", .keyword(.language)), ("organisation", .mention(.organisation)),
    ("organization", .mention(.organisation)), ("title", .text([.headline])), ("author", .text([.byline])),
  ]

  /// The names of others, by the native name that reads the same.
  private static let foreign: [(native: String, field: QueryField, names: String)] = [
    (
      "headline", .text([.headline]),
      "hd hed hl ti head heading headlines intitle allintitle title-text article_title subjectline"
    ),
    ("headline and lead", .text([.headline, .lead]), "hlead hlp hp"),
    (
      "lead", .text([.lead]), "lp ab abstract leadpara leadparagraph ingress standfirst summary teaser description lede"
    ),
    ("body", .text([.body]), "td bd inbody bodytext body_text content maintext article_body"),
    ("text", .text([.any]), "intext allintext ft fulltext full_text tx text_content noft mp tw"),
    ("caption", .text([.caption]), "captions cutline cap gc graphic"),
    ("byline", .text([.byline]), "by au auth authname authors reporter writer journalist inauthor creator"),
    ("credit", .text([.credit]), "photographer"),
    (
      "source", .keyword(.source),
      "sn sc rst pub pubtitle publication publication_name source_name so jn journal newspaper outlet media medium"
    ),
    ("agency", .keyword(.agency), "wire newswire provider"),
    ("lang", .keyword(.language), "la lng ln languages sourcelang lr"),
    (
      "label", .keyword(.label), "section sectionname se su subject subjects category categories mainsubject desk topic"
    ),
    ("url", .keyword(.url), "permalink uri article_url"),
    ("url", .urlPart, "inurl allinurl"),
    (
      "site", .keyword(.site),
      "domain domainis host hostname canonical_domain source_domain website media_url web_domain"
    ),
    ("person", .mention(.person), "pe people persons pers per"),
    ("place", .mention(.place), "geo geographic region loc location locations places country city state cy"),
    ("org", .mention(.organisation), "co company companies org_name organizations organisations corp"),
    ("about", .mention(nil), "name names entity entities named_entity"),
    ("quote", .quote, "quoted said"),
    ("case", .cased(.asTyped), "cs raw casesensitive"), ("case", .cased(.upper), "allcaps"),
    ("case", .cased(.capitalised), "caps"), ("case", .cased(.lower), "nocaps"),
    (
      "after", .after,
      "since newer newer_than when last from_date startdate start_date mindate date_from fromdate"
    ),
    ("before", .before, "until older older_than end_date enddate maxdate date_to todate"),
    (
      "on", .during,
      "date dt pd da pub_date publish_date published_at published_date publication_date created created_at timestamp datetime year yr py"
    ),
    (
      "imported", .imported,
      "loaded load-date load_date crawl_date indexed indexed_at indexed_date ingested added added_at import_date et"
    ),
    ("wc", .length, "length word_count words"),
    ("sort", .sort, "sortby sort_by orderby order_by order"),
    ("dated", .exists, "_exists_ exists has"),
    (
      "", .unsupported(nearest: ""),
      "filetype ext cache related define inanchor link links allinanchor stocks tone theme"
    ),
    ("", .unsupported(nearest: ""), "sentiment reach followers engagement views retweets likes rating reliability"),
    (
      "", .unsupported(nearest: "source"),
      "sourcecountry source_country sourceloccountry mediatype media_id source_id tags_id"
    ),
    (
      "", .unsupported(nearest: "label"),
      "hashtag hashtags keyword keywords ns in re ipc ipd terms classification"
    ),
    ("", .unsupported(nearest: "place"), "dateline dl"),
    ("", .unsupported(nearest: "id"), "an accession accession_number doi issn isbn"),
    ("", .unsupported(nearest: "speaker"), "from to mentions retweet_of"),
  ]

  private static let byName: [String: Entry] = {
    var byName: [String: Entry] = [:]
    for (name, field) in own { byName[name] = Entry(field: field, native: name, isNative: true) }
    for (native, field, names) in foreign {
      for name in names.split(separator: " ") {
        let entry = Entry(field: field, native: native, isNative: false)
        byName[String(name)] = entry
        if name.contains("_") { byName[joined(String(name))] = entry }
      }
    }
    return byName
  }()

  /// A field by name, in any case; several with commas between them (`ti,ab`) are one in all their parts.
  static func find(_ name: String) -> Entry? {
    guard name.utf8.count <= longest else { return nil }
    let lower = name.lowercased()
    if let entry = byName[lower] { return entry }
    if let entry = byName[joined(lower)] { return foreign(entry) }
    for suffix in [".exact", ".keyword", ".raw", ".text"] where lower.hasSuffix(suffix) {
      return find(String(lower.dropLast(suffix.utf8.count))).map { foreign($0) }
    }
    guard lower.contains(",") else { return nil }
    var parts: [TextField] = []
    for name in lower.split(separator: ",", omittingEmptySubsequences: false) {
      guard case .text(let fields)? = byName[String(name)]?.field else { return nil }
      parts += fields.filter { !parts.contains($0) }
    }
    return Entry(
      field: .text(parts), native: parts.map { self.name(of: $0) }.joined(separator: " and "), isNative: false)
  }

  /// `pub_date`, `PUB-DATE`, and `pubDate` are one name.
  private static func joined(_ name: String) -> String { name.filter { $0 != "_" && $0 != "-" } }

  /// The field that a word in capitals is elsewhere, where a parenthesis follows.
  static func capitals(_ token: QueryToken) -> Entry? {
    guard case .word(let characters) = token.kind, let text = characters.plainASCII, text.utf8.count > 1,
      text == text.uppercased(), let entry = find(text), entry.field.isCallable
    else { return nil }
    return entry
  }

  /// Whether a name and a verb after it begin a date, as in `date after 2025`: jobs are created in 2025, too.
  static func beginsDateSentence(_ name: String) -> Bool {
    guard let field = find(name)?.field, field == .during || field == .published || field == .imported else {
      return false
    }
    let name = joined(name.lowercased())
    return name.contains("date") || ["pd", "dt", "py", "yr", "year", "published"].contains(name)
  }

  /// Fields of two or three capitals that stand before their value without a sign, as in `TI carbon`.
  static func code(_ text: String) -> Entry? {
    let codes: Set = ["TI", "AB", "AU", "SU", "TX", "JN", "HD", "HLP", "LP", "TD", "SN", "DT", "PD", "PY", "SO"]
    // They do not name fields here: "de" is a language.
    switch text {
    case "MH", "MJ", "MM", "DE", "KW", "SH", "ZU":
      return Entry(field: .keyword(.label), native: "label", isNative: false)
    case "PT", "RV": return Entry(field: .unsupported(nearest: ""), native: "", isNative: false)
    default: return codes.contains(text) ? find(text) : nil
    }
  }

  private static func foreign(_ entry: Entry) -> Entry {
    Entry(field: entry.field, native: entry.native, isNative: false)
  }

  static func name(of field: TextField) -> String { name(of: .text([field])) }

  static func name(of field: QueryField) -> String { own.first { $0.1 == field }?.0 ?? "text" }

  /// The language's own name that is most like a name of nothing; nil if none is.
  static func nearest(_ name: String) -> String? {
    let lower = name.lowercased()
    guard lower.utf8.count <= 32 else { return nil }
    var measure = EditDistance(lower, limit: max(1, lower.count / 3))
    let near = own.compactMap { name, _ in
      unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe measure.distance(to: $0) }.map {
        (name: name, edits: $0)
      }
    }
    return near.min { $0.edits < $1.edits }?.name
  }
}
