"""All of a person's data in an archive, and all of it gone."""

import io
import itertools
import json
import tracemalloc
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from api_client import Client, client, png
from fastapi import FastAPI
from sqlalchemy import func, select, text, update

from animatic.bootstrap import Container
from animatic.media import announce, keep, remove_due
from animatic.models import (
    CreditEntry,
    DataExport,
    FileRemoval,
    LoginSession,
    Media,
    Project,
    User,
    UserActivityLog,
)
from animatic.privacy import service
from animatic.privacy.archive import Archive
from animatic.privacy.making import ExportMaker
from animatic.storage import upload_key

Enrol = Callable[..., Awaitable[Client]]
PASSWORD = "a lantern in the fog"
number = itertools.count()


def maker(container: Container) -> ExportMaker:
    return ExportMaker(container.sessions, container.store, container.settings, container.clock)


async def archive_of(someone: Client) -> zipfile.ZipFile:
    ordered = await someone.ok("POST", "user/export", status=202)
    await maker(someone.container).make(UUID(ordered["id"]))
    done = await someone.ok("GET", f"user/exports/{ordered['id']}")
    assert (done["status"], done["progress"]) == ("completed", 100.0)
    answer = await someone.http.get(done["file"], headers={"Authorization": ""})  # the link is enough
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="animatic-data-')
    assert int(answer.headers["content-length"]) == done["bytes"] == len(answer.content)
    return zipfile.ZipFile(io.BytesIO(answer.content))


