#if DEBUG_HTML
  enum HTMLDebug {
    static func path(_ tree: MarkupTree, _ e: Int) -> String {
      var parts: [String] = []; var x = Int32(e)
      while x >= 0, parts.count < 7 {
        parts.append(
          tree.name(Int(x)) + (tree.attribute("class", of: Int(x)).map { "." + $0.prefix(40) } ?? "")
            + (tree.attribute("id", of: Int(x)).map { "#" + $0.prefix(30) } ?? ""));
        x = tree.nodes[Int(x)].parent
      }
      return parts.reversed().joined(separator: " > ")
    }
    static func dump(_ tree: MarkupTree, _ blocks: HTMLBlocks, _ body: HTMLBody) {
      print("CONTAINER", path(tree, body.container))
      for i in blocks.blocks.indices {
        let b = blocks.blocks[i]
        print(
          body.fates[i], b.isProse ? "P" : "-", "h\(b.hints.rawValue) t\(b.tags.rawValue) ld\(Int(b.linkDensity*100))",
          blocks.string(i).prefix(90), "   @@ ", path(tree, Int(b.element)))
      }
    }
  }
#endif
