"""The conversations of Protos/vectors as a client sees them: it says what they send, and understands what they expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newswire import Code, NewswireError
from newswire._wire import envelope_pb2, frames
from newswire._wire.session import Call, Kind, Session

FOLDER = Path(__file__).parents[3] / "Protos" / "vectors"
KINDS = {"Echo": Kind.UNARY, "Refuse": Kind.UNARY, "Count": Kind.SERVER_STREAM, "Sum": Kind.CLIENT_STREAM}


def steps(name: str) -> Iterator[tuple[str, bytes]]:
    """The steps that send or expect bytes."""
    for line in (FOLDER / name).read_text().splitlines():
        step, _, rest = line.partition("#")[0].partition(" ")
        if step in ("send", "expect"):
            yield step, bytes.fromhex(rest)


NAMES = sorted(path.name for path in FOLDER.glob("*.txt"))


def test_there_are_vectors() -> None:
    assert len(NAMES) > 10


@pytest.mark.parametrize("name", NAMES)
def test_what_a_server_says_is_frames_that_are_encoded_to_the_same_bytes(name: str) -> None:
    for step, data in steps(name):
        if step == "expect":
            [*parts] = frames.FrameDecoder().feed(data)
            assert b"".join(frames.encode(*part[:4]) for part in parts) == data


@pytest.mark.parametrize("name", ["unary.txt", "server-stream.txt", "client-stream.txt", "error-details.txt"])
def test_the_client_says_and_understands_what_the_vector_says(name: str) -> None:
    session = Session()
    session.output.clear()
    calls: dict[int, Call] = {}
    ended: list[Call] = []
    for step, data in steps(name):
        if step == "expect":
            ended += [call for call in session.receive(data) if call.ended]
            continue
        [frame] = frames.FrameDecoder().feed(data)
        if frame.type == frames.REQUEST:
            request = envelope_pb2.Request.FromString(frame.data)
            calls[frame.stream] = call = session.open(
                request.service, request.method, KINDS[request.method], request.payload
            )
            assert call.id == frame.stream
        elif frame.flags & frames.NO_DATA:
            session.finish_sending(calls[frame.stream])
        else:
            session.send(calls[frame.stream], frame.data)
        # Flags apart, of which a server takes several.
        [said] = frames.FrameDecoder().feed(bytes(session.output))
        assert (said.stream, said.type, said.data) == (frame.stream, frame.type, frame.data)
        session.output.clear()
    assert ended == list(calls.values())
    assert session.is_idle


def test_the_details_of_an_error_are_understood() -> None:
    session = Session()
    call = session.open("test.v1.Test", "Refuse", Kind.UNARY)
    for step, data in steps("error-details.txt"):
        if step == "expect":
            session.receive(data)
    with pytest.raises(NewswireError, match="choose another name") as failure:
        call.result()
    error = failure.value
    assert (error.code, error.reason) == (Code.INVALID_ARGUMENT, "NAME_TAKEN")
    assert error.metadata == {"name": "news"}
    assert [violation.field for violation in error.violations] == ["name"]
    assert error.cause == "news is here"
