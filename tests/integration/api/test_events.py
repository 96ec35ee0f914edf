"""Live changes, read from a real server over a real socket: streams end only when somebody ends them."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from api_client import Client, Serving
from fastapi import FastAPI
from sqlalchemy import text, update

from animatic.api import hub as hubs
from animatic.api.hub import RESYNC, Event, Subscription
from animatic.api.routes import events as routes
from animatic.api.server import Server
from animatic.db.changes import Change, Kind, publish
from animatic.models import Conversion, ConversionProgress


@dataclass
class Stream:
    """An open event stream."""

    lines: AsyncIterator[str]

    async def next(self, *, comments: bool = False) -> tuple[str, Any]:
        """The next event's name and data; a comment as ("", text) if they are wanted."""
        name = ""
        async with asyncio.timeout(60):
            async for line in self.lines:
                if line.startswith(":") and comments:
                    return "", line
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    return name, json.loads(line.removeprefix("data: "))
        raise EOFError("The stream ended.")

    async def until(self, wanted: str) -> Any:
        """The data of the next event of this name; others are skipped."""
        while True:
            name, data = await self.next()
            if name == wanted:
                return data

    async def ends(self) -> bool:
        async with asyncio.timeout(60):
            async for _ in self.lines:
                pass
        return True


@asynccontextmanager
async def served(app: FastAPI) -> AsyncIterator[tuple[Server, str]]:
    server = Server(app, port=0)
    # The application is started already, and pytest handles the signals.
    server.config.lifespan = "off"
    task = asyncio.create_task(server._serve())
    await eventually(lambda: server.started)
    host, port = server.address
    yield server, f"http://{host}:{port}"
    server.should_exit = True
    await task


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def address(app: FastAPI) -> AsyncIterator[str]:
    async with served(app) as (_, address):
        yield address


@asynccontextmanager
async def listening(client: Client, address: str, query: str = "") -> AsyncIterator[Stream]:
    headers = {"authorization": client.http.headers["authorization"]}
    async with (
        httpx.AsyncClient(base_url=address, timeout=30) as http,
        http.stream("GET", f"/api/events{query}", headers=headers) as answer,
    ):
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert "ratelimit-limit" not in answer.headers
        yield Stream(answer.aiter_lines())


class TestStream:
    async def test_begins_with_how_things_stand(self, anna: Client, address: str) -> None:
        conversion = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        async with listening(anna, address) as stream:
            name, data = await stream.next()
        assert name == "snapshot"
        assert [one["id"] for one in data["conversions"]] == [conversion["id"]]
        assert data["serverTime"].endswith("Z")

    async def test_tells_of_all_that_changes(self, anna: Client, address: str) -> None:
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            project = await anna.project()
            assert await stream.until("project") == {"id": project["id"], "projectId": project["id"]}
            panel = (await anna.storyboard(project["id"], 1))[0]
            assert await stream.until("panel") == {"id": panel["id"], "projectId": project["id"]}
            image = await anna.upload(projectId=project["id"])
            assert await stream.until("image") == {"id": image["id"], "projectId": project["id"]}
            video = await anna.video([])
            await anna.ok("DELETE", f"videos/{video}")
            assert await stream.until("video") == {"id": video, "projectId": None}
            await anna.ok("PATCH", "user/settings", {"settings": {"theme": "dark"}})
            assert (await stream.until("user"))["id"] == anna.user.id

    async def test_shows_conversions_as_they_go(self, anna: Client, address: str) -> None:
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            conversion = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
            shown = await stream.until("conversion")
            assert (shown["id"], shown["status"], shown["progress"]) == (conversion["id"], "pending", 0)
            await progress(anna, conversion["id"], percent=42.5, stage="painting", seconds=1.25)
            shown = await stream.until("conversion")
            assert (shown["status"], shown["progress"], shown["stage"]) == ("processing", 42.5, "painting")
            assert shown["estimatedTimeRemaining"] == 1.2
            await anna.ok("POST", f"conversions/{conversion['id']}/cancel")
            shown = await stream.until("conversion")
            assert (shown["status"], shown["cancelled"], shown["error"]["code"]) == (
                "failed",
                True,
                "CANCELLED",
            )
            await anna.ok("DELETE", f"conversions/{conversion['id']}")
            assert (await stream.until("conversion-deleted"))["id"] == conversion["id"]

    async def test_tells_nobody_of_what_is_anothers(self, anna: Client, ben: Client, address: str) -> None:
        async with listening(ben, address) as stream:
            await stream.until("snapshot")
            await anna.project()
            await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
            mine = await ben.project()
            assert (await stream.next())[1]["id"] == mine["id"]

    async def test_of_one_project_leaves_the_others_out(self, anna: Client, address: str) -> None:
        one, other = await anna.project(), await anna.project()
        async with listening(anna, address, f"?projectId={one['id']}") as stream:
            assert (await stream.until("snapshot"))["conversions"] == []
            await anna.storyboard(other["id"], 1)
            await anna.ok("POST", "conversions/text-to-image", {"text": "A fox.", "projectId": other["id"]})
            await anna.ok("PATCH", f"projects/{one['id']}", {"name": "Changed"})
            while (event := await stream.next())[0] == "user":  # its credits changed
                pass
            assert event == ("project", {"id": one["id"], "projectId": one["id"]})

    async def test_nothing_is_missed_between_snapshot_and_stream(self, anna: Client, address: str) -> None:
        """What changes while the stream is being opened is in the snapshot, or told after it."""
        for _ in range(5):
            async with asyncio.TaskGroup() as group:
                order = {"text": "A fox.", "projectId": (await anna.project())["id"]}
                made = group.create_task(anna.ok("POST", "conversions/text-to-image", order))
                async with listening(anna, address) as stream:
                    _, snapshot = await stream.next()
                    id_ = (await made)["id"]
                    if id_ not in {one["id"] for one in snapshot["conversions"]}:
                        while (await stream.until("conversion"))["id"] != id_:
                            pass


