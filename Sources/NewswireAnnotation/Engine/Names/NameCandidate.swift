/// What a capitalised range of text may name.
enum NameKind: UInt8 {
  case unknown, person, place, organisation
  /// An event, law, work, language or the like: named, but nothing that Newswire lists.
  case other
}

/// A range of tokens that names something, and what its words and neighbours say of it.
struct NameCandidate {
  var tokens: Range<Int>
  /// Which section of the text.
  var section: Int
  var kind: NameKind
  /// Whether the words alone settle the kind, so that neighbours and other occurrences don't change it.
  var isCertain = false
  /// Stands where capitals say little: kept only where the article names the same elsewhere.
  var isTentative = false
  /// The words of a person's title before the name or in apposition after it.
  var title: Range<Int>?
  /// What the neighbours say for each kind.
  var evidence = NameEvidence()
}

/// Points for and against each kind.
struct NameEvidence {
  var person = 0
  var place = 0
  var organisation = 0

  /// The same with each kind's points kept within bounds, so that a word's frequency does not outweigh what it is.
  var clamped: NameEvidence {
    let bounds = -8...8
    func clamp(_ points: Int) -> Int { min(max(points, bounds.lowerBound), bounds.upperBound) }
    return NameEvidence(person: clamp(person), place: clamp(place), organisation: clamp(organisation))
  }

  static func += (sum: inout NameEvidence, more: NameEvidence) {
    sum.person += more.person
    sum.place += more.place
    sum.organisation += more.organisation
  }
}
