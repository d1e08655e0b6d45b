internal import NewswireExtraction
internal import NewswireModel
internal import NewswireStore

/// An article that is to be purged, under every id that it is known by.
struct PurgeTarget {
  /// The one that was asked for.
  let id: String
  /// All of them, that one among them.
  let ids: [String]
  let remains: ArticleRemains
}

/// The articles of a purge: each with those that were joined to it, or will be, because their canonical URL is the same.
struct PurgeTargets {
  /// Revisions whose addresses are read at a time.
  private static let batch = 1000

  private(set) var all: [PurgeTarget] = []
  /// Ids that have revisions or are refused, and the others.
  private(set) var own: [String] = []
  private(set) var others: [String] = []

  /// - Parameter ids: as they were asked for; of those that one article has, the first one counts.
  /// - Cost: the articles of an earlier version that have no canonical URL yet are read.
  init(_ ids: [String], in store: any ArticleStore) throws {
    let unsettled = try Self.unsettled(in: store)
    for id in ids where !all.contains(where: { $0.ids.contains(id) }) {
      let known = try Self.ids(of: id, unsettled, in: store)
      var remains = ArticleRemains()
      let purged = Set(try store.purged(among: known).map(\.id))
      var left: [String] = []
      for id in known {
        let own = try store.remains(of: id)
        remains.formUnion(own)
        guard !purged.contains(id) else { continue }
        if own.keys.isEmpty { others.append(id) } else { left.append(id) }
      }
      remains.story.removeAll(where: known.contains)
      // With nothing left the store says whether there never was an article or it was purged before.
      if left.isEmpty {
        left = [id]
        others.removeAll { $0 == id }
      }
      own += left
      all.append(PurgeTarget(id: id, ids: known, remains: remains))
    }
  }

  private static func ids(
    of id: String, _ unsettled: [SettledAddress], in store: any ArticleStore
  ) throws(NewswireError) -> [String] {
    var ids = [id]
    var next = 0
    while next < ids.count {
      let id = ids[next]
      next += 1
      let more =
        try store.ids(standingFor: id) + unsettled.filter { $0.id == id }.map(\.canonicalID)
        + unsettled.filter { $0.canonicalID == id }.map(\.id)
      for id in more where !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// Articles of an earlier version that have not been given their canonical URL yet, where it differs from their own.
  private static func unsettled(in store: any ArticleStore) throws(NewswireError) -> [SettledAddress] {
    guard let task = try store.addressTask() else { return [] }
    var found: [SettledAddress] = []
    var position = task.position
    while position < task.last {
      let addresses = try store.addresses(after: position, limit: batch)
      position = addresses.last?.key ?? task.last
      found += addresses.compactMap(AddressSettler.settled)
    }
    return found
  }
}

extension ArticleRemains {
  /// Takes in what there is of an article that is the same.
  fileprivate mutating func formUnion(_ other: ArticleRemains) {
    keys += other.keys
    messages += other.messages
    for (page, frame) in zip(other.pages, other.frames) where !pages.contains(page) {
      pages.append(page)
      frames.append(frame)
    }
    // A store in memory has no frames.
    for page in other.pages where !pages.contains(page) { pages.append(page) }
    for id in other.story where !story.contains(id) { story.append(id) }
    if other.firstChange > 0 { firstChange = firstChange > 0 ? min(firstChange, other.firstChange) : other.firstChange }
  }
}
