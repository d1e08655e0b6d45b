/// What differs between two texts, word by word: Myers' shortest edit script ("An O(ND) Difference Algorithm and Its Variations", 1986)
/// as the standard library has it.
struct TextDiff: Equatable, Encodable {
  enum Operation: String, Encodable { case equal, removed, added }

  /// Words that share a fate, with the blanks between them.
  struct Run: Equatable, Encodable {
    var operation: Operation
    var text: String
  }

  /// The equal and the removed ones make up the old text, the equal and the added ones the new.
  private(set) var runs: [Run] = []

  init(from old: String, to new: String) {
    let (old, new) = (Self.words(old), Self.words(new))
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    var (gone, came) = ("", "")
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        gone += old[i]
        i += 1
      } else if j < new.count, added.contains(j) {
        came += new[j]
        j += 1
      } else {
        let isChangedBefore = !gone.isEmpty || !came.isEmpty
        let isChangedAfter = i + 1 < old.count && removed.contains(i + 1) || j + 1 < new.count && added.contains(j + 1)
        if isChangedBefore, isChangedAfter, new[j].allSatisfy(\.isWhitespace) {
          // Blanks that happen to be equal do not cut a change into words.
          gone += old[i]
          came += new[j]
        } else {
          append(.removed, gone)
          append(.added, came)
          append(.equal, String(new[j]))
          (gone, came) = ("", "")
        }
        (i, j) = (i + 1, j + 1)
      }
    }
    append(.removed, gone)
    append(.added, came)
  }

  /// The part of both texts' characters that is equal, 0 to 1.
  var likeness: Double {
    var (equal, all) = (0, 0)
    for run in runs {
      let count = run.text.utf8.count
      if run.operation == .equal { equal += 2 * count }
      all += run.operation == .equal ? 2 * count : count
    }
    return all == 0 ? 1 : Double(equal) / Double(all)
  }

  private mutating func append(_ operation: Operation, _ text: String) {
    if text.isEmpty { return }
    if runs.last?.operation == operation {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(operation: operation, text: text))
    }
  }

  /// Words, runs of blanks, and each other character by itself.
  private static func words(_ text: String) -> [Substring] {
    enum Kind { case letter, blank, other }
    func kind(_ character: Character) -> Kind {
      if character.isLetter || character.isNumber || character == "'" || character == "’" { return .letter }
      return character.isWhitespace ? .blank : .other
    }
    var words: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let first = kind(text[start])
      var end = text.index(after: start)
      if first != .other { while end < text.endIndex, kind(text[end]) == first { end = text.index(after: end) } }
      words.append(text[start..<end])
      start = end
    }
    return words
  }
}
