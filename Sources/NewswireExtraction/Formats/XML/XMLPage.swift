private import CLibXML2
import NewswireFields
import NewswireFormats
import NewswireModel

/// A page in XML: a feed, or items of a news wire.
enum XMLPage {
  static func read(
    _ content: [UInt8], charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    guard let (tree, error) = MarkupParser.xml(prepared(content, charset: charset), budget) else {
      try budget.check()
      throw NewswireError(.invalidArgument, "this XML has no elements")
    }
    switch tree.name(0).lowercased() {
    case "rss", "feed", "rdf", "channel", "entry": FeedPage.read(tree, into: &result)
    case _ where OfficePage.recognises(tree): try OfficePage.read(tree, budget, into: &result)
    default: NewsItemPage.read(tree, into: &result)
    }
    if let error {
      let problem = NewswireError(
        .dataLoss, "the XML is damaged in line \(error.line): \(error.message); what could be read was read")
      let offset = Int64(Self.offset(ofLine: error.line, in: content))
      let position = RecordPosition(number: Int64(result.articles.count + 1), byteOffset: offset)
      result.problems.append(RecordProblem(position: position, error: problem))
      if result.articles.isEmpty { throw problem }
    }
    SourceLines.judge(content, kept: !result.articles.isEmpty, reason: "XML", into: &result)
  }

  /// The text as libxml2 wants it: UTF-8 where that can be told, and entities of HTML, which feeds use without declaring them, as characters.
  private static func prepared(_ content: [UInt8], charset: String?) -> [UInt8] {
    guard let utf8 = try? TextDecoder.utf8(content, declared: charset ?? declaredEncoding(content)) else {
      return content
    }
    var text = utf8[...]
    if let start = text.firstIndex(where: { $0 > 0x20 }) { text = text[start...] }
    // The declaration's encoding no longer holds.
    if text.starts(with: "<?xml".utf8), let end = text.prefix(400).firstIndex(of: UInt8(ascii: ">")) {
      text = text[(end + 1)...]
    }
    return HTMLEntities.resolve(text)
  }

  private static func declaredEncoding(_ content: [UInt8]) -> String? {
    let head = content.prefix(256)
    guard head.starts(with: "<?xml".utf8) || head.contains(UInt8(ascii: "?")) else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    guard let start = text.firstRange(of: "encoding=")?.upperBound else { return nil }
    let name = text[start...].dropFirst().prefix { $0 != "\"" && $0 != "'" && $0 != "?" }
    return name.isEmpty ? nil : String(name)
  }

  private static func offset(ofLine line: Int, in content: [UInt8]) -> Int {
    var number = 1
    for (index, byte) in content.enumerated() {
      if number >= line { return index }
      if byte == 0x0A { number += 1 }
    }
    return content.count
  }
}

/// The named characters of HTML in XML texts that do not declare them.
enum HTMLEntities {
  static func resolve(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = text.startIndex
    while let ampersand = text[position...].firstIndex(of: UInt8(ascii: "&")) {
      output += text[position..<ampersand]
      position = ampersand
      let name = text[(ampersand + 1)...].prefix(12).prefix { isWordByte($0) && $0 < 0x80 }
      let end = ampersand + 1 + name.count
      if !name.isEmpty, end < text.endIndex, text[end] == UInt8(ascii: ";"), let character = character(named: name) {
        output += character
        position = end + 1
      } else {
        output.append(UInt8(ascii: "&"))
        position += 1
      }
    }
    output += text[position...]
    return output
  }

  /// - Returns: nil for the five names that XML has itself, and for unknown ones.
  private static func character(named name: ArraySlice<UInt8>) -> [UInt8]? {
    if ["amp", "lt", "gt", "quot", "apos"].contains(where: { name.elementsEqual($0.utf8) }) { return nil }
    let value = unsafe (Array(name) + [0]).withUnsafeBufferPointer {
      unsafe htmlEntityLookup($0.baseAddress)?.pointee.value
    }
    return value.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) }
  }
}

/// Verdicts for pages whose lines mean nothing by themselves.
enum SourceLines {
  /// Gives each line that is not blank the same verdict, and each article all lines.
  static func judge(_ content: [UInt8], kept: Bool, reason: String, into result: inout ExtractedPage) {
    var line: Int32 = 1
    var isBlank = true
    func end() {
      if !isBlank {
        result.verdicts.append(
          kept
            ? LineVerdict(line: line, fate: .kept, article: 1, reason: reason)
            : LineVerdict(line: line, fate: .boilerplate, reason: "\(reason) without an article"))
      }
    }
    for byte in content {
      if byte == 0x0A {
        end()
        line &+= 1
        isBlank = true
      } else if byte > 0x20 {
        isBlank = false
      }
    }
    end()
    for index in result.articles.indices { result.articles[index].provenance.lines = [LineRange(first: 1, last: line)] }
  }
}
