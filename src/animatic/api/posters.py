"""Pictures for previews of links: JPEG, which every messenger reads, and small."""

import asyncio
import io
from typing import Final

from PIL import Image
from starlette.responses import Response

from animatic.storage import StorageKey, Store

LONG_EDGE: Final = 1200
"""Pixels."""
QUALITY: Final = 85


class Jpeg(Response):
    media_type = "image/jpeg"


async def jpeg(store: Store, key: StorageKey) -> Response:
    """A picture of ours as a JPEG, long edge 1200 px at most."""
    data = await store.read(key)
    return Jpeg(await asyncio.to_thread(_convert, data), headers={"Cache-Control": "private, max-age=3600"})


def _convert(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as opened:
        opened.draft("RGB", (LONG_EDGE, LONG_EDGE))
        picture = opened.convert("RGB")
    picture.thumbnail((LONG_EDGE, LONG_EDGE), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return target.getvalue()
