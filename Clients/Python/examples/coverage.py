"""How a subject was covered: python examples/coverage.py QUERY…

Prints how many articles there were each month and their share of all, who and what is named in them most, and the words that
may have been meant where there are none.
"""

import sys

import newswire
from newswire import v1

FIELDS = [v1.FACET_FIELD_PERSON, v1.FACET_FIELD_PLACE, v1.FACET_FIELD_ORGANISATION, v1.FACET_FIELD_SOURCE]


def main() -> int:
    query = " ".join(sys.argv[1:])
    try:
        with newswire.Client(timeout=30) as client:
            timeline = client.count_timeline(query)
            if not timeline.count:
                meant = client.search(query, page_size=1).did_you_mean
                print(f"nothing was found{f'; did you mean {meant}?' if meant else ''}")
                return 1
            facets = client.count_facets(query, fields=FIELDS, limit=5)
    except newswire.NewswireError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{timeline.count} articles")
    most = max((bucket.count for bucket in timeline.buckets), default=1)
    for bucket in timeline.buckets:
        share = bucket.count / bucket.coverage
        print(f"{bucket.start[:7]}  {bucket.count:6}  {share:6.1%}  {'#' * (40 * bucket.count // most)}")
    for facet in facets.facets:
        print(f"\n{v1.FacetField.Name(facet.field).removeprefix('FACET_FIELD_').lower()}")
        for value in facet.values:
            print(f"{value.count:6}  {value.value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
