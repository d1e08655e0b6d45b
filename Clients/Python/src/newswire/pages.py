"""Pages to import, and where they come from."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple, cast

from newswire._wire import frames
from newswire.v1 import FieldMapping, ImportPagesRequest, RecordField, RecordPosition

PAGES_PER_BATCH = 500
BYTES_PER_BATCH = 1 << 20
"""The sizes after which an import goes on with another call."""

_NAME_ROOM = 4096 + 1024


class Record(NamedTuple):
    """Where a page stands in a container such as a JSON lines file."""

    number: int
    """Counted from 1."""
    byte_offset: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came."""

    content: bytes
    name: str = ""
    """Where it came from; shown to people, never opened."""
    record: Record | None = None
    """Absent for a whole file. The daemon cuts a page without it into records if it is a container."""


def read_pages(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Page]:
    """The pages of files, one after the other.

    A file is a page; one that ends in .jsonl or .ndjson is a page for each line that is not blank. A further .gz is decompressed.
    Raises OSError for a file that cannot be read.
    """
    for path in paths:
        name = os.fspath(path)
        plain = name.removesuffix(".gz")
        with open(name, "rb") if plain == name else cast(BinaryIO, gzip.open(name, "rb")) as file:
            if plain.endswith((".jsonl", ".ndjson")):
                yield from _records(file, name)
            else:
                yield Page(file.read(), name)


def _records(file: BinaryIO, name: str) -> Iterator[Page]:
    offset = 0
    number = 0
    for line in file:
        if content := line.strip():
            number += 1
            yield Page(content, name, Record(number, offset + len(line) - len(line.lstrip())))
        offset += len(line)


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What Client.import_pages takes beside the pages."""

    explain: bool
    fields: Mapping[str, str]

    def field_map(self) -> list[FieldMapping]:
        """Raises ValueError for a field that is not known."""
        return [
            FieldMapping(field=RecordField.Value(f"RECORD_FIELD_{name.upper()}"), member=member)
            for name, member in self.fields.items()
        ]


def requests(page: Page, options: ImportOptions) -> Iterator[ImportPagesRequest]:
    """A page, cut to messages that fit a frame."""
    field_map = options.field_map()
    room = frames.MAX_MESSAGE - _NAME_ROOM - sum(mapping.ByteSize() + 8 for mapping in field_map)
    for start in range(0, max(1, len(page.content)), room):
        request = ImportPagesRequest(content=page.content[start : start + room])
        request.continues = start + room < len(page.content)
        if start == 0:
            request.explain = options.explain
            request.field_map.extend(field_map)
            request.page = page.name
            if page.record is not None:
                request.record.CopyFrom(
                    RecordPosition(number=page.record.number, byte_offset=page.record.byte_offset)
                )
        yield request


class Batch:
    """Counts the pages of one call."""

    def __init__(self) -> None:
        self._pages = 0
        self._bytes = 0

    def add(self, page: Page) -> bool:
        """Whether the call is full with this page."""
        self._pages += 1
        # Names come back with the results, which must fit one message.
        self._bytes += len(page.content) + len(page.name)
        return self._pages >= PAGES_PER_BATCH or self._bytes >= BYTES_PER_BATCH
