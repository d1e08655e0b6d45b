"""Client of the Newswire news archive.

`Client` is for threads, `AsyncClient` for asyncio. The messages they take and give are in `newswire.v1`; the errors they raise are
`NewswireError` with a `Code`.
"""

from newswire.aio import AsyncClient, AsyncExport
from newswire.client import Client, Export
from newswire.errors import Code, NewswireError
from newswire.health import HealthStatus
from newswire.pages import Page, Record, read_pages

__all__ = [
    "AsyncClient",
    "AsyncExport",
    "Client",
    "Code",
    "Export",
    "HealthStatus",
    "NewswireError",
    "Page",
    "Record",
    "read_pages",
]
