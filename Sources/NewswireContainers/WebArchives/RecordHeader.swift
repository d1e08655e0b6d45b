import NewswireCore

/// Named fields as WARC and HTTP headers have them.
package struct RecordHeader: Sendable {
  /// The first line, such as `WARC/1.0` or `HTTP/1.1 200 OK`.
  package private(set) var start = ""
  private var fields: [(name: String, value: String)] = []
  /// Bytes of the header with the blank line that ends it.
  package private(set) var length = 0

  /// - Returns: nil if no blank line ends the header within these bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    var line: [UInt8] = []
    for byte in bytes {
      length += 1
      guard byte == 0x0A else {
        if line.count < 16 << 10 { line.append(byte) }
        continue
      }
      // Copies that were through a conversion of line ends have more than one carriage return.
      while line.last == 0x0D { line.removeLast() }
      if line.isEmpty { return }
      add(line)
      line.removeAll(keepingCapacity: true)
    }
    return nil
  }

  private mutating func add(_ line: [UInt8]) {
    if start.isEmpty, fields.isEmpty {
      start = String(decoding: line, as: UTF8.self)
    } else if line[0] == 0x20 || line[0] == 0x09, !fields.isEmpty {
      fields[fields.count - 1].value += " " + String(decoding: line, as: UTF8.self).trimmingSpaces()
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: line[..<colon], as: UTF8.self).trimmingSpaces().lowercased()
      fields.append((name, String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingSpaces()))
    }
  }

  /// The first value of a field; the name in lower case.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The media type without parameters, in lower case.
  package var mediaType: String {
    (self["content-type"] ?? "").prefix { $0 != ";" && $0 != "," }.lowercased().trimmingSpaces()
  }

  /// The charset parameter of the media type.
  package var charset: String? {
    guard let type = self["content-type"]?.lowercased(), let start = type.firstRange(of: "charset=")?.upperBound else {
      return nil
    }
    let name = type[start...].drop { $0 == "\"" || $0 == "'" }.prefix {
      $0 != "\"" && $0 != "'" && $0 != ";" && $0 != " "
    }
    return name.isEmpty ? nil : String(name)
  }
}

/// Which contents of a web archive can hold articles.
package enum ReadableMedia {
  package static func contains(_ type: String) -> Bool {
    type.isEmpty || type.hasPrefix("text/") && type != "text/css" && type != "text/javascript" && type != "text/dns"
      || type.contains("html") || type.hasSuffix("xml") || type.hasSuffix("json")
  }
}
