import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireModel
import NewswireQuery

/// Who is named with whom: the names that stand in the same articles as one name, and how many articles have each two of them.
struct NameNetwork {
  struct Node {
    var name: String
    var kind: MentionKind?
    /// Articles that have it, of those that were asked for.
    var count: Int64
  }

  struct Edge {
    var source: String
    var target: String
    /// Articles that have both.
    var count: Int64
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []

  static let columns: [TableColumn<Edge>] = [
    TableColumn("source") { TableCell($0.source) }, TableColumn("target") { TableCell($0.target) },
    TableColumn("count") { .number($0.count) },
  ]

  init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }

  /// - Parameters:
  ///   - base: which articles count.
  ///   - with: the query for the name in the middle, such as `person:lind`.
  ///   - fields: of persons, places or organisations.
  ///   - limit: the most names of each field.
  init(
    of base: Query, with: (text: String, tree: Query), fields: [FacetField], limit: Int32, _ client: ArchiveClient
  ) async throws {
    let all = Query.and([base, with.tree].filter { $0 != .all })
    var request = CountFacetsRequest(query: .tree(all))
    request.fields = fields
    // One more, for the name itself is among them.
    request.limit = min(limit + 1, Limits.facetValues)
    let response = try await client.facets(request)
    guard response.count > 0 else { return }
    let (name, kind) =
      if case .mention(let mention) = with.tree { (mention.name, mention.kind) } else { (with.text, nil) }
    var centre = Node(name: name, kind: kind, count: response.count)
    for facet in response.facets {
      var values = facet.values
      let itself = values.firstIndex { facet.field.mentionKind == kind && Self.isForm($0.value, of: name) }
      if let itself { centre.name = values.remove(at: itself).value }
      nodes += values.prefix(Int(limit)).map { Node(name: $0.value, kind: facet.field.mentionKind, count: $0.count) }
    }
    edges = nodes.map { Edge(source: centre.name, target: $0.name, count: $0.count) }
    edges += try await pairs(in: base, client)
    nodes.insert(centre, at: 0)
  }

  /// Whether a name has all the words of another: "Rosa Lind" is "lind".
  private static func isForm(_ value: String, of name: String) -> Bool {
    let words = value.lowercased().split(separator: " ")
    return name.lowercased().split(separator: " ").allSatisfy(words.contains)
  }

  /// Each two of the names around, where articles have both.
  private func pairs(in base: Query, _ client: ArchiveClient) async throws -> [Edge] {
    var found: [Edge] = []
    let pairs = nodes.indices.flatMap { first in nodes.indices.dropFirst(first + 1).map { (nodes[first], nodes[$0]) } }
    for group in pairs.inGroups(of: Int(Limits.batchQueries)) {
      let queries = group.map { first, second in
        QueryInput.tree(.and([base, mention(first), mention(second)].filter { $0 != .all }))
      }
      for try await answer in try await client.batchSearch(BatchSearchRequest(queries: queries)) {
        if let error = answer.error { throw error }
        let (first, second) = group[group.startIndex + Int(answer.index)]
        if answer.count > 0 { found.append(Edge(source: first.name, target: second.name, count: answer.count)) }
      }
    }
    return found
  }

  private func mention(_ node: Node) -> Query { .mention(MentionQuery(kind: node.kind, name: node.name)) }
}

/// Prints a network as GraphML (http://graphml.graphdrawing.org/specification.html), which Gephi, Cytoscape, yEd and NetworkX read.
struct GraphMLPrinter {
  func print(_ network: NameNetwork, to out: inout StandardOutput) {
    out.data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    out.data("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")
    for (id, owner, type) in [
      ("label", "node", "string"), ("kind", "node", "string"), ("articles", "node", "long"), ("weight", "edge", "long"),
    ] {
      out.data("  <key id=\"\(id)\" for=\"\(owner)\" attr.name=\"\(id)\" attr.type=\"\(type)\"/>")
    }
    out.data("  <graph id=\"names\" edgedefault=\"undirected\">")
    var numbers: [String: Int] = [:]
    for (number, node) in network.nodes.enumerated() {
      numbers[node.name] = numbers[node.name] ?? number
      let kind = node.kind.map { "<data key=\"kind\">\($0)</data>" } ?? ""
      out.data(
        "    <node id=\"n\(number)\"><data key=\"label\">\(XMLText.escaped(node.name))</data>\(kind)"
          + "<data key=\"articles\">\(node.count)</data></node>")
    }
    for edge in network.edges {
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { continue }
      out.data(
        "    <edge source=\"n\(source)\" target=\"n\(target)\"><data key=\"weight\">\(edge.count)</data></edge>")
    }
    out.data("  </graph>")
    out.data("</graphml>")
  }
}

extension FacetField {
  /// nil for fields that are not of names in the text.
  var mentionKind: MentionKind? {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    default: nil
    }
  }
}
