internal import Synchronization

/// How often a cache had what was asked for, and how often not.
package struct CacheCounts: Sendable, Hashable {
  package var hits = 0
  package var misses = 0

  package init(hits: Int = 0, misses: Int = 0) { (self.hits, self.misses) = (hits, misses) }
}

/// What was read lately, bounded by its bytes: so that what is asked for often is not read and decoded each time.
///
/// Two generations stand in for a list by age: what is used lives in the young one, and when that holds half of what is allowed it
/// becomes the old one, whose rest is forgotten. Every operation is a few hash lookups under a lock.
///
/// A reader may have read what a writer has replaced since. So a reader takes a stamp before it reads, and what it read is kept only
/// if nothing was removed meanwhile.
final class ReadCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// A moment between two removals.
  struct Stamp: Hashable, Sendable {
    fileprivate var removals = 0
  }

  private struct Entry: Sendable {
    var value: Value
    var bytes: Int
  }

  private struct State {
    var young: [Key: Entry] = [:]
    var old: [Key: Entry] = [:]
    var youngBytes = 0
    var stamp = Stamp()
    var counts = CacheCounts()

    mutating func insert(_ entry: Entry, for key: Key, turningAt limit: Int) {
      if let replaced = young.updateValue(entry, forKey: key) { youngBytes -= replaced.bytes }
      youngBytes += entry.bytes
      guard youngBytes > limit else { return }
      (old, young, youngBytes) = (young, [:], 0)
    }
  }

  private let state = Mutex(State())
  private let turnAt: Int

  /// - Parameter bytes: how much is kept at the most, by what `keep` says of each value.
  init(bytes: Int) {
    turnAt = bytes / 2
  }

  /// The value of a key, and where there is none the stamp to `keep` one with.
  func find(_ key: Key) -> (value: Value?, stamp: Stamp) {
    state.withLock { state in
      if let entry = state.young[key] {
        state.counts.hits += 1
        return (entry.value, state.stamp)
      }
      guard let entry = state.old.removeValue(forKey: key) else {
        state.counts.misses += 1
        return (nil, state.stamp)
      }
      state.counts.hits += 1
      state.insert(entry, for: key, turningAt: turnAt)
      return (entry.value, state.stamp)
    }
  }

  /// How often a value was asked for since the store was opened.
  var counts: CacheCounts { state.withLock { $0.counts } }

  /// Keeps a value that was read after `stamp` was taken. One that alone would fill a generation is not kept.
  func keep(_ value: Value, bytes: Int, for key: Key, since stamp: Stamp) {
    guard bytes <= turnAt else { return }
    state.withLock { state in
      guard state.stamp == stamp else { return }
      state.insert(Entry(value: value, bytes: bytes), for: key, turningAt: turnAt)
    }
  }

  /// Forgets everything, and what readers are about to keep.
  func removeAll() {
    state.withLock { state in
      state.stamp.removals &+= 1
      (state.young, state.old, state.youngBytes) = ([:], [:], 0)
    }
  }

  /// Forgets values that have been replaced, and those that readers are about to keep.
  func remove(_ keys: some Sequence<Key>) {
    state.withLock { state in
      state.stamp.removals &+= 1
      for key in keys {
        if let removed = state.young.removeValue(forKey: key) { state.youngBytes -= removed.bytes }
        state.old.removeValue(forKey: key)
      }
    }
  }
}
