package import NewswireModel

/// Reads a JSON text (RFC 8259) in one pass, without copying strings.
///
/// Cost: one pass over the bytes and one allocation for each array or object.
@safe package struct JSONParser {
  /// Arrays and objects inside each other.
  static let depthLimit = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  private let budget: PageBudget
  private let isForgiving: Bool

  /// - Parameters:
  ///   - isForgiving: whether commas before a closing bracket and unknown escapes are read over, as pages have them in scripts.
  ///   - budget: of the page that the text is or is part of.
  /// - Throws: `invalidArgument` with the byte at which the text stops being JSON; `resourceExhausted` if the page exceeds a limit.
  package static func parse(
    _ bytes: [UInt8], isForgiving: Bool = false, _ budget: PageBudget
  ) throws(NewswireError) -> JSONDocument {
    let root = unsafe bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, NewswireError> in
      var parser = unsafe JSONParser(bytes: buffer, isForgiving: isForgiving, budget)
      do throws(NewswireError) { return .success(try parser.document()) } catch { return .failure(error) }
    }
    return JSONDocument(bytes: bytes, root: try root.get(), budget: budget)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isForgiving: Bool, _ budget: PageBudget) {
    unsafe self.bytes = unsafe bytes
    self.isForgiving = isForgiving
    self.budget = budget
  }

  private mutating func document() throws(NewswireError) -> JSONValue {
    if unsafe bytes.count >= 3, unsafe bytes[0] == 0xEF, unsafe bytes[1] == 0xBB, unsafe bytes[2] == 0xBF {
      position = 3
    }
    let root = try value()
    skipWhitespace()
    guard unsafe position == bytes.count else { throw error("text after the end of the JSON value") }
    return root
  }

  private mutating func value() throws(NewswireError) -> JSONValue {
    guard budget.addValue() else {
      try budget.check()
      throw error("the page has had its budget")
    }
    skipWhitespace()
    guard unsafe position < bytes.count else { throw error("the JSON text ends too early") }
    switch unsafe bytes[position] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw error("no JSON value")
    }
  }

  private mutating func object() throws(NewswireError) -> JSONValue {
    try descend()
    var members: [JSONMember] = []
    skipWhitespace()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipWhitespace()
        if isForgiving, unsafe position < bytes.count, unsafe bytes[position] == UInt8(ascii: "}") { break }
        guard unsafe position < bytes.count, unsafe bytes[position] == UInt8(ascii: "\"") else {
          throw error("no member name")
        }
        let name = try string()
        skipWhitespace()
        guard take(UInt8(ascii: ":")) else { throw error("no colon after a member name") }
        members.append(JSONMember(name: name, value: try value()))
        skipWhitespace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw error("no comma or brace after a member") }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(NewswireError) -> JSONValue {
    try descend()
    var elements: [JSONValue] = []
    skipWhitespace()
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipWhitespace()
        if isForgiving, unsafe position < bytes.count, unsafe bytes[position] == UInt8(ascii: "]") { break }
        elements.append(try value())
        skipWhitespace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw error("no comma or bracket after an element") }
    }
    depth -= 1
    return .array(elements)
  }

  /// Steps over the opening brace or bracket.
  private mutating func descend() throws(NewswireError) {
    position += 1
    depth += 1
    guard depth <= Self.depthLimit else {
      throw error("more than \(Self.depthLimit) arrays and objects inside each other")
    }
  }

  private mutating func string() throws(NewswireError) -> JSONText {
    position += 1
    let start = position
    var isEscaped = false
    while unsafe position < bytes.count {
      let byte = unsafe bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return JSONText(range: start..<position - 1, isEscaped: isEscaped)
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else {
        // Raw control characters are against the RFC, but writers leave tabs and newlines in; nothing is gained by refusing.
        position += 1
      }
    }
    throw error("a string without an end")
  }

  private mutating func escape() throws(NewswireError) {
    guard unsafe position + 1 < bytes.count else { throw error("a string without an end") }
    switch unsafe bytes[position + 1] {
    case UInt8(ascii: "u"):
      guard unsafe position + 6 <= bytes.count,
        unsafe bytes[position + 2..<position + 6].allSatisfy({ hexadecimalValue($0) != nil })
      else { throw error("\\u without four hexadecimal digits") }
      position += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case _ where isForgiving: position += 2
    default: throw error("an unknown escape")
    }
  }

  private mutating func number() throws(NewswireError) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let digits = position
    while unsafe position < bytes.count {
      switch unsafe bytes[position] {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        position += 1
      default:
        guard position > digits else { throw error("a minus without digits") }
        return .number(start..<position)
      }
    }
    guard position > digits else { throw error("a minus without digits") }
    return .number(start..<position)
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(NewswireError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard unsafe position + length <= bytes.count,
      word.withUTF8Buffer({ unsafe bytes[position..<position + length].elementsEqual($0) })
    else { throw error("no JSON value") }
    position += length
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard unsafe position < bytes.count, unsafe bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhitespace() {
    while unsafe position < bytes.count {
      switch unsafe bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func error(_ what: String) -> NewswireError {
    NewswireError(.invalidArgument, "\(what), at byte \(position): this is not valid JSON")
  }
}
