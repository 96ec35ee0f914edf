"""A ZIP archive of all that is a person's own, made piece by piece: however much that is, little of it is in memory."""

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from animatic.db import Sessions
from animatic.errors import NotFound
from animatic.models import Media
from animatic.privacy import contents
from animatic.storage import Store

ROWS_AT_ONCE: Final = 500

README: Final = """\
This is all that {address} holds of you, as it was on {day:%d %B %Y}.

rows/    what the database says: one JSON file a table, an array of objects. Times are in UTC.
files/   your pictures, films, sounds and other files. rows/media.json says of each what it is; rows/images.json,
         rows/videos.json and the others say which files are theirs (mediaId).

Left out is what would let somebody act in your name, or see what you show to others: passwords, keys, the secrets of
webhooks and the addresses of share links. The studio shows a project's links where you made them.
{missing}"""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an archive is."""

    done: int
    """Bytes of files that are in."""
    total: int

    @property
    def percent(self) -> float:
        return 100.0 if self.total == 0 else min(100.0, 100 * self.done / self.total)


class Archive:
    """Makes one person's archive."""

    def __init__(
        self,
        sessions: Sessions,
        store: Store,
        user_id: str,
        *,
        address: str,
        now: datetime,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self._sessions = sessions
        self._store = store
        self._user_id = user_id
        self._address = address
        self._now = now
        self._on_progress = on_progress
        self._done = self._total = 0
        self._missing: list[str] = []

    async def pieces(self) -> AsyncIterator[bytes]:
        """The archive's bytes, from the first to the last."""
        drain = _Drain()
        with zipfile.ZipFile(drain, "w", zipfile.ZIP_DEFLATED) as archive:
            for table, _ in contents.tables():
                async for _ in self._rows(archive, table.name):
                    yield drain.take()
            files = await self._files()
            self._total = sum(file.bytes for file in files)
            for file in files:
                async for _ in self._file(archive, file):
                    yield drain.take()
            archive.writestr("README.txt", self._readme())
        yield drain.take()

    async def _rows(self, archive: zipfile.ZipFile, name: str) -> AsyncIterator[None]:
        """Write a table's rows; yields whenever something was written."""
        (statement,) = (wanted for table, wanted in contents.tables() if table.name == name)
        entry = zipfile.ZipInfo(f"rows/{name}.json", self._now.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(entry, "w", force_zip64=True) as file:
            file.write(b"[")
            separator = b"\n"
            async with self._sessions() as session:
                rows = await session.stream(
                    statement.execution_options(yield_per=ROWS_AT_ONCE), {"user_id": self._user_id}
                )
                async for batch in rows.mappings().partitions(ROWS_AT_ONCE):
                    for row in batch:
                        text = json.dumps(dict(row), ensure_ascii=False, default=_plain)
                        file.write(separator + text.encode())
                        separator = b",\n"
                    yield
            file.write(b"\n]\n")
        yield

    async def _files(self) -> list[Media]:
        async with self._sessions() as session:
            found = await session.scalars(
                select(Media).where(Media.user_id == self._user_id).order_by(Media.created_at, Media.id)
            )
            return list(found)

    async def _file(self, archive: zipfile.ZipFile, media: Media) -> AsyncIterator[None]:
        """Write a stored file; yields whenever something was written."""
        # Without the first part, which is the person: users/…
        name = f"files/{media.id}/{media.storage_key.rpartition('/')[2]}"
        pieces = self._store.stream(media.storage_key)
        try:
            piece = await anext(pieces, b"")
        except NotFound:
            self._missing.append(name)
            return
        entry = zipfile.ZipInfo(name, media.created_at.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_STORED  # pictures and films are compressed already
        with archive.open(entry, "w", force_zip64=True) as file:
            while piece:
                await asyncio.to_thread(file.write, piece)  # sums it up
                self._done += len(piece)
                self._on_progress(Progress(self._done, self._total))
                yield
                piece = await anext(pieces, b"")
        yield

    def _readme(self) -> str:
        missing = ""
        if self._missing:
            listed = "\n".join(f"  {name}" for name in self._missing)
            missing = f"\nThese files should be there and weren't found:\n{listed}\n"
        return README.format(address=self._address, day=self._now, missing=missing)


class _Drain(io.RawIOBase):
    """Takes what the archive writes, until somebody fetches it. It can't be sought in, so nothing is kept back."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        """What was written since the last time."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken


def _plain(value: object) -> object:
    """A database's value as JSON has it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
