internal import CLibXML2
import NewswireModel

/// Parses HTML and XML through libxml2's SAX interface, which costs a third less than building its own tree first.
///
/// Nothing outside the text is ever loaded: no network, no external entities, no entity expansion beyond libxml2's own limits.
package enum MarkupParser {
  /// - Parameters:
  ///   - content: UTF-8.
  ///   - wanted: the attributes to keep.
  ///   - skipped: elements whose content is left out.
  ///   - budget: of the page that the text is or is part of.
  /// - Returns: nil if there is no element, or the page exceeds a limit, which the budget then knows.
  package static func html(
    _ content: [UInt8], wanted: Set<String>, skipped: Set<String>, _ budget: PageBudget
  ) -> MarkupTree? {
    guard let content = MarkupScan.checked(content, .html, budget) else { return nil }
    return unsafe content.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let context = unsafe htmlCreateMemoryParserCtxt(
          base.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
      else { return nil }
      defer { unsafe htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe htmlCtxtUseOptions(context, Int32(options))
      if let handler = unsafe xmlFindCharEncodingHandler("UTF-8") { unsafe xmlSwitchToEncoding(context, handler) }
      var reading = unsafe Reading(
        builder: MarkupBuilder(wanted: wanted, skipped: skipped, capacity: content.count, budget), context: context)
      parse(&reading)
      reading.builder.finish()
      return budget.isSpent || reading.builder.tree.nodes.isEmpty ? nil : reading.builder.tree
    }
  }

  /// What libxml2's callbacks work on: it hands them a pointer to it.
  @safe private struct Reading {
    var builder: MarkupBuilder
    let context: htmlParserCtxtPtr

    var line: Int32 { unsafe Int32(clamping: context.pointee.input?.pointee.line ?? 0) }

    /// Ends the parsing of a page that is nested too deep: libxml2 looks through all open elements at each end tag.
    func stopIfTooDeep() {
      guard unsafe Int(context.pointee.nameNr) > Limits.markupDepth else { return }
      builder.tree.budget.refuse("its elements are nested too deep", "markupDepth", Limits.markupDepth)
      unsafe xmlStopParser(context)
    }
  }

  private static func parse(_ reading: inout Reading) {
    let context = unsafe reading.context
    guard let sax = unsafe context.pointee.sax else { return }
    unsafe sax.pointee.internalSubset = nil
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = nil
    unsafe sax.pointee.startDocument = nil
    unsafe sax.pointee.endDocument = nil
    unsafe sax.pointee.startElement = { data, name, attributes in
      guard let name = unsafe name, let reading = unsafe MarkupParser.reading(data) else { return }
      unsafe reading.pointee.builder.startElement(name, attributes: attributes, line: reading.pointee.line)
      unsafe reading.pointee.stopIfTooDeep()
    }
    unsafe sax.pointee.endElement = { data, _ in unsafe MarkupParser.reading(data)?.pointee.builder.endElement() }
    let characters: charactersSAXFunc = { data, text, count in
      guard let text = unsafe text, let reading = unsafe MarkupParser.reading(data) else { return }
      unsafe reading.pointee.builder.characters(text, count: Int(count), line: reading.pointee.line)
    }
    unsafe sax.pointee.characters = unsafe characters
    unsafe sax.pointee.cdataBlock = unsafe characters
    unsafe sax.pointee.ignorableWhitespace = unsafe characters
    unsafe withUnsafeMutablePointer(to: &reading) { pointer in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(pointer)
      _ = unsafe htmlParseDocument(context)
    }
  }

  /// What a callback's data points to.
  private static func reading(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Reading>? {
    unsafe data?.assumingMemoryBound(to: Reading.self)
  }

  /// - Parameter content: in any encoding that its declaration or mark names.
  /// - Returns: the tree, and where it stops being well formed, as a message and a line; nil if there is no element, or the page
  ///   exceeds a limit, which the budget then knows.
  package static func xml(_ content: [UInt8], _ budget: PageBudget) -> (tree: MarkupTree, error: XMLError?)? {
    guard let content = MarkupScan.checked(content, .xml, budget) else { return nil }
    var builder = MarkupBuilder(wanted: nil, skipped: [], capacity: content.count, budget)
    var error: XMLError?
    unsafe content.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let context = unsafe xmlCreateMemoryParserCtxt(
          base.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
      else { return }
      defer { unsafe xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
      unsafe xmlCtxtUseOptions(context, Int32(options))
      error = unsafe parseXML(context, into: &builder)
    }
    builder.finish()
    return builder.tree.nodes.isEmpty ? nil : (builder.tree, error)
  }

  /// What is wrong with an XML text, and where.
  package struct XMLError: Sendable {
    package var message: String
    package var line: Int
  }

  private static func parseXML(_ context: xmlParserCtxtPtr, into builder: inout MarkupBuilder) -> XMLError? {
    _ = unsafe xmlParseDocument(context)
    let document = unsafe context.pointee.myDoc
    defer { if let document = unsafe document { unsafe xmlFreeDoc(document) } }
    if let root = unsafe document.flatMap({ unsafe xmlDocGetRootElement($0) }) { unsafe copy(root, into: &builder) }
    guard unsafe context.pointee.wellFormed == 0 else { return nil }
    let last = unsafe context.pointee.lastError
    let message = unsafe last.message.map { unsafe singleLine(String(cString: $0).utf8) } ?? "not well-formed XML"
    return unsafe XMLError(message: message, line: Int(last.line))
  }

  /// Walks libxml2's own tree without recursion, for texts nest as deep as they like.
  private static func copy(_ root: xmlNodePtr, into builder: inout MarkupBuilder) {
    var node = unsafe root
    while true {
      unsafe enter(node, &builder)
      if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
        unsafe node = unsafe child
        continue
      }
      if unsafe node.pointee.type == XML_ELEMENT_NODE { builder.endElement() }
      while unsafe node != root, unsafe node.pointee.next == nil {
        guard let parent = unsafe node.pointee.parent else { return }
        builder.endElement()
        unsafe node = unsafe parent
      }
      guard unsafe node != root, let next = unsafe node.pointee.next else { return }
      unsafe node = unsafe next
    }
  }

  private static func enter(_ node: xmlNodePtr, _ builder: inout MarkupBuilder) {
    let line = unsafe Int32(clamping: xmlGetLineNo(node))
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      guard let name = unsafe node.pointee.name else { return }
      var values: [UnsafeMutablePointer<xmlChar>] = unsafe []
      var pairs: [UnsafePointer<xmlChar>?] = unsafe []
      var attribute = unsafe node.pointee.properties
      while let current = unsafe attribute {
        if let key = unsafe current.pointee.name,
          let value = unsafe xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
        {
          unsafe pairs += [key, UnsafePointer(value)]
          unsafe values.append(value)
        }
        unsafe attribute = unsafe current.pointee.next
      }
      unsafe pairs.append(nil)
      unsafe pairs.withUnsafeMutableBufferPointer {
        unsafe builder.startElement(name, attributes: $0.baseAddress, line: line)
      }
      for index in unsafe values.indices {
        let value = unsafe values[index]
        unsafe newswire_xml_free(value)
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = unsafe node.pointee.content else { return }
      unsafe builder.characters(content, count: Int(xmlStrlen(content)), line: line)
    default: return
    }
  }
}
