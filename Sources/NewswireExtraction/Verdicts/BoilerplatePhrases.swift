import NewswireCore
import NewswireFields

/// What the boilerplate of news pages says: phrases that mark a line as part of the page and not of any article.
///
/// Phrases are matched against whole lines or the beginnings of short ones, case and punctuation aside.
enum BoilerplatePhrases {
  /// What a phrase says about the page after it.
  enum Reach: Sendable {
    /// Only this line.
    case line
    /// A list of other stories, a form or a footer begins: the lines after it are boilerplate too, until an article goes on.
    case section
  }

  /// Why a line is left out that says that a press release may be printed at once; its own date may follow.
  static let releaseMark = "mark of a release"

  struct Match: Sendable {
    var reason: String
    var reach: Reach
  }

  /// The match of a line; nil if it says nothing of the kind.
  static func match(_ measure: TextMeasure) -> Match? {
    guard measure.words > 0 else { return nil }
    if measure.words <= 6, let found = whole[measure.fingerprint] { return found }
    guard measure.words <= 40 else { return nil }
    let beginnings = beginnings
    for place in 0..<Int(min(measure.words, 5)) {
      if let found = beginnings[measure.prefixes[place]], measure.words <= found.longest { return found.match }
    }
    return nil
  }

  private static let whole = HashMap(
    wholeLines.flatMap { reason, reach, phrases in
      phrases.split(separator: "|").map { (Fingerprint.of($0), Match(reason: reason, reach: reach)) }
    }, spread: 8)

  private static let beginnings = HashMap(
    lineBeginnings.flatMap { reason, reach, longest, phrases in
      phrases.split(separator: "|").map { phrase in
        (Fingerprint.of(phrase), (match: Match(reason: reason, reach: reach), longest: longest))
      }
    }, spread: 8)

