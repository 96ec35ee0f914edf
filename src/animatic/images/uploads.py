"""Uploaded pictures on their way into the store."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.images.edits import Crop, Edit, Edited, Flip, Rotate, apply
from animatic.images.pictures import (
    Picture,
    depth_file,
    depth_values,
    finished,
    pixels,
    read_upload,
)
from animatic.media import announce
from animatic.storage import StorageKey, Store, StoredFile, upload_key


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture whose files are stored, and that has no row yet: if it never gets one they are removed."""

    id: UUID
    """That its row will have."""
    picture: Picture
    file: StoredFile
    thumbnail: StoredFile
    depth: StoredFile | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A stored picture that is to be edited."""

    key: StorageKey
    format: str
    depth_key: StorageKey | None


@dataclass(frozen=True, slots=True)
class EditedPicture:
    """What came of edits."""

    picture: Picture
    depth: bytes | None
    """The depth map's file, if it isn't the source's any more."""


class Uploads:
    """Decodes and stores what people upload; a few at a time, because a picture takes 200 MB while it is decoded."""

    def __init__(self, sessions: Sessions, store: Store, clock: Clock, *, at_once: int = 2) -> None:
        self._sessions = sessions
        self._store = store
        self._clock = clock
        self._turns = asyncio.Semaphore(at_once)

    async def decode(self, data: bytes) -> Picture:
        """Raises InvalidInput or TooLarge for what is no picture that we take."""
        async with self._turns:
            return await asyncio.to_thread(read_upload, data)

    async def edit(self, source: Source, edits: Sequence[Edit]) -> EditedPicture:
        """A stored picture, edited; its depth map too, if the edits move pixels."""
        moved = any(isinstance(edit, Crop | Rotate | Flip) for edit in edits)
        data = await self._store.read(source.key)
        depth = await self._store.read(source.depth_key) if source.depth_key and moved else None
        async with self._turns:
            return await asyncio.to_thread(_edited, data, depth, source.format, edits)

    async def store(self, user_id: str, picture: Picture, depth: bytes | None = None) -> Upload:
        """Store picture, thumbnail and depth map; in a transaction of its own they are announced before they are
        there."""
        id_ = uuid4()
        file_key = upload_key(user_id, id_, f"picture.{picture.format}")
        thumbnail_key = upload_key(user_id, id_, "thumbnail.webp")
        depth_key = upload_key(user_id, id_, "depth.png")
        async with self._sessions() as session:
            keys = [file_key, thumbnail_key, *([depth_key] if depth else [])]
            await announce(session, keys, now=self._clock())
            await session.commit()
        return Upload(
            id=id_,
            picture=picture,
            file=await self._store.put(file_key, picture.data, picture.content_type),
            thumbnail=await self._store.put(thumbnail_key, picture.thumbnail, "image/webp"),
            depth=await self._store.put(depth_key, depth, "image/png") if depth else None,
        )


def _edited(data: bytes, depth: bytes | None, form: str, edits: Sequence[Edit]) -> EditedPicture:
    before = Edited(pixels(data), None if depth is None else depth_values(depth))
    after = apply(before, edits)
    return EditedPicture(finished(after.rgb, form), None if after.depth is None else depth_file(after.depth))
