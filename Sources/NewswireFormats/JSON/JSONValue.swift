/// A JSON value (RFC 8259). Strings and numbers stay byte ranges of the text until they are asked for.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The digits' place in the text.
  case number(Range<Int>)
  case string(JSONText)
  case array([JSONValue])
  case object([JSONMember])
}

/// One name and value of an object, in the order of the text.
package struct JSONMember: Sendable {
  package var name: JSONText
  package var value: JSONValue
}

/// A string's place in the text, without its quotation marks.
package struct JSONText: Sendable {
  var range: Range<Int>
  /// Whether there is a backslash in it.
  var isEscaped: Bool
}

/// A JSON text and its root value.
package struct JSONDocument {
  package let bytes: [UInt8]
  package let root: JSONValue
  /// What reading the page may cost.
  package let budget: PageBudget

  /// The UTF-8 bytes of a string, escapes resolved. A lone surrogate becomes U+FFFD.
  package func utf8(_ text: JSONText) -> [UInt8] {
    guard text.isEscaped else { return Array(bytes[text.range]) }
    return JSONEscapes.resolve(bytes[text.range])
  }

  package func string(_ text: JSONText) -> String {
    guard text.isEscaped else { return String(decoding: bytes[text.range], as: UTF8.self) }
    return String(decoding: utf8(text), as: UTF8.self)
  }

  /// The text of a string or number; nil for anything else.
  package func scalarText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return string(text)
    case .number(let range): return String(decoding: bytes[range], as: UTF8.self)
    default: return nil
    }
  }

  /// The member of an object, by its exact name; nil if absent or the value is not an object.
  package func member(_ name: StaticString, of value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    return members.first { member in
      guard !member.name.isEscaped, member.name.range.count == name.utf8CodeUnitCount else { return false }
      return name.withUTF8Buffer { unsafe bytes[member.name.range].elementsEqual($0) }
    }?.value
  }

  /// The value at the end of a way through objects, by the members' exact names; nil if the way ends before.
  package func value(at path: [String], in value: JSONValue) -> JSONValue? {
    path.reduce(value) { value, name in
      guard case .object(let members)? = value else { return nil }
      return members.first { string($0.name) == name }?.value
    }
  }

  /// The first byte of what is known of a value's place; nil for values that hold neither text nor number.
  package func offset(of value: JSONValue) -> Int? {
    switch value {
    case .number(let range): range.lowerBound
    case .string(let text): text.range.lowerBound
    case .array(let elements): elements.lazy.compactMap { offset(of: $0) }.first
    case .object(let members): members.first?.name.range.lowerBound
    case .null, .bool: nil
    }
  }

  /// The text of an object's member; nil if it is not a string or number.
  package func text(_ name: StaticString, of value: JSONValue) -> String? {
    member(name, of: value).flatMap(scalarText)
  }
}

/// The escapes of RFC 8259, section 7.
enum JSONEscapes {
  /// - Parameter text: a string's bytes, in which every backslash is followed by a valid escape.
  static func resolve(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let run = text[position...].firstIndex(of: UInt8(ascii: "\\")) ?? text.endIndex
      output.append(contentsOf: text[position..<run])
      position = run
      guard position + 1 < text.endIndex else { break }
      let escape = text[position + 1]
      position += 2
      switch escape {
      case UInt8(ascii: "n"): output.append(10)
      case UInt8(ascii: "t"): output.append(9)
      case UInt8(ascii: "r"): output.append(13)
      case UInt8(ascii: "b"): output.append(8)
      case UInt8(ascii: "f"): output.append(12)
      case UInt8(ascii: "u"): output.append(contentsOf: String(scalar(in: text, at: &position)).utf8)
      default: output.append(escape)
      }
    }
    return output
  }

  /// Reads four hexadecimal digits at `position`, and the second half of a surrogate pair.
  private static func scalar(in text: ArraySlice<UInt8>, at position: inout Int) -> Character {
    let unit = codeUnit(in: text, at: position)
    position += 4
    if unit >= 0xD800, unit < 0xDC00, position + 6 <= text.endIndex, text[position] == UInt8(ascii: "\\"),
      text[position + 1] == UInt8(ascii: "u")
    {
      let low = codeUnit(in: text, at: position + 2)
      if low >= 0xDC00, low < 0xE000 {
        position += 6
        let value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return Character(Unicode.Scalar(unit) ?? "\u{FFFD}")
  }

  private static func codeUnit(in text: ArraySlice<UInt8>, at position: Int) -> UInt32 {
    guard position + 4 <= text.endIndex else { return 0xFFFD }
    return text[position..<position + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalValue($1) ?? 0) }
  }
}

/// The value of a hexadecimal digit.
package func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: return byte - 0x30
  case 0x41...0x46: return byte - 0x37
  case 0x61...0x66: return byte - 0x57
  default: return nil
  }
}
