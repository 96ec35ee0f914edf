"""Putting files in and getting them out."""

import asyncio
import hashlib
import os
import re
import time
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, MemoryStore, S3Store

from animatic.config import Settings
from animatic.errors import BackendDown, NotFound
from animatic.storage.keys import StorageKey, check_key

Source = bytes | Path | AsyncIterable[bytes]
"""Content: as it is, in a local file, or coming in pieces."""

CHUNK: Final = 1 << 20
"""Bytes that are read or sent at a time."""

_UNFINISHED: Final = re.compile(r".+#\d+")
"""How the local store names a file until it is complete."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was put in."""

    key: StorageKey
    sha256: str
    """Of the content, lower-case hexadecimal."""
    bytes: int
    content_type: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that is there."""

    key: StorageKey
    bytes: int
    modified_at: datetime


class Store:
    """Stored files by key. A file is there completely or not at all, and never changes.

    Methods raise NotFound when there is no such file, BackendDown when the store doesn't answer.
    """

    def __init__(self, backend: LocalStore | S3Store | MemoryStore, *, root: Path | None = None) -> None:
        self._backend = backend
        self._root = root
        """Of the files, if they are on this machine."""

    @property
    def description(self) -> str:
        """Where the files are, for people."""
        return str(self._root) if self._root is not None else str(self._backend)

    async def put(self, key: StorageKey, source: Source, content_type: str) -> StoredFile:
        """Store the content under a key. It is on the disk, or at the provider's, when this returns."""
        check_key(key)
        reading = _Reading(source)
        attributes: dict[str, str] = {} if self._root is not None else {"Content-Type": content_type}
        try:
            if isinstance(source, bytes):
                await asyncio.to_thread(reading.take, source)
                await obstore.put_async(self._backend, key, source, attributes=attributes)
            else:
                await obstore.put_async(self._backend, key, reading, attributes=attributes)
        except BaseError as error:
            raise self._unavailable(error) from error
        if self._root is not None:
            await asyncio.to_thread(_write_through, self._root / key, self._root)
        return StoredFile(key, reading.sha256.hexdigest(), reading.bytes, content_type)

    async def read(self, key: StorageKey) -> bytes:
        """The whole content; for small files."""
        return b"".join([chunk async for chunk in self.stream(key)])

    async def size(self, key: StorageKey) -> int:
        """Bytes."""
        try:
            return int((await obstore.head_async(self._backend, check_key(key)))["size"])
        except (NotFoundError, FileNotFoundError) as error:
            raise _missing(key) from error
        except BaseError as error:
            raise self._unavailable(error) from error

    async def stream(self, key: StorageKey, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The content from byte `start` up to (not including) byte `end`, in pieces of about a megabyte."""
        options: Any = {}
        if end is not None:
            if end <= start:
                return
            options = {"range": (start, end)}
        elif start:
            options = {"range": {"offset": start}}
        try:
            found = await obstore.get_async(self._backend, check_key(key), options=options)
            async for chunk in found.stream(min_chunk_size=CHUNK):
                yield bytes(chunk)
        except (NotFoundError, FileNotFoundError) as error:
            raise _missing(key) from error
        except BaseError as error:
            raise self._unavailable(error) from error

    async def fetch(self, key: StorageKey, target: Path) -> Path:
        """Have the content in a local file that isn't there yet, to be read only; without a copy if possible.

        The file stays readable when the stored one is deleted meanwhile.
        """
        if self._root is not None:
            source = self._root / check_key(key)
            try:
                await asyncio.to_thread(os.link, source, target)
                return target
            except FileNotFoundError as error:
                if not source.exists():
                    raise _missing(key) from error
                raise
            except OSError:
                pass  # another file system, or one without links: copied below
        with target.open("xb") as file:
            async for chunk in self.stream(key):
                await asyncio.to_thread(file.write, chunk)
        return target

    async def delete(self, keys: Iterable[StorageKey]) -> None:
        """Remove files; those that aren't there are no error, so that this can be repeated."""
        for key in keys:
            try:
                await obstore.delete_async(self._backend, check_key(key))
            except (NotFoundError, FileNotFoundError):
                continue
            except BaseError as error:
                raise self._unavailable(error) from error

    async def list(self, prefix: str = "") -> AsyncIterator[Listed]:
        """All files whose key begins with the whole segments of `prefix`."""
        try:
            async for batch in obstore.list(self._backend, prefix or None, chunk_size=1000):
                for found in batch:
                    yield Listed(found["path"], int(found["size"]), found["last_modified"])
        except BaseError as error:
            raise self._unavailable(error) from error

    async def remove_unfinished(self, older_than: float) -> int:
        """Remove what was begun and never completed more than so many seconds ago; how many files that was.

        A bucket does this itself, by a lifecycle rule for incomplete uploads.
        """
        if self._root is None:
            return 0
        return await asyncio.to_thread(_remove_unfinished, self._root, time.time() - older_than)

    async def check(self) -> None:
        """Raise BackendDown unless files can be stored, read and removed."""
        key, content = f"checks/{os.getpid()}-{time.time_ns()}", b"animatic"
        await self.put(key, content, "text/plain")
        found = await self.read(key)
        await self.delete([key])
        if found != content:
            raise BackendDown(f"The storage in {self.description} doesn't give back what was put in.")

    def _unavailable(self, error: BaseException) -> BackendDown:
        return BackendDown(f"The storage in {self.description} doesn't do its work: {error}")


class _Reading:
    """A source that is hashed and counted while it is read; the thread that reads hashes too."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.sha256 = hashlib.sha256()
        self.bytes = 0

    def take(self, chunk: bytes) -> bytes:
        self.sha256.update(chunk)
        self.bytes += len(chunk)
        return chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if isinstance(self._source, Path):
            with self._source.open("rb") as file:
                while chunk := await asyncio.to_thread(lambda: self.take(file.read(CHUNK))):
                    yield chunk
        elif isinstance(self._source, bytes):
            yield self.take(self._source)
        else:
            async for chunk in self._source:
                if chunk:
                    yield await asyncio.to_thread(self.take, chunk)


def open_store(settings: Settings) -> Store:
    """The store that the settings name."""
    if settings.s3_bucket is None:
        root = settings.media_dir
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Folders that become empty are removed with their last file.
        return Store(LocalStore(root, automatic_cleanup=True), root=root)
    options: dict[str, Any] = {}
    if settings.s3_endpoint_url is not None:
        # Services other than Amazon's are reached by path; the ones on this machine without TLS.
        options |= {"endpoint": settings.s3_endpoint_url, "virtual_hosted_style_request": False}
        if settings.s3_endpoint_url.startswith("http://"):
            options["client_options"] = {"allow_http": True}
    if settings.s3_region is not None:
        options["region"] = settings.s3_region
    if settings.s3_access_key_id is not None and settings.s3_secret_access_key is not None:
        options["access_key_id"] = settings.s3_access_key_id.get_secret_value()
        options["secret_access_key"] = settings.s3_secret_access_key.get_secret_value()
    return Store(S3Store(settings.s3_bucket, prefix=settings.s3_prefix or None, **options))


def _missing(key: StorageKey) -> NotFound:
    return NotFound(f"The file {key} isn't in the storage.")


def _write_through(path: Path, root: Path) -> None:
    """See that a file and its name are on the disk: a row that is about to be committed says so."""
    _sync(path)
    folder = path.parent
    while folder != root.parent:
        _sync(folder)
        folder = folder.parent


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_unfinished(root: Path, before: float) -> int:
    removed = 0
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if _UNFINISHED.fullmatch(name) and path.stat().st_mtime < before:
                path.unlink(missing_ok=True)
                removed += 1
    return removed
