import Foundation
import NewswireCommandLine
import NewswireModel
import Testing

@testable import newswire

@Suite struct NameNetworkTests {
  @Test func `a graph has a node a name and an edge for each two of them`() throws {
    let network = NameNetwork(
      nodes: [
        NameNetwork.Node(name: "Rosa Lind", kind: .person, count: 9),
        NameNetwork.Node(name: "A & B", kind: nil, count: 4),
      ],
      edges: [NameNetwork.Edge(source: "Rosa Lind", target: "A & B", count: 4)])
    let path = NSTemporaryDirectory() + "newswire-\(UUID().uuidString).graphml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: path))
    var out = StandardOutput(descriptor: file.fileDescriptor)
    GraphMLPrinter().print(network, to: &out)
    out.flush()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("<data key=\"label\">A &amp; B</data><data key=\"articles\">4</data>"))
    #expect(text.contains("<edge source=\"n0\" target=\"n1\"><data key=\"weight\">4</data></edge>"))
    #expect(text.hasSuffix("</graphml>\n"))
  }
}
