internal import NewswireCore

/// The normal form of an article's address, by which the article is known however people came to it.
///
/// Addresses that differ only in what does not choose the article have one form: the scheme, case and port of the host,
/// `www.`, a fragment, parameters that follow readers around, slashes and dots of the path, escapes that need not be,
/// and the copies that sites keep for telephones and for AMP (https://amp.dev).
package enum CanonicalURL {
  /// - Returns: `https://`, the host and what is left of the path and the query. What is not an address of the web, such
  ///   as `urn:newsml:…`, stays as it is, without spaces around it.
  ///
  /// Cost: some 2 µs for an address of 100 bytes.
  package static func of(_ url: String) -> String {
    var text = url
    // What is left of an odd address may have something to be taken away again.
    for _ in 0..<8 {
      let next = once(text)
      if next == text { break }
      text = next
    }
    return text
  }

  private static func once(_ url: String) -> String {
    guard var address = WebAddress(url) else { return url.trimmingSpaces() }
    // A copy of a copy is met with, a third is not.
    for _ in 0..<2 { if let original = original(of: address) { address = original } }
    address.host = host(of: address)
    address.path = path(address.path)
    address.query = query(address.query)
    // What begins with an exclamation mark chooses the content on sites that are one program.
    if !address.fragment.hasPrefix("!") { address.fragment = "" }
    return address.text
  }

  /// The address of a page's article.
  /// - Parameters:
  ///   - stated: what the page names as its own address, which may be relative; empty if it names none.
  ///   - given: where the page was found; empty if that is not known.
  /// - Returns: the stated one where it is of the same site as the given one, or nothing else is known; else the given
  ///   one. A page that names the front page of its site, as faulty templates do, names none.
  package static func address(stated: String, given: String) -> String {
    guard let base = WebAddress(given) else { return stated.isEmpty ? given : stated }
    let resolved = resolve(stated, against: base)
    guard let address = WebAddress(resolved), address.domain == base.domain else { return given }
    let isFrontPage = path(address.path).isEmpty && address.query.isEmpty
    return isFrontPage && !path(base.path).isEmpty ? given : resolved
  }

  /// - Returns: whether two addresses are of one site.
  package static func areOfOneSite(_ left: String, _ right: String) -> Bool {
    guard let left = WebAddress(left), let right = WebAddress(right) else { return false }
    return left.domain == right.domain
  }

  /// A reference as its page means it (RFC 3986, section 5.2); the reference itself if the base has none.
  package static func resolved(_ reference: String, against base: String) -> String {
    WebAddress(base).map { resolve(reference, against: $0) } ?? reference
  }

  private static func resolve(_ reference: String, against base: WebAddress) -> String {
    let reference = reference.trimmingSpaces()
    if reference.isEmpty || WebAddress(reference) != nil { return reference }
    var resolved = base
    (resolved.query, resolved.fragment) = ("", "")
    if reference.hasPrefix("/") {
      resolved.path = ""
    } else if reference.hasPrefix("?") {
      // The path stays.
    } else {
      // What has a scheme of its own is not a part of this site.
      if reference.prefix(while: { $0 != "/" }).contains(":") { return "" }
      resolved.path = String(resolved.path[...(resolved.path.lastIndex(of: "/") ?? resolved.path.startIndex)])
      if resolved.path.isEmpty { resolved.path = "/" }
    }
    return resolved.text + reference
  }

  // MARK: Copies

  /// The address that a cache of AMP or a viewer of a search engine shows a copy of; nil for any other address.
  private static func original(of address: WebAddress) -> WebAddress? {
    let segments = address.path.split(separator: "/", omittingEmptySubsequences: true)
    var rest: ArraySlice<Substring>
    if address.host == "cdn.ampproject.org" || address.host.hasSuffix(".cdn.ampproject.org") {
      guard let kind = segments.first, ["c", "v", "i", "a"].contains(kind) else { return nil }
      rest = segments.dropFirst()
    } else if isSearchEngine(address.domain), segments.first == "amp" {
      rest = segments.dropFirst()
    } else {
      return nil
    }
    if rest.first == "s" { rest = rest.dropFirst() }
    guard let host = rest.first, host.contains(".") else { return nil }
    return WebAddress(
      "https://" + address.path[host.startIndex...] + (address.query.isEmpty ? "" : "?" + address.query))
  }

  private static func isSearchEngine(_ domain: Substring) -> Bool {
    domain.hasPrefix("google.") || domain == "bing.com"
  }

  // MARK: Parts

  /// Without the labels by which sites tell readers' devices apart, which stand before the domain itself.
  private static func host(of address: WebAddress) -> String {
    let domain = address.domain
    var labels = address.host[..<domain.startIndex].split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    labels.removeAll { ["m", "mobile", "amp", "touch", "wap"].contains($0) }
    return (labels + [domain]).joined(separator: ".")
  }

  private static func path(_ path: String) -> String {
    var kept: [String] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch segment {
      case ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(escapes(withoutSession(segment)))
      }
    }
    if kept.count > 1, kept.first == "amp" { kept.removeFirst() }
    if kept.count > 1, kept.last == "amp" { kept.removeLast() }
    if let last = kept.last {
      for (ending, other) in [(".amp.html", ".html"), (".amp", "")] where last.hasSuffix(ending) {
        kept[kept.count - 1] = last.dropLast(ending.count) + other
        break
      }
    }
    kept.removeAll(where: \.isEmpty)
    return kept.map { "/" + $0 }.joined()
  }

  /// Without the session that servers of Java and PHP put into the path.
  private static func withoutSession(_ segment: Substring) -> Substring {
    guard let start = segment.firstIndex(of: ";") else { return segment }
    let parameter = segment[start...].lowercased()
    return [";jsessionid=", ";phpsessid="].contains { parameter.hasPrefix($0) } ? segment[..<start] : segment
  }

  /// The parameters that may choose the article, in the order of their names.
  private static func query(_ query: String) -> String {
    if query.isEmpty { return "" }
    let parameters = query.split(separator: "&", omittingEmptySubsequences: true).filter { !isIdle($0) }
    return parameters.map { escapes($0) }.sorted().joined(separator: "&")
  }

  private static func isIdle(_ parameter: Substring) -> Bool {
    let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first?.lowercased() ?? ""
    let value = parts.count > 1 ? parts[1].lowercased() : ""
    if ["output", "outputtype", "type", "format", "view"].contains(name) { return value == "amp" }
    return IdleParameters.names.contains(name) || IdleParameters.prefixes.contains { name.hasPrefix($0) }
  }

  /// Escapes with upper case digits, and none of a character that needs none (RFC 3986, section 6.2.2).
  private static func escapes(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var result: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexadecimal),
        let low = rest.dropFirst().first.flatMap(hexadecimal)
      else {
        result.append(byte)
        continue
      }
      rest = rest.dropFirst(2)
      let value = high << 4 | low
      let isUnreserved = Character(UnicodeScalar(value)).isUnreserved
      result += isUnreserved ? [value] : [byte, digit(high), digit(low)]
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    UnicodeScalar(byte).properties.isASCIIHexDigit ? Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) : nil
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}

