"""Depth maps for pictures that have none."""

from uuid import UUID, uuid4

import numpy as np
from api_client import Client
from numpy.typing import NDArray

from animatic.images.pictures import depth_file
from animatic.media import announce, keep
from animatic.models import Image
from animatic.storage import upload_key


async def give_depth(client: Client, image_id: str, depth: NDArray[np.float32]) -> UUID:
    """Store a depth map with a picture, as an engine does; the id of its row in `media`."""
    assert client.user is not None
    container = client.container
    async with container.sessions.begin() as session:
        key = upload_key(client.user.id, uuid4(), "depth.png")
        await announce(session, [key], now=container.clock())
        stored = await container.store.put(key, depth_file(depth), "image/png")
        row = await session.get_one(Image, UUID(image_id))
        row.depth_media_id = (await keep(session, client.user.id, stored)).id
        return row.depth_media_id
