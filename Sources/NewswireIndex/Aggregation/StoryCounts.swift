package import NewswireModel

/// How many articles of a story match.
package struct StoryCount: Sendable, Hashable {
  /// Of one of the story's articles that match: the first that was imported.
  package var key: Int64
  package var count: Int64
}

extension IndexSnapshot {
  /// The stories that most of the articles that match tell.
  /// - Returns: the first stories by falling count, and how many there are. Stories of one article count too.
  /// - Throws: as `search`. Cost: some 50 ns for each article that matches.
  package func stories(
    _ query: Query, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws -> (first: [StoryCount], count: Int64) {
    try withBudget(isCancelled) { budget in
      var stories: [Int64: StoryCount] = [:]
      for (view, matches) in zip(views, try matchSets(try plan(query, budget), budget)) {
        let column = StoryColumn(view.segment)
        let keys = unsafe view.segment.keys
        try matches.forEach({ budget.mustEnd }) { document in
          let (story, key) = unsafe (column.story(of: document), keys[document])
          if let known = stories[story] {
            stories[story] = StoryCount(key: min(known.key, key), count: known.count + 1)
          } else {
            budget.charge(bytes: Self.storyBytes)
            stories[story] = StoryCount(key: key, count: 1)
          }
        }
      }
      var first = TopList<StoryCount>(limit: limit) { ($1.count, $0.key) < ($0.count, $1.key) }
      for story in stories.values where story.count >= first.last?.count ?? 1 { first.offer(story) }
      return (first.elements, Int64(stories.count))
    }
  }

  /// What a story takes in memory, its share of the table included.
  private static let storyBytes = 64
}
