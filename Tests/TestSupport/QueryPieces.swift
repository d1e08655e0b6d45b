/// Pieces of queries, odd ones among them, that random texts are put together from.
package let queryPieces: [String] = [
  "a", "iran", "Iraq", "cease-fire", "U.S.", "AND", "OR", "NOT", "-", "(", ")", "\"", "“", "”", " ", " ", " ", " ",
  "w/5", "w/s",
  "pre/3", "NOT w/2", "atleast2(", "*", "?", "~1", "=", ":", "headline:", "body:", "source:", "person:", "speaker:",
  "quote:",
  "after:2025", "before:@5", "published:", "..", "2025-04-14", "wc>5", "wc:1..2", "sort:newest", "\\", "'", "é", "京都",
  "ن",
  "\u{0}", "\n", "🙂", "url:", "«", "»", "about:", "lead:", "10:30", "@9", "7d", "byline:", "\"a b\"", "+", "~", "&",
  "--",
]
