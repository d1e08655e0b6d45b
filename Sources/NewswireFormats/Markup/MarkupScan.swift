import NewswireCore
import NewswireModel

/// Looks through markup before a parser sees it: how many tags there are, and whether an element has more attributes than are read.
///
/// libxml2 compares each attribute of an element with all others, so their number is bounded here. Cost: one pass; nothing is
/// copied unless attributes are left out.
@safe struct MarkupScan {
  enum Language: Sendable { case html, xml }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let language: Language
  private var position = 0
  private var tags = 0
  /// Attributes beyond the limit.
  private var surplus: [Range<Int>] = []

  /// - Returns: the content, without surplus attributes; nil if the page exceeds a limit, which the budget then knows.
  static func checked(_ content: [UInt8], _ language: Language, _ budget: PageBudget) -> [UInt8]? {
    let (tags, surplus) = unsafe content.withUnsafeBufferPointer { bytes in
      var scan = unsafe MarkupScan(bytes: bytes, language: language)
      scan.run()
      return (scan.tags, scan.surplus)
    }
    guard budget.add(tags: tags) else { return nil }
    guard !surplus.isEmpty else { return content }
    guard language == .html else {
      budget.refuse("an element has too many attributes", "attributesPerTag", Limits.attributesPerTag)
      return nil
    }
    var output: [UInt8] = []
    output.reserveCapacity(content.count)
    var start = 0
    for range in surplus {
      output += content[start..<range.lowerBound]
      start = range.upperBound
    }
    return output + content[start...]
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, language: Language) {
    unsafe self.bytes = unsafe bytes
    self.language = language
  }

  private mutating func run() {
    while tags <= Limits.tagsPerPage, let tag = unsafe bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = tag + 1
      guard unsafe position < bytes.count else { return }
      let first = unsafe bytes[position]
      if first == UInt8(ascii: "/") {
        tags += 1
      } else if isNameStart(first) {
        tags += 1
        takeTag(nameAt: position)
      }
    }
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte >= 0x80
  }

  /// Passes over a start tag, noting the attributes beyond the limit. The content of a script holds no tags.
  private mutating func takeTag(nameAt start: Int) {
    while unsafe position < bytes.count, unsafe !isEndOfWord(bytes[position]) { position += 1 }
    let isScript = language == .html && position - start == 6 && isNamed("script", at: start)
    var attributes = 0
    var surplusStart: Int?
    while unsafe position < bytes.count, unsafe bytes[position] != UInt8(ascii: ">") {
      if unsafe bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      attributes += 1
      if attributes == Limits.attributesPerTag + 1 { surplusStart = position }
      takeAttribute()
    }
    if let surplusStart { surplus.append(surplusStart..<position) }
    if isScript { passScript() }
  }

  private func isEndOfWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private mutating func takeAttribute() {
    let start = position
    while unsafe position < bytes.count, unsafe !isEndOfWord(bytes[position]),
      unsafe bytes[position] != UInt8(ascii: "=")
    { position += 1 }
    // A mark that begins no attribute is passed alone.
    if position == start { position += 1 }
    var next = position
    while unsafe next < bytes.count, unsafe bytes[next] <= 0x20 { next += 1 }
    guard unsafe next < bytes.count, unsafe bytes[next] == UInt8(ascii: "=") else { return }
    next += 1
    while unsafe next < bytes.count, unsafe bytes[next] <= 0x20 { next += 1 }
    position = next
    guard unsafe position < bytes.count else { return }
    let quote = unsafe bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position = unsafe bytes.firstIndex(of: quote, from: position + 1).map { $0 + 1 } ?? bytes.count
    } else {
      while unsafe position < bytes.count, unsafe bytes[position] > 0x20, unsafe bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
    }
  }

  private func isNamed(_ name: String, at start: Int) -> Bool {
    unsafe zip(name.utf8, bytes[start...]).allSatisfy { $0 == $1 | 0x20 }
  }

  private mutating func passScript() {
    while let tag = unsafe bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      if unsafe tag + 8 <= bytes.count, unsafe bytes[tag + 1] == UInt8(ascii: "/"), isNamed("script", at: tag + 2) {
        position = tag
        return
      }
      position = tag + 1
    }
    position = unsafe bytes.count
  }
}
