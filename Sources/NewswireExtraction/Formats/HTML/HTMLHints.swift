import NewswireCore
import NewswireFields

/// What the names in an element's class and id say about its content.
struct HTMLHints: OptionSet, Sendable {
  let rawValue: UInt32

  static let comments = HTMLHints(rawValue: 1 << 0)
  static let share = HTMLHints(rawValue: 1 << 1)
  static let related = HTMLHints(rawValue: 1 << 2)
  /// Advertising, newsletters, subscriptions.
  static let promotion = HTMLHints(rawValue: 1 << 3)
  /// Navigation, footers, sidebars.
  static let navigation = HTMLHints(rawValue: 1 << 4)
  /// Bylines, dates, tags.
  static let details = HTMLHints(rawValue: 1 << 5)
  static let caption = HTMLHints(rawValue: 1 << 6)
  static let hidden = HTMLHints(rawValue: 1 << 7)
  /// The body of a story, such as `entry-content`.
  static let body = HTMLHints(rawValue: 1 << 8)
  static let headline = HTMLHints(rawValue: 1 << 9)
  static let standfirst = HTMLHints(rawValue: 1 << 10)
  /// Somebody else's words set into the story, such as a post.
  static let embed = HTMLHints(rawValue: 1 << 11)
  /// Pictures with text below or over each of them.
  static let gallery = HTMLHints(rawValue: 1 << 12)

  /// A lead to another story, or the lead of this one.
  static let teaser = HTMLHints(rawValue: 1 << 13)

  /// A box beside the story: facts, a poll, a player, a notice.
  static let box = HTMLHints(rawValue: 1 << 14)
  /// A picture, with nothing but its caption to read.
  static let picture = HTMLHints(rawValue: 1 << 15)

  /// Who wrote the story.
  static let author = HTMLHints(rawValue: 1 << 16)

  /// What no story has inside.
  static let outside: HTMLHints = [.comments, .related, .navigation, .hidden, .share, .promotion, .teaser]

  /// Why content with such names is left out.
  var reason: String {
    if contains(.comments) { return "comments" }
    if contains(.share) { return "share bar" }
    if !isDisjoint(with: [.related, .teaser]) { return "related stories" }
    if contains(.promotion) { return "promotion" }
    if contains(.navigation) { return "navigation" }
    if contains(.box) { return "box beside the story" }
    if contains(.details) { return "byline, date or tags" }
    return "hidden"
  }

  /// - Parameter names: the value of a class or id attribute. A name with a colon is a style for a medium or state, such as
  ///   `print:text-sm`, and says nothing of the content.
  init(names: some Collection<UInt8>) {
    guard names.contains(UInt8(ascii: ":")) else {
      self.init(plainNames: names)
      return
    }
    var hints: HTMLHints = []
    var hasVariant = false
    for name in names.split(separator: 0x20) {
      if name.contains(UInt8(ascii: ":")) { hasVariant = true } else { hints.formUnion(HTMLHints(plainNames: name)) }
    }
    // "hidden md:block" is shown on wide screens.
    if hasVariant { hints.remove(.hidden) }
    self = hints
  }

  private init(plainNames names: some Collection<UInt8>) {
    var hints: HTMLHints = []
    var kinds: WordKinds = []
    var word: UInt64 = 0
    var length = 0
    var isPreviousLower = false
    for byte in names {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A)
      if !isLetter || (isUpper && isPreviousLower) {
        if length > 0 { Self.add(word, &hints, &kinds) }
        (word, length) = (0, 0)
        if byte == 0x20 {
          kinds.add(to: &hints)
          kinds = []
        }
      }
      if isLetter {
        word = Fingerprint.mix(word, UInt64(byte | 0x20))
        length += 1
      }
      isPreviousLower = isLetter && !isUpper
    }
    if length > 0 { Self.add(word, &hints, &kinds) }
    kinds.add(to: &hints)
    self = hints
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The words of one class name: "story-body" names a body, "story" and "body" alone do not.
  private struct WordKinds: OptionSet, Sendable {
    let rawValue: UInt16

    static let thing = WordKinds(rawValue: 1 << 0)
    static let part = WordKinds(rawValue: 1 << 1)
    static let picture = WordKinds(rawValue: 1 << 2)
    static let legend = WordKinds(rawValue: 1 << 3)
    static let box = WordKinds(rawValue: 1 << 4)
    static let boxKind = WordKinds(rawValue: 1 << 5)
    static let card = WordKinds(rawValue: 1 << 6)
    /// A word with a hint of its own.
    static let other = WordKinds(rawValue: 1 << 7)

    func add(to hints: inout HTMLHints) {
      guard !isEmpty else { return }
      if isSuperset(of: [.thing, .part]), !contains(.other) { hints.insert(.body) }
      // "image-description"
      if isSuperset(of: [.picture, .legend]) { hints.insert(.caption) }
      if contains(.picture), !contains(.thing) { hints.insert(.picture) }
      if isSuperset(of: [.box, .boxKind]) { hints.insert(.box) }
      if isSuperset(of: [.card, .thing]) { hints.insert(.related) }
    }
  }