/// Parameters that say how a reader came to a page, and not which page.
private enum IdleParameters {
  static let prefixes = [
    "utm_", "pk_", "mtm_", "piwik_", "hsa_", "at_", "ns_", "_hs", "oly_", "vero_", "wt_", "ga_", "stm_", "fb_", "amp_",
    "guce_", "smf", "sc_", "itm_", "trk_", "mkt_", "mc_", "ref_", "_branch_", "cmp-",
  ]
  static let names: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id",
    "igshid", "igsh", "cmp", "cmpid", "campaign", "ref", "referrer", "referer", "smid", "smtyp", "smprod", "partner",
    "ocid", "ito", "xtor", "spm", "ncid", "icid", "s_cid", "sref", "taid", "tpcc", "amp", "usqp", "nlid", "wprov",
    "guccounter", "_ga", "_gl", "__twitter_impression", "emc", "rss", "dcmp", "intcid", "int_cid", "cvid", "echobox",
    "sharetype", "share", "si", "shared", "socialshare", "wtmc", "wt.mc_id", "rss_id", "xing_share", "mbid", "bxid",
    "leadsource", "mod", "sh", "fsrc", "via", "src", "cn-track", "giftcopy", "unlocked_article_code",
  ]
}

extension Character {
  fileprivate var isUnreserved: Bool { isASCII && (isLetter || isNumber || "-._~".contains(self)) }
}
