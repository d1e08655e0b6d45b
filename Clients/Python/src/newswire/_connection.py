"""A connection for threads. It has no thread of its own: whoever waits for an answer reads for all."""

from __future__ import annotations

import select
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping

from newswire._socket import attempts
from newswire._wire.session import Call, Kind, Session, cancelled, deadline_exceeded, unavailable

_READ_BYTES = 1 << 18


class Connection:
    """One connected socket and the calls on it. All methods may be called from any thread."""

    def __init__(self, path: str, wait: float, metadata: Mapping[str, str] | None = None) -> None:
        self._socket = _connect(path, wait)
        self._session = Session(metadata)
        self._lock = threading.Lock()
        # Those that wait while another polls the socket, and for which call.
        self._waiting: dict[threading.Condition, Call | None] = {}
        # Whether one of those that wait polls the socket, to read and to write.
        self._has_reader = False
        self._has_writer = False
        self._abandoned: deque[Call] = deque()

    def __del__(self) -> None:
        if hasattr(self, "_socket"):
            self._socket.close()

    def is_usable(self) -> bool:
        """Whether the connection stands, as far as is known without waiting."""
        with self._lock:
            if not self._has_reader:
                self._receive()
            return self._session.lost is None

    def close(self) -> None:
        """Ends every call and closes the socket."""
        with self._lock:
            self._session.fail(unavailable("the client was closed"))
            try:
                # Wakes those that poll; the socket is closed only when nobody does.
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            self._wake(None)
            closed = threading.Condition(self._lock)
            while self._has_reader or self._has_writer:
                self._pause(closed, None, None)
            self._socket.close()

    # Calls

    def unary(self, service: str, method: str, payload: bytes, deadline: float | None) -> bytes:
        with self._lock:
            call = self._session.open(service, method, Kind.UNARY, payload, deadline)
            self._wait(call, lambda: False)
            return call.result()

    def open(self, service: str, method: str, kind: Kind, payload: bytes, deadline: float | None) -> Call:
        """Begins a call that streams."""
        with self._lock:
            call = self._session.open(service, method, kind, payload, deadline)
            self._flush()
            return call

    def next_message(self, call: Call) -> bytes | None:
        """The next message of a server's stream; None at its end."""
        with self._lock:
            if not call.messages:
                self._wait(call, lambda: bool(call.messages))
            if call.messages:
                message = self._session.take(call)
                self._flush()
                return message
            call.result()
            return None

    def send(self, call: Call, message: bytes) -> bool:
        """Sends a message once the server has room for it. False if the call has ended."""
        with self._lock:
            self._wait(call, lambda: self._session.may_send(call) and not self._session.output)
            self._session.send(call, message)
            self._flush()
            return not call.ended

    def finish(self, call: Call) -> bytes:
        """Says that all is sent, and waits for the answer."""
        with self._lock:
            self._session.finish_sending(call)
            self._wait(call, lambda: False)
            return call.result()

    def cancel(self, call: Call) -> None:
        with self._lock:
            self._cancel(call)

    def abandon(self, call: Call) -> None:
        """As cancel, for a finaliser: those run anywhere, even where this thread has the lock."""
        self._abandoned.append(call)
        if self._lock.acquire(blocking=False):
            try:
                self._flush()
            finally:
                self._lock.release()

    def _cancel(self, call: Call) -> None:
        self._session.cancel(call, cancelled())
        self._flush()
        self._wake({call})

    # Waiting, with the lock held

    def _wait(self, call: Call, is_ready: Callable[[], bool]) -> None:
        """Waits until `is_ready` or the call has ended; ends it when its deadline passes or the wait is interrupted."""
        try:
            self._flush()
            while not call.ended and not is_ready():
                remaining = None if call.deadline is None else call.deadline - time.monotonic()
                if remaining is not None and remaining <= 0:
                    self._session.cancel(call, deadline_exceeded())
                    self._flush()
                    return
                read = not self._has_reader
                write = bool(self._session.output) and not self._has_writer
                if read or write:
                    self._poll(read, write, remaining)
                else:
                    self._pause(threading.Condition(self._lock), call, remaining)
        except BaseException:
            self._cancel(call)
            raise
        finally:
            if self._waiting and not self._has_reader:
                # Another one polls from now on.
                next(iter(self._waiting)).notify()

    def _pause(self, condition: threading.Condition, call: Call | None, timeout: float | None) -> None:
        """Waits for `_wake`, without the lock."""
        self._waiting[condition] = call
        try:
            condition.wait(timeout)
        finally:
            del self._waiting[condition]

    def _wake(self, calls: set[Call] | None) -> None:
        """Wakes those that wait for one of the calls; None for all that wait."""
        for condition, call in self._waiting.items():
            if calls is None or call is None or call in calls:
                condition.notify()

    def _poll(self, read: bool, write: bool, timeout: float | None) -> None:
        """Waits for the socket without the lock, and then reads and writes what can be."""
        poll = select.poll()
        poll.register(self._socket, (select.POLLIN if read else 0) | (select.POLLOUT if write else 0))
        self._has_reader |= read
        self._has_writer |= write
        self._lock.release()
        try:
            poll.poll(None if timeout is None else timeout * 1000 + 1)
        finally:
            self._lock.acquire()
            self._has_reader &= not read
            self._has_writer &= not write
        if read:
            self._receive()
        if write:
            self._flush()

    # Input and output, with the lock held

    def _receive(self) -> None:
        if self._session.lost is not None:
            return
        try:
            data = self._socket.recv(_READ_BYTES)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fail("the connection to the daemon broke", str(error))
            return
        if data:
            self._wake(self._session.receive(data))
        else:
            self._fail("the daemon closed the connection")

    def _flush(self) -> None:
        """Writes what the socket takes. What is left is written by whoever waits."""
        while self._abandoned:
            self._session.cancel(self._abandoned.popleft(), cancelled())
        output = self._session.output
        while output:
            try:
                with memoryview(output) as view:
                    written = self._socket.send(view)
                del output[:written]
            except (BlockingIOError, InterruptedError):
                return
            except OSError as error:
                # What the daemon has answered may be there still, such as why it closes.
                self._drain()
                self._fail("the connection to the daemon broke", str(error))
                return

    def _fail(self, message: str, cause: str = "") -> None:
        self._session.fail(unavailable(message, cause))
        self._wake(None)

    def _drain(self) -> None:
        try:
            while data := self._socket.recv(_READ_BYTES):
                self._session.receive(data)
        except OSError:
            pass


def _connect(path: str, wait: float) -> socket.socket:
    for attempt in attempts(path, wait):
        if isinstance(attempt, socket.socket):
            return attempt
        time.sleep(attempt)
    raise AssertionError("attempts ends with a socket or raises")
