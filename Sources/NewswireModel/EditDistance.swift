/// Measures ascending terms against a word by edits: letters put in, left out, replaced, or changed for their neighbour (the
/// "optimal string alignment" distance). What a term shares with the one before is not computed again, and
/// where a beginning is too far off already, all terms with it are passed over.
package struct EditDistance: Sendable {
  private let word: [UInt32]
  private let limit: Int
  /// The scalars of the last term.
  private var term: [UInt32] = []
  private var next: [UInt32] = []
  /// For each beginning of the last term, the distances to every beginning of the word.
  private var rows: [Int]
  /// The longest beginning whose row is up to date.
  private var depth = 0
  /// Whether everything that begins so is too far off.
  private var isDead = false

  /// - Parameter limit: edits above which nobody asks how many they are.
  package init(_ word: String, limit: Int) {
    self.word = word.unicodeScalars.map(\.value)
    self.limit = limit
    rows = Array(0...self.word.count)
  }

  /// - Parameter bytes: UTF-8.
  /// - Returns: nil where it passes the limit.
  package mutating func distance(to bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    read(bytes)
    var shared = 0
    let longest = min(depth, next.count)
    while shared < longest && term[shared] == next[shared] { shared += 1 }
    let isStillDead = isDead && shared == depth
    swap(&term, &next)
    if isStillDead { return nil }
    depth = shared
    isDead = false
    while depth < term.count {
      if addRow() > limit {
        isDead = true
        return nil
      }
    }
    let distance = rows[depth * (word.count + 1) + word.count]
    return distance <= limit ? distance : nil
  }

  /// How many bytes of the last term make everything that begins so too far off; nil where something that begins as the whole term
  /// does may be near.
  package var deadLength: Int? {
    guard isDead else { return nil }
    return term[..<depth].reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    next.removeAll(keepingCapacity: true)
    for byte in bytes {
      if byte >= 0x80 {
        next = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        return
      }
      next.append(UInt32(byte))
    }
  }

  /// Makes the row of one more scalar of the term.
  /// - Returns: the least distance in it.
  private mutating func addRow() -> Int {
    let width = word.count + 1
    let above = depth * width
    let row = above + width
    if rows.count < row + width { rows += Array(repeating: 0, count: row + width - rows.count) }
    let scalar = term[depth]
    depth += 1
    rows[row] = depth
    var least = depth
    for j in 0..<word.count {
      let replaced = rows[above + j] + (word[j] == scalar ? 0 : 1)
      var distance = min(replaced, rows[above + j + 1] + 1, rows[row + j] + 1)
      if depth > 1, j > 0, word[j] == term[depth - 2], word[j - 1] == scalar {
        distance = min(distance, rows[above - width + j - 1] + 1)
      }
      rows[row + j + 1] = distance
      least = min(least, distance)
    }
    return least
  }
}
