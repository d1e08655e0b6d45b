// swift-format-ignore-file
// Made by Scripts/embed-lists from the text files in en/. Change those, and run it again.

extension AnalysisLists {
  /// Abbreviations whose period never ends a sentence: a name follows.
  package static let abbreviationsBeforeNames: StaticString = "sec mr mrs ms dr prof sen sens rep reps gov govs gen lt maj capt col sgt cpl adm brig cmdr hon rev fr st ste mt ft messrs mme mlle supt det insp pvt pfc spc atty pres dist eds vs cf al"

  /// Abbreviations whose period does not end a sentence before a number.
  package static let abbreviationsBeforeNumbers: StaticString = "no nos vol art fig pp jan feb mar apr jun jul aug sept sep oct nov dec approx est ch"

  /// Abbreviations whose period ends a sentence only before a word that often begins one.
  package static let abbreviationsInSentences: StaticString = "inc corp co ltd bros assn dept univ jr sr etc ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que ave blvd rd"

  /// Abbreviations whose period is part of them, and ends a sentence where any other would.
  package static let otherAbbreviations: StaticString = "v eg ie mon tue tues wed thu thur thurs fri sat sun min max ed"

  /// Words that often begin a sentence.
  package static let sentenceStarters: StaticString = "the a an in on at he she it they we i you but and for this that these those his her their its our my mr mrs ms as after when while with however since although if there some many most all by from to of what who one two last under over during before both other another even now then so yet"
}
