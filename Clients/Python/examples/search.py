"""Searches from the command line: python examples/search.py QUERY…"""

import sys

import newswire
from newswire.v1 import query_pb2


def main() -> int:
    try:
        with newswire.Client(timeout=10) as client:
            response = client.search(" ".join(sys.argv[1:]))
    except newswire.NewswireError as error:
        print(error, file=sys.stderr)
        return 1
    for warning in response.parsed.warnings:
        kind = "note" if warning.severity == query_pb2.QUERY_WARNING_SEVERITY_NOTE else "warning"
        print(f"{kind}: {warning.message}", file=sys.stderr)
    for hit in response.hits:
        print(f"{hit.article_id}  {hit.published.time[:10]:10}  {hit.headline}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
