import NewswireModel

/// What differs between two revisions of an article, in the order in which an article is read.
struct ArticleDiff: Encodable {
  /// One part of the article that is not what it was.
  struct Change: Encodable {
    /// "headline", "source", "paragraph" and so on.
    var section: String
    /// Which paragraph or caption of the old revision, from 1; nil if the section has one, or for one that was added.
    var from: Int?
    /// The same of the new revision.
    var to: Int?
    var text: TextDiff
  }

  var article: String
  var fromRevision: Int32
  var toRevision: Int32
  private(set) var changes: [Change] = []

  init(from old: Article, to new: Article) {
    article = new.id
    (fromRevision, toRevision) = (old.revision, new.revision)
    for (field, newField) in zip(Self.fields(of: old), Self.fields(of: new)) where field.text != newField.text {
      changes.append(Change(section: field.name, text: TextDiff(from: field.text, to: newField.text)))
    }
    compare("caption", old.captions.map(Self.text), new.captions.map(Self.text))
    compare("paragraph", old.paragraphs.map(\.text), new.paragraphs.map(\.text))
  }

  private static func fields(of article: Article) -> [(name: String, text: String)] {
    [
      ("headline", article.headline), ("standfirst", article.standfirst), ("url", article.url),
      ("source", article.source),
      ("language", article.language), ("bylines", article.bylines.joined(separator: ", ")),
      ("agencies", article.agencies.joined(separator: ", ")), ("dateline", article.dateline),
      ("published", article.published.map(dateText) ?? ""), ("labels", article.labels.joined(separator: ", ")),
    ]
  }

  private static func text(_ caption: Caption) -> String {
    caption.credit.isEmpty ? caption.text : "\(caption.text) (\(caption.credit))"
  }

  /// Aligns paragraphs: the same ones first, then within the gaps those that are most alike.
  private mutating func compare(_ section: String, _ old: [String], _ new: [String]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let gap = (i, j)
      while i < old.count, removed.contains(i) { i += 1 }
      while j < new.count, added.contains(j) { j += 1 }
      align(section, old, gap.0..<i, new, gap.1..<j)
      if i < old.count { (i, j) = (i + 1, j + 1) }
    }
  }

  /// Texts that are less alike are shown as one that went and one that came.
  private static let leastLikeness = 0.4
  /// Pairs of paragraphs to compare in one gap; beyond them, each is paired with the one in its place.
  private static let mostPairs = 2500

  private mutating func align(
    _ section: String, _ old: [String], _ gone: Range<Int>, _ new: [String], _ came: Range<Int>
  ) {
    let pairs = Self.pairs(old, gone, new, came)
    var (i, j) = (gone.lowerBound, came.lowerBound)
    for pair in pairs + [(gone.upperBound, came.upperBound, TextDiff(from: "", to: ""))] {
      for place in i..<pair.0 {
        changes.append(Change(section: section, from: place + 1, text: TextDiff(from: old[place], to: "")))
      }
      for place in j..<pair.1 {
        changes.append(Change(section: section, to: place + 1, text: TextDiff(from: "", to: new[place])))
      }
      if pair.0 < gone.upperBound, pair.1 < came.upperBound {
        changes.append(Change(section: section, from: pair.0 + 1, to: pair.1 + 1, text: pair.2))
      }
      (i, j) = (pair.0 + 1, pair.1 + 1)
    }
  }

  /// The paragraphs of a gap that belong together, in order: the alignment with the greatest sum of likenesses.
  private static func pairs(
    _ old: [String], _ gone: Range<Int>, _ new: [String], _ came: Range<Int>
  ) -> [(Int, Int, TextDiff)] {
    let (rows, columns) = (gone.count, came.count)
    guard rows > 0, columns > 0 else { return [] }
    let diffs = gone.map { i in
      came.map { j -> TextDiff? in
        if rows * columns > mostPairs, i - gone.lowerBound != j - came.lowerBound { return nil }
        let diff = TextDiff(from: old[i], to: new[j])
        return diff.likeness >= leastLikeness ? diff : nil
      }
    }
    var best = Array(repeating: Array(repeating: 0.0, count: columns + 1), count: rows + 1)
    for i in (0..<rows).reversed() {
      for j in (0..<columns).reversed() {
        best[i][j] = max(best[i + 1][j], best[i][j + 1])
        if let diff = diffs[i][j] { best[i][j] = max(best[i][j], best[i + 1][j + 1] + diff.likeness) }
      }
    }
    var pairs: [(Int, Int, TextDiff)] = []
    var (i, j) = (0, 0)
    while i < rows, j < columns {
      if let diff = diffs[i][j], best[i][j] == best[i + 1][j + 1] + diff.likeness {
        pairs.append((gone.lowerBound + i, came.lowerBound + j, diff))
        (i, j) = (i + 1, j + 1)
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
