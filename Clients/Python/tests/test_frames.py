from __future__ import annotations

import random

import pytest

from newswire import NewswireError
from newswire._wire import frames

STREAM = b"".join(
    [
        frames.encode(1, frames.RESPONSE, 0, b"answer"),
        frames.encode(3, frames.DATA, frames.NO_DATA | frames.REMOTE_CLOSED),
        frames.encode(5, frames.DATA, 0, bytes(range(256))),
        frames.encode(7, 0x7F, 0xFF, b"of an unknown type"),
    ]
)
FRAMES = [
    frames.Frame(1, frames.RESPONSE, 0, b"answer"),
    frames.Frame(3, frames.DATA, 5, b""),
    frames.Frame(5, frames.DATA, 0, bytes(range(256))),
    frames.Frame(7, 0x7F, 0xFF, b"of an unknown type"),
]


def test_a_header_is_laid_out_as_the_protocol_says() -> None:
    assert frames.encode(0x01020304, 3, 5, b"ab") == b"\0\0\0\x02\x01\x02\x03\x04\x03\x05ab"


def test_frames_come_out_whole_wherever_the_bytes_are_split() -> None:
    for split in range(len(STREAM) + 1):
        decoder = frames.FrameDecoder()
        assert [*decoder.feed(STREAM[:split]), *decoder.feed(STREAM[split:])] == FRAMES


def test_frames_come_out_whole_byte_by_byte() -> None:
    decoder = frames.FrameDecoder()
    assert [frame for byte in STREAM for frame in decoder.feed(bytes([byte]))] == FRAMES


def test_a_frame_at_the_limit_is_read() -> None:
    frame = frames.encode(1, frames.DATA, 0, bytes(frames.MAX_DATA))
    assert [len(frame.data) for frame in frames.FrameDecoder().feed(frame)] == [frames.MAX_DATA]


def test_a_frame_over_the_limit_is_dropped_and_the_next_one_read() -> None:
    length = frames.MAX_DATA + 1
    data = length.to_bytes(4, "big") + frames.encode(9, frames.DATA)[4:] + bytes(length) + STREAM
    decoder = frames.FrameDecoder()
    cut = random.Random(7).randrange(len(data))
    received = [*decoder.feed(data[:cut]), *decoder.feed(data[cut:])]
    assert received == [frames.Frame(9, frames.DATA, 0, b"", oversized=length), *FRAMES]


def test_bytes_of_another_protocol_are_refused() -> None:
    with pytest.raises(NewswireError, match="no ttrpc frames"):
        list(frames.FrameDecoder().feed(b"HTTP/1.1 400 Bad Request\r\n"))
