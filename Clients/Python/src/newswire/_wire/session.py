"""The client's side of one connection, without I/O: calls and bytes go in, bytes and results come out.

            unary                    server stream              client stream
    Request ──► Response     Request, 0x01 ──► Data …    Request, 0x02; Data … ──► Response
                                   Data, 0x01 ends it       Data, 0x05 ends it
    and instead of any answer: a Response with a status that is not OK
"""

from __future__ import annotations

import copy
import enum
import struct
import time
from collections import deque
from collections.abc import Mapping

from google.protobuf.message import DecodeError

from newswire._wire import envelope_pb2, frames
from newswire.errors import Code, FieldViolation, NewswireError

WINDOW = 256 << 10
"""Bytes that the server may send on a stream before we have taken any."""

_LEAST_COST = WINDOW // 64
_ANNOUNCEMENT = struct.Struct(">II")
_CREDIT = struct.Struct(">I")
_CAN_CANCEL = 1
_HAS_CREDIT = 2
_LONGEST_TIMEOUT = 1 << 60
_LAST_STREAM = 0xFFFF_FFFF


def unavailable(message: str, cause: str = "") -> NewswireError:
    return NewswireError(Code.UNAVAILABLE, message, cause)


def cancelled() -> NewswireError:
    return NewswireError(Code.CANCELLED, "the call was cancelled")


def deadline_exceeded() -> NewswireError:
    return NewswireError(Code.DEADLINE_EXCEEDED, "the call's timeout has passed")


class Kind(enum.Enum):
    UNARY = 0
    SERVER_STREAM = frames.REMOTE_CLOSED
    CLIENT_STREAM = frames.REMOTE_OPEN


class Call:
    """One call. Its fields are changed by its Session only."""

    __slots__ = ("id", "kind", "deadline", "messages", "ended", "answer", "error", "credit", "sent", "owed", "sending")

    def __init__(self, id: int, kind: Kind, deadline: float | None, credit: int | None) -> None:
        self.id = id
        self.kind = kind
        self.deadline = deadline
        """On time.monotonic's clock."""
        self.messages: deque[bytes] = deque()
        """Received and not yet taken."""
        self.ended = False
        """Nothing more comes; messages may be left."""
        self.answer = b""
        self.error: NewswireError | None = None
        self.credit = credit
        """What the server lets us send; None where it does not say."""
        self.sent = 0
        """What our messages cost so far."""
        self.owed = 0
        """Credit for messages that were taken, not granted yet."""
        self.sending = kind is Kind.CLIENT_STREAM

    def result(self) -> bytes:
        """The answer of a call that has ended."""
        if (error := self.error) is not None:
            # A new one each time: raising ties an error to the frames it passes, and those hold calls.
            raise copy.copy(error)
        return self.answer


