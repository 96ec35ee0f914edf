"""Clients that mean no good, or are broken: slow, silent, many."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from api_client import Serving, client
from fastapi import FastAPI

from animatic.api import server
from animatic.api.middleware import BodyLimit

PASSWORD = "a lantern in the fog"


class TestSigningUp:
    async def test_so_many_an_hour_from_one_address(self, serving: Serving) -> None:
        async with serving(signups_per_hour=2) as (app, _):
            transport = httpx.ASGITransport(app, client=("198.51.100.9", 1))
            async with httpx.AsyncClient(transport=transport, base_url="http://animatic.test") as browser:
                statuses = [
                    (
                        await browser.post(
                            "/api/auth/sign-up",
                            json={"email": f"many-{number}@abuse.example.com", "password": PASSWORD},
                        )
                    ).status_code
                    for number in range(3)
                ]
                assert statuses == [201, 201, 429]


class TestResetting:
    async def test_fills_nobodys_mailbox_and_gives_nothing_away(self, app: FastAPI) -> None:
        async with client(app) as browser:
            who = {"email": "mailbox@abuse.example.com", "password": PASSWORD}
            await browser.post("/api/auth/sign-up", json=who)
            for email in ("mailbox@abuse.example.com", "nobody@abuse.example.com"):
                statuses = [
                    (await browser.post("/api/auth/password/reset", json={"email": email})).status_code
                    for _ in range(6)
                ]
                assert statuses == [200] * 5 + [429]


class TestSlowBodies:
    @pytest.mark.parametrize("pieces", [[b'{"na', None], [b'{"na'] + [b"m"] * 50])
    async def test_are_not_waited_for(
        self, app: FastAPI, monkeypatch: pytest.MonkeyPatch, pieces: list[bytes | None]
    ) -> None:
        """One falls silent; the other one trickles, each piece in time."""
        monkeypatch.setattr(BodyLimit.__init__, "__kwdefaults__", {"patience": 0.3, "slowest": 1_000_000.0})
        app.middleware_stack = None  # built anew with these

        async def body() -> AsyncIterator[bytes]:
            for piece in pieces:
                if piece is None:
                    await asyncio.sleep(60)
                    return
                yield piece
                await asyncio.sleep(0.05)

        try:
            async with client(app) as slow:
                sent = slow.post(
                    "/api/auth/sign-in", content=body(), headers={"content-type": "application/json"}
                )
                answer = await asyncio.wait_for(sent, 30)
        finally:
            app.middleware_stack = None
        assert answer.status_code == 400
        assert "too slowly" in answer.json()["error"]["message"]
        assert answer.headers["connection"] == "close"


class Listening(threading.Thread):
    """The server on a port, with an event loop of its own."""

    def __init__(self, app: FastAPI) -> None:
        super().__init__()
        self.server = server.Server(app, port=0)
        self.ready = threading.Event()

    def run(self) -> None:
        asyncio.run(self.serve())

    async def serve(self) -> None:
        serving = asyncio.create_task(self.server._serve())
        while not self.server.started:  # noqa: ASYNC110 - uvicorn has no event
            await asyncio.sleep(0.01)
        self.ready.set()
        await serving


class Quiet:
    """Stands for what lives as long as the process."""

    def close(self) -> None:
        return


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    monkeypatch.setattr(server, "HEADERS_WITHIN", 0.4)
    app: FastAPI = FastAPI()
    app.state.api = type("State", (), {"hub": Quiet()})()

    @app.get("/")
    async def hello() -> str:
        await asyncio.sleep(0.6)  # answers may take longer than headers
        return "hello"

    thread = Listening(app)
    thread.start()
    assert thread.ready.wait(30)
    yield thread.server.address
    thread.server.should_exit = True
    thread.join()


class TestSlowHeaders:
    @pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nHost: a\r\n"])
    async def test_end_the_connection(self, listening: tuple[str, int], begun: bytes) -> None:
        reader, writer = await asyncio.open_connection(*listening)
        writer.write(begun)
        assert await asyncio.wait_for(reader.read(), 30) == b""
        writer.close()

    async def test_a_whole_request_is_answered_in_its_time_and_so_is_the_next(
        self, listening: tuple[str, int]
    ) -> None:
        reader, writer = await asyncio.open_connection(*listening)
        for _ in range(2):
            writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)
            assert head.startswith(b"HTTP/1.1 200")
            assert await reader.readexactly(7) == b'"hello"'
        # Trickling the third one's headers doesn't keep it open.
        writer.write(b"GET / HT")
        assert await asyncio.wait_for(reader.read(), 30) == b""
        writer.close()
