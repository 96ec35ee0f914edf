"""Panels with pictures that can be rendered."""

import io
from typing import Any
from uuid import UUID, uuid4

from conversion_client import Client
from PIL import Image as Pictures

from animatic.media import announce, keep
from animatic.models import Image, Panel
from animatic.storage import upload_key


async def panels(client: Client, *durations_ms: int, **fields: Any) -> list[UUID]:
    """Panels of the client's project, each with a picture of its own grey; the pictures' ids."""
    store, ids = client.container.store, []
    async with client.container.sessions() as session, session.begin():
        for position, duration_ms in enumerate(durations_ms):
            panel = Panel(
                project_id=client.project.id,
                position=position,
                number=str(position + 1),
                duration_ms=duration_ms,
                **fields,
            )
            session.add(panel)
            key = upload_key(client.user.id, uuid4(), "picture.png")
            await announce(session, [key], now=client.container.clock())
            stored = await store.put(key, grey(40 * position + 40), "image/png")
            media = await keep(session, client.user.id, stored)
            image = Image(
                user_id=client.user.id,
                project_id=client.project.id,
                url="",
                panel_id=panel.id,
                media_id=media.id,
                width=640,
                height=360,
            )
            session.add(image)
            await session.flush()
            panel.image_id, image.panel_id = image.id, panel.id
            ids.append(image.id)
    return ids


def grey(level: int) -> bytes:
    """A picture of one grey, as PNG."""
    target = io.BytesIO()
    Pictures.new("RGB", (640, 360), (level, level, level)).save(target, "PNG")
    return target.getvalue()
