internal import NewswireAnalysis
import NewswireCore
package import NewswireModel

/// Names that users want counted as another one.
///
/// `@unchecked Sendable`: immutable once made.
@safe package final class NameAliases: @unchecked Sendable {
  /// By the value of a name, that of the one it counts as.
  let targets: [UInt64: UInt64]
  /// By the value of a name, those that count as it.
  let members: [UInt64: [UInt64]]
  /// How a name that others count as is shown, with its field's byte before it.
  let labels: [UInt64: UnsafeBufferPointer<UInt8>]
  /// By the value of a name, all names of its group.
  private let names: [UInt64: [String]]

  package init(_ aliases: [NameAlias] = []) {
    var (targets, members): ([UInt64: UInt64], [UInt64: [UInt64]]) = ([:], [:])
    var (labels, groups): ([UInt64: UnsafeBufferPointer<UInt8>], [UInt64: [String]]) = unsafe ([:], [:])
    for alias in aliases {
      guard let own = NameIdentity(alias.kind, alias.form)?.hash,
        let target = NameIdentity(alias.kind, alias.name)?.hash,
        own != target
      else { continue }
      targets[own] = target
      members[target, default: []].append(own)
      groups[target, default: [alias.name]].append(alias.form)
      if unsafe labels[target] == nil { unsafe labels[target] = Self.label(alias) }
    }
    unsafe (self.targets, self.members, self.labels) = (targets, members, labels)
    names = targets.reduce(into: groups) { $0[$1.key] = groups[$1.value] }
  }

  private static func label(_ alias: NameAlias) -> UnsafeBufferPointer<UInt8> {
    let bytes = [IndexField(alias.kind).rawValue] + alias.name.utf8
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(from: bytes)
    return UnsafeBufferPointer(copy)
  }

  deinit { unsafe labels.values.forEach { unsafe $0.deallocate() } }

  var isEmpty: Bool { targets.isEmpty }

  /// The names that count as the same as one, itself among them; empty if there are none.
  func names(with name: String, _ kind: MentionKind) -> [String] {
    if names.isEmpty { return [] }
    return NameIdentity(kind, name).flatMap { names[$0.hash] } ?? []
  }
}

/// Which values of a facet are one: by the users' aliases, which overrule all, and by the last names that stand for full ones.
struct NameGroups {
  let leaders: NameLeaders
  let aliases: NameAliases

  /// The value that another one counts as; nil if it counts as itself.
  /// - Parameter surname: the value's, as in `NameIdentity`.
  func target(of hash: UInt64, surname: UInt32) -> UInt64? {
    if !aliases.isEmpty, let target = aliases.targets[hash] { return target }
    guard surname & 1 == 1, aliases.members[hash] == nil, let leader = leaders.leader(of: surname) else { return nil }
    return aliases.targets[leader.full] ?? leader.full
  }

  /// The values that count as one, itself aside.
  func members(of hash: UInt64, surname: UInt32) -> [UInt64] {
    var members = aliases.members[hash] ?? []
    if surname & 1 == 0, let leader = leaders.leader(of: surname), leader.full == hash,
      aliases.targets[leader.short] == nil, aliases.members[leader.short] == nil
    {
      members.append(leader.short)
    }
    return members
  }
}

/// The values of one field that are brought together, each with those that count as it.
struct MergedValues {
  /// A value that others count as.
  struct Target {
    var hash: UInt64
    /// Its last name, if that alone counts as it.
    var leader: NameLeaders.Leader?
    /// Those that count as it.
    var members: [UInt64] = []
  }

  let segments: [SegmentFacets]
  let groups: NameGroups
  private var numbers = HashTable<Int32>(filler: 0)
  private(set) var targets: [Target] = []

  init(_ segments: [SegmentFacets], _ groups: NameGroups, field: IndexField) {
    (self.segments, self.groups) = (segments, groups)
    for (target, members) in groups.aliases.members where UInt8(truncatingIfNeeded: target) == field.rawValue {
      for member in members { insert(member, in: target) }
    }
  }

  private mutating func insert(_ member: UInt64, in target: UInt64, _ leader: NameLeaders.Leader? = nil) {
    let (number, isNew) = numbers.number(of: target)
    if isNew { targets.append(Target(hash: target)) }
    if let leader, leader.full == target, leader.short == member { targets[number].leader = leader }
    if !targets[number].members.contains(member) { targets[number].members.append(member) }
  }

  /// Whether others count as a value.
  func isTarget(_ hash: UInt64) -> Bool { numbers[hash] != nil }

  /// Takes a value in that may count as another.
  /// - Returns: whether it does.
  mutating func add(_ hash: UInt64, surname: UInt32) -> Bool {
    if !groups.aliases.isEmpty {
      guard let target = groups.target(of: hash, surname: surname) else { return false }
      insert(hash, in: target, groups.leaders.leader(of: surname))
      return true
    }
    guard surname & 1 == 1, let leader = groups.leaders.leader(of: surname) else { return false }
    insert(hash, in: leader.full, leader)
    return true
  }

  /// Takes a value in that others may count as.
  mutating func addLeader(_ hash: UInt64, surname: UInt32) {
    for member in groups.members(of: hash, surname: surname) {
      insert(member, in: hash, groups.leaders.leader(of: surname))
    }
  }

  /// What a value and those that count as it can have together.
  /// - Parameter known: how many matches have one value; nil if not counted.
  func bound(of target: Target, known: (UInt64) -> Int?) -> Int? {
    guard var sum = known(target.hash) else { return nil }
    for member in target.members {
      guard let count = known(member) else { return nil }
      sum += count
    }
    return sum
  }

  /// How many matches have a value or one of those that count as it, each counted once.
  /// - Parameter known: as for `bound`.
  func count(of target: Target, known: (UInt64) -> Int?) -> Int {
    if let leader = target.leader, target.members.count == 1 {
      let both = segments.reduce(0) { unsafe $0 + leader.shared[$1.place].withUnsafeBufferPointer($1.matches.count) }
      return (known(leader.full) ?? count(ofOne: leader.full)) + (known(leader.short) ?? count(ofOne: leader.short))
        - both
    }
    return countOfAll(target.hash, target.members)
  }

  private func count(ofOne hash: UInt64) -> Int {
    segments.reduce(0) { sum, segment in
      sum + (segment.column.ordinal(of: hash).map(segment.count) ?? 0)
    }
  }

  /// As `count`, for any number of members.
  private func countOfAll(_ target: UInt64, _ members: [UInt64]) -> Int {
    var count = 0
    for segment in segments {
      let own = segment.column.ordinal(of: target)
      if let own { count += segment.count(of: own) }
      var others: Set<UInt32> = []
      let ordinals = members.compactMap { segment.column.ordinal(of: $0) }
      for ordinal in ordinals {
        let documents = unsafe segment.column.documents(of: ordinal)
        for i in documents.indices {
          let document = unsafe documents[i]
          if !segment.matches.contains(document) { continue }
          // Where there is no other, a document comes once.
          if let own, unsafe segment.column.ordinals(of: Int(document)).contains(UInt32(own)) { continue }
          if ordinals.count == 1 { count += 1 } else if others.insert(document).inserted { count += 1 }
        }
      }
    }
    return count
  }

  /// How a value is shown: as its users want it, else as some segment has it.
  func label(of hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
    if let label = unsafe groups.aliases.labels[hash] { return unsafe label }
    for segment in segments {
      if let ordinal = segment.column.ordinal(of: hash) { return unsafe segment.column.label(of: ordinal) }
    }
    return unsafe groups.leaders.label(of: hash)
  }
}
