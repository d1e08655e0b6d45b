"""Whether a service serves."""

from __future__ import annotations

import enum
from typing import Self

from newswire._wire.health_pb2 import HealthCheckResponse


class HealthStatus(enum.IntEnum):
    """As grpc.health.v1.HealthCheckResponse.ServingStatus."""

    UNKNOWN = 0
    SERVING = 1
    NOT_SERVING = 2

    @classmethod
    def of(cls, response: HealthCheckResponse) -> Self:
        try:
            return cls(response.status)
        except ValueError:
            return cls(0)
