"""Messages to a real receiver, out of a real outbox."""

import asyncio
import json
import random
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from sqlalchemy import func, select
from standardwebhooks import Webhook

from animatic.db import Sessions
from animatic.db.paging import PageQuery
from animatic.errors import InvalidInput, NotFound
from animatic.models import User, WebhookDelivery, WebhookEndpoint
from animatic.outgoing import GuardedClient
from animatic.webhooks.delivery import Deliverer
from animatic.webhooks.messages import RETRY_AFTER, Event
from animatic.webhooks.service import MAX_ENDPOINTS, WebhookService, announce

DATA = {"id": "c1", "status": "completed"}


class Time:
    def __init__(self) -> None:
        self.now = datetime.now(UTC)  # receivers check the time stamp against their own clock

    def __call__(self) -> datetime:
        return self.now


class Receiver:
    """Answers as told, and keeps what it got."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.status = 200
        self.release = threading.Event()
        self.slow = False
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
                if outer.slow:
                    outer.release.wait(3)
                self.send_response(outer.status)
                if outer.status == 302:
                    self.send_header("location", "/elsewhere")
                self.end_headers()
                self.wfile.write(b"thanks")

            def log_message(self, *_: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 64

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.release.set()
    made.server.shutdown()
    made.server.server_close()
    thread.join()


class House:
    def __init__(self, sessions: Sessions, client: GuardedClient) -> None:
        self.sessions, self.clock = sessions, Time()
        self.deliverer = Deliverer(sessions, client, self.clock, random.Random(1))

    async def endpoint(self, url: str, user_id: str = "u1", **options: Any) -> WebhookEndpoint:
        async with self.sessions.begin() as session:
            if await session.get(User, user_id) is None:
                session.add(User(id=user_id, email=f"{user_id}@example.com"))
                await session.flush()
            return await self.service(session, user_id).create(url, **options)

    def service(self, session: Any, user_id: str = "u1", *, allow_loopback: bool = True) -> WebhookService:
        return WebhookService(session, User(id=user_id), clock=self.clock, allow_loopback=allow_loopback)

    async def announce(self, event: Event = Event.COMPLETED, user_id: str = "u1") -> int:
        async with self.sessions.begin() as session:
            return await announce(session, self.clock, user_id, event, DATA)

    async def deliveries(self) -> list[WebhookDelivery]:
        async with self.sessions() as session:
            return list(await session.scalars(select(WebhookDelivery).order_by(WebhookDelivery.created_at)))


@pytest.fixture
async def house(sessions: Sessions) -> AsyncIterator[House]:
    client = GuardedClient(seconds=1, allow_loopback=True)
    yield House(sessions, client)
    await client.aclose()


class TestDelivery:
    async def test_arrives_signed(self, house: House, receiver: Receiver) -> None:
        endpoint = await house.endpoint(receiver.url)
        assert await house.announce() == 1
        assert await house.deliverer.deliver_due() == 1
        ((headers, body),) = receiver.got
        told: dict[str, Any] = Webhook(endpoint.secret).verify(body, headers)
        assert (told["type"], told["data"]) == ("conversion.completed", DATA)
        (delivery,) = await house.deliveries()
        assert delivery.state == "delivered"
        assert (delivery.attempts[0]["status"], delivery.attempts[0]["answer"]) == (200, "thanks")

    async def test_is_sent_only_if_what_it_tells_was_committed(
        self, house: House, receiver: Receiver
    ) -> None:
        await house.endpoint(receiver.url)
        async with house.sessions() as session:
            await announce(session, house.clock, "u1", Event.FAILED, DATA)
            await session.rollback()
        assert await house.deliverer.deliver_due() == 0

    async def test_survives_a_receiver_that_is_down_for_an_hour(
        self, house: House, receiver: Receiver
    ) -> None:
        endpoint = await house.endpoint(receiver.url)
        await house.announce()
        receiver.status = 503
        began = house.clock.now
        while house.clock.now - began < timedelta(hours=1):
            await house.deliverer.deliver_due()
            house.clock.now += timedelta(seconds=20)
        failed = len(receiver.got)
        assert 5 <= failed <= 7
        receiver.status = 200
        house.clock.now += timedelta(hours=1.5)
        await house.deliverer.deliver_due()
        (delivery,) = await house.deliveries()
        assert (delivery.state, len(delivery.attempts)) == ("delivered", failed + 1)
        assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1
        assert len({headers["webhook-timestamp"] for headers, _ in receiver.got}) == failed + 1
        assert endpoint.disabled_at is None

    async def test_gives_up_after_a_day(self, house: House, receiver: Receiver) -> None:
        await house.endpoint(receiver.url)
        await house.announce()
        receiver.status = 500
        for wait in (timedelta(), *RETRY_AFTER, RETRY_AFTER[-1], RETRY_AFTER[-1]):
            house.clock.now += wait * 1.25
            await house.deliverer.deliver_due()
        (delivery,) = await house.deliveries()
        assert (delivery.state, len(delivery.attempts)) == ("failed", len(RETRY_AFTER) + 1)

    async def test_a_gone_receiver_is_left_alone(self, house: House, receiver: Receiver) -> None:
        await house.endpoint(receiver.url)
        await house.announce()
        receiver.status = 410
        await house.deliverer.deliver_due()
        assert await house.announce() == 0
        assert [d.state for d in await house.deliveries()] == ["failed"]

    async def test_a_redirect_is_no_success(self, house: House, receiver: Receiver) -> None:
        await house.endpoint(receiver.url)
        await house.announce()
        receiver.status = 302
        await house.deliverer.deliver_due()
        assert len(receiver.got) == 1
        assert [d.state for d in await house.deliveries()] == ["pending"]

    async def test_a_slow_receiver_does_not_hold_up_others(self, house: House, receiver: Receiver) -> None:
        receiver.slow = True
        await house.endpoint(receiver.url)
        await house.announce()
        await asyncio.wait_for(house.deliverer.deliver_due(), 2.5)
        (delivery,) = await house.deliveries()
        assert delivery.attempts[0]["error"] == "no answer in time"

    async def test_a_private_address_is_never_called(self, house: House, receiver: Receiver) -> None:
        # Set up while loopback was allowed; delivered by a client that doesn't allow it.
        await house.endpoint(receiver.url.replace("http:", "https:"))
        await house.announce()
        strict = GuardedClient(seconds=1)
        await Deliverer(house.sessions, strict, house.clock).deliver_due()
        await strict.aclose()
        (delivery,) = await house.deliveries()
        assert "public internet" in delivery.attempts[0]["error"]
        assert receiver.got == []

    async def test_two_workers_send_each_message_once(self, house: House, receiver: Receiver) -> None:
        await house.endpoint(receiver.url)
        for _ in range(30):
            await house.announce()
        while sum(await asyncio.gather(*(house.deliverer.deliver_due() for _ in range(4)))):
            pass
        assert len({headers["webhook-id"] for headers, _ in receiver.got}) == len(receiver.got) == 30


class TestEndpoints:
    async def test_choose_their_events(self, house: House, receiver: Receiver) -> None:
        await house.endpoint(receiver.url, events=["conversion.failed"])
        assert await house.announce(Event.COMPLETED) == 0
        assert await house.announce(Event.FAILED) == 1

    async def test_belong_to_their_user(self, house: House, receiver: Receiver) -> None:
        endpoint = await house.endpoint(receiver.url)
        assert await house.announce(user_id="u2") == 0
        async with house.sessions() as session:
            with pytest.raises(NotFound):
                await house.service(session, "u2").get(endpoint.id)

    @pytest.mark.parametrize(
        "url", ["http://example.com", "https://10.0.0.1", "https://u:p@example.com", "x"]
    )
    async def test_refuse_what_cannot_be_called(self, house: House, url: str) -> None:
        async with house.sessions() as session:
            with pytest.raises(InvalidInput):
                await house.service(session, allow_loopback=False).create(url)

    async def test_refuse_unknown_events_and_an_eleventh(self, house: House, receiver: Receiver) -> None:
        with pytest.raises(InvalidInput, match="no event"):
            await house.endpoint(receiver.url, events=["conversion.begun"])
        for _ in range(MAX_ENDPOINTS):
            await house.endpoint(receiver.url)
        with pytest.raises(InvalidInput, match="already"):
            await house.endpoint(receiver.url)

    async def test_can_be_tested_and_sent_to_again(self, house: House, receiver: Receiver) -> None:
        endpoint = await house.endpoint(receiver.url)
        async with house.sessions.begin() as session:
            first = await house.service(session).test(endpoint.id)
        await house.deliverer.deliver_due()
        async with house.sessions.begin() as session:
            await house.service(session).redeliver(endpoint.id, first.id)
        await house.deliverer.deliver_due()
        assert len(receiver.got) == 2
        assert receiver.got[0][0]["webhook-id"] == receiver.got[1][0]["webhook-id"]
        assert json.loads(receiver.got[0][1])["type"] == "webhook.test"
        async with house.sessions() as session:
            page = await house.service(session).deliveries(endpoint.id, PageQuery())
        assert page.total == 2

    async def test_take_their_messages_with_them(self, house: House, receiver: Receiver) -> None:
        endpoint = await house.endpoint(receiver.url)
        await house.announce()
        async with house.sessions.begin() as session:
            await house.service(session).delete(endpoint.id)
        async with house.sessions() as session:
            assert await session.scalar(select(func.count()).select_from(WebhookDelivery)) == 0
