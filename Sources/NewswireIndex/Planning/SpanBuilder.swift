internal import NewswireModel
internal import NewswireAnalysis

/// Words and their places, being put together. nil expressions find nothing.
struct SpanBuilder {
  var groups: [WordGroup] = []
  var expression: SpanExpression?
  var approximation: SpanPlan.Approximation?
  var weight: Float = 0

  /// Adds a word and returns its place.
  mutating func add(_ group: WordGroup) -> Int {
    groups.append(group)
    return groups.count - 1
  }

  /// One word.
  init(_ group: WordGroup) {
    groups = [group]
    weight = group.weight
    if group.documentFrequency > 0 {
      expression = .word(0)
      approximation = .group(0)
    }
  }

  /// Words side by side.
  init(phrase groups: [WordGroup]) {
    self.groups = groups
    weight = groups.reduce(0) { $0 + $1.weight }
    if groups.allSatisfy({ $0.documentFrequency > 0 }) && !groups.isEmpty {
      expression = .phrase(Array(groups.indices))
      approximation = .and(groups.indices.map { .group($0) })
    }
  }

  /// Nothing.
  init() {}

  /// Any of several, which count as one.
  init(union parts: [SpanBuilder]) {
    var expressions: [SpanExpression] = []
    var approximations: [SpanPlan.Approximation] = []
    for part in parts {
      let shift = groups.count
      groups += part.groups
      weight = max(weight, part.weight)
      guard let expression = part.expression, let approximation = part.approximation else { continue }
      expressions.append(expression.shifted(by: shift))
      approximations.append(approximation.shifted(by: shift))
    }
    guard !expressions.isEmpty else { return }
    expression = expressions.count == 1 ? expressions[0] : .union(expressions)
    approximation = approximations.count == 1 ? approximations[0] : .or(approximations)
  }

  /// Two near each other, or the left where the right is not near.
  init(near left: SpanBuilder, _ right: SpanBuilder, _ distance: ProximityDistance, ordered: Bool, excluded: Bool) {
    groups = left.groups + right.groups
    weight = excluded ? left.weight : left.weight + right.weight
    guard let first = left.expression, let firstApproximation = left.approximation else { return }
    guard let second = right.expression?.shifted(by: left.groups.count),
      let secondApproximation = right.approximation?.shifted(by: left.groups.count)
    else {
      if excluded {
        expression = first
        approximation = firstApproximation
      }
      return
    }
    expression = .near(first, second, distance, ordered: ordered, excluded: excluded)
    approximation = excluded ? firstApproximation : .and([firstApproximation, secondApproximation])
  }

  /// The same, seen by a condition on its expression.
  func mapExpression(_ change: (SpanExpression) -> SpanExpression) -> SpanBuilder {
    var copy = self
    copy.expression = expression.map(change)
    return copy
  }
}

extension SpanExpression {
  func shifted(by shift: Int) -> SpanExpression {
    if shift == 0 { return self }
    switch self {
    case .word(let group): return .word(group + shift)
    case .phrase(let words): return .phrase(words.map { $0 + shift })
    case .union(let parts): return .union(parts.map { $0.shifted(by: shift) })
    case .near(let left, let right, let distance, let ordered, let excluded):
      return .near(
        left.shifted(by: shift), right.shifted(by: shift), distance, ordered: ordered, excluded: excluded)
    case .inField(let part, let field): return .inField(part.shifted(by: shift), field)
    case .atLeast(let count, let part): return .atLeast(count, part.shifted(by: shift))
    case .quoted(let speaker, let content):
      return .quoted(speaker: speaker.map { $0 + shift }, content: content?.shifted(by: shift))
    case .named(let groups): return .named(groups.map { $0 + shift })
    }
  }
}

extension SpanCondition {
  func shifted(by shift: Int) -> SpanCondition {
    switch self {
    case .spans(let expression): .spans(expression.shifted(by: shift))
    case .and(let parts): .and(parts.map { $0.shifted(by: shift) })
    case .or(let parts): .or(parts.map { $0.shifted(by: shift) })
    case .not(let part): .not(part.shifted(by: shift))
    }
  }
}

extension SpanPlan.Approximation {
  func shifted(by shift: Int) -> SpanPlan.Approximation {
    switch self {
    case .all: .all
    case .group(let group): .group(group + shift)
    case .and(let parts): .and(parts.map { $0.shifted(by: shift) })
    case .or(let parts): .or(parts.map { $0.shifted(by: shift) })
    }
  }
}
