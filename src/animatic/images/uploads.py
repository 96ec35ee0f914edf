"""Uploaded pictures on their way into the store."""

import asyncio
from dataclasses import dataclass
from uuid import UUID, uuid4

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.images.pictures import Picture, read_upload
from animatic.media import announce
from animatic.storage import Store, StoredFile, upload_key


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture whose files are stored, and that has no row yet: if it never gets one they are removed."""

    id: UUID
    """That its row will have."""
    picture: Picture
    file: StoredFile
    thumbnail: StoredFile


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

    async def store(self, user_id: str, picture: Picture) -> Upload:
        """Store picture and thumbnail; in a transaction of its own they are announced before they are there."""
        id_ = uuid4()
        file_key = upload_key(user_id, id_, f"picture.{picture.format}")
        thumbnail_key = upload_key(user_id, id_, "thumbnail.webp")
        async with self._sessions() as session:
            await announce(session, [file_key, thumbnail_key], now=self._clock())
            await session.commit()
        return Upload(
            id=id_,
            picture=picture,
            file=await self._store.put(file_key, picture.data, picture.content_type),
            thumbnail=await self._store.put(thumbnail_key, picture.thumbnail, "image/webp"),
        )
