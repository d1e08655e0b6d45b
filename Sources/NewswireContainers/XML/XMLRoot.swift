/// Recognises XML by its beginning.
package enum XMLRoot {
  /// Whether the bytes are XML and not HTML: a declaration or one of the root elements of the formats that are read.
  package static func recognises(_ content: [UInt8]) -> Bool {
    guard content.prefix(64).contains(UInt8(ascii: "<")) else { return false }
    let head = content.prefix(2048).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard head.first == UInt8(ascii: "<") else { return false }
    let lower = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let root = rootName(lower) else { return lower.starts(with: "<?xml".utf8) }
    if root == "html" || root == "body" || root == "head" { return false }
    return lower.starts(with: "<?xml".utf8) || Self.roots.contains(root)
  }

  private static let roots: Set<String> = [
    "rss", "feed", "rdf", "channel", "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem",
    "planningitem", "newsml", "nitf", "catalog", "entry", "document", "document-content",
  ]

  /// The local name of the first element, in lower case; nil if none begins within these bytes.
  private static func rootName(_ head: [UInt8]) -> String? {
    var position = 0
    while let start = head[position...].firstIndex(of: UInt8(ascii: "<")), start + 1 < head.count {
      if head[start + 1] == UInt8(ascii: "?") || head[start + 1] == UInt8(ascii: "!") {
        if head[start...].starts(with: "<!doctype html".utf8) { return "html" }
        position = start + 1
        continue
      }
      let name = head[(start + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      return String(decoding: local, as: UTF8.self)
    }
    return nil
  }
}
