"""Who is told that a conversion has ended."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from conversion_client import Client, Enrol, Sql, Working, eventually
from standardwebhooks import Webhook

from animatic.config import Settings
from animatic.models import User
from animatic.webhooks.service import WebhookService


@pytest.fixture
def worker_settings(worker_settings: Settings) -> Settings:
    return worker_settings.model_copy(update={"webhooks_allow_loopback": True, "smtp_host": "localhost"})


class Receiver:
    """Somebody's server."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], str]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                receiver.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Silence."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/hook"

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


class TestWebhooks:
    async def test_are_signed_and_sent_for_each_end(
        self, anna: Client, working: Working, receiver: Receiver
    ) -> None:
        async with anna.container.sessions() as session, session.begin():
            user = await session.get_one(User, anna.user.id)
            service = WebhookService(session, user, clock=anna.container.clock, allow_loopback=True)
            secret = (await service.create(receiver.url)).secret
        async with working():
            ids = [await anna.draw("for=0"), await anna.draw("fail=permanent"), await anna.draw("for=30")]
            await anna.cancel(ids[2])
            await anna.until(ids)
            await eventually(lambda: len(receiver.got) == 3)
        told = {}
        for headers, body in receiver.got:
            Webhook(secret).verify(body, headers)
            message = json.loads(body)
            told[message["data"]["id"]] = (message["type"], message["data"]["status"])
        assert [told[str(id_)] for id_ in ids] == [
            ("conversion.completed", "completed"),
            ("conversion.failed", "failed"),
            ("conversion.cancelled", "failed"),
        ]


class TestEmail:
    async def test_is_written_when_the_credits_are_used_up_to_those_who_want_it(
        self, enrol: Enrol, working: Working, sql: Sql
    ) -> None:
        clients = [await enrol(name, monthly=2) for name in ("anna", "ben")]
        await sql(
            "UPDATE users SET settings = '{\"emailWhenLimitIsReached\": true}' WHERE id = :id",
            id=clients[0].user.id,
        )
        # Nobody answers there: what is written stays in the outbox.
        async with working():
            for client in clients:
                await client.until([await client.draw("for=0") for _ in range(2)])
        assert await sql("SELECT recipient FROM mails") == [("anna@example.com",)]
