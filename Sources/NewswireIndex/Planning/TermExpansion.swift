internal import NewswireModel
internal import NewswireQuery

extension QueryCompiler {
  /// The terms that a pattern stands for, as one word: the most frequent, where there are too many.
  mutating func expansion(of pattern: TermPattern, in field: IndexField, isScored: Bool) -> WordGroup {
    if pattern.isEmpty { return group(field, infos: views.map { _ in [] }, isScored: isScored) }
    var frequencies: [[UInt8]: Int] = [:]
    var perView: [[(key: [UInt8], info: TermInfo)]] = []
    for view in views {
      var found: [(key: [UInt8], info: TermInfo)] = []
      view.segment.forEachTerm(of: pattern, in: field) { key, info, _ in
        found.append((key, info))
        frequencies[key, default: 0] += info.documentFrequency
      }
      perView.append(found)
    }
    if frequencies.count > Limits.wildcardExpansion {
      let most = frequencies.sorted { ($1.value, $0.key.count) < ($0.value, $1.key.count) }
        .prefix(Limits.wildcardExpansion)
      warn(
        "a wildcard stands for \(frequencies.count) words, of which the \(Limits.wildcardExpansion) most frequent were searched (limit wildcardExpansion)"
      )
      let kept = Set(most.map(\.key))
      return group(field, infos: perView.map { $0.filter { kept.contains($0.key) }.map(\.info) }, isScored: isScored)
    }
    return group(field, infos: perView.map { $0.map(\.info) }, isScored: isScored)
  }
}
