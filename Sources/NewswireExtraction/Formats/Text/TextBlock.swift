import NewswireFields
import NewswireModel

/// One or more lines of a text page that are read as one: a paragraph, a headline, an item of a menu.
struct TextBlock: Sendable {
  /// Indices into the line table.
  var lines: Range<Int>
  /// The text's place in the line table.
  var range: Range<Int>
  /// Blank lines before it.
  var gap: Int32
  var isListItem = false
  /// A line with numbers that a page broken at a width has more than once: what is printed at the foot of each sheet.
  var isPageFooter = false
  var measure: TextMeasure
  var kind = TextBlockKind.short
  /// The block whose words this one repeats.
  var original: Int?
}

/// What a block is by itself, before its neighbours are looked at. What is long stands apart, so that blocks are short to copy.
enum TextBlockKind: Sendable {
  /// A paragraph.
  case prose
  /// One sentence, too short for prose.
  case sentence
  /// Anything short: a headline, a heading, an item of a menu.
  case short
  indirect case caption(Credit.Split)
  indirect case byline(Byline)
  /// A line that announces the authors or the time and does not give them.
  case announcement(Announcement)
  /// A date, perhaps with a time of day.
  indirect case time(StatedTime)
  /// A time of day alone, as in live blogs.
  case clock
  case labels([String])
  /// "###", "* * *": the end of something.
  case separator
  case boilerplate(BoilerplatePhrases.Match)

  enum Announcement: Sendable { case author, time }

  var isProse: Bool { if case .prose = self { true } else { false } }
  var isShort: Bool { if case .short = self { true } else { false } }
  var isBoilerplate: Bool { if case .boilerplate = self { true } else { false } }
  var isSeparator: Bool { if case .separator = self { true } else { false } }

  /// Whether such a block belongs to the head of an article: what stands between headline and body.
  var isHeadPart: Bool {
    switch self {
    case .byline, .time, .announcement, .caption: true
    default: false
    }
  }
}
