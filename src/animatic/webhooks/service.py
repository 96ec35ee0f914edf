"""Webhook endpoints of a user, and the messages that go to them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.clock import Clock
from animatic.db.paging import Page, PageQuery, paginate
from animatic.errors import InvalidInput, NotFound
from animatic.models import User, WebhookDelivery, WebhookEndpoint
from animatic.outgoing import check_url
from animatic.webhooks import messages
from animatic.webhooks.messages import Event

MAX_ENDPOINTS: Final = 10
"""A user's, at most."""


async def announce(
    session: AsyncSession, clock: Clock, user_id: str, event: Event, data: Mapping[str, Any]
) -> int:
    """Put a message for each of the user's endpoints that wants it into the outbox; how many."""
    endpoints = await session.scalars(
        select(WebhookEndpoint).where(
            WebhookEndpoint.user_id == user_id, WebhookEndpoint.disabled_at.is_(None)
        )
    )
    wanted = [endpoint for endpoint in endpoints if not endpoint.events or event in endpoint.events]
    for endpoint in wanted:
        _put(session, endpoint, event, clock, data)
    return len(wanted)


class WebhookService:
    """A user's endpoints. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, *, clock: Clock, allow_loopback: bool) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._allow_loopback = allow_loopback

    async def create(self, url: str, *, events: Sequence[str] = (), description: str = "") -> WebhookEndpoint:
        """A new endpoint with a secret of its own.

        Raises:
            InvalidInput: the URL can't be called, an event isn't known, or there are ten endpoints already.
        """
        count = await self._session.scalar(
            select(func.count()).select_from(WebhookEndpoint).where(WebhookEndpoint.user_id == self._user.id)
        )
        if (count or 0) >= MAX_ENDPOINTS:
            raise InvalidInput(f"You have {MAX_ENDPOINTS} webhook endpoints already; remove one first.")
        endpoint = WebhookEndpoint(
            user_id=self._user.id,
            url=check_url(url, allow_loopback=self._allow_loopback),
            events=_known(events),
            description=description,
            secret=messages.new_secret(),
        )
        self._session.add(endpoint)
        await self._session.flush()
        return endpoint

    async def list(self) -> Sequence[WebhookEndpoint]:
        """All of them, the oldest first."""
        found = await self._session.scalars(
            select(WebhookEndpoint)
            .where(WebhookEndpoint.user_id == self._user.id)
            .order_by(WebhookEndpoint.created_at, WebhookEndpoint.id)
        )
        return found.all()

    async def get(self, endpoint_id: UUID) -> WebhookEndpoint:
        """Raises NotFound."""
        endpoint = await self._session.scalar(
            select(WebhookEndpoint).where(
                WebhookEndpoint.id == endpoint_id, WebhookEndpoint.user_id == self._user.id
            )
        )
        if endpoint is None:
            raise NotFound("There is no such webhook endpoint.")
        return endpoint

    async def update(
        self,
        endpoint_id: UUID,
        *,
        url: str | None = None,
        events: Sequence[str] | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        new_secret: bool = False,
    ) -> WebhookEndpoint:
        """Change what is given; enabling again begins afresh, with messages from now on."""
        endpoint = await self.get(endpoint_id)
        if url is not None:
            endpoint.url = check_url(url, allow_loopback=self._allow_loopback)
        if events is not None:
            endpoint.events = _known(events)
        if description is not None:
            endpoint.description = description
        if enabled is not None:
            endpoint.disabled_at = None if enabled else endpoint.disabled_at or self._clock()
            endpoint.disabled_reason = None if enabled else "switched off"
        if new_secret:
            endpoint.secret = messages.new_secret()
        await self._session.flush()
        return endpoint

    async def delete(self, endpoint_id: UUID) -> None:
        """Remove an endpoint with its messages; raises NotFound."""
        await self._session.delete(await self.get(endpoint_id))
        await self._session.flush()

    async def deliveries(self, endpoint_id: UUID, query: PageQuery) -> Page[WebhookDelivery]:
        """An endpoint's messages, the newest first."""
        await self.get(endpoint_id)
        wanted = select(WebhookDelivery).where(WebhookDelivery.endpoint_id == endpoint_id)
        columns = {"createdAt": WebhookDelivery.created_at}
        return await paginate(self._session, wanted, query, columns=columns, tie_breaker=WebhookDelivery.id)

    async def redeliver(self, endpoint_id: UUID, delivery_id: UUID) -> WebhookDelivery:
        """Send a message once more, under its old id; raises NotFound."""
        endpoint = await self.get(endpoint_id)
        old = await self._session.scalar(
            select(WebhookDelivery).where(
                WebhookDelivery.id == delivery_id, WebhookDelivery.endpoint_id == endpoint.id
            )
        )
        if old is None:
            raise NotFound("There is no such delivery.")
        again = WebhookDelivery(
            endpoint_id=endpoint.id,
            message_id=old.message_id,
            event=old.event,
            body=old.body,
            due_at=self._clock(),
        )
        self._session.add(again)
        await self._session.flush()
        return again

    async def test(self, endpoint_id: UUID) -> WebhookDelivery:
        """Send a test message; raises NotFound."""
        endpoint = await self.get(endpoint_id)
        made = _put(self._session, endpoint, Event.TEST, self._clock, {"message": "Hello from Animatic."})
        await self._session.flush()
        return made


def _put(
    session: AsyncSession, endpoint: WebhookEndpoint, event: Event, clock: Clock, data: Mapping[str, Any]
) -> WebhookDelivery:
    now = clock()
    made = WebhookDelivery(
        endpoint_id=endpoint.id,
        message_id=f"msg_{uuid4().hex}",
        event=event,
        body=messages.body(event, now, data),
        due_at=now,
    )
    session.add(made)
    return made


def _known(events: Sequence[str]) -> list[str]:
    choice = [event.value for event in Event if event is not Event.TEST]
    if unknown := sorted(set(events) - set(choice)):
        raise InvalidInput(
            f"There is no event {', '.join(unknown)}; there are {', '.join(choice)}.", field="events"
        )
    return sorted(set(events))
