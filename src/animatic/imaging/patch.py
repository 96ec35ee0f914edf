"""A small picture with transparency, to be laid over planes of video again and again."""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.imaging import yuv
from animatic.imaging.jit import jit
from animatic.imaging.yuv import Plane, Planes

_Cover = NDArray[np.uint16]
"""How much of what is below is covered, 0 to 256."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Planes and how much they cover, for a place in the frame.

    Attributes:
        x, y: of the upper left corner in luma samples, both even; it may lie partly outside the frame.
    """

    planes: Planes
    covers: tuple[_Cover, _Cover]
    x: int
    y: int

    @classmethod
    def of(cls, rgba: NDArray[np.uint8], x: int, y: int, *, chroma_rows: int = 2) -> Self:
        """A patch from a picture (height, width, 4) whose colours aren't multiplied by its alpha.

        Args:
            x, y: where its upper left corner goes.
            chroma_rows: how many luma rows of the video share one of chroma.
        """
        left, top = x % 2, y % 2
        height, width = rgba.shape[:2]
        padding = ((top, (height + top) % 2), (left, (width + left) % 2), (0, 0))
        whole = np.pad(rgba, padding)
        alpha = whole[..., 3].astype(np.float32) * np.float32(256 / 255)
        # A chroma sample's colour is the mean of its pixels by how much each of them covers.
        colour = np.where(whole[..., 3:] > 0, whole[..., :3], 0)
        planes = yuv.from_rgb(np.ascontiguousarray(colour), chroma_rows=chroma_rows)
        small = (planes.u.shape[1], planes.u.shape[0])
        chroma_alpha = cv2.resize(alpha, small, interpolation=cv2.INTER_AREA)
        seen = np.maximum(chroma_alpha, 1e-3)
        full = cv2.transform(np.ascontiguousarray(colour), yuv.TO_YUV).astype(np.float32)
        chroma = [
            cv2.resize(np.ascontiguousarray(full[..., plane] * alpha), small, interpolation=cv2.INTER_AREA)
            / seen
            for plane in (1, 2)
        ]
        u, v = (np.clip(np.rint(plane), 0, 255).astype(np.uint8) for plane in chroma)
        covers = (np.rint(alpha).astype(np.uint16), np.rint(chroma_alpha).astype(np.uint16))
        return cls(Planes(planes.y, u, v), covers, x - left, y - top)

    def blend(self, planes: Planes, opacity: float = 1.0) -> None:
        """Lay the patch over planes, with an opacity from 0 to 1."""
        strength = round(256 * opacity)
        if strength <= 0:
            return
        height, width = planes.y.shape
        for index, (target, colour) in enumerate(zip(planes, self.planes, strict=True)):
            across, down = width // target.shape[1], height // target.shape[0]
            x, y, cover = self.x // across, self.y // down, self.covers[min(index, 1)]
            rows = slice(max(0, -y), min(colour.shape[0], target.shape[0] - y))
            columns = slice(max(0, -x), min(colour.shape[1], target.shape[1] - x))
            if rows.start < rows.stop and columns.start < columns.stop:
                below = target[y + rows.start : y + rows.stop, x + columns.start : x + columns.stop]
                _lay(below, colour[rows, columns], cover[rows, columns], np.uint32(strength))


@jit
def _lay(target: Plane, colour: Plane, cover: _Cover, strength: np.uint32) -> None:
    # Sums of products of a sample and a share of 256 have room in 16 bits: twice as many at a time.
    for r in range(target.shape[0]):
        for c in range(target.shape[1]):
            share = np.uint16((np.uint32(cover[r, c]) * strength + np.uint32(128)) >> np.uint32(8))
            kept = np.uint16(np.uint16(target[r, c]) * np.uint16(np.uint16(256) - share))
            laid = np.uint16(np.uint16(colour[r, c]) * share)
            mixed = np.uint16(np.uint16(kept + laid) + np.uint16(128))
            target[r, c] = np.uint8(mixed >> np.uint16(8))


def warm_up() -> None:
    """Load the kernel, compiling it if it isn't kept from before."""
    frame = Planes(*(np.zeros(shape, np.uint8) for shape in ((8, 16), (4, 8), (4, 8))))
    # Windows of something larger are other types to the compiler: of the frame, of the patch, of both or of none.
    for width, x in ((4, 0), (4, -2), (16, 0), (18, -2)):
        Patch.of(np.zeros((4, width, 4), np.uint8), x, 0).blend(frame)
