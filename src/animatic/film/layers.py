"""What a frame is made of: things that can draw themselves, at a frame's time, into planes."""

from typing import Final, Protocol

from animatic.imaging.yuv import Planes

Shift = tuple[float, float]
"""Right and down, in pixels of the frame, less than 2: what a slide moves besides whole pairs of pixels."""

STILL: Final[Shift] = (0.0, 0.0)


class Layer(Protocol):
    """One segment as pictures."""

    def draw(self, frame: int, out: Planes, shift: Shift = STILL) -> None:
        """Fill the planes with what the segment shows at a frame of the film, moved by `shift`."""