  private static let wholeLines: [(String, Reach, String)] = [
    (
      "share bar", .line,
      "share|share this|share this article|share this story|share this page|share on facebook|share on twitter|share on x|tweet|"
        + "facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|email|e mail|print|print this page|copy link|link copied|"
        + "copy url|copied|instagram|youtube|tiktok|snapchat|flipboard|messenger|rss|save|bookmark|like|pin it|follow us|follow|"
        + "short url|email this|send by email|share via email|more sharing options|share tweet|share this post|tumblr|vk|viber|"
        + "threads|bluesky|mastodon|gift this article|give this article|save article|save for later|save story|add to favourites|"
        + "add to favorites|listen|listen to article|listen to this article|download pdf|view pdf|print friendly|print article|"
        + "font size|text size|resize text|connect with us|stay connected|follow us on|feedburner|social media|get social|"
        + "compartir|compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|comparte en facebook|"
        + "comparte en twitter|comparte en x|imprimir|partager|partager sur facebook|partager sur twitter|imprimer|teilen|"
        + "auf facebook teilen|auf twitter teilen|drucken|condividi|compartilhe|compartilhar"
    ),
    (
      releaseMark, .line,
      "for immediate release|immediate release|para publicacion inmediata|para publicación inmediata"
    ),
    (
      "contact details", .line,
      "office|cell|cell phone|phone|telephone|tel|fax|contacto|oficina|celular|telefono|teléfono"
    ),
    (
      "menu", .line,
      "menu|home|search|skip to content|skip to main content|skip to navigation|scroll to top|back to top|top|close|close menu|"
        + "open menu|main menu|navigation|toggle navigation|next|previous|prev|back|next article|previous article|next post|"
        + "previous post|read next article|log in|login|sign in|sign up|register|subscribe|subscribe now|my account|contact|contact us|"
        + "about|about us|you are here|search for|go|submit|skip|load more|show more|see more|view more|view all|see all|more|"
        + "read|all rights reserved|select language|language|english|sitemap|site map|careers|jobs|accessibility|"
        + "breaking news|news|latest|live|donate|support us|play|pause|mute|unmute|loading|expand|collapse|link|"
        + "newsroom|press|press release|press releases|news release|news releases|media advisory|advertise|"
        + "privacy|terms|help|faq|faqs"
    ),
    (
      "advertisement", .line,
      "advertisement|advertising|ad|sponsored|sponsored content|promoted|promoted content|story continues below advertisement|"
        + "article continues below advertisement|article continues after advertisement|continue reading below|ad feedback|"
        + "article continues below|story continues below|story continues|report this ad|advertisement advertisement|"
        + "paid content|remove ads|skip advertisement|scroll to continue|scroll to continue with content"
    ),
    (
      "read more", .line,
      "read more|read full story|read full article|continue reading|read the full story|read the full article|learn more|"
        + "click here|watch|watch video|watch now|view gallery|see also|keep reading|read on|full story|find out more"
    ),
    (
      "related stories", .section,
      "related|related stories|related articles|related news|related posts|related topics|related content|related coverage|"
        + "related links|read also|also read|you may also like|you might also like|you may like|more stories|more news|more on this story|"
        + "more on this|more like this|more from author|more from this author|recommended|recommended for you|recommended stories|"
        + "recommended articles|up next|read next|what to read next|dont miss|in other news|keep on reading|most read|most popular|"
        + "most viewed|most commented|popular|popular posts|popular now|popular stories|trending|trending now|trending stories|top stories|"
        + "latest news|latest posts|latest stories|latest articles|latest headlines|latest updates|recent posts|recent news|"
        + "recent stories|recent articles|recent comments|other news|other stories|editors picks|editors pick|editor s picks|"
        + "more top stories|more headlines|more in this section|from around the web|from the web|around the web|you may have missed|"
        + "press releases and news|more press releases|related press releases|suggested articles|more articles|other articles|"
        + "todays headlines|today s headlines|in this section|news archive|archives|previous news|further reading|"
        + "similar articles|similar stories|similar posts|explore more|discover more|must read|must reads|in case you missed it|"
        + "noticias relacionadas|lo mas leido|articles lies|a lire aussi|lire aussi|mehr zum thema|lesen sie auch|lees ook|leer mas|"
        + "weitere aktuelle themen|weitere themen|verwandte beiträge|verwandte themenbereiche|auch interessant|das könnte sie auch interessieren|"
        + "das könnte dich auch interessieren|schon gelesen|le puede interesar|te puede interesar|temas|temas relacionados|leia também|"
        + "leia mais|veja também|leggi anche|potrebbe interessarti|à lire aussi|sur le même sujet|articles liés|czytaj także|"
        + "czytaj też|zobacz także|čtěte také|přečtěte si|související články|läs också|läs mer|les også|læs også|lue myös|"
        + "okuyun|ilgili haberler|citește și|citiți și|olvasd el|kapcsolódó cikkek|читайте также|читайте також|"
        + "lesen sie auch die folgenden beiträge|関連記事|相关阅读|相關新聞"
    ),
    (
      "comments", .section,
      "comments|comment|leave a comment|leave a reply|add a comment|post a comment|join the conversation|no comments|"
        + "be the first to comment|0 comments|show comments|view comments|add comment|write a comment|your comment|cancel reply|"
        + "comments are closed|readers comments|reader comments|join the discussion|sort by|load comments|comment on this story"
    ),
    (
      "newsletter sign-up", .section,
      "newsletter|newsletters|newsletter sign up|newsletter signup|sign up for our newsletter|subscribe to our newsletter|"
        + "sign up to our newsletter|get our newsletter|subscribe to newsletter|join our newsletter|email updates|email alerts|"
        + "get the newsletter|stay informed|stay up to date|sign up for updates|sign up for alerts|join our mailing list|"
        + "lets keep in touch|keep in touch|get updates|subscribe to updates|your email|email address|enter your email|"
        + "your email address|enter your email address|get notified|stay in touch"
    ),
    (
      "page footer", .section,
      "quick links|useful links|footer|site links|legal|terms of use|terms of service|terms and conditions|privacy policy|"
        + "cookie policy|cookies|cookie settings|manage cookies|documents to download|download|downloads|attachments|"
        + "share this release|contact information|contact details|our location|office locations|press contact|media contact|"
        + "media contacts|press contacts|attached files|supporting documents|disclaimer"
    ),
    (
      "notice in place of what is embedded", .section,
      "empfohlener redaktioneller inhalt|externer inhalt|recommended editorial content|contenu recommandé|"
        + "back to video|recommended videos|contenido recomendado"
    ),
    (
      "cookie notice", .line,
      "accept|accept all|accept all cookies|accept cookies|reject all|reject|decline|i agree|agree|got it|ok"
    ),
  ]

