"""Where time comes from: given to whoever needs it, so that a test can set it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""The moment, with its zone."""


def utc_now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)
