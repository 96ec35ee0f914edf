"""Delivering what is in the outbox. Any number of workers may do it at the same time."""

import random
import time
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import anyio
import httpx
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.errors import InvalidInput
from animatic.models import WebhookDelivery, WebhookEndpoint
from animatic.outgoing import GuardedClient
from animatic.webhooks import messages

CLAIM: Final = timedelta(minutes=1)
"""So long a worker that has taken a message keeps others from it; longer than any attempt lasts."""
AT_ONCE: Final = 20
EXCERPT: Final = 1_000
"""Bytes of a receiver's answer that are kept."""
KEEP: Final = timedelta(days=30)


class Deliverer:
    """Sends due messages."""

    def __init__(
        self, sessions: Sessions, client: GuardedClient, clock: Clock, chance: random.Random | None = None
    ) -> None:
        self._sessions = sessions
        self._client = client
        self._clock = clock
        self._chance = chance or random.Random()  # noqa: S311  # spreads retries; guards nothing

    async def deliver_due(self) -> int:
        """Attempt what is due, some at the same time; how many attempts were made."""
        claimed = await self._claim()
        async with anyio.create_task_group() as group:
            for delivery_id in claimed:
                group.start_soon(self._attempt, delivery_id)
        return len(claimed)

    async def forget_old(self) -> None:
        """Remove ended messages after thirty days."""
        async with self._sessions.begin() as session:
            await session.execute(
                delete(WebhookDelivery).where(
                    WebhookDelivery.state != "pending", WebhookDelivery.created_at < self._clock() - KEEP
                )
            )

    async def _claim(self) -> list[UUID]:
        """Take due messages by putting them off: a worker that dies gives them back by doing nothing."""
        now = self._clock()
        async with self._sessions.begin() as session:
            due = (
                select(WebhookDelivery.id)
                .join(WebhookEndpoint, WebhookEndpoint.id == WebhookDelivery.endpoint_id)
                .where(
                    WebhookDelivery.state == "pending",
                    WebhookDelivery.due_at <= now,
                    WebhookEndpoint.disabled_at.is_(None),
                )
                .order_by(WebhookDelivery.due_at)
                .limit(AT_ONCE)
                .with_for_update(of=WebhookDelivery, skip_locked=True)
            )
            ids = list((await session.scalars(due)).all())
            await session.execute(
                update(WebhookDelivery).where(WebhookDelivery.id.in_(ids)).values(due_at=now + CLAIM)
            )
        return ids

    async def _attempt(self, delivery_id: UUID) -> None:
        async with self._sessions() as session:
            found = (
                await session.execute(
                    select(WebhookDelivery, WebhookEndpoint)
                    .join(WebhookEndpoint, WebhookEndpoint.id == WebhookDelivery.endpoint_id)
                    .where(WebhookDelivery.id == delivery_id)
                )
            ).one_or_none()
        if found is None:
            return  # its endpoint was removed a moment ago
        delivery, endpoint = found
        at, began = self._clock(), time.monotonic()
        outcome = await self._call(endpoint, delivery, at)
        outcome |= {"at": at.isoformat(), "milliseconds": round((time.monotonic() - began) * 1000)}
        async with self._sessions.begin() as session:
            await self._write(session, delivery.id, endpoint.id, at, outcome)

    async def _call(
        self, endpoint: WebhookEndpoint, delivery: WebhookDelivery, at: datetime
    ) -> dict[str, Any]:
        try:
            answer = await self._client.call(
                "POST",
                endpoint.url,
                content=delivery.body.encode(),
                headers=messages.headers(endpoint.secret, delivery.message_id, at, delivery.body),
                most=EXCERPT,
            )
        except (TimeoutError, httpx.TimeoutException):
            return {"error": "no answer in time"}
        except InvalidInput as refused:
            return {"error": refused.message}
        except httpx.HTTPError as problem:
            return {"error": f"{type(problem).__name__}: {problem}"[:300]}
        return {"status": answer.status, "answer": answer.body.decode("utf-8", "replace")}

    async def _write(
        self,
        session: AsyncSession,
        delivery_id: UUID,
        endpoint_id: UUID,
        at: datetime,
        outcome: dict[str, Any],
    ) -> None:
        delivery = await session.get(WebhookDelivery, delivery_id, with_for_update=True)
        if delivery is None or delivery.state != "pending":
            return
        delivery.attempts = [*delivery.attempts, outcome]
        status = outcome.get("status", 0)
        if 200 <= status < 300:
            delivery.state = "delivered"
            return
        again = messages.next_attempt(len(delivery.attempts), at, self._chance)
        if status == 410:
            again = None
            await session.execute(
                update(WebhookEndpoint)
                .where(WebhookEndpoint.id == endpoint_id)
                .values(disabled_at=at, disabled_reason="the receiver answered 410 Gone")
            )
        if again is None:
            delivery.state = "failed"
        else:
            delivery.due_at = again