  /// With the most words that a line may have to be taken for it.
  private static let lineBeginnings: [(String, Reach, Int32, String)] = [
    (
      "notice in place of what is embedded", .section, 60,
      "an dieser stelle findest du|an dieser stelle finden sie|ich bin damit einverstanden dass mir|"
        + "wir respektieren deine privatsphäre|we apologize but this video|try refreshing your browser|"
        + "personenbezogene daten können an drittplattformen"
    ),
    (
      "registration", .section, 30,
      "register sign in to|create an account or|sign in or create|log in or create|enjoying our latest content|pour accéder en illimité"
    ),
    (
      "related stories", .section, 6,
      "more from|more in|more on|mehr zu|mehr zum|mehr aus|mehr von|weitere artikel|lesen sie auch|lesen sie hier|lesen sie mehr|más noticias"
    ),
    (
      "read more", .line, 30,
      "lesen sie auch|lesen sie hier|mehr zum thema|lesen sie mehr|auch interessant|lire aussi|à lire aussi|leia também|leia mais|"
        + "lea también|lee también|te puede interesar|puedes ver|leggi anche|czytaj także|czytaj też|zobacz też|čtěte také|"
        + "přečtěte si|läs också|läs mer|les også|læs også|lue myös|lees ook|citește și|читайте также|читайте також"
    ),
    (
      "share bar", .line, 14,
      "share this|share on|share via|short url|shorturl|short link|follow us|find us on|like us on|tweet this|click to share|"
        + "click to email|click to print|email this|print this|opens in new window|copy the link|join us on|add us on|"
        + "download our app|get our app|download the app"
    ),
    (
      "cookie notice", .line, 60,
      "we use cookies|this website uses cookies|this site uses cookies|our website uses cookies|our site uses cookies|"
        + "we and our partners|by continuing to use|by continuing to browse|by using this site|by clicking accept|"
        + "by using our site|we value your privacy|your privacy choices|manage your privacy|we care about your|cookies help us"
    ),
    (
      "newsletter sign-up", .line, 40,
      "sign up for our|sign up for the|sign up for free|sign up to our|sign up to receive|sign up to get|subscribe to our|"
        + "subscribe to the|subscribe now|subscribe for|get the latest news|get our|join our newsletter|join our mailing|"
        + "stay up to date with|enter your email|already a subscriber|already have an account|register for free|register now|"
        + "to continue reading|log in to|sign in to|start your free|please leave this field|receive our|get breaking news|"
        + "never miss a|support our journalism|thank you for reading|thanks for reading|are you a human|this field is"
    ),
    (
      "copyright line", .line, 40,
      "copyright|all rights reserved|©|this material may not|this article may not|no part of this"
    ),
    (
      "comments", .section, 8,
      "leave a comment|leave a reply|view comments|show comments|read comments|join the conversation"
    ),
    (
      "read more", .line, 24,
      "read more|read also|also read|see also|read next|related story|related article|watch more|watch video|"
        + "recommended reading|view more|tap here|click here"
    ),
    (
      "advertisement", .line, 12,
      "advertisement|sponsored by|article continues below|story continues below|this story is sponsored"
    ),
    ("page footer", .section, 8, "powered by|website by|site by|designed by|proudly powered|web design by|hosted by"),
    ("menu", .line, 4, "skip to|jump to|toggle|search results|you are here"),
    ("picture link", .line, 30, "link to"),
  ]
}
