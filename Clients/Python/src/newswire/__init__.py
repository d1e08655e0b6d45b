"""Client of the Newswire news archive.

`Client` is for threads, `AsyncClient` for asyncio. The messages they take and give are in `newswire.v1`; the errors they raise are
`NewswireError` with a `Code`.
"""

from newswire.aio import AsyncClient, AsyncStream
from newswire.client import Client, Stream
from newswire.co_mentions import CoMention, CoMentions, NamedEntity
from newswire.errors import Code, FieldViolation, NewswireError
from newswire.health import HealthStatus
from newswire.pages import Page, Record, read_pages
from newswire.tables import buckets_to_pandas, hits_to_pandas, quotes_to_pandas, to_pandas

__all__ = [
    "AsyncClient",
    "AsyncStream",
    "Client",
    "CoMention",
    "CoMentions",
    "Code",
    "FieldViolation",
    "HealthStatus",
    "NamedEntity",
    "NewswireError",
    "Page",
    "Record",
    "Stream",
    "buckets_to_pandas",
    "hits_to_pandas",
    "quotes_to_pandas",
    "read_pages",
    "to_pandas",
]
