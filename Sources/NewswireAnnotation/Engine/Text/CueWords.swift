/// Words of grammar and small sets of nouns and verbs by which names are judged.
enum CueWords {
  static var the: WordHash { "the" }
  static var a: WordHash { "a" }
  static var an: WordHash { "an" }
  static var of: WordHash { "of" }
  static var `for`: WordHash { "for" }
  static var and: WordHash { "and" }
  static var `in`: WordHash { "in" }
  static var at: WordHash { "at" }
  static var on: WordHash { "on" }
  static var close: WordHash { "close" }
  static var near: WordHash { "near" }
  static var from: WordHash { "from" }
  static var to: WordHash { "to" }
  static var by: WordHash { "by" }
  static var `as`: WordHash { "as" }
  static var such: WordHash { "such" }
  static var who: WordHash { "who" }
  static var whose: WordHash { "whose" }
  static var then: WordHash { "then" }
  static var via: WordHash { "via" }
  static var but: WordHash { "but" }
  static var x: WordHash { "x" }
  static var that: WordHash { "that" }
  static var according: WordHash { "according" }
  static var he: WordHash { "he" }
  static var she: WordHash { "she" }
  static var it: WordHash { "it" }
  static var they: WordHash { "they" }
  static var with: WordHash { "with" }

  /// Titles that only address.
  static let addresses = WordSet("mr mrs ms miss mme mlle herr monsieur")

  /// Nouns of places: `town of X`, `X province`.
  static let placeNouns = WordSet(
    """
    town city village province region district county capital port suburb neighborhood neighbourhood area island islands river
    valley mountain mountains mount lake coast peninsula border bases base camp camps cities towns villages provinces
    regions districts stadium airport airfield highway road street bridge square park prison beach mosque mosques church cathedral
    mosques hotel hospital township municipality prefecture governorate enclave republic state territory countries nations
    """)

  static let pluralPlaces = WordSet(
    "mosques churches stadiums airports camps bases towns cities villages provinces districts regions rivers mountains islands"
  )

  /// Nouns of organisations: `X shares`, `the X group`.
  static let organisationNouns = WordSet(
    """
    company group party firm bank agency newspaper magazine daily weekly faction movement militia airline carrier corporation
    shares stock spokesman spokeswoman spokesperson official officials executives executive unit subsidiary shareholders employees workers members
    fighters militants guerrillas rebels gunmen lawmakers deputies bonds futures index brokerage conglomerate consortium chain maker
    network channel radio television label studio website site platform union club team squad fans striker midfielder defender
    goalkeeper coach manager captain forward players supporters
    """)

  /// What goes by a person's name: the Trump administration, the Clinton campaign.
  static let followings = WordSet(
    "administration campaign presidency government family era regime camp supporters aides team cabinet rally voters backers fans foundation"
  )

  /// Titles that are other words more often when they stand in lowercase.
  static let ambiguousTitles = WordSet(
    "major general private capital chief count count's sister brother saint general's miss")

  /// Words that call a person something only in lowercase: in capitals they are parts of other names.
  static let plainRoles = WordSet(
    """
    child man woman boy girl baby youth mother father son daughter brother sister uncle aunt friend wife husband widow figure source
    hero legend great veteran patient victim witness guard model star member citizen resident native worker farmer student teacher
    forward seed international fellow tackle center centre
    """)

  /// Verbs that people do more than other subjects.
  static let personVerbs = WordSet(
    """
    was is has had took scored won beat hit struck finished led joined signed died lived married met spoke visited resigned retired
    returned arrived left went came made got put held drove ran served played faced lost defeated became told's thinks wants hopes himself herself
    """)

  /// What somebody issues that speaks.
  static let statements = WordSet(
    "statement statements letter letters memo email e-mail report speech tweet tweets post remarks testimony interview message note"
  )

  /// Verbs after which an infinitive says what somebody is to do.
  static let requests = WordSet(
    "urging urged urges urge asking asked asks calling called calls telling told tells ordering ordered pressing pressed"
  )

  /// Verbs that give the quoted words as a name: what he called “an act of war”.
  static let namings = WordSet("called calls call calling dubbed termed labeled labelled branded described")

  /// Words that stay in lowercase in the title of a work.
  static let smallInTitles = WordSet("a an the of in on at by for from with to and or but as vs nor into over")

  /// Verbs of crying out, which what is quoted after them is not a title of.
  static let shouts = WordSet(
    "chanting chanted chants chant shouting shouted shouts shout yelling yelled screaming screamed")
  /// He put it, as she puts it.
  static let puttings = WordSet("put puts")

  /// Verbs whose object speaks.
  static let quotings = WordSet("quoted quotes quoting")
  /// Verbs of speaking that say to whom: told reporters.
  static let tellings = WordSet("told tells asked asks")

  /// The other forms of such verbs.
  static let addressings = WordSet("telling tell asking ask reminding reminded informed assured urging")
  /// Words after which a name is not the subject of the clause.
  static let beforeObjects = WordSet("on through to for from at into over about against")

  static let interviews = WordSet("interview interviews speaking spoke talked talking comment comments statement")
  static let reports = WordSet("reported reports said says quoted cited")
  static let shortWeekdays = WordSet("mon tues thurs")
  /// Words before a quote that begin no clause of the reporter's.
  static let openers = WordSet("but and so or yet still then now also indeed")
  static var has: WordHash { "has" }
  /// What may follow a verb of speaking that ends a cue.
  static let afterCue = WordSet("on in at during after before to when as of last this via")
  static let sameQuarter = WordSet("the latest this")
  static let ordinals = WordSet("first second third fourth")

  static let femaleTitles = WordSet(
    """
    mrs ms miss mme madame spokeswoman congresswoman chairwoman businesswoman actress queen princess lady baroness duchess wife mother
    daughter sister widow
    """)

  static let maleTitles = WordSet(
    "mr sir lord king prince baron duke spokesman congressman businessman husband father son brother widower uncle")

  /// What a page calls on its readers to do.
  static let linkLabels = WordSet("watch watched read related more photos video videos see also")

  /// Words before the object of a verb, so that what follows is not the subject: said on the radio.
  static let prepositions = WordSet("in on at for of to with by from during after before as via about into over")

  /// Verbs of speaking whose subject often follows them.
  static let sayings = WordSet("said says added adds wrote writes")

  /// Words by which a sentence begins with a clause that is not its main one.
  static let subordinators = WordSet(
    "after when while if as although though since before because asked told once whereas unlike following despite")

  /// Those who speak together, or whom a bare plural without an s names.
  static let speakingPlurals = WordSet("police people men women children youth staff clergy everyone everybody")

  /// Verbs between the sides of a match.
  static let matchVerbs = WordSet(
    "beat beats defeated defeat edged downed crushed thrashed routed blanked v vs versus against drew host hosts hosted play played"
  )
}
