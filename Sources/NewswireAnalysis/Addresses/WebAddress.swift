internal import NewswireCore

/// An address of the web in its parts (RFC 3986, section 3), as far as the identity of an article goes.
///
/// Whatever is read ends up in some part: an address with characters that the RFC forbids is an address all the same.
struct WebAddress: Equatable {
  /// In lower case, without a dot at its end.
  var host: String
  /// Empty for the scheme's own.
  var port = ""
  /// With its first slash; empty if there is none.
  var path = ""
  var query = ""
  /// Without `#`.
  var fragment = ""

  /// - Returns: nil if `text` is not an address of the web: it has another scheme than `http` and `https`, or no host.
  init?(_ text: String) {
    var rest = Substring(text.trimmingSpaces())
    if let scheme = Self.scheme(of: rest) {
      guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
      rest = rest.dropFirst(scheme.utf8.count + 1)
      guard rest.hasPrefix("//") else { return nil }
    } else if !rest.hasPrefix("//") {
      guard rest.prefix(4).lowercased() == "www." else { return nil }
      rest = "//" + rest
    }
    rest = rest.dropFirst(2)
    let authority = rest.prefix { !"/?#\\".contains($0) }
    rest = rest.dropFirst(authority.count)
    host = ""
    guard takeAuthority(authority) else { return nil }
    path = String(rest.prefix { $0 != "?" && $0 != "#" })
    rest = rest.dropFirst(path.count)
    if rest.first == "?" {
      query = String(rest.dropFirst().prefix { $0 != "#" })
      rest = rest.dropFirst(query.count + 1)
    }
    if rest.first == "#" { fragment = String(rest.dropFirst()) }
  }

  /// What stands before the first colon, if that is a scheme and not a host with a port.
  private static func scheme(of text: Substring) -> Substring? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard scheme.first?.isASCII == true, scheme.first?.isLetter == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    let isPort = text[text.index(after: colon)...].prefix { !"/?#".contains($0) }.allSatisfy(\.isNumber)
    return isPort && scheme.contains(".") ? nil : scheme
  }

  /// - Returns: whether there is a host.
  private mutating func takeAuthority(_ authority: Substring) -> Bool {
    var rest = authority
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    if !rest.hasSuffix("]"), let colon = rest.lastIndex(of: ":") {
      let number = rest[rest.index(after: colon)...]
      if number.allSatisfy({ $0.isASCII && $0.isNumber }) {
        port = String(number)
        rest = rest[..<colon]
      }
    }
    while rest.last == "." { rest.removeLast() }
    host = rest.lowercased()
    if port == "80" || port == "443" { port = "" }
    return Self.isHost(host)
  }

  /// Whether it can be the name of a host, or an IP address in brackets.
  private static func isHost(_ text: String) -> Bool {
    if text.hasPrefix("["), text.hasSuffix("]") {
      return text.dropFirst().dropLast().allSatisfy { $0 == ":" || $0 == "." || $0.isHexDigit }
    }
    return text.contains { $0.isLetter || $0.isNumber }
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      }
  }

  /// The labels of the host that whoever registered the domain has: `example.org`, `example.co.uk`.
  ///
  /// Without the list of public suffixes (https://publicsuffix.org), which changes by the day: a second level that
  /// countries use in common is taken for a part of the suffix.
  var domain: Substring {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 2, let last = labels.last else { return host[...] }
    let isShared = last.utf8.count == 2 && Self.sharedLevels.contains(labels[labels.count - 2])
    return labels.suffix(isShared ? 3 : 2).first.map { host[$0.startIndex...] } ?? host[...]
  }

  private static let sharedLevels: Set<Substring> = [
    "ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "govt", "ltd", "mil", "ne", "net", "nom", "or", "org", "asso",
    "in", "info", "web",
  ]

  /// The address with nothing changed but what `init` has.
  var text: String {
    "https://" + host + (port.isEmpty ? "" : ":" + port) + path + (query.isEmpty ? "" : "?" + query)
      + (fragment.isEmpty ? "" : "#" + fragment)
  }
}
