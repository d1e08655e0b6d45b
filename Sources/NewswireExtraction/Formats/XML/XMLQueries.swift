import NewswireFormats

/// Questions to an XML tree by local names.
extension MarkupTree {
  /// The first child with one of these names, in the order of the names.
  func child(_ names: [String], of node: Int) -> Int? {
    let children = children(of: node)
    for name in names {
      if let found = children.first(where: { self.name($0) == name }) { return found }
    }
    return nil
  }

  func children(_ name: String, of node: Int) -> [Int] { children(of: node).filter { self.name($0) == name } }

  /// The first element below `node` with one of these names, in the order of the names and then of the document.
  func descendant(_ names: [String], of node: Int) -> Int? {
    for name in names {
      if let found = descendants(name, of: node).first { return found }
    }
    return nil
  }

  func descendants(_ name: String, of node: Int) -> [Int] {
    guard let index = nameIndices[name], budget.spend(Int(nodes[node].end) - node) else { return [] }
    return (node + 1..<max(node + 1, Int(nodes[node].end))).filter { nodes[$0].name == index }
  }

  /// The text of the first child with one of these names that has any, as one line without markup.
  func text(_ names: [String], of node: Int) -> String {
    for name in names {
      for child in children(name, of: node) {
        let text = plain(child)
        if !text.isEmpty { return text }
      }
    }
    return ""
  }

  /// The text of an element as one line, markup in it, escaped or not, left out.
  func plain(_ node: Int) -> String { HTMLFragment.plainText(content(of: node), budget) }
}
