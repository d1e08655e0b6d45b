internal import NewswireModel

/// What a new revision takes over from the one before, and in what the two differ.
extension Article {
  /// Keeps the first time of publication, whichever revision brought it.
  ///
  /// A publisher's second time is that of the revision. Of two times for the same moment the exact one counts.
  mutating func keepFirstPublication(of earlier: Article) {
    guard let first = earlier.published else { return }
    guard let own = published else {
      published = first
      return
    }
    if own.covers(first) && own.precision.rawValue > first.precision.rawValue {
      published = first
    } else if own.seconds > first.seconds && !first.covers(own) {
      (published, revised) = (first, revised ?? own)
    }
  }

  /// In what it differs from an earlier revision.
  func changes(since earlier: Article) -> [RevisionChange] {
    var found: [RevisionChange] = []
    if headline != earlier.headline { found.append(.headline) }
    if standfirst != earlier.standfirst || paragraphs.map(\.text) != earlier.paragraphs.map(\.text)
      || captions.map(\.text) != earlier.captions.map(\.text)
    {
      found.append(.text)
    }
    if Self.counts(numbers.map(AmountKey.init)) != Self.counts(earlier.numbers.map(AmountKey.init)) {
      found.append(.numbers)
    }
    if Set(mentions.map(NameOfKind.init)) != Set(earlier.mentions.map(NameOfKind.init)) { found.append(.names) }
    if Self.counts(quotes.map { [$0.speaker, $0.text] }) != Self.counts(earlier.quotes.map { [$0.speaker, $0.text] }) {
      found.append(.quotes)
    }
    return found.isEmpty ? [.details] : found
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// What makes two amounts the same, wherever they stand.
  private struct AmountKey: Hashable {
    var value: Double
    var upper: Double
    var kind: NumberKind
    var unit: String
    var bound: NumberBound

    init(_ number: NumberReference) {
      (value, upper, kind, unit, bound) = (number.value, number.upper, number.kind, number.unit, number.bound)
    }
  }

  private struct NameOfKind: Hashable {
    var name: String
    var kind: MentionKind

    init(_ mention: Mention) { (name, kind) = (mention.name, mention.kind) }
  }

  /// Whether two revisions differ in nothing but where and when they were found, and what the archive added to them.
  func saysTheSame(as stored: Article) -> Bool {
    var stored = stored
    stored.provenance = provenance
    stored.revision = revision
    stored.story = story
    stored.changes = changes
    stored.marks = marks
    if stored.canonicalURL.isEmpty { stored.canonicalURL = canonicalURL }
    // One address of an article is as good as another.
    if stored.canonicalURL == canonicalURL { stored.url = url }
    return stored == self
  }

  /// The publisher's time of this revision, in seconds since 1970.
  var revisionTime: Int64? { (revised ?? published)?.seconds }
}

extension PublicationTime {
  /// Whether a time lies in the period that this one names.
  fileprivate func covers(_ other: PublicationTime) -> Bool {
    let length: Int64 =
      switch precision {
      case .second: 1
      case .minute: 60
      case .day: 86_400
      case .month: 31 * 86_400
      case .year: 366 * 86_400
      }
    let (end, overflow) = seconds.addingReportingOverflow(length)
    return other.seconds >= seconds && (overflow || other.seconds < end)
  }
}
