/// Measures ascending terms against a word by edits: letters put in, left out, replaced, or changed for their neighbour (the
/// "optimal string alignment" distance). What a term shares with the one before is not computed again, and who walks a
/// sorted list of terms is told from where on the next one may be near.
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
  /// - Returns: nil if it passes the limit.
  package mutating func distance(to bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    unsafe read(bytes)
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
    return wholeDistance <= limit ? wholeDistance : nil
  }

  /// Whether what begins as the whole last term may be near with any scalar next, so that no term after it can be passed over.
  package var isFollowedByAny: Bool { !isDead && leastDistance < limit }

  /// Appends to `bytes`, in UTF-8, the least text above the last term that is near or begins what may be: the terms between
  /// the two are not.
  /// - Returns: false if absent.
  package mutating func appendNextCandidate(to bytes: inout [UInt8]) -> Bool {
    // What begins so is dead: another scalar must take the place of the last.
    var floor: UInt32?
    if isDead {
      depth -= 1
      floor = term[depth]
      isDead = false
    }
    while true {
      if let scalar = leastViable(above: floor) {
        push(scalar)
        // Once all edits are used up, the word itself says what must follow.
        while leastDistance == limit, wholeDistance > limit, let scalar = leastViable(above: nil) { push(scalar) }
        break
      }
      if depth == 0 { return false }
      depth -= 1
      floor = term[depth]
    }
    for value in term {
      if value < 0x80 {
        bytes.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) {
        bytes.append(contentsOf: units)
      }
    }
    return true
  }

  private mutating func push(_ scalar: UInt32) {
    term.removeLast(term.count - depth)
    term.append(scalar)
    _ = addRow()
  }

  /// The least distance from what has been read to any beginning of the word; above the limit where none is within.
  private var leastDistance: Int {
    let row = depth * (word.count + 1)
    var least = limit + 1
    for j in band { least = min(least, rows[row + j]) }
    return least
  }

  /// The distance from what has been read to the word; above the limit where it is not within.
  private var wholeDistance: Int {
    band.contains(word.count) ? rows[depth * (word.count + 1) + word.count] : limit + 1
  }

  /// The least scalar after which the beginning at hand may still be near; nil for none.
  private func leastViable(above floor: UInt32?) -> UInt32? {
    if leastDistance < limit {
      guard let floor else { return 0 }
      return floor == 0xD7FF ? 0xE000 : floor < 0x10_FFFF ? floor + 1 : nil
    }
    let row = depth * (word.count + 1)
    var best: UInt32?
    func consider(_ scalar: UInt32) {
      if floor.map({ scalar > $0 }) ?? true, best.map({ scalar < $0 }) ?? true { best = scalar }
    }
    for j in band where j < word.count {
      if rows[row + j] <= limit { consider(word[j]) }
      if j > 0, depth > 0, word[j] == term[depth - 1], rows[row - word.count - 1 + j - 1] < limit {
        consider(word[j - 1])
      }
    }
    return best
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    next.removeAll(keepingCapacity: true)
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte >= 0x80 {
        next = unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        return
      }
      next.append(UInt32(byte))
    }
  }

  /// Where in the row at hand distances can be within the limit: Ukkonen, "Algorithms for Approximate String Matching", 1985.
  /// Beside them stand `limit + 1`, and further off nothing.
  private var band: Range<Int> {
    let start = max(depth - limit, 0)
    return start..<max(start, min(depth + limit, word.count) + 1)
  }

  /// Makes the row of one more scalar of the term.
  /// - Returns: the least distance in it; above the limit where none is within.
  private mutating func addRow() -> Int {
    let width = word.count + 1
    let above = depth * width
    let row = above + width
    if rows.count < row + width { rows += Array(repeating: 0, count: row + width - rows.count) }
    let scalar = term[depth]
    depth += 1
    let band = band
    var least = limit + 1
    if band.lowerBound > 0 && !band.isEmpty { rows[row + band.lowerBound - 1] = least }
    for j in band {
      var distance = depth
      if j > 0 {
        let replaced = rows[above + j - 1] + (word[j - 1] == scalar ? 0 : 1)
        distance = min(replaced, rows[above + j] + 1, rows[row + j - 1] + 1)
        if depth > 1, j > 1, word[j - 1] == term[depth - 2], word[j - 2] == scalar {
          distance = min(distance, rows[above - width + j - 2] + 1)
        }
      }
      rows[row + j] = distance
      least = min(least, distance)
    }
    if band.upperBound < width { rows[row + band.upperBound] = limit + 1 }
    return least
  }
}
