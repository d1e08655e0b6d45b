"""Client of the Newswire news archive.

`Client` is for threads, `AsyncClient` for asyncio. The messages they take and give are in `newswire.v1`; the errors they raise are
`NewswireError` with a `Code`.
"""

from newswire.aio import AsyncClient, AsyncStream
from newswire.client import Client, Stream
from newswire.errors import Code, FieldViolation, NewswireError
from newswire.health import HealthStatus
from newswire.pages import Page, Record, read_pages

__all__ = [
    "AsyncClient",
    "AsyncStream",
    "Client",
    "Code",
    "FieldViolation",
    "HealthStatus",
    "NewswireError",
    "Page",
    "Record",
    "Stream",
    "read_pages",
]
