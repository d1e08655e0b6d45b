/// The lists of words and names that annotation knows: each a `StaticString` of entries between blanks, lowercase and without
/// diacritics, a name's words joined by underscores. `Lexicon` reads them once.
enum Gazetteers {}
