import NewswireCore
import NewswireFormats

/// Takes scripts, style sheets, drawings and comments out of HTML before it is parsed: they are often more than half of a page, hold
/// nothing to read, and cost the parser most. JSON-LD stays, and so does the number of lines.
@safe struct HTMLStripper {
  private let page: UnsafeBufferPointer<UInt8>
  private let isUnwrapping: Bool
  private var output: [UInt8] = []
  private var position = 0
  /// Where the next ">" stands, as far as it has been looked for; -1 before the first look.
  private var knownClose = -1
  /// Names of elements, and "--" for comments, that have no end in the rest of the page.
  private var endless: Set<String> = []
  /// Bytes that were looked through for an end.
  private var looks = 0

  /// - Parameters:
  ///   - isUnwrapping: whether the content of templates stays.
  ///   - budget: of the page that the text is or is part of.
  static func strip(_ content: [UInt8], isUnwrapping: Bool = false, _ budget: PageBudget) -> [UInt8] {
    unsafe content.withUnsafeBufferPointer { page in
      var stripper = unsafe HTMLStripper(page: page, isUnwrapping: isUnwrapping)
      stripper.output.reserveCapacity(page.count)
      stripper.run()
      budget.spend(stripper.looks)
      return stripper.output
    }
  }

  /// Bytes of a start tag that are looked at for its type.
  private static let longestTag = 4096

  private init(page: UnsafeBufferPointer<UInt8>, isUnwrapping: Bool) {
    self.isUnwrapping = isUnwrapping
    unsafe self.page = unsafe page
  }

  private mutating func run() {
    var kept = 0
    while let tag = unsafe page.firstIndex(of: UInt8(ascii: "<"), from: position) {
      guard let end = endOfStripped(at: tag) else {
        position = tag + 1
        continue
      }
      copy(kept..<tag)
      let bytes = unsafe page[tag..<end]
      for index in unsafe bytes.indices {
        let byte = unsafe bytes[index]
        guard byte == 0x0A else { continue }
        output.append(byte)
      }
      kept = end
      position = end
    }
    unsafe copy(kept..<page.count)
  }

  /// Copies with runs of blanks as one, which is all that the reader sees of them.
  private mutating func copy(_ range: Range<Int>) {
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let byte = unsafe page[position]
      position += 1
      guard byte <= 0x20 else { continue }
      let end = position
      while position < range.upperBound, unsafe page[position] == 0x20 || page[position] == 0x09 { position += 1 }
      if position > end {
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: page[start..<end]))
        start = position
      }
    }
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: page[start..<range.upperBound]))
  }

  /// Where the content that begins at `tag` ends, if it is to go.
  ///
  /// What is looked for and not there is not looked for again, so that a page of nothing but beginnings costs one pass.
  private mutating func endOfStripped(at tag: Int) -> Int? {
    guard unsafe tag + 4 < page.count else { return nil }
    switch unsafe page[tag + 1] | 0x20 {
    case UInt8(ascii: "!") | 0x20 where unsafe page[tag + 2] == UInt8(ascii: "-") && page[tag + 3] == UInt8(ascii: "-"):
      return endOfComment(from: tag + 4)
    case UInt8(ascii: "s"):
      for name in ["script", "style", "svg"] where starts(with: name, at: tag + 1) {
        guard let close = close(after: tag) else { return nil }
        if name == "script", has("ld+json", in: tag..<close) { return nil }
        if name == "script", isUnwrapping, has("text/template", in: tag..<close) { return close + 1 }
        if unsafe page[close - 1] == UInt8(ascii: "/"), name == "svg" { return close + 1 }
        return endTag(of: name, from: close)
      }
      return nil
    default: return nil
    }
  }

  /// The first ">" at or after a byte; asked with ascending ones.
  private mutating func close(after start: Int) -> Int? {
    if knownClose < start {
      knownClose = unsafe page.firstIndex(of: UInt8(ascii: ">"), from: start) ?? page.count
      looks += knownClose - start
    }
    return unsafe knownClose < page.count ? knownClose : nil
  }

  private mutating func endOfComment(from start: Int) -> Int? {
    guard !endless.contains("--") else { return nil }
    var end = start
    defer { looks += end - start }
    while let dash = unsafe page.firstIndex(of: UInt8(ascii: ">"), from: end) {
      if unsafe page[dash - 1] == UInt8(ascii: "-"), unsafe page[dash - 2] == UInt8(ascii: "-") { return dash + 1 }
      end = dash + 1
    }
    endless.insert("--")
    return nil
  }

  /// The byte after the end tag of an element.
  private mutating func endTag(of name: String, from start: Int) -> Int? {
    guard !endless.contains(name) else { return nil }
    var next = start
    defer { looks += next - start }
    while let tag = unsafe page.firstIndex(of: UInt8(ascii: "<"), from: next) {
      if unsafe tag + 1 < page.count, unsafe page[tag + 1] == UInt8(ascii: "/"), starts(with: name, at: tag + 2) {
        return unsafe page.firstIndex(of: UInt8(ascii: ">"), from: tag).map { $0 + 1 }
      }
      next = tag + 1
    }
    endless.insert(name)
    return nil
  }

  /// Whether a lower-case name stands at `start`, in any case, and ends there.
  private func starts(with name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    guard unsafe end < page.count else { return false }
    for (index, byte) in name.utf8.enumerated() where unsafe page[start + index] | 0x20 != byte { return false }
    let after = unsafe page[end]
    return after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
  }

  /// Whether a start tag has a text, in any case.
  private func has(_ text: String, in tag: Range<Int>) -> Bool {
    let text = Array(text.utf8)
    let tag = tag.prefix(Self.longestTag)
    guard tag.count > text.count else { return false }
    return (tag.lowerBound...(tag.upperBound - text.count)).contains { start in
      unsafe page[start] | 0x20 == text[0]
        && page[start..<start + text.count].elementsEqual(text) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
