"""The store on its back ends: a folder, and one that is no folder (as a bucket)."""

import asyncio
import hashlib
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from obstore.store import MemoryStore

from animatic.config import Settings
from animatic.errors import InvalidInput, NotFound, Unavailable
from animatic.storage import Store, open_store

CONTENT = bytes(range(256)) * 40_000  # ten megabytes: several pieces, and a multipart upload


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return open_store(Settings(data_dir=tmp_path))
    return Store(MemoryStore())


async def pieces() -> AsyncIterator[bytes]:
    for start in range(0, len(CONTENT), 700_001):
        yield CONTENT[start : start + 700_001]


class TestPut:
    @pytest.mark.parametrize("kind", ["bytes", "file", "stream"])
    async def test_tells_hash_and_size_of_what_it_stored(
        self, store: Store, tmp_path: Path, kind: str
    ) -> None:
        file = tmp_path / "source"
        file.write_bytes(CONTENT)
        source = {"bytes": CONTENT, "file": file, "stream": pieces()}[kind]
        stored = await store.put("users/a/film.mp4", source, "video/mp4")
        assert stored.sha256 == hashlib.sha256(CONTENT).hexdigest()
        assert stored.bytes == len(CONTENT)
        assert stored.content_type == "video/mp4"
        assert await store.read("users/a/film.mp4") == CONTENT

    async def test_of_a_source_that_fails_leaves_no_file(self, store: Store) -> None:
        async def broken() -> AsyncIterator[bytes]:
            yield CONTENT[:6_000_000]
            raise ConnectionResetError("the client went away")

        with pytest.raises(Exception, match="went away"):
            await store.put("users/a/half", broken(), "video/mp4")
        assert [found async for found in store.list()] == []

    async def test_refuses_a_key_that_leads_elsewhere(self, store: Store) -> None:
        with pytest.raises(InvalidInput):
            await store.put("../outside", b"x", "text/plain")


class TestRead:
    @pytest.mark.parametrize(
        ("start", "end"),
        [
            (0, None),
            (0, 1),
            (5, 10),
            (9_000_000, None),
            (2_000_000, 9_999_999),
            (10, 10),
            (10_239_999, 99_999_999),
        ],
    )
    async def test_gives_exactly_the_range(self, store: Store, start: int, end: int | None) -> None:
        await store.put("film", CONTENT, "video/mp4")
        found = b"".join([chunk async for chunk in store.stream("film", start, end)])
        assert found == CONTENT[start:end]

    async def test_knows_the_size(self, store: Store) -> None:
        await store.put("film", CONTENT, "video/mp4")
        assert await store.size("film") == len(CONTENT)

    async def test_of_a_missing_file_says_so(self, store: Store, tmp_path: Path) -> None:
        with pytest.raises(NotFound):
            await store.read("nothing")
        with pytest.raises(NotFound):
            await store.size("nothing")
        with pytest.raises(NotFound):
            await store.fetch("nothing", tmp_path / "here")

    async def test_fetched_file_outlives_the_stored_one(self, store: Store, tmp_path: Path) -> None:
        await store.put("film", CONTENT, "video/mp4")
        local = await store.fetch("film", tmp_path / "film.mp4")
        await store.delete(["film"])
        assert local.read_bytes() == CONTENT


class TestDelete:
    async def test_removes_and_may_be_repeated(self, store: Store) -> None:
        await store.put("users/a/one", b"1", "text/plain")
        await store.put("users/a/two", b"2", "text/plain")
        for _ in range(2):
            await store.delete(["users/a/one", "users/b/never"])
        assert [found.key async for found in store.list("users")] == ["users/a/two"]

    async def test_leaves_no_empty_folders(self, tmp_path: Path) -> None:
        store = open_store(Settings(data_dir=tmp_path))
        await store.put("users/a/uploads/1/picture.png", b"1", "image/png")
        await store.delete(["users/a/uploads/1/picture.png"])
        assert list((tmp_path / "media").iterdir()) == []

    async def test_of_the_last_file_doesnt_disturb_a_neighbour_being_stored(self, tmp_path: Path) -> None:
        store = open_store(Settings(data_dir=tmp_path))

        async def turn(number: int) -> None:
            await store.put(f"users/a/{number}", b"1", "image/png")
            assert await store.read(f"users/a/{number}") == b"1"
            await store.delete([f"users/a/{number}"])

        await asyncio.gather(*(turn(number) for number in range(100)))


class TestFolder:
    async def test_is_private(self, tmp_path: Path) -> None:
        open_store(Settings(data_dir=tmp_path))
        assert (tmp_path / "media").stat().st_mode & 0o777 == 0o700

    async def test_that_cant_be_written_is_unavailable(self, tmp_path: Path) -> None:
        store = open_store(Settings(data_dir=tmp_path))
        (tmp_path / "media" / "users").write_text("a file in the way")
        with pytest.raises(Unavailable, match="media"):
            await store.put("users/a", b"1", "text/plain")

    async def test_unfinished_files_are_invisible_and_removed_when_old(self, tmp_path: Path) -> None:
        store = open_store(Settings(data_dir=tmp_path))
        await store.put("users/a", b"1", "text/plain")
        half = tmp_path / "media" / "users" / "film.mp4#1"
        half.write_bytes(b"half")
        assert [found.key async for found in store.list()] == ["users/a"]
        assert await store.remove_unfinished(older_than=3600) == 0
        os.utime(half, (time.time() - 7200,) * 2)
        assert await store.remove_unfinished(older_than=3600) == 1
        assert not half.exists()


class TestBucket:
    def test_is_chosen_by_the_settings(self, tmp_path: Path) -> None:
        store = open_store(
            Settings(
                data_dir=tmp_path,
                s3_bucket="films",
                s3_prefix="animatic",
                s3_region="eu-central-1",
                s3_endpoint_url="http://127.0.0.1:9",
                s3_access_key_id="id",
                s3_secret_access_key="secret",
            )
        )
        assert "films" in store.description
        assert "secret" not in store.description
        assert not (tmp_path / "media").exists()
