internal import NewswireModel

/// Names that users want counted as others.
extension PageWriter {
  /// Keeps the aliases flat: what a name counts as never counts as another itself.
  func add(_ alias: NameAlias, to transaction: inout some StoreTransaction) throws -> StoreOutcome {
    var alias = alias
    alias.form = alias.form.lowercased()
    alias.time = time
    let known = try transaction.nameAliases().filter { $0.kind == alias.kind }
    if let further = known.first(where: { $0.form == alias.name.lowercased() && $0.form != alias.form }) {
      alias.name = further.name
    }
    if known.contains(where: { $0.form == alias.form && $0.name == alias.name }) { return .aliased(false) }
    if alias.name.lowercased() == alias.form {
      return .aliased(try transaction.removeNameAlias(alias.kind, form: alias.form))
    }
    try transaction.insertNameAlias(alias)
    for var other in known where other.name.lowercased() == alias.form {
      other.name = alias.name
      try transaction.insertNameAlias(other)
    }
    return .aliased(true)
  }
}
