"""What somebody was reported to have said, as CSV: python examples/quotes.py SPEAKER [QUERY…]

A line for each quote: date, source, speaker as the article has them, cue, text, and the article's id.
"""

import csv
import sys

import newswire


def main() -> int:
    speaker, rest = sys.argv[1], sys.argv[2:]
    # The daemon knows the spellings of a name; of each article only that speaker's quotes are kept.
    words = speaker.lower().split()
    out = csv.writer(sys.stdout)
    out.writerow(["date", "source", "speaker", "cue", "text", "article"])
    try:
        with newswire.Client() as client, client.export_articles(f'speaker:"{speaker}" {" ".join(rest)}') as articles:
            for article in articles:
                for quote in article.quotes:
                    if words[-1] in quote.speaker.lower():
                        row = [article.published.time[:10], article.source, quote.speaker, quote.cue, quote.text, article.id]
                        out.writerow(row)
    except newswire.NewswireError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
