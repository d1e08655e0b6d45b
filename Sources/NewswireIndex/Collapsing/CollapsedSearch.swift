internal import NewswireModel

extension IndexSnapshot {
  /// The results of a collapsed search: of the articles that tell one story only the first comes, with the number of the others that match.
  ///
  /// Which article comes is the same on every page: the first in the order of all results. Cost: that of a plain search with a limit somewhat
  /// larger, and a look at the other articles of each story.
  /// - Returns: results whose `stories` says how many stories match; it is exact where that is free or asked for.
  func collapsedSearch(
    _ search: RankedSearch, limit: Int, exactTotal: Bool, _ budget: QueryBudget
  ) throws -> SearchResults {
    var results = SearchResults(warnings: search.warnings)
    var seen: Set<Int64> = []
    var last = search.after
    var batch = limit
    var isFirst = true
    var passed = 0
    var ranked = RankedResults(search)
    while results.hits.count < limit || isFirst {
      let best = try ranked.next(batch, after: last, of: search, in: self, budget)
      if isFirst { results.total = try total(search, best.count, ranked.matches, exact: exactTotal, budget) }
      isFirst = false
      results.candidates += ranked.matches.offered
      for candidate in best where results.hits.count < limit {
        last = candidate
        passed += 1
        var hit = hit(candidate, search.ranking)
        let story = story(of: candidate)
        guard seen.insert(story).inserted, let others = try others(of: story, after: candidate, search, ranked, budget)
        else { continue }
        hit.others = others
        results.hits.append(hit)
      }
      if best.count < batch { break }
      batch = min(batch * 2, 10_000)
    }
    if results.hits.count == limit, let last {
      results.next = ranked.cursor(after: last, count: passed, of: search)
    }
    results.stories = try storyTotal(search, results, exact: exactTotal, budget)
    return results
  }

  private func story(of candidate: Candidate) -> Int64 {
    let (place, document) = place(of: candidate.ordinal)
    return StoryColumn(views[place].segment).story(of: document)
  }

  /// How many articles of a story match besides one; nil if one of them comes before it.
  private func others(
    of story: Int64, after candidate: Candidate, _ search: RankedSearch, _ ranked: RankedResults, _ budget: QueryBudget
  ) throws -> Int? {
    try budget.check()
    var others = 0
    for i in views.indices {
      let documents = try members(of: story, in: i)
      if documents.isEmpty { continue }
      var comesFirst = true
      try withContext(
        of: i, search.ranking, dates: search.plan.dates, horizon: search.horizon, search.statistics, budget,
        search.tally
      ) { context in
        let iterator = try context.iterator(search.plan.plan)
        for document in documents where (context.start..<context.end).contains(document) && comesFirst {
          iterator.advance(to: document)
          guard iterator.document == document, !context.view.isDeleted(document), iterator.matches() else { continue }
          let score = search.ranking == .score ? iterator.score() : 0
          let ordinal = context.base + document
          let rank = ranked.rank(of: ordinal, by: context.rank(document, score: score))
          let other = unsafe Candidate(rank: rank, key: context.segment.keys[Int(document)], ordinal: ordinal)
          if other.ordinal == candidate.ordinal { continue }
          comesFirst = Candidate.isBetter(candidate, other)
          others += 1
        }
      }
      if !comesFirst { return nil }
    }
    return others
  }

  /// The documents of a segment that tell a story, ascending, deleted ones too.
  private func members(of story: Int64, in place: Int) throws -> [UInt32] {
    let segment = views[place].segment
    var documents: [UInt32] = []
    if let info = QueryCompiler.find(.story, KeywordTerm.term(story: story), in: segment) {
      let list = unsafe PostingsList(
        try segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: false)
      var block = BlockScratch()
      var previous = UInt32.max
      for i in 0..<list.blockCount {
        block.decode(list, block: i, after: previous)
        unsafe documents += UnsafeBufferPointer(start: block.documents, count: block.count)
        previous = documents.last ?? previous
      }
    }
    // The first article of the story does not have its term.
    guard let first = segment.document(of: story) else { return documents }
    return (documents + [UInt32(first)]).sorted()
  }

  private func storyTotal(
    _ search: RankedSearch, _ results: SearchResults, exact: Bool, _ budget: QueryBudget
  ) throws -> Total {
    if search.after == nil && results.next == nil { return Total(count: Int64(results.hits.count), isExact: true) }
    guard exact else { return Total(count: Int64(results.hits.count), isExact: false) }
    let sets = try matchSets(search.plan, budget)
    // A match counts unless the first article of its story does, or an earlier match of the same story.
    var copies: Int64 = 0
    var stories: Set<Int64> = []
    for (view, set) in zip(views, sets) {
      StoryColumn(view.segment).forEach { document, story in
        guard set.contains(document) else { return }
        copies += 1
        stories.insert(story)
      }
    }
    for (view, set) in zip(views, sets) {
      for story in stories {
        if let first = view.segment.document(of: story), set.contains(UInt32(first)) { stories.remove(story) }
      }
    }
    let matches = sets.reduce(0) { $0 + Int64($1.count) }
    return Total(count: matches - copies + Int64(stories.count), isExact: true)
  }
}
