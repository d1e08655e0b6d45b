import NewswireCore
package import NewswireModel

/// Who took a picture, how it came and who passes it on, as its credit says.
///
/// The parts of a credit stand between slashes, bars, dashes and commas, in any order: "REUTERS/Ida Holm/File Photo", "Ida Holm | Northshore
/// Press", "Handout via Reuters", "Staff photo by Ida Holm", "© Ida Holm 2024", "Courtesy of the Holm family".
struct CreditParts {
  private(set) var photographer = ""
  private(set) var provision = ""
  private(set) var distributor = ""
  private(set) var date = ""

  /// - Parameter credit: as printed, without its brackets.
  init(_ credit: String) {
    let (text, date) = Self.withoutDate(credit)
    self.date = date
    for part in Self.parts(of: text) { read(part) }
  }

  // MARK: Cutting

  private static func parts(of text: String) -> [String] {
    var text = text
    for mark in [" | ", "|", " / ", " – ", " — ", " - ", "; ", " • ", " · "] {
      // Most credits have none of them, and splitting takes its time to find that out.
      if Array(text.utf8).containsRun(of: Array(mark.utf8)[...]) {
        text = text.split(separator: mark, omittingEmptySubsequences: true).joined(separator: "/")
      }
    }
    return text.split(separator: "/").flatMap { part -> [String] in
      // A comma parts what stands for itself; it may also be part of a name ("Holm, Jr.").
      let pieces = part.split(separator: ", ").map { $0.trimmingSpaces() }
      guard pieces.count > 1, pieces.dropFirst().allSatisfy({ isAgency($0) || isProvision($0) || isOrganisation($0) })
      else { return [part.trimmingSpaces()] }
      return pieces
    }
  }

  // MARK: One part

  private mutating func read(_ part: String) {
    var text = part
    if let courtesy = Self.courtesies.first(where: { text.lowercased().hasPrefix($0) }) {
      add(provision: text.count > courtesy.count ? text : "")
      return
    }
    if let label = Self.label(of: text) {
      // "AP Photo by", "Staff photo by": who it was taken for stands before it.
      let before = label.before
      text = label.after
      if Self.isAgency(before) { add(distributor: Self.plain(before)) }
    }
    if let (left, right) = Self.cut(text, at: " via ") {
      if Self.isAgency(left) {
        add(distributor: "\(Self.plain(left)) via \(right)")
      } else if photographer.isEmpty && !Self.isProvision(left) {
        // Whoever hands the picture to another is taken for who made it, be it a ministry.
        photographer = left
        add(distributor: right)
      } else {
        read(left)
        add(distributor: right)
      }
    } else if text.lowercased().hasPrefix("via ") {
      add(distributor: String(text.dropFirst(4)))
    } else if let (left, right) = Self.cut(text, at: " for ") {
      read(left)
      add(distributor: right)
    } else {
      readName(text)
    }
  }

  private mutating func readName(_ text: String) {
    let text = Self.withoutYears(text)
    if text.isEmpty || text.lowercased() == "staff" { return }
    if Self.isProvision(text) {
      add(provision: text)
    } else if Self.isAgency(text) {
      if text.lowercased().split(separator: " ").contains("file") { add(provision: "File photo") }
      add(distributor: Self.plain(text))
    } else if Self.isOrganisation(text) || !photographer.isEmpty || !text.contains(" ") {
      add(distributor: text)
    } else {
      photographer = text
    }
  }

  private mutating func add(provision text: String) {
    if !text.isEmpty { provision += provision.isEmpty ? text : ", " + text }
  }

  private mutating func add(distributor text: String) {
    if !text.isEmpty { distributor += distributor.isEmpty ? text : ", " + text }
  }

  // MARK: Words

