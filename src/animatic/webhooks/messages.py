"""What a message looks like, how it is signed, and when it is tried again."""

import base64
import json
import random
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from standardwebhooks import Webhook


class Event(StrEnum):
    """What users can be told."""

    COMPLETED = "conversion.completed"
    FAILED = "conversion.failed"
    CANCELLED = "conversion.cancelled"
    TEST = "webhook.test"


RETRY_AFTER: Final = tuple(
    timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 28800)
)
"""Waits between attempts: eleven attempts in about a day."""
JITTER: Final = 0.2


def new_secret() -> str:
    """A signing secret with 256 random bits, in the specification's form."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def body(event: Event, at: datetime, data: Mapping[str, Any]) -> str:
    """The message's JSON: type, time and data."""
    return json.dumps(
        {"type": event.value, "timestamp": at.isoformat(), "data": data},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def headers(secret: str, message_id: str, at: datetime, content: str) -> dict[str, str]:
    """The headers that a receiver checks: id, time and signature."""
    return {
        "content-type": "application/json",
        "user-agent": "Animatic-Webhooks/1",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(message_id, at, content),
    }


def next_attempt(done: int, at: datetime, chance: random.Random) -> datetime | None:
    """When to try again after `done` attempts that failed; None: not any more."""
    if done > len(RETRY_AFTER):
        return None
    return at + RETRY_AFTER[done - 1] * chance.uniform(1 - JITTER, 1 + JITTER)
