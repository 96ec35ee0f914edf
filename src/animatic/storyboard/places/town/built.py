"""What all built places in the open share: things that stand on the ground, in metres."""

from collections.abc import Iterable, Sequence
from functools import partial

from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places.base import Brief, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.places.nature import Field
from animatic.storyboard.places.room import Draw

Standing = tuple[float, float, float, Draw]
"""x, z, turn and how it is drawn."""


class Built(Field):
    """Open ground with things that stand on it, in metres."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.items: list[tuple[str, float, float, float, Draw]] = []
        self.build()

    def build(self) -> None:
        """Fill `items` and `anchors`."""

    def put(self, tag: str, x: float, z: float, draw: Draw, turn: float = 0.0) -> None:
        self.items.append((tag, x, z, turn, draw))

    def raise_(self, canvas: Canvas, camera: Camera, light: Lighting, stands: Iterable[Standing]) -> None:
        """Draw what stands behind the action, far to near, on one sheet."""
        sheet = Sheet(camera, light)
        for x, z, turn, make in sorted(stands, key=lambda stand: -camera.distance(stand[0], 0.5, stand[1])):
            if camera.distance(x, 0.5, z) > 2:
                placed(sheet, x, z, turn, make)
        lay(canvas, sheet)

    def pieces(self, camera: Camera, light: Lighting) -> Sequence[Piece]:
        del light
        return [
            Piece(camera.distance(x, 0.5, z), draw=partial(placed, x=x, z=z, turn=turn, make=make), tag=tag)
            for tag, x, z, turn, make in self.items
            if camera.distance(x, 0.5, z) > 1.2
        ]


def placed(sheet: Sheet, x: float, z: float, turn: float, make: Draw) -> None:
    maker = Maker(sheet, x, z, turn)
    make(maker)
    maker.done()


def lay(canvas: Canvas, sheet: Sheet) -> None:
    """Put what was drawn on the canvas."""
    layer = sheet.layer()
    if layer is not None:
        canvas.over(layer)