  /// How pictures come, besides what begins with a courtesy.
  private static let provisions: Set<String> = [
    "handout", "pool", "file", "archive", "archives", "screengrab", "screenshot", "supplied", "provided", "contributed",
    "submitted", "illustration", "graphic", "drone", "satellite", "stock", "composite", "library", "still",
  ]
  private static let pictures: Set<String> = [
    "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "video", "pic",
  ]
  private static let courtesies = [
    "courtesy of ", "courtesy ", "photo courtesy of ", "photo courtesy ", "image courtesy of ", "with permission of ",
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }).map {
      $0.lowercased()
    }
  }

  /// "Handout", "File Photo", "Pool photo".
  private static func isProvision(_ text: String) -> Bool {
    let words = words(text)
    return words.contains(where: provisions.contains)
      && words.allSatisfy { provisions.contains($0) || pictures.contains($0) }
  }

  /// "Reuters", "AP Photo", "AFP", "Getty Images".
  private static func isAgency(_ text: String) -> Bool {
    let known = plain(text)
    if known.isEmpty { return false }
    return Agencies.name(known) != nil || services.contains(known.lowercased())
  }

  /// Picture services that are not news agencies.
  private static let services: Set<String> = [
    "getty images", "getty", "epa", "shutterstock", "alamy", "sipa", "sipa usa", "zuma", "zuma press", "zuma wire",
    "nurphoto", "rex",
    "rex features", "imago", "picture-alliance", "picture alliance", "istock", "istockphoto", "unsplash", "flickr",
    "wikimedia commons",
    "magnum photos", "redux", "polaris", "corbis", "eyevine", "maxar technologies", "planet labs", "instagram",
    "facebook", "twitter", "x",
    "telegram", "youtube", "tiktok",
  ]

  /// An agency's name without the words for pictures that follow it: "AP" of "AP File Photo".
  private static func plain(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last?.lowercased(), last != "images",
      pictures.contains(last) || last == "file"
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// Whether a name has a word that only those of bodies have.
  private static func isOrganisation(_ text: String) -> Bool { words(text).contains(where: bodies.contains) }

  private static let bodies: Set<String> = [
    "agency", "photo", "photos", "photography", "press", "news", "images", "pictures", "media", "service", "services",
    "ministry", "department", "office",
    "police", "university",
    "museum", "institute", "council", "government", "army", "navy", "force", "network", "television", "tv", "radio",
    "times", "post", "tribune",
    "herald", "journal", "gazette", "magazine", "chronicle", "foundation", "society", "association", "company", "inc",
    "ltd", "corp", "commons",
    "library", "archive", "archives", "school", "church", "hospital", "authority", "commission", "committee", "party",
    "embassy", "palace",
  ]

  /// What announces a name, with what stands before and after it: "Photo by", "Credit:", "©".
  private static func label(of text: String) -> (before: String, after: String)? {
    let lower = text.lowercased()
    for label in labels where lower.hasPrefix(label) {
      return ("", String(text.dropFirst(label.count)).trimmingSpaces())
    }
    for label in [" photo by ", " photos by ", " photograph by ", " illustration by "] {
      if let (before, after) = cut(text, at: label) { return (before, after) }
    }
    return nil
  }

  private static let labels = [
    "photo by ", "photos by ", "photo: ", "photos: ", "photo credit: ", "image credit: ", "photograph by ",
    "photograph: ", "picture: ", "picture by ",
    "pictures: ", "image: ", "image by ", "images: ", "credit: ", "credits: ", "©", "copyright ", "(c) ", "by ",
    "illustration by ", "video: ",
  ]

  /// What stands before and after a mark, which is lower case and found in any; nil if it is missing or at an end.
  private static func cut(_ text: String, at mark: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    guard let range = bytes.firstRun(of: Array(mark.utf8)[...]) else { return nil }
    let left = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).trimmingSpaces()
    let right = String(decoding: bytes[range.upperBound...], as: UTF8.self).trimmingSpaces()
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  /// Parts a date off the end: "Ida Holm/Reuters, April 14, 2025".
  private static func withoutDate(_ credit: String) -> (rest: String, date: String) {
    let pieces = credit.split(separator: ", ")
    for count in 1...2 where pieces.count > count {
      let tail = pieces.suffix(count).joined(separator: ", ")
      guard let stated = StatedTime(tail), stated.otherWords == 0 else { continue }
      let digits = stated.time.precision == .month ? 7 : 10
      let date = String(RFC3339.string(stated.time.time).prefix(digits))
      return (pieces.dropLast(count).joined(separator: ", "), date)
    }
    return (credit, "")
  }

  /// A copyright's year is not part of a name.
  private static func withoutYears(_ text: String) -> String {
    text.split(separator: " ").filter { word in
      let digits = word.filter { $0.isNumber }
      return !(digits.count == 4 && word.allSatisfy { $0.isNumber || $0 == "," })
    }.joined(separator: " ")
  }
}

extension Caption {
  /// Fills the parts of the credit from the credit. What is known already stays.
  package mutating func readCredit() {
    if credit.isEmpty { return }
    let parts = CreditParts(credit)
    photographer = parts.photographer
    distributor = parts.distributor
    if date.isEmpty { date = parts.date }
    if !parts.provision.isEmpty { provision = parts.provision }
  }
}
