"""Uploaded files on their way into the store: inspected in a process of their own, never wholly in memory."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID, uuid4

from animatic.assets.facts import CONTENT_TYPES, AssetFacts
from animatic.assets.inspector import Inspected, Inspector
from animatic.clock import Clock
from animatic.db import Sessions
from animatic.images.pictures import Picture, read_upload
from animatic.media import announce
from animatic.storage import Store, StoredFile, upload_key
from animatic.storage.store import CHUNK


@dataclass(frozen=True, slots=True)
class ClipPicture:
    """The picture that stands for a clip; its files are stored."""

    id: UUID
    """That its row will have."""
    picture: Picture
    file: StoredFile
    thumbnail: StoredFile


@dataclass(frozen=True, slots=True)
class AssetUpload:
    """A file that is stored and has no row yet: if it never gets one it is removed."""

    id: UUID
    facts: AssetFacts
    file: StoredFile
    picture: ClipPicture | None


class AssetUploads:
    """Inspects and stores what people upload."""

    def __init__(self, sessions: Sessions, store: Store, clock: Clock, inspector: Inspector) -> None:
        self._sessions = sessions
        self._store = store
        self._clock = clock
        self._inspector = inspector

    async def inspect(self, file: BinaryIO) -> Inspected:
        """Raises InvalidInput or TooLarge for what we don't take."""
        return await self._inspector.inspect(file)

    async def store(self, user_id: str, file: BinaryIO, found: Inspected) -> AssetUpload:
        """Store the file and a clip's picture; in a transaction of its own they are announced before they are there."""
        id_, image_id = uuid4(), uuid4()
        picture = await asyncio.to_thread(read_upload, found.poster) if found.poster else None
        key = upload_key(user_id, id_, f"file.{found.facts.format}")
        keys = [key]
        if picture is not None:
            picture_key = upload_key(user_id, image_id, f"picture.{picture.format}")
            thumbnail_key = upload_key(user_id, image_id, "thumbnail.webp")
            keys += [picture_key, thumbnail_key]
        async with self._sessions() as session:
            await announce(session, keys, now=self._clock())
            await session.commit()
        stored = await self._store.put(key, _pieces(file), CONTENT_TYPES[found.facts.format])
        clip_picture = None
        if picture is not None:
            clip_picture = ClipPicture(
                id=image_id,
                picture=picture,
                file=await self._store.put(picture_key, picture.data, picture.content_type),
                thumbnail=await self._store.put(thumbnail_key, picture.thumbnail, "image/webp"),
            )
        return AssetUpload(id_, found.facts, stored, clip_picture)


async def _pieces(file: BinaryIO) -> AsyncIterator[bytes]:
    """The whole file. Where the descriptor stands doesn't matter: the inspection has moved it."""
    descriptor, offset = file.fileno(), 0
    while piece := await asyncio.to_thread(os.pread, descriptor, CHUNK, offset):
        offset += len(piece)
        yield piece
