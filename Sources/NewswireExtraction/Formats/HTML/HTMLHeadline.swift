import NewswireFields

/// Chooses the headline among what a page offers: its h1, what JSON-LD and other metadata give, and the title of its window.
///
/// The h1 is what readers see; metadata is often written for search engines. An h1 that nothing confirms may be the name of the
/// site or section.
struct HTMLHeadline {
  private let metadata: HTMLMetadata

  init(_ metadata: HTMLMetadata) {
    self.metadata = metadata
  }

  /// The h1, if the page gives it to other sites too or has it in its JSON-LD; else what JSON-LD has, or the title that agrees with
  /// another.
  /// - Parameters:
  ///   - heading: the h1 above the story; empty if there is none.
  ///   - isOnly: whether the page has no other h1.
  func choose(heading: String, isOnly: Bool) -> String {
    let (own, shared, window) = (
      plain(metadata.headline, heading), plain(metadata.openGraphTitle, heading), plain(metadata.title, heading)
    )
    let offers = [own, shared, window].filter { !$0.isEmpty && !isSite($0) }
    if let title = titleBeforeSite(heading) { return title }
    guard !heading.isEmpty, !isSite(heading), let first = offers.first else { return offers.first ?? heading }
    let key = Self.key(heading)
    if offers.contains(where: { Self.key($0) == key }) { return heading }
    if metadata.hasLinkedHeadline || !shared.isEmpty && Self.key(shared) == Self.key(window) { return first }
    let words = WordSet(of: heading)
    let isConfirmed = offers.contains { other in
      words.share(of: Array(other.utf8)[...]) >= 0.5 || WordSet(of: other).share(of: Array(heading.utf8)[...]) >= 0.5
    }
    return isConfirmed || isOnly && heading.split(separator: " ").count >= 4 ? heading : first
  }

  /// The title of the window without the h1, where that is what stands last in it: the h1 of such pages has the name of the site.
  private func titleBeforeSite(_ heading: String) -> String? {
    guard !heading.isEmpty, let split = Self.split(metadata.title), Self.key(split.site) == Self.key(heading) else {
      return nil
    }
    return split.title
  }

  private static func split(_ title: String) -> (title: String, site: String)? {
    for separator in separators {
      guard let range = title.lastRange(of: separator) else { continue }
      return (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
    }
    return nil
  }

  /// The name of the site as the titles have it: what stands last in both of them behind a bar, where one begins as the other.
  var siteInTitles: String {
    guard let window = Self.split(metadata.title), let shared = Self.split(metadata.openGraphTitle),
      window.site == shared.site, window.title.hasPrefix(shared.title) || shared.title.hasPrefix(window.title)
    else { return "" }
    return window.site
  }

  private func plain(_ title: String, _ heading: String) -> String { withoutSite(title, heading: heading) }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " // ", "｜", "：", " : "]

  /// A title without the name of the site behind it: what follows the last mark, if that is the site's name or the h1 ends there.
  private func withoutSite(_ title: String, heading: String) -> String {
    for separator in Self.separators {
      guard let split = title.lastRange(of: separator) else { continue }
      let (start, end) = (String(title[..<split.lowerBound]), String(title[split.upperBound...]))
      if isSite(end) || !heading.isEmpty && Self.key(start) == Self.key(heading) { return start }
    }
    return title
  }

  private func isSite(_ text: String) -> Bool {
    let key = Self.key(text)
    return !key.isEmpty
      && (key == Self.key(metadata.source) || key == Self.key(metadata.siteName) || key == Self.key(siteInTitles))
  }

  /// Letters and digits alone, in lower case, as UTF-8.
  private static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var marks = 0
    for byte in text.lowercased().utf8 {
      if marks > 0 {
        marks -= 1
      } else if byte == 0xE2 {
        // Quotation marks, dashes, ellipses.
        marks = 2
      } else if byte == 0xC2 {
        // Soft hyphens, no-break spaces, angle quotation marks.
        marks = 1
      } else if isWordByte(byte) {
        key.append(byte)
      }
    }
    return key
  }
}

extension String {
  /// Where a text stands last.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    let (bytes, mark) = (Array(utf8), Array(text.utf8))
    guard let first = mark.first, bytes.count > mark.count else { return nil }
    for start in (0...bytes.count - mark.count).reversed() where bytes[start] == first {
      guard bytes[start..<start + mark.count].elementsEqual(mark) else { continue }
      let lower = utf8.index(utf8.startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: mark.count)
    }
    return nil
  }
}
