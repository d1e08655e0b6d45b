"""The streams of a connection without a peer: bytes cut anywhere, and bytes that are wrong."""

from __future__ import annotations

import random
import time

import pytest

from newswire import Code, NewswireError
from newswire._wire import envelope_pb2, frames
from newswire._wire.session import WINDOW, Call, Kind, Session


def response(**fields: object) -> bytes:
    return envelope_pb2.Response(**fields).SerializeToString()  # type: ignore[arg-type]


ANSWERS = b"".join(
    [
        frames.encode(1, frames.ANNOUNCE, 0, b"\0\0\0\x03\0\x04\0\0"),
        frames.encode(3, frames.DATA, 0, b"hi"),
        frames.encode(3, frames.DATA, 0, b""),
        frames.encode(3, frames.DATA, frames.REMOTE_CLOSED | frames.NO_DATA),
        frames.encode(5, frames.CREDIT, 0, b"\0\0\x10\0"),
        frames.encode(5, frames.RESPONSE, 0, response(status=envelope_pb2.Status(code=5, message="no"))),
        frames.encode(1, frames.RESPONSE, 0, response(payload=b"ok")),
    ]
)


def session_with_calls() -> tuple[Session, list[Call]]:
    """A call of each kind, on streams 1, 3 and 5."""
    session = Session()
    return session, [session.open("service", "method", kind) for kind in Kind]


def test_answers_are_whole_wherever_the_bytes_are_split() -> None:
    for split in range(len(ANSWERS) + 1):
        session, [unary, stream, sender] = session_with_calls()
        changed = session.receive(ANSWERS[:split]) | session.receive(ANSWERS[split:])
        assert changed == {unary, stream, sender}
        assert unary.result() == b"ok"
        assert [session.take(stream), session.take(stream)] == [b"hi", b""]
        assert stream.ended and not stream.messages and stream.error is None
        assert sender.credit == WINDOW + 4096
        with pytest.raises(NewswireError, match="no") as failure:
            sender.result()
        assert failure.value.code == Code.NOT_FOUND
        assert session.is_idle


def test_no_bytes_do_harm() -> None:
    seed = time.time_ns() % 2**32
    print(f"seed {seed}")
    random_ = random.Random(seed)
    for _ in range(3000):
        session, calls = session_with_calls()
        data = bytearray(ANSWERS)
        for _ in range(random_.randint(1, 8)):
            data[random_.randrange(len(data))] = random_.choice([0, 0xFF, random_.randrange(256)])
        cut = random_.randrange(len(data))
        session.receive(bytes(data[:cut]))
        session.receive(bytes(data[cut:]))
        for call in calls:
            assert call.ended or session.lost is None
            while call.messages:
                session.take(call)
            session.cancel(call, NewswireError(Code.CANCELLED, "done"))
        assert session.is_idle
