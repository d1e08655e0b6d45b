"""A server that does on each connection what a test says, frame by frame."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from google.protobuf.message import Message

from newswire._wire import envelope_pb2, frames


class Peer:
    """The server's end of one connection. The client's announcements are read over, its probes answered."""

    def __init__(self, connection: socket.socket) -> None:
        self.socket = connection
        self._decoder = frames.FrameDecoder()
        self._frames: list[frames.Frame] = []
        self.announcements = 0

    def read(self) -> frames.Frame:
        """The next frame; EOFError at the end."""
        while not self._frames:
            data = self.socket.recv(1 << 16)
            if not data:
                raise EOFError
            for frame in self._decoder.feed(data):
                if frame.type == frames.ANNOUNCE:
                    self.announcements += 1
                elif frame.type == frames.REQUEST and b"newswire.Wire" in frame.data:
                    # The client may have closed already.
                    with suppress(BrokenPipeError):
                        self.fail(frame.stream, 12, "there is no such service")
                else:
                    self._frames.append(frame)
        return self._frames.pop(0)

    def request(self) -> tuple[int, envelope_pb2.Request]:
        frame = self.read()
        assert frame.type == frames.REQUEST
        return frame.stream, envelope_pb2.Request.FromString(frame.data)

    def send(self, stream: int, type: int, flags: int = 0, data: bytes = b"") -> None:
        self.socket.sendall(frames.encode(stream, type, flags, data))

    def answer(self, stream: int, message: Message) -> None:
        self.respond(stream, envelope_pb2.Response(payload=message.SerializeToString()))

    def fail(self, stream: int, code: int, message: str, cause: str = "") -> None:
        status = envelope_pb2.Status(code=code, message=message)
        if cause:
            detail = envelope_pb2.DebugInfo(detail=cause).SerializeToString()
            status.details.add(type_url="type.googleapis.com/google.rpc.DebugInfo", value=detail)
        self.respond(stream, envelope_pb2.Response(status=status))

    def respond(self, stream: int, response: envelope_pb2.Response) -> None:
        self.send(stream, frames.RESPONSE, 0, response.SerializeToString())

    def announce(self, window: int = 256 << 10) -> None:
        self.send(1, frames.ANNOUNCE, 0, (3).to_bytes(4, "big") + window.to_bytes(4, "big"))


@contextmanager
def serving(path: Path, *scripts: Callable[[Peer], None]) -> Iterator[None]:
    """Serves as many connections, one after the other, as there are scripts. What a script raises, the block raises at its end."""
    failures: list[BaseException] = []
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen()

    def run() -> None:
        for script in scripts:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(10)
                try:
                    script(Peer(connection))
                except BaseException as failure:
                    failures.append(failure)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
        thread.join(10)
        assert not thread.is_alive(), "the server waits still"
    finally:
        listener.close()
        path.unlink()
    if failures:
        raise failures[0]
