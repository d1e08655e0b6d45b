/// The lists of words and names that annotation knows, a folder of text files for each language. `Scripts/embed-lists` makes
/// a `StaticString` of each; `Lexicon` reads them once, at the first annotation.
///
/// A list has entries between blanks, lowercase and without diacritics, the words of a name joined by underscores.
enum Gazetteers {}
