"""A still with a depth map under a camera that is carried: near things pass far ones."""

from typing import Final, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from animatic.film.layers import STILL, Shift
from animatic.film.moves import Path
from animatic.film.stills import Depth, Picture
from animatic.film.timing import Span
from animatic.imaging import yuv
from animatic.imaging.parallax import backdrop_of, carry_rows, sample_rows, thin_places
from animatic.imaging.yuv import Plane, Planes

_Sample = TypeVar("_Sample", np.uint8, np.float32)

_LARGEST_STEP: Final = 1.5
_SMALLER_STEP: Final = 1.2
"""A picture that has more samples than this for one of the frame is made smaller first, to that."""

_ROOM: Final = 4
"""Chroma samples between the picture and the backdrop, for the kernel."""

EDGE: Final = 1 / 200
"""By how much of the frame's height things are taken to be larger than their depth says, so that the mixed
colours of their edges go with them."""


class ParallaxLayer:
    """A picture whose parts move by their depth, along one direction."""

    def __init__(
        self,
        picture: Picture,
        depth: Depth,
        path: Path,
        span: Span,
        frame_rate: float,
        *,
        chroma_rows: int,
        frame: tuple[int, int],
    ) -> None:
        """Prepare a picture.

        Args:
            depth: of the picture's aspect; only its differences matter.
            path: its views have one size, and near things stand beside their place either across or up and down.
            frame: width and height that will be drawn.
        """
        self._path, self._span, self._frame_rate, self._chroma_rows = path, span, frame_rate, chroma_rows
        step = path.start.width * picture.shape[1] / frame[0]
        if step > _LARGEST_STEP:
            scale = _SMALLER_STEP / step
            size = max(2, round(picture.shape[1] * scale)), max(2, round(picture.shape[0] * scale))
            picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        self._size = picture.shape[1], picture.shape[0]
        relief = relief_of(depth, self._size, max(1, round(picture.shape[0] * EDGE)))
        # Rows go along the camera's way: of a pedestal's picture the columns are made rows.
        self._upwards = bool(path.start.near_y or path.end.near_y)
        self._relief = self._turned(relief)
        # The backdrop stands beside the picture, each with a margin that repeats its edge.
        backdrop = self._turned(backdrop_of(self._turned(picture), self._relief))
        parts = [yuv.from_rgb(part, chroma_rows=chroma_rows) for part in (picture, backdrop)]
        ratio = chroma_rows if self._upwards else 2
        room = -(-self._relief.shape[1] // ratio) + _ROOM
        self._backdrop = float(room * ratio)
        self._planes = [
            np.hstack([_widened(self._turned(plane), width) for plane in planes])
            for planes, width in zip(zip(*parts, strict=True), (room * ratio, room, room), strict=True)
        ]

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        seconds = self._span.elapsed(frame) / self._frame_rate
        view = self._path.at(self._span.position(frame), seconds)
        height, width = out.y.shape
        step = [view.width * self._size[0] / width, view.height * self._size[1] / height]
        corner = [view.x * self._size[0] - shift[0] * step[0], view.y * self._size[1] - shift[1] * step[1]]
        near = [view.near_x * self._size[0], view.near_y * self._size[1]]
        ratio = [2, self._chroma_rows]
        # Chroma lies on the left luma sample of its pair, and between the rows of its pair.
        centre = [0.25, 0.5]
        if self._upwards:
            for pair in (step, corner, near, ratio, centre):
                pair.reverse()
            height, width = width, height

        places = np.empty((height, width), np.float32)
        left, top = (corner[axis] + step[axis] / 2 - 0.5 for axis in (0, 1))
        carry_rows(self._relief, left, step[0], near[0], top, step[1], self._backdrop, places)
        self._sample(self._planes[0], top, step[1], places, out.y)

        small = np.empty((height // ratio[1], width // ratio[0]), np.float32)
        # From a luma sample's place to that of the chroma sample, in luma samples, then in chroma samples.
        beside = (centre[0] * ratio[0] - 0.5) * step[0] + 0.5 - ratio[0] / 2
        thin_places(places, ratio[0], ratio[1], beside, small)
        chroma_top = corner[1] / ratio[1] + centre[1] * step[1] - 0.5
        for plane, target in zip(self._planes[1:], out[1:], strict=True):
            self._sample(plane, chroma_top, step[1], small, target)

    def _sample(self, plane: Plane, top: float, step: float, places: Depth, out: Plane) -> None:
        if not self._upwards:
            sample_rows(plane, top, step, places, out)
            return
        turned = np.empty(places.shape, np.uint8)
        sample_rows(plane, top, step, places, turned)
        out[:] = turned.T

    def _turned(self, plane: NDArray[_Sample]) -> NDArray[_Sample]:
        return np.ascontiguousarray(plane.swapaxes(0, 1) if self._upwards else plane)


def _widened(plane: Plane, width: int) -> Plane:
    return np.pad(plane, ((0, 0), (0, width - plane.shape[1])), mode="edge")


def relief_of(depth: Depth, size: tuple[int, int], edge: int) -> Depth:
    """A depth map for a picture of a size: -1 farthest to 1 nearest, its whole range used.

    Args:
        edge: samples by which near things are made larger.
    """
    low, high = np.percentile(depth, (1, 99))
    # A flat map, or one with hardly any depth, has nothing to part.
    spread = max(float(high - low), 1e-3)
    relief = np.clip((depth - np.float32(low)) * np.float32(2 / spread) - 1, -1, 1).astype(np.float32)
    if (relief.shape[1], relief.shape[0]) != size:
        relief = cv2.resize(relief, size, interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(
        cv2.dilate(relief, np.ones((2 * edge + 1, 2 * edge + 1), np.uint8)), np.float32
    )