class Session:
    """The calls of one connection."""

    def __init__(self, metadata: Mapping[str, str] | None = None) -> None:
        """metadata: sent with every call."""
        self._metadata = [envelope_pb2.KeyValue(key=key, value=value) for key, value in (metadata or {}).items()]
        # Announcements go on stream 1: some servers refuse every even id before they look at the type of a frame.
        announcement = _ANNOUNCEMENT.pack(_CAN_CANCEL | _HAS_CREDIT, WINDOW)
        self.output = bytearray(frames.encode(1, frames.ANNOUNCE, 0, announcement))
        """What is to be written."""
        self.lost: NewswireError | None = None
        """Why calls fail from now on."""
        self._calls: dict[int, Call] = {}
        self._next = 1
        self._decoder = frames.FrameDecoder()
        self._is_server_known = False
        """Whether the server has sent a frame. One that knows more than ttrpc announces it first of all."""
        self._has_probed = False
        self._features = 0
        self._window: int | None = WINDOW
        """The credit that our streams begin with; None for a server that does not count it."""

    @property
    def is_idle(self) -> bool:
        return not self._calls

    # Sending

    def open(self, service: str, method: str, kind: Kind, payload: bytes = b"", deadline: float | None = None) -> Call:
        """Begins a call. It may have ended already where it could not begin."""
        call = Call(self._next, kind, deadline, self._window)
        timeout = 0
        if deadline is not None:
            timeout = min(int((deadline - time.monotonic()) * 1e9), _LONGEST_TIMEOUT)
        if self.lost is not None:
            self._end(call, self.lost)
        elif deadline is not None and timeout <= 0:
            self._end(call, deadline_exceeded())
        elif self._next > _LAST_STREAM:
            self._end(call, unavailable("the connection has used up its stream ids"))
        else:
            try:
                request = envelope_pb2.Request(
                    service=service, method=method, payload=payload, timeout_nano=timeout, metadata=self._metadata
                )
                self._check_size(payload)
            except NewswireError as error:
                self._end(call, error)
                return call
            self._next += 2
            self._calls[call.id] = call
            self.output += frames.encode(call.id, frames.REQUEST, kind.value, request.SerializeToString())
        return call

    def may_send(self, call: Call) -> bool:
        """Whether the server has room for another message of this call."""
        return call.credit is None or call.credit > 0

    def send(self, call: Call, message: bytes) -> None:
        if call.ended:
            return
        self._check_size(message)
        call.sent += _cost(message)
        if call.credit is not None:
            call.credit -= _cost(message)
        self.output += frames.encode(call.id, frames.DATA, 0, message)
        if not self._is_server_known and not self._has_probed and not self.may_send(call):
            # Every server answers this, and so it tells whether there is credit to wait for.
            self._has_probed = True
            probe = envelope_pb2.Request(service="newswire.Wire", method="Probe")
            self.output += frames.encode(self._next, frames.REQUEST, 0, probe.SerializeToString())
            self._next += 2

    def finish_sending(self, call: Call) -> None:
        """Says that the call's last message is sent."""
        if not call.ended and call.sending:
            call.sending = False
            # A frame of its own: Go's server refuses a payload with remote-closed.
            self.output += frames.encode(call.id, frames.DATA, frames.REMOTE_CLOSED | frames.NO_DATA)

    def take(self, call: Call) -> bytes:
        """Takes the oldest message that has come, of those there must be, and lets the server send as much again."""
        message = call.messages.popleft()
        if not call.ended and self._features & _HAS_CREDIT:
            call.owed += _cost(message)
            if call.owed >= WINDOW // 4:
                self.output += frames.encode(call.id, frames.CREDIT, 0, _CREDIT.pack(call.owed))
                call.owed = 0
        return message

    def cancel(self, call: Call, error: NewswireError) -> None:
        """Gives a call up, here and, if it can be told, in the server."""
        call.messages.clear()
        if not call.ended:
            if self._features & _CAN_CANCEL:
                self.output += frames.encode(call.id, frames.CANCEL)
            self._end(call, error)

    def fail(self, error: NewswireError) -> list[Call]:
        """The connection is of no more use. Returns the calls that ended."""
        if self.lost is None:
            self.lost = error
        self.output.clear()
        calls = list(self._calls.values())
        for call in calls:
            self._end(call, error)
        return calls

    @staticmethod
    def _check_size(message: bytes) -> None:
        if len(message) > frames.MAX_MESSAGE:
            raise NewswireError(
                Code.RESOURCE_EXHAUSTED,
                f"a message of {len(message)} bytes is over the limit of {frames.MAX_MESSAGE}; send less at a time",
            )

    # Receiving

    def receive(self, data: bytes) -> set[Call]:
        """Takes bytes of the server's. Returns the calls for which something has changed."""
        changed: set[Call] = set()
        try:
            for frame in self._decoder.feed(data):
                if not self._is_server_known:
                    changed |= self._know(frame)
                # A frame of a call that was given up is late, not wrong.
                if (call := self._calls.get(frame.stream)) is not None:
                    changed.add(call)
                    self._receive(call, frame)
        except NewswireError as error:
            changed.update(self.fail(error))
        return changed

    def _receive(self, call: Call, frame: frames.Frame) -> None:
        if frame.oversized:
            text = f"the answer's frame of {frame.oversized} bytes is over the limit of {frames.MAX_DATA}; ask for less"
            self.cancel(call, NewswireError(Code.RESOURCE_EXHAUSTED, text))
        elif frame.type == frames.RESPONSE:
            self._answered(call, frame.data)
        elif frame.type == frames.DATA and call.kind is not Kind.SERVER_STREAM:
            self.cancel(call, NewswireError(Code.INTERNAL, "the server sent Data on a call that has a single answer"))
        elif frame.type == frames.DATA:
            if not frame.flags & frames.NO_DATA:
                call.messages.append(frame.data)
            if frame.flags & frames.REMOTE_CLOSED:
                self._end(call, None)
        elif frame.type == frames.CREDIT and call.credit is not None and len(frame.data) >= _CREDIT.size:
            call.credit += _CREDIT.unpack_from(frame.data)[0]

    def _answered(self, call: Call, data: bytes) -> None:
        try:
            response = envelope_pb2.Response.FromString(data)
        except DecodeError as error:
            self._end(call, NewswireError(Code.INTERNAL, "the server's Response does not decode", str(error)))
            return
        if response.status.code:
            self._end(call, _error(response.status))
            return
        if call.kind is Kind.SERVER_STREAM and response.payload:
            call.messages.append(response.payload)
        call.answer = response.payload
        self._end(call, None)

    def _know(self, frame: frames.Frame) -> set[Call]:
        """Learns from the server's first frame what it knows. Returns the calls that may go on sending."""
        self._is_server_known = True
        self._window = None
        if frame.type == frames.ANNOUNCE and len(frame.data) >= _ANNOUNCEMENT.size:
            self._features, window = _ANNOUNCEMENT.unpack_from(frame.data)
            if self._features & _HAS_CREDIT:
                self._window = window
        for call in self._calls.values():
            call.credit = None if self._window is None else self._window - call.sent
        return set(self._calls.values())

    def _end(self, call: Call, error: NewswireError | None) -> None:
        self._calls.pop(call.id, None)
        call.ended = True
        call.error = error


def _cost(message: bytes) -> int:
    """A message costs its bytes, a small one its share of the window, so that credit bounds bytes and messages alike."""
    return max(len(message), _LEAST_COST)


def _error(status: envelope_pb2.Status) -> NewswireError:
    error = NewswireError(status.code, status.message)
    for detail in status.details:
        try:
            match detail.type_url:
                case "type.googleapis.com/google.rpc.ErrorInfo":
                    info = envelope_pb2.ErrorInfo.FromString(detail.value)
                    error.reason, error.metadata = info.reason, dict(info.metadata)
                case "type.googleapis.com/google.rpc.BadRequest":
                    request = envelope_pb2.BadRequest.FromString(detail.value)
                    error.violations = [FieldViolation(each.field, each.description) for each in request.field_violations]
                case "type.googleapis.com/google.rpc.DebugInfo":
                    error.cause = envelope_pb2.DebugInfo.FromString(detail.value).detail
        except DecodeError:
            # The code and the message say the most of it.
            pass
    return error
