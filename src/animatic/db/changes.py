"""What changed, told to whoever listens: ids only, sent by PostgreSQL when the transaction commits.

A listener reads the rows itself, so a notification can be lost, doubled or late without harm: it says "look
again", never what to see. NOTIFY takes a database-wide lock at commit: callers that change many rows publish
them all at once (a worker's progress flush, for instance), never one by one.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

CHANNEL: Final = "animatic_changes"

MAX_PAYLOAD: Final = 7900
"""Bytes; PostgreSQL refuses a payload of 8000 or more."""


class Kind(StrEnum):
    """What sort of thing changed; also the first word of the event that a client sees."""

    CONVERSION = "conversion"
    IMAGE = "image"
    VIDEO = "video"
    PANEL = "panel"
    PROJECT = "project"
    ASSET = "asset"
    EXPORT = "export"
    BREAKDOWN = "breakdown"
    USER = "user"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Change:
    """One row that was made, changed or removed, and whose it is."""

    user_id: str
    kind: Kind
    id: str
    """The row's id as text."""
    project_id: str | None = None

    def to_json(self) -> list[str | None]:
        return [self.kind.value, self.id, self.user_id, self.project_id]


async def publish(session: AsyncSession, *changes: Change) -> None:
    """Tell listeners of these changes when, and only if, the session's transaction commits."""
    for payload in payloads(changes):
        await session.execute(
            text("SELECT pg_notify(:channel, :payload)"), {"channel": CHANNEL, "payload": payload}
        )


def payloads(changes: tuple[Change, ...]) -> Iterator[str]:
    """The changes as few JSON arrays as fit, each at most `MAX_PAYLOAD` bytes; doubles are dropped."""
    batch: list[str] = []
    size = 2
    for change in dict.fromkeys(changes):
        entry = json.dumps(change.to_json(), separators=(",", ":"))  # ASCII: characters are bytes
        if batch and size + len(entry) + 1 > MAX_PAYLOAD:
            yield f"[{','.join(batch)}]"
            batch, size = [], 2
        batch.append(entry)
        size += len(entry) + 1
    if batch:
        yield f"[{','.join(batch)}]"


def parse(payload: str) -> list[Change]:
    """The changes of one notification.

    Raises ValueError when it isn't one of ours (the channel is open to every client of the database).
    """
    try:
        return [
            Change(user_id=str(user_id), kind=Kind(kind), id=str(id_), project_id=project_id)
            for kind, id_, user_id, project_id in json.loads(payload)
        ]
    except (TypeError, ValueError) as error:
        raise ValueError(f"not a list of changes: {payload[:80]!r}") from error
