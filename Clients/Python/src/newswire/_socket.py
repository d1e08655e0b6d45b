"""Finding the daemon's socket and connecting to it."""

from __future__ import annotations

import errno
import os
import pwd
import re
import socket
import struct
import time
from collections.abc import Iterator, Mapping

from newswire._wire.session import unavailable
from newswire.errors import Code, NewswireError

_INTERVAL = 0.01
_BUSY_SECONDS = 1.0
"""How long a daemon is given whose queue of new connections is full."""


def standard_path() -> str:
    """$NEWSWIRE_SOCKET, else $XDG_RUNTIME_DIR/newswire/newswire.sock, else /run/newswire/newswire.sock."""
    if path := os.environ.get("NEWSWIRE_SOCKET"):
        return path
    directory = os.environ.get("XDG_RUNTIME_DIR", "")
    return f"{directory if directory.startswith('/') else '/run'}/newswire/newswire.sock"


_TRACE = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
"""A traceparent of W3C Trace Context, version 00 (https://www.w3.org/TR/trace-context/#traceparent-header)."""


def traced(metadata: Mapping[str, str] | None) -> dict[str, str]:
    """What calls send beside their requests: with $TRACEPARENT, if it is valid and the caller names no trace."""
    trace = os.environ.get("TRACEPARENT", "")
    return ({"traceparent": trace} if _TRACE.fullmatch(trace) else {}) | dict(metadata or {})


def attempts(path: str, wait: float) -> Iterator[socket.socket | float]:
    """Connects without blocking: gives how long to sleep before the next attempt, and at last the connected socket.

    Where nobody answers within `wait` seconds, raises a NewswireError.
    """
    started = time.monotonic()
    while True:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            connection.connect(path)
            _check_server(connection, path)
            yield connection
            return
        except NewswireError:
            connection.close()
            raise
        except OSError as error:
            connection.close()
            patience = max(wait, _BUSY_SECONDS) if error.errno == errno.EAGAIN else wait
            if time.monotonic() - started >= patience or not _may_pass(error):
                raise _failure(path, error) from error
        yield _INTERVAL


def _check_server(connection: socket.socket, path: str) -> None:
    """Raises a NewswireError unless the server's user is ours, root, the owner of the socket's folder, or $NEWSWIRE_DAEMON_USER.

    Whoever may write to the folder could otherwise put a socket of their own there.
    """
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", credentials)
    told = os.environ.get("NEWSWIRE_DAEMON_USER", "")
    if user in (os.geteuid(), 0) or str(user) == told:
        return
    try:
        if user == os.stat(os.path.dirname(path) or ".").st_uid or (told and user == pwd.getpwnam(told).pw_uid):
            return
    except (OSError, KeyError):
        pass
    raise NewswireError(
        Code.PERMISSION_DENIED,
        f"the server at {path} runs as user {user}, who is neither you, root, nor the owner of the socket's folder; "
        "if it is the one you mean, name that user in NEWSWIRE_DAEMON_USER",
    )


def _may_pass(error: OSError) -> bool:
    """Whether a daemon that is starting could mend it."""
    return error.errno in (errno.ENOENT, errno.ECONNREFUSED, errno.EAGAIN, errno.EACCES)


def _failure(path: str, error: OSError) -> NewswireError:
    if error.errno in (errno.ENOENT, errno.ECONNREFUSED):
        return unavailable(
            f"no daemon answers at {path}; start it with `newswire serve`, or name its socket", str(error)
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return NewswireError(Code.PERMISSION_DENIED, f"this user may not open the socket {path}", str(error))
    if error.errno is None:
        return NewswireError(Code.INVALID_ARGUMENT, f"{path} is no path of a socket", str(error))
    return unavailable(f"cannot connect to {path}", str(error))
