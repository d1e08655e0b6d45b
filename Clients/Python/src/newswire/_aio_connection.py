"""A connection for asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import cast

from newswire._wire.session import Call, Kind, Session, cancelled, deadline_exceeded, unavailable
from newswire.errors import NewswireError


class AsyncConnection(asyncio.Protocol):
    """One connected socket and the calls on it, for the tasks of one event loop."""

    def __init__(self, metadata: Mapping[str, str] | None = None) -> None:
        self._session = Session(metadata)
        self._transport: asyncio.Transport | None = None
        self._waiting: dict[Call, asyncio.Future[None]] = {}
        """Each call is waited for by one task at a time."""
        self._is_paused = False
        self._loop = asyncio.get_running_loop()
        self._closed = self._loop.create_future()

    @property
    def is_usable(self) -> bool:
        return self._session.lost is None

    async def close(self) -> None:
        """Ends every call and closes the socket."""
        self._fail(unavailable("the client was closed"))
        if self._transport is not None:
            self._transport.abort()
            await self._closed

    def retire(self) -> None:
        """No call will come any more. The server of calls under way closes when they are done."""
        if self._session.is_idle and self._transport is not None:
            self._transport.abort()

    # Calls

    async def unary(self, service: str, method: str, payload: bytes, deadline: float | None) -> bytes:
        call = self._session.open(service, method, Kind.UNARY, payload, deadline)
        await self._wait(call, lambda: False)
        return call.result()

    def open(self, service: str, method: str, kind: Kind, payload: bytes, deadline: float | None) -> Call:
        """Begins a call that streams."""
        call = self._session.open(service, method, kind, payload, deadline)
        self._flush()
        return call

    async def next_message(self, call: Call) -> bytes | None:
        """The next message of a server's stream; None at its end."""
        await self._wait(call, lambda: bool(call.messages))
        if call.messages:
            message = self._session.take(call)
            self._flush()
            return message
        call.result()
        return None

    async def send(self, call: Call, message: bytes) -> bool:
        """Sends a message once the server has room for it. False if the call has ended."""
        await self._wait(call, lambda: self._session.may_send(call) and not self._is_paused)
        self._session.send(call, message)
        self._flush()
        return not call.ended

    async def finish(self, call: Call) -> bytes:
        """Says that all is sent, and waits for the answer."""
        self._session.finish_sending(call)
        await self._wait(call, lambda: False)
        return call.result()

    def cancel(self, call: Call) -> None:
        self._session.cancel(call, cancelled())
        self._flush()
        self._wake(call)

    def abandon(self, call: Call) -> None:
        """As cancel, for a finaliser, which may run on any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.cancel, call)

    async def _wait(self, call: Call, is_ready: Callable[[], bool]) -> None:
        """Waits until `is_ready` or the call has ended; ends it when its deadline passes or the task is cancelled."""
        self._flush()
        timer: asyncio.TimerHandle | None = None
        try:
            while not call.ended and not is_ready():
                if timer is None and call.deadline is not None:
                    timer = self._loop.call_at(call.deadline, self._expire, call)
                self._waiting[call] = self._loop.create_future()
                await self._waiting[call]
        except BaseException:
            self.cancel(call)
            raise
        finally:
            self._waiting.pop(call, None)
            if timer is not None:
                timer.cancel()

    def _expire(self, call: Call) -> None:
        self._session.cancel(call, deadline_exceeded())
        self._flush()
        self._wake(call)

    def _wake(self, call: Call) -> None:
        waiting = self._waiting.get(call)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    def _flush(self) -> None:
        output = self._session.output
        if output and self._transport is not None:
            data = bytes(output)
            output.clear()
            self._transport.write(data)

    def _fail(self, error: NewswireError) -> None:
        for call in self._session.fail(error):
            self._wake(call)

    # What the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._flush()

    def data_received(self, data: bytes) -> None:
        for call in self._session.receive(data):
            self._wake(call)
        self._flush()
        if self._session.lost is not None and self._transport is not None:
            self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(unavailable("the daemon closed the connection", "" if exc is None else str(exc)))
        self._transport = None
        if not self._closed.done():
            self._closed.set_result(None)

    def pause_writing(self) -> None:
        self._is_paused = True

    def resume_writing(self) -> None:
        self._is_paused = False
        for call in list(self._waiting):
            self._wake(call)