  private static func add(_ word: UInt64, _ hints: inout HTMLHints, _ kinds: inout WordKinds) {
    guard let meaning = words[word] else { return }
    kinds.formUnion(meaning.kinds)
    hints.formUnion(meaning.hints)
  }

  private static func packed(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(0) { Fingerprint.mix($0, UInt64($1)) }
  }

  private static let kindLists: [(WordKinds, String)] = [
    (.thing, "article entry post story news single blog field articles"),
    (.part, "body content text copy paragraphs contents maincontent"),
    (.picture, "image images img photo picture bild foto photos"),
    (.legend, "description legend text title desc details copyright subtitle info"),
    (.box, "box boks kasten wall"),
    (.boxKind, "fact facts info fakta person expandable access registration author product"),
    (.card, "card cards"),
  ]

  private static let words: HashMap<(hints: HTMLHints, kinds: WordKinds)> = {
    var meanings: [UInt64: (hints: HTMLHints, kinds: WordKinds)] = [:]
    for (hint, list) in lists {
      for word in list.split(separator: " ") {
        let kind: WordKinds = hint == .body ? [] : .other
        meanings[packed(word)] = (hint, kind)
      }
    }
    for (kind, list) in kindLists {
      for word in list.split(separator: " ") { meanings[packed(word), default: ([], [])].kinds.insert(kind) }
    }
    return HashMap(meanings.map { ($0.key, $0.value) }, spread: 8)
  }()

  private static let lists: [(HTMLHints, String)] = [
    (
      .comments,
      "comment comments commentlist commenting disqus respond discussion livefyre viafoura replies commentbox commentary"
    ),
    (
      .share,
      "share shares sharing sharebar sharedaddy sharethis addthis addtoany social socials socialmedia socialbar sharebuttons sharetools "
        + "followus bookmarks sharer shareline"
    ),
    (
      .related,
      "related relateds relatedposts relatedlinks relatedarticles relatedcontent recommended recommend recommendation recommendations "
        + "recirc recirculation outbrain taboola zergnet trending popular mostread mostpopular readmore morestories "
        + "seealso similar latest alsolike youmaylike suggested suggestions upnext readnext nextup "
        + "infinite crosslink crosslinks jp-relatedposts yarpp revcontent nativo carousel"
    ),
    (
      .promotion,
      "newsletter newsletters signup subscribe subscription subscriptions promo promos promotion promotions promoted "
        + "sponsor sponsored sponsors advert adverts advertisement advertising adsense ads ad adslot adbox adunit adsbygoogle banner banners "
        + "cookie cookies consent gdpr privacy popup modal overlay paywall donate donation donations cta mailchimp optin "
        + "affiliate shopping piano tout marketing inlinead leaderboard dfp"
    ),
    (
      .navigation,
      "nav navbar navigation navigator menu menus breadcrumb breadcrumbs crumbs footer sidebar sidebars rail topbar "
        + "masthead toolbar pagination pager paging toc skip skiplink dropdown megamenu login "
        + "search searchform bottombar offcanvas siteheader sitefooter tabs widgetarea"
    ),
    (
      [.details, .author],
      "byline bylines author authors autor autoren autorin autora auteur auteurs redacteur writer"
    ),
    (
      .details,
      "authorbox authorinfo authorbio bio biography dateline timestamp pubdate date tags taglist postmeta "
        + "entrymeta meta metadata published posted readtime kicker eyebrow contributor contributors "
        + "rating ratings print printonly copyright credits topics categories category cats"
    ),
    (
      .caption,
      "caption captions figcaption credit photocredit imagecredit imagecaption wpcaption imagedescription imagetext bildunterschrift bildtext bildtekst bilduntertitel legende"
    ),
    (.teaser, "teaser teasers"),
    (
      .box,
      "factbox faktaboks faktaruta infobox infokasten kasten poll quiz player videoplayer jwplayer accesswall identity "
        + "fallback registrationwall regwall faktabox faktenbox"
    ),
    (.gallery, "gallery slideshow lightbox"),
    (.hidden, "hidden hide invisible visuallyhidden sronly screenreader assistive noscript"),
    (
      .body,
      "articlebody storybody entrycontent postcontent articlecontent storycontent postbody articletext storytext bodycopy bodytext "
        + "contentbody postentry entrybody"
    ),
    (.embed, "embed embeds embedded oembed tweet blockquote"),
    (.headline, "headline"),
    (
      .standfirst,
      "standfirst subhead subheadline subtitle dek deck strapline lede summary excerpt lead leadin intro introtext chapo "
        + "chapeau vorspann abstract perex entradilla bajada sumario ingress shorttext kurztext leadtext preamble preface teasertext subheading "
        + "articleintro underrubrik manchet sottotitolo catenaccio"
    ),
  ]
}
