"""Rooms: four walls, a floor and a ceiling in true perspective."""

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lamp, Lighting
from animatic.storyboard.places.base import Area, Brief, Place


class Room(Place):
    """An empty room with a lamp."""

    inside = True
    width, depth, height = 5.0, 6.0, 2.7

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.free = [Area(-1.6, 1.6, 2.5, 4.5)]
        self.lamps = [Lamp(0.0, 2.3, 3.6, colour("#ffe2ae") * 0.8, 0.9, 2.2)]

    def backdrop(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        sheet = Sheet(camera, light)
        a, d, h = self.width / 2, self.depth, self.height
        sheet.face([(-a, 0, 0), (a, 0, 0), (a, 0, d), (-a, 0, d)], "#8a6a4c", (0, 1, 0))
        sheet.face([(-a, h, 0), (a, h, 0), (a, h, d), (-a, h, d)], "#d8cdb8", (0, -1, 0))
        sheet.face([(-a, 0, 0), (-a, 0, d), (-a, h, d), (-a, h, 0)], "#b9a98e", (1, 0, 0))
        sheet.face([(a, 0, 0), (a, 0, d), (a, h, d), (a, h, 0)], "#b9a98e", (-1, 0, 0))
        sheet.face([(-a, 0, d), (a, 0, d), (a, h, d), (-a, h, d)], "#c9b79a", (0, 0, -1))
        layer = sheet.layer()
        if layer:
            canvas.over(layer)
        canvas.sky[:] = 0