class TestInterruptions:
    async def test_after_the_database_was_away_everybody_looks_again(
        self, app: FastAPI, anna: Client, address: str
    ) -> None:
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            async with anna.container.sessions() as session:
                mine = "datname = current_database() AND application_name = 'animatic events'"
                await session.execute(
                    text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}")
                )
            assert await stream.until("resync") == {}
            assert (await stream.until("snapshot"))["conversions"] == []
            await app.state.api.hub.listening.wait()
            project = await anna.project()
            assert (await stream.until("project"))["id"] == project["id"]

    async def test_what_others_notify_is_no_harm(self, anna: Client, address: str) -> None:
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            async with anna.container.sessions() as session:
                for payload in ("", "hello", "[1]", '[["conversion","x","' + anna.user.id + '",null]]'):
                    await session.execute(text("SELECT pg_notify('animatic_changes', :p)"), {"p": payload})
                await session.commit()
            project = await anna.project()
            while (event := await stream.next())[0] == "conversion-deleted":
                pass
            assert event[1]["id"] == project["id"]

    async def test_silence_is_filled_with_comments(
        self, anna: Client, address: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(routes, "HEARTBEAT", 0.05)
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            assert await stream.next(comments=True) == ("", ": heartbeat")

    async def test_a_revoked_key_ends_its_streams(
        self, anna: Client, address: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(routes, "HEARTBEAT", 0.05)
        monkeypatch.setattr(routes, "CHECK_KEY_EVERY", 0.1)
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            await asyncio.sleep(0.3)
            (key,) = await anna.ok("GET", "api-keys")
            await anna.ok("DELETE", f"api-keys/{key['id']}")
            assert await stream.ends()

    async def test_a_server_that_stops_ends_all_streams_at_once(self, serving: Serving) -> None:
        async with serving() as (app, enrol):
            anna = await enrol()
            loop = asyncio.get_running_loop()
            async with served(app) as (server, address), listening(anna, address) as stream:
                await stream.until("snapshot")
                began = loop.time()
                server.should_exit = True
                assert await stream.ends()
            assert loop.time() - began < 15  # draining gives 30


class TestLimits:
    async def test_only_so_many_streams_at_once(self, serving: Serving) -> None:
        async with serving(event_streams_per_user=2) as (app, enrol):
            anna, ben = await enrol(), await enrol()
            async with served(app) as (_, address):
                async with listening(anna, address) as one, listening(anna, address) as two:
                    await one.until("snapshot")
                    await two.until("snapshot")
                    error = await anna.refused(429, "RATE_LIMITED", "GET", "events")
                    assert error["details"]["retryAfter"] > 0
                    async with listening(ben, address) as other:
                        await other.until("snapshot")
                await eventually(lambda: not app.state.api.hub._streams)
                async with listening(anna, address) as again:
                    await again.until("snapshot")

    async def test_needs_a_key_that_may_read(self, nobody: Client, enrol: Any) -> None:
        await nobody.refused(401, "UNAUTHORIZED", "GET", "events")
        writer = await enrol("writer", scopes=("write",))
        await writer.refused(403, "FORBIDDEN", "GET", "events")

    async def test_head_does_not_stay(self, anna: Client) -> None:
        head = await anna.call("HEAD", "events")
        assert (head.status_code, head.content) == (200, b"")

    async def test_a_stream_that_does_not_keep_up_is_told_to_look_again(self) -> None:
        subscription = Subscription()
        for number in range(hubs.BACKLOG + 1):
            subscription.offer(Event("image", f"{number}"))
        assert await subscription.next(1) is RESYNC
        assert await subscription.next(1) == Event("image", f"{hubs.BACKLOG}")
        assert subscription.queue.empty()

    async def test_many_changes_at_once_are_told_once_each(self, anna: Client, address: str) -> None:
        conversion = await anna.ok("POST", "conversions/text-to-image", {"text": "A fox."})
        async with listening(anna, address) as stream:
            await stream.until("snapshot")
            async with anna.container.sessions() as session:
                for _ in range(50):
                    await publish(session, Change(anna.user.id, Kind.CONVERSION, conversion["id"]))
                await session.commit()
            marker = await anna.project()
            told = []
            while (event := await stream.next())[1]["id"] != marker["id"]:
                told.append(event)
            assert [name for name, _ in told] == ["conversion"]


async def progress(client: Client, conversion_id: str, *, percent: float, stage: str, seconds: float) -> None:
    """What a worker writes while it runs a conversion."""
    assert client.user is not None
    async with client.container.sessions() as session:
        await session.execute(
            update(Conversion)
            .where(Conversion.id == UUID(conversion_id))
            .values(status="processing", attempt=1)
        )
        session.add(
            ConversionProgress(
                conversion_id=UUID(conversion_id),
                attempt=1,
                percent=percent,
                stage=stage,
                seconds_remaining=seconds,
            )
        )
        await publish(session, Change(client.user.id, Kind.CONVERSION, conversion_id))
        await session.commit()


async def eventually(condition: Any) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - of a thing that has no event
            await asyncio.sleep(0.02)
