"""Requests that may be sent again: their first answer is kept, in the transaction that did what they asked for.

A twin that arrives while the first is still at work waits for its commit, because both insert the same key.
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.errors import Conflict, InvalidInput
from animatic.models import IdempotencyKey

KEPT_FOR: Final = timedelta(hours=24)
LONGEST_KEY: Final = 255
"""Characters."""
_NOT_YET: Final = 0
"""Status of a request that is being answered; never committed."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was answered."""

    status: int
    answer: dict[str, Any]


async def claim(session: AsyncSession, user_id: str, route: str, key: str, body: bytes) -> Remembered | None:
    """Take the key for this request; its answer if the same was answered before (within 24 hours).

    Raises Conflict when the key was used for another body, InvalidInput for a key that is none. The caller
    `remember`s the answer in the same transaction; if that is rolled back, the key is free again.
    """
    if not 1 <= len(key) <= LONGEST_KEY or not key.isprintable():
        raise InvalidInput(f"Idempotency-Key must have 1 to {LONGEST_KEY} printable characters.")
    body_hash = hashlib.sha256(body).hexdigest()
    mine = (IdempotencyKey.user_id == user_id, IdempotencyKey.route == route, IdempotencyKey.key == key)
    await session.execute(delete(IdempotencyKey).where(*mine, _expired()))
    claimed = await session.scalar(
        insert(IdempotencyKey)
        .values(user_id=user_id, route=route, key=key, body_hash=body_hash, status=_NOT_YET, answer={})
        .on_conflict_do_nothing()
        .returning(IdempotencyKey.status)
    )
    if claimed is not None:
        return None
    before = (
        await session.execute(
            select(IdempotencyKey.body_hash, IdempotencyKey.status, IdempotencyKey.answer).where(*mine)
        )
    ).one()
    if before.body_hash != body_hash:
        raise Conflict("This Idempotency-Key was used for another request.", idempotencyKey=key)
    return Remembered(before.status, before.answer)


async def remember(
    session: AsyncSession, user_id: str, route: str, key: str, status: int, answer: dict[str, Any]
) -> None:
    """Keep the answer to the request that claimed the key."""
    await session.execute(
        update(IdempotencyKey)
        .where(IdempotencyKey.user_id == user_id, IdempotencyKey.route == route, IdempotencyKey.key == key)
        .values(status=status, answer=answer)
        .execution_options(synchronize_session=False)
    )


async def forget_expired(session: AsyncSession) -> None:
    """Remove keys whose time is over."""
    await session.execute(delete(IdempotencyKey).where(_expired()))


def _expired() -> Any:
    return IdempotencyKey.created_at < text(f"now() - interval '{int(KEPT_FOR.total_seconds())} seconds'")