def rows(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(archive.read(f"rows/{table}.json"))
    return found


class TestExport:
    async def test_holds_every_row_and_file_and_nothing_of_others(self, anna: Client, ben: Client) -> None:
        project = await anna.project()
        panels = await anna.storyboard(project["id"])
        image = await anna.upload(colour="crimson", panelId=panels[0]["id"])
        await anna.video([image["id"]], content=b"frames", project_id=project["id"])
        await anna.ok("POST", "webhook-endpoints", {"url": "https://example.com/hook"})
        await ben.project(name="Ben's secret film")
        await ben.upload()
        archive = await archive_of(anna)
        assert archive.testzip() is None
        assert anna.user is not None
        (user,) = rows(archive, "users")
        assert (user["id"], user["email"]) == (anna.user.id, anna.user.email)
        assert [row["name"] for row in rows(archive, "projects")] == ["The Lighthouse"]
        assert len(rows(archive, "panels")) == 3
        assert [row["id"] for row in rows(archive, "images")] == [image["id"]]
        assert len(rows(archive, "image_to_video_mappings")) == 1
        assert "project.create" in {row["action"] for row in rows(archive, "user_activity_logs")}
        files = [name for name in archive.namelist() if name.startswith("files/")]
        assert len(files) == len(rows(archive, "media")) == 4  # picture and film, and a thumbnail of each
        (film,) = (name for name in files if name.endswith("film.mp4"))
        assert archive.read(film) == b"frames"
        assert film.split("/")[1] in {row["id"] for row in rows(archive, "media")}
        assert anna.user.email.encode() not in archive.read("README.txt")
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert b"Ben's secret" not in everything

    async def test_holds_what_was_shared_and_said(self, anna: Client, ben: Client) -> None:
        project, other = await anna.project(), await ben.project()
        panel = (await anna.storyboard(project["id"], panels=1))[0]
        image = await anna.upload(panelId=panel["id"])
        cube = b"LUT_3D_SIZE 2\n" + b"".join(b"%d %d %d\n" % (n & 1, n >> 1 & 1, n >> 2) for n in range(8))
        asset = await anna.ok("POST", "assets", files={"file": ("warm.cube", cube, "text/plain")})
        place = f"projects/{project['id']}"
        version = await anna.ok("POST", f"{place}/versions", {"name": "First cut"})
        link = await anna.ok("POST", f"{place}/share", {"scope": "comment", "label": "Crew"})
        token = link["url"].rpartition("/")[2]
        await anna.ok("POST", f"share/{token}/comments", {"name": "Gina", "text": "Lovely."})
        await anna.ok("POST", f"{place}/comments", {"text": "Longer."})
        await ben.ok("POST", f"projects/{other['id']}/comments", {"text": "Of Ben's own."})
        archive = await archive_of(anna)
        assert [row["id"] for row in rows(archive, "assets")] == [asset["id"]]
        assert version["id"] in [row["id"] for row in rows(archive, "project_versions")]
        assert {row["image_id"] for row in rows(archive, "version_takes")} == {image["id"]}
        (shared,) = rows(archive, "share_links")
        assert (shared["id"], shared["label"]) == (link["id"], "Crew")
        assert "token_hash" not in shared
        assert {row["body"] for row in rows(archive, "comments")} == {"Lovely.", "Longer."}
        (table,) = (name for name in archive.namelist() if name.endswith(".cube"))
        assert archive.read(table) == cube

    async def test_holds_no_secret(self, anna: Client) -> None:
        made = await anna.ok("POST", "api-keys", {"name": "script"})
        hook = await anna.ok("POST", "webhook-endpoints", {"url": "https://example.com/hook"})
        project = await anna.project()
        await anna.storyboard(project["id"], panels=1)
        link = await anna.ok("POST", f"projects/{project['id']}/share", {})
        archive = await archive_of(anna)
        everything = b"".join(archive.read(name) for name in archive.namelist())
        for secret in (made["secret"], hook["secret"], link["url"].rpartition("/")[2]):
            assert secret.encode() not in everything
        assert b"_hash" not in archive.read("rows/api_keys.json")

    async def test_says_which_files_were_not_found(self, anna: Client) -> None:
        await anna.upload()
        async with anna.container.sessions() as session:
            assert anna.user is not None
            lost = await session.scalar(select(Media).where(Media.user_id == anna.user.id).limit(1))
        assert lost is not None
        await anna.container.store.delete([lost.storage_key])
        archive = await archive_of(anna)
        assert str(lost.id) in archive.read("README.txt").decode()

    async def test_one_at_a_time(self, anna: Client) -> None:
        first = await anna.ok("POST", "user/export")
        assert (await anna.ok("POST", "user/export"))["id"] == first["id"]
        await maker(anna.container).make(UUID(first["id"]))
        assert (await anna.ok("POST", "user/export"))["id"] == first["id"]  # it is a moment old
        assert [one["id"] for one in await anna.ok("GET", "user/exports")] == [first["id"]]

    async def test_is_not_asked_for_all_day(self, anna: Client) -> None:
        for _ in range(5):
            await anna.ok("POST", "user/export")
        error = await anna.refused(429, "RATE_LIMITED", "POST", "user/export")
        assert error["details"]["retryAfter"] > 3600

    async def test_an_overtaken_run_changes_nothing(self, anna: Client) -> None:
        container = anna.container
        ordered = UUID((await anna.ok("POST", "user/export"))["id"])
        late = maker(container)
        run = await late._begin(ordered)
        assert run is not None
        stored = await late._store_archive(run)
        await maker(container).make(ordered)  # the sweep took it for dead
        await late._complete(run, stored)
        async with container.sessions() as session:
            export = await session.get_one(DataExport, ordered)
            assert export.storage_key is not None
            assert "/2/" in export.storage_key
            queued = await session.scalars(select(FileRemoval.storage_key))
            assert run.key in set(queued)
        done = await anna.ok("GET", f"user/exports/{ordered}")
        assert (await anna.http.get(done["file"])).status_code == 200

    async def test_ends_with_its_file(self, anna: Client) -> None:
        container = anna.container
        done = await anna.ok("POST", "user/export")
        await maker(container).make(UUID(done["id"]))
        link = (await anna.ok("GET", f"user/exports/{done['id']}"))["file"]
        async with container.sessions.begin() as session:
            export = await session.get_one(DataExport, UUID(done["id"]))
            key = export.storage_key
            assert key is not None
            later = container.clock() + timedelta(days=container.settings.data_export_days, seconds=1)
            await service.forget_expired(session, later)
        assert (await anna.http.get(link)).status_code == 404
        while await remove_due(container.sessions, container.store, now=container.clock()):
            pass
        assert [found.key async for found in container.store.list(key.rpartition("/")[0])] == []

    async def test_takes_no_more_memory_for_more_data(self, anna: Client) -> None:
        container, size = anna.container, 60_000_000
        assert anna.user is not None
        key = upload_key(anna.user.id, UUID(int=next(number) + 7), "long.mp4")

        async def content() -> AsyncIterator[bytes]:
            for _ in range(size // 1_000_000):
                yield b"\xa5" * 1_000_000

        async with container.sessions.begin() as session:
            await announce(session, [key], now=container.clock())
            await keep(session, anna.user.id, await container.store.put(key, content(), "video/mp4"))
        archive = Archive(
            container.sessions, container.store, anna.user.id, address="here", now=container.clock()
        )
        tracemalloc.start()
        try:
            total = 0
            async for piece in archive.pieces():
                total += len(piece)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert total > size
        assert peak < size / 3


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client(app) as made:
        yield made


async def signed_up(visitor: httpx.AsyncClient) -> tuple[dict[str, str], str]:
    who = {"email": f"leaving-{next(number)}@example.com", "password": PASSWORD}
    data = (await visitor.post("/api/auth/sign-up", json=who)).json()["data"]
    visitor.headers["Authorization"] = f"Bearer {data['accessToken']}"
    return who, data["userId"]


class TestDeletion:
    async def test_removes_rows_files_and_sessions(
        self, visitor: httpx.AsyncClient, container: Container
    ) -> None:
        who, user_id = await signed_up(visitor)
        await visitor.post("/api/projects", json={"name": "Mine"})
        await visitor.post("/api/images", files={"file": ("a.png", png(), "image/png")})
        await visitor.post("/api/conversions/text-to-image", json={"text": "A pier."})
        key = (await visitor.post("/api/api-keys", json={"name": "k"})).json()["data"]["secret"]
        export = (await visitor.post("/api/user/export")).json()["data"]["id"]
        await maker(container).make(UUID(export))

        refused = await visitor.request("DELETE", "/api/user", json={"password": "a wrong one entirely"})
        assert refused.status_code == 401
        answer = await visitor.request("DELETE", "/api/user", json={"password": PASSWORD})
        assert answer.json()["data"] == {"id": user_id, "deleted": True}

        assert (await visitor.get("/api/user")).status_code == 401
        assert (await visitor.post("/api/auth/refresh")).status_code == 401
        assert (await visitor.get("/api/user", headers={"Authorization": f"Bearer {key}"})).status_code == 401
        assert (await visitor.post("/api/auth/sign-in", json=who)).status_code == 401
        async with container.sessions() as session:
            for model in (Project, Media, UserActivityLog, LoginSession, DataExport):
                left = select(func.count()).select_from(model).where(model.user_id == user_id)
                assert await session.scalar(left) == 0, model
            assert await session.get(User, user_id) is None
            # The ledger keeps its books, with an id and no more.
            entries = await session.scalars(select(CreditEntry.kind).where(CreditEntry.user_id == user_id))
            assert sorted(entries) == ["release", "reserve"]
        while await remove_due(container.sessions, container.store, now=container.clock()):
            pass
        assert [found.key async for found in container.store.list(f"users/{user_id}")] == []

    async def test_without_password_wants_a_fresh_sign_in(
        self, visitor: httpx.AsyncClient, container: Container
    ) -> None:
        _, user_id = await signed_up(visitor)
        async with container.sessions.begin() as session:
            await session.execute(text("DELETE FROM passwords WHERE user_id = :id"), {"id": user_id})
            await session.execute(
                update(LoginSession)
                .where(LoginSession.user_id == user_id)
                .values(created_at=container.clock() - timedelta(minutes=16))
            )
        refused = await visitor.request("DELETE", "/api/user", json={})
        assert (refused.status_code, refused.json()["error"]["details"]) == (403, {"reason": "sign-in-again"})
        async with container.sessions.begin() as session:
            await session.execute(
                update(LoginSession)
                .where(LoginSession.user_id == user_id)
                .values(created_at=container.clock())
            )
        assert (await visitor.request("DELETE", "/api/user", json={})).status_code == 200

    async def test_guesses_are_counted(self, visitor: httpx.AsyncClient) -> None:
        await signed_up(visitor)
        statuses = [
            (await visitor.request("DELETE", "/api/user", json={"password": "wrong wrong"})).status_code
            for _ in range(9)
        ]
        assert statuses == [401] * 8 + [429]

    @pytest.mark.parametrize("body", [{}, {"password": PASSWORD}])
    async def test_not_by_a_key(self, anna: Client, body: dict[str, str]) -> None:
        await anna.refused(403, "FORBIDDEN", "DELETE", "user", body)
