"""Depth maps as previews take them: small pictures of how near each part stands, as the film renderer sees it.

The stored maps are as large as their pictures and hold sixteen bits; a preview needs neither, and should not have to
repeat what the renderer does to a map before it uses it. A small one takes ten milliseconds to make: those that were
asked for last are kept in memory.
"""

import asyncio
import io
from collections import OrderedDict
from typing import Final

import cv2
import numpy as np
from PIL import Image

from animatic.film.parallax_layer import EDGE, relief_of
from animatic.images.pictures import depth_values
from animatic.storage import StorageKey, Store

LONG_EDGE: Final = 960
"""Pixels."""
CONTENT_TYPE: Final = "image/webp"
VERSION: Final = 1
"""Rises when the same map gives another file: browsers then load it anew."""

_KEPT: Final = 256
"""Files of 2 to 30 kB."""


class Reliefs:
    """Makes them, and keeps the latest."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def of(self, key: StorageKey, digest: str) -> bytes:
        """The file for a stored depth map of which the content has this digest."""
        if digest not in self._kept:
            self._kept[digest] = await asyncio.to_thread(relief_file, await self._store.read(key))
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(digest)
        return self._kept[digest]


def relief_file(data: bytes) -> bytes:
    """From a stored depth map to a lossless grey WebP, long edge 960 px at most: 0 farthest, 255 nearest.

    Its whole range is used and near things are a little larger than they are, as in the film
    (`film.parallax_layer.relief_of`). Edges are as sharp as in the map: no mixture of near and far.
    """
    depth = depth_values(data)
    height, width = depth.shape
    relief = relief_of(depth, (width, height), max(1, round(height * EDGE)))
    scale = min(1.0, LONG_EDGE / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(relief, size, interpolation=cv2.INTER_NEAREST)
    grey = np.rint((small + 1) * 127.5).astype(np.uint8)
    target = io.BytesIO()
    Image.fromarray(grey).convert("RGB").save(target, "WEBP", lossless=True, method=4)
    return target.getvalue()
