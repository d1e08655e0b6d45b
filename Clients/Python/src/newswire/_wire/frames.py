"""The frames of ttrpc 1.2 and of Newswire's extensions to it (Protos/PROTOCOL.md).

    0               4               8   9   10
    +---------------+---------------+---+---+----------
    | data length   | stream id     | t | f | data …
    +---------------+---------------+---+---+----------
      u32be           u32be          u8  u8
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from newswire.errors import Code, NewswireError

MAX_DATA = 4 << 20
"""Bytes of data in one frame."""

MAX_MESSAGE = MAX_DATA - (64 << 10)
"""Bytes of one message: a frame less room for the envelope."""

REQUEST = 1
RESPONSE = 2
DATA = 3
ANNOUNCE = 0xE0
CANCEL = 0xE1
CREDIT = 0xE2

REMOTE_CLOSED = 0x01
REMOTE_OPEN = 0x02
NO_DATA = 0x04

_HEADER = struct.Struct(">IIBB")


class Frame(NamedTuple):
    """A frame; `oversized` is the length of data that was over the limit and is dropped, else 0."""

    stream: int
    type: int
    flags: int
    data: bytes
    oversized: int = 0


def encode(stream: int, type: int, flags: int = 0, data: bytes = b"") -> bytes:
    return _HEADER.pack(len(data), stream, type, flags) + data


class FrameDecoder:
    """Cuts bytes into frames, however the bytes are split."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._skip = 0

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Takes bytes and gives the frames that are whole; to be iterated to its end.

        Raises a NewswireError, after which the connection is of no use.
        """
        buffer = self._buffer
        buffer += data
        position = 0
        try:
            while True:
                if self._skip:
                    skipped = min(self._skip, len(buffer) - position)
                    position += skipped
                    self._skip -= skipped
                if len(buffer) - position < _HEADER.size:
                    return
                length, stream, type, flags = _HEADER.unpack_from(buffer, position)
                if length >= 1 << 24:
                    raise NewswireError(Code.UNAVAILABLE, "the server's bytes are no ttrpc frames")
                if length > MAX_DATA:
                    position += _HEADER.size
                    self._skip = length
                    yield Frame(stream, type, flags, b"", oversized=length)
                    continue
                end = position + _HEADER.size + length
                if len(buffer) < end:
                    return
                data = bytes(memoryview(buffer)[position + _HEADER.size : end])
                position = end
                yield Frame(stream, type, flags, data)
        finally:
            del buffer[:position]
