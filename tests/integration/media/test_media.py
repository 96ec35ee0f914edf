"""Files and rows: nothing is left behind on either side."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.config import Settings
from animatic.db import Sessions
from animatic.errors import TransientFailure, Unavailable
from animatic.media import announce, keep, reconcile, remove_due
from animatic.models import Conversion, FileRemoval, Image, Media, Project, User, Video
from animatic.storage import Store, StoredFile, open_store, upload_key

NOW = datetime(2030, 1, 1, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)


@pytest.fixture
def store(settings: Settings) -> Store:
    return open_store(settings)


@pytest.fixture
async def user(sessions: Sessions) -> str:
    async with sessions.begin() as session:
        session.add(User(id="user_1", email="a@example.com"))
    return "user_1"


async def make_media(sessions: Sessions, store: Store, user: str) -> Media:
    key = upload_key(user, uuid4(), "picture.png")
    async with sessions.begin() as session:
        await announce(session, [key], now=NOW)
    stored = await store.put(key, b"picture", "image/png")
    async with sessions.begin() as session:
        return await keep(session, user, stored)


async def keys(store: Store) -> set[str]:
    return {found.key async for found in store.list()}


async def queued(sessions: Sessions) -> set[str]:
    async with sessions() as session:
        return set(await session.scalars(select(FileRemoval.storage_key)))


async def count(session: AsyncSession, model: type[Media | Image]) -> int:
    return (await session.scalars(select(func.count()).select_from(model))).one()


class TestKeep:
    async def test_makes_a_row_and_takes_back_the_announcement(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        assert (media.bytes, media.content_type, media.user_id) == (7, "image/png", user)
        assert await queued(sessions) == set()
        assert await remove_due(sessions, store, now=LATER) == 0
        assert await keys(store) == {media.storage_key}

    async def test_a_run_that_dies_before_leaves_no_file(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        key = upload_key(user, uuid4(), "picture.png")
        async with sessions.begin() as session:
            await announce(session, [key], now=NOW)
        await store.put(key, b"picture", "image/png")
        assert await remove_due(sessions, store, now=NOW + timedelta(minutes=59)) == 0
        assert await remove_due(sessions, store, now=NOW + timedelta(minutes=61)) == 1
        assert await keys(store) == set()

    async def test_a_run_that_comes_too_late_is_told(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        key = upload_key(user, uuid4(), "picture.png")
        async with sessions.begin() as session:
            await announce(session, [key], now=NOW)
        stored = await store.put(key, b"picture", "image/png")
        await remove_due(sessions, store, now=LATER)
        async with sessions() as session:
            with pytest.raises(TransientFailure, match="too late"):
                await keep(session, user, stored)

    async def test_waits_for_a_removal_that_goes_on(
        self, sessions: Sessions, store: Store, user: str, database_url: str
    ) -> None:
        key = upload_key(user, uuid4(), "picture.png")
        async with sessions.begin() as session:
            await announce(session, [key], now=NOW)
        with psycopg.connect(database_url) as remover:
            remover.execute("SELECT FROM file_removals FOR UPDATE")

            async def keeping() -> None:
                async with sessions.begin() as session:
                    await keep(session, user, StoredFile(key, "0" * 64, 1, "image/png"))

            task = asyncio.create_task(keeping())
            await asyncio.sleep(0.3)
            assert not task.done()
            remover.execute("DELETE FROM file_removals")
        with pytest.raises(TransientFailure):
            await task


class TestDeletion:
    async def test_of_a_user_removes_all_files_by_cascades(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = [await make_media(sessions, store, user) for _ in range(5)]
        async with sessions.begin() as session:
            project = Project(user_id=user, name="Film")
            session.add(project)
            await session.flush()
            conversion = Conversion(user_id=user, project_id=project.id, type="text-to-image")
            session.add(conversion)
            await session.flush()
            session.add(
                Image(
                    user_id=user,
                    project_id=project.id,
                    conversion_id=conversion.id,
                    url="",
                    media_id=media[0].id,
                    thumbnail_media_id=media[1].id,
                    depth_media_id=media[2].id,
                )
            )
            session.add(Video(user_id=user, url="", media_id=media[3].id, thumbnail_media_id=media[4].id))
        async with sessions.begin() as session:
            await session.execute(delete(User))
        async with sessions() as session:
            assert await count(session, Media) == 0
        assert await queued(sessions) == {one.storage_key for one in media}
        assert await remove_due(sessions, store, now=datetime.now(UTC)) == 5
        assert await keys(store) == set()
        assert await queued(sessions) == set()

    async def test_that_is_rolled_back_removes_nothing(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        async with sessions() as session:
            session.add(Image(user_id=user, url="", media_id=media.id))
            await session.commit()
            await session.execute(delete(Image))
            await session.rollback()
        assert await queued(sessions) == set()

    async def test_keeps_a_file_that_another_row_uses(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        async with sessions.begin() as session:
            first, second = (Image(user_id=user, url="", media_id=media.id) for _ in range(2))
            session.add_all([first, second])
        async with sessions.begin() as session:
            await session.execute(delete(Image).where(Image.id == first.id))
        assert await queued(sessions) == set()
        async with sessions.begin() as session:
            await session.execute(delete(Image).where(Image.id == second.id))
        assert await queued(sessions) == {media.storage_key}

    async def test_of_the_last_two_users_at_once_removes_the_file(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        async with sessions.begin() as session:
            first, second = (Image(user_id=user, url="", media_id=media.id) for _ in range(2))
            session.add_all([first, second])
        async with sessions() as one, sessions() as other:
            await one.execute(delete(Image).where(Image.id == first.id))
            waiting = asyncio.create_task(other.execute(delete(Image).where(Image.id == second.id)))
            await asyncio.sleep(0.2)
            await one.commit()
            await waiting
            await other.commit()
        assert await queued(sessions) == {media.storage_key}

    async def test_giving_up_a_file_queues_it_and_keeps_the_row(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        old, new = [await make_media(sessions, store, user) for _ in range(2)]
        async with sessions.begin() as session:
            session.add(Image(user_id=user, url="", media_id=old.id, thumbnail_media_id=new.id))
        async with sessions.begin() as session:
            await session.execute(update(Image).values(media_id=new.id))
        assert await queued(sessions) == {old.storage_key}
        async with sessions() as session:
            assert await count(session, Image) == 1


class TestRemoveDue:
    async def test_in_several_processes_at_once_removes_each_once(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        async with sessions.begin() as session:
            await announce(session, [upload_key(user, uuid4(), "x") for _ in range(50)], now=NOW)
        counts = await asyncio.gather(*(remove_due(sessions, store, now=LATER, limit=20) for _ in range(5)))
        assert sum(counts) == 50

    async def test_spares_a_file_that_has_a_row_again(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        async with sessions.begin() as session:
            await announce(session, [media.storage_key], now=NOW)
        assert await remove_due(sessions, store, now=LATER) == 1
        assert await keys(store) == {media.storage_key}

    async def test_tries_again_later_when_the_store_refuses(
        self, sessions: Sessions, store: Store, user: str, settings: Settings
    ) -> None:
        key = upload_key(user, uuid4(), "picture.png")
        async with sessions.begin() as session:
            await announce(session, [key], now=NOW)
        # What is to be a file is a folder that isn't empty.
        blocked: Path = settings.media_dir / key
        (blocked / "inside").mkdir(parents=True)
        assert await remove_due(sessions, store, now=LATER) == 0
        async with sessions() as session:
            removal = (await session.scalars(select(FileRemoval))).one()
            assert (removal.attempts, removal.due_at) == (1, LATER + timedelta(minutes=1))


class TestReconcile:
    async def test_agrees_when_all_is_well(self, sessions: Sessions, store: Store, user: str) -> None:
        media = await make_media(sessions, store, user)
        async with sessions.begin() as session:
            session.add(Image(user_id=user, url="", media_id=media.id))
        found = await reconcile(sessions, store, now=datetime.now(UTC) + timedelta(days=2))
        assert (found.files, found.orphans, found.unused, found.missing) == (1, 0, 0, ())

    async def test_queues_files_without_a_row_when_they_are_old(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        await store.put("users/gone/1", b"1", "image/png")
        assert (await reconcile(sessions, store, now=datetime.now(UTC))).orphans == 0
        later = datetime.now(UTC) + timedelta(days=2)
        assert (await reconcile(sessions, store, now=later)).orphans == 1
        assert (await reconcile(sessions, store, now=later)).orphans == 0  # queued already
        assert await remove_due(sessions, store, now=later) == 1
        assert await keys(store) == set()

    async def test_releases_rows_that_nothing_uses(self, sessions: Sessions, store: Store, user: str) -> None:
        media = await make_media(sessions, store, user)
        found = await reconcile(sessions, store, now=datetime.now(UTC) + timedelta(days=2))
        assert found.unused == 1
        assert await queued(sessions) == {media.storage_key}

    async def test_reports_rows_whose_file_is_missing(
        self, sessions: Sessions, store: Store, user: str
    ) -> None:
        media = await make_media(sessions, store, user)
        async with sessions.begin() as session:
            session.add(Image(user_id=user, url="", media_id=media.id))
        await store.delete([media.storage_key])
        found = await reconcile(sessions, store, now=datetime.now(UTC) + timedelta(days=2))
        assert found.missing == (media.storage_key,)


class TestUnavailableStore:
    async def test_check_says_so(self, settings: Settings) -> None:
        store = open_store(settings)
        await store.check()
        (settings.media_dir / "checks").write_text("in the way")
        with pytest.raises(Unavailable):
            await store.check()
