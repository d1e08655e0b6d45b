"""The one error of this package, and its codes."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class Code(enum.IntEnum):
    """The codes of google.rpc.Code. The list is open: an error may carry a number that is not in it."""

    OK = 0
    CANCELLED = 1
    UNKNOWN = 2
    INVALID_ARGUMENT = 3
    DEADLINE_EXCEEDED = 4
    NOT_FOUND = 5
    ALREADY_EXISTS = 6
    PERMISSION_DENIED = 7
    RESOURCE_EXHAUSTED = 8
    FAILED_PRECONDITION = 9
    ABORTED = 10
    OUT_OF_RANGE = 11
    UNIMPLEMENTED = 12
    INTERNAL = 13
    UNAVAILABLE = 14
    DATA_LOSS = 15
    UNAUTHENTICATED = 16


@dataclass(frozen=True)
class FieldViolation:
    """A field of the request that is to blame, by its path, such as "query.text"."""

    field: str
    description: str


class NewswireError(Exception):
    """What went wrong: in the daemon, on the way to it, or with the arguments.

    `code` is a `Code`, or a plain int that `Code` does not list; `message` says what was wrong and what to do; `cause` is the error
    beneath in its own words, or empty.

    What a program may want to distinguish is in `reason`, such as "LIMIT_EXCEEDED", with what belongs to it in `metadata`, such as
    {"limit": "pageSize", "maximum": "1000"}; the fields of the request that are to blame are in `violations`. All are empty where
    the daemon did not say.
    """

    def __init__(
        self,
        code: int,
        message: str,
        cause: str = "",
        *,
        reason: str = "",
        metadata: Mapping[str, str] | None = None,
        violations: Sequence[FieldViolation] = (),
    ) -> None:
        super().__init__(code, message, cause)
        try:
            self.code: int = Code(code)
        except ValueError:
            self.code = code
        self.message = message
        self.cause = cause
        self.reason = reason
        self.metadata = dict(metadata or {})
        self.violations = list(violations)

    @property
    def code_name(self) -> str:
        """Such as "NOT_FOUND", or "CODE_99" for a code that is not listed."""
        return self.code.name if isinstance(self.code, Code) else f"CODE_{self.code}"

    def __str__(self) -> str:
        cause = f": {self.cause}" if self.cause else ""
        return f"{self.message} ({self.code_name}{cause})"
