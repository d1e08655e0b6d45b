import NewswireFormats

/// What an element is to the reader of a page.
struct HTMLTag: OptionSet, Sendable {
  let rawValue: UInt32

  /// Begins a new line.
  static let block = HTMLTag(rawValue: 1 << 0)
  static let paragraph = HTMLTag(rawValue: 1 << 1)
  static let heading = HTMLTag(rawValue: 1 << 2)
  static let listItem = HTMLTag(rawValue: 1 << 3)
  static let quotation = HTMLTag(rawValue: 1 << 4)
  static let caption = HTMLTag(rawValue: 1 << 5)
  static let figure = HTMLTag(rawValue: 1 << 6)
  static let link = HTMLTag(rawValue: 1 << 7)
  static let lineBreak = HTMLTag(rawValue: 1 << 8)
  /// Never holds the story: navigation, forms, asides.
  static let boilerplate = HTMLTag(rawValue: 1 << 9)
  static let article = HTMLTag(rawValue: 1 << 10)
  static let main = HTMLTag(rawValue: 1 << 11)
  static let cell = HTMLTag(rawValue: 1 << 12)
  static let title = HTMLTag(rawValue: 1 << 13)
  static let preformatted = HTMLTag(rawValue: 1 << 14)

  /// Of an element's name; an unknown element is inline.
  static func of(_ name: String) -> HTMLTag { table[name] ?? [] }

  private static let table: [String: HTMLTag] = {
    var table: [String: HTMLTag] = [
      "p": [.block, .paragraph], "h1": [.block, .heading, .title], "h2": [.block, .heading], "h3": [.block, .heading],
      "h4": [.block, .heading], "h5": [.block, .heading], "h6": [.block, .heading], "li": [.block, .listItem],
      "blockquote": [.block, .quotation], "figcaption": [.block, .caption], "caption": [.block, .caption],
      "figure": [.block, .figure], "a": .link, "br": .lineBreak, "nav": [.block, .boilerplate],
      "footer": [.block, .boilerplate], "aside": [.block, .boilerplate], "form": [.block, .boilerplate],
      "article": [.block, .article], "main": [.block, .main], "td": [.block, .cell], "th": [.block, .cell],
      "pre": [.block, .preformatted], "dd": [.block, .paragraph],
    ]
    for name in [
      "html", "body", "div", "section", "header", "ul", "ol", "dl", "dt", "table", "tbody", "thead", "tfoot", "tr",
      "hr", "address", "fieldset", "details", "summary", "center", "hgroup", "menu", "dir", "amp-story",
    ] {
      table[name] = .block
    }
    return table
  }()

  /// Elements whose content is not text of the page.
  static let skipped: Set<String> = [
    "style", "noscript", "svg", "iframe", "object", "embed", "canvas", "template", "button", "select", "option",
    "textarea", "input", "map", "math", "audio", "video", "picture", "img", "source", "base", "dialog", "label", "rt",
    "rp",
  ]

  /// Attributes that the reader looks at.
  static let attributes: Set<String> = [
    "class", "id", "itemprop", "itemtype", "role", "href", "style", "hidden", "aria-hidden", "datetime", "rel",
    "content", "property", "name", "type", "lang", "charset", "xml:lang",
  ]
}
