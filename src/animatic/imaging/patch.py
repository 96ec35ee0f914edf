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
            _lay(
                target,
                colour,
                self.covers[min(index, 1)],
                self.x // across,
                self.y // down,
                np.uint32(strength),
            )


@jit
def _lay(target: Plane, colour: Plane, cover: _Cover, x: int, y: int, strength: np.uint32) -> None:
    left, right = max(0, -x), min(colour.shape[1], target.shape[1] - x)
    for r in range(max(0, -y), min(colour.shape[0], target.shape[0] - y)):
        below, above, alpha = target[y + r], colour[r], cover[r]
        for c in range(left, right):
            share = np.uint32((np.uint32(alpha[c]) * strength + np.uint32(128)) >> np.uint32(8))
            mixed = np.uint32(below[x + c]) * (np.uint32(256) - share) + np.uint32(above[c]) * share
            below[x + c] = np.uint8((mixed + np.uint32(128)) >> np.uint32(8))


def warm_up() -> None:
    """Load the kernel, compiling it if it isn't kept from before."""
    frame = Planes(*(np.zeros(shape, np.uint8) for shape in ((8, 16), (4, 8), (4, 8))))
    patch = Patch.of(np.zeros((4, 4, 4), np.uint8), 0, 0)
    for planes in (frame, Planes(*(plane[:, : plane.shape[1] // 2] for plane in frame))):
        patch.blend(planes)
